#include "lint/regulations.hpp"

#include <algorithm>
#include <charconv>

#include "base/check.hpp"
#include "base/text.hpp"
#include "lint/table.hpp"

namespace takar::lint {
namespace {

int number_of(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  TAKAR_CHECK(error == std::errc() && end == text.data() + text.size(),
              "regulations.tsv: no number: " + std::string(text));
  return value;
}

std::vector<std::string_view> names_in(std::string_view cell) {
  return cell.empty() ? std::vector<std::string_view>{} : split(cell, ';');
}

// 2009 to 2011 the ministry was the "Menteri Negara"; officials mix the names of its rules.
bool same_kind(std::string_view cited, std::string_view listed) {
  const auto group = [](std::string_view kind) {
    return kind == "PermenPAN" ? std::string_view("PermenPANRB") : kind;
  };
  return group(cited) == group(listed);
}

}  // namespace

std::string Regulation::name() const {
  const std::string number_text(number);
  const bool dated = number_text.find('/') != std::string::npos;
  return std::string(kind) + " " + number_text + (dated ? "" : "/" + std::to_string(year));
}

const std::vector<Regulation>& regulations() {
  static const auto all = [] {
    std::vector<Regulation> listed;
    for (const auto& row : table_rows("regulations.tsv"))
      listed.push_back({.kind = row[0],
                        .issuer = row[1],
                        .number = row[2],
                        .title = row[4],
                        .status = row[5],
                        .year = number_of(row[3]),
                        .amended_by = names_in(row[6]),
                        .replaced_by = names_in(row[7]),
                        .valid_to = row[8],
                        .use = row[9],
                        .checked_on = row[10],
                        .source = row[11]});
    return listed;
  }();
  return all;
}

const Regulation* find_regulation(const Citation& citation) {
  for (const auto& one : regulations()) {
    if (one.year != citation.year || !same_kind(citation.kind, one.kind)) continue;
    const auto number = fold(one.number);
    const bool within = number.find("/" + citation.number + "/") != std::string::npos;
    if (number == citation.number || within) return &one;
  }
  return nullptr;
}

const Regulation* find_by_title(const Citation& citation) {
  const Regulation* best = nullptr;
  bool best_near = false;
  for (const auto& one : regulations()) {
    if (!one.has_title() || !same_kind(citation.kind, one.kind)) continue;
    if (citation.title.empty() || title_words(one.title) != citation.title) continue;
    const bool near = fold(one.number) == citation.number || one.year == citation.year;
    if (best == nullptr || (near && !best_near)) best = &one;
    best_near = best_near || near;
  }
  return best;
}

bool is_over(const Regulation& one, calendar::Date day) {
  if (one.status != "dicabut" && one.status != "berakhir") return false;
  if (one.valid_to.empty()) return true;
  if (one.valid_to.size() == 4) return static_cast<int>(day.year()) >= number_of(one.valid_to);
  const auto last = calendar::parse_date(one.valid_to);
  return !last || day > *last;
}

std::vector<std::string_view> amendments(const Regulation& one, calendar::Date day) {
  std::vector<std::string_view> made;
  for (const auto name : one.amended_by) {
    const auto slash = name.rfind('/');
    if (slash == std::string_view::npos) continue;
    if (number_of(name.substr(slash + 1)) <= static_cast<int>(day.year())) made.push_back(name);
  }
  return made;
}

}  // namespace takar::lint
