#pragma once
// `takar measure`: a file of cases in, a result for each case out, without a server or a database.
// One broken case is refused by its id and field, and the others are still measured.

#include <string>
#include <string_view>

#include "base/json.hpp"
#include "base/result.hpp"

namespace takar::measurement {

inline constexpr std::size_t kMeasureBytesMax = 64UL * 1024 * 1024;
inline constexpr std::size_t kCasesMax = 100'000;

struct MeasuredFile {
  json::Object answer;      // {"results":[...]} as docs/formats/measure.md says.
  std::string words;        // The same for a reader, one paragraph a case, in both languages.
  std::size_t refused = 0;  // Cases that could not be read.
};

// Rejects with measurement.bad_file {what is wrong} or measurement.too_many_cases {limit}: the file
// as a whole is no object with a list "cases".
[[nodiscard]] Result<MeasuredFile> measure_file(std::string_view text, bool with_presets);

// {"presets":[...]}: the bundles of rules by name, with the practice that each is named after.
[[nodiscard]] json::Object presets_json();
// The same for a reader.
[[nodiscard]] std::string presets_words();

}  // namespace takar::measurement
