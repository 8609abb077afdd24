#pragma once
// The readers of the parts of an SOP document. Each takes rows of the sheet and fills its part of
// the draft, with evidence; what finds no field goes to `unread`.

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/draft.hpp"
#include "exchange/internal/sheet.hpp"

namespace takar::exchange::internal {

// What a part of the form is, found before any part is read.
struct Regions {
  std::vector<const Row*> identity;   // Everything outside the table and the worksheet.
  std::vector<const Row*> table;      // Heads and rows of the flow-chart table.
  std::vector<const Row*> worksheet;  // Lembar Kerja Identifikasi Kegiatan.
};
[[nodiscard]] Regions regions_of(const Sheet&);

using StepOfSymbol = std::map<std::size_t, std::size_t>;  // Place in Sheet::symbols -> step.

// One item of a list, with the number that was printed before it.
struct Item {
  std::string text;
  int number = 0;  // 0: none.
};
// Takes "1. ... 2. ..." and "- ... - ..." apart, in one line or over many.
[[nodiscard]] std::vector<Item> items_of(std::string_view text);

void read_identity(std::span<const Row* const> rows, Draft&);
// "KEPALA DINAS ..., NAME, S.H. Pembina NIP. ..." with breaks where the type changes.
[[nodiscard]] sop::ApprovedBy approver_of(std::string_view text);

// Answers false when the rows hold no table whose columns can be told by cells.
// `steps` receives the step (from 0) in whose row each symbol of the flow-chart stands.
[[nodiscard]] bool read_table(std::span<const Row* const> rows, Draft&, StepOfSymbol& steps);
// A table whose cells run together, as scanning leaves it.
[[nodiscard]] bool read_run_together_table(std::span<const Row* const> rows, Draft&);
// Numbered sentences without a table.
[[nodiscard]] bool read_narrative(const Sheet&, Draft&);

// The symbols and arrows that are drawn: kind and exits of the steps.
void read_flow(const Sheet&, const StepOfSymbol&, Draft&);

void read_worksheet(std::span<const Row* const> rows, Draft&);
// Formulas that the remarks column carries (seed 004).
void read_formulas(Draft&);

// Kinds, performers, decisions and the flow: proposals with reasons.
void propose_performers(Draft&);
void propose_flow(Draft&);
void ask_what_is_missing(Draft&);

void add_evidence(Draft&, std::string place, const Origin&, int confidence, std::string reason);
// The lowest confidence that was noted below a place; kSure if none.
[[nodiscard]] int confidence_below(const Draft&, std::string_view place);

}  // namespace takar::exchange::internal
