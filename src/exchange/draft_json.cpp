#include "exchange/draft.hpp"
#include "sop/words.hpp"

namespace takar::exchange {
namespace {

json::Array texts(const std::vector<std::string>& list) {
  json::Array all;
  for (const auto& text : list) all.emplace_back(text);
  return all;
}

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

json::Object identity_json(const sop::Identity& identity) {
  const auto& by = identity.approved_by;
  return {{"number", identity.number},
          {"title", identity.title},
          {"government", identity.government},
          {"agency", identity.agency},
          {"unit", identity.unit},
          {"made", identity.made},
          {"revised", identity.revised},
          {"effective", identity.effective},
          {"approved_by",
           json::Object{
               {"position", by.position}, {"name", by.name}, {"rank", by.rank}, {"nip", by.nip}}},
          {"decree", identity.decree},
          {"decree_signer", identity.decree_signer},
          {"legal_basis", texts(identity.legal_basis)},
          {"related", texts(identity.related)},
          {"related_note", identity.related_note},
          {"warnings", texts(identity.warnings)},
          {"qualifications", texts(identity.qualifications)},
          {"equipment", texts(identity.equipment)},
          {"records", texts(identity.records)}};
}

json::Array performers_json(const Draft& draft) {
  json::Array all;
  for (const auto& performer : draft.performers)
    all.push_back(json::Object{
        {"id", performer.id}, {"title", performer.title}, {"per_unit", performer.per_unit}});
  return all;
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
          {"yes_label", row.yes_label},
          {"no_label", row.no_label},
          {"confidence", step.confidence}};
}

json::Value worksheet_json(const std::optional<sop::Worksheet>& sheet) {
  if (!sheet) return nullptr;
  json::Array steps;
  for (const auto& step : sheet->steps)
    steps.push_back(
        json::Object{{"group", step.group}, {"number", step.number}, {"activity", step.activity}});
  return json::Object{{"title", sheet->title},
                      {"type", sheet->type},
                      {"product_owner", sheet->product_owner},
                      {"activity_owner", sheet->activity_owner},
                      {"scope", sheet->scope},
                      {"first_step", sheet->first_step},
                      {"main_step", sheet->main_step},
                      {"last_step", sheet->last_step},
                      {"steps", std::move(steps)}};
}

json::Array formulas_json(const Draft& draft) {
  json::Array all;
  for (const auto& formula : draft.formulas)
    all.push_back(json::Object{{"id", formula.id},
                               {"text", formula.text},
                               {"numerator", formula.numerator},
                               {"denominator", formula.denominator},
                               {"polarity", formula.polarity}});
  return all;
}

json::Array questions_json(const Draft& draft) {
  json::Array all;
  for (const auto& question : draft.questions)
    all.push_back(json::Object{{"place", question.place},
                               {"question", question.question_id},
                               {"question_en", question.question_en},
                               {"proposals", texts(question.proposals)}});
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
  return json::Object{{"form", draft.form},
                      {"identity", identity_json(draft.identity)},
                      {"performers", performers_json(draft)},
                      {"steps", std::move(steps)},
                      {"worksheet", worksheet_json(draft.worksheet)},
                      {"formulas", formulas_json(draft)},
                      {"questions", questions_json(draft)},
                      {"evidence", evidence_json(draft.evidence)},
                      {"unread", unread_json(draft.unread)}};
}

}  // namespace takar::exchange
