#include "exchange/internal/xlsx_parts.hpp"

#include <charconv>
#include <chrono>
#include <map>

#include "base/text.hpp"

namespace takar::exchange::internal {
namespace {

constexpr std::int64_t kLastSerial = 2'958'465;  // 9999-12-31.

std::string text_of_item(const pugi::xml_node& item) {
  std::string text;
  for (const auto& part : item.children()) {
    const std::string_view name = part.name();
    if (name == "t") text += part.text().get();
    if (name == "r") text += part.child("t").text().get();
  }
  return text;
}

// The look of a number format: one that Excel numbers itself, or the marks of its code.
NumberLook look_of_format(std::int64_t id, const std::string& code) {
  if ((id >= 14 && id <= 17) || id == 22) return NumberLook::kDay;
  if (id == 9 || id == 10) return NumberLook::kPercent;
  bool quoted = false;
  for (const char c : code) {
    if (c == '"' || c == '[' || c == ']') quoted = c == '"' ? !quoted : c == '[';
    if (quoted) continue;
    if (c == 'y' || c == 'Y' || c == 'd' || c == 'D') return NumberLook::kDay;
    if (c == '%') return NumberLook::kPercent;
  }
  return NumberLook::kPlain;
}

[[nodiscard]] Result<void> read_strings(Package& package, XlsxParts& parts) {
  if (!package.holds("xl/sharedStrings.xml")) return {};
  const auto strings = package.read("xl/sharedStrings.xml");
  if (!strings) return reject(strings.error());
  for (const auto& item : (*strings)->child("sst").children("si"))
    parts.strings.push_back(text_of_item(item));
  return {};
}

[[nodiscard]] Result<void> read_styles(Package& package, XlsxParts& parts) {
  if (!package.holds("xl/styles.xml")) return {};
  const auto styles = package.read("xl/styles.xml");
  if (!styles) return reject(styles.error());
  const auto sheet = (*styles)->child("styleSheet");
  std::map<std::int64_t, std::string> codes;
  for (const auto& format : sheet.child("numFmts").children("numFmt"))
    codes[format.attribute("numFmtId").as_int()] = format.attribute("formatCode").value();
  for (const auto& style : sheet.child("cellXfs").children("xf")) {
    const auto id = style.attribute("numFmtId").as_int();
    parts.looks.push_back(look_of_format(id, codes[id]));
  }
  return {};
}

}  // namespace

Result<XlsxParts> parts_of_xlsx(Package& package) {
  const auto workbook = package.read("xl/workbook.xml");
  if (!workbook) return reject(workbook.error());
  const auto links = package.read("xl/_rels/workbook.xml.rels");
  if (!links) return reject(links.error());
  XlsxParts parts;
  if (auto known = read_strings(package, parts); !known) return reject(known.error());
  if (auto known = read_styles(package, parts); !known) return reject(known.error());
  const auto book = (*workbook)->child("workbook");
  parts.from_1904 = book.child("workbookPr").attribute("date1904").as_bool();
  for (const auto& sheet : book.child("sheets").children("sheet")) {
    const std::string_view state = sheet.attribute("state").value();
    parts.sheets.push_back({sheet.attribute("name").value(),
                            "xl/" + target_of(**links, sheet.attribute("r:id").value()),
                            state == "hidden" || state == "veryHidden"});
  }
  return parts;
}

std::string target_of(const pugi::xml_document& links, std::string_view id) {
  for (const auto& link : links.child("Relationships").children("Relationship"))
    if (link.attribute("Id").value() == id) {
      std::string target = link.attribute("Target").value();
      if (target.starts_with("/xl/")) target.erase(0, 4);
      if (target.starts_with("../")) target.erase(0, 3);
      return target;
    }
  return {};
}

std::optional<std::pair<std::size_t, std::size_t>> cell_named(std::string_view name) {
  std::size_t column = 0, row = 0, at = 0;
  for (; at < name.size() && name[at] >= 'A' && name[at] <= 'Z' && column < 20'000; ++at)
    column = column * 26 + static_cast<std::size_t>(name[at] - 'A' + 1);
  const auto [end, error] = std::from_chars(name.data() + at, name.data() + name.size(), row);
  if (column == 0 || row == 0 || error != std::errc()) return std::nullopt;
  return std::pair(column - 1, row - 1);
}

std::string text_in(const pugi::xml_node& cell, const XlsxParts& parts) {
  const std::string_view type = cell.attribute("t").value();
  if (type == "inlineStr") return text_of_item(cell.child("is"));
  if (type == "str") return cell.child("v").text().get();
  if (type != "s") return {};
  const auto place = whole_number(cell.child("v").text().get());
  const bool known = place && static_cast<std::size_t>(*place) < parts.strings.size();
  return known ? parts.strings[static_cast<std::size_t>(*place)] : std::string();
}

NumberLook look_of(const pugi::xml_node& cell, const XlsxParts& parts) {
  const auto style = cell.attribute("s").as_uint();
  return style < parts.looks.size() ? parts.looks[style] : NumberLook::kPlain;
}

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

}  // namespace takar::exchange::internal
