#include <algorithm>

#include "bpmn/internal/draft_builder.hpp"
#include "bpmn/internal/facts.hpp"
#include "sop/yaml.hpp"

namespace takar::bpmn::internal {
namespace {

// Words that were changed in the drawing count; otherwise the source's own.
std::string words_of(const json::Object& facts, std::string_view key, const std::string& name) {
  if (clean(json::string_or_empty(facts, "shown")) == name)
    return json::string_or_empty(facts, key);
  return name;
}

const json::Object kNothing;

class Assembler {
 public:
  Assembler(const Graph& graph, const std::vector<std::size_t>& rows)
      : graph_(graph), rows_(rows) {}

  std::optional<sop::Sop> assemble() {
    const auto head = own_facts(graph_.procedure, "sop");
    if (!head) return std::nullopt;
    auto all = object_of(head);
    json::Array separations;
    if (const auto* pairs = json::array_at(all, "separations"))
      for (const auto& pair : *pairs)
        if (pair.is_object() && pair.get_object().contains("one") &&
            pair.get_object().contains("other"))
          separations.push_back(json::Array{pair.at("one"), pair.at("other")});
    all["separations"] = std::move(separations);
    all["performers"] = performers();
    json::Array steps;
    for (const auto row : rows_) {
      const auto facts = own_facts(graph_.elements[row].xml, "step");
      if (!facts) return std::nullopt;
      steps.push_back(step(row, object_of(facts)));
    }
    all["steps"] = std::move(steps);
    auto sop = sop::from_json(all);
    if (!sop) return std::nullopt;
    return std::move(*sop);
  }

 private:
  static json::Object object_of(const pugi::xml_node& node) {
    auto value = read_facts(node);
    return value.is_object() ? std::move(value.get_object()) : json::Object{};
  }

  json::Array performers() {
    json::Array all;
    for (const auto& lane : graph_.lanes) {
      const auto facts = object_of(own_facts(lane.xml, "performer"));
      ids_.push_back(json::string_or_empty(facts, "id"));
      all.push_back(json::Object{{"id", ids_.back()},
                                 {"title", words_of(facts, "title", lane.name)},
                                 {"per_unit", json::bool_at(facts, "per_unit").value_or(false)}});
    }
    return all;
  }

  // The lane's performer first, then the others.
  json::Array performers_of(const Element& element, const json::Object& facts) const {
    json::Array all;
    std::string first;
    if (element.lane) first = ids_.at(*element.lane);
    if (!first.empty()) all.emplace_back(first);
    const auto* listed = json::array_at(facts, "performers");
    if (listed == nullptr) return all;
    const bool moved =
        !listed->empty() && listed->front().is_string() && listed->front() != json::Value(first);
    for (std::size_t i = moved ? 1 : 0; i < listed->size(); ++i)
      if (listed->at(i) != json::Value(first)) all.push_back(listed->at(i));
    return all;
  }

  json::Value place_of(std::size_t element) const {
    const auto at = std::find(rows_.begin(), rows_.end(), element);
    return static_cast<std::int64_t>(at - rows_.begin()) + 1;
  }

  json::Object step(std::size_t row, const json::Object& facts) const {
    const auto& element = graph_.elements[row];
    const auto* held = json::object_at(facts, "mutu_baku");
    const auto& standard = held == nullptr ? kNothing : *held;
    json::Object all{{"number", json::string_or_empty(facts, "number")},
                     {"activity", words_of(facts, "activity", element.name)},
                     {"kind", json::string_or_empty(facts, "kind")},
                     {"performers", performers_of(element, facts)}};
    for (const auto* key : {"note", "calls", "fan_out"})
      if (facts.contains(key)) all[key] = facts.at(key);
    all["inputs"] = json::Array{};  // A list without items is not written.
    for (const auto* key : {"inputs", "time", "output"})
      if (standard.contains(key)) all[key] = standard.at(key);
    add_ways(row, all);
    return all;
  }

  void add_ways(std::size_t row, json::Object& step) const {
    const auto here = place_of(row).get_int64();
    step["next"] = "end";
    json::Object decision;
    for (const auto& way : ways_from(graph_, row)) {
      const auto target = way.to ? place_of(*way.to) : json::Value("end");
      const bool back = way.to && target.get_int64() <= here;
      if (back) {
        decision["no_returns_to"] = target;
        decision["no_label"] = way.label;
      } else {
        step["next"] = target;
        decision["yes_label"] = way.label;
      }
    }
    if (decision.contains("no_returns_to")) step["decision"] = std::move(decision);
  }

  const Graph& graph_;
  const std::vector<std::size_t>& rows_;
  std::vector<std::string> ids_;
};

}  // namespace

std::optional<sop::Sop> own_sop(const Graph& graph, const std::vector<std::size_t>& rows) {
  return Assembler(graph, rows).assemble();
}

exchange::Draft draft_of(const sop::Sop& sop) {
  exchange::Draft draft{.form = "bpmn",
                        .identity = sop.identity,
                        .headings = sop.headings,
                        .performers = sop.performers};
  for (const auto& step : sop.steps) {
    exchange::DraftStep row{.row = step};
    for (const auto& input : step.inputs)
      row.inputs_text += (row.inputs_text.empty() ? "" : ", ") + input.name;
    const bool days = step.standard_time.unit == calendar::WorkingTime::Unit::kDays;
    row.time = exchange::DraftTime{step.standard_time.amount,
                                   days ? exchange::TimeUnit::kDay : exchange::TimeUnit::kMinute};
    draft.steps.push_back(std::move(row));
  }
  draft.worksheet = sop.worksheet;
  draft.formulas = sop.formulas;
  return draft;
}

}  // namespace takar::bpmn::internal
