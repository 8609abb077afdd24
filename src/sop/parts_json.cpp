#include "sop/parts_json.hpp"

namespace takar::sop {

json::Array texts_json(const std::vector<std::string>& list) {
  json::Array all;
  for (const auto& text : list) all.emplace_back(text);
  return all;
}

json::Object approved_by_json(const ApprovedBy& by) {
  return {{"position", by.position}, {"name", by.name}, {"rank", by.rank}, {"nip", by.nip}};
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
  if (by != ApprovedBy{}) all["approved_by"] = approved_by_json(by);
  all["legal_basis"] = texts_json(identity.legal_basis);
  all["qualifications"] = texts_json(identity.qualifications);
  all["related"] = texts_json(identity.related);
  all["related_note"] = identity.related_note;
  all["equipment"] = texts_json(identity.equipment);
  all["warnings"] = texts_json(identity.warnings);
  all["records"] = texts_json(identity.records);
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

json::Array performers_json(const std::vector<Performer>& performers) {
  json::Array all;
  for (const auto& performer : performers)
    all.push_back(json::Object{
        {"id", performer.id}, {"title", performer.title}, {"per_unit", performer.per_unit}});
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

json::Array formulas_json(const std::vector<Formula>& formulas) {
  json::Array all;
  for (const auto& formula : formulas)
    all.push_back(json::Object{{"id", formula.id},
                               {"text", formula.text},
                               {"numerator", formula.numerator},
                               {"denominator", formula.denominator},
                               {"polarity", formula.polarity}});
  return all;
}

}  // namespace takar::sop
