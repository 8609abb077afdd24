#include "measurement/frozen_rules_store.hpp"

#include <algorithm>
#include <set>

#include "base/check.hpp"
#include "measurement/indicator_json.hpp"
#include "store/event_log.hpp"

namespace takar::measurement {
namespace {

using organisation::AgencyId;

constexpr std::string_view kStream = "rules";
constexpr std::string_view kEvent = "rules_frozen";

// One line of the event: an indicator, the version of its rules and its target. The event carries
// the whole rule, so that a case that was handed over can be read without the agency's log.
struct FrozenRow {
  json::Object rule;
  std::int64_t unit = 0;
  std::int64_t rule_version = 0;
  std::optional<std::string> target;
};

json::Object parsed(std::string_view text) {
  auto value = json::parse(text);
  TAKAR_CHECK(value && value->is_object(), "a frozen rule cannot be read");
  return std::move(value->get_object());
}

std::int64_t id_of(const FrozenRow& row) {
  const auto id = json::integer_at(row.rule, "id");
  TAKAR_CHECK(id.has_value(), "a frozen rule names no indicator");
  return *id;
}

std::vector<FrozenRow> current_rows(store::ReadTransaction& tx,
                                    AgencyId agency,
                                    calendar::Quarter quarter) {
  const auto targets = targets_of(tx, agency, quarter);
  std::vector<FrozenRow> rows;
  tx.query("SELECT rule, unit_id, rule_version FROM indicator WHERE agency_id = $1 ORDER BY id",
           {agency.value},
           [&](const store::Row& row) {
             FrozenRow frozen{parsed(row.text(0)), row.i64(1), row.i64(2), {}};
             const auto target = targets.find({id_of(frozen)});
             if (target != targets.end()) frozen.target = target->second;
             rows.push_back(std::move(frozen));
           });
  return rows;
}

std::set<std::int64_t> held_indicators(store::ReadTransaction& tx, std::int64_t case_id) {
  std::set<std::int64_t> held;
  tx.query("SELECT indicator_id FROM frozen_rule WHERE case_id = $1",
           {case_id},
           [&](const store::Row& row) { held.insert(row.i64(0)); });
  return held;
}

void write_rows(store::WriteTransaction& tx,
                std::int64_t agency,
                std::int64_t case_id,
                std::int64_t version,
                const std::vector<FrozenRow>& rows) {
  for (const auto& row : rows)
    tx.execute(
        "INSERT INTO frozen_rule "
        "(case_id, indicator_id, agency_id, unit_id, rule_version, target, version) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7)",
        {case_id,
         id_of(row),
         agency,
         row.unit,
         row.rule_version,
         row.target ? store::Param(std::string_view(*row.target)) : store::Param(nullptr),
         version});
}

json::Object body_of(calendar::Quarter quarter, const std::vector<FrozenRow>& rows) {
  json::Array list;
  for (const auto& row : rows) {
    json::Object object{
        {"indicator", row.rule}, {"unit", row.unit}, {"rule_version", row.rule_version}};
    if (row.target) object["target"] = *row.target;
    list.push_back(std::move(object));
  }
  return {{"period", calendar::to_text(quarter)}, {"rules", std::move(list)}};
}

std::vector<FrozenRow> rows_in(const json::Object& body) {
  const auto* list = json::array_at(body, "rules");
  TAKAR_CHECK(list != nullptr, "an event rules_frozen holds no rules");
  std::vector<FrozenRow> rows;
  for (const auto& value : *list) {
    const auto& object = value.as_object();
    const auto* rule = json::object_at(object, "indicator");
    TAKAR_CHECK(rule != nullptr, "an event rules_frozen lacks a rule");
    FrozenRow row{*rule,
                  json::integer_at(object, "unit").value_or(0),
                  json::integer_at(object, "rule_version").value_or(0),
                  {}};
    if (const auto target = json::text_at(object, "target")) row.target = std::string(*target);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

void freeze_rules(store::WriteTransaction& tx,
                  const FrozenPlace& place,
                  organisation::Stamp stamp) {
  const auto held = held_indicators(tx, place.case_id);
  auto rows = current_rows(tx, place.agency, place.quarter);
  std::erase_if(rows, [&](const FrozenRow& row) { return held.contains(id_of(row)); });
  if (rows.empty()) return;
  const auto version = frozen_version(tx, place.case_id) + 1;
  auto body = body_of(place.quarter, rows);
  if (stamp.by) body["by"] = stamp.by.value;
  const auto text = json::write(body);
  tx.append({.agency = place.agency.value,
             .stream = kStream,
             .stream_id = place.case_id,
             .stream_version = version,
             .name = kEvent,
             .body = text,
             .at = stamp.at});
  write_rows(tx, place.agency.value, place.case_id, version, rows);
}

std::int64_t frozen_version(store::ReadTransaction& tx, std::int64_t case_id) {
  std::int64_t version = 0;
  tx.query("SELECT coalesce(max(version), 0) FROM frozen_rule WHERE case_id = $1",
           {case_id},
           [&](const store::Row& row) { version = row.i64(0); });
  return version;
}

FrozenRules frozen_rules(store::ReadTransaction& tx, AgencyId agency, std::int64_t case_id) {
  FrozenRules frozen;
  tx.query(
      "SELECT f.version, f.unit_id, f.target, f.rule_version, r.rule FROM frozen_rule f "
      "JOIN indicator_rule r ON r.indicator_id = f.indicator_id AND r.version = f.rule_version "
      "WHERE f.case_id = $1 AND f.agency_id = $2 ORDER BY f.unit_id, f.indicator_id",
      {case_id, agency.value},
      [&](const store::Row& row) {
        auto indicator = indicator_from_json(parsed(row.text(4)));
        const auto id = indicator.id;
        frozen.version = std::max(frozen.version, row.i64(0));
        if (!row.is_null(2)) frozen.targets[id] = std::string(row.text(2));
        frozen.rule_versions[id] = row.i64(3);
        frozen.list.push_back({std::move(indicator), {row.i64(1)}});
      });
  return frozen;
}

FrozenOnce frozen_rules_once(store::ReadTransaction& tx,
                             AgencyId agency,
                             std::int64_t case_id,
                             const Counts& counts) {
  FrozenOnce once;
  store::for_each_event_of(tx, kStream, case_id, [&](const store::StoredEvent& event) {
    if (event.agency != agency.value || !counts(event)) return;
    once.rules.version = event.stream_version;
    for (const auto& row : rows_in(parsed(event.body))) {
      auto indicator = indicator_from_json(row.rule);
      once.frozen_at[indicator.id] = from_us(event.at_us);
      once.rules.rule_versions[indicator.id] = row.rule_version;
      if (row.target) once.rules.targets[indicator.id] = *row.target;
      once.rules.list.push_back({std::move(indicator), {row.unit}});
    }
  });
  std::sort(once.rules.list.begin(), once.rules.list.end(), [](const auto& one, const auto& other) {
    return std::pair(one.unit, one.indicator.id) < std::pair(other.unit, other.indicator.id);
  });
  return once;
}

std::vector<RecordedEntries> recorded_entries(store::ReadTransaction& tx,
                                              AgencyId agency,
                                              std::int64_t case_id,
                                              const Counts& counts) {
  std::vector<RecordedEntries> all;
  store::for_each_event_of(tx, "figures", case_id, [&](const store::StoredEvent& event) {
    if (event.agency != agency.value || !counts(event)) return;
    const auto body = parsed(event.body);
    RecordedEntries recorded{
        {json::integer_at(body, "unit").value_or(0)}, {}, event.place, from_us(event.at_us)};
    const auto* rows = json::array_at(body, "entries");
    TAKAR_CHECK(rows != nullptr, "an event entries_recorded holds no entries");
    for (const auto& row : *rows) recorded.entries.push_back(entry_from_json(row.as_object()));
    all.push_back(std::move(recorded));
  });
  return all;
}

std::optional<Indicator> rules_at(store::ReadTransaction& tx,
                                  AgencyId agency,
                                  IndicatorId id,
                                  std::int64_t version) {
  std::optional<Indicator> found;
  tx.query(
      "SELECT rule FROM indicator_rule "
      "WHERE indicator_id = $1 AND version = $2 AND agency_id = $3",
      {id.value, version, agency.value},
      [&](const store::Row& row) { found = indicator_from_json(parsed(row.text(0))); });
  return found;
}

std::vector<RuleVersion> rule_versions(store::ReadTransaction& tx,
                                       AgencyId agency,
                                       IndicatorId id) {
  std::vector<RuleVersion> versions;
  store::for_each_event_of(tx, "indicator", id.value, [&](const store::StoredEvent& event) {
    if (event.agency != agency.value || event.name == "targets_set") return;
    const auto body = parsed(event.body);
    const auto* rule = json::object_at(body, "indicator");
    TAKAR_CHECK(rule != nullptr, "an event of an indicator's rules holds none");
    versions.insert(versions.begin(),
                    {event.stream_version,
                     indicator_from_json(*rule),
                     {json::integer_at(body, "by").value_or(0)},
                     json::string_or_empty(body, "reason"),
                     from_us(event.at_us)});
  });
  return versions;
}

std::vector<PastFigure> past_figures(store::ReadTransaction& tx, AgencyId agency, IndicatorId id) {
  std::vector<PastFigure> past;
  tx.query(
      "SELECT e.period, e.answer, f.case_id, f.target, t.target FROM entry e "
      "LEFT JOIN frozen_rule f ON f.case_id = e.case_id AND f.indicator_id = e.indicator_id "
      "LEFT JOIN target t ON t.agency_id = e.agency_id AND t.indicator_id = e.indicator_id "
      "AND t.period = e.period "
      "WHERE e.agency_id = $1 AND e.indicator_id = $2 ORDER BY e.period, e.at_us, e.case_id",
      {agency.value, id.value},
      [&](const store::Row& row) {
        const auto period = parse_period(row.text(0));
        TAKAR_CHECK(period.has_value(), "a recorded figure names no period");
        const int target = row.is_null(2) ? 4 : 3;
        PastFigure figure{*period, entry_from_json(parsed(row.text(1))), {}};
        if (!row.is_null(target)) figure.target = std::string(row.text(target));
        if (!past.empty() && past.back().period == figure.period) past.pop_back();
        past.push_back(std::move(figure));
      });
  return past;
}

std::int64_t rebuild_frozen_rules(store::WriteTransaction& tx) {
  tx.execute("DELETE FROM frozen_rule", {});
  std::int64_t events = 0;
  store::for_each_event(tx, 0, [&](const store::StoredEvent& event) {
    if (event.stream != kStream) return;
    TAKAR_CHECK(event.name == kEvent, "an event of frozen rules is not known");
    const auto rows = rows_in(parsed(event.body));
    write_rows(tx, event.agency, event.stream_id, event.stream_version, rows);
    ++events;
  });
  return events;
}

}  // namespace takar::measurement
