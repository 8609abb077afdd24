#include "documents/build.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "base/text.hpp"

namespace takar::documents {
namespace {

// The words of the source, without the line ends of its table cell.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : trim(text)) {
    const bool blank = c == '\n' || c == '\r' || c == '\t' || c == ' ';
    if (!blank)
      line += c;
    else if (!line.ends_with(' '))
      line += ' ';
  }
  return line;
}

bool same_words(std::string_view a, std::string_view b) {
  return to_lower_ascii(a) == to_lower_ascii(b);
}

std::string hundreds_words(std::int64_t number) {
  static constexpr std::array<std::string_view, 12> kWords = {"nol",
                                                              "satu",
                                                              "dua",
                                                              "tiga",
                                                              "empat",
                                                              "lima",
                                                              "enam",
                                                              "tujuh",
                                                              "delapan",
                                                              "sembilan",
                                                              "sepuluh",
                                                              "sebelas"};
  const auto rest = [](std::int64_t left) { return left == 0 ? "" : " " + hundreds_words(left); };
  if (number < 12) return std::string(kWords.at(static_cast<std::size_t>(number)));
  if (number < 20) return hundreds_words(number - 10) + " belas";
  if (number < 100) return hundreds_words(number / 10) + " puluh" + rest(number % 10);
  if (number < 200) return "seratus" + rest(number - 100);
  return hundreds_words(number / 100) + " ratus" + rest(number % 100);
}

std::string figure_or_dash(const std::string& decimal) {
  return decimal.empty() ? "-" : indonesian_number(decimal);
}

// With at most the decimals of the indicator: a target of 12 people is not printed as 12,00.
std::string printed(const MeasuredRow& row, const std::string& decimal) {
  const auto value = row.precision ? parse_decimal(decimal) : reject("base.bad_decimal");
  if (!value) return figure_or_dash(decimal);
  return indonesian_number(decimal_text(*value, static_cast<int>(*row.precision)));
}

std::string remark(const MeasuredRow& row) {
  std::string text;
  const auto add = [&](const std::string& words) {
    if (!words.empty()) text += (text.empty() ? "" : "\n") + words;
  };
  if (row.state == "nihil") add("Nihil");
  if (row.state == "not_measured") add("Tidak diukur");
  if (row.state == "empty") add("Belum diisi");
  if (row.achievement.empty() && row.state == "filled") add("Tidak dihitung: " + row.reason);
  add(row.note);
  if (!row.achievement.empty()) add(row.rule);
  return text;
}

std::string indicator_words(const MeasuredRow& row) {
  auto text = row.code.empty() ? row.name : row.code + "  " + row.name;
  for (const auto& component : row.components)
    if (!component.value.empty())
      text += fmt::format("\n{}: {}", component.name, indonesian_number(component.value));
  if (!row.formula.empty()) text += "\nRumus: " + row.formula;
  return text;
}

}  // namespace

std::optional<std::chrono::year_month_day> date_of(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto number = [&](std::size_t from, std::size_t width) {
    unsigned value = 0;
    const auto* end = text.data() + from + width;
    const auto [rest, error] = std::from_chars(text.data() + from, end, value);
    return error == std::errc() && rest == end ? value : 0u;
  };
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(number(0, 4))),
                                         std::chrono::month(number(5, 2)),
                                         std::chrono::day(number(8, 2))};
  if (!date.ok()) return std::nullopt;
  return date;
}

std::string output_words(const Facts& facts, std::string_view otherwise) {
  auto words = on_one_line(facts.step.output);
  if (words.empty()) words = otherwise;
  if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
  return words;
}

std::string sop_words(const Facts& facts) {
  const auto title = on_one_line(facts.procedure.sop_title);
  return to_lower_ascii(title).starts_with("sop") ? title : "SOP " + title;
}

Document form(const Facts& facts, std::string_view kind, std::string_view heading) {
  Document document;
  document.kind = kind;
  document.paper = facts.office.paper;
  document.letterhead = facts.office.letterhead;
  document.title = output_words(facts, heading);
  document.heading = heading;
  if (!heading.empty() && !same_words(heading, document.title))
    document.subtitles.push_back(document.title);
  if (!facts.step.unit_name.empty()) document.subtitles.push_back(facts.step.unit_name);
  if (!facts.procedure.period.empty()) document.subtitles.push_back(facts.procedure.period);
  const auto number =
      facts.procedure.sop_number.empty() ? std::string() : " Nomor " + facts.procedure.sop_number;
  document.footer = fmt::format("{}{} · langkah {} · dicatat {}",
                                sop_words(facts),
                                number,
                                facts.step.printed_number,
                                indonesian_moment(facts.at, facts.office.zone));
  document.at = facts.at;
  return document;
}

std::string position_words(const Signer& signer) {
  switch (signer.authority.kind) {
    case organisation::AuthorityKind::kPlt:
      return "Plt. " + signer.position;
    case organisation::AuthorityKind::kPlh:
      return "Plh. " + signer.position;
    case organisation::AuthorityKind::kDefinitive:
      break;
  }
  return signer.position;
}

Signature signature(const Signer& signer, std::string above) {
  std::string decree;
  if (!signer.authority.decree_number.empty())
    decree = "Berdasarkan " + signer.authority.decree_number;
  return {std::move(above),
          position_words(signer),
          signer.name,
          signer.rank,
          signer.nip,
          std::move(decree)};
}

std::string case_words(const Facts& facts, std::string_view between) {
  const auto& of_case = facts.procedure;
  if (of_case.period.empty() || of_case.title.find(of_case.period) != std::string::npos)
    return of_case.title;
  return fmt::format("{}{}{}", of_case.title, between, of_case.period);
}

std::string day_words(const Facts& facts, Instant at) {
  return indonesian_date(local_date(at, facts.office.zone));
}

std::string place_and_day(const Facts& facts) {
  const auto day = day_words(facts, facts.at);
  return facts.office.place.empty() ? day : facts.office.place + ", " + day;
}

std::string title_of(const Names& names, std::string_view id) {
  const auto found = names.find(id);
  return found == names.end() ? std::string(id) : found->second.title;
}

std::string holder_of(const Names& names, std::string_view id) {
  const auto found = names.find(id);
  return found == names.end() ? std::string() : found->second.holder;
}

std::string text_of(const Facts& facts, std::string_view key) {
  return json::string_or_empty(facts.content, key);
}

const json::Array& list_of(const json::Object& object, std::string_view key) {
  static const json::Array kNone;
  const auto* found = json::array_at(object, key);
  return found == nullptr ? kNone : *found;
}

void add_section(Document& document, std::string_view heading, const std::string& text) {
  if (trim(text).empty()) return;
  document.blocks.push_back(Heading{std::string(heading)});
  document.blocks.push_back(Paragraph{text});
}

std::string number_words(std::int64_t number) {
  if (number < 0 || number > 999) return std::to_string(number);
  return fmt::format("{} ({})", number, hundreds_words(number));
}

Table measured_table(const std::vector<MeasuredRow>& rows, bool with_unit) {
  Table table;
  // In millimetres beside each other: a figure of nine digits and the words above fit unbroken.
  table.columns = {{9, Align::kCenter}, {50}};
  TableRow head = {{"No"}, {"Indikator kinerja"}};
  if (with_unit) {
    table.columns.push_back({27});
    head.push_back({"Unit"});
  }
  for (const auto& column : {Column{19, Align::kCenter},
                             Column{17, Align::kRight},
                             Column{24, Align::kRight},
                             Column{21, Align::kRight},
                             Column{33, Align::kLeft}})
    table.columns.push_back(column);
  for (const auto* words : {"Satuan", "Target", "Realisasi", "Capaian (%)", "Keterangan"})
    head.push_back({words});
  table.header = {head};
  int number = 0;
  for (const auto& row : rows) {
    TableRow cells = {{std::to_string(++number)}, {indicator_words(row)}};
    if (with_unit) cells.push_back({row.unit_name.empty() ? "Perangkat daerah" : row.unit_name});
    cells.push_back({row.unit});
    cells.push_back({printed(row, row.target)});
    cells.push_back({row.state == "nihil" ? "nihil" : printed(row, row.actual)});
    cells.push_back({figure_or_dash(row.achievement)});
    cells.push_back({remark(row)});
    table.rows.push_back(std::move(cells));
  }
  return table;
}

}  // namespace takar::documents
