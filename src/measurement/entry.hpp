#pragma once
// Entries (isian): what a unit answers for one indicator in one period. "Nihil" is a statement that
// nothing took place; not measured is a statement with a reason; empty is no answer at all. None of
// the three is zero.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "measurement/indicator.hpp"

namespace takar::measurement {

enum class EntryState : std::uint8_t { kEmpty, kFilled, kNihil, kNotMeasured };

[[nodiscard]] std::string_view word(EntryState);  // "empty", "filled", "nihil", "not_measured".
[[nodiscard]] std::optional<EntryState> entry_state(std::string_view word);

struct Entry {
  IndicatorId indicator_id;
  EntryState state = EntryState::kEmpty;
  std::map<std::string, std::string, std::less<>> components;  // Component id to decimal text.
  std::optional<std::string>
      actual;  // Realisation as decimal text; reckoned when there is a formula.
  std::string note;

  bool operator==(const Entry&) const = default;
};

// Decimals that a reckoned realisation keeps when it has no finite form.
inline constexpr int kActualDecimals = 6;  // Source: our choice; achievements print two.
inline constexpr std::size_t kNoteBytesMax = 4000;

// Holds one answer to the rules and reckons the realisation from the components. Figures may be
// decimal text or typed the Indonesian way; they come back as decimal text.
// Rejects with measurement.unanswered {indicator}, measurement.component_missing {indicator,
// component}, measurement.unknown_component {indicator, component}, measurement.actual_missing
// {indicator}, measurement.bad_figure {indicator, text}, measurement.zero_divisor {indicator,
// part}, measurement.figure_with_nihil {indicator}, measurement.note_missing {indicator} or
// measurement.note_too_long {indicator, bytes},
// base.ambiguous_number {text, one reading, other reading} or base.decimal_too_long {digits}.
[[nodiscard]] Result<Entry> checked(const Indicator&, Entry);

// Reads {"values":[{"indicator_id","components","actual","state","note"}]} against the form's
// indicators; every one of them must be answered, once.
// Rejects with measurement.bad_values {place}, measurement.unknown_indicator {id},
// measurement.answered_twice {indicator}, measurement.unanswered {indicator} or as checked().
[[nodiscard]] Result<std::vector<Entry>> read_values(const std::vector<Indicator>&,
                                                     const json::Object& content);

// {"indicator_id","components","actual","state","note"}: what read_values() reads.
[[nodiscard]] json::Object to_json(const Entry&);

}  // namespace takar::measurement
