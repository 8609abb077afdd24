#pragma once
// A page as a drawing: words with their boxes, rules, symbols and the lines between them. What a
// PDF and a scan have in common.
//
// Lengths are thousandths of a point from the upper left corner of the page.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "exchange/internal/sheet.hpp"

namespace takar::exchange::internal {

inline constexpr std::int32_t kPoint = 1000;
inline constexpr std::int32_t kFarthest = 20'000 * kPoint;  // No page is larger (ISO 32000-1, C).

struct Place {
  std::int32_t x = 0, y = 0;

  bool operator==(const Place&) const = default;
};

struct Box {
  std::int32_t left = 0, top = 0, right = 0, bottom = 0;

  std::int32_t width() const { return right - left; }
  std::int32_t height() const { return bottom - top; }
  Place centre() const { return {left + width() / 2, top + height() / 2}; }
  bool holds(Place place, std::int32_t margin = 0) const {
    return place.x > left - margin && place.x < right + margin && place.y > top - margin &&
           place.y < bottom + margin;
  }
  bool operator==(const Box&) const = default;
};

// The least box that holds both.
[[nodiscard]] Box united(const Box&, const Box&);
// "x,y,width,height" in whole points, as Origin::box.
[[nodiscard]] std::string words_of(const Box&);

struct Word {
  std::string text;  // UTF-8, without blanks.
  Box box;
  bool upright = false;  // Written from the foot of the page to its head.
};

// A path as it was painted. A curve is given by its middle and its end.
struct Path {
  std::vector<Place> points;
  bool closed = false, stroked = false, filled = false, light = false;  // light: filled white.
  int curves = 0;
};

struct PaintedPage {
  std::int32_t width = 0, height = 0;
  std::vector<Path> paths;
  std::vector<Word> words;
};

// A level or upright line, which may be a rule of a table.
struct Rule {
  bool level = false;
  std::int32_t at = 0;            // y of a level one, x of an upright one.
  std::int32_t from = 0, to = 0;  // Along it.
};

struct Outline {
  Form form = Form::kBox;
  Box box;
};

struct Drawing {
  std::int32_t page = 1, width = 0, height = 0;
  std::vector<Word> words;
  std::vector<Rule> rules;
  std::vector<Outline> symbols;
  std::vector<Box> heads;                 // Of arrows.
  std::vector<std::vector<Place>> lines;  // Open lines that are no rules.
};

// What the paths of a page are. Pure.
[[nodiscard]] Drawing drawing_of(PaintedPage&&, std::int32_t page);

// Boxes that are cells of a table are no symbols: takes them out.
void drop_cells(Drawing&);

// An arrow of one page, between symbols by their places in Drawing::symbols.
struct FoundArrow {
  std::optional<std::size_t> from, to;
  bool headed = true;
  std::vector<Place> points;  // From its tail on.
};

// Takes the lines that lead from symbol to symbol; the others become rules. Pure.
[[nodiscard]] std::vector<FoundArrow> take_arrows(Drawing&);

// How far a place is from a line of level and upright pieces.
[[nodiscard]] std::int64_t distance(Place, const std::vector<Place>& line);

// Cells by the bands between their rules. A cell that spans bands stands in the first of them.
struct Grid {
  std::vector<std::int32_t> xs, ys;  // Ascending.
  std::vector<std::size_t> cell_at;  // Of band and column: the cell's place in `cells`.
  std::vector<Box> cells;
  Box box;

  std::size_t columns() const { return xs.size() - 1; }
  std::size_t bands() const { return ys.size() - 1; }
  std::size_t cell(std::size_t band, std::size_t column) const {
    return cell_at[band * columns() + column];
  }
};

// The tables of a page, from its head to its foot. Pure.
[[nodiscard]] std::vector<Grid> grids_of(const std::vector<Rule>&);

// Words that stand on one line, from left to right.
struct TextLine {
  std::string text;
  Box box;
  std::int32_t first_width = 0;  // Of its first word.
};
// From top to bottom; upright words make lines of their own, from left to right.
[[nodiscard]] std::vector<TextLine> lines_of(std::vector<Word>);
// The text of a cell: lines joined, but for breaks that the width of the cell did not force.
[[nodiscard]] std::string text_of(std::vector<Word>, std::int32_t cell_width);

// The pages as rows of cells, with their symbols and arrows.
[[nodiscard]] Sheet sheet_of_drawings(std::vector<Drawing>);

}  // namespace takar::exchange::internal
