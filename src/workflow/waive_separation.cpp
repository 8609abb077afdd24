#include "workflow/waive_separation.hpp"

#include <algorithm>
#include <optional>

#include "workflow/visit_rules.hpp"

namespace takar::workflow {
namespace {

// The pair as the SOP writes it, whichever way round it was named; nothing if it keeps none apart.
std::optional<Waiver> pair_of(const WaiveSeparation& command, const sop::Sop& sop) {
  for (const auto& [first, second] : sop.separations)
    if ((first == command.first && second == command.second) ||
        (first == command.second && second == command.first))
      return Waiver{first, second};
  return std::nullopt;
}

}  // namespace

Result<Event> decide(const WaiveSeparation& command, const Case& current, const Facts& facts) {
  const auto seen = seen_visit(command.task, current, command.by);
  if (!seen) return reject(seen.error());
  if (command.by.position != current.roster.head) return reject("workflow.only_the_head");
  const auto pair = pair_of(command, facts.sop);
  if (!pair) return reject("workflow.no_such_separation");
  if (std::find(current.waivers.begin(), current.waivers.end(), *pair) != current.waivers.end())
    return reject("workflow.waived_already");
  if (const auto given = reason_given(command.reason); !given) return reject(given.error());
  return SeparationWaived{
      {command.by, facts.now}, command.task.visit, pair->first, pair->second, command.reason};
}

void apply(const SeparationWaived& event, Case& current) {
  current.waivers.push_back({event.first, event.second});
}

}  // namespace takar::workflow
