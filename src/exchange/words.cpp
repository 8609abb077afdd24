#include "exchange/internal/words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/text.hpp"
#include "exchange/internal/sheet.hpp"

namespace takar::exchange::internal {
namespace {

constexpr std::int32_t kAmountMax = 100'000;  // A guard against slips, far beyond any SOP.

// One spelling for each post. Longer phrases first.
constexpr std::array<std::pair<std::string_view, std::string_view>, 26> kPosts{{
    {"dewan perwakilan rakyat daerah", "dprd"},
    {"kepala sub bagian", "kasubag"},
    {"kepala subbagian", "kasubag"},
    {"kepala subbag", "kasubag"},
    {"kepala sub bag", "kasubag"},
    {"kepala sub bidang", "kasubid"},
    {"kepala subbidang", "kasubid"},
    {"kepala bidang", "kabid"},
    {"kepala bagian", "kabag"},
    {"kepala seksi", "kasi"},
    {"kepala perangkat daerah", "kepala pd"},
    {"perangkat daerah", "pd"},
    {"kepala opd", "kepala pd"},
    {"kepala skpd", "kepala pd"},
    {"satuan kerja perangkat daerah", "pd"},
    {"sek tim", "sekretaris tim"},
    {"kasubbag", "kasubag"},
    {"kasub bag", "kasubag"},
    {"ka sub bag", "kasubag"},
    {"kasubbid", "kasubid"},
    {"umpeg", "umum peg"},
    {"umum dan kepegawaian", "umum peg"},
    {"sekdin", "sekretaris"},
    {"kadis", "kepala dinas"},
    {"kaban", "kepala badan"},
    {"opd", "pd"},
}};

// Puts `to` for every whole-word `from` in a text of words with a blank at both ends.
void put_for(std::string& text, std::string_view from, std::string_view to) {
  const std::string old = " " + std::string(from) + " ";
  const std::string made = " " + std::string(to) + " ";
  for (std::size_t at = 0; (at = text.find(old, at)) != text.npos; at += made.size() - 1)
    text.replace(at, old.size(), made);
}

std::size_t blanks_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && (text[end] == ' ' || text[end] == '\n' || text[end] == kSoft)) ++end;
  return end - at;
}

struct Unit {
  std::string_view word;
  TimeUnit unit;
  std::int32_t factor;  // Of `unit` in one of `word`.
  bool exact = true;
};

// A week is five working days, a month twenty-one: proposed, never silent.
constexpr std::array<Unit, 16> kUnits{{
    {"menit", TimeUnit::kMinute, 1},
    {"mnt", TimeUnit::kMinute, 1},
    {"minutes", TimeUnit::kMinute, 1},
    {"min", TimeUnit::kMinute, 1},
    {"'", TimeUnit::kMinute, 1},
    {"’", TimeUnit::kMinute, 1},
    {"jam", TimeUnit::kHour, 1},
    {"hours", TimeUnit::kHour, 1},
    {"hari", TimeUnit::kDay, 1},
    {"hr", TimeUnit::kDay, 1},
    {"hk", TimeUnit::kDay, 1},
    {"days", TimeUnit::kDay, 1},
    {"minggu", TimeUnit::kDay, 5, false},
    {"pekan", TimeUnit::kDay, 5, false},
    {"bulan", TimeUnit::kDay, 21, false},
    {"bln", TimeUnit::kDay, 21, false},
}};

const Unit* unit_at(std::string_view text, std::size_t at) {
  const std::string rest = to_lower_ascii(text.substr(at, 12));
  for (const auto& unit : kUnits) {
    if (!rest.starts_with(unit.word)) continue;
    const bool ends = rest.size() == unit.word.size() || !is_lower(rest[unit.word.size()]);
    if (ends) return &unit;
  }
  return nullptr;
}

struct Amount {
  std::int32_t tenths = 0;
  std::size_t length = 0;
};

// "15", "1,5", "1.5": in tenths, so that no fraction is lost.
std::optional<Amount> amount_at(std::string_view text) {
  std::int32_t whole = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), whole);
  if (error != std::errc() || whole < 0 || whole > kAmountMax || !is_digit(text.front())) return {};
  Amount amount{whole * 10, static_cast<std::size_t>(end - text.data())};
  const std::size_t at = amount.length;
  const bool fraction = at + 1 < text.size() && (text[at] == ',' || text[at] == '.') &&
                        is_digit(text[at + 1]) &&
                        (at + 2 == text.size() || !is_digit(text[at + 2]));
  if (fraction) {
    amount.tenths += text[at + 1] - '0';
    amount.length += 2;
  }
  return amount;
}

// Whole units stay; a fraction of a day or an hour becomes minutes.
std::optional<DraftTime> time_of(std::int32_t tenths, const Unit& unit) {
  const std::int64_t all = std::int64_t{tenths} * unit.factor;
  if (all % 10 == 0) return DraftTime{static_cast<std::int32_t>(all / 10), unit.unit};
  if (unit.unit == TimeUnit::kHour)
    return DraftTime{static_cast<std::int32_t>(all * 6), TimeUnit::kMinute};
  return std::nullopt;
}

// "1 - 2 hari" and "1 s/d 2 hari": the longer one counts.
std::size_t range_mark_at(std::string_view text, std::size_t at) {
  const std::size_t blanks = blanks_at(text, at);
  for (const std::string_view mark : {"-", "–", "s/d", "sd", "s.d."})
    if (text.substr(at + blanks).starts_with(mark)) {
      const std::size_t end = at + blanks + mark.size();
      return end + blanks_at(text, end) - at;
    }
  return 0;
}

// "½ jam".
std::optional<TimeFound> half_hour_at(std::string_view text) {
  const std::size_t sign = std::string_view("½").size();
  const std::size_t at = sign + blanks_at(text, sign);
  const Unit* unit = unit_at(text, at);
  if (unit == nullptr || unit->unit != TimeUnit::kHour) return std::nullopt;
  return TimeFound{{30, TimeUnit::kMinute}, at + unit->word.size(), true};
}

// The longer end of a range whose shorter end has been read; `length` is that of the whole range.
std::optional<Amount> upper_end_at(std::string_view text, std::size_t at) {
  const std::size_t mark = range_mark_at(text, at);
  if (mark == 0 || at + mark >= text.size()) return std::nullopt;
  auto upper = amount_at(text.substr(at + mark));
  if (upper) upper->length += at + mark;
  return upper;
}

// Where the unit stands: behind blanks and an opening bracket.
std::size_t unit_place(std::string_view text, std::size_t at) {
  at += blanks_at(text, at);
  return at < text.size() && text[at] == '(' ? at + 1 : at;
}

// Behind the closing bracket and the word of "2 hari kerja".
std::size_t end_of_unit(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == ')') ++at;
  const std::size_t word = at + blanks_at(text, at);
  return text.substr(word).starts_with("kerja") ? word + 5 : at;
}

// "1 jam 30 menit" is ninety minutes.
void add_minutes(std::string_view text, TimeFound& found) {
  const std::string_view rest = text.substr(found.length + blanks_at(text, found.length));
  const auto amount = rest.empty() ? std::nullopt : amount_at(rest);
  if (!amount) return;
  const std::size_t at = unit_place(rest, amount->length);
  const Unit* unit = at < rest.size() ? unit_at(rest, at) : nullptr;
  if (unit == nullptr || unit->unit != TimeUnit::kMinute) return;
  found.time = {found.time.amount * 60 + amount->tenths / 10, TimeUnit::kMinute};
  found.length = static_cast<std::size_t>(rest.data() - text.data()) + at + unit->word.size();
}

}  // namespace

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string letters_of(std::string_view text) {
  std::string all;
  for (const char c : text)
    if (is_lower(c) || is_digit(c))
      all += c;
    else if (is_upper(c))
      all += static_cast<char>(c - 'A' + 'a');
  return all;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> all;
  bool inside = false;
  for (const char c : text) {
    const bool letter = is_lower(c) || is_upper(c) || is_digit(c);
    if (letter && !inside) all.emplace_back();
    if (letter) all.back() += is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    inside = letter;
  }
  return all;
}

std::vector<std::string> post_words_of(std::string_view text) {
  std::string padded = " ";
  for (const auto& word : words_of(text)) padded += word + " ";
  for (const auto& [from, to] : kPosts) put_for(padded, from, to);
  return words_of(padded);
}

std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == kSoft;
    if (!blank)
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

std::optional<int> row_number(std::string_view text) {
  const std::string line = one_line(text);
  int number = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
  if (error != std::errc() || number < 0 || number > 999) return std::nullopt;
  const std::string_view rest(end, line.data() + line.size());
  if (!rest.empty() && rest != "." && rest != ")" && rest != ".)") return std::nullopt;
  return number;
}

bool stands_at(const std::vector<std::string>& words,
               std::size_t at,
               const std::vector<std::string>& phrase) {
  if (phrase.empty() || at + phrase.size() > words.size()) return false;
  return std::equal(phrase.begin(), phrase.end(), words.begin() + static_cast<std::ptrdiff_t>(at));
}

std::string identifier_of(std::string_view text, char joiner) {
  std::string id;
  for (const auto& word : words_of(text)) {
    if (id.size() + word.size() > 55) break;
    if (!id.empty()) id += joiner;
    id += word;
  }
  return id.empty() ? "x" : id;
}

std::optional<TimeFound> time_at(std::string_view text) {
  if (text.starts_with("½")) return half_hour_at(text);
  if (text.empty() || !is_digit(text.front())) return std::nullopt;
  auto amount = amount_at(text);
  if (!amount) return std::nullopt;
  TimeFound found{{amount->tenths / 10, TimeUnit::kMinute}, amount->length};
  if (const auto upper = upper_end_at(text, found.length)) {
    amount = upper;
    found = {{upper->tenths / 10, TimeUnit::kMinute}, upper->length};
    found.exact = false;
  }
  const std::size_t at = unit_place(text, found.length);
  const Unit* unit = at < text.size() ? unit_at(text, at) : nullptr;
  if (unit == nullptr) return found;
  const auto time = time_of(amount->tenths, *unit);
  if (!time) return std::nullopt;
  found.time = *time;
  found.has_unit = true;
  found.exact = found.exact && unit->exact;
  found.length = end_of_unit(text, at + unit->word.size());
  if (found.time.unit == TimeUnit::kHour) add_minutes(text, found);
  return found;
}

std::optional<TimeUnit> unit_named_in(std::string_view heading) {
  for (const auto& word : words_of(heading)) {
    if (word == "menit" || word == "mnt") return TimeUnit::kMinute;
    if (word == "jam") return TimeUnit::kHour;
    if (word == "hari" || word == "hr") return TimeUnit::kDay;
  }
  return std::nullopt;
}

}  // namespace takar::exchange::internal
