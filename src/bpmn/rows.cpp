#include "bpmn/internal/rows.hpp"

#include "bpmn/internal/drawing.hpp"
#include "sop/places.hpp"
#include "sop/yaml.hpp"

namespace takar::bpmn::internal {
namespace {

// The pairs as objects: an attribute holds one value.
json::Array pairs_of(const sop::Sop& sop) {
  json::Array pairs;
  for (const auto& [one, other] : sop.separations)
    pairs.push_back(json::Object{{"one", static_cast<std::int64_t>(one)},
                                 {"other", static_cast<std::int64_t>(other)}});
  return pairs;
}

}  // namespace

json::Object head_facts(const sop::Sop& sop) {
  sop::Sop head = sop;
  head.performers.clear();
  head.steps.clear();
  head.separations.clear();
  auto facts = sop::to_json(head).get_object();
  facts["separations"] = pairs_of(sop);
  return facts;
}

json::Object performer_facts(const sop::Performer& performer) {
  return {{"id", performer.id},
          {"title", performer.title},
          {"shown", performer.shown_title()},
          {"per_unit", performer.per_unit}};
}

json::Object step_facts(const sop::Sop& sop, std::size_t step) {
  sop::Sop one;
  one.performers = sop.performers;
  one.steps = {sop.steps.at(step)};
  auto row = sop::to_json(one).at("steps").at(0).get_object();
  json::Object facts{{"place", step + 1},
                     {"number", row.at("number")},
                     {"activity", row.at("activity")},
                     {"shown", sop::shown_words(sop, step_place(step, "activity"))},
                     {"kind", row.at("kind")}};
  for (const auto* key : {"note", "calls", "fan_out", "performers"})
    if (row.contains(key)) facts[key] = row.at(key);
  json::Object standard;
  for (const auto* key : {"output", "inputs", "time"}) standard[key] = row.at(key);
  facts["mutu_baku"] = std::move(standard);
  return facts;
}

std::string standard_in_words(const sop::Sop& sop, std::size_t step) {
  std::string inputs;
  for (std::size_t i = 1; i <= sop.steps.at(step).inputs.size(); ++i)
    inputs += (i == 1 ? "" : "; ") +
              sop::shown_words(sop, step_place(step, "inputs/" + std::to_string(i)));
  std::string words;
  const std::pair<const char*, std::string> parts[] = {
      {"Kelengkapan: ", inputs},
      {"Waktu: ", sop::shown_words(sop, step_place(step, "time"))},
      {"Output: ", sop::shown_words(sop, step_place(step, "output"))},
      {"Keterangan: ", sop::shown_words(sop, step_place(step, "note"))}};
  for (const auto& [head, text] : parts)
    if (!text.empty()) words += (words.empty() ? "" : "\n") + (head + text);
  return words;
}

}  // namespace takar::bpmn::internal
