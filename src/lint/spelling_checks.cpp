#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "lint/internal/checks.hpp"
#include "lint/table.hpp"

namespace takar::lint {
namespace {

constexpr std::size_t kShortestVerb = 5;

using Vocabulary = std::set<std::string, std::less<>>;

const Vocabulary& vocabulary() {
  static const auto words = [] {
    Vocabulary all;
    for (const auto& row : table_rows("vocabulary.tsv"))
      for (auto& word : words_of(row[0])) all.insert(std::move(word));
    return all;
  }();
  return words;
}

// Whether `longer` is `shorter` with one letter more.
bool adds_one_letter(std::string_view shorter, std::string_view longer) {
  if (longer.size() != shorter.size() + 1) return false;
  std::size_t same = 0;
  while (same < shorter.size() && shorter[same] == longer[same]) ++same;
  return shorter.substr(same) == longer.substr(same + 1);
}

// Where a word stands: the last of its text may be cut; a name is judged only if it is long.
struct Standing {
  bool ends_text = false;
  bool is_name = false;
};

// The known word from which a letter was lost or doubled; empty if the word may be right. Short
// words differ by one letter from too many others.
std::string meant_word(const std::string& word, Standing standing) {
  constexpr std::size_t kShortestCut = 4, kShortestJudged = 7, kSurelyCut = 10;
  const auto& known = vocabulary();
  if (word.size() < kShortestCut || known.contains(word)) return {};
  if (word.find_first_not_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos) return {};
  for (const auto& candidate : known) {
    const bool cut = candidate.size() == word.size() + 1 && candidate.starts_with(word);
    if (cut && (standing.ends_text || word.size() >= kSurelyCut)) return candidate;
    if (cut || standing.is_name || word.size() < kShortestJudged) continue;
    if (candidate.front() != word.front()) continue;
    if (adds_one_letter(word, candidate)) return candidate;
    if (adds_one_letter(candidate, word) && word.back() == candidate.back()) return candidate;
  }
  return {};
}

// "memvalidasidata" as "memvalidasi data": an active verb and a known word, glued.
std::string unglued(const std::string& word) {
  const auto& known = vocabulary();
  if (!is_active_verb(word) || known.contains(word)) return {};
  for (std::size_t cut = kShortestVerb; cut + 4 <= word.size(); ++cut)
    if (known.contains(word.substr(0, cut)) && is_active_verb(word.substr(0, cut)) &&
        known.contains(word.substr(cut)))
      return word.substr(0, cut) + " " + word.substr(cut);
  return {};
}

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

// `word` with the capitals of `model`: "WALI KOTA" for "WALIKOTA", "Rapat" for "Rapa".
std::string capitals_of(const std::string& model, std::string word) {
  const bool all = model.size() > 1 && is_capital(model[0]) && is_capital(model[1]);
  for (std::size_t i = 0; i < word.size(); ++i)
    if (word[i] >= 'a' && word[i] <= 'z' && (all || (i == 0 && is_capital(model[0]))))
      word[i] = static_cast<char>(word[i] - 'a' + 'A');
  return word;
}

// A proper name or an abbreviation is not judged: capitals within a sentence.
bool is_name(const std::string& spelled, bool opens) {
  if (spelled.size() > 1 && is_capital(spelled[0]) && is_capital(spelled[1])) return true;
  return !opens && is_capital(spelled[0]);
}

// One word of a text, and its neighbours.
struct WordAt {
  const std::string& place;
  const Words& words;
  const Words& spelled;
  std::size_t i;

  bool is_last() const { return i + 1 == words.size(); }
};

void check_spelled(const WordAt& at, Report& report) {
  const auto& word = at.words[at.i];
  const auto& spelled = at.spelled[at.i];
  const auto apart = unglued(word);
  if (!apart.empty()) {
    const auto meant = capitals_of(spelled, apart);
    return report.add("TX-TYPO", at.place, spelled, {meant}, Repair{spelled, meant});
  }
  const bool abbreviation = spelled.size() > 1 && is_capital(spelled[1]);
  if (abbreviation) return;
  const Standing standing{at.is_last(), !at.is_last() && is_name(spelled, at.i == 0)};
  const auto meant = capitals_of(spelled, meant_word(word, standing));
  if (!meant.empty()) report.add("TX-TYPO", at.place, spelled, {meant}, Repair{spelled, meant});
}

void check_words(const std::string& place, const std::string& text, Report& report) {
  const Words words = words_of(text);
  const Words spelled = spelled_words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto standard = instead_of("non_standard", words[i]);
    if (!standard.empty()) {
      const auto to = capitals_of(spelled[i], std::string(standard));
      report.add("TX-TYPO.standard", place, spelled[i], {to}, Repair{spelled[i], to});
      continue;
    }
    if (i > 0 && words[i] == words[i - 1] && words[i].size() > 3) {
      const auto twice = spelled[i - 1] + " " + spelled[i];
      report.add("TX-TYPO.twice", place, twice, {}, Repair{twice, spelled[i]});
    }
    check_spelled({place, words, spelled, i}, report);
  }
  if (text.find(" ,") != std::string::npos)
    report.add("TX-TYPO.blank", place, text, {}, Repair{" ,", ","});
}

using Texts = std::vector<std::pair<std::string, const std::string*>>;

// Every place whose words are judged; names of people, agencies and regulations are not.
Texts judged_texts(const sop::Sop& sop) {
  Texts all;
  const auto& heads = sop.headings;
  const std::vector<std::pair<const char*, const std::string*>> headings = {
      {"headings/inputs", &heads.inputs},
      {"headings/output", &heads.output},
      {"headings/note", &heads.note}};
  all.insert(all.end(), headings.begin(), headings.end());
  const auto add_list = [&](std::string_view name, const std::vector<std::string>& list) {
    for (std::size_t i = 0; i < list.size(); ++i) all.emplace_back(item_place(name, i), &list[i]);
  };
  all.emplace_back("identity/decree", &sop.identity.decree);
  all.emplace_back("identity/decree_signer", &sop.identity.decree_signer);
  add_list("qualifications", sop.identity.qualifications);
  add_list("equipment", sop.identity.equipment);
  add_list("warnings", sop.identity.warnings);
  add_list("records", sop.identity.records);
  for (std::size_t i = 0; i < sop.steps.size(); ++i) {
    const auto& step = sop.steps[i];
    all.emplace_back(step_place(i, "activity"), &step.activity);
    all.emplace_back(step_place(i, "output"), &step.output);
    all.emplace_back(step_place(i, "note"), &step.note);
    for (std::size_t k = 0; k < step.inputs.size(); ++k)
      all.emplace_back(step_place(i, "inputs/" + std::to_string(k + 1)), &step.inputs[k].name);
  }
  return all;
}

// A term that stands in the text in two forms, e.g. "Kasubag" and "kasubbag".
void check_two_forms(const Texts& texts, const sop::Sop& sop, Report& report) {
  std::map<std::string, std::string> agency, post;
  const auto note = [&](const std::string& place, const std::string& text) {
    for (const auto& word : words_of(text)) {
      if (is_listed("agency_term", word)) agency.emplace(word, place);
      if (word == "kasubag" || word == "kasubbag") post.emplace(word, place);
    }
  };
  for (const auto& performer : sop.performers)
    note("performers/" + performer.id + "/title", performer.title);
  for (const auto& [place, text] : texts) note(place, *text);
  for (const auto* forms : {&agency, &post}) {
    if (forms->size() < 2) continue;
    std::string names;
    for (const auto& [word, place] : *forms) names += (names.empty() ? "" : ", ") + word;
    report.add("TX-TERM", forms->begin()->second, names);
  }
}

// One paper under three names or more: "Dokumen kinerja", "Dokumen laporan" ...
void check_paper_names(const Reading& reading, Report& report) {
  std::set<std::string> names;
  for (std::size_t i = 0; i < reading.rows.size(); ++i) {
    const auto add = [&](const Words& words) {
      for (std::size_t k = 0; k + 1 < words.size(); ++k) {
        if (words[k] != "dokumen" || (k > 0 && is_listed("draft", words[k - 1]))) continue;
        names.insert(joined(
            Words(words.begin() + static_cast<std::ptrdiff_t>(k),
                  words.begin() + static_cast<std::ptrdiff_t>(std::min(k + 3, words.size())))));
      }
    };
    add(reading.rows[i].words);
    for (const auto part : split(reading.sop.steps[i].output, ',')) add(words_of(part));
  }
  std::string list;
  for (const auto& name : names) list += (list.empty() ? "" : ", ") + name;
  if (names.size() > 2) report.add("TX-TERM.paper", "steps", list);
}

void check_titles(const sop::Sop& sop, Report& report) {
  const Words title = words_of(sop.identity.title);
  if (title.size() > 1 && title.front() == "sop")
    report.add("TX-TERM.title",
               "identity/title",
               sop.identity.title,
               {},
               Repair{sop.identity.title.substr(0, 4), ""});
  for (const auto& performer : sop.performers) {
    const Words words = words_of(performer.title);
    const bool sub_unit = words.size() == 2 && (words[0] == "kasubag" || words[0] == "kasubbag");
    if (sub_unit && !vocabulary().contains(words[1]))
      report.add("TX-TERM.short", "performers/" + performer.id + "/title", performer.title);
  }
}

}  // namespace

void check_spelling(const Reading& reading, Report& report) {
  const auto texts = judged_texts(reading.sop);
  for (const auto& [place, text] : texts) check_words(place, *text, report);
  check_two_forms(texts, reading.sop, report);
  check_paper_names(reading, report);
  check_titles(reading.sop, report);
}

}  // namespace takar::lint
