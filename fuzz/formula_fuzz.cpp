// The formula of an indicator, reckoned with figures that are known, missing and zero.
#include <cstdint>
#include <string_view>

#include "measurement/formula.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto formula = takar::measurement::Formula::parse(
      {reinterpret_cast<const char*>(bytes), size}, {"a", "b", "c"});
  if (!formula) return 0;
  static_cast<void>(formula->evaluate({{"a", takar::Rational(7)}, {"b", std::nullopt}}));
  static_cast<void>(formula->evaluate({{"a", takar::Rational(0)}, {"b", takar::Rational(3)}}));
  return 0;
}
