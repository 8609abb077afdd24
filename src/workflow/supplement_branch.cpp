#include "workflow/supplement_branch.hpp"

#include "base/check.hpp"
#include "workflow/finishing.hpp"
#include "workflow/movement.hpp"
#include "workflow/visit_rules.hpp"

namespace takar::workflow {

Result<Event> decide(const SupplementBranch& command, const Case& current, const Facts& facts) {
  const auto seen = seen_visit(command.task, current, command.by);
  if (!seen) return reject(seen.error());
  const Visit& visit = **seen;
  if (visit.outcome != Outcome::kMissing ||
      latest_in_branch(current, visit.fan_out, visit.unit) != &visit)
    return reject("workflow.not_missing");
  FanOut fan_out = fan_out_at(current, visit.fan_out);
  if (visit.position != command.by.position &&
      !is_coordinator(command.by.position, fan_out, current, facts.sop))
    return reject("workflow.wrong_position");
  if (const auto formed = well_formed(command.output); !formed) return reject(formed.error());
  BranchSupplemented event{{command.by, facts.now}, visit.number};
  event.document = file(command.output, visit, current, facts.sop);
  if (fan_out.state == FanOutState::kJoined) {
    fan_out.stale = true;
    event.movement.fan_outs.push_back(fan_out);
  }
  return event;
}

void apply(const BranchSupplemented& event, Case& current) {
  Visit& visit = visit_at(current, event.visit);
  TAKAR_CHECK(visit.outcome == Outcome::kMissing, "a branch was supplemented that is not missing");
  visit.outcome = Outcome::kSupplemented;
  visit.person = event.act.by.person;
  ++visit.version;
  register_document(current, visit, event.document);
  move(current, event.movement, event.act.at);
}

}  // namespace takar::workflow
