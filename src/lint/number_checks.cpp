#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "lint/internal/checks.hpp"
#include "lint/table.hpp"

namespace takar::lint {
namespace {

constexpr std::string_view kSopCode = "000.8.3.3";
constexpr const char* kPlace = "identity/number";

const std::set<std::string_view>& known_codes() {
  static const auto codes = [] {
    std::set<std::string_view> all;
    for (const auto& row : table_rows("archive-codes.tsv"))
      if (row[0] == "Permendagri 83/2022") all.insert(row[1]);
    return all;
  }();
  return codes;
}

bool is_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// A code of the national scheme opens with a group of three digits: 000, 100 ... 900.
bool is_group(std::string_view part) {
  return part.size() == 3 && is_digits(part) && part.ends_with("00");
}

void check_code(const std::string& number, std::string_view code, Report& report) {
  const auto parts = split(code, '.');
  const bool digits_only = std::all_of(parts.begin(), parts.end(), is_digits);
  const std::string cited(code);
  if (!digits_only) return;
  if (parts.front().size() != 3)
    return report.add("ID-NUMBER.malformed", kPlace, number, {cited, std::string(kSopCode)});
  if (parts.size() == 1 && !is_group(parts.front()))
    return report.add("ID-NUMBER.superseded", kPlace, number, {cited, std::string(kSopCode)});
  const bool in_table = known_codes().contains(code);
  const bool in_general_group = parts.front() == "000";
  if (!is_group(parts.front()) || (in_general_group && !in_table))
    return report.add("ID-NUMBER.unknown", kPlace, number, {cited, std::string(kSopCode)});
  if (in_general_group && code != kSopCode)
    report.add("ID-NUMBER.other_series", kPlace, number, {cited, std::string(kSopCode)});
}

// "13a": a number slipped in behind 13, for a letter dated back.
bool is_inserted(std::string_view part) {
  return part.size() >= 2 && is_digits(part.substr(0, part.size() - 1)) && part.back() >= 'a' &&
         part.back() <= 'z';
}

void check_year(const sop::Identity& identity, std::string_view last, Report& report) {
  if (last.size() != 4 || !is_digits(last)) return;
  bool dated = false;
  for (const auto* text : {&identity.made, &identity.revised, &identity.effective}) {
    const auto date = printed_date(*text);
    if (!date) continue;
    dated = true;
    if (std::to_string(static_cast<int>(date->year())) == last) return;
  }
  if (dated) report.add("ID-NUMBER.year", kPlace, identity.number, {std::string(last)});
}

}  // namespace

void check_number(const Reading& reading, Report& report) {
  const auto& identity = reading.sop.identity;
  const std::string folded = fold(identity.number);
  if (folded.empty()) return;
  const auto parts = split(folded, '/');
  check_code(identity.number, trim(parts.front()), report);
  for (const auto part : parts)
    if (is_inserted(trim(part)))
      report.add("ID-NUMBER.inserted", kPlace, identity.number, {std::string(trim(part))});
  if (parts.size() > 1) check_year(identity, trim(parts.back()), report);
}

}  // namespace takar::lint
