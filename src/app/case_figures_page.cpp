#include "app/case_figures_page.hpp"

#include <algorithm>

#include "app/case_record.hpp"
#include "app/measured_number.hpp"
#include "app/upload_store.hpp"
#include "base/hash.hpp"
#include "measurement/explanation.hpp"
#include "measurement/frozen_rules_store.hpp"
#include "measurement/presets.hpp"
#include "measurement/reckoned.hpp"
#include "organisation/words.hpp"

namespace takar::app {
namespace {

using measurement::AssignedIndicator;
using measurement::Indicator;

std::optional<std::string> target_of(const CaseRecord& record, const Indicator& indicator) {
  const auto found = record.asked.targets.find(indicator.id);
  return found == record.asked.targets.end() ? std::nullopt : std::optional(found->second);
}

json::Object as_of_json(const CaseRecord& record) {
  return {{"place", record.place}, {"at", to_rfc3339(record.at)}};
}

json::Object case_name_json(const CaseRecord& record) {
  return {{"id", id_text(record.current.id.value)},
          {"title", record.current.title},
          {"period", record.current.period}};
}

// The moments at which figures came in, so that a reader can go back to each.
json::Array moments_json(const Scene& scene, const CaseRecord& record) {
  json::Array moments;
  std::int64_t last = -1;
  for (const auto& answer : record.answers) {
    if (answer.place == last) continue;
    last = answer.place;
    moments.push_back(json::Object{{"place", answer.place},
                                   {"at", to_rfc3339(answer.at)},
                                   {"unit_name", unit_name(scene.office, answer.unit)}});
  }
  return moments;
}

json::Object indicator_json(const Scene& scene,
                            const CaseRecord& record,
                            const AssignedIndicator& assigned) {
  const auto entry = entry_of(record, assigned);
  const auto& indicator = assigned.indicator;
  return {{"id", id_text(indicator.id.value)},
          {"code", indicator.code},
          {"name", indicator.name},
          {"measure", indicator.unit},
          {"unit_name", unit_name(scene.office, assigned.unit)},
          {"state", json::text(measurement::word(entry.state))},
          {"note", entry.note},
          {"number", number_json(indicator, reckoned_in(record, assigned))}};
}

json::Array components_json(const Indicator& indicator, const measurement::Entry& entry) {
  json::Array rows;
  for (const auto& component : indicator.components) {
    const auto found = entry.components.find(component.id);
    rows.push_back(json::Object{
        {"id", component.id},
        {"name", component.name},
        {"unit", component.unit},
        {"value",
         found == entry.components.end() ? json::Value(nullptr) : json::Value(found->second)}});
  }
  return rows;
}

// The files as they were handed in: a file in the store is named by its digest and never altered.
json::Array evidence_json(store::ReadTransaction& tx,
                          AgencyId agency,
                          const workflow::DocumentFiled& document) {
  json::Array files;
  for (const auto upload : document.uploads) {
    const auto row = find_upload(tx, agency, upload.value);
    if (!row) continue;
    files.push_back(json::Object{{"id", id_text(row->id)},
                                 {"name", row->name},
                                 {"media_type", row->media_type},
                                 {"bytes", row->blob.bytes},
                                 {"sha256", to_hex(row->blob.sha256)}});
  }
  return files;
}

void put_act(const Scene& scene,
             const CaseRecord& record,
             const RecordedAnswer& answer,
             json::Object& origin) {
  const auto& by = answer.act->by;
  origin["person"] = text_or_null(person_name(scene.office, by.person));
  origin["position"] = text_or_null(position_title(scene.office, by.position));
  origin["authority"] = json::text(organisation::word_of(by.authority.kind));
  origin["decree_number"] = text_or_null(by.authority.decree_number);
  const auto* visit = workflow::find_visit(record.current, answer.visit);
  if (visit == nullptr) return;
  const auto& step = sop::step_at(scene.sop, visit->step);
  auto row = step.printed_number.empty() ? std::to_string(static_cast<std::int64_t>(visit->step))
                                         : step.printed_number;
  if (row.ends_with('.')) row.pop_back();  // Some SOPs print a full stop after it.
  origin["step"] = row;
  origin["activity"] = activity_of(step, *visit);
  origin["visit"] = static_cast<std::int64_t>(answer.visit);
}

const measurement::Preset* preset_of(const Indicator& indicator) {
  for (const auto& preset : measurement::presets())
    if (measurement::applied(preset, indicator.rule) == indicator.rule) return &preset;
  return nullptr;
}

// The rule in words, where it comes from and since when it is fixed for this case.
json::Object rule_json(store::ReadTransaction& tx,
                       const Scene& scene,
                       const CaseRecord& record,
                       const Indicator& indicator) {
  const auto* preset = preset_of(indicator);
  const auto frozen = record.frozen_at.find(indicator.id);
  json::Object json{
      {"words", rule_words_json(indicator)},
      {"formula", indicator.formula},
      {"preset", preset == nullptr ? json::Value(nullptr) : json::text(preset->id)},
      {"practice", preset == nullptr ? json::Value(nullptr) : json::text(preset->practice)},
      {"frozen_at",
       frozen == record.frozen_at.end() ? json::Value(nullptr)
                                        : json::Value(to_rfc3339(frozen->second))},
      {"version", nullptr},
      {"set_at", nullptr},
      {"set_by", nullptr},
      {"reason", ""}};
  const auto version = record.rule_versions.find(indicator.id);
  if (version == record.rule_versions.end()) return json;
  for (const auto& each : measurement::rule_versions(tx, record.current.agency, indicator.id)) {
    if (each.version != version->second) continue;
    json["version"] = each.version;
    json["set_at"] = to_rfc3339(each.at);
    json["set_by"] = text_or_null(person_name(scene.office, each.by));
    json["reason"] = each.reason;
  }
  return json;
}

json::Array sentences_json(const Indicator& indicator, const measurement::Reckoned& reckoned) {
  json::Array sentences;
  for (const auto& sentence : measurement::explain(indicator, reckoned))
    sentences.push_back(
        json::Object{{"text_id", sentence.indonesian}, {"text_en", sentence.english}});
  return sentences;
}

Result<json::Object> origin_json(store::ReadTransaction& tx,
                                 const Scene& scene,
                                 const CaseRecord& record,
                                 measurement::IndicatorId id) {
  const auto* assigned = indicator_in(record, id);
  if (assigned == nullptr) return reject("app.indicator_not_found", {std::to_string(id.value)});
  const auto& indicator = assigned->indicator;
  const auto reckoned = reckoned_in(record, *assigned);
  json::Array answers;
  for (const auto* answer : answers_to(record, id))
    answers.push_back(answer_json(tx, scene, record, indicator, *answer));
  auto json = indicator_json(scene, record, *assigned);
  json["case"] = case_name_json(record);
  json["as_of"] = as_of_json(record);
  json["moments"] = moments_json(scene, record);
  json["sentences"] = sentences_json(indicator, reckoned);
  json["rule"] = rule_json(tx, scene, record, indicator);
  json["formula_text"] = measurement::with_figures(indicator, reckoned.figures);
  json["answers"] = std::move(answers);
  return json;
}

Result<CaseRecord> record_asked_for(const Asked& asked,
                                    const Scene& scene,
                                    const workflow::Case& current) {
  const auto as_of = read_as_of(asked.question.ask("as_of", ""), scene.office.zone);
  if (!as_of) return reject(as_of.error());
  return case_record(asked.tx, current.agency, current.id, *as_of);
}

}  // namespace

measurement::Reckoned reckoned_in(const CaseRecord& record, const AssignedIndicator& assigned) {
  return measurement::reckoned(
      assigned.indicator, entry_of(record, assigned), target_of(record, assigned.indicator));
}

const AssignedIndicator* indicator_in(const CaseRecord& record, measurement::IndicatorId id) {
  const auto& list = record.asked.list;
  const auto found = std::find_if(
      list.begin(), list.end(), [&](const auto& each) { return each.indicator.id == id; });
  return found == list.end() ? nullptr : &*found;
}

json::Object answer_json(store::ReadTransaction& tx,
                         const Scene& scene,
                         const CaseRecord& record,
                         const Indicator& indicator,
                         const RecordedAnswer& answer) {
  json::Object json{{"place", answer.place},
                    {"at", to_rfc3339(answer.at)},
                    {"state", json::text(measurement::word(answer.entry.state))},
                    {"note", answer.entry.note},
                    {"actual", text_or_null(answer.entry.actual.value_or(""))},
                    {"components", components_json(indicator, answer.entry)},
                    {"person", nullptr},
                    {"position", nullptr},
                    {"authority", nullptr},
                    {"decree_number", nullptr},
                    {"step", nullptr},
                    {"activity", nullptr},
                    {"visit", nullptr},
                    {"document_id", nullptr},
                    {"document_sha256", nullptr},
                    {"evidence", json::Array{}}};
  if (answer.act) put_act(scene, record, answer, json);
  if (!answer.document) return json;
  json["document_id"] = id_text(answer.document->id.value);
  json["document_sha256"] = text_or_null(answer.document->content_sha256);
  json["evidence"] = evidence_json(tx, record.current.agency, *answer.document);
  return json;
}

Result<json::Object> case_figures(const Asked& asked,
                                  const Scene& scene,
                                  const workflow::Case& current) {
  const auto record = record_asked_for(asked, scene, current);
  if (!record) return reject(record.error());
  json::Array indicators;
  for (const auto& assigned : record->asked.list)
    indicators.push_back(indicator_json(scene, *record, assigned));
  return json::Object{{"case", case_name_json(*record)},
                      {"as_of", as_of_json(*record)},
                      {"frozen", record->asked.frozen},
                      {"moments", moments_json(scene, *record)},
                      {"indicators", std::move(indicators)}};
}

Result<json::Object> figure_origin(const Asked& asked,
                                   const Scene& scene,
                                   const workflow::Case& current) {
  const auto record = record_asked_for(asked, scene, current);
  if (!record) return reject(record.error());
  return origin_json(asked.tx, scene, *record, {asked.question.numbers.at(1)});
}

}  // namespace takar::app
