#include <algorithm>

#include "exchange/internal/parts.hpp"
#include "exchange/internal/words.hpp"

namespace takar::exchange::internal {
namespace {

bool opens_formulas(const std::string& note) {
  const auto words = words_of(note);
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return word == "formula" || word == "rumus" || word == "formulasi";
  });
}

// The remarks of rows that carry one text: from the row that opens it to the row that has none, or
// names another SOP.
struct Run {
  std::string text;
  std::size_t first = 0;
  std::size_t rows = 0;
};

Run run_from(const Draft& draft, std::size_t first) {
  Run run{draft.steps[first].row.note, first, 1};
  for (std::size_t i = first + 1; i < draft.steps.size(); ++i) {
    const std::string& note = draft.steps[i].row.note;
    if (note.empty() || words_of(note).front() == "sop") break;
    run.text += " " + note;
    ++run.rows;
  }
  return run;
}

// Where the division stands: ":" is how these documents write it. npos if cut off.
std::size_t division_in(const std::string& text) {
  const std::size_t colon = text.find(" : ");
  if (colon != text.npos) return colon + 1;
  const std::size_t slash = text.find(" / ");
  return slash == text.npos ? text.find(':') : slash + 1;
}

std::string without_end_marks(std::string text) {
  while (!text.empty() && (text.back() == ',' || text.back() == ';' || text.back() == ' '))
    text.pop_back();
  return text;
}

// Days, hours and costs to finish something are better when they are fewer.
bool is_lower_better(const std::string& numerator) {
  const auto words = words_of(numerator);
  const auto has = [&](std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  return has("lama") || has("waktu") || has("temuan") || has("keluhan") || has("angka");
}

void ask_about(Draft& draft, const sop::Formula& formula, std::size_t number) {
  const std::string place = "formulas/" + std::to_string(number);
  if (formula.denominator.empty())
    draft.questions.push_back({place + "/denominator",
                               "Apa pembagi dari \"" + formula.numerator + "\"?",
                               "What is \"" + formula.numerator + "\" divided by?",
                               {}});
  const bool lower = formula.polarity == "lower";
  draft.questions.push_back(
      {place + "/polarity",
       "Lebih tinggi atau lebih rendah yang lebih baik untuk \"" + formula.numerator + "\"?",
       "Is more or less better for \"" + formula.numerator + "\"?",
       {lower ? "lower" : "higher", lower ? "higher" : "lower"}});
}

void read_run(const Run& run, Draft& draft) {
  const std::size_t head = run.text.find(':');
  const std::string text = one_line(head == run.text.npos ? run.text : run.text.substr(head + 1));
  for (const auto& item : items_of(text)) {
    sop::Formula formula;
    const std::string words = without_end_marks(item.text);
    const std::size_t division = division_in(words);
    formula.numerator = one_line(words.substr(0, division));
    if (division != words.npos) formula.denominator = one_line(words.substr(division + 1));
    if (formula.numerator.empty()) continue;
    formula.id = identifier_of(formula.numerator, '_');
    formula.text = item.number > 0 ? std::to_string(item.number) + ". " + item.text : item.text;
    formula.polarity = is_lower_better(formula.numerator) ? "lower" : "higher";
    draft.formulas.push_back(formula);
    const auto number = draft.formulas.size();
    const auto rows = std::to_string(run.first + 1) + "-" + std::to_string(run.first + run.rows);
    add_evidence(draft,
                 "formulas/" + std::to_string(number),
                 {},
                 kLikely,
                 "Disambung dari keterangan langkah " + rows + ".");
    ask_about(draft, formula, number);
  }
}

}  // namespace

void read_formulas(Draft& draft) {
  for (std::size_t i = 0; i < draft.steps.size(); ++i) {
    if (!opens_formulas(draft.steps[i].row.note)) continue;
    const Run run = run_from(draft, i);
    read_run(run, draft);
    i += run.rows - 1;
  }
}

}  // namespace takar::exchange::internal
