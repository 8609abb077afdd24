// JSON from anybody: what is read is written in one way, and read again as the same.
#include <cstdint>
#include <string_view>

#include "base/check.hpp"
#include "base/json.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto value = takar::json::parse({reinterpret_cast<const char*>(bytes), size});
  if (!value) return 0;
  const auto text = takar::json::write(*value);
  const auto again = takar::json::parse(text);
  TAKAR_CHECK(again && takar::json::write(*again) == text, "JSON is not read as it is written");
  return 0;
}
