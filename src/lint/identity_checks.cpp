#include <algorithm>
#include <array>
#include <charconv>

#include "base/indonesian.hpp"
#include "base/text.hpp"
#include "lint/internal/checks.hpp"
#include "lint/posts.hpp"

namespace takar::lint {
namespace {

bool is_placeholder(const std::string& text) {
  const auto folded = fold(text);
  if (folded.empty()) return true;
  return folded.starts_with("nama perangkat daerah") || folded.starts_with("nama opd") ||
         folded.starts_with("nama skpd") || folded.starts_with("nama instansi") ||
         folded.starts_with("nama unit") || folded.find("...") != std::string::npos ||
         folded.find("xxx") != std::string::npos || folded.find("___") != std::string::npos;
}

std::optional<unsigned> digits(std::string_view text) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return {};
  return value;
}

std::optional<unsigned> month_in(const std::string& word) {
  for (unsigned month = 1; month <= 12; ++month)
    if (word == to_lower_ascii(indonesian_name(std::chrono::month(month)))) return month;
  if (word == "nopember") return 11;
  return digits(word);
}

std::optional<calendar::Date> date_of(int year, unsigned month, unsigned day) {
  const calendar::Date date{
      std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
  if (!date.ok()) return {};
  return date;
}

void check_filled(const Reading& reading, Report& report) {
  const auto& identity = reading.sop.identity;
  const auto& by = identity.approved_by;
  const std::array<std::pair<const char*, const std::string*>, 4> fields = {
      {{"agency", &identity.agency},
       {"number", &identity.number},
       {"made", &identity.made},
       {"effective", &identity.effective}}};
  for (const auto& [name, text] : fields)
    if (is_placeholder(*text))
      report.add(std::string("ID-EMPTY.") + name, std::string("identity/") + name, *text);
  if (by.position.empty() && by.name.empty())
    report.add("ID-EMPTY.approved_by", "identity/approved_by", "");
  if (identity.government.empty() && !is_placeholder(identity.agency))
    report.add("ID-EMPTY.government", "identity/government", "");
}

void check_dates(const Reading& reading, Report& report) {
  const auto& identity = reading.sop.identity;
  const auto made = printed_date(identity.made);
  const auto revised = printed_date(identity.revised);
  const auto effective = printed_date(identity.effective);
  const auto unread = [&](const char* name, const std::string& text, bool read) {
    if (!is_placeholder(text) && !read)
      report.add("ID-DATE.unread", std::string("identity/") + name, text);
  };
  unread("made", identity.made, made.has_value());
  unread("effective", identity.effective, effective.has_value());
  if (made && effective && *made > *effective)
    report.add("ID-DATE", "identity/effective", identity.effective, {identity.made});
  if (made && revised && *revised < *made)
    report.add("ID-DATE.revised", "identity/revised", identity.revised, {identity.made});
  if (revised && effective && *revised > *effective)
    report.add("ID-DATE.late", "identity/revised", identity.revised, {identity.effective});
}

// Why the digits are no NIP; empty if they may be one. The month 21 marks a contract (PPPK).
// Source: Perka BKN 22/2007 (birth date, month of appointment, sex, serial: 18 digits).
std::string nip_defect(const std::string& nip) {
  std::string figures;
  for (const char c : nip)
    if (c >= '0' && c <= '9') figures += c;
  if (figures.size() != 18) return std::to_string(figures.size()) + " digit";
  const auto part = [&](std::size_t from, std::size_t count) {
    return *digits(std::string_view(figures).substr(from, count));
  };
  const auto born = date_of(static_cast<int>(part(0, 4)), part(4, 2), part(6, 2));
  if (!born) return figures.substr(0, 8);
  const auto month = part(12, 2);
  const bool contract = month == 21;
  if (!contract && (month < 1 || month > 12)) return figures.substr(8, 6);
  constexpr unsigned kYoungest = 15;
  if (part(8, 4) < part(0, 4) + kYoungest) return figures.substr(8, 6);
  if (part(14, 1) != 1 && part(14, 1) != 2) return figures.substr(14, 1);
  return {};
}

// "SEKRETARIS," signs for a Badan whose head he is not.
bool signs_below_head(const std::string& position, const std::string& agency) {
  const Words post = post_words(position);
  const Words office = words_of(agency);
  if (post.empty() || office.empty() || office.front().starts_with("sekretariat")) return false;
  const auto& first = post.front();
  if (first == "kasubag" || first == "kabid" || first == "kabag" || first == "kasi") return true;
  const bool of_region = contains_word(post, "daerah");
  return first == "sekretaris" && !of_region;
}

void check_signer(const Reading& reading, Report& report) {
  const auto& identity = reading.sop.identity;
  const auto& by = identity.approved_by;
  if (by.position.empty() && by.name.empty()) return;
  if (by.nip.empty()) report.add("ID-SIGNER.no_nip", "identity/approved_by", by.name);
  if (by.rank.empty()) report.add("ID-SIGNER.no_rank", "identity/approved_by", by.name);
  const auto defect = by.nip.empty() ? std::string() : nip_defect(by.nip);
  if (!defect.empty()) report.add("ID-SIGNER.nip", "identity/approved_by/nip", by.nip, {defect});
  if (signs_below_head(by.position, identity.agency))
    report.add("ID-SIGNER.post", "identity/approved_by/position", by.position, {identity.agency});
}

}  // namespace

std::optional<calendar::Date> printed_date(std::string_view text) {
  Words words = words_of(text);
  if (words.size() == 1 && words.front().find_first_of("-/") != std::string::npos) {
    const char mark = words.front().find('-') != std::string::npos ? '-' : '/';
    const std::string whole = words.front();
    words.clear();
    for (const auto part : split(whole, mark)) words.emplace_back(part);
  }
  if (words.size() < 3) return {};
  auto day = digits(words[0]);
  const auto month = month_in(words[1]);
  auto year = digits(words[2]);
  if (day && *day > 31) std::swap(day, year);
  if (!day || !month || !year || *year < 1945 || *year > 2199) return {};
  return date_of(static_cast<int>(*year), *month, *day);
}

void check_identity(const Reading& reading, Report& report) {
  check_filled(reading, report);
  check_dates(reading, report);
  check_signer(reading, report);
}

}  // namespace takar::lint
