#include "app/paper_facts.hpp"

#include "base/check.hpp"
#include "documents/facts_json.hpp"

namespace takar::app {
namespace {

json::Array people_json(const std::vector<organisation::PersonView>& people) {
  json::Array array;
  for (const auto& person : people)
    array.push_back(
        json::Object{{"id", person.id.value}, {"name", person.name}, {"nip", person.nip}});
  return array;
}

const json::Array& list_in(const json::Object& object, std::string_view key) {
  static const json::Array kNone;
  const auto* found = json::array_at(object, key);
  return found == nullptr ? kNone : *found;
}

std::int64_t number_in(const json::Object& object, std::string_view key) {
  return json::integer_at(object, key).value_or(0);
}

}  // namespace

json::Object to_json(const PaperFacts& facts) {
  json::Object object{{"agency_version", facts.agency_version}};
  if (!facts.people.empty()) object["people"] = people_json(facts.people);
  json::Array missing;
  for (const auto unit : facts.missing) missing.push_back(unit.value);
  if (!missing.empty()) object["missing"] = std::move(missing);
  if (facts.target) object["target_step"] = static_cast<std::int64_t>(*facts.target);
  if (!facts.rows.empty()) object["rows"] = documents::to_json(facts.rows);
  if (facts.reckoning != 0) object["reckoning"] = facts.reckoning;
  return object;
}

PaperFacts paper_facts_from(const json::Object& object) {
  PaperFacts facts{.agency_version = number_in(object, "agency_version"),
                   .rows = documents::measured_rows_from(list_in(object, "rows")),
                   .reckoning = number_in(object, "reckoning")};
  TAKAR_CHECK(facts.agency_version > 0, "the facts of a paper name no version of the agency");
  for (const auto& value : list_in(object, "people")) {
    TAKAR_CHECK(value.is_object(), "the facts of a paper name somebody who cannot be read");
    const auto& person = value.get_object();
    facts.people.push_back({.id = {number_in(person, "id")},
                            .name = json::string_or_empty(person, "name"),
                            .nip = json::string_or_empty(person, "nip")});
  }
  for (const auto& value : list_in(object, "missing"))
    facts.missing.push_back({value.is_int64() ? value.get_int64() : 0});
  if (const auto target = json::integer_at(object, "target_step"))
    facts.target = static_cast<sop::StepNumber>(*target);
  return facts;
}

}  // namespace takar::app
