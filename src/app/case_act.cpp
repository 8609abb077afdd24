#include "app/case_act.hpp"

#include <fmt/format.h>

#include "app/binding_store.hpp"
#include "app/draft_store.hpp"
#include "app/figures.hpp"
#include "app/papers.hpp"
#include "app/permission.hpp"
#include "app/search_page.hpp"
#include "app/upload_store.hpp"
#include "base/check.hpp"
#include "calendar/quarter.hpp"
#include "sop/sop_store.hpp"
#include "workflow/case_store.hpp"
#include "workflow/event_json.hpp"
#include "workflow/history.hpp"

namespace takar::app {
namespace {

using workflow::Case;
using workflow::Command;
using workflow::Event;
using workflow::VisitNumber;

// Everything an act has at hand. Borrowed for the call.
struct Desk {
  store::WriteTransaction& tx;
  Shelf& shelf;
  const Scene& scene;
  const Case& current;
};

// The positions bound to the columns as the office stands, for a case that is opened now.
workflow::Roster roster_of(const Scene& scene, const std::vector<ColumnBinding>& bindings) {
  workflow::Roster roster{.head = head_of(scene.office)};
  for (const auto& binding : bindings)
    roster.columns.emplace_back(binding.column, binding.position);
  for (const auto& unit : scene.office.agency.units)
    if (unit.reports_data) roster.units.push_back(roster_unit(scene.office, scene.sop, unit.id));
  return roster;
}

// Completing, recording on paper and supplementing hand a paper over.
template <class Act>
Result<bool> put_output(const Desk& desk, Act& act, const ReadAct& read, VisitNumber number) {
  const auto* visit = workflow::find_visit(desk.current, number);
  if (visit == nullptr) return false;  // The rules say what is missing.
  auto files = read.uploads;
  if constexpr (requires { act.scan; })
    if (act.scan) files.push_back(*act.scan);
  for (const auto upload : files)
    if (!find_upload(desk.tx, desk.scene.office.agency.id, upload.value))
      return reject("app.upload_not_found", {std::to_string(upload.value)});
  if (!read.content) {
    // Files alone may be the output: a paper that was made elsewhere.
    if (!read.uploads.empty())
      act.output = workflow::Output{.id = {desk.tx.next_id()}, .uploads = read.uploads};
    return true;
  }
  PaperRequest request{.scene = desk.scene,
                       .current = desk.current,
                       .visit = *visit,
                       .by = act.by,
                       .content = *read.content,
                       .uploads = read.uploads};
  if constexpr (requires { act.decision; }) {
    request.decision = act.decision;
    request.reason = act.reason;
    request.target_step = act.target_step;
  }
  auto output = make_output(desk.tx, desk.shelf, request);
  if (!output) return reject(output.error());
  act.output = std::move(*output);
  return true;
}

struct Completer {
  const Desk& desk;
  const ReadAct& read;

  Result<bool> operator()(workflow::CompleteStep& act) const {
    if (!act.nihil_statement.empty()) return false;
    return put_output(desk, act, read, act.task.visit);
  }
  Result<bool> operator()(workflow::RecordStep& act) const {
    return put_output(desk, act, read, act.task.visit);
  }
  Result<bool> operator()(workflow::SupplementBranch& act) const {
    return put_output(desk, act, read, act.task.visit);
  }
  Result<bool> operator()(workflow::AddBranch& act) const {
    if (!read.unit || organisation::find(desk.scene.office.agency, *read.unit) == nullptr)
      return reject("app.unit_not_found");
    act.unit = roster_unit(desk.scene.office, desk.scene.sop, *read.unit);
    return true;
  }
  Result<bool> operator()(workflow::ReassignTask& act) const {
    if (organisation::find(desk.scene.office.agency, act.to) != nullptr) return true;
    return reject("organisation.position_not_found", {std::to_string(act.to.value)});
  }
  template <class Act>
  Result<bool> operator()(Act&) const {
    return true;
  }
};

VisitNumber visit_of(const Command& command) {
  return std::visit(
      [](const auto& act) {
        if constexpr (requires { act.task; }) return act.task.visit;
        return VisitNumber{};
      },
      command);
}

organisation::PersonId person_of(const Command& command) {
  return std::visit([](const auto& act) { return act.by.person; }, command);
}

const workflow::Movement* movement_of(const Event& event) {
  return std::visit(
      [](const auto& e) -> const workflow::Movement* {
        if constexpr (requires { e.movement; }) return &e.movement;
        return nullptr;
      },
      event);
}

std::optional<workflow::DocumentId> document_of(const Event& event) {
  return std::visit(
      [](const auto& e) -> std::optional<workflow::DocumentId> {
        if constexpr (requires { e.document->id; }) {
          if (e.document) return e.document->id;
        } else if constexpr (requires { e.document.id; }) {
          return e.document.id;
        }
        return std::nullopt;
      },
      event);
}

// What the act filed; null if it filed nothing.
const workflow::DocumentFiled* filed_by(const Event& event) {
  return std::visit(
      [](const auto& e) -> const workflow::DocumentFiled* {
        if constexpr (requires { e.document->content; })
          return e.document ? &*e.document : nullptr;
        else if constexpr (requires { e.document.content; })
          return &e.document;
        else
          return nullptr;
      },
      event);
}

std::string answer_of(const Case& after, VisitNumber number, const Event& event) {
  const auto* visit = workflow::find_visit(after, number);
  const auto document = document_of(event);
  json::Array opened;
  if (const auto* movement = movement_of(event))
    for (const auto& next : movement->opened)
      opened.push_back(json::Object{{"visit", static_cast<std::int64_t>(next.visit)},
                                    {"step", static_cast<std::int64_t>(next.step)},
                                    {"position_id", std::to_string(next.position.value)}});
  const auto name = workflow::name_of(event);
  return json::write(
      json::Object{{"case_id", id_text(after.id.value)},
                   {"visit", static_cast<std::int64_t>(number)},
                   {"version", visit == nullptr ? after.version : visit->version},
                   {"event", json::text(name)},
                   {"document_id", document ? id_text(document->value) : json::Value(nullptr)},
                   {"opened", std::move(opened)},
                   {"finished", after.state == workflow::CaseState::kFinished}});
}

Result<std::string> decide_and_save(const Desk& desk, const Command& command) {
  const auto event = workflow::decide(
      command, desk.current, {desk.scene.sop, *desk.scene.office.calendar, desk.scene.now});
  if (!event) return reject(event.error());
  Case after = desk.current;
  workflow::apply(*event, after);
  workflow::save(desk.tx, desk.current, after, *event);
  // The forms leave: what they ask for stays as it is now.
  if (after.fan_outs.size() > desk.current.fan_outs.size())
    freeze_indicators(desk.tx, after, {desk.scene.now, person_of(command)});
  if (const auto* filed = filed_by(*event))
    keep_for_search(desk.tx, desk.scene.office, after, *filed);
  const auto* visit = workflow::find_visit(after, visit_of(command));
  if (visit != nullptr && visit->finished_at)
    drop_draft(desk.tx, {after.agency, after.id, visit->number});
  auto answer = answer_of(after, visit_of(command), *event);
  desk.shelf.keep(std::move(after));
  return answer;
}

// "Pengukuran Kinerja Tribulan III 2026", in the agency's own word for a quarter.
std::string title_for(const Scene& scene, const std::string& period) {
  const auto quarter = calendar::parse_quarter(period);
  const auto words =
      quarter ? calendar::to_words(*quarter, scene.office.agency.settings.period_word) : period;
  return fmt::format("{} {}", scene.sop.identity.title, words);
}

// What the act is, as far as the scope of a substitute asks.
organisation::Deed deed_of(const Scene& scene, const workflow::Visit* visit) {
  const bool signs =
      visit != nullptr && sop::step_at(scene.sop, visit->step).kind == sop::StepKind::kSign;
  return {scene.sop.id, signs};
}

// What the command does to the case, as the table of permissions asks.
Action action_of(const Command& command) {
  return std::visit(
      [](const auto& act) {
        if constexpr (requires { act.roster; })
          return Action::kOpenCase;
        else if constexpr (requires { act.task; })
          return Action::kActOnTask;
        else
          return Action::kSteerCase;
      },
      command);
}

// Who acts: in the position he named, or in the first of `meant` that he holds, or in his first.
Result<organisation::Actor> actor_of(const Scene& scene,
                                     const Viewer& viewer,
                                     PositionId as,
                                     const std::vector<PositionId>& meant,
                                     const workflow::Visit* visit) {
  const auto held = positions_of(scene.office, viewer.person, scene.now);
  const auto authority_for = [&](PositionId position) {
    return organisation::authority_of(held, position, deed_of(scene, visit));
  };
  for (const auto position : meant)
    if (!as && authority_for(position)) as = position;
  if (!as && visit != nullptr) as = visit->position;
  if (!as && !held.empty()) as = held.front().position;
  if (!as) return reject("app.not_allowed");
  const auto authority = authority_for(as);
  if (!authority) return reject("app.position_not_held", {position_title(scene.office, as)});
  return organisation::Actor{viewer.person, as, *authority};
}

Result<std::string> open(store::WriteTransaction& tx,
                         Shelf& shelf,
                         const Scene& scene,
                         const organisation::Actor& by,
                         workflow::OpenCase command) {
  if (!calendar::parse_quarter(command.period)) return reject("app.bad_period", {command.period});
  command.agency = scene.office.agency.id;
  command.case_id = {tx.next_id()};
  command.roster = roster_of(scene, column_bindings(tx, scene.office.agency.id, scene.sop.id));
  if (const auto other =
          workflow::case_of_period(tx, scene.office.agency.id, scene.sop.id, command.period))
    command.open_already = workflow::case_row(tx, scene.office.agency.id, *other)->title;
  if (command.title.empty()) command.title = title_for(scene, command.period);
  command.by = by;
  Case none;
  none.id = command.case_id;
  return decide_and_save({tx, shelf, scene, none}, command);
}

// Where an act happens and who asks for it. Borrowed for the call.
struct Place {
  store::WriteTransaction& tx;
  Shelf& shelf;
  const Viewer& viewer;
  const Office& office;
  Instant now;
};

Result<std::string> act(const Place& place, const ReadAct& read, workflow::CaseId id) {
  const auto& viewer = place.viewer;
  const bool steers = action_of(read.command) == Action::kSteerCase;
  const auto works = permit(viewer,
                            steers ? Action::kSeeCase : Action::kActOnTask,
                            relation_to(place.office, viewer, place.now));
  if (!works) return reject(works.error());
  const auto current = place.shelf.work_case(place.tx, viewer.agency, id);
  if (current == nullptr) return reject("app.case_not_found", {std::to_string(id.value)});
  const auto sop = place.shelf.sop(place.tx, viewer.agency, current->sop);
  TAKAR_CHECK(sop != nullptr, "a case is pinned to an SOP version that is gone");
  const Scene scene{place.office, *sop, place.now};
  const auto* visit = workflow::find_visit(*current, visit_of(read.command));
  const auto meant = visit != nullptr ? std::vector{visit->position}
                                      : std::vector{current->roster.head, current->roster.opener};
  const auto actor = actor_of(scene, viewer, read.as, meant, visit);
  if (!actor) return reject(actor.error());
  if (steers) {
    const auto may =
        permit(viewer, Action::kSteerCase, relation_to_case(*current, actor->position));
    if (!may) return reject(may.error());
  }
  const Desk desk{place.tx, place.shelf, scene, *current};
  auto command = read.command;
  std::visit([&](auto& each) { each.by = *actor; }, command);
  const auto ready = std::visit(Completer{desk, read}, command);
  if (!ready) return reject(ready.error());
  return decide_and_save(desk, command);
}

workflow::CaseId case_of(const Command& command) {
  return std::visit(
      [](const auto& act) {
        if constexpr (requires { act.task; })
          return act.task.case_id;
        else
          return act.case_id;
      },
      command);
}

}  // namespace

Result<std::string> act_on_case(store::WriteTransaction& tx,
                                Shelf& shelf,
                                const Viewer& viewer,
                                const ReadAct& read,
                                Instant now) {
  const auto office = shelf.office(tx, viewer.agency);
  if (office == nullptr) return reject("app.no_agency");
  const auto* opening = std::get_if<workflow::OpenCase>(&read.command);
  if (opening == nullptr)
    return act({tx, shelf, viewer, *office, now}, read, case_of(read.command));
  const auto sop = shelf.sop(tx, viewer.agency, opening->sop);
  if (sop == nullptr) return reject("app.sop_not_found", {std::to_string(opening->sop.value)});
  const auto version = sop::sop_row(tx, viewer.agency, opening->sop);
  if (!version || !sop::opens_cases(version->state)) return reject("app.sop_not_open");
  const Scene scene{*office, *sop, now};
  const auto meant = opening_positions(tx, *office, *sop, viewer, now);
  const auto actor = actor_of(scene, viewer, read.as, meant, nullptr);
  if (!actor) return reject(actor.error());
  const auto performers = first_performers(tx, *office, *sop);
  const auto may =
      permit(viewer, Action::kOpenCase, relation_to_sop(*office, performers, actor->position));
  if (!may) return reject(may.error());
  return open(tx, shelf, scene, *actor, *opening);
}

}  // namespace takar::app
