#include "lint/row_reading.hpp"

#include <algorithm>
#include <array>

#include "lint/posts.hpp"
#include "lint/table.hpp"

namespace takar::lint {
namespace {

constexpr std::size_t kSubjectWordsMax = 10;
constexpr std::array<std::string_view, 26> kEndsName = {
    "untuk", "agar",     "guna", "dengan",  "sesuai", "melalui", "pada",    "di",     "yang",
    "jika",  "apabila",  "bila", "serta",   "lalu",   "tentang", "dalam",   "secara", "kepada",
    "ke",    "kemudian", "oleh", "terkait", "dari",   "maka",    "setelah", "sebelum"};
constexpr std::array<std::string_view, 6> kJoins = {
    "dan", "serta", "lalu", "kemudian", "sekaligus", "selanjutnya"};

template <std::size_t kCount>
bool is_among(const std::array<std::string_view, kCount>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

struct KnownVerb {
  std::string kind;
  Words phrase;
  bool checks = false;
};

const std::vector<KnownVerb>& known_verbs() {
  static const auto verbs = [] {
    std::vector<KnownVerb> all;
    for (const auto& row : table_rows("step-verbs.tsv"))
      all.push_back({std::string(row[0]), words_of(row[1]), row[2] == "yes"});
    return all;
  }();
  return verbs;
}

// The longest known verb that stands at `at`.
Action action_at(const Words& words, std::size_t at) {
  const KnownVerb* best = nullptr;
  for (const auto& verb : known_verbs()) {
    const bool fits = at + verb.phrase.size() <= words.size() &&
                      std::equal(verb.phrase.begin(),
                                 verb.phrase.end(),
                                 words.begin() + static_cast<std::ptrdiff_t>(at));
    if (fits && (best == nullptr || verb.phrase.size() > best->phrase.size())) best = &verb;
  }
  if (best == nullptr) return {{}, words[at], false};
  const bool empty_verb = words[at] == "melakukan" || words[at] == "melaksanakan";
  std::string kind = best->kind;
  const auto next = at + best->phrase.size();
  if (kind == "gather" && next < words.size() && opens_post(words[next])) kind = "summon";
  return {kind, empty_verb ? joined(best->phrase) : words[at], best->checks};
}

constexpr std::array<std::string_view, 9> kGlued = {
    "data", "dokumen", "hasil", "surat", "laporan", "formulir", "format", "rapat", "berkas"};

// The verb of a word that lost the blank behind it: "memvalidasidata"; empty if it is none.
std::string opening_verb(const std::string& word) {
  for (const auto& verb : known_verbs()) {
    if (verb.phrase.size() != 1 || !word.starts_with(verb.phrase.front())) continue;
    if (is_among(kGlued, word.substr(verb.phrase.front().size()))) return verb.phrase.front();
  }
  return {};
}

// The name of a post from `at` on, as printed; empty if none opens there.
std::string name_at(const RowReading& row, std::size_t at) {
  if (at >= row.words.size() || !opens_post(row.words[at])) return {};
  Words name;
  for (std::size_t i = at; i < row.words.size(); ++i) {
    const auto& word = row.words[i];
    const bool next_post = word == "dan" && i + 1 < row.words.size() &&
                           office_word(row.words[i + 1]) != OfficeWord::kNone;
    if (is_among(kEndsName, word) || next_post) break;
    if (is_active_verb(word) || (i > at && is_nominal_action(word) && word != "perencanaan")) break;
    name.push_back(row.spelled[i]);
  }
  return joined(name);
}

std::size_t first_action(const RowReading& row) {
  if (row.words.empty() || office_word(row.words.front()) == OfficeWord::kNone) return 0;
  const auto end = std::min(row.words.size(), kSubjectWordsMax);
  for (std::size_t i = 1; i < end; ++i)
    if (is_active_verb(row.words[i])) return i;
  return 0;
}

bool is_order(const Action& action) {
  return action.kind == "order";
}

void read_further_actions(std::size_t from, RowReading& row) {
  const bool nominal = is_nominal_action(row.words[from]);
  for (std::size_t i = from + 1; i < row.words.size(); ++i) {
    if (row.words[i - 1] == "untuk") return;  // What follows is the purpose, not this row's work.
    if (!is_among(kJoins, row.words[i - 1])) continue;
    const auto& word = row.words[i];
    if (is_active_verb(word) || (nominal && is_nominal_action(word)))
      row.actions.push_back(action_at(row.words, i));
  }
}

void read_names(std::size_t from, RowReading& row) {
  for (std::size_t i = from; i + 1 < row.words.size(); ++i) {
    if (row.words[i] == "kepada" || row.words[i] == "ke") {
      auto name = name_at(row, i + 1);
      if (!name.empty()) row.recipients.push_back(std::move(name));
    }
    if (row.words[i] == "oleh") row.by = name_at(row, i + 1);
    if (row.words[i] == "untuk" && is_active_verb(row.words[i + 1]) && row.ordered_verb.empty())
      row.ordered_verb = row.words[i + 1];
  }
  if (!is_order(row.actions.front())) row.ordered_verb.clear();
  if (is_order(row.actions.front())) row.ordered = name_at(row, from + 1);
}

bool tells_no(const Words& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "dikembalikan" || words[i] == "ditolak") return true;
    const bool condition = words[i] == "jika" || words[i] == "apabila" || words[i] == "bila";
    if (condition && i + 1 < words.size() && (words[i + 1] == "tidak" || words[i + 1] == "belum"))
      return true;
  }
  return false;
}

}  // namespace

bool RowReading::does(std::string_view kind) const {
  return std::any_of(
      actions.begin(), actions.end(), [&](const Action& one) { return one.kind == kind; });
}

const Action* RowReading::check() const {
  for (const auto& one : actions)
    if (one.checks) return &one;
  return nullptr;
}

RowReading read_row(std::string_view activity) {
  RowReading row{.words = words_of(activity), .spelled = spelled_words_of(activity)};
  if (row.words.empty()) return row;
  for (auto& word : row.words) {
    const auto verb = opening_verb(word);
    if (!verb.empty()) word = verb;
  }
  const auto from = first_action(row);
  if (from > 0)
    row.actor =
        joined(Words(row.spelled.begin(), row.spelled.begin() + static_cast<std::ptrdiff_t>(from)));
  if (is_active_verb(row.words[from]) || is_nominal_action(row.words[from]))
    row.actions.push_back(action_at(row.words, from));
  if (!row.actions.empty()) {
    read_further_actions(from, row);
    read_names(from, row);
  }
  row.says_no = tells_no(row.words);
  return row;
}

}  // namespace takar::lint
