#include "app/attendance_page.hpp"

#include <algorithm>

#include "app/allowed.hpp"
#include "app/attendance_store.hpp"
#include "app/meeting_page.hpp"
#include "base/check.hpp"
#include "base/text.hpp"
#include "signature/qr_code.hpp"

namespace takar::app {
namespace {

// Nobody who is not there guesses it while the meeting lasts; it is short enough to be typed.
constexpr std::size_t kCodeBytes = 5;

Result<const workflow::Visit*> meeting_of(const Scene& scene,
                                          const workflow::Case& current,
                                          std::int64_t number) {
  const bool within = number >= 1 && number <= static_cast<std::int64_t>(current.visits.size());
  const auto* visit =
      within ? workflow::find_visit(current, static_cast<workflow::VisitNumber>(number)) : nullptr;
  if (visit == nullptr) return reject("app.visit_not_found", {std::to_string(number)});
  if (kind_of(sop::step_at(scene.sop, visit->step), *visit) != sop::StepKind::kMeet)
    return reject("app.not_a_meeting");
  return visit;
}

// The position as which the viewer holds the meeting's task; empty for everybody else.
std::optional<PositionId> holder(const Scene& scene,
                                 const Viewer& viewer,
                                 const workflow::Visit& visit) {
  for (const auto& actor : actors_at(scene, viewer, visit))
    if (actor.position == visit.position) return actor.position;
  return std::nullopt;
}

bool is_invited(const json::Value& meeting, PositionId position) {
  if (!meeting.is_object()) return false;
  const auto* invited = json::array_at(meeting.get_object(), "participants");
  const auto wanted = id_text(position.value);
  return invited != nullptr && std::any_of(invited->begin(), invited->end(), [&](const auto& each) {
           return each == wanted;
         });
}

// As what the viewer is there: the position that was invited, or else the first that he holds.
std::optional<PositionId> attends_as(const Scene& scene,
                                     const Viewer& viewer,
                                     const json::Value& meeting) {
  const auto held = positions_of(scene.office, viewer.person, scene.now);
  for (const auto& each : held)
    if (is_invited(meeting, each.position)) return each.position;
  if (held.empty()) return std::nullopt;
  return held.front().position;
}

// What both acts stand on. The office and the procedure are kept by the shelf meanwhile.
struct Meeting {
  std::shared_ptr<const Office> office;
  std::shared_ptr<const sop::Sop> sop;
  workflow::Case current;
  workflow::Visit visit;
  Instant now;

  Scene scene() const { return {*office, *sop, now}; }
  MeetingPlace place() const { return {current.agency, current.id, visit.number}; }
};

Result<Meeting> meeting_at(AgencyDesk& desk) {
  const auto id = desk.request.case_id;
  auto current = workflow::load_case(desk.tx, desk.agency.id, {id});
  if (!current) return reject("app.case_not_found", {std::to_string(id)});
  Meeting meeting{desk.shelf.office(desk.tx, desk.agency.id),
                  desk.shelf.sop(desk.tx, desk.agency.id, current->sop),
                  std::move(*current),
                  {},
                  desk.stamp.at};
  TAKAR_CHECK(meeting.office != nullptr && meeting.sop != nullptr, "a case lost its procedure");
  const auto visit = meeting_of(meeting.scene(), meeting.current, desk.request.visit);
  if (!visit) return reject(visit.error());
  meeting.visit = **visit;
  const bool over = meeting.visit.finished_at.has_value() ||
                    meeting.current.state != workflow::CaseState::kRunning;
  if (over) return reject("app.attendance_over");
  return meeting;
}

json::Array came_json(const Scene& scene, const Attendance& attendance) {
  json::Array came;
  for (const auto& one : attendance.came)
    came.push_back(json::Object{{"position_id", id_text(one.position.value)},
                                {"position", position_title(scene.office, one.position)},
                                {"person", person_name(scene.office, one.person)},
                                {"at", to_rfc3339(one.at)}});
  return came;
}

}  // namespace

Result<json::Object> attendance_page(const Asked& asked,
                                     const Scene& scene,
                                     const workflow::Case& current) {
  const auto visit = meeting_of(scene, current, asked.question.numbers.at(1));
  if (!visit) return reject(visit.error());
  const auto history = workflow::load_history(asked.tx, current.agency, current.id);
  const auto list = attendance_of(asked.tx, {current.agency, current.id, (*visit)->number});
  const bool shows = holder(scene, asked.viewer, **visit).has_value();
  const bool here = std::any_of(list.came.begin(), list.came.end(), [&](const Came& one) {
    return one.person == asked.viewer.person;
  });
  return json::Object{{"case_title", current.title},
                      {"open", !list.code.empty() && !(*visit)->finished_at},
                      {"over", (*visit)->finished_at.has_value()},
                      {"may_open", shows},
                      {"code", shows ? text_or_null(list.code) : json::Value(nullptr)},
                      {"came", came_json(scene, list)},
                      {"here", here},
                      {"meeting", meeting_json(scene.sop, current, history, **visit)}};
}

AgencyAnswer open_attendance(AgencyDesk& desk) {
  const auto meeting = meeting_at(desk);
  if (!meeting) return reject(meeting.error());
  const auto by = holder(meeting->scene(), desk.viewer, meeting->visit);
  if (!by) return reject("app.attendance_not_yours");
  const auto code = random_hex(desk.random, kCodeBytes);
  open_attendance_list(desk.tx, meeting->place(), code, {desk.viewer.person, *by, desk.stamp.at});
  return json::Object{{"code", code}};
}

AgencyAnswer attend_meeting(AgencyDesk& desk) {
  const auto meeting = meeting_at(desk);
  if (!meeting) return reject(meeting.error());
  const auto list = attendance_of(desk.tx, meeting->place());
  const auto code = to_lower_ascii(trim(json::string_or_empty(desk.body(), "code")));
  if (list.code.empty() || code != list.code) return reject("app.attendance_code_wrong");
  const auto history =
      workflow::load_history(desk.tx, meeting->current.agency, meeting->current.id);
  const auto about = meeting_json(*meeting->sop, meeting->current, history, meeting->visit);
  const auto position = attends_as(meeting->scene(), desk.viewer, about);
  if (!position) return reject("app.attendance_not_yours");
  const bool known = std::any_of(list.came.begin(), list.came.end(), [&](const Came& one) {
    return one.position == *position;
  });
  if (!known)
    enter_attendance(desk.tx, meeting->place(), {desk.viewer.person, *position, desk.stamp.at});
  return json::Object{{"position", position_title(*meeting->office, *position)}};
}

Result<json::Object> qr_code_page(const Asked& asked, const Office&) {
  const auto code = signature::qr_code(asked.question.ask("text", ""));
  if (!code) return reject("app.field_wrong", {"text"});
  json::Array rows;
  for (int y = 0; y < code->width; ++y) {
    std::string row;
    for (int x = 0; x < code->width; ++x) row += code->is_dark(x, y) ? '1' : '0';
    rows.push_back(json::Value(row));
  }
  return json::Object{{"rows", std::move(rows)}};
}

}  // namespace takar::app
