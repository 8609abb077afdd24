#include "plan/plan_json.hpp"

#include "base/check.hpp"

namespace takar::plan {
namespace {

json::Object indicator_json(const PlannedIndicator& indicator) {
  json::Object targets;
  for (const auto& [period, target] : indicator.targets) targets[period] = target;
  return {{"id", indicator.id.value}, {"targets", std::move(targets)}};
}

PlannedIndicator indicator_in(const json::Object& object) {
  PlannedIndicator indicator{.id = {json::integer_at(object, "id").value_or(0)}};
  const auto* targets = json::object_at(object, "targets");
  TAKAR_CHECK(indicator.id && targets != nullptr, "a stored plan has a damaged indicator");
  for (const auto& [period, target] : *targets)
    indicator.targets[std::string(period)] = std::string(target.as_string());
  return indicator;
}

json::Object node_json(const Node& node) {
  json::Array indicators;
  for (const auto& indicator : node.indicators) indicators.push_back(indicator_json(indicator));
  json::Object object{{"level", json::text(word(node.level))},
                      {"code", node.code},
                      {"name", node.name},
                      {"owner", node.owner.value},
                      {"indicators", std::move(indicators)}};
  if (node.parent) object["parent"] = static_cast<std::int64_t>(*node.parent);
  if (node.budget) object["budget"] = *node.budget;
  return object;
}

Node node_in(const json::Object& object) {
  const auto level = level_named(json::string_or_empty(object, "level"));
  const auto* indicators = json::array_at(object, "indicators");
  TAKAR_CHECK(level && indicators != nullptr, "a stored plan has a damaged node");
  Node node{.level = *level,
            .code = json::string_or_empty(object, "code"),
            .name = json::string_or_empty(object, "name"),
            .owner = {json::integer_at(object, "owner").value_or(0)}};
  if (const auto parent = json::integer_at(object, "parent"))
    node.parent = static_cast<std::size_t>(*parent);
  if (const auto budget = json::text_at(object, "budget")) node.budget = std::string(*budget);
  for (const auto& indicator : *indicators)
    node.indicators.push_back(indicator_in(indicator.as_object()));
  return node;
}

json::Object version_json(const Version& version) {
  json::Array nodes;
  for (const auto& node : version.nodes) nodes.push_back(node_json(node));
  return {{"number", version.number},
          {"revision", version.revision},
          {"title", version.title},
          {"first_year", version.first_year},
          {"last_year", version.last_year},
          {"nodes", std::move(nodes)}};
}

Version version_in(const json::Object& object) {
  const auto* nodes = json::array_at(object, "nodes");
  TAKAR_CHECK(nodes != nullptr, "a stored plan has no nodes");
  const auto number = [&](std::string_view key) {
    return static_cast<std::int32_t>(json::integer_at(object, key).value_or(0));
  };
  Version version{.number = number("number"),
                  .revision = number("revision"),
                  .title = json::string_or_empty(object, "title"),
                  .first_year = number("first_year"),
                  .last_year = number("last_year")};
  for (const auto& node : *nodes) version.nodes.push_back(node_in(node.as_object()));
  return version;
}

struct Writing {
  json::Object operator()(const PlanDrafted& event) const { return version_json(event.version); }
  json::Object operator()(const PlanApproved& event) const {
    return {{"number", event.number}, {"decree_number", event.decree_number}};
  }
  json::Object operator()(const SpendingRecorded& event) const {
    return {{"code", event.code}, {"period", event.period}, {"amount", event.amount}};
  }
};

struct Naming {
  std::string_view operator()(const PlanDrafted&) const { return "plan_drafted"; }
  std::string_view operator()(const PlanApproved&) const { return "plan_approved"; }
  std::string_view operator()(const SpendingRecorded&) const { return "spending_recorded"; }
};

}  // namespace

std::string_view name_of(const Event& event) {
  return std::visit(Naming{}, event);
}

json::Object to_json(const Event& event) {
  return std::visit(Writing{}, event);
}

Event event_from_json(std::string_view name, const json::Object& object) {
  if (name == "plan_drafted") return PlanDrafted{version_in(object)};
  if (name == "plan_approved")
    return PlanApproved{json::integer_at(object, "number").value_or(0),
                        json::string_or_empty(object, "decree_number")};
  TAKAR_CHECK(name == "spending_recorded", "an event of a plan is not known");
  return SpendingRecorded{json::string_or_empty(object, "code"),
                          json::string_or_empty(object, "period"),
                          json::string_or_empty(object, "amount")};
}

}  // namespace takar::plan
