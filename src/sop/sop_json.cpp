#include "sop/words.hpp"
#include "sop/yaml.hpp"

namespace takar::sop {
namespace {

json::Value number_of(StepNumber number) {
  return static_cast<std::int64_t>(number);
}

json::Array texts(const std::vector<std::string>& list) {
  json::Array all;
  for (const auto& text : list) all.emplace_back(text);
  return all;
}

json::Object identity_json(const Identity& identity) {
  const auto& by = identity.approved_by;
  json::Object all{{"government", identity.government},
                   {"agency", identity.agency},
                   {"unit", identity.unit},
                   {"number", identity.number},
                   {"title", identity.title},
                   {"made", identity.made},
                   {"revised", identity.revised},
                   {"effective", identity.effective},
                   {"decree", identity.decree},
                   {"decree_signer", identity.decree_signer}};
  if (by != ApprovedBy{})
    all["approved_by"] = json::Object{
        {"position", by.position}, {"name", by.name}, {"rank", by.rank}, {"nip", by.nip}};
  all["legal_basis"] = texts(identity.legal_basis);
  all["qualifications"] = texts(identity.qualifications);
  all["related"] = texts(identity.related);
  all["related_note"] = identity.related_note;
  all["equipment"] = texts(identity.equipment);
  all["warnings"] = texts(identity.warnings);
  all["records"] = texts(identity.records);
  return all;
}

json::Object headings_json(const Headings& heads) {
  return {{"number", heads.number},
          {"activity", heads.activity},
          {"performers", heads.performers},
          {"standard", heads.standard},
          {"inputs", heads.inputs},
          {"time", heads.time},
          {"output", heads.output},
          {"note", heads.note}};
}

json::Array performers_json(const Sop& sop) {
  json::Array all;
  for (const auto& performer : sop.performers)
    all.push_back(json::Object{
        {"id", performer.id}, {"title", performer.title}, {"per_unit", performer.per_unit}});
  return all;
}

json::Object fan_out_json(const Sop& sop, const FanOut& fan_out) {
  json::Object all{{"mode", word_of(fan_out.mode)}};
  if (fan_out.performer) all["performer"] = performer_at(sop, *fan_out.performer).id;
  if (fan_out.mode == FanOut::Mode::kCollect) {
    all["opened_by"] = number_of(fan_out.opened_by);
    all["activity"] = fan_out.activity;
  }
  return all;
}

json::Object time_json(const Step& step) {
  const bool days = step.standard_time.unit == calendar::WorkingTime::Unit::kDays;
  return {{"text", step.time_text}, {days ? "days" : "minutes", step.standard_time.amount}};
}

json::Object step_json(const Sop& sop, const Step& step) {
  json::Array performers, inputs;
  for (const auto column : step.performers) performers.emplace_back(performer_at(sop, column).id);
  for (const auto& input : step.inputs)
    inputs.push_back(json::Object{{"name", input.name},
                                  {"from", input.from ? number_of(*input.from) : "outside"}});
  json::Object all{{"number", step.printed_number},
                   {"activity", step.activity},
                   {"kind", word_of(step.kind)},
                   {"performers", std::move(performers)},
                   {"inputs", std::move(inputs)},
                   {"time", time_json(step)},
                   {"output", step.output},
                   {"note", step.note},
                   {"next", step.next ? number_of(*step.next) : "end"}};
  if (step.no)
    all["decision"] = json::Object{{"yes_label", step.yes_label},
                                   {"no_label", step.no_label},
                                   {"no_returns_to", number_of(*step.no)}};
  if (step.fan_out) all["fan_out"] = fan_out_json(sop, *step.fan_out);
  if (step.calls) all["calls"] = *step.calls;
  return all;
}

json::Object worksheet_json(const Worksheet& sheet) {
  json::Array rows;
  for (const auto& row : sheet.steps)
    rows.push_back(
        json::Object{{"group", row.group}, {"number", row.number}, {"activity", row.activity}});
  return {{"title", sheet.title},
          {"type", sheet.type},
          {"product_owner", sheet.product_owner},
          {"activity_owner", sheet.activity_owner},
          {"scope", sheet.scope},
          {"first_step", sheet.first_step},
          {"main_step", sheet.main_step},
          {"last_step", sheet.last_step},
          {"steps", std::move(rows)}};
}

json::Array formulas_json(const Sop& sop) {
  json::Array all;
  for (const auto& formula : sop.formulas)
    all.push_back(json::Object{{"id", formula.id},
                               {"text", formula.text},
                               {"numerator", formula.numerator},
                               {"denominator", formula.denominator},
                               {"polarity", formula.polarity}});
  return all;
}

json::Array corrections_json(const Sop& sop) {
  json::Array all;
  for (const auto& correction : sop.corrections)
    all.push_back(json::Object{{"place", correction.place},
                               {"source_words", correction.source_words},
                               {"reading", correction.reading},
                               {"reason", correction.reason},
                               {"by", correction.by}});
  return all;
}

}  // namespace

json::Value to_json(const Sop& sop) {
  json::Array steps, separations;
  for (const auto& step : sop.steps) steps.push_back(step_json(sop, step));
  for (const auto& [one, other] : sop.separations)
    separations.push_back(json::Array{number_of(one), number_of(other)});
  json::Object all{{"sop", sop.id},
                   {"identity", identity_json(sop.identity)},
                   {"headings", headings_json(sop.headings)},
                   {"performers", performers_json(sop)},
                   {"steps", std::move(steps)}};
  if (sop.worksheet) all["worksheet"] = worksheet_json(*sop.worksheet);
  all["formulas"] = formulas_json(sop);
  all["recurrence"] =
      json::Object{{"every", sop.recurrence.every},
                   {"working_days_after_end", sop.recurrence.working_days_after_end},
                   {"source", sop.recurrence.source}};
  all["separations"] = std::move(separations);
  all["corrections"] = corrections_json(sop);
  return all;
}

}  // namespace takar::sop
