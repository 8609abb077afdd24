#include "app/allowed.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "app/permission.hpp"
#include "workflow/commands.hpp"

namespace takar::app {
namespace {

using organisation::Actor;
using workflow::Case;
using workflow::Visit;

constexpr std::string_view kAnyReason = "-";
constexpr std::string_view kAnyDigest =
    "0000000000000000000000000000000000000000000000000000000000000000";

struct Trial {
  const Scene& scene;
  const Case& current;
  const Visit& visit;
  const Actor& by;

  workflow::Task task() const { return {current.id, visit.number, visit.version}; }
  const sop::Step& step() const { return sop::step_at(scene.sop, visit.step); }

  bool passes(const workflow::Command& command) const {
    return workflow::decide(command, current, {scene.sop, *scene.office.calendar, scene.now})
        .has_value();
  }
  std::vector<workflow::StatedInput> every_input() const {
    std::vector<workflow::StatedInput> stated;
    for (const auto& input : step().inputs) stated.push_back({input.name, std::string(kAnyReason)});
    return stated;
  }
  std::optional<bool> some_decision() const {
    const bool asked = step().is_decision() && visit.part == workflow::Part::kRow;
    return asked ? std::optional(true) : std::nullopt;
  }
  workflow::Output some_output() const {
    return {.id = {1}, .content_sha256 = std::string(kAnyDigest), .content = "{}"};
  }
  // A unit that is in the fan-out of this visit and has not answered.
  std::optional<workflow::UnitId> open_unit() const {
    for (const auto& fan_out : current.fan_outs)
      for (const auto& branch : workflow::branches_of(current, fan_out.number))
        if (branch.state == workflow::BranchState::kOpen) return branch.unit;
    return std::nullopt;
  }
  // A unit of the agency that is not in the roster of the case.
  workflow::RosterUnit newcomer() const { return {{-1}, by.position, {}}; }
};

using MayDo = bool (*)(const Trial&);

template <class Act>
bool plain(const Trial& trial) {
  return trial.passes(Act{.task = trial.task(), .by = trial.by});
}

template <class Act>
bool reasoned(const Trial& trial) {
  return trial.passes(Act{.task = trial.task(), .reason = std::string(kAnyReason), .by = trial.by});
}

bool may_start(const Trial& trial) {
  return trial.passes(workflow::StartStep{
      .task = trial.task(), .inputs_stated = trial.every_input(), .by = trial.by});
}

bool may_complete(const Trial& trial) {
  return trial.passes(workflow::CompleteStep{.task = trial.task(),
                                             .decision = trial.some_decision(),
                                             .inputs_stated = trial.every_input(),
                                             .output = trial.some_output(),
                                             .by = trial.by});
}

bool may_return(const Trial& trial) {
  return !return_targets(trial.scene, trial.current, trial.visit, trial.by).empty();
}

bool may_record(const Trial& trial) {
  return trial.passes(workflow::RecordStep{.task = trial.task(),
                                           .started_at = trial.scene.now,
                                           .finished_at = trial.scene.now,
                                           .reason = std::string(kAnyReason),
                                           .reference = std::string(kAnyReason),
                                           .decision = trial.some_decision(),
                                           .inputs_stated = trial.every_input(),
                                           .output = trial.some_output(),
                                           .by = trial.by});
}

bool may_add_branch(const Trial& trial) {
  return trial.passes(workflow::AddBranch{.task = trial.task(),
                                          .unit = trial.newcomer(),
                                          .reason = std::string(kAnyReason),
                                          .by = trial.by});
}

bool may_close_fan_out(const Trial& trial) {
  const auto unit = trial.open_unit();
  return unit &&
         trial.passes(workflow::CloseFanOut{
             .task = trial.task(), .missing = {{*unit, std::string(kAnyReason)}}, .by = trial.by});
}

bool may_supplement(const Trial& trial) {
  return trial.passes(workflow::SupplementBranch{
      .task = trial.task(), .output = trial.some_output(), .by = trial.by});
}

bool may_waive(const Trial& trial) {
  return std::any_of(
      trial.scene.sop.separations.begin(),
      trial.scene.sop.separations.end(),
      [&](const auto& pair) {
        return trial.passes(workflow::WaiveSeparation{.task = trial.task(),
                                                      .first = pair.first,
                                                      .second = pair.second,
                                                      .reason = std::string(kAnyReason),
                                                      .by = trial.by});
      });
}

bool may_extend(const Trial& trial) {
  const auto latest = std::max(trial.scene.now, trial.visit.due_at.value_or(trial.scene.now));
  return trial.passes(workflow::ExtendDeadline{.task = trial.task(),
                                               .due_at = latest + std::chrono::days(1),
                                               .reason = std::string(kAnyReason),
                                               .by = trial.by});
}

bool may_reassign(const Trial& trial) {
  return trial.passes(workflow::ReassignTask{.task = trial.task(),
                                             .to = {-1},  // Any other position.
                                             .reason = std::string(kAnyReason),
                                             .by = trial.by});
}

struct Offer {
  std::string_view verb;
  MayDo may;
};

constexpr std::array kOffers{
    Offer{"claim_task", plain<workflow::ClaimTask>},
    Offer{"release_task", plain<workflow::ReleaseTask>},
    Offer{"start_step", may_start},
    Offer{"pause_step", reasoned<workflow::PauseStep>},
    Offer{"resume_step", plain<workflow::ResumeStep>},
    Offer{"complete_step", may_complete},
    Offer{"return_step", may_return},
    Offer{"recall_step", reasoned<workflow::RecallStep>},
    Offer{"record_step", may_record},
    Offer{"add_branch", may_add_branch},
    Offer{"close_fan_out", may_close_fan_out},
    Offer{"supplement_branch", may_supplement},
    Offer{"waive_separation", may_waive},
    Offer{"extend_deadline", may_extend},
    Offer{"reassign_task", may_reassign},
};

template <class Act>
bool may_steer(const Scene& scene, const Case& current, const Viewer& viewer) {
  for (const auto& held : positions_of(scene.office, viewer.person, scene.now)) {
    const Actor by{viewer.person, held.position, held.authority};
    const Act command{.case_id = current.id, .reason = std::string(kAnyReason), .by = by};
    if (permit(viewer, Action::kSteerCase, relation_to_case(current, held.position)) &&
        workflow::decide(command, current, {scene.sop, *scene.office.calendar, scene.now}))
      return true;
  }
  return false;
}

}  // namespace

std::vector<Actor> actors_at(const Scene& scene, const Viewer& viewer, const Visit& visit) {
  std::vector<Actor> by;
  if (!permit(viewer, Action::kActOnTask, relation_to(scene.office, viewer, scene.now))) return by;
  const bool signs = sop::step_at(scene.sop, visit.step).kind == sop::StepKind::kSign;
  const auto held = positions_of(scene.office, viewer.person, scene.now);
  for (const auto& position : held)
    if (const auto authority =
            organisation::authority_of(held, position.position, {scene.sop.id, signs}))
      by.push_back({viewer.person, position.position, *authority});
  std::stable_partition(
      by.begin(), by.end(), [&](const Actor& actor) { return actor.position == visit.position; });
  return by;
}

std::vector<std::string_view> allowed_case_acts(const Scene& scene,
                                                const Case& current,
                                                const Viewer& viewer) {
  std::vector<std::string_view> verbs;
  if (may_steer<workflow::StopCase>(scene, current, viewer)) verbs.push_back("stop_case");
  if (may_steer<workflow::SuspendCase>(scene, current, viewer)) verbs.push_back("suspend_case");
  if (may_steer<workflow::ResumeCase>(scene, current, viewer)) verbs.push_back("resume_case");
  return verbs;
}

std::vector<std::string_view> allowed_acts(const Scene& scene,
                                           const Case& current,
                                           const Visit& visit,
                                           const std::vector<Actor>& by) {
  std::vector<std::string_view> verbs;
  for (const auto& offer : kOffers)
    if (std::any_of(by.begin(), by.end(), [&](const Actor& actor) {
          return offer.may({scene, current, visit, actor});
        }))
      verbs.push_back(offer.verb);
  return verbs;
}

std::vector<sop::StepNumber> return_targets(const Scene& scene,
                                            const Case& current,
                                            const Visit& visit,
                                            const Actor& by) {
  const Trial trial{scene, current, visit, by};
  std::vector<sop::StepNumber> targets;
  for (const auto& step : scene.sop.steps)
    if (trial.passes(workflow::ReturnStep{.task = trial.task(),
                                          .target_step = step.number,
                                          .reason = std::string(kAnyReason),
                                          .by = by}))
      targets.push_back(step.number);
  return targets;
}

}  // namespace takar::app
