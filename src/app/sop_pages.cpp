#include "app/sop_pages.hpp"

#include "app/case_json.hpp"
#include "app/evaluation_page.hpp"
#include "app/permission.hpp"
#include "app/words.hpp"
#include "base/check.hpp"
#include "sop/flowchart.hpp"
#include "sop/sop_store.hpp"
#include "sop/words.hpp"

namespace takar::app {
namespace {

json::Array texts(const std::vector<std::string>& list) {
  json::Array array;
  for (const auto& text : list) array.push_back(json::Value(text));
  return array;
}

json::Value step_or_null(const std::optional<sop::StepNumber>& step) {
  return step ? json::Value(static_cast<std::int64_t>(*step)) : json::Value(nullptr);
}

json::Object identity_json(const sop::Identity& identity) {
  return {{"government", identity.government},
          {"agency", identity.agency},
          {"unit", identity.unit},
          {"number", identity.number},
          {"title", identity.title},
          {"made", identity.made},
          {"revised", identity.revised},
          {"effective", identity.effective},
          {"decree", identity.decree},
          {"approved_by",
           json::Object{{"position", identity.approved_by.position},
                        {"name", identity.approved_by.name},
                        {"rank", identity.approved_by.rank},
                        {"nip", identity.approved_by.nip}}},
          {"legal_basis", texts(identity.legal_basis)},
          {"qualifications", texts(identity.qualifications)},
          {"related", texts(identity.related)},
          {"equipment", texts(identity.equipment)},
          {"warnings", texts(identity.warnings)},
          {"records", texts(identity.records)}};
}

json::Object step_json(const sop::Step& step) {
  json::Array performers;
  for (const auto column : step.performers) performers.push_back(static_cast<std::int64_t>(column));
  json::Array inputs;
  for (const auto& input : step.inputs)
    inputs.push_back(json::Object{{"name", input.name}, {"from_step", step_or_null(input.from)}});
  return {{"step", static_cast<std::int64_t>(step.number)},
          {"printed_number", step.printed_number},
          {"activity", step.shown_activity()},
          {"source_activity", step.activity},
          {"kind", json::text(sop::word_of(step.kind))},
          {"symbol", json::text(sop::word_of(step.symbol))},
          {"performers", std::move(performers)},
          {"inputs", std::move(inputs)},
          {"standard",
           json::Object{{"amount", step.standard_time.amount},
                        {"unit", json::text(word_of(step.standard_time.unit))},
                        {"text", step.time_text}}},
          {"output", step.output},
          {"note", step.note},
          {"next", step_or_null(step.next)},
          {"no", step_or_null(step.no)},
          {"yes_label", step.yes_label},
          {"no_label", step.no_label},
          {"fan_out",
           step.fan_out ? json::text(sop::word_of(step.fan_out->mode)) : json::Value(nullptr)}};
}

json::Value worksheet_json(const std::optional<sop::Worksheet>& worksheet) {
  if (!worksheet) return nullptr;
  json::Array steps;
  for (const auto& step : worksheet->steps)
    steps.push_back(
        json::Object{{"group", step.group}, {"number", step.number}, {"activity", step.activity}});
  return json::Object{{"title", worksheet->title},
                      {"type", worksheet->type},
                      {"product_owner", worksheet->product_owner},
                      {"activity_owner", worksheet->activity_owner},
                      {"scope", worksheet->scope},
                      {"first_step", worksheet->first_step},
                      {"main_step", worksheet->main_step},
                      {"last_step", worksheet->last_step},
                      {"steps", std::move(steps)}};
}

json::Array formulas_json(const std::vector<sop::Formula>& formulas) {
  json::Array array;
  for (const auto& formula : formulas)
    array.push_back(json::Object{{"id", formula.id},
                                 {"text", formula.text},
                                 {"numerator", formula.numerator},
                                 {"denominator", formula.denominator},
                                 {"polarity", formula.polarity}});
  return array;
}

json::Array corrections_json(const std::vector<sop::Correction>& corrections) {
  json::Array array;
  for (const auto& correction : corrections)
    array.push_back(json::Object{{"place", correction.place},
                                 {"source_words", correction.source_words},
                                 {"reading", correction.reading},
                                 {"reason", correction.reason},
                                 {"by", correction.by}});
  return array;
}

}  // namespace

json::Object sop_list_json(store::ReadTransaction& tx,
                           Shelf& shelf,
                           const Office& office,
                           const Viewer& viewer,
                           Instant now) {
  json::Array items;
  for (const auto& row : sop::sops_of(tx, office.agency.id)) {
    const auto sop = shelf.sop(tx, office.agency.id, row.id);
    TAKAR_CHECK(sop != nullptr, "a row names an SOP version that is gone");
    const auto open_as = sop::opens_cases(row.state)
                             ? opening_positions(tx, office, *sop, viewer, now)
                             : std::vector<PositionId>();
    items.push_back(json::Object{{"id", id_text(row.id.value)},
                                 {"sop_key", row.key},
                                 {"title", row.title},
                                 {"number", row.number},
                                 {"agency", office.agency.settings.name},
                                 {"step_count", row.step_count},
                                 {"version", row.version},
                                 {"state", json::text(sop::word_of(row.state))},
                                 {"review", review_json(tx, office, row, now)},
                                 {"open_as", ids_json(open_as)}});
  }
  return {{"items", std::move(items)}};
}

json::Object sop_page_json(std::int64_t id, const sop::Sop& sop) {
  json::Array performers;
  for (const auto& performer : sop.performers)
    performers.push_back(json::Object{{"column", static_cast<std::int64_t>(performer.column)},
                                      {"id", performer.id},
                                      {"title", performer.shown_title()},
                                      {"source_title", performer.title},
                                      {"per_unit", performer.per_unit}});
  json::Array steps;
  for (const auto& step : sop.steps) steps.push_back(step_json(step));
  return {{"id", id_text(id)},
          {"sop_key", sop.id},
          {"identity", identity_json(sop.identity)},
          {"performers", std::move(performers)},
          {"steps", std::move(steps)},
          {"worksheet", worksheet_json(sop.worksheet)},
          {"formulas", formulas_json(sop.formulas)},
          {"corrections", corrections_json(sop.corrections)}};
}

json::Object flowchart_json(const sop::Sop& sop) {
  return sop::to_json(sop::lay_out(sop));
}

}  // namespace takar::app
