#include "lint/posts.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/text.hpp"
#include "lint/table.hpp"

namespace takar::lint {
namespace {

using Spelling = std::pair<std::string_view, std::string_view>;
constexpr std::array<Spelling, 10> kSpellings = {{{"kepala sub bagian", "kasubag"},
                                                  {"kepala subbagian", "kasubag"},
                                                  {"kepala subbag", "kasubag"},
                                                  {"kasubbag", "kasubag"},
                                                  {"kepala bidang", "kabid"},
                                                  {"kepala bagian", "kabag"},
                                                  {"kepala seksi", "kasi"},
                                                  {"kasie", "kasi"},
                                                  {"sek", "sekretaris"},
                                                  {"para", ""}}};

bool begins_with(const Words& whole, const Words& part) {
  return part.size() <= whole.size() && std::equal(part.begin(), part.end(), whole.begin());
}

// "perangkat daerah" is one term in two words, "opd" the same in one.
Words without_agency_terms(const Words& words) {
  Words kept;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "perangkat" && i + 1 < words.size() && words[i + 1] == "daerah")
      ++i;
    else if (!is_listed("agency_term", words[i]))
      kept.push_back(words[i]);
  }
  return kept;
}

bool one_continues_other(const Words& name, const Words& title) {
  if (name.empty() || title.empty()) return false;
  const bool bare_head = name.size() == 1 && name.front() == "kepala";
  if (bare_head && title.size() > 2) return false;
  return begins_with(name, title) || begins_with(title, name);
}

}  // namespace

OfficeWord office_word(std::string_view word) {
  static const auto classes = [] {
    const std::map<std::string_view, OfficeWord> names = {{"post", OfficeWord::kPost},
                                                          {"team", OfficeWord::kTeam},
                                                          {"vague", OfficeWord::kVague},
                                                          {"outside", OfficeWord::kOutside}};
    std::map<std::string, OfficeWord, std::less<>> all;
    for (const auto& row : table_rows("offices.tsv"))
      all.emplace(std::string(row[0]), names.at(row[1]));
    return all;
  }();
  const auto found = classes.find(word.substr(0, word.find('/')));
  return found == classes.end() ? OfficeWord::kNone : found->second;
}

bool opens_post(std::string_view word) {
  const auto what = office_word(word);
  return what == OfficeWord::kPost || what == OfficeWord::kTeam;
}

Words post_words(std::string_view name) {
  const Words words = words_of(name);
  for (const auto& [long_form, short_form] : kSpellings) {
    const Words opening = words_of(long_form);
    if (!begins_with(words, opening)) continue;
    Words spelled = words_of(short_form);
    spelled.insert(
        spelled.end(), words.begin() + static_cast<std::ptrdiff_t>(opening.size()), words.end());
    return without_agency_terms(spelled);
  }
  return without_agency_terms(words);
}

bool means_column(std::string_view name, std::string_view title) {
  if (one_continues_other(post_words(name), post_words(title))) return true;
  for (const auto said : split(name, '/'))
    for (const auto head : split(title, '/'))
      if (one_continues_other(post_words(said), post_words(head))) return true;
  return false;
}

std::vector<sop::PerformerColumn> columns_meant(const sop::Sop& sop, std::string_view name) {
  std::vector<sop::PerformerColumn> columns;
  for (const auto& performer : sop.performers)
    if (means_column(name, performer.title)) columns.push_back(performer.column);
  return columns;
}

}  // namespace takar::lint
