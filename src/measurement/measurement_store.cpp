#include "measurement/measurement_store.hpp"

#include "base/check.hpp"
#include "measurement/figure_comment_store.hpp"
#include "measurement/frozen_rules_store.hpp"
#include "measurement/indicator_json.hpp"
#include "store/event_log.hpp"

namespace takar::measurement {
namespace {

using organisation::AgencyId;
using organisation::UnitId;

constexpr std::string_view kIndicatorStream = "indicator";
constexpr std::string_view kFiguresStream = "figures";

json::Object parsed(std::string_view text) {
  auto value = json::parse(text);
  TAKAR_CHECK(value && value->is_object(), "a stored record of the measurement cannot be read");
  return std::move(value->get_object());
}

std::int64_t number_in(const json::Object& object, std::string_view key) {
  const auto number = json::integer_at(object, key);
  TAKAR_CHECK(number.has_value(), "a stored record of the measurement lacks a number");
  return *number;
}

std::int64_t indicator_version(store::ReadTransaction& tx, IndicatorId id) {
  std::int64_t version = 0;
  tx.query("SELECT version FROM indicator WHERE id = $1", {id.value}, [&](const store::Row& row) {
    version = row.i64(0);
  });
  return version;
}

void write_rule(store::WriteTransaction& tx,
                std::int64_t agency,
                IndicatorId id,
                std::int64_t version,
                const std::string& rule) {
  tx.execute(
      "INSERT INTO indicator_rule (indicator_id, version, agency_id, rule) VALUES ($1, $2, $3, $4)",
      {id.value, version, agency, rule});
}

void write_indicator(store::WriteTransaction& tx,
                     std::int64_t agency,
                     const AssignedIndicator& assigned) {
  const auto rule = json::write(to_json(assigned.indicator));
  tx.execute(
      "INSERT INTO indicator (id, agency_id, unit_id, code, rule, version, rule_version) "
      "VALUES ($1, $2, $3, $4, $5, 1, 1)",
      {assigned.indicator.id.value, agency, assigned.unit.value, assigned.indicator.code, rule});
  write_rule(tx, agency, assigned.indicator.id, 1, rule);
}

// The rules as of that version of the indicator's stream; those before it stay in indicator_rule.
void write_rules(store::WriteTransaction& tx,
                 std::int64_t agency,
                 const Indicator& indicator,
                 std::int64_t version) {
  const auto rule = json::write(to_json(indicator));
  tx.execute("UPDATE indicator SET rule = $1, version = $2, rule_version = $2 WHERE id = $3",
             {rule, version, indicator.id.value});
  write_rule(tx, agency, indicator.id, version, rule);
}

void write_targets(store::WriteTransaction& tx,
                   std::int64_t agency,
                   IndicatorId id,
                   const std::vector<QuarterTarget>& targets) {
  for (const auto& target : targets) {
    const auto period = calendar::to_text(target.quarter);
    tx.execute(
        "INSERT INTO target (agency_id, indicator_id, period, target) VALUES ($1, $2, $3, $4) "
        "ON CONFLICT (agency_id, indicator_id, period) DO UPDATE SET target = excluded.target",
        {agency, id.value, period, target.target});
  }
  tx.execute("UPDATE indicator SET version = version + 1 WHERE id = $1", {id.value});
}

void write_entries(store::WriteTransaction& tx,
                   const EntryPlace& place,
                   const std::vector<Entry>& entries,
                   std::int64_t version,
                   Instant at) {
  const auto period = calendar::to_text(place.quarter);
  for (const auto& entry : entries) {
    const auto answer = json::write(to_json(entry));
    tx.execute(
        "INSERT INTO entry (agency_id, case_id, unit_id, indicator_id, period, answer, at_us) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7) "
        "ON CONFLICT (agency_id, case_id, unit_id, indicator_id) "
        "DO UPDATE SET answer = excluded.answer, at_us = excluded.at_us",
        {place.agency.value,
         place.case_id,
         place.unit.value,
         entry.indicator_id.value,
         period,
         answer,
         to_us(at)});
  }
  tx.execute(
      "INSERT INTO figures_version (case_id, agency_id, version) VALUES ($1, $2, $3) "
      "ON CONFLICT (case_id) DO UPDATE SET version = excluded.version",
      {place.case_id, place.agency.value, version});
}

json::Object body_of(const std::vector<QuarterTarget>& targets) {
  json::Array rows;
  for (const auto& target : targets)
    rows.push_back(
        json::Object{{"period", calendar::to_text(target.quarter)}, {"target", target.target}});
  return {{"targets", std::move(rows)}};
}

calendar::Quarter quarter_in(const json::Object& object) {
  const auto quarter = calendar::parse_quarter(json::string_or_empty(object, "period"));
  TAKAR_CHECK(quarter.has_value(), "a stored record of the measurement names no quarter");
  return *quarter;
}

json::Object body_of(const EntryPlace& place, const std::vector<Entry>& entries) {
  json::Array rows;
  for (const auto& entry : entries) rows.push_back(to_json(entry));
  return {{"unit", place.unit.value},
          {"period", calendar::to_text(place.quarter)},
          {"entries", std::move(rows)}};
}

// The event's JSON, with who did it where it was a person.
std::string signed_body(json::Object body, organisation::Stamp stamp) {
  if (stamp.by) body["by"] = stamp.by.value;
  return json::write(body);
}

void replay_indicator(store::WriteTransaction& tx, const store::StoredEvent& event) {
  const auto body = parsed(event.body);
  const IndicatorId id{event.stream_id};
  if (event.name == "indicator_added") {
    const auto* rule = json::object_at(body, "indicator");
    TAKAR_CHECK(rule != nullptr, "an event indicator_added holds no indicator");
    write_indicator(tx, event.agency, {indicator_from_json(*rule), {number_in(body, "unit")}});
    return;
  }
  if (event.name == "indicator_rules_set") {
    const auto* rule = json::object_at(body, "indicator");
    TAKAR_CHECK(rule != nullptr, "an event indicator_rules_set holds no indicator");
    write_rules(tx, event.agency, indicator_from_json(*rule), event.stream_version);
    return;
  }
  TAKAR_CHECK(event.name == "targets_set", "an event of an indicator is not known");
  std::vector<QuarterTarget> targets;
  for (const auto& row : *json::array_at(body, "targets"))
    targets.push_back(
        {quarter_in(row.as_object()), json::string_or_empty(row.as_object(), "target")});
  write_targets(tx, event.agency, id, targets);
}

void replay_figures(store::WriteTransaction& tx, const store::StoredEvent& event) {
  const auto body = parsed(event.body);
  std::vector<Entry> entries;
  for (const auto& row : *json::array_at(body, "entries"))
    entries.push_back(entry_from_json(row.as_object()));
  const EntryPlace place{
      {event.agency}, event.stream_id, {number_in(body, "unit")}, quarter_in(body)};
  write_entries(tx, place, entries, event.stream_version, from_us(event.at_us));
}

}  // namespace

void save_indicator(store::WriteTransaction& tx,
                    AgencyId agency,
                    const AssignedIndicator& assigned,
                    organisation::Stamp stamp) {
  const auto body = signed_body(
      {{"unit", assigned.unit.value}, {"indicator", to_json(assigned.indicator)}}, stamp);
  tx.append({.agency = agency.value,
             .stream = kIndicatorStream,
             .stream_id = assigned.indicator.id.value,
             .stream_version = 1,
             .name = "indicator_added",
             .body = body,
             .at = stamp.at});
  write_indicator(tx, agency.value, assigned);
}

void set_rules(store::WriteTransaction& tx,
               AgencyId agency,
               const Indicator& indicator,
               const std::string& reason,
               organisation::Stamp stamp) {
  const auto version = indicator_version(tx, indicator.id) + 1;
  const auto body = signed_body({{"indicator", to_json(indicator)}, {"reason", reason}}, stamp);
  tx.append({.agency = agency.value,
             .stream = kIndicatorStream,
             .stream_id = indicator.id.value,
             .stream_version = version,
             .name = "indicator_rules_set",
             .body = body,
             .at = stamp.at});
  write_rules(tx, agency.value, indicator, version);
}

void set_targets(store::WriteTransaction& tx,
                 AgencyId agency,
                 IndicatorId id,
                 const std::vector<QuarterTarget>& targets,
                 organisation::Stamp stamp) {
  const auto body = signed_body(body_of(targets), stamp);
  tx.append({.agency = agency.value,
             .stream = kIndicatorStream,
             .stream_id = id.value,
             .stream_version = indicator_version(tx, id) + 1,
             .name = "targets_set",
             .body = body,
             .at = stamp.at});
  write_targets(tx, agency.value, id, targets);
}

std::vector<AssignedIndicator> indicators_of(store::ReadTransaction& tx, AgencyId agency) {
  std::vector<AssignedIndicator> list;
  tx.query("SELECT unit_id, rule FROM indicator WHERE agency_id = $1 ORDER BY unit_id, id",
           {agency.value},
           [&](const store::Row& row) {
             list.push_back({indicator_from_json(parsed(row.text(1))), {row.i64(0)}});
           });
  return list;
}

std::vector<Indicator> indicators_of(store::ReadTransaction& tx, AgencyId agency, UnitId unit) {
  std::vector<Indicator> list;
  tx.query(
      "SELECT rule FROM indicator WHERE agency_id = $1 AND unit_id = $2 ORDER BY id",
      {agency.value, unit.value},
      [&](const store::Row& row) { list.push_back(indicator_from_json(parsed(row.text(0)))); });
  return list;
}

std::int64_t indicators_version(store::ReadTransaction& tx, AgencyId agency) {
  std::int64_t version = 0;
  // An indicator is never removed, so the sum rises when one is added and when one is changed.
  tx.query("SELECT CAST(coalesce(sum(version), 0) AS BIGINT) FROM indicator WHERE agency_id = $1",
           {agency.value},
           [&](const store::Row& row) { version = row.i64(0); });
  return version;
}

std::optional<std::string> target_of(store::ReadTransaction& tx,
                                     AgencyId agency,
                                     IndicatorId id,
                                     calendar::Quarter quarter) {
  const auto period = calendar::to_text(quarter);
  std::optional<std::string> target;
  tx.query("SELECT target FROM target WHERE agency_id = $1 AND indicator_id = $2 AND period = $3",
           {agency.value, id.value, period},
           [&](const store::Row& row) { target = std::string(row.text(0)); });
  return target;
}

std::int64_t figures_version(store::ReadTransaction& tx, std::int64_t case_id) {
  std::int64_t version = 0;
  tx.query("SELECT version FROM figures_version WHERE case_id = $1",
           {case_id},
           [&](const store::Row& row) { version = row.i64(0); });
  return version;
}

void record_entries(store::WriteTransaction& tx,
                    const EntryPlace& place,
                    const std::vector<Entry>& entries,
                    Instant at) {
  const auto version = figures_version(tx, place.case_id) + 1;
  const auto body = json::write(body_of(place, entries));
  tx.append({.agency = place.agency.value,
             .stream = kFiguresStream,
             .stream_id = place.case_id,
             .stream_version = version,
             .name = "entries_recorded",
             .body = body,
             .at = at});
  write_entries(tx, place, entries, version, at);
}

std::vector<Entry> entries_of(store::ReadTransaction& tx,
                              AgencyId agency,
                              std::int64_t case_id,
                              UnitId unit) {
  std::vector<Entry> entries;
  tx.query(
      "SELECT answer FROM entry WHERE agency_id = $1 AND case_id = $2 AND unit_id = $3 "
      "ORDER BY indicator_id",
      {agency.value, case_id, unit.value},
      [&](const store::Row& row) { entries.push_back(entry_from_json(parsed(row.text(0)))); });
  return entries;
}

std::vector<UnitAnswer> answers_of(store::ReadTransaction& tx,
                                   AgencyId agency,
                                   std::int64_t case_id) {
  std::vector<UnitAnswer> answers;
  tx.query(
      "SELECT unit_id, answer FROM entry WHERE agency_id = $1 AND case_id = $2 "
      "ORDER BY unit_id, indicator_id",
      {agency.value, case_id},
      [&](const store::Row& row) {
        answers.push_back({{row.i64(0)}, entry_from_json(parsed(row.text(1)))});
      });
  return answers;
}

std::map<IndicatorId, std::string> targets_of(store::ReadTransaction& tx,
                                              AgencyId agency,
                                              calendar::Quarter quarter) {
  const auto period = calendar::to_text(quarter);
  std::map<IndicatorId, std::string> targets;
  tx.query("SELECT indicator_id, target FROM target WHERE agency_id = $1 AND period = $2",
           {agency.value, period},
           [&](const store::Row& row) { targets[{row.i64(0)}] = row.text(1); });
  return targets;
}

std::optional<std::string> actual_of(store::ReadTransaction& tx,
                                     AgencyId agency,
                                     IndicatorId id,
                                     calendar::Quarter quarter) {
  const auto period = calendar::to_text(quarter);
  std::optional<std::string> actual;
  tx.query(
      "SELECT answer FROM entry WHERE agency_id = $1 AND indicator_id = $2 AND period = $3 "
      "ORDER BY at_us DESC, case_id DESC LIMIT 1",
      {agency.value, id.value, period},
      [&](const store::Row& row) { actual = entry_from_json(parsed(row.text(0))).actual; });
  return actual;
}

std::int64_t rebuild(store::WriteTransaction& tx) {
  tx.execute("DELETE FROM entry", {});
  tx.execute("DELETE FROM figures_version", {});
  tx.execute("DELETE FROM target", {});
  tx.execute("DELETE FROM indicator_rule", {});
  tx.execute("DELETE FROM indicator", {});
  std::int64_t events = 0;
  store::for_each_event(tx, 0, [&](const store::StoredEvent& event) {
    if (event.stream == kIndicatorStream) replay_indicator(tx, event), ++events;
    if (event.stream == kFiguresStream) replay_figures(tx, event), ++events;
  });
  events += rebuild_frozen_rules(tx);
  events += rebuild_comments(tx);
  return events;
}

}  // namespace takar::measurement
