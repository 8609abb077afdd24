#include "measurement/form_grid.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace takar::measurement {
namespace {

// An indicator of two components, and one whose realisation is typed.
std::vector<GridQuestion> questions() {
  GridQuestion first;
  first.indicator = {.id = {11},
                     .code = "1.1",
                     .name = "Peserta hadir",
                     .unit = "%",
                     .components = {{"a", "Hadir", "orang"}, {"b", "Diundang", "orang"}},
                     .formula = "a / b * 100"};
  first.target = "90";
  GridQuestion second;
  second.indicator = {.id = {12}, .code = "1.2", .name = "Laporan", .unit = "dokumen"};
  second.previous = "3";
  return {first, second};
}

constexpr std::size_t kFirstRow = kGridHeadRows;

std::size_t column(GridColumn which) {
  return static_cast<std::size_t>(which);
}

// The form as it went out, without its heads, on which a test writes.
class Sheet {
 public:
  Sheet() {
    const auto lines = grid_lines(questions());
    for (std::size_t i = 0; i < lines.size(); ++i)
      for (std::size_t c = 0; c < kGridColumns; ++c)
        if (!lines[i].printed.at(c).empty())
          cells_.push_back({c, kFirstRow + i, GridCell::Kind::kText, lines[i].printed.at(c)});
  }
  Sheet& put(std::size_t line,
             GridColumn where,
             std::string text,
             GridCell::Kind kind = GridCell::Kind::kText) {
    erase(line, where);
    cells_.push_back({column(where), kFirstRow + line, kind, std::move(text)});
    return *this;
  }
  Sheet& erase(std::size_t line, GridColumn where) {
    std::erase_if(cells_, [&](const GridCell& cell) {
      return cell.row == kFirstRow + line && cell.column == column(where);
    });
    return *this;
  }
  Sheet& erase_row(std::size_t line) {
    std::erase_if(cells_, [&](const GridCell& cell) { return cell.row == kFirstRow + line; });
    return *this;
  }
  FilledGrid read() const { return read_grid(questions(), cells_); }
  // "column,row code" of every problem, counted from 0 and from the first line of the form.
  std::vector<std::string> problems() const {
    std::vector<std::string> told;
    for (const auto& problem : read().problems) {
      const auto place = problem.place ? std::to_string(problem.place->column) + "," +
                                             std::to_string(problem.place->row - kFirstRow) + " "
                                       : std::string();
      told.push_back(place + std::string(problem.why.code));
    }
    return told;
  }

 private:
  std::vector<GridCell> cells_;
};

using Told = std::vector<std::string>;
using Kind = GridCell::Kind;

Sheet filled() {
  Sheet sheet;
  sheet.put(0, GridColumn::kFigure, "24", Kind::kNumber);
  sheet.put(1, GridColumn::kFigure, "25", Kind::kNumber);
  return sheet;
}

TEST(FormGrid, HasARowForEveryFigureThatIsAskedFor) {
  const auto lines = grid_lines(questions());
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0].id, "11/a");
  EXPECT_EQ(lines[1].id, "11/b");
  EXPECT_EQ(lines[2].id, "12");
  EXPECT_EQ(lines[0].printed.at(column(GridColumn::kTarget)), "90");
  EXPECT_EQ(lines[1].printed.at(column(GridColumn::kTarget)), "");
  EXPECT_EQ(lines[2].printed.at(column(GridColumn::kPrevious)), "3");
}

TEST(FormGrid, GivesTheFiguresOfARowAndCountsWhatIsBlank) {
  const auto read = filled().read();
  EXPECT_TRUE(read.problems.empty());
  EXPECT_EQ(read.blank, 1U);
  ASSERT_EQ(read.entries.size(), 1U);
  EXPECT_EQ(read.entries[0].state, EntryState::kFilled);
  EXPECT_EQ(read.entries[0].components.at("a"), "24");
  EXPECT_EQ(read.entries[0].components.at("b"), "25");
}

TEST(FormGrid, ReadsFiguresAsOfficialsTypeThem) {
  auto sheet = filled();
  sheet.put(2, GridColumn::kFigure, "1.250.000,5");
  EXPECT_EQ(sheet.read().entries.at(1).actual, "1250000.5");
  sheet.put(2, GridColumn::kFigure, "1.234", Kind::kNumber);
  EXPECT_EQ(sheet.read().entries.at(1).actual, "1.234");
}

TEST(FormGrid, AsksAboutATextThatMayMeanTwoFigures) {
  auto sheet = filled();
  sheet.put(2, GridColumn::kFigure, "1.234");
  EXPECT_EQ(sheet.problems(), Told{"7,2 base.ambiguous_number"});
}

TEST(FormGrid, NamesTheCellOfEveryWrongFigureAndKeepsTheOtherRows) {
  auto sheet = filled();
  sheet.put(2, GridColumn::kFigure, "dua belas");
  EXPECT_EQ(sheet.problems(), Told{"7,2 measurement.bad_figure"});
  EXPECT_EQ(sheet.read().entries.size(), 1U);
  sheet.put(2, GridColumn::kFigure, "12", Kind::kFormula);
  EXPECT_EQ(sheet.problems(), Told{"7,2 measurement.grid_formula"});
  sheet.put(2, GridColumn::kFigure, "", Kind::kFormula);
  EXPECT_EQ(sheet.problems(), Told{"7,2 measurement.grid_formula"});
  sheet.put(2, GridColumn::kFigure, "02/01/2026", Kind::kDay);
  EXPECT_EQ(sheet.problems(), Told{"7,2 measurement.grid_day"});
  sheet.put(2, GridColumn::kFigure, "#DIV/0!", Kind::kOther);
  EXPECT_EQ(sheet.problems(), Told{"7,2 measurement.bad_figure"});
  sheet.put(2, GridColumn::kFigure, "0.85", Kind::kPercent);
  ASSERT_EQ(sheet.problems(), Told{"7,2 measurement.grid_percent"});
  EXPECT_EQ(sheet.read().problems.front().why.details, Told{"85"});
}

TEST(FormGrid, KnowsItsRowsByTheHiddenWordWhereverTheyStand) {
  auto sheet = filled();
  sheet.put(0, GridColumn::kRow, "11/b").put(1, GridColumn::kRow, "11/a");
  // The printed words went along with neither, so both rows are in doubt.
  EXPECT_TRUE(sheet.read().entries.empty());
  Sheet sorted;
  const auto lines = grid_lines(questions());
  for (std::size_t line = 0; line < 2; ++line)
    for (std::size_t c = 0; c < kGridColumns; ++c)
      sorted.put(line, static_cast<GridColumn>(c), lines[1 - line].printed.at(c));
  sorted.put(0, GridColumn::kFigure, "25", Kind::kNumber);
  sorted.put(1, GridColumn::kFigure, "24", Kind::kNumber);
  EXPECT_EQ(sorted.problems(), Told{});
  EXPECT_EQ(sorted.read().entries.at(0).components.at("a"), "24");
}

TEST(FormGrid, TellsOfAChangedADoubledAndALostRow) {
  auto sheet = filled();
  sheet.put(2, GridColumn::kRow, "99");
  EXPECT_EQ(sheet.problems(),
            (Told{"0,2 measurement.grid_row_unknown", "measurement.grid_row_missing"}));
  sheet.put(2, GridColumn::kRow, "11/a");
  EXPECT_EQ(sheet.problems(),
            (Told{"0,2 measurement.grid_row_twice", "measurement.grid_row_missing"}));
  EXPECT_TRUE(sheet.read().entries.empty());
  sheet.erase_row(2);
  EXPECT_EQ(sheet.problems(), Told{"measurement.grid_row_missing"});
  EXPECT_EQ(sheet.read().entries.size(), 1U);
}

TEST(FormGrid, TakesNothingFromARowThatWasEditedBeyondTheForm) {
  auto sheet = filled();
  sheet.put(0, GridColumn::kTarget, "50", Kind::kNumber);
  EXPECT_EQ(sheet.problems(), Told{"5,0 measurement.grid_cell_changed"});
  EXPECT_TRUE(sheet.read().entries.empty());
  sheet.put(0, GridColumn::kTarget, "90.0", Kind::kNumber);
  EXPECT_EQ(sheet.problems(), Told{});
}

TEST(FormGrid, TellsOfWordsBesideAndBelowTheForm) {
  auto sheet = filled();
  sheet.put(9, GridColumn::kFigure, "catatan saya");
  EXPECT_EQ(sheet.problems(), Told{"7,9 measurement.grid_outside"});
  EXPECT_EQ(sheet.read().entries.size(), 1U);
}

TEST(FormGrid, AStateIsOneOfTheThreeAndANihilHasNoFigure) {
  auto sheet = filled();
  sheet.put(2, GridColumn::kState, "nihil").put(2, GridColumn::kNote, "Tidak ada kegiatan.");
  EXPECT_EQ(sheet.read().entries.at(1).state, EntryState::kNihil);
  EXPECT_EQ(sheet.read().entries.at(1).note, "Tidak ada kegiatan.");
  sheet.put(2, GridColumn::kFigure, "3", Kind::kNumber);
  EXPECT_EQ(sheet.problems(), Told{"7,2 measurement.figure_with_nihil"});
  sheet.put(2, GridColumn::kState, "selesai");
  EXPECT_EQ(sheet.problems(), Told{"8,2 measurement.grid_state"});
  sheet.erase(2, GridColumn::kState).put(2, GridColumn::kNote, std::string(kNoteBytesMax + 1, 'a'));
  EXPECT_EQ(sheet.problems(), Told{"9,2 measurement.note_too_long"});
}

TEST(FormGrid, StopsTellingAfterManyProblems) {
  Sheet sheet;
  for (std::size_t row = 0; row < 2 * kGridProblemsMax; ++row)
    sheet.put(row + 5, GridColumn::kNote, "x");
  EXPECT_EQ(sheet.read().problems.size(), kGridProblemsMax);
}

}  // namespace
}  // namespace takar::measurement
