#include "conformance/conformance.hpp"

#include <algorithm>

#include "conformance/deviation.hpp"

namespace takar::conformance {
namespace {

using workflow::Case;
using workflow::CaseState;
using workflow::Outcome;
using workflow::Visit;
using workflow::VisitState;

bool in_days(const calendar::WorkingTime& standard) {
  return standard.unit == calendar::WorkingTime::Unit::kDays;
}

// Twice the middle one, or the sum of the two middle ones.
std::optional<std::int64_t> twice_median(std::vector<std::int64_t> values) {
  if (values.empty()) return std::nullopt;
  std::sort(values.begin(), values.end());
  const auto middle = values.size() / 2;
  return values.size() % 2 == 1 ? 2 * values[middle] : values[middle - 1] + values[middle];
}

void count_unit(RowOfRuns& row, const Visit& visit) {
  if (visit.outcome == Outcome::kNihil) ++row.nihil;
  if (visit.outcome == Outcome::kMissing) ++row.missing;
}

void take_in(RowOfRuns& row, const sop::Step& step, const Case& run) {
  bool done = false;
  for (const auto& visit : run.visits) {
    if (visit.step != step.number) continue;
    count_unit(row, visit);
    if (visit.part != workflow::Part::kRow) continue;
    done = done || visit.state == VisitState::kDone;
    if (auto stay = stay_of(step, run.id, visit)) row.stays.push_back(*stay);
  }
  if (run.state == CaseState::kFinished && !done) ++row.not_done;
}

void sum_up(RowOfRuns& row) {
  std::stable_sort(row.stays.begin(), row.stays.end(), [](const Stay& a, const Stay& b) {
    return a.finished_at < b.finished_at;
  });
  std::vector<std::int64_t> worked, waited;
  for (const auto& stay : row.stays) {
    row.late += stay.late ? 1 : 0;
    row.sent_back += stay.sent_back ? 1 : 0;
    row.repeated += stay.repeated ? 1 : 0;
    row.stated += stay.on_paper ? 1 : 0;
    if (stay.on_paper) continue;
    ++row.measured;
    row.over += stay.over ? 1 : 0;
    row.longest = std::max(row.longest, stay.worked);
    worked.push_back(stay.worked);
    waited.push_back(stay.waited_minutes);
  }
  row.worked_twice = twice_median(std::move(worked));
  row.waited_twice = twice_median(std::move(waited));
}

}  // namespace

std::optional<Stay> stay_of(const sop::Step& step, workflow::CaseId id, const Visit& visit) {
  const bool ended = visit.state == VisitState::kDone || visit.state == VisitState::kReturned;
  if (!ended || !visit.finished_at || visit.outcome == Outcome::kNihil) return std::nullopt;
  const auto& standard = step.standard_time;
  const std::int64_t worked =
      in_days(standard) ? visit.spans.working_days : visit.spans.working_minutes;
  return Stay{.case_id = id,
              .visit = visit.number,
              .unit = visit.unit,
              .worked = worked,
              .waited_minutes = visit.spans.waiting_minutes,
              .over = standard.amount > 0 && worked > standard.amount,
              .late = visit.due_at && *visit.finished_at > *visit.due_at,
              .on_paper = visit.on_paper,
              .sent_back = visit.state == VisitState::kReturned || visit.outcome == Outcome::kNo,
              .repeated = visit.round > 1,
              .finished_at = *visit.finished_at};
}

Conformance conformance_of(const sop::Sop& sop, const std::vector<Case>& runs) {
  Conformance all;
  for (const auto& step : sop.steps) {
    RowOfRuns row{.step = step.number, .standard = step.standard_time};
    for (const auto& run : runs) take_in(row, step, run);
    sum_up(row);
    all.rows.push_back(std::move(row));
  }
  for (const auto& run : runs) {
    if (run.state == CaseState::kStopped) {
      ++all.stopped;
    } else if (run.state != CaseState::kFinished) {
      ++all.running;
    } else {
      ++all.finished;
      all.without_deviation += deviations_of(sop, run).empty() ? 1 : 0;
    }
  }
  return all;
}

}  // namespace takar::conformance
