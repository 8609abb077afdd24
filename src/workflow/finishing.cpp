#include "workflow/finishing.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/hash.hpp"
#include "workflow/limits.hpp"
#include "workflow/movement.hpp"
#include "workflow/visit_rules.hpp"

namespace takar::workflow {
namespace {

// A unit that answered nihil has answered: its statement stands for the document.
bool registered(const Case& current, sop::StepNumber step) {
  const auto from_step = [&](const RegisteredDocument& known) { return known.step == step; };
  const auto nihil = [&](const Visit& visit) {
    return visit.step == step && visit.outcome == Outcome::kNihil;
  };
  return std::any_of(current.documents.begin(), current.documents.end(), from_step) ||
         std::any_of(current.visits.begin(), current.visits.end(), nihil);
}

bool stated(std::span<const StatedInput> inputs, const std::string& name) {
  return std::any_of(inputs.begin(), inputs.end(), [&](const StatedInput& input) {
    return input.name == name && reason_given(input.note);
  });
}

// The other step of each pair that this step is kept apart from, unless it was waived.
std::vector<sop::StepNumber> kept_apart(sop::StepNumber step,
                                        const Case& current,
                                        const sop::Sop& sop) {
  std::vector<sop::StepNumber> others;
  for (const auto& [first, second] : sop.separations) {
    if (first != step && second != step) continue;
    const auto& waivers = current.waivers;
    const Waiver waiver{first, second};
    if (std::find(waivers.begin(), waivers.end(), waiver) == waivers.end())
      others.push_back(first == step ? second : first);
  }
  return others;
}

std::string open_parts(const Case& current, const FanOut& fan_out) {
  std::string names;
  for (const Visit& visit : current.visits) {
    if (visit.fan_out != fan_out.number || !is_open(visit.state)) continue;
    if (!names.empty()) names += ", ";
    names += detail(visit.unit);
  }
  return names;
}

}  // namespace

Result<bool> may_start(const Visit& visit,
                       const Case& current,
                       const Facts& facts,
                       std::span<const StatedInput> inputs,
                       PersonId person) {
  for (const StatedInput& input : inputs)
    if (const auto fits = short_enough(input.note); !fits) return fits;
  if (visit.part == Part::kContribution) return true;  // The row's gates are the gatherer's.
  for (const auto other : kept_apart(visit.step, current, facts.sop))
    for (const Visit& done : current.visits)
      if (done.step == other && done.part == Part::kRow && done.state == VisitState::kDone &&
          done.person == person)
        return reject("workflow.same_person",
                      {sop::step_at(facts.sop, other).printed_number, detail(person)});
  std::string missing;
  for (const sop::Input& input : sop::step_at(facts.sop, visit.step).inputs) {
    if (!input.from || registered(current, *input.from) || stated(inputs, input.name)) continue;
    if (!missing.empty()) missing += ", ";
    missing += input.name;
  }
  if (!missing.empty()) return reject("workflow.input_missing", {missing});
  return true;
}

Finish measure(const Visit& visit,
               const calendar::WorkingCalendar& calendar,
               Instant started_at,
               Instant finished_at) {
  Instant received_at = visit.received_at.value_or(started_at);
  std::int64_t paused_us = visit.paused_us;
  std::int64_t paused_days = visit.paused_days;
  if (visit.paused_at) {  // It ends in the middle of a pause.
    paused_us += calendar.working_time_between(*visit.paused_at, finished_at).count();
    paused_days += calendar.working_days_between(*visit.paused_at, finished_at);
  }
  const std::chrono::microseconds worked =
      calendar.working_time_between(started_at, finished_at) - std::chrono::microseconds(paused_us);
  const auto days = calendar.working_days_between(started_at, finished_at) - paused_days;
  Spans spans;
  spans.waiting_minutes = calendar.working_minutes_between(visit.available_at, started_at);
  spans.waiting_days =
      static_cast<std::int32_t>(calendar.working_days_between(visit.available_at, started_at));
  spans.working_minutes =
      std::max<std::int64_t>(0, std::chrono::floor<std::chrono::minutes>(worked).count());
  spans.working_days = static_cast<std::int32_t>(std::max<std::int64_t>(0, days));
  spans.calendar_version = calendar.version();
  return {std::min(received_at, started_at), started_at, finished_at, spans};
}

// NOLINTNEXTLINE(readability-function-cognitive-complexity): one ladder, read from top to bottom.
Result<Outcome> outcome_of(const Answer& answer,
                           const Visit& visit,
                           const Case& current,
                           const Facts& facts) {
  const sop::Step& row = sop::step_at(facts.sop, visit.step);
  if (answer.nihil && visit.unit == UnitId{}) return reject("workflow.nihil_only_for_units");
  const bool decides = row.is_decision() && visit.part == Part::kRow && !answer.nihil;
  if (decides && !answer.decision) return reject("workflow.decision_missing");
  if (!decides && answer.decision) return reject("workflow.decision_unasked");
  const bool no = answer.decision == false;
  const auto reason = no ? reason_given(answer.reason) : short_enough(answer.reason);
  if (!reason) return reject(reason.error());
  if (no && !answer.target_step && !row.no) return reject("workflow.target_missing");
  if (!answer.nihil && !answer.has_proof) return reject("workflow.output_missing", {row.output});
  const FanOut* gathered = visit.part == Part::kRow && visit.fan_out == FanOutNumber{}
                               ? live_fan_out(current, facts.sop, visit.step)
                               : nullptr;
  if (gathered != nullptr && !no) {
    const std::string units = open_parts(current, *gathered);
    if (!units.empty()) return reject("workflow.contributions_open", {units});
  }
  if (answer.nihil) return Outcome::kNihil;
  if (!decides) return Outcome::kCompleted;
  return no ? Outcome::kNo : Outcome::kYes;
}

// NOLINTNEXTLINE(readability-function-size): the six things that decide where a case goes.
Result<Movement> movement_after(const Answer& answer,
                                Outcome outcome,
                                const Visit& visit,
                                const Case& current,
                                const Facts& facts) {
  Mover mover(current, facts, &visit, answer.handed_on_at);
  if (outcome != Outcome::kNo) {
    mover.go_on(visit, outcome);
    return mover.take();
  }
  const auto target =
      answer.target_step ? *answer.target_step : *sop::step_at(facts.sop, visit.step).no;
  const auto back = mover.go_back(visit, target, answer.unit_ids);
  if (!back) return reject(back.error());
  return mover.take();
}

Result<bool> well_formed(const Output& output) {
  const bool content_named =
      output.content.empty() == output.content_sha256.empty() &&
      (output.content_sha256.empty() || sha256_from_hex(output.content_sha256).has_value());
  if (!output.id || !content_named || output.content.size() > kContentBytesMax ||
      (output.content.empty() && output.uploads.empty()) || output.uploads.size() > kUploadsMax)
    return reject("workflow.output_malformed");
  if (output.name.size() > kTitleBytesMax || output.letter_number.size() > kTitleBytesMax)
    return reject("workflow.text_too_long", {std::to_string(kTitleBytesMax)});
  return true;
}

DocumentFiled file(const Output& output,
                   const Visit& visit,
                   const Case& current,
                   const sop::Sop& sop) {
  const auto versions = std::count_if(
      current.documents.begin(), current.documents.end(), [&](const RegisteredDocument& known) {
        return known.step == visit.step && known.unit == visit.unit;
      });
  DocumentFiled filed;
  filed.id = output.id;
  filed.name = output.name.empty() ? sop::step_at(sop, visit.step).output : output.name;
  filed.version = static_cast<std::int32_t>(versions) + 1;
  filed.content_sha256 = output.content_sha256;
  filed.content = output.content;
  filed.uploads = output.uploads;
  filed.letter_number = output.letter_number;
  return filed;
}

void finish_visit(
    Visit& visit, const Act& act, const Finish& finish, VisitState state, Outcome outcome) {
  TAKAR_CHECK(is_open(visit.state), "a visit ended that is not open");
  visit.state = state;
  visit.outcome = outcome;
  visit.person = act.by.person;
  visit.received_at = finish.received_at;
  visit.started_at = finish.started_at;
  visit.finished_at = finish.finished_at;
  visit.paused_at.reset();
  visit.spans = finish.spans;
  ++visit.version;
}

void register_document(Case& current, const Visit& visit, const DocumentFiled& filed) {
  current.documents.push_back({filed.id,
                               visit.number,
                               visit.step,
                               visit.unit,
                               filed.version,
                               filed.name,
                               filed.content_sha256,
                               filed.letter_number});
}

void move(Case& current, const Movement& movement, Instant at, const std::string& reason) {
  for (const ClosedVisit& closed : movement.closed) {
    Visit& visit = visit_at(current, closed.visit);
    TAKAR_CHECK(is_open(visit.state), "a visit was closed that is not open");
    visit.state = VisitState::kClosed;
    visit.cause = closed.cause;
    if (closed.cause == Cause::kMissing) {
      visit.outcome = Outcome::kMissing;
      visit.reason = closed.reason;
    }
    visit.finished_at = at;
    visit.paused_at.reset();
    ++visit.version;
  }
  for (const FanOut& changed : movement.fan_outs) {
    const auto place = static_cast<std::size_t>(changed.number);
    TAKAR_CHECK(place >= 1 && place <= current.fan_outs.size() + 1, "a fan-out is out of turn");
    if (place > current.fan_outs.size())
      current.fan_outs.push_back(changed);
    else
      current.fan_outs[place - 1] = changed;
  }
  for (const OpenedVisit& opened : movement.opened) {
    TAKAR_CHECK(static_cast<std::size_t>(opened.visit) == current.visits.size() + 1,
                "a visit was opened out of turn");
    Visit visit;
    visit.number = opened.visit;
    visit.step = opened.step;
    visit.round = opened.round;
    visit.part = opened.part;
    visit.fan_out = opened.fan_out;
    visit.unit = opened.unit;
    visit.position = opened.position;
    visit.previous = opened.previous;
    visit.returned_by = opened.returned_by;
    visit.available_at = opened.available_at;
    visit.due_at = opened.due_at;
    if (opened.returned_by != VisitNumber{}) visit.reason = reason;
    current.visits.push_back(std::move(visit));
  }
  if (!movement.finishes_case) return;
  current.state = CaseState::kFinished;
  current.finished_at = at;
}

}  // namespace takar::workflow
