#pragma once
// What every reader of steps shares: a row's texts become a step with evidence.

#include <string>
#include <vector>

#include "exchange/draft.hpp"

namespace takar::exchange::internal {

inline constexpr std::size_t kStepsMax = 200;  // As sop::kStepsMax: more are no SOP.

// The texts of one row, as they stand.
struct RowTexts {
  std::string number, activity, inputs, time, output, note;
};

// Adds the step; `unit` is what the head of the column names. Asks where the time is not clear.
void add_step(Draft&, const RowTexts&, const Origin&, std::optional<TimeUnit> unit, int confidence);

// "Agenda kerja, form disposisi" is two items.
[[nodiscard]] std::vector<sop::Input> inputs_of(const std::string& cell);

// Adds the column with an id of its own; answers its place, from 1.
std::size_t add_performer(Draft&, const std::string& title, const Origin&);

// Whether a post of this name has a holder in each unit (Kabid, Sekretariat/Bidang).
[[nodiscard]] bool is_per_unit(const std::string& title);

}  // namespace takar::exchange::internal
