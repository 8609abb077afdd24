#include "conformance/deviation.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace takar::conformance {
namespace {

using workflow::Case;
using workflow::Outcome;
using workflow::Visit;

constexpr std::array<std::string_view, 7> kWords{
    "over_standard", "late", "sent_back", "on_paper", "missing", "not_done", "waived"};

// What one visit shows, in the order of DeviationKind.
void add_of_visit(const sop::Step& step,
                  const Case& run,
                  const Visit& visit,
                  std::vector<Deviation>& found) {
  const auto add = [&](DeviationKind kind, std::int64_t worked, std::string reason) {
    found.push_back({kind, step.number, visit.number, visit.unit, worked, {}, std::move(reason)});
  };
  if (visit.outcome == Outcome::kMissing) add(DeviationKind::kMissing, 0, visit.reason);
  if (visit.part != workflow::Part::kRow) return;
  const auto stay = stay_of(step, run.id, visit);
  if (!stay) return;
  if (stay->over && !stay->on_paper) add(DeviationKind::kOverStandard, stay->worked, "");
  if (stay->late) add(DeviationKind::kLate, 0, "");
  if (stay->on_paper) add(DeviationKind::kOnPaper, 0, "");
  if (!stay->sent_back) return;
  const auto sent = std::find_if(run.visits.begin(), run.visits.end(), [&](const Visit& other) {
    return other.returned_by == visit.number;
  });
  add(DeviationKind::kSentBack, 0, sent == run.visits.end() ? "" : sent->reason);
}

bool is_done(const Case& run, sop::StepNumber step) {
  return std::any_of(run.visits.begin(), run.visits.end(), [&](const Visit& visit) {
    return visit.step == step && visit.part == workflow::Part::kRow &&
           visit.state == workflow::VisitState::kDone;
  });
}

std::string unit_id(const calendar::WorkingTime& standard) {
  return standard.unit == calendar::WorkingTime::Unit::kDays ? "hari kerja" : "menit kerja";
}

std::string unit_en(const calendar::WorkingTime& standard) {
  return standard.unit == calendar::WorkingTime::Unit::kDays ? "working days" : "working minutes";
}

// The number without the full stop that some forms print behind it.
std::string printed(const sop::Sop& sop, sop::StepNumber step) {
  auto number = sop::step_at(sop, step).printed_number;
  if (number.ends_with('.')) number.pop_back();
  return number;
}

std::string with_reason(const std::string& sentence, const std::string& reason) {
  return reason.empty() ? sentence : sentence + " " + reason;
}

DeviationSentence over_standard(const sop::Sop& sop, const Deviation& one) {
  const auto number = printed(sop, one.step);
  const auto& standard = sop::step_at(sop, one.step).standard_time;
  return {fmt::format("Langkah {} dikerjakan {} {}; bakunya {}.",
                      number,
                      one.worked,
                      unit_id(standard),
                      standard.amount),
          fmt::format("Step {} took {} {}; its standard is {}.",
                      number,
                      one.worked,
                      unit_en(standard),
                      standard.amount)};
}

}  // namespace

std::string_view word_of(DeviationKind kind) {
  return kWords.at(static_cast<std::size_t>(kind));
}

std::vector<Deviation> deviations_of(const sop::Sop& sop, const Case& run) {
  std::vector<Deviation> found;
  for (const auto& step : sop.steps) {
    for (const auto& visit : run.visits)
      if (visit.step == step.number) add_of_visit(step, run, visit, found);
    if (run.state == workflow::CaseState::kFinished && !is_done(run, step.number))
      found.push_back({.kind = DeviationKind::kNotDone, .step = step.number});
    for (const auto& waiver : run.waivers)
      if (waiver.first == step.number)
        found.push_back(
            {.kind = DeviationKind::kWaived, .step = step.number, .other = waiver.second});
  }
  return found;
}

DeviationSentence sentence_of(const sop::Sop& sop, const Deviation& one) {
  const auto number = printed(sop, one.step);
  switch (one.kind) {
    case DeviationKind::kOverStandard:
      return over_standard(sop, one);
    case DeviationKind::kLate:
      return {fmt::format("Langkah {} selesai setelah tenggatnya.", number),
              fmt::format("Step {} ended after its deadline.", number)};
    case DeviationKind::kSentBack:
      return {with_reason(fmt::format("Langkah {} mengembalikan berkas.", number), one.reason),
              with_reason(fmt::format("Step {} sent the case back.", number), one.reason)};
    case DeviationKind::kOnPaper:
      return {fmt::format("Langkah {} dikerjakan di atas kertas; waktunya dinyatakan.", number),
              fmt::format("Step {} was done on paper; its times were stated.", number)};
    case DeviationKind::kMissing:
      return {with_reason(fmt::format("Langkah {} ditutup tanpa jawaban satu unit.", number),
                          one.reason),
              with_reason(fmt::format("Step {} was closed without the answer of a unit.", number),
                          one.reason)};
    case DeviationKind::kNotDone:
      return {fmt::format("Langkah {} tidak dilalui.", number),
              fmt::format("Step {} was not done.", number)};
    case DeviationKind::kWaived:
      return {
          fmt::format("Langkah {} dan {} boleh dikerjakan orang yang sama.",
                      number,
                      printed(sop, one.other)),
          fmt::format(
              "Steps {} and {} were open to the same person.", number, printed(sop, one.other))};
  }
  return {};
}

}  // namespace takar::conformance
