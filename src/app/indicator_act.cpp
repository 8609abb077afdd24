#include "app/indicator_act.hpp"

#include <algorithm>

#include "app/command_body.hpp"
#include "app/indicator_page.hpp"
#include "base/text.hpp"
#include "measurement/measurement_store.hpp"
#include "measurement/rules_json.hpp"

namespace takar::app {
namespace {

struct WantedRules {
  measurement::Indicator now, wanted;
};

Result<WantedRules> wanted_in(const AgencyDesk& desk) {
  const auto id = id_at(desk.body(), "indicator_id");
  if (!id) return reject(id.error());
  const auto* rules = json::object_at(desk.body(), "rules");
  if (rules == nullptr) return reject("app.field_missing", {"rules"});
  const auto all = measurement::indicators_of(desk.tx, desk.agency.id);
  const auto found = std::find_if(
      all.begin(), all.end(), [&](const auto& each) { return each.indicator.id.value == *id; });
  if (found == all.end()) return reject("app.indicator_not_found", {std::to_string(*id)});
  auto wanted = measurement::with_rules(found->indicator, *rules);
  if (!wanted) return reject(wanted.error());
  return WantedRules{found->indicator, std::move(*wanted)};
}

}  // namespace

AgencyAnswer set_indicator_rules(AgencyDesk& desk) {
  const auto rules = wanted_in(desk);
  if (!rules) return reject(rules.error());
  const std::string reason(trim(json::string_or_empty(desk.body(), "reason")));
  if (reason.empty() || reason.size() > kRulesReasonBytesMax)
    return reject("app.rules_reason_missing", {std::to_string(kRulesReasonBytesMax)});
  if (rules->wanted == rules->now) return reject("app.rules_unchanged", {rules->now.name});
  measurement::set_rules(desk.tx, desk.agency.id, rules->wanted, reason, desk.stamp);
  return json::Object{};
}

AgencyAnswer try_indicator_rules(AgencyDesk& desk) {
  const auto rules = wanted_in(desk);
  if (!rules) return reject(rules.error());
  return tried_rules_json(desk.tx, desk.agency.id, rules->now, rules->wanted);
}

}  // namespace takar::app
