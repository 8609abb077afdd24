#include "app/sop_version_pages.hpp"

#include <algorithm>

#include "app/case_json.hpp"
#include "app/lint_page.hpp"
#include "app/permission.hpp"
#include "base/text.hpp"
#include "sop/catalogue_store.hpp"
#include "sop/sop_store.hpp"
#include "workflow/simulate.hpp"

namespace takar::app {
namespace {

using sop::VersionState;

json::Array changes_of_state(store::ReadTransaction& tx, const Office& office, sop::SopId id) {
  json::Array all;
  for (const auto& change : sop::state_changes(tx, office.agency.id, id))
    all.push_back(json::Object{{"state", json::text(sop::word_of(change.state))},
                               {"by", text_or_null(person_name(office, change.by))},
                               {"at", to_rfc3339(change.at)},
                               {"reason", change.reason}});
  return all;
}

json::Array versions_json(const std::vector<sop::SopRow>& rows, const std::string& key) {
  json::Array all;
  for (const auto& row : rows)
    if (row.key == key)
      all.push_back(json::Object{{"id", id_text(row.id.value)},
                                 {"version", row.version},
                                 {"number", row.number},
                                 {"state", json::text(sop::word_of(row.state))},
                                 {"at", to_rfc3339(row.at)}});
  return all;
}

// The acts that are open to the viewer at this version now.
json::Array allowed_json(const Office& office,
                         const Viewer& viewer,
                         const sop::ListedVersion& version,
                         Instant now) {
  const auto state = version.state;
  const auto relation = relation_to(office, viewer, now);
  json::Array all;
  const auto offer = [&](std::string_view verb, Action action) {
    if (permit(viewer, action, relation)) all.push_back(json::text(verb));
  };
  if (state == VersionState::kApproved) offer("enforce_sop", Action::kApproveSop);
  if (state != VersionState::kRevised && state != VersionState::kRevoked)
    offer("revoke_sop", Action::kApproveSop);
  offer("start_sop_draft", Action::kDraftSop);
  if (sop::opens_cases(state)) offer("confirm_sop_read", Action::kActOnTask);
  if (sop::is_public(version))
    offer("hide_sop_publicly", Action::kApproveSop);
  else if (state == VersionState::kInForce)
    offer("show_sop_publicly", Action::kApproveSop);
  if (state == VersionState::kInForce) offer("evaluate_sop", Action::kApproveSop);
  offer("answer_sop_feedback", Action::kDraftSop);
  return all;
}

Result<std::vector<sop::StepNumber>> steps_in(const sop::Sop& sop, std::string_view text) {
  std::vector<sop::StepNumber> steps;
  if (trim(text).empty()) return steps;
  for (const auto& part : split(text, ',')) {
    const auto number = whole_number(trim(part)).value_or(0);
    const bool stands = number > 0 && static_cast<std::size_t>(number) <= sop.steps.size();
    if (!stands || steps.size() == workflow::kSimulatedReturnsMax)
      return reject("app.field_wrong", {"returns"});
    steps.push_back(static_cast<sop::StepNumber>(number));
  }
  return steps;
}

// The instant at which the work begins: a day of the office's clock begins when it opens.
Result<Instant> start_in(const Office& office, std::string_view text) {
  const auto date = calendar::parse_date(text);
  if (!date) return reject("app.field_wrong", {"start"});
  return to_instant(LocalTime(std::chrono::local_days(*date)), office.zone);
}

}  // namespace

Result<json::Object> sop_life_json(store::ReadTransaction& tx,
                                   const Office& office,
                                   const Viewer& viewer,
                                   sop::SopId id,
                                   Instant now) {
  const auto row = sop::sop_row(tx, office.agency.id, id);
  const auto version = sop::listed_version(tx, id);
  if (!row || !version) return reject("app.sop_not_found", {std::to_string(id.value)});
  const auto readings = sop::readings_of(tx, office.agency.id, id);
  const bool read = std::any_of(readings.begin(), readings.end(), [&](const auto& reading) {
    return reading.person == viewer.person;
  });
  json::Array readers;
  for (const auto& reading : readings)
    readers.push_back(json::Object{{"name", person_name(office, reading.person)},
                                   {"at", to_rfc3339(reading.at)}});
  return json::Object{{"id", id_text(id.value)},
                      {"version", row->version},
                      {"state", json::text(sop::word_of(row->state))},
                      {"history", changes_of_state(tx, office, id)},
                      {"versions", versions_json(sop::sops_of(tx, office.agency.id), row->key)},
                      {"read_by", std::move(readers)},
                      {"read", read},
                      {"public", sop::is_public(*version)},
                      {"feedback_open", sop::open_feedback(tx, office.agency.id, id)},
                      {"allowed", allowed_json(office, viewer, *version, now)}};
}

Result<json::Object> sop_changes_page_json(store::ReadTransaction& tx,
                                           Shelf& shelf,
                                           AgencyId agency,
                                           sop::SopId id) {
  const auto row = sop::sop_row(tx, agency, id);
  const auto sop = shelf.sop(tx, agency, id);
  if (!row || sop == nullptr) return reject("app.sop_not_found", {std::to_string(id.value)});
  json::Object page{{"number", sop->identity.number},
                    {"title", sop->identity.title},
                    {"before", nullptr},
                    {"changes", json::Array{}}};
  // Newest first: the first older one of the same SOP.
  for (const auto& other : sop::sops_of(tx, agency)) {
    if (other.key != row->key || other.version >= row->version) continue;
    const auto before = shelf.sop(tx, agency, other.id);
    if (before == nullptr) continue;
    page["before"] = other.version;
    page["changes"] = changes_json(*before, *sop);
    break;
  }
  return page;
}

Result<json::Object> sop_simulation_json(const Office& office,
                                         const sop::Sop& sop,
                                         std::string_view start,
                                         std::string_view returns) {
  const auto from = start_in(office, start);
  if (!from) return reject(from.error());
  const auto steps = steps_in(sop, returns);
  if (!steps) return reject(steps.error());
  const auto simulation = workflow::simulate(sop, *office.calendar, {*from, *steps});
  if (!simulation) return reject(simulation.error());
  json::Array rows;
  for (const auto& each : simulation->steps) {
    const auto& step = sop::step_at(sop, each.step);
    json::Array performers;
    for (const auto column : step.performers)
      performers.push_back(json::Value(sop::performer_at(sop, column).shown_title()));
    rows.push_back(json::Object{{"step", static_cast<std::int64_t>(each.step)},
                                {"printed_number", step.printed_number},
                                {"activity", step.shown_activity()},
                                {"performers", std::move(performers)},
                                {"time_text", step.time_text},
                                {"from", to_rfc3339(each.from)},
                                {"due", to_rfc3339(each.due)},
                                {"returned", each.returned}});
  }
  return json::Object{{"finished", to_rfc3339(simulation->finished)},
                      {"finished_text", indonesian_moment(simulation->finished, office.zone)},
                      {"provisional", simulation->provisional},
                      {"steps", std::move(rows)}};
}

}  // namespace takar::app
