#include "measurement/years_view.hpp"

#include <utility>

#include "base/check.hpp"
#include "measurement/indicator_json.hpp"

namespace takar::measurement {
namespace {

calendar::Quarter quarter_named(std::string_view text) {
  const auto quarter = calendar::parse_quarter(text);
  TAKAR_CHECK(quarter.has_value(), "a stored record of the measurement names no quarter");
  return *quarter;
}

Entry entry_named(std::string_view text) {
  const auto value = json::parse(text);
  TAKAR_CHECK(value && value->is_object(), "a stored answer cannot be read");
  return entry_from_json(value->get_object());
}

Indicator rule_named(std::string_view text) {
  const auto value = json::parse(text);
  TAKAR_CHECK(value && value->is_object(), "a stored rule cannot be read");
  return indicator_from_json(value->get_object());
}

// Periods are written 2026Q3, so the text order is the order in time.
struct Ends {
  std::string first, last;

  explicit Ends(YearSpan years)
      : first(calendar::to_text({years.first, 1})), last(calendar::to_text({years.last, 4})) {}
};

}  // namespace

std::vector<RecordedEntry> entries_in(store::ReadTransaction& tx,
                                      organisation::AgencyId agency,
                                      YearSpan years) {
  const Ends ends(years);
  std::vector<RecordedEntry> list;
  tx.query(
      "SELECT unit_id, period, answer FROM entry WHERE agency_id = $1 AND period >= $2 "
      "AND period <= $3 ORDER BY at_us, case_id, unit_id, indicator_id",
      {agency.value, ends.first, ends.last},
      [&](const store::Row& row) {
        list.push_back({{row.i64(0)}, quarter_named(row.text(1)), entry_named(row.text(2))});
      });
  return list;
}

std::vector<RecordedTarget> targets_in(store::ReadTransaction& tx,
                                       organisation::AgencyId agency,
                                       YearSpan years) {
  const Ends ends(years);
  std::map<std::pair<IndicatorId, calendar::Quarter>, std::optional<std::string>> targets;
  tx.query(
      "SELECT indicator_id, period, target FROM target WHERE agency_id = $1 AND period >= $2 "
      "AND period <= $3",
      {agency.value, ends.first, ends.last},
      [&](const store::Row& row) {
        targets[{{row.i64(0)}, quarter_named(row.text(1))}] = std::string(row.text(2));
      });
  tx.query(
      "SELECT e.indicator_id, e.period, f.target FROM entry e JOIN frozen_rule f "
      "ON f.case_id = e.case_id AND f.indicator_id = e.indicator_id WHERE e.agency_id = $1 "
      "AND e.period >= $2 AND e.period <= $3 ORDER BY e.at_us, e.case_id",
      {agency.value, ends.first, ends.last},
      [&](const store::Row& row) {
        auto& target = targets[{{row.i64(0)}, quarter_named(row.text(1))}];
        target.reset();
        if (!row.is_null(2)) target = std::string(row.text(2));
      });
  std::vector<RecordedTarget> list;
  list.reserve(targets.size());
  for (auto& [place, target] : targets)
    list.push_back({place.first, place.second, std::move(target)});
  return list;
}

std::map<IndicatorId, Indicator> superseded_rules(store::ReadTransaction& tx,
                                                  organisation::AgencyId agency,
                                                  YearSpan years,
                                                  calendar::Quarter as_of) {
  std::map<IndicatorId, Indicator> rules;
  tx.query(
      "SELECT e.indicator_id, r.rule FROM entry e "
      "JOIN frozen_rule f ON f.case_id = e.case_id AND f.indicator_id = e.indicator_id "
      "JOIN indicator i ON i.id = e.indicator_id "
      "LEFT JOIN indicator_rule r ON r.indicator_id = f.indicator_id "
      "AND r.version = f.rule_version AND r.version <> i.rule_version "
      "WHERE e.agency_id = $1 AND e.period >= $2 AND e.period <= $3 "
      "ORDER BY e.period, e.at_us, e.case_id",
      {agency.value, Ends(years).first, calendar::to_text(as_of)},
      [&](const store::Row& row) {
        if (row.is_null(1))
          rules.erase({row.i64(0)});
        else
          rules.insert_or_assign({row.i64(0)}, rule_named(row.text(1)));
      });
  return rules;
}

std::vector<RecordedQuarter> quarters_before(store::ReadTransaction& tx,
                                             organisation::AgencyId agency,
                                             IndicatorId indicator,
                                             calendar::Quarter quarter,
                                             std::size_t limit) {
  std::vector<RecordedQuarter> list;
  tx.query(
      "SELECT period, case_id FROM entry WHERE agency_id = $1 AND indicator_id = $2 "
      "AND period < $3 ORDER BY period DESC, at_us DESC, case_id DESC",
      {agency.value, indicator.value, calendar::to_text(quarter)},
      [&](const store::Row& row) {
        const auto earlier = quarter_named(row.text(0));
        const bool known = !list.empty() && list.back().quarter == earlier;
        if (!known && list.size() < limit) list.push_back({earlier, row.i64(1)});
      });
  return list;
}

std::optional<calendar::Quarter> newest_quarter(store::ReadTransaction& tx,
                                                organisation::AgencyId agency) {
  std::optional<calendar::Quarter> newest;
  tx.query("SELECT max(period) FROM entry WHERE agency_id = $1",
           {agency.value},
           [&](const store::Row& row) {
             if (!row.is_null(0)) newest = quarter_named(row.text(0));
           });
  return newest;
}

}  // namespace takar::measurement
