#include "sop/soundness.hpp"

#include <algorithm>
#include <optional>

#include "base/check.hpp"
#include "sop/places.hpp"

namespace takar::sop {
namespace {

using Found = std::optional<Rejection>;

std::size_t index_of(StepNumber number) {
  return static_cast<std::size_t>(number) - 1;
}
std::string text_of(std::size_t index) {
  return std::to_string(index + 1);
}
std::string text_of(StepNumber number) {
  return text_of(index_of(number));
}
std::string place_of(std::size_t index, std::string_view key) {
  return "steps/" + text_of(index) + "/" + std::string(key);
}

Found found(std::string_view code, std::string place, std::vector<std::string> values = {}) {
  values.insert(values.begin(), {"-", std::move(place)});
  return Rejection{code, std::move(values)};
}

bool is_unit_row(const Step& step) {
  return step.fan_out && step.fan_out->mode == FanOut::Mode::kEach;
}

// Two rows that one unit does one after the other before the next performer waits for all units.
bool is_chained(const Step& before, const Step& after) {
  return is_unit_row(before) && is_unit_row(after) &&
         before.performers.front() == after.performers.front();
}

Found check_performers(const Sop& sop) {
  for (std::size_t i = 0; i < sop.performers.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (sop.performers[i].id == sop.performers[j].id)
        return found("sop.performer_twice", "performers", {sop.performers[i].id});
  for (const auto& performer : sop.performers) {
    const bool acts = std::any_of(sop.steps.begin(), sop.steps.end(), [&](const Step& step) {
      if (step.fan_out && step.fan_out->performer == performer.column) return true;
      return std::find(step.performers.begin(), step.performers.end(), performer.column) !=
             step.performers.end();
    });
    if (!acts && correction_at(sop, "performers/" + performer.id) == nullptr)
      return found("sop.performer_without_step", "performers/" + performer.id, {performer.title});
  }
  return {};
}

Found check_exits(const Sop& sop) {
  for (std::size_t i = 0; i < sop.steps.size(); ++i) {
    const Step& step = sop.steps[i];
    if (step.performers.empty())
      return found("sop.step_without_performer", place_of(i, "performers"));
    if (step.next && index_of(*step.next) <= i)
      return found("sop.next_goes_back", place_of(i, "next"), {text_of(*step.next)});
    if (step.no && index_of(*step.no) >= i)
      return found("sop.return_goes_forward", place_of(i, "decision"), {text_of(*step.no)});
    if (step.kind == StepKind::kCheck && !step.no)
      return found("sop.check_without_no", place_of(i, "decision"));
    for (std::size_t k = 0; k < step.inputs.size(); ++k)
      if (step.inputs[k].from && index_of(*step.inputs[k].from) >= i)
        return found("sop.input_from_later",
                     place_of(i, "inputs/" + text_of(k)),
                     {text_of(*step.inputs[k].from)});
  }
  return {};
}

// The steps that a case can reach from the first one without passing `closed`.
std::vector<bool> reached_steps(const Sop& sop, std::optional<std::size_t> closed = {}) {
  std::vector<bool> reached(sop.steps.size(), false);
  std::vector<std::size_t> open = {0};
  while (!open.empty()) {
    const std::size_t at = open.back();
    open.pop_back();
    if (reached[at] || at == closed) continue;
    reached[at] = true;
    if (sop.steps[at].next) open.push_back(index_of(*sop.steps[at].next));
    if (sop.steps[at].no) open.push_back(index_of(*sop.steps[at].no));
  }
  return reached;
}

// Because `next` only goes forward and ends at the last row, every reached step finds an end.
Found check_reach(const Sop& sop) {
  const auto reached = reached_steps(sop);
  for (std::size_t i = 0; i < reached.size(); ++i)
    if (!reached[i]) return found("sop.step_not_reached", "steps/" + text_of(i), {text_of(i)});
  return {};
}

Found check_unit_row(const Sop& sop, std::size_t i) {
  const Step& step = sop.steps[i];
  const Performer& performer = performer_at(sop, step.performers.front());
  if (!is_unit_row(step)) {
    if (performer.per_unit)
      return found("sop.unit_row_without_fan_out", place_of(i, "fan_out"), {performer.title});
    return {};
  }
  const bool same = !step.fan_out->performer || *step.fan_out->performer == performer.column;
  if (!performer.per_unit || !same)
    return found("sop.fan_out_not_per_unit", place_of(i, "fan_out"), {performer.title});
  if (step.no) return found("sop.fan_out_decides", place_of(i, "decision"));
  for (std::size_t k = 0; k < sop.steps.size(); ++k) {
    const bool enters = sop.steps[k].next && index_of(*sop.steps[k].next) == i;
    if (i > 0 && is_chained(sop.steps[i - 1], step) && enters && k + 1 != i)
      return found("sop.chain_entered_inside", place_of(k, "next"), {text_of(i)});
  }
  if (i + 1 < sop.steps.size() && is_chained(step, sop.steps[i + 1]) &&
      (!step.next || index_of(*step.next) != i + 1))
    return found("sop.chain_entered_inside", place_of(i, "next"), {text_of(i + 1)});
  return {};
}

Found check_collect(const Sop& sop, std::size_t i) {
  const Step& step = sop.steps[i];
  if (!step.fan_out || step.fan_out->mode != FanOut::Mode::kCollect) return {};
  if (step.fan_out->performer && !performer_at(sop, *step.fan_out->performer).per_unit)
    return found("sop.fan_out_not_per_unit",
                 place_of(i, "fan_out"),
                 {performer_at(sop, *step.fan_out->performer).title});
  const std::size_t opener = index_of(step.fan_out->opened_by);
  if (opener >= i || reached_steps(sop, opener)[i])
    return found("sop.opened_too_late", place_of(i, "fan_out"), {text_of(opener)});
  return {};
}

Found check_fan_outs(const Sop& sop) {
  for (std::size_t i = 0; i < sop.steps.size(); ++i) {
    if (auto bad = check_unit_row(sop, i)) return bad;
    if (auto bad = check_collect(sop, i)) return bad;
  }
  return {};
}

Found check_separations(const Sop& sop) {
  for (const auto& [one, other] : sop.separations)
    if (one == other) return found("sop.separation_of_one", "separations", {text_of(one)});
  return {};
}

Found check_corrections(const Sop& sop) {
  for (std::size_t i = 0; i < sop.corrections.size(); ++i) {
    const Correction& correction = sop.corrections[i];
    const std::string at = "corrections/" + text_of(i);
    if (correction_at(sop, correction.place) != &correction)
      return found("sop.correction_twice", at, {correction.place});
    const Place place = find_place(sop, correction.place);
    if (!place.exists) return found("sop.correction_nowhere", at, {correction.place});
    if (place.words != nullptr && *place.words != correction.source_words &&
        *place.words != correction.reading)
      return found("sop.correction_of_other_words", at, {correction.place, *place.words});
  }
  return {};
}

Found check_counts(const Sop& sop) {
  if (sop.steps.empty()) return found("sop.no_steps", "steps");
  if (sop.steps.size() > kStepsMax)
    return found("sop.too_many", "steps", {std::to_string(kStepsMax)});
  if (sop.performers.size() > kPerformersMax)
    return found("sop.too_many", "performers", {std::to_string(kPerformersMax)});
  return {};
}

// Everything that the later checks use as an index.
Found check_references(const Sop& sop) {
  const auto exists = [&](std::optional<StepNumber> number) {
    return !number || index_of(*number) < sop.steps.size();
  };
  const auto stands = [&](PerformerColumn column) {
    const auto place = static_cast<std::size_t>(column);
    return place >= 1 && place <= sop.performers.size();
  };
  for (std::size_t i = 0; i < sop.performers.size(); ++i)
    TAKAR_CHECK(static_cast<std::size_t>(sop.performers[i].column) == i + 1,
                "columns not in order");
  for (std::size_t i = 0; i < sop.steps.size(); ++i) {
    const Step& step = sop.steps[i];
    TAKAR_CHECK(index_of(step.number) == i, "steps not in order");
    TAKAR_CHECK(std::all_of(step.performers.begin(), step.performers.end(), stands),
                "a step names a performer that is not there");
    TAKAR_CHECK(!step.fan_out || !step.fan_out->performer || stands(*step.fan_out->performer),
                "a fan-out names a performer that is not there");
    const bool collects = step.fan_out && step.fan_out->mode == FanOut::Mode::kCollect;
    if (!exists(step.next))
      return found("sop.no_such_step", place_of(i, "next"), {text_of(*step.next)});
    if (!exists(step.no))
      return found("sop.no_such_step", place_of(i, "decision"), {text_of(*step.no)});
    if (collects && !exists(step.fan_out->opened_by))
      return found("sop.no_such_step", place_of(i, "fan_out"), {text_of(step.fan_out->opened_by)});
  }
  for (const auto& [one, other] : sop.separations)
    if (!exists(one) || !exists(other))
      return found("sop.no_such_step", "separations", {text_of(exists(one) ? other : one)});
  return {};
}

}  // namespace

Result<void> check_sound(const Sop& sop) {
  using Check = Found (*)(const Sop&);
  constexpr Check kChecks[] = {check_counts,
                               check_references,
                               check_performers,
                               check_exits,
                               check_reach,
                               check_fan_outs,
                               check_separations,
                               check_corrections};
  for (const Check check : kChecks)
    if (auto bad = check(sop)) return reject(bad->code, std::move(bad->details));
  return {};
}

}  // namespace takar::sop
