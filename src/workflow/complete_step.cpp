#include "workflow/complete_step.hpp"

#include <algorithm>

#include "workflow/finishing.hpp"
#include "workflow/visit_rules.hpp"

namespace takar::workflow {
namespace {

// The work began when it was started; or, if nobody pressed start, when it was received.
Instant start_of(const Visit& visit, Instant finished_at) {
  if (visit.started_at) return *visit.started_at;
  return std::min(visit.received_at.value_or(finished_at), finished_at);
}

}  // namespace

Result<Event> decide(const CompleteStep& command, const Case& current, const Facts& facts) {
  const auto seen = own_visit(command.task, current, command.by);
  if (!seen) return reject(seen.error());
  const Visit& visit = **seen;
  if (!visit.started_at) {
    const auto may = may_start(visit, current, facts, command.inputs_stated, command.by.person);
    if (!may) return reject(may.error());
  }
  if (command.output)
    if (const auto formed = well_formed(*command.output); !formed) return reject(formed.error());
  if (const auto fits = short_enough(command.nihil_statement); !fits) return reject(fits.error());
  const Answer answer{command.decision,
                      command.target_step,
                      command.unit_ids,
                      command.reason,
                      !command.nihil_statement.empty(),
                      command.output.has_value(),
                      facts.now};
  const auto outcome = outcome_of(answer, visit, current, facts);
  if (!outcome) return reject(outcome.error());
  const Instant finished_at = command.finished_at.value_or(facts.now);
  if (finished_at > facts.now || finished_at < visit.started_at.value_or(visit.available_at))
    return reject("workflow.finish_impossible");
  auto movement = movement_after(answer, *outcome, visit, current, facts);
  if (!movement) return reject(movement.error());
  StepCompleted event{{command.by, facts.now}, visit.number, *outcome};
  event.reason = command.reason;
  event.nihil_statement = command.nihil_statement;
  event.finish_stated = command.finished_at.has_value();
  event.inputs_stated = command.inputs_stated;
  event.participants = command.participants;
  if (command.output) event.document = file(*command.output, visit, current, facts.sop);
  event.finish = measure(visit, facts.calendar, start_of(visit, finished_at), finished_at);
  event.movement = std::move(*movement);
  return event;
}

void apply(const StepCompleted& event, Case& current) {
  Visit& visit = visit_at(current, event.visit);
  finish_visit(visit, event.act, event.finish, VisitState::kDone, event.outcome);
  if (event.document) register_document(current, visit, *event.document);
  if (event.outcome == Outcome::kNo) ++current.returns;
  move(current, event.movement, event.act.at, event.reason);
}

}  // namespace takar::workflow
