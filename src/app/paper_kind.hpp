#pragma once
// What the form of each kind of step shows, for who records its facts and who makes the paper.

#include "sop/sop.hpp"

namespace takar::app {

// Indicators, targets and realisations.
[[nodiscard]] constexpr bool shows_figures(sop::StepKind kind) {
  using sop::StepKind;
  return kind != StepKind::kOrder && kind != StepKind::kHandOut && kind != StepKind::kInvite &&
         kind != StepKind::kMeet && kind != StepKind::kMinutes && kind != StepKind::kCoverLetter &&
         kind != StepKind::kCopies && kind != StepKind::kArchive;
}

// The papers of the same case that were filed before.
[[nodiscard]] constexpr bool lists_papers(sop::StepKind kind) {
  using sop::StepKind;
  return kind == StepKind::kCoverLetter || kind == StepKind::kCopies ||
         kind == StepKind::kArchive || kind == StepKind::kSubmit;
}

// The head of the agency signs beside the one who writes: as the chair of a meeting.
[[nodiscard]] constexpr bool has_chair(sop::StepKind kind) {
  return kind == sop::StepKind::kMeet || kind == sop::StepKind::kMinutes;
}

}  // namespace takar::app
