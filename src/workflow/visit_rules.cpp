#include "workflow/visit_rules.hpp"

#include "workflow/limits.hpp"

namespace takar::workflow {
namespace {

Instant last_touched(const Visit& visit) {
  if (visit.finished_at) return *visit.finished_at;
  if (visit.paused_at) return *visit.paused_at;
  if (visit.started_at) return *visit.started_at;
  return visit.received_at.value_or(visit.available_at);
}

// Why the visit is not as the person saw it: who was faster, and when.
auto conflict(const Visit& visit, const Actor& by) {
  std::vector<std::string> who_and_when{detail(visit.person), detail(last_touched(visit))};
  switch (visit.state) {
    case VisitState::kDone:
      return reject("workflow.already_done", std::move(who_and_when));
    case VisitState::kReturned:
      return reject("workflow.already_returned", std::move(who_and_when));
    case VisitState::kRecalled:
      return reject("workflow.already_recalled", std::move(who_and_when));
    case VisitState::kClosed:
      return reject("workflow.visit_closed", {detail(last_touched(visit))});
    default:
      break;
  }
  if (visit.person && visit.person != by.person)
    return reject("workflow.held_by_other", std::move(who_and_when));
  return reject("workflow.changed_meanwhile", {detail(last_touched(visit))});
}

}  // namespace

std::string detail(PersonId id) {
  return "person:" + std::to_string(id.value);
}
std::string detail(UnitId id) {
  return "unit:" + std::to_string(id.value);
}
std::string detail(Instant at) {
  return "at:" + std::to_string(to_us(at));
}

Result<bool> running(const Case& current, CaseId id) {
  if (current.version == 0 || current.id != id) return reject("workflow.case_not_found");
  switch (current.state) {
    case CaseState::kRunning:
      return true;
    case CaseState::kSuspended:
      return reject("workflow.case_suspended", {current.standstill_reason});
    case CaseState::kStopped:
      return reject("workflow.case_stopped", {current.standstill_reason});
    case CaseState::kFinished:
      break;
  }
  return reject("workflow.case_finished");
}

bool steers(const Actor& by, const Case& current) {
  return by.position == current.roster.head || by.position == current.roster.opener;
}

Result<bool> seen_case(std::int64_t version, const Case& current) {
  if (version != 0 && version != current.version) return reject("workflow.case_changed");
  return true;
}

Result<const Visit*> seen_visit(const Task& task, const Case& current, const Actor& by) {
  const Visit* visit = find_visit(current, task.visit);
  const auto runs = running(current, task.case_id);
  const bool finished = current.state == CaseState::kFinished;
  if (!runs && (!finished || visit == nullptr)) return reject(runs.error());
  if (visit == nullptr) return reject("workflow.visit_not_found");
  if (visit->version != task.version) return conflict(*visit, by);
  if (!runs) return reject(runs.error());
  return visit;
}

Result<const Visit*> own_visit(const Task& task, const Case& current, const Actor& by) {
  const auto visit = addressed_visit(task, current, by);
  if (!visit) return visit;
  if ((*visit)->person && (*visit)->person != by.person) return conflict(**visit, by);
  return visit;
}

Result<const Visit*> addressed_visit(const Task& task, const Case& current, const Actor& by) {
  const auto visit = seen_visit(task, current, by);
  if (!visit) return visit;
  if ((*visit)->position != by.position) return reject("workflow.wrong_position");
  if (!is_open((*visit)->state)) return conflict(**visit, by);
  return visit;
}

Result<bool> reason_given(std::string_view reason) {
  if (reason.find_first_not_of(" \t\r\n") == std::string_view::npos)
    return reject("workflow.reason_missing");
  return short_enough(reason);
}

Result<bool> short_enough(std::string_view text) {
  if (text.size() > kReasonBytesMax)
    return reject("workflow.text_too_long", {std::to_string(kReasonBytesMax)});
  return true;
}

}  // namespace takar::workflow
