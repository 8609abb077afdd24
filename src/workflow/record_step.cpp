#include "workflow/record_step.hpp"

#include <algorithm>

#include "workflow/finishing.hpp"
#include "workflow/limits.hpp"
#include "workflow/visit_rules.hpp"

namespace takar::workflow {
namespace {

// When the work before this visit ended: it cannot have begun earlier. Only what really ended
// counts, so a visit that a return opened looks at the visit that returned it.
Instant earliest_start(const Visit& visit, const Case& current) {
  const auto cause = visit.returned_by == VisitNumber{} ? visit.previous : visit.returned_by;
  const Visit* before = find_visit(current, cause);
  return before == nullptr ? current.opened_at : before->finished_at.value_or(visit.available_at);
}

Result<bool> stated_times_allowed(const RecordStep& command,
                                  const StepRecorded& event,
                                  Instant earliest) {
  if (command.finished_at < command.started_at) return reject("workflow.finish_before_start");
  const bool explained = reason_given(command.reason).has_value();
  if (event.before_previous && !explained)
    return reject("workflow.stated_before_previous", {detail(earliest)});
  if (event.in_future && !explained) return reject("workflow.stated_in_future");
  return true;
}

}  // namespace

Result<Event> decide(const RecordStep& command, const Case& current, const Facts& facts) {
  const auto seen = own_visit(command.task, current, command.by);
  if (!seen) return reject(seen.error());
  const Visit& visit = **seen;
  if (command.reference.empty() && !command.scan) return reject("workflow.paper_without_proof");
  if (command.reference.size() > kTitleBytesMax)
    return reject("workflow.text_too_long", {std::to_string(kTitleBytesMax)});
  const Instant earliest = earliest_start(visit, current);
  StepRecorded event{{command.by, facts.now}, visit.number};
  event.before_previous = command.started_at < earliest;
  event.in_future = command.finished_at > facts.now;
  if (const auto allowed = stated_times_allowed(command, event, earliest); !allowed)
    return reject(allowed.error());
  if (!visit.started_at) {
    const auto may = may_start(visit, current, facts, command.inputs_stated, command.by.person);
    if (!may) return reject(may.error());
  }
  if (command.output)
    if (const auto formed = well_formed(*command.output); !formed) return reject(formed.error());
  // The paper travelled when it was done: what follows waits from then on.
  const Instant handed_on = std::min(command.finished_at, facts.now);
  const Answer answer{command.decision,
                      command.target_step,
                      command.unit_ids,
                      command.reason,
                      false,
                      true,
                      handed_on};
  const auto outcome = outcome_of(answer, visit, current, facts);
  if (!outcome) return reject(outcome.error());
  auto movement = movement_after(answer, *outcome, visit, current, facts);
  if (!movement) return reject(movement.error());
  event.outcome = *outcome;
  event.reason = command.reason;
  event.reference = command.reference;
  event.scan = command.scan;
  event.inputs_stated = command.inputs_stated;
  event.participants = command.participants;
  if (command.output) event.document = file(*command.output, visit, current, facts.sop);
  event.finish = measure(visit, facts.calendar, command.started_at, command.finished_at);
  event.movement = std::move(*movement);
  return event;
}

void apply(const StepRecorded& event, Case& current) {
  Visit& visit = visit_at(current, event.visit);
  finish_visit(visit, event.act, event.finish, VisitState::kDone, event.outcome);
  visit.on_paper = true;
  if (event.document) register_document(current, visit, *event.document);
  if (event.outcome == Outcome::kNo) ++current.returns;
  move(current, event.movement, event.act.at, event.reason);
}

}  // namespace takar::workflow
