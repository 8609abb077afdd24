#include "app/task_page.hpp"

#include <algorithm>

#include "app/allowed.hpp"
#include "app/document_json.hpp"
#include "app/draft_store.hpp"
#include "app/figures.hpp"
#include "app/meeting_page.hpp"
#include "app/typed_content.hpp"
#include "app/words.hpp"
#include "measurement/measurement_store.hpp"
#include "workflow/case_store.hpp"

namespace takar::app {
namespace {

using workflow::Case;
using workflow::Visit;

// Borrowed for the call.
struct Page {
  store::ReadTransaction& tx;
  const Scene& scene;
  const Case& current;
  const Visit& visit;
  const std::vector<organisation::Actor>& by;
  std::vector<workflow::DocumentRow> documents;
  std::vector<workflow::Event> history;

  const sop::Step& step() const { return sop::step_at(scene.sop, visit.step); }
};

// The newest paper of that row, of the visit's own unit where it has one.
const workflow::DocumentRow* newest_of(const Page& page, sop::StepNumber step) {
  const workflow::DocumentRow* newest = nullptr;
  for (const auto& row : page.documents) {
    if (row.document.step != step) continue;
    if (page.visit.unit && row.document.unit && row.document.unit != page.visit.unit) continue;
    newest = &row;
  }
  return newest;
}

json::Array inputs_json(const Page& page) {
  json::Array inputs;
  for (const auto& input : page.step().inputs) {
    const auto* paper = input.from ? newest_of(page, *input.from) : nullptr;
    inputs.push_back(json::Object{
        {"name", input.name},
        {"from_step",
         input.from ? json::Value(static_cast<std::int64_t>(*input.from)) : json::Value(nullptr)},
        {"registered", paper != nullptr},
        {"document_id",
         paper == nullptr ? json::Value(nullptr) : id_text(paper->document.id.value)}});
  }
  return inputs;
}

std::string performer_of(const Page& page, const sop::Step& step) {
  if (step.performers.empty()) return {};
  return sop::performer_at(page.scene.sop, step.performers.front()).shown_title();
}

// The deadline of the row if it began again now. Empty: the row states no time.
std::optional<Instant> due_again(const Page& page, const sop::Step& step) {
  if (step.standard_time.amount == 0) return std::nullopt;
  return page.scene.office.calendar->add(page.scene.now, step.standard_time);
}

json::Array targets_json(const Page& page) {
  json::Array targets;
  if (page.by.empty()) return targets;
  for (const auto number : return_targets(page.scene, page.current, page.visit, page.by.front())) {
    const auto& step = sop::step_at(page.scene.sop, number);
    targets.push_back(json::Object{{"step", static_cast<std::int64_t>(number)},
                                   {"activity", step.shown_activity()},
                                   {"performer", performer_of(page, step)},
                                   {"due_at", instant_or_null(due_again(page, step))}});
  }
  return targets;
}

json::Value decision_json(const Page& page) {
  const auto& step = page.step();
  if (!step.is_decision() || page.visit.part == workflow::Part::kContribution) return nullptr;
  return json::Object{
      {"yes_label", step.yes_label},
      {"no_label", step.no_label},
      {"no_target",
       step.no ? json::Value(static_cast<std::int64_t>(*step.no)) : json::Value(nullptr)},
      {"targets", targets_json(page)}};
}

json::Object step_part(const Page& page) {
  const auto states = step_states(page.current, page.scene.sop, page.scene.now);
  auto step = step_json(page.scene, states.at(static_cast<std::size_t>(page.visit.step) - 1));
  step["inputs"] = inputs_json(page);
  step["output"] = output_name(page.step(), page.visit);
  step["note"] = page.step().note;
  step["decision"] = decision_json(page);
  step["targets"] = targets_json(page);
  return step;
}

// What was typed the last time: by the same unit at this row, so that a repair starts from it.
json::Value last_content(const Page& page) {
  json::Value content = nullptr;
  for_each_content(
      page.current, page.history, [&](const workflow::Visit& visit, const json::Object& typed) {
        if (visit.step == page.visit.step && visit.unit == page.visit.unit &&
            visit.part == page.visit.part)
          content = typed;
      });
  return content;
}

// What is being typed here, for those who may go on with it.
json::Value draft_json(const Page& page) {
  if (page.by.empty() || page.visit.finished_at) return nullptr;
  const auto draft = find_draft(page.tx, {page.current.agency, page.current.id, page.visit.number});
  if (!draft) return nullptr;
  const auto content = json::parse(draft->content);
  if (!content) return nullptr;
  return json::Object{{"revision", draft->revision},
                      {"saved_at", to_rfc3339(draft->at)},
                      {"person_name", person_name(page.scene.office, draft->person)},
                      {"content", *content}};
}

// The newest version of every paper that was registered before.
json::Array previous_json(const Page& page) {
  json::Array previous;
  for (auto row = page.documents.rbegin(); row != page.documents.rend(); ++row) {
    const bool superseded = std::any_of(page.documents.rbegin(), row, [&](const auto& newer) {
      return newer.document.step == row->document.step && newer.document.unit == row->document.unit;
    });
    if (!superseded) previous.push_back(signed_document_json(page.tx, page.scene, *row));
  }
  return previous;
}

// The fan-out that this page shows: the newest one at or before its row.
const workflow::FanOut* fan_out_of(const Page& page) {
  const workflow::FanOut* found = nullptr;
  for (const auto& fan_out : page.current.fan_outs) found = &fan_out;
  if (page.visit.fan_out != workflow::FanOutNumber{})
    return &workflow::fan_out_at(page.current, page.visit.fan_out);
  return found;
}

json::Value units_json(const Page& page) {
  const auto* fan_out = fan_out_of(page);
  if (fan_out == nullptr) return nullptr;
  json::Array units;
  for (const auto& branch : workflow::branches_of(page.current, fan_out->number)) {
    const auto& visit = workflow::visit_at(page.current, branch.visit);
    json::Value document = nullptr;
    for (const auto& row : page.documents)
      if (row.document.unit == branch.unit) document = id_text(row.document.id.value);
    const auto holder = visit.person ? person_name(page.scene.office, visit.person)
                                     : position_title(page.scene.office, visit.position);
    json::Object unit{{"unit_id", id_text(branch.unit.value)},
                      {"name", unit_name(page.scene.office, branch.unit)},
                      {"state", json::text(word_of(visit.state))},
                      {"nihil", branch.state == workflow::BranchState::kNihil},
                      {"document_id", std::move(document)},
                      {"visit", static_cast<std::int64_t>(visit.number)},
                      {"holder", text_or_null(holder)}};
    put_deadline(page.scene, visit.due_at, unit);
    units.push_back(std::move(unit));
  }
  return units;
}

bool shows_units_forms(sop::StepKind kind) {
  switch (kind) {
    case sop::StepKind::kGather:
    case sop::StepKind::kRecap:
    case sop::StepKind::kValidate:
    case sop::StepKind::kMeet:
    case sop::StepKind::kMinutes:
    case sop::StepKind::kDraft:
    case sop::StepKind::kCheck:
    case sop::StepKind::kSubmit:
    case sop::StepKind::kSign:
    case sop::StepKind::kReport:
      return true;
    default:
      return false;
  }
}

json::Array unit_forms_json(const Page& page) {
  json::Array forms;
  if (!shows_units_forms(kind_of(page.step(), page.visit))) return forms;
  const auto indicators = read_indicators(page.tx, page.current);
  for (auto& form : forms_of(page.tx, page.current, indicators)) {
    if (page.visit.unit && form.unit != page.visit.unit) continue;
    add_previous(page.tx, page.current, form);
    forms.push_back(json::Object{{"unit_id", id_text(form.unit.value)},
                                 {"unit_name", unit_name(page.scene.office, form.unit)},
                                 {"form", form_json(form)}});
  }
  return forms;
}

json::Value own_form_json(const Page& page) {
  if (!page.visit.unit) return nullptr;
  const auto indicators = read_indicators(page.tx, page.current);
  auto form = form_of(page.tx, page.current, indicators, page.visit.unit);
  add_previous(page.tx, page.current, form);
  return form_json(form);
}

json::Object catalogue_json(const Page& page) {
  const auto& office = page.scene.office;
  json::Array positions;
  for (const auto& position : office.agency.positions)
    positions.push_back(json::Object{
        {"id", id_text(position.id.value)},
        {"title", position.title},
        {"holder",
         text_or_null(person_name(office, holder_of(office, position.id, page.scene.now)))}});
  json::Array units;
  for (const auto& unit : page.current.roster.units)
    units.push_back(
        json::Object{{"id", id_text(unit.unit.value)}, {"name", unit_name(office, unit.unit)}});
  json::Array indicators;
  const auto asked = read_indicators(page.tx, page.current);
  for (const auto& assigned : asked.list)
    indicators.push_back(json::Object{{"id", id_text(assigned.indicator.id.value)},
                                      {"code", assigned.indicator.code},
                                      {"name", assigned.indicator.name},
                                      {"unit_id", id_text(assigned.unit.value)}});
  json::Array newcomers;
  for (const auto& unit : office.agency.units)
    if (std::none_of(page.current.roster.units.begin(),
                     page.current.roster.units.end(),
                     [&](const auto& member) { return member.unit == unit.id; }))
      newcomers.push_back(json::Object{{"id", id_text(unit.id.value)}, {"name", unit.name}});
  return {{"positions", std::move(positions)},
          {"units", std::move(units)},
          {"newcomers", std::move(newcomers)},
          {"indicators", std::move(indicators)}};
}

// Why the case came back here, and the remarks that came with it.
void put_return(const Page& page, json::Object& out, std::string& reason) {
  json::Array remarks;
  for (const auto& event : page.history) {
    if (const auto* returned = std::get_if<workflow::StepReturned>(&event)) {
      if (returned->visit != page.visit.returned_by) continue;
      reason = returned->reason;
      for (const auto& remark : returned->remarks)
        remarks.push_back(json::Object{{"place", remark.place}, {"text", remark.text}});
    } else if (const auto* done = std::get_if<workflow::StepCompleted>(&event)) {
      if (done->visit == page.visit.returned_by) reason = done->reason;
    }
  }
  out["remarks"] = std::move(remarks);
}

json::Value next_json(const Page& page) {
  const auto& step = page.step();
  if (!step.next) return nullptr;
  const auto& next = sop::step_at(page.scene.sop, *step.next);
  return json::Object{{"step", static_cast<std::int64_t>(next.number)},
                      {"activity", next.shown_activity()},
                      {"performer", performer_of(page, next)}};
}

}  // namespace

json::Object task_page_json(store::ReadTransaction& tx,
                            const Scene& scene,
                            const Case& current,
                            const Visit& visit,
                            const std::vector<organisation::Actor>& by) {
  const Page page{tx,
                  scene,
                  current,
                  visit,
                  by,
                  workflow::documents_of(tx, current.agency, current.id),
                  workflow::load_history(tx, current.agency, current.id)};
  json::Object out;
  std::string returned_reason;
  put_return(page, out, returned_reason);
  out["task"] = task_json(scene,
                          {.case_id = current.id,
                           .sop = current.sop,
                           .case_title = current.title,
                           .period = current.period,
                           .case_state = current.state,
                           .visit = visit,
                           .returned_reason = returned_reason});
  if (const auto row = workflow::case_row(tx, current.agency, current.id))
    out["case"] = case_json(scene, *row);
  out["step"] = step_part(page);
  out["mode"] =
      json::text(visit.part == workflow::Part::kContribution ? "contributor" : "performer");
  out["form"] = own_form_json(page);
  out["content"] = last_content(page);
  out["draft"] = draft_json(page);
  out["meeting"] = meeting_json(scene.sop, current, page.history, visit);
  out["previous"] = previous_json(page);
  out["units"] = units_json(page);
  out["unit_forms"] = unit_forms_json(page);
  out["catalogue"] = catalogue_json(page);
  json::Array allowed;
  for (const auto verb : allowed_acts(scene, current, visit, by))
    allowed.push_back(json::text(verb));
  out["allowed"] = std::move(allowed);
  out["next"] = next_json(page);
  json::Array positions;
  for (const auto& actor : by) positions.push_back(id_text(actor.position.value));
  out["actor_positions"] = std::move(positions);
  return out;
}

}  // namespace takar::app
