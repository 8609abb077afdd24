#include <algorithm>

#include "exchange/internal/labels.hpp"
#include "exchange/internal/parts.hpp"
#include "exchange/internal/posts.hpp"
#include "exchange/internal/steps.hpp"
#include "exchange/internal/words.hpp"

namespace takar::exchange::internal {
namespace {

constexpr std::size_t kStepsMin = 3;  // Fewer numbered sentences are no procedure.

struct Sentence {
  std::string number, text;
  Origin origin;
};

bool opens_procedure(const std::string& line) {
  const std::string letters = letters_of(line);
  for (const std::string_view head : {"prosedur",
                                      "langkah",
                                      "uraiankegiatan",
                                      "tatacara",
                                      "mekanisme",
                                      "alurkegiatan",
                                      "tahapan",
                                      "uraianprosedur"})
    if (letters.find(head) != letters.npos && letters.size() < head.size() + 24) return true;
  return false;
}

// "Direktur memerintahkan ...": the words before the first verb, if they name a post.
std::string actor_of(const std::string& text) {
  const std::string line = one_line(text);
  std::string actor;
  std::size_t at = 0;
  while (at < line.size()) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    const std::string word = line.substr(at, end - at);
    const std::string small = letters_of(word);
    if (small.size() > 4 && (small.starts_with("me") || small.starts_with("ber"))) break;
    if (actor.size() > 60) return {};
    actor += (actor.empty() ? "" : " ") + word;
    at = end + 1;
  }
  if (at >= line.size() || actor.empty()) return {};
  return rank_of(post_words_of(actor)) > 0 ? actor : std::string();
}

// A length of time inside the sentence: "paling lama 2 hari".
std::string time_in(const std::string& text) {
  const std::string line = one_line(text);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!is_digit(line[i]) || (i > 0 && line[i - 1] != ' ' && line[i - 1] != '(')) continue;
    const auto found = time_at(line.substr(i));
    if (found && found->has_unit) return line.substr(i, found->length);
  }
  return {};
}

bool is_heading(const std::string& text) {
  const bool capitals = std::none_of(text.begin(), text.end(), is_lower);
  return capitals || identity_label_at(text).has_value();
}

// Collects the numbered lines below the heading of the procedure.
class NumberedSentences {
 public:
  // Answers false behind the last of them.
  bool take(const Row& row) {
    std::string line;
    for (const auto& cell : row.cells) line += (line.empty() ? "" : "\n") + cell;
    const auto items = items_of(line);
    return std::all_of(
        items.begin(), items.end(), [&](const Item& item) { return take(item, line, row.origin); });
  }

  std::vector<Sentence> found() && { return std::move(found_); }

 private:
  bool take(const Item& item, const std::string& line, const Origin& origin) {
    if (inside_ && item.number == last_ + 1) {
      found_.push_back({std::to_string(item.number) + ".", item.text, origin});
      last_ = item.number;
      return true;
    }
    if (!found_.empty()) {
      const bool runs_on = item.number == 0 && !is_heading(item.text);
      if (runs_on) found_.back().text += " " + item.text;
      return runs_on;
    }
    inside_ = inside_ || opens_procedure(line);
    return true;
  }

  std::vector<Sentence> found_;
  bool inside_ = false;
  int last_ = 0;
};

std::vector<Sentence> sentences_of(const Sheet& sheet) {
  NumberedSentences sentences;
  for (const auto& row : sheet.rows)
    if (!row.blank && !sentences.take(row)) break;
  return std::move(sentences).found();
}

class Narrative {
 public:
  explicit Narrative(Draft& draft) : draft_(draft) {}

  bool read(const Sheet& sheet) {
    const auto sentences = sentences_of(sheet);
    if (sentences.size() < kStepsMin) return false;
    const auto verbs = std::count_if(sentences.begin(), sentences.end(), [](const auto& sentence) {
      return verb_in(post_words_of(sentence.text)).has_value();
    });
    if (verbs * 2 < static_cast<std::ptrdiff_t>(sentences.size())) return false;
    draft_.form = "narrative";
    for (const auto& sentence : sentences) add(sentence);
    return true;
  }

 private:
  void add(const Sentence& sentence) {
    RowTexts texts;
    texts.number = sentence.number;
    texts.activity = sentence.text;
    texts.time = time_in(sentence.text);
    add_step(draft_, texts, sentence.origin, std::nullopt, kLikely);
    const std::string actor = actor_of(sentence.text);
    if (actor.empty()) return;
    std::size_t place = 0;
    for (std::size_t i = 0; i < draft_.performers.size(); ++i)
      if (post_words_of(draft_.performers[i].title) == post_words_of(actor)) place = i + 1;
    if (place == 0) place = add_performer(draft_, actor, sentence.origin);
    draft_.steps.back().row.performers = {sop::PerformerColumn{static_cast<std::uint16_t>(place)}};
    add_evidence(draft_,
                 "steps/" + std::to_string(draft_.steps.size()) + "/performers",
                 sentence.origin,
                 kLikely,
                 "Disebut sebagai pelaku dalam kalimat.");
  }

  Draft& draft_;
};

}  // namespace

bool read_narrative(const Sheet& sheet, Draft& draft) {
  return Narrative(draft).read(sheet);
}

}  // namespace takar::exchange::internal
