#include "app/plan_table.hpp"

#include <algorithm>

#include "app/agency_desk.hpp"
#include "base/text.hpp"
#include "calendar/quarter.hpp"

namespace takar::app {
namespace {

std::string text(const json::Object& body, std::string_view key) {
  return std::string(trim(json::string_or_empty(body, key)));
}

Result<plan::Row> row_in(const json::Object& object) {
  plan::Row row{.level = to_lower_ascii(text(object, "level")),
                .code = text(object, "code"),
                .name = text(object, "name"),
                .owner = text(object, "owner"),
                .budget = text(object, "budget")};
  const auto targets = objects_at(object, "targets");
  if (!targets) return reject(targets.error());
  for (const auto* target : *targets)
    row.targets[text(*target, "period")] = text(*target, "target");
  return row;
}

std::int32_t year_in(const json::Object& body, std::string_view key) {
  const auto number = json::integer_at(body, key).value_or(0);
  return static_cast<std::int32_t>(std::clamp<std::int64_t>(number, 0, 9999));
}

}  // namespace

Result<std::vector<plan::Row>> plan_rows_in(const json::Object& body) {
  const auto objects = objects_at(body, "rows");
  if (!objects) return reject(objects.error());
  std::vector<plan::Row> rows;
  for (const auto* object : *objects) {
    auto row = row_in(*object);
    if (!row) return reject(row.error());
    rows.push_back(std::move(*row));
  }
  return rows;
}

plan::Known plan_names(const organisation::Agency& agency, const Indicators& indicators) {
  return {[&](std::string_view title) {
            const auto wanted = to_lower_ascii(title);
            for (const auto& position : agency.positions)
              if (to_lower_ascii(position.title) == wanted) return position.id;
            return organisation::PositionId{};
          },
          [&](std::string_view code) {
            for (const auto& each : indicators)
              if (each.indicator.code == code) return each.indicator.id;
            return measurement::IndicatorId{};
          }};
}

plan::DraftPlan plan_command_in(const json::Object& body, std::vector<plan::Node> nodes) {
  return {json::bool_at(body, "revises").value_or(false),
          text(body, "title"),
          year_in(body, "first_year"),
          year_in(body, "last_year"),
          std::move(nodes)};
}

void set_quarterly_targets(store::WriteTransaction& tx,
                           organisation::AgencyId agency,
                           const plan::Version& version,
                           organisation::Stamp stamp) {
  for (const auto& node : version.nodes)
    for (const auto& indicator : node.indicators) {
      std::vector<measurement::QuarterTarget> targets;
      for (const auto& [period, target] : indicator.targets)
        if (const auto quarter = calendar::parse_quarter(period))
          targets.push_back({*quarter, target});
      if (!targets.empty()) measurement::set_targets(tx, agency, indicator.id, targets, stamp);
    }
}

}  // namespace takar::app
