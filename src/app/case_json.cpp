#include "app/case_json.hpp"

#include <algorithm>

#include "app/words.hpp"
#include "documents/file_name.hpp"
#include "sop/words.hpp"

namespace takar::app {
namespace {

std::string_view word(StepStanding standing) {
  switch (standing) {
    case StepStanding::kOpen:
      return "open";
    case StepStanding::kDone:
      return "done";
    case StepStanding::kReturned:
      return "returned";
    case StepStanding::kClosed:
      return "closed";
    case StepStanding::kNotYet:
      break;
  }
  return "not_yet";
}

std::string_view word(calendar::Lateness lateness) {
  switch (lateness) {
    case calendar::Lateness::kLate:
      return "late";
    case calendar::Lateness::kToday:
      return "today";
    case calendar::Lateness::kSoon:
      return "soon";
    case calendar::Lateness::kLater:
      break;
  }
  return "later";
}

json::Value number_or_null(const std::optional<std::int64_t>& number) {
  return number ? json::Value(*number) : json::Value(nullptr);
}

// Negative when late.
json::Object remaining_json(const Scene& scene, const std::optional<Instant>& due) {
  if (!due) return {{"minutes", 0}, {"days", 0}};
  const auto left = scene.office.calendar->remaining(scene.now, *due);
  const std::int64_t sign = left.late ? -1 : 1;
  return {{"minutes", sign * left.minutes}, {"days", sign * left.days}};
}

json::Value units_json(const Scene& scene, const std::optional<UnitsStanding>& units) {
  if (!units) return nullptr;
  json::Array missing;
  for (const auto unit : units->open) missing.push_back(json::text(unit_name(scene.office, unit)));
  return json::Object{{"total", units->total},
                      {"done", units->done},
                      {"nihil", units->nihil},
                      {"closed", units->closed},
                      {"missing", std::move(missing)}};
}

// A person who holds the task, else the position that it waits for.
std::string holder_of(const Scene& scene, const workflow::Visit& visit) {
  if (visit.person) return person_name(scene.office, visit.person);
  return position_title(scene.office, visit.position);
}

json::Array current_json(const Scene& scene, const std::vector<workflow::Visit>& open_visits) {
  json::Array current;
  for (const auto& visit : open_visits) {
    const auto& step = sop::step_at(scene.sop, visit.step);
    current.push_back(json::Object{{"visit", static_cast<std::int64_t>(visit.number)},
                                   {"step", static_cast<std::int64_t>(visit.step)},
                                   {"activity", activity_of(step, visit)},
                                   {"holder", text_or_null(holder_of(scene, visit))},
                                   {"due_at", instant_or_null(visit.due_at)}});
  }
  return current;
}

}  // namespace

json::Value id_text(std::int64_t id) {
  return json::Value(std::to_string(id));
}

json::Array ids_json(const std::vector<PositionId>& ids) {
  json::Array array;
  for (const auto id : ids) array.push_back(id_text(id.value));
  return array;
}

json::Value instant_or_null(const std::optional<Instant>& at) {
  return at ? json::Value(to_rfc3339(*at)) : json::Value(nullptr);
}

json::Value text_or_null(const std::string& text) {
  return text.empty() ? json::Value(nullptr) : json::Value(text);
}

sop::StepKind kind_of(const sop::Step& step, const workflow::Visit& visit) {
  return visit.part == workflow::Part::kContribution ? sop::StepKind::kFillIn : step.kind;
}

const std::string& activity_of(const sop::Step& step, const workflow::Visit& visit) {
  if (visit.part == workflow::Part::kContribution && step.fan_out &&
      !step.fan_out->activity.empty())
    return step.fan_out->activity;
  return step.shown_activity();
}

std::string output_name(const sop::Step& step, const workflow::Visit& visit) {
  if (visit.part == workflow::Part::kContribution) return "Formulir data kinerja terisi";
  return step.output;
}

void put_deadline(const Scene& scene, const std::optional<Instant>& due, json::Object& out) {
  const auto lateness =
      due ? scene.office.calendar->lateness(scene.now, *due) : calendar::Lateness::kLater;
  out["due_at"] = instant_or_null(due);
  out["lateness"] = json::text(word(lateness));
  out["remaining"] = remaining_json(scene, due);
}

json::Object task_json(const Scene& scene, const workflow::TaskRow& row) {
  const auto& visit = row.visit;
  const auto& step = sop::step_at(scene.sop, visit.step);
  json::Object out{{"case_id", id_text(row.case_id.value)},
                   {"visit", static_cast<std::int64_t>(visit.number)},
                   {"version", visit.version},
                   {"step", static_cast<std::int64_t>(visit.step)},
                   {"step_count", static_cast<std::int64_t>(scene.sop.steps.size())},
                   {"activity", activity_of(step, visit)},
                   {"kind", json::text(sop::word_of(kind_of(step, visit)))},
                   {"case_title", row.case_title},
                   {"period", row.period},
                   {"unit_name", text_or_null(unit_name(scene.office, visit.unit))},
                   {"position_id", id_text(visit.position.value)},
                   {"position_title", position_title(scene.office, visit.position)},
                   {"state", json::text(word_of(visit.state))},
                   {"available_at", to_rfc3339(visit.available_at)},
                   {"holder_name", text_or_null(person_name(scene.office, visit.person))},
                   {"returned_reason", text_or_null(row.returned_reason)}};
  put_deadline(scene, visit.due_at, out);
  return out;
}

json::Object case_json(const Scene& scene, const workflow::CaseRow& row) {
  const bool late = std::any_of(row.open_visits.begin(), row.open_visits.end(), [&](const auto& v) {
    return v.due_at && scene.now > *v.due_at;
  });
  return {{"id", id_text(row.id.value)},
          {"title", row.title},
          {"sop_id", id_text(row.sop.value)},
          {"sop_key", row.sop_key},
          {"period", row.period},
          {"state", json::text(word_of(row.state))},
          {"opened_at", to_rfc3339(row.opened_at)},
          {"finished_at", instant_or_null(row.finished_at)},
          {"current", current_json(scene, row.open_visits)},
          {"steps_done", row.steps_done},
          {"step_count", static_cast<std::int64_t>(scene.sop.steps.size())},
          {"late", late},
          {"returns", row.returns}};
}

json::Object step_json(const Scene& scene, const StepState& state) {
  const auto& step = sop::step_at(scene.sop, state.step);
  json::Array performers;
  for (const auto column : step.performers)
    performers.push_back(json::text(sop::performer_at(scene.sop, column).shown_title()));
  return {{"step", static_cast<std::int64_t>(state.step)},
          {"printed_number", step.printed_number},
          {"activity", step.shown_activity()},
          {"performer_titles", std::move(performers)},
          {"kind", json::text(sop::word_of(step.kind))},
          {"symbol", json::text(sop::word_of(step.symbol))},
          {"state", json::text(word(state.standing))},
          {"standard",
           json::Object{{"amount", step.standard_time.amount},
                        {"unit", json::text(word_of(step.standard_time.unit))},
                        {"text", step.time_text}}},
          {"actual",
           json::Object{{"working_minutes", number_or_null(state.working_minutes)},
                        {"working_days", number_or_null(state.working_days)},
                        {"waiting_minutes", number_or_null(state.waiting_minutes)}}},
          {"rounds", state.rounds},
          {"units", units_json(scene, state.units)},
          {"late", state.late}};
}

json::Object document_json(const Scene& scene, const workflow::DocumentRow& row) {
  const auto& document = row.document;
  const auto& step = sop::step_at(scene.sop, document.step);
  const auto unit = unit_name(scene.office, document.unit);
  return {
      {"id", id_text(document.id.value)},
      {"name", document.name},
      {"title", document.name},
      {"version", document.version},
      {"step", static_cast<std::int64_t>(document.step)},
      {"kind", json::text(sop::word_of(step.kind))},
      {"case_id", id_text(row.case_id.value)},
      {"unit_name", text_or_null(unit)},
      {"made_by", person_name(scene.office, row.made_by)},
      {"made_at", to_rfc3339(row.made_at)},
      {"sha256", document.content_sha256},
      {"letter_number", text_or_null(document.letter_number)},
      {"file_name", documents::file_name(document.step, document.name, unit, document.version)}};
}

json::Array people_json(const Scene& scene, const workflow::Case& current) {
  json::Array people;
  const auto add = [&](const sop::Performer& performer, PositionId position) {
    people.push_back(json::Object{
        {"column", static_cast<std::int64_t>(performer.column)},
        {"title", performer.shown_title()},
        {"position", text_or_null(position_title(scene.office, position))},
        {"person",
         text_or_null(person_name(scene.office, holder_of(scene.office, position, scene.now)))}});
  };
  for (const auto& [column, position] : current.roster.columns)
    add(sop::performer_at(scene.sop, column), position);
  for (const auto& unit : current.roster.units)
    for (const auto& [column, position] : unit.holders)
      add(sop::performer_at(scene.sop, column), position);
  return people;
}

}  // namespace takar::app
