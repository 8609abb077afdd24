#pragma once
// The form of one unit as a grid that people fill in a spreadsheet and bring back: one row for each
// figure that is asked for, known by a word in a hidden column. What comes back is matched by that
// word, never by its place: rows may have been sorted, lost, doubled or written over, and each such
// cell is named. A row in doubt gives nothing; the rows beside it are not harmed.
// Source: docs/decisions/0135-forms-as-workbooks.md.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "measurement/entry.hpp"
#include "measurement/indicator.hpp"

namespace takar::measurement {

// From the left, in the order of the grid.
enum class GridColumn : std::uint8_t {
  kRow,  // Hidden: GridLine::id.
  kNumber,
  kIndicator,
  kAsked,  // The component, or "Realisasi".
  kUnit,
  kTarget,
  kPrevious,  // The realisation of the quarter before, to compare; never read back.
  kFigure,    // This and what follows is written by the unit.
  kState,
  kNote,
};
inline constexpr std::size_t kGridColumns = 10;  // Source: GridColumn.
// Title, unit and quarter, what to do, heads. Source: our choice.
inline constexpr std::size_t kGridHeadRows = 4;

// What a unit is asked about one indicator, with what it answered so far.
struct GridQuestion {
  Indicator indicator;
  std::optional<std::string> target, previous;  // Decimal text.
  Entry entry;
};

// One row: one figure. State and note belong to the first row of an indicator.
struct GridLine {
  std::string id;  // The indicator's id, with "/" and the component's id where it has any.
  IndicatorId indicator;
  std::string component;                          // "": the realisation itself.
  bool first = true;                              // Of its indicator.
  std::array<std::string, kGridColumns> printed;  // What stands in each column when it goes out.
};
// The lines of a form, in its order.
[[nodiscard]] std::vector<GridLine> grid_lines(const std::vector<GridQuestion>&);

// "Terisi", "Nihil", "Belum diukur": what may stand in the column of states.
[[nodiscard]] std::vector<std::string> grid_state_words();

// A cell as it came back.
struct GridCell {
  enum class Kind : std::uint8_t { kText, kNumber, kPercent, kDay, kFormula, kOther };

  std::size_t column = 0, row = 0;  // From 0.
  Kind kind = Kind::kText;
  std::string text;  // Decimal text of a number.
};

struct GridPlace {
  std::size_t column = 0, row = 0;  // From 0.
};

struct GridProblem {
  std::optional<GridPlace> place;  // Empty when a row is not there at all.
  Rejection why;
};

// What a grid that came back holds.
struct FilledGrid {
  std::vector<Entry> entries;         // Of indicators in which something is filled, all sound.
  std::vector<GridProblem> problems;  // At most kGridProblemsMax; their indicators have no entry.
  std::size_t blank = 0;              // Indicators that nobody has filled in yet.
};
inline constexpr std::size_t kGridProblemsMax = 200;

// Cannot fail: whatever is wrong is a problem, one of measurement.grid_formula,
// measurement.grid_percent {shown figure}, measurement.grid_day {day}, measurement.bad_figure,
// base.ambiguous_number, measurement.grid_state {text}, measurement.figure_with_nihil,
// measurement.note_too_long, measurement.grid_row_unknown {text}, measurement.grid_row_twice {first
// row}, measurement.grid_row_missing {indicator, what was asked}, measurement.grid_cell_changed
// {what stood there} or measurement.grid_outside {text}. A figure comes back as decimal text.
[[nodiscard]] FilledGrid read_grid(const std::vector<GridQuestion>&, const std::vector<GridCell>&);

}  // namespace takar::measurement
