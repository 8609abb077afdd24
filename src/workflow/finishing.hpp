#pragma once
// What completing a step and recording one done on paper have in common: the gates before the start
// and before the end, the measured spans, and the way on.

#include <optional>
#include <span>
#include <string>

#include "workflow/facts.hpp"

namespace takar::workflow {

// The gates before a step starts: kelengkapan and separation of duties.
// Rejects with workflow.input_missing {names} or workflow.same_person {step, person}.
[[nodiscard]] Result<bool> may_start(
    const Visit&, const Case&, const Facts&, std::span<const StatedInput>, PersonId);

// The times of a visit that ends at `finished_at`, on the calendar. Cannot fail.
[[nodiscard]] Finish measure(const Visit&,
                             const calendar::WorkingCalendar&,
                             Instant started_at,
                             Instant finished_at);

// The answer that ends a step. Borrowed for the call.
struct Answer {
  const std::optional<bool>& decision;
  const std::optional<sop::StepNumber>& target_step;
  std::span<const UnitId> unit_ids;
  std::string_view reason;
  bool nihil = false;
  bool has_proof = false;  // An output, or the scan of a step done on paper.
  Instant handed_on_at{};  // UTC. What follows waits from then on.
};

// The gates before a step ends.
// Rejects with workflow.decision_missing, workflow.decision_unasked, workflow.reason_missing,
// workflow.text_too_long, workflow.nihil_only_for_units, workflow.output_missing,
// workflow.output_malformed or workflow.contributions_open {units}.
[[nodiscard]] Result<Outcome> outcome_of(const Answer&, const Visit&, const Case&, const Facts&);

// Where the case goes. Rejects as going back does (return_step.hpp) when the outcome is "no".
[[nodiscard]] Result<Movement> movement_after(
    const Answer&, Outcome, const Visit&, const Case&, const Facts&);

// Rejects with workflow.output_malformed or workflow.text_too_long.
[[nodiscard]] Result<bool> well_formed(const Output&);
// The document version that the output becomes. Cannot fail.
[[nodiscard]] DocumentFiled file(const Output&, const Visit&, const Case&, const sop::Sop&);

// The changes to a case that several events share. Bug if the visit is not there.
void finish_visit(Visit&, const Act&, const Finish&, VisitState, Outcome);
void register_document(Case&, const Visit&, const DocumentFiled&);
// `reason`: of the act, for the visits that it sends the case back to.
void move(Case&, const Movement&, Instant at, const std::string& reason = {});

}  // namespace takar::workflow
