#include "app/import_draft.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "drafting/fields.hpp"

namespace takar::app {
namespace {

// "steps/8/activity" as "steps/r8/activity"; words that an import names otherwise than a draft.
std::string place_in_draft(const std::string& place) {
  auto parts = split(place, '/');
  if (parts[0] == "formulas") return "formulas";
  if (parts.size() < 2 || parts[0] != "steps") return place;
  const auto field = parts.size() < 3 ? std::string_view("activity") : parts[2];
  static const std::map<std::string_view, std::string_view> kNames{
      {"yes", "next"}, {"decision", "no"}, {"symbol", "no"}, {"printed_number", "number"}};
  const auto other = kNames.find(field);
  return "steps/r" + std::string(parts[1]) + "/" +
         std::string(other == kNames.end() ? field : other->second);
}

// The name of the column, where an import says its title.
std::string column_named(const exchange::Draft& read, const std::string& word) {
  for (const auto& performer : read.performers)
    if (performer.id == word || performer.title == word) return performer.id;
  return {};
}

// A proposal as the value of a cell; empty if it is none.
std::string proposal_in_draft(const exchange::Draft& read,
                              const std::string& place,
                              const std::string& words) {
  if (place.ends_with("/performers")) return column_named(read, words);
  if (!place.ends_with("/no") && !place.ends_with("/next")) return words;
  const auto number = whole_number(words).value_or(0);
  const bool stands = number > 0 && static_cast<std::size_t>(number) <= read.steps.size();
  return stands ? drafting::row_name(static_cast<std::size_t>(number) - 1) : std::string();
}

drafting::Question question_of(const exchange::Draft& read, const exchange::Question& asked) {
  drafting::Question question{
      place_in_draft(asked.place), asked.question_id, asked.question_en, {}};
  for (const auto& words : asked.proposals)
    if (auto proposal = proposal_in_draft(read, question.place, words); !proposal.empty())
      question.proposals.push_back(std::move(proposal));
  return question;
}

std::string_view word_of(exchange::TimeUnit unit) {
  switch (unit) {
    case exchange::TimeUnit::kMinute:
      return "menit";
    case exchange::TimeUnit::kHour:
      return "jam";
    case exchange::TimeUnit::kDay:
      break;
  }
  return "hari";
}

// The rows as they were read. Who makes an input is found anew when the draft becomes an SOP.
void write_rows(const exchange::Draft& read, drafting::Document& document) {
  for (std::size_t i = 0; i < read.steps.size(); ++i) {
    const auto place = "steps/" + drafting::row_name(i) + "/";
    document.cells.erase(place + "inputs_from");
    document.cells.erase(place + "time");
    if (const auto& time = read.steps[i].time; time && time->amount > 0)
      document.cells[place + "time"] = {std::to_string(time->amount),
                                        std::string(word_of(time->unit)),
                                        read.steps[i].row.time_text};
  }
}

}  // namespace

drafting::Draft draft_of(const exchange::Draft& read) {
  sop::Sop sop;
  sop.identity = read.identity;
  sop.headings = read.headings;
  sop.performers = read.performers;
  sop.worksheet = read.worksheet;
  sop.formulas = read.formulas;
  for (const auto& step : read.steps) sop.steps.push_back(step.row);
  drafting::Draft draft{.document = drafting::document_of(sop)};
  write_rows(read, draft.document);
  for (const auto& asked : read.questions) {
    auto question = question_of(read, asked);
    // What no cell can answer is answered by the table itself, or by the approval.
    const auto held = drafting::value_at(draft.document, question.place);
    const auto answer = drafting::check_value(draft.document, question.place, held);
    if (answer || answer.error().code == "drafting.bad_value")
      draft.questions.push_back(std::move(question));
  }
  for (const auto& one : read.evidence)
    draft.evidence.push_back({place_in_draft(one.place),
                              one.origin.line,
                              one.origin.page,
                              one.origin.box,
                              one.confidence,
                              one.reason});
  for (const auto& one : read.unread)
    draft.evidence.push_back({"", one.origin.line, one.origin.page, one.origin.box, 0, one.reason});
  return draft;
}

}  // namespace takar::app
