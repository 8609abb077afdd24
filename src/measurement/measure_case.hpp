#pragma once
// One case of `takar measure`: an indicator's rules, its figures and targets by period, and the
// period as of which it is measured. The file form is docs/formats/measure-input.schema.json.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "measurement/explanation.hpp"
#include "measurement/indicator.hpp"
#include "measurement/presets.hpp"
#include "measurement/series.hpp"

namespace takar::measurement {

struct MeasureCase {
  std::string id;
  Indicator indicator;        // Its rules; code and name are those of the file, or empty.
  bool has_polarity = false;  // There is no default polarity: without one nothing is reckoned.
  Series series;
  Period as_of;
  std::vector<std::string> ignored;  // Fields of the case that mean nothing here.
};

// What reading one case gave: the case, or the field that is wrong and why.
struct ReadCase {
  std::string id;  // "" when even that cannot be read.
  std::optional<MeasureCase> value;
  std::string field;  // E.g. "targets.2026Q1"; "" for the case as a whole.
  Rejection refusal;  // Meaningful without a value.
};

// Reads the text of one case. Figures are decimal text of at most kDecimalDigitsMax digits. Cannot
// fail: a broken case is an answer that names the field.
[[nodiscard]] ReadCase read_case(std::string_view text);

struct Measured {
  ToDate to_date;
  Achievement achieved;
  std::vector<std::string_view> warnings;  // Codes, see warning_sentence().
};

// Cannot fail: what has no number has a reason.
[[nodiscard]] Measured measure(const MeasureCase&);

// The case under another rule ("angka Anda di bawah setiap aturan"), for the presets that fit its
// polarity.
struct PresetNumber {
  const Preset* preset = nullptr;
  Achievement achieved;
};
[[nodiscard]] std::vector<PresetNumber> under_presets(const MeasureCase&, const Measured&);

// "negative_target", "cumulative_fell" or "mean_of_ratios": what a reader should know of a number
// that the rules gave all the same.
[[nodiscard]] Sentence warning_sentence(std::string_view code);

}  // namespace takar::measurement
