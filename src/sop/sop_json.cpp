#include "sop/parts_json.hpp"
#include "sop/words.hpp"
#include "sop/yaml.hpp"

namespace takar::sop {
namespace {

json::Value number_of(StepNumber number) {
  return static_cast<std::int64_t>(number);
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
                   {"performers", performers_json(sop.performers)},
                   {"steps", std::move(steps)}};
  if (sop.worksheet) all["worksheet"] = worksheet_json(*sop.worksheet);
  all["formulas"] = formulas_json(sop.formulas);
  all["recurrence"] =
      json::Object{{"every", sop.recurrence.every},
                   {"working_days_after_end", sop.recurrence.working_days_after_end},
                   {"source", sop.recurrence.source}};
  all["separations"] = std::move(separations);
  all["corrections"] = corrections_json(sop);
  return all;
}

}  // namespace takar::sop
