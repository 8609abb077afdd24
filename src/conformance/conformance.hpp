#pragma once
// The rows of an SOP over its runs: the standard time (mutu baku waktu) beside what was measured.
//
// Pure. Minutes are working minutes, days working days of the office's calendar, as they were fixed
// when each visit ended. Source: PermenPANRB 35/2012, annex (monitoring and evaluation); decision
// docs/decisions/0146-conformance.md.

#include <cstdint>
#include <optional>
#include <vector>

#include "calendar/working_time.hpp"
#include "sop/sop.hpp"
#include "workflow/case.hpp"

namespace takar::conformance {

// One visit of a row that has ended with work done.
struct Stay {
  workflow::CaseId case_id;
  workflow::VisitNumber visit{};
  workflow::UnitId unit;    // 0: not in a branch.
  std::int64_t worked = 0;  // Working minutes, or working days where the standard is in days.
  std::int64_t waited_minutes = 0;  // Working minutes until somebody began.
  bool over = false;                // Longer than the standard.
  bool late = false;                // Ended after its deadline.
  bool on_paper = false;            // Its times were stated by a person.
  bool sent_back = false;           // It ended with "no", or with a return.
  bool repeated = false;            // Not the first visit of the row, or of the unit at the row.
  Instant finished_at;              // UTC.

  bool operator==(const Stay&) const = default;
};

struct RowOfRuns {
  sop::StepNumber step{};
  calendar::WorkingTime standard;  // No amount: the row states no time.
  std::vector<Stay> stays;         // By their end.
  std::int64_t measured = 0;       // Stays whose times the program saw; the medians are theirs.
  // Twice the median, so that it is exact; empty if nothing was measured.
  std::optional<std::int64_t> worked_twice, waited_twice;
  std::int64_t longest = 0;  // Of the measured ones, as Stay::worked.
  std::int64_t over = 0;     // Of the measured ones.
  std::int64_t late = 0;     // Of all stays.
  std::int64_t stated = 0;   // Stays on paper.
  std::int64_t sent_back = 0, repeated = 0;
  std::int64_t nihil = 0;     // Units that had nothing to report; they are no stays.
  std::int64_t missing = 0;   // Units that were closed without an answer.
  std::int64_t not_done = 0;  // Finished runs in which nobody completed the row.
};

struct Conformance {
  std::vector<RowOfRuns> rows;                          // In printed order.
  std::int64_t running = 0, finished = 0, stopped = 0;  // Runs; suspended ones are running.
  std::int64_t without_deviation = 0;                   // Of the finished ones.
};

// Over the runs of this SOP version. Cannot fail.
[[nodiscard]] Conformance conformance_of(const sop::Sop&, const std::vector<workflow::Case>& runs);

// The same row's part of one visit, if it is a stay at all.
[[nodiscard]] std::optional<Stay> stay_of(const sop::Step&,
                                          workflow::CaseId,
                                          const workflow::Visit&);

}  // namespace takar::conformance
