#include "exchange/draft.hpp"
#include "sop/parts_json.hpp"
#include "sop/words.hpp"

namespace takar::exchange {
namespace {

std::string_view word_of(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kMinute:
      return "menit";
    case TimeUnit::kHour:
      return "jam";
    case TimeUnit::kDay:
      break;
  }
  return "hari";
}

json::Value number_json(const std::optional<sop::StepNumber>& number) {
  if (!number) return nullptr;
  return static_cast<std::int64_t>(*number);
}

json::Object step_json(const Draft& draft, const DraftStep& step) {
  const auto& row = step.row;
  json::Array performers;
  for (const auto column : row.performers)
    performers.emplace_back(draft.performers.at(static_cast<std::size_t>(column) - 1).id);
  json::Array items;
  for (const auto& input : row.inputs) items.emplace_back(input.name);
  json::Value time = nullptr;
  if (step.time)
    time = json::Object{{"amount", step.time->amount}, {"unit", word_of(step.time->unit)}};
  return {{"number", static_cast<std::int64_t>(row.number)},
          {"printed_number", row.printed_number},
          {"activity", row.activity},
          {"kind", sop::word_of(row.kind)},
          {"performers", std::move(performers)},
          {"symbol", sop::word_of(row.symbol)},
          {"inputs", step.inputs_text},
          {"input_items", std::move(items)},
          {"time", std::move(time)},
          {"time_text", row.time_text},
          {"output", row.output},
          {"note", row.note},
          {"yes", row.no ? number_json(row.next) : json::Value(nullptr)},
          {"no", number_json(row.no)},
          {"next", number_json(row.next)},
          {"calls", row.calls ? json::Value(*row.calls) : json::Value(nullptr)},
          {"symbol_drawn", step.symbol_drawn},
          {"exits_drawn", step.exits_drawn},
          {"yes_label", row.yes_label},
          {"no_label", row.no_label},
          {"confidence", step.confidence}};
}

json::Array questions_json(const Draft& draft) {
  json::Array all;
  for (const auto& question : draft.questions)
    all.push_back(json::Object{{"place", question.place},
                               {"question", question.question_id},
                               {"question_en", question.question_en},
                               {"proposals", sop::texts_json(question.proposals)}});
  return all;
}

json::Array evidence_json(const std::vector<Evidence>& list) {
  json::Array all;
  for (const auto& evidence : list) {
    json::Object one{{"place", evidence.place}};
    if (evidence.origin.line > 0) one["line"] = evidence.origin.line;
    if (evidence.origin.page > 0) one["page"] = evidence.origin.page;
    if (!evidence.origin.box.empty()) one["box"] = evidence.origin.box;
    one["confidence"] = evidence.confidence;
    one["reason"] = evidence.reason;
    all.push_back(std::move(one));
  }
  return all;
}

json::Array unread_json(const std::vector<Evidence>& list) {
  json::Array all;
  for (const auto& evidence : list)
    all.push_back(json::Object{{"line", evidence.origin.line}, {"text", evidence.reason}});
  return all;
}

}  // namespace

json::Value to_json(const Draft& draft) {
  json::Array steps;
  for (const auto& step : draft.steps) steps.push_back(step_json(draft, step));
  auto identity = sop::identity_json(draft.identity);
  identity["approved_by"] = sop::approved_by_json(draft.identity.approved_by);
  json::Value worksheet = nullptr;
  if (draft.worksheet) worksheet = sop::worksheet_json(*draft.worksheet);
  return json::Object{{"form", draft.form},
                      {"identity", std::move(identity)},
                      {"headings", sop::headings_json(draft.headings)},
                      {"performers", sop::performers_json(draft.performers)},
                      {"steps", std::move(steps)},
                      {"worksheet", std::move(worksheet)},
                      {"formulas", sop::formulas_json(draft.formulas)},
                      {"questions", questions_json(draft)},
                      {"evidence", evidence_json(draft.evidence)},
                      {"unread", unread_json(draft.unread)}};
}

}  // namespace takar::exchange
