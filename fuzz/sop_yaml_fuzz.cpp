// A procedure as a file from anybody: what is read is sound, and survives its other form.
// Seeds also: sop
#include <cstdint>
#include <string_view>

#include "base/check.hpp"
#include "base/json.hpp"
#include "sop/yaml.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto sop = takar::sop::read_yaml({reinterpret_cast<const char*>(bytes), size});
  if (!sop) return 0;
  const auto form = takar::sop::to_json(*sop);
  const auto again = takar::sop::from_json(form);
  TAKAR_CHECK(again && takar::json::write(takar::sop::to_json(*again)) == takar::json::write(form),
              "an SOP is not the same after its JSON form");
  return 0;
}
