#include "exchange/internal/labels.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/text.hpp"
#include "embedded/exchange_tables.hpp"
#include "exchange/internal/sheet.hpp"
#include "exchange/internal/words.hpp"
#include "sop/words.hpp"

namespace takar::exchange::internal {
namespace {

std::string_view table_named(std::string_view name) {
  for (const auto& file : embedded::exchange_tables())
    if (file.name == name) return file.bytes;
  throw Bug("a table of data/exchange is missing");
}

std::vector<std::vector<std::string_view>> rows_of(std::string_view table, std::size_t fields) {
  std::vector<std::vector<std::string_view>> rows;
  for (const auto line : split(table, '\n')) {
    if (line.empty()) continue;
    rows.push_back(split(line, '\t'));
    TAKAR_CHECK(rows.back().size() == fields, "a row of data/exchange is malformed");
  }
  rows.erase(rows.begin());
  return rows;
}

std::vector<Label> labels_of(std::string_view part) {
  std::vector<Label> labels;
  for (const auto& row : rows_of(table_named("labels.tsv"), 4)) {
    if (row[0] != part) continue;
    Label label{std::string(row[1]), letters_of(row[2])};
    label.weak = label.field.ends_with('?');
    if (label.weak) label.field.pop_back();
    labels.push_back(std::move(label));
  }
  std::stable_sort(labels.begin(), labels.end(), [](const Label& a, const Label& b) {
    return a.letters.size() > b.letters.size();
  });
  return labels;
}

struct Verb {
  sop::StepKind kind;
  std::vector<std::string> words;
};

const std::vector<Verb>& verbs() {
  static const std::vector<Verb> all = [] {
    std::vector<Verb> made;
    for (const auto& row : rows_of(table_named("step-verbs.tsv"), 3)) {
      const auto kind = sop::step_kind_from(row[0]);
      TAKAR_CHECK(kind.has_value(), "data/exchange/step-verbs.tsv names an unknown kind");
      made.push_back({*kind, words_of(row[1])});
    }
    return made;
  }();
  return all;
}

// Bytes of `text` over which the letters of a label lie, blanks and marks skipped; 0 if not there.
std::size_t length_over(std::string_view text, std::string_view letters) {
  std::size_t at = 0;
  std::size_t matched = 0;
  while (at < text.size() && matched < letters.size()) {
    const char c = text[at];
    const char small = is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    if (small == letters[matched])
      ++matched;
    else if (c == '\n' || c == '\t' || c == ':' || is_lower(small) || is_digit(c))
      return 0;
    ++at;
  }
  if (matched < letters.size()) return 0;
  const bool inside = at < text.size() && (is_lower(text[at]) || is_digit(text[at]));
  return inside ? 0 : at;
}

std::size_t skip(std::string_view text, std::size_t at, std::string_view marks) {
  while (at < text.size() && marks.find(text[at]) != marks.npos) ++at;
  return at;
}

}  // namespace

const std::vector<Label>& identity_labels() {
  static const std::vector<Label> all = labels_of("identity");
  return all;
}

const std::vector<Label>& table_labels() {
  static const std::vector<Label> all = labels_of("table");
  return all;
}

std::string table_field_of(std::string_view cell) {
  const std::string letters = letters_of(cell);
  for (const auto& label : table_labels())
    if (label.letters == letters) return label.field;
  return {};
}

std::optional<LabelFound> identity_label_at(std::string_view text) {
  const std::string_view blanks = " \x1f.";
  for (const auto& label : identity_labels()) {
    const std::size_t length = length_over(text, label.letters);
    if (length == 0) continue;
    LabelFound found{label.field};
    found.weak = label.weak;
    std::size_t at = skip(text, length, blanks);
    found.colon = at < text.size() && text[at] == ':';
    if (found.colon) at = skip(text, at + 1, blanks);
    found.whole = at == text.size() || text[at] == '\n';
    found.length = skip(text, at, " \x1f\n");
    return found;
  }
  return std::nullopt;
}

std::optional<VerbFound> verb_in(const std::vector<std::string>& words) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    const Verb* best = nullptr;
    for (const auto& verb : verbs())
      if (stands_at(words, at, verb.words) &&
          (best == nullptr || verb.words.size() > best->words.size()))
        best = &verb;
    if (best != nullptr) return VerbFound{best->kind, at, best->words.front()};
  }
  return std::nullopt;
}

}  // namespace takar::exchange::internal
