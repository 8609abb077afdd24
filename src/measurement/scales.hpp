#pragma once
// Rating scales (skala peringkat): a percentage or a score becomes a label. The scales are rows of
// data/measurement/rating-scales.tsv with the day from which each holds. Bands are half-open and
// chosen on the unrounded value, so that nothing falls between two of them or above the last.

#include <optional>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "calendar/date.hpp"

namespace takar::measurement {

struct Rating {
  std::string_view indonesian, english;
  std::string_view colour;  // "hijau", "kuning", "merah" or "".
};

// Empty when there is no scale of that name, or none that holds on that day. Without a day the
// newest form of the scale is meant.
[[nodiscard]] std::optional<Rating> rate(std::string_view scale,
                                         const Rational& value,
                                         const std::optional<calendar::Date>& on = std::nullopt);

// Names of all scales, each once, in the order of the table.
[[nodiscard]] std::vector<std::string_view> scale_names();

}  // namespace takar::measurement
