#include <algorithm>
#include <optional>
#include <set>

#include "exchange/internal/labels.hpp"
#include "exchange/internal/parts.hpp"
#include "exchange/internal/words.hpp"

namespace takar::exchange::internal {
namespace {

constexpr std::size_t kTableCells = 4;  // A row of the flow-chart table has at least so many.
constexpr std::size_t kGapRows = 4;     // Blank or stray rows that a page break may leave.
constexpr std::size_t kHeadRows = 5;    // Lines over which a scanned head may be split.

bool holds_word(const Row& row, std::string_view word) {
  return std::any_of(row.cells.begin(), row.cells.end(), [&](const std::string& cell) {
    const auto words = words_of(cell);
    return std::find(words.begin(), words.end(), word) != words.end();
  });
}

bool is_table_head(const Row& row) {
  if (row.cells.size() < kTableCells) return false;
  std::set<std::string> fields;
  for (const auto& cell : row.cells)
    if (const auto field = table_field_of(cell); !field.empty()) fields.insert(field);
  if (!fields.contains("activity")) return false;
  return fields.contains("number") || fields.contains("performers") ||
         fields.contains("standard") || fields.contains("inputs") || fields.contains("output");
}

bool is_worksheet_head(const Row& row) {
  for (const auto& cell : row.cells) {
    const std::string letters = letters_of(cell);
    if (letters.find("lembarkerjaidentifikasi") != letters.npos) return true;
  }
  return false;
}

bool opens_identity(const Row& row) {
  for (const auto& cell : row.cells) {
    if (cell.empty() || !is_upper(cell.front())) continue;
    const auto found = identity_label_at(cell);
    if (found && !found->weak && (found->colon || found->whole) && found->field != "equipment")
      return true;
  }
  return false;
}

// The head of a scanned table is split over lines of one cell each.
bool is_run_together_head(const std::vector<Row>& rows, std::size_t at) {
  const bool opens = holds_word(rows[at], "pelaksana") || holds_word(rows[at], "mutu") ||
                     holds_word(rows[at], "kegiatan") || holds_word(rows[at], "uraian") ||
                     holds_word(rows[at], "aktivitas");
  if (!opens) return false;
  std::set<std::string> found;
  for (std::size_t i = at; i < rows.size() && i < at + kHeadRows; ++i) {
    if (rows[i].cells.size() > 2) return false;
    for (const auto& cell : rows[i].cells)
      for (const auto& word : words_of(cell)) found.insert(table_field_of(word));
  }
  return found.contains("inputs") && found.contains("output") && found.contains("time");
}

class Finder {
 public:
  explicit Finder(const std::vector<Row>& rows) : rows_(rows) {}

  Regions find() {
    const bool cells = std::any_of(rows_.begin(), rows_.end(), is_table_head);
    for (std::size_t i = 0; i < rows_.size();) {
      std::size_t next = i;
      if (is_worksheet_head(rows_[i]))
        next = take_worksheet(i);
      else if (cells ? is_table_head(rows_[i]) : is_run_together_head(rows_, i))
        next = cells ? take_table(i) : take_run_together(i);
      // A head without a body is a line like others.
      if (next == i) regions_.identity.push_back(&rows_[next++]);
      i = next;
    }
    return std::move(regions_);
  }

 private:
  bool is_table_row(std::size_t at) const {
    return at < rows_.size() && rows_[at].cells.size() >= kTableCells;
  }

  // The next row of the table, behind at most kGapRows stray ones. Empty: the table ends at `at`.
  std::optional<std::size_t> next_table_row(std::size_t at) const {
    std::size_t next = at;
    while (next < rows_.size() && next < at + kGapRows && !is_table_row(next)) ++next;
    if (!is_table_row(next)) return std::nullopt;
    const auto opens_part = [](const Row& row) {
      return !row.blank && (is_worksheet_head(row) || opens_identity(row));
    };
    const auto begin = rows_.begin() + static_cast<std::ptrdiff_t>(at);
    const auto end = rows_.begin() + static_cast<std::ptrdiff_t>(next);
    if (std::any_of(begin, end, opens_part)) return std::nullopt;
    if (next > at && opens_identity(rows_[next])) return std::nullopt;
    return next;
  }

  std::size_t take_table(std::size_t at) {
    while (const auto next = next_table_row(at)) {
      for (; at < *next; ++at)
        if (!rows_[at].blank) regions_.identity.push_back(&rows_[at]);
      if (opens_identity(rows_[at]) && !is_table_head(rows_[at])) return at;
      regions_.table.push_back(&rows_[at++]);
    }
    return at;
  }

  std::size_t take_run_together(std::size_t at) {
    while (at < rows_.size() && !is_worksheet_head(rows_[at]) && !opens_identity(rows_[at]))
      regions_.table.push_back(&rows_[at++]);
    return at;
  }

  // Ends before the first line behind its last numbered row that is no part of it.
  std::size_t take_worksheet(std::size_t at) {
    bool steps = false;
    for (bool first = true; at < rows_.size(); ++at, first = false) {
      const Row& row = rows_[at];
      if (is_table_head(row)) break;
      const bool group = !row.cells.empty() && letters_of(row.cells.front()).starts_with("langkah");
      const auto items = items_of(row.cells.front());
      const bool numbered = row.cells.size() > 2 || (!items.empty() && items.front().number > 0);
      if (steps && !row.blank && row.cells.size() == 1 && !group && !numbered) break;
      if (!first && !steps && row.cells.size() >= 2 && letters_of(row.cells[0]) == "nomorsop")
        break;
      steps = steps || (row.cells.size() >= 3 && row_number(row.cells[1]).has_value());
      regions_.worksheet.push_back(&row);
    }
    return at;
  }

  const std::vector<Row>& rows_;
  Regions regions_;
};

}  // namespace

Regions regions_of(const Sheet& sheet) {
  return Finder(sheet.rows).find();
}

}  // namespace takar::exchange::internal
