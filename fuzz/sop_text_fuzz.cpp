// An SOP as text from anybody: a draft is the same after its form as JSON.
// Seeds also: tests/seeds
#include <cstdint>
#include <string_view>

#include "base/check.hpp"
#include "exchange/guarded.hpp"
#include "exchange/read_sop.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto draft =
      takar::exchange::read_sop({reinterpret_cast<const char*>(bytes), size}, "fuzz.txt");
  if (!draft) return 0;
  const auto form = takar::exchange::to_json(*draft);
  const auto again = takar::exchange::draft_from_json(form);
  TAKAR_CHECK(
      again && takar::json::write(takar::exchange::to_json(*again)) == takar::json::write(form),
      "a draft is not the same after its JSON form");
  return 0;
}
