#include "app/procedure_act.hpp"

#include <algorithm>

#include "app/binding_store.hpp"
#include "app/command_body.hpp"
#include "app/procedures.hpp"
#include "base/decimal.hpp"
#include "base/text.hpp"
#include "calendar/quarter.hpp"
#include "measurement/measurement_store.hpp"
#include "measurement/rules_json.hpp"
#include "sop/sop_store.hpp"

namespace takar::app {
namespace {

std::string text(const json::Object& body, std::string_view key) {
  return std::string(trim(json::string_or_empty(body, key)));
}

// With every choice made where the row brings rules. Without them the components take the names
// a, b ... that a formula uses; two without a formula are a share.
Result<measurement::Indicator> indicator_in(const json::Object& row) {
  measurement::Indicator indicator{
      .code = text(row, "code"), .name = text(row, "name"), .unit = text(row, "measure")};
  if (const auto* rules = json::object_at(row, "rules"))
    return measurement::with_rules(std::move(indicator), *rules);
  if (text(row, "polarity") == "lower") {
    indicator.rule.polarity = measurement::Polarity::kLower;
    indicator.rule.lower_rule = text(row, "lower_rule") == "inverse"
                                    ? measurement::LowerRule::kInverse
                                    : measurement::LowerRule::kLinear;
  }
  char name = 'a';
  if (const auto* components = json::array_at(row, "components"))
    for (const auto& component : *components) {
      if (!component.is_string() || indicator.components.size() == measurement::kComponentsMax)
        return reject("app.field_wrong", {"components"});
      indicator.components.push_back(
          {std::string(1, name++), std::string(trim(component.get_string()))});
    }
  indicator.formula = text(row, "formula");
  if (indicator.formula.empty() && indicator.components.size() == 2)
    indicator.formula = "a / b * 100";
  return measurement::checked(std::move(indicator));
}

Result<std::vector<measurement::QuarterTarget>> targets_in(const json::Object& body) {
  const auto rows = objects_at(body, "targets");
  if (!rows) return reject(rows.error());
  std::vector<measurement::QuarterTarget> targets;
  for (const auto* row : *rows) {
    const auto quarter = calendar::parse_quarter(json::string_or_empty(*row, "period"));
    if (!quarter) return reject("app.bad_period", {json::string_or_empty(*row, "period")});
    auto target = json::string_or_empty(*row, "target");
    if (const auto figure = parse_decimal(target); !figure) return reject(figure.error());
    targets.push_back({*quarter, std::move(target)});
  }
  return targets;
}

bool has_code(const std::vector<measurement::AssignedIndicator>& all, const std::string& code) {
  return std::any_of(
      all.begin(), all.end(), [&](const auto& each) { return each.indicator.code == code; });
}

Result<void> add_indicator(AgencyDesk& desk, const json::Object& row) {
  const auto unit = id_at(row, "unit_id");
  if (!unit) return reject(unit.error());
  if (organisation::find(desk.agency, UnitId{*unit}) == nullptr)
    return reject("organisation.unit_not_found", {std::to_string(*unit)});
  auto indicator = indicator_in(row);
  if (!indicator) return reject(indicator.error());
  const auto targets = targets_in(row);
  if (!targets) return reject(targets.error());
  if (has_code(measurement::indicators_of(desk.tx, desk.agency.id), indicator->code))
    return reject("app.indicator_code_taken", {indicator->code});
  indicator->id = {desk.tx.next_id()};
  measurement::save_indicator(desk.tx, desk.agency.id, {*indicator, {*unit}}, desk.stamp);
  if (!targets->empty())
    measurement::set_targets(desk.tx, desk.agency.id, indicator->id, *targets, desk.stamp);
  return {};
}

}  // namespace

AgencyAnswer take_up_sop(AgencyDesk& desk) {
  const auto key = json::string_or_empty(desk.body(), "procedure");
  const auto& all = procedures();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const sop::Sop& each) { return each.id == key; });
  if (found == all.end()) return reject("app.procedure_not_found", {key});
  for (const auto& row : sop::sops_of(desk.tx, desk.agency.id))
    if (row.key == key) return reject("app.procedure_taken_up", {row.title});
  const auto office = desk.shelf.office(desk.tx, desk.agency.id);
  if (office == nullptr) return reject("app.no_agency");
  const sop::SopId id{desk.tx.next_id()};
  sop::save_version(desk.tx, desk.agency.id, id, own_copy(*found, *office), desk.stamp);
  return json::Object{{"sop_id", std::to_string(id.value)}};
}

AgencyAnswer bind_performers(AgencyDesk& desk) {
  const auto id = id_at(desk.body(), "sop_id");
  if (!id) return reject(id.error());
  const auto sop = desk.shelf.sop(desk.tx, desk.agency.id, {*id});
  if (sop == nullptr) return reject("app.sop_not_found", {std::to_string(*id)});
  const auto rows = objects_at(desk.body(), "columns");
  if (!rows) return reject(rows.error());
  std::vector<ColumnBinding> bindings;
  for (const auto* row : *rows) {
    const auto column = json::integer_at(*row, "column").value_or(0);
    const auto known = [&](const sop::Performer& each) {
      return static_cast<std::int64_t>(each.column) == column && !each.per_unit;
    };
    const auto twice = [&](const ColumnBinding& each) {
      return static_cast<std::int64_t>(each.column) == column;
    };
    if (std::none_of(sop->performers.begin(), sop->performers.end(), known) ||
        std::any_of(bindings.begin(), bindings.end(), twice))
      return reject("app.column_not_found", {std::to_string(column)});
    const auto position = id_at(*row, "position_id");
    if (!position) return reject(position.error());
    if (organisation::find(desk.agency, PositionId{*position}) == nullptr)
      return reject("organisation.position_not_found", {std::to_string(*position)});
    bindings.push_back({static_cast<sop::PerformerColumn>(column), {*position}});
  }
  bind_performers(desk.tx, desk.agency.id, sop->id, bindings, desk.stamp);
  return json::Object{};
}

AgencyAnswer add_indicators(AgencyDesk& desk) {
  const auto rows = objects_at(desk.body(), "indicators");
  if (!rows) return reject(rows.error());
  for (const auto* row : *rows)
    if (const auto added = add_indicator(desk, *row); !added) return reject(added.error());
  return json::Object{};
}

AgencyAnswer set_targets(AgencyDesk& desk) {
  const auto id = id_at(desk.body(), "indicator_id");
  if (!id) return reject(id.error());
  const auto all = measurement::indicators_of(desk.tx, desk.agency.id);
  const measurement::IndicatorId indicator{*id};
  if (std::none_of(
          all.begin(), all.end(), [&](const auto& each) { return each.indicator.id == indicator; }))
    return reject("app.indicator_not_found", {std::to_string(*id)});
  const auto targets = targets_in(desk.body());
  if (!targets) return reject(targets.error());
  measurement::set_targets(desk.tx, desk.agency.id, indicator, *targets, desk.stamp);
  return json::Object{};
}

}  // namespace takar::app
