#include "app/read_table.hpp"

#include <gtest/gtest.h>

namespace takar::app {
namespace {

using exchange::WorkbookCell;
using exchange::WorkbookSheet;
using Kind = WorkbookCell::Kind;

std::string rows_of(const std::vector<WorkbookSheet>& sheets) {
  const auto table = table_of(sheets);
  return table ? json::write(table->at("rows")) : std::string(table.error().code);
}

TEST(ReadTable, GivesTheFirstSheetThatIsSeenLineByLine) {
  const WorkbookSheet hidden{"lama", true, {{0, 0, Kind::kText, "x"}}};
  const WorkbookSheet empty{"kosong", false, {}};
  const WorkbookSheet plan{"Renstra",
                           false,
                           {{0, 0, Kind::kText, "Tingkat"},
                            {2, 0, Kind::kText, "Uraian"},
                            {0, 4, Kind::kText, "tujuan"}}};
  EXPECT_EQ(rows_of({hidden, empty, plan}), R"([["Tingkat","","Uraian"],["tujuan"]])");
}

TEST(ReadTable, WritesFiguresAsOfficesTypeThem) {
  const WorkbookSheet sheet{"Pagu",
                            false,
                            {{0, 0, Kind::kNumber, "1250000.5"},
                             {1, 0, Kind::kFormula, "4.3499999999999996"},
                             {2, 0, Kind::kFormula, "ya"},
                             {3, 0, Kind::kPercent, "0.855"},
                             {4, 0, Kind::kText, "1.000"}}};
  EXPECT_EQ(rows_of({sheet}), R"([["1250000,5","4,35","ya","85,5%","1.000"]])");
}

TEST(ReadTable, RefusesATableThatIsEmptyOrFarTooLarge) {
  EXPECT_EQ(rows_of({}), "app.table_empty");
  WorkbookSheet wide{"a", false, {{kTableColumnsMax, 0, Kind::kText, "x"}}};
  EXPECT_EQ(rows_of({wide}), "app.table_too_large");
  WorkbookSheet tall{"a", false, {}};
  for (std::size_t row = 0; row <= kTableLinesMax; ++row)
    tall.cells.push_back({0, row, Kind::kText, "x"});
  EXPECT_EQ(rows_of({tall}), "app.table_too_large");
}

}  // namespace
}  // namespace takar::app
