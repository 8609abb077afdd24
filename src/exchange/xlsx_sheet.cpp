#include "exchange/internal/xlsx.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <map>
#include <set>

#include "base/text.hpp"
#include "exchange/internal/off_page.hpp"
#include "exchange/internal/xlsx_shapes.hpp"
#include "exchange/read_sop.hpp"

namespace takar::exchange::internal {
namespace {

constexpr std::size_t kColumnsMax = 64;
constexpr std::size_t kSheetsMax = 30;
constexpr std::int64_t kLastSerial = 2'958'465;  // 9999-12-31.

// "C7" -> column 2, row 6. Empty if it is no reference.
std::optional<std::pair<std::size_t, std::size_t>> cell_named(std::string_view name) {
  std::size_t column = 0, row = 0, at = 0;
  for (; at < name.size() && name[at] >= 'A' && name[at] <= 'Z' && column < 20'000; ++at)
    column = column * 26 + static_cast<std::size_t>(name[at] - 'A' + 1);
  const auto [end, error] = std::from_chars(name.data() + at, name.data() + name.size(), row);
  if (column == 0 || row == 0 || error != std::errc()) return std::nullopt;
  return std::pair(column - 1, row - 1);
}

std::string text_of(const pugi::xml_node& item) {
  std::string text;
  for (const auto& part : item.children()) {
    const std::string_view name = part.name();
    if (name == "t") text += part.text().get();
    if (name == "r") text += part.child("t").text().get();
  }
  return text;
}

// Whether a number format shows a day (18.8.30).
bool shows_day(std::int64_t id, const std::string& code) {
  if (id >= 14 && id <= 17) return true;
  if (id == 22) return true;
  bool quoted = false;
  for (const char c : code) {
    if (c == '"' || c == '[' || c == ']') quoted = c == '"' ? !quoted : c == '[';
    if (!quoted && (c == 'y' || c == 'Y' || c == 'd' || c == 'D')) return true;
  }
  return false;
}

class Workbook {
 public:
  explicit Workbook(Package& package) : package_(package) {}

  // Rejects like Package.
  [[nodiscard]] Result<Sheet> read() {
    const auto workbook = package_.read("xl/workbook.xml");
    if (!workbook) return reject(workbook.error());
    const auto links = package_.read("xl/_rels/workbook.xml.rels");
    if (!links) return reject(links.error());
    if (auto known = read_strings(); !known) return reject(known.error());
    if (auto known = read_styles(); !known) return reject(known.error());
    const auto book = (*workbook)->child("workbook");
    from_1904_ = book.child("workbookPr").attribute("date1904").as_bool();
    std::size_t count = 0;
    for (const auto& sheet : book.child("sheets").children("sheet")) {
      if (sheet.attribute("state").value() == std::string_view("hidden")) continue;
      if (++count > kSheetsMax) break;
      const std::string target = target_of(**links, sheet.attribute("r:id").value());
      if (auto read = read_worksheet("xl/" + target); !read) return reject(read.error());
    }
    sheet_.arrows = std::move(off_page_).joined(sheet_.symbols);
    return std::move(sheet_);
  }

 private:
  static std::string target_of(const pugi::xml_document& links, std::string_view id) {
    for (const auto& link : links.child("Relationships").children("Relationship"))
      if (link.attribute("Id").value() == id) {
        std::string target = link.attribute("Target").value();
        if (target.starts_with("/xl/")) target.erase(0, 4);
        if (target.starts_with("../")) target.erase(0, 3);
        return target;
      }
    return {};
  }

  [[nodiscard]] Result<bool> read_strings() {
    if (!package_.holds("xl/sharedStrings.xml")) return false;
    const auto strings = package_.read("xl/sharedStrings.xml");
    if (!strings) return reject(strings.error());
    for (const auto& item : (*strings)->child("sst").children("si"))
      strings_.push_back(text_of(item));
    return true;
  }

  [[nodiscard]] Result<bool> read_styles() {
    if (!package_.holds("xl/styles.xml")) return false;
    const auto styles = package_.read("xl/styles.xml");
    if (!styles) return reject(styles.error());
    const auto sheet = (*styles)->child("styleSheet");
    std::map<std::int64_t, std::string> codes;
    for (const auto& format : sheet.child("numFmts").children("numFmt"))
      codes[format.attribute("numFmtId").as_int()] = format.attribute("formatCode").value();
    for (const auto& style : sheet.child("cellXfs").children("xf")) {
      const auto id = style.attribute("numFmtId").as_int();
      days_.push_back(shows_day(id, codes[id]));
    }
    return true;
  }

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
    const std::string value = cell.child("v").text().get();
    if (type == "inlineStr") return text_of(cell.child("is"));
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (type == "s")
      return error == std::errc() && number < strings_.size() ? strings_[number] : "";
    if (type == "str" || type == "e" || value.empty()) return type == "e" ? "" : value;
    const auto style = cell.attribute("s").as_uint();
    const bool whole = error == std::errc() && end == value.data() + value.size();
    if (whole && style < days_.size() && days_[style])
      return day_of_serial(static_cast<std::int64_t>(number), from_1904_);
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
  std::vector<std::string> strings_;
  std::vector<bool> days_;  // Of each cell style: shows a day.
  bool from_1904_ = false;
  std::int32_t page_ = 0;  // The place of the worksheet.
};

}  // namespace

std::string day_of_serial(std::int64_t serial, bool from_1904) {
  constexpr std::int64_t kSerial1904 = 1462;
  if (from_1904) serial += kSerial1904;
  if (serial < 1 || serial > kLastSerial) return {};
  // 1899-12-30 is 25,569 days before 1970-01-01.
  const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::days{serial - 25'569}}};
  const auto two = [](unsigned number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
  };
  return two(static_cast<unsigned>(day.day())) + "/" + two(static_cast<unsigned>(day.month())) +
         "/" + std::to_string(static_cast<int>(day.year()));
}

Result<Sheet> sheet_of_xlsx(Package& package) {
  return Workbook(package).read();
}

}  // namespace takar::exchange::internal
