#include "exchange/internal/xlsx.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "exchange/internal/off_page.hpp"
#include "exchange/internal/xlsx_parts.hpp"
#include "exchange/internal/xlsx_shapes.hpp"
#include "exchange/read_sop.hpp"

namespace takar::exchange::internal {
namespace {

constexpr std::size_t kColumnsMax = 64;
constexpr std::size_t kSheetsMax = 30;

class Workbook {
 public:
  explicit Workbook(Package& package) : package_(package) {}

  // Rejects like Package.
  [[nodiscard]] Result<Sheet> read() {
    auto parts = parts_of_xlsx(package_);
    if (!parts) return reject(parts.error());
    parts_ = std::move(*parts);
    std::size_t count = 0;
    for (const auto& sheet : parts_.sheets) {
      if (sheet.hidden) continue;
      if (++count > kSheetsMax) break;
      if (auto read = read_worksheet(sheet.part); !read) return reject(read.error());
    }
    sheet_.arrows = std::move(off_page_).joined(sheet_.symbols);
    return std::move(sheet_);
  }

 private:
  [[nodiscard]] Result<bool> read_worksheet(const std::string& part) {
    const auto document = package_.read(part);
    if (!document) return reject(document.error());
    const auto worksheet = (*document)->child("worksheet");
    const std::size_t first = sheet_.rows.size();
    ++page_;
    for (const auto& row : worksheet.child("sheetData").children("row"))
      if (sheet_.rows.size() < kLinesMax) read_row(row, first);
    sheet_.rows.push_back({{0, page_, {}}, {""}, true, {}});
    return read_drawing(part, worksheet, first);
  }

  void read_row(const pugi::xml_node& node, std::size_t first) {
    const auto number = node.attribute("r").as_uint();
    // Rows that are not written are blank; a few of them keep the places right.
    while (number > 0 && sheet_.rows.size() + 1 < first + number && sheet_.rows.size() < kLinesMax)
      sheet_.rows.push_back({{0, page_, {}}, {""}, true, {}});
    Row row{{static_cast<std::int32_t>(number), page_, {}}, {}, true, {}};
    std::size_t column = 0;
    for (const auto& cell : node.children("c")) {
      if (const auto named = cell_named(cell.attribute("r").value())) column = named->first;
      if (column >= kColumnsMax) break;
      std::string text = shown(cell);
      if (text.empty()) {
        ++column;
        continue;
      }
      row.blank = false;
      row.cells.resize(std::max(row.cells.size(), column + 1));
      row.cells[column++] = std::move(text);
    }
    if (row.cells.empty()) row.cells.emplace_back();
    sheet_.rows.push_back(std::move(row));
  }

  std::string shown(const pugi::xml_node& cell) const {
    const std::string_view type = cell.attribute("t").value();
    if (type == "inlineStr" || type == "s") return text_in(cell, parts_);
    const std::string value = cell.child("v").text().get();
    if (type == "str" || type == "e" || value.empty()) return type == "e" ? "" : value;
    const auto serial = whole_number(value);
    if (serial && look_of(cell, parts_) == NumberLook::kDay)
      return day_of_serial(*serial, parts_.from_1904);
    return value;
  }

  [[nodiscard]] Result<bool> read_drawing(const std::string& part,
                                          const pugi::xml_node& worksheet,
                                          std::size_t first) {
    const std::string id = worksheet.child("drawing").attribute("r:id").value();
    const std::string links_part =
        "xl/worksheets/_rels/" + part.substr(part.rfind('/') + 1) + ".rels";
    if (id.empty() || !package_.holds(links_part)) return false;
    const auto links = package_.read(links_part);
    if (!links) return reject(links.error());
    const auto drawing = package_.read("xl/" + target_of(**links, id));
    if (!drawing) return reject(drawing.error());
    for (const auto& symbol : place_shapes(worksheet, **drawing, page_, sheet_, off_page_)) {
      const std::size_t row = first + symbol.row;
      if (row < sheet_.rows.size())
        sheet_.rows[row].marks.push_back({symbol.column, symbol.symbol});
    }
    return true;
  }

  Package& package_;
  Sheet sheet_{.form = "xlsx", .rows = {}, .symbols = {}, .arrows = {}};
  OffPage off_page_;
  XlsxParts parts_;
  std::int32_t page_ = 0;  // The place of the worksheet.
};

}  // namespace

Result<Sheet> sheet_of_xlsx(Package& package) {
  return Workbook(package).read();
}

}  // namespace takar::exchange::internal
