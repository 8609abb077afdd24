#include "workflow/resume_case.hpp"

#include <optional>

#include "base/check.hpp"
#include "workflow/visit_rules.hpp"

namespace takar::workflow {
namespace {

// The deadline moved on by the time that the case stood still, in the unit of the row.
std::optional<Instant> later(const Visit& visit, Instant since, const Facts& facts) {
  if (!visit.due_at) return std::nullopt;
  using calendar::WorkingTime;
  const auto unit = sop::step_at(facts.sop, visit.step).standard_time.unit;
  const auto stood = unit == WorkingTime::Unit::kDays
                         ? facts.calendar.working_days_between(since, facts.now)
                         : facts.calendar.working_minutes_between(since, facts.now);
  if (stood == 0) return visit.due_at;
  return facts.calendar.add(*visit.due_at, {static_cast<std::int32_t>(stood), unit});
}

}  // namespace

Result<Event> decide(const ResumeCase& command, const Case& current, const Facts& facts) {
  const auto runs = running(current, command.case_id);
  if (!runs && current.state != CaseState::kSuspended) return reject(runs.error());
  if (current.version == 0 || current.id != command.case_id)
    return reject("workflow.case_not_found");
  if (current.state != CaseState::kSuspended) return reject("workflow.not_suspended");
  if (!steers(command.by, current)) return reject("workflow.not_your_case");
  if (const auto same = seen_case(command.version, current); !same) return reject(same.error());
  if (const auto fits = short_enough(command.reason); !fits) return reject(fits.error());
  const Instant since = *current.suspended_at;
  CaseResumed event{{command.by, facts.now}, command.reason};
  event.calendar_version = facts.calendar.version();
  for (const Visit& visit : current.visits) {
    if (!is_open(visit.state)) continue;
    ResumedVisit resumed{visit.number, visit.paused_at == since};
    if (resumed.works_again) {
      resumed.paused_us = facts.calendar.working_time_between(since, facts.now).count();
      resumed.paused_days =
          static_cast<std::int32_t>(facts.calendar.working_days_between(since, facts.now));
    }
    resumed.due_at = later(visit, since, facts);
    event.visits.push_back(resumed);
  }
  return event;
}

void apply(const CaseResumed& event, Case& current) {
  TAKAR_CHECK(current.state == CaseState::kSuspended, "a case was resumed that is not suspended");
  current.state = CaseState::kRunning;
  current.standstill_reason.clear();
  current.suspended_at.reset();
  for (const ResumedVisit& resumed : event.visits) {
    Visit& visit = visit_at(current, resumed.visit);
    visit.due_at = resumed.due_at;
    if (resumed.works_again) {
      visit.state = VisitState::kWorking;
      visit.paused_at.reset();
      visit.paused_us += resumed.paused_us;
      visit.paused_days += resumed.paused_days;
    }
    ++visit.version;
  }
}

}  // namespace takar::workflow
