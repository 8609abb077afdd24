#include "app/command_body.hpp"

#include <array>
#include <limits>

#include "base/text.hpp"

namespace takar::app {
namespace {

using json::Object;
using workflow::Command;

std::string field(std::string_view key) {
  return std::string(key);
}

std::optional<std::int64_t> digits(std::string_view text) {
  const auto id = whole_number(text);
  return id && *id > 0 ? id : std::nullopt;
}

Result<std::string> required_text(const Object& body, std::string_view key) {
  if (!body.contains(key)) return reject("app.field_missing", {field(key)});
  const auto text = json::text_at(body, key);
  if (!text) return reject("app.field_wrong", {field(key)});
  return std::string(*text);
}

Result<std::optional<std::int64_t>> optional_id(const Object& body, std::string_view key) {
  const auto* value = body.if_contains(key);
  if (value == nullptr || value->is_null()) return std::optional<std::int64_t>();
  return id_at(body, key).map([](std::int64_t id) { return std::optional(id); });
}

// Every id of a list of decimal strings.
template <class AnyId>
Result<std::vector<AnyId>> ids_at(const Object& body, std::string_view key) {
  std::vector<AnyId> ids;
  const auto* value = body.if_contains(key);
  if (value == nullptr || value->is_null()) return ids;
  const auto* list = value->if_array();
  if (list == nullptr) return reject("app.field_wrong", {field(key)});
  for (const auto& item : *list) {
    const auto* text = item.if_string();
    const auto id = text == nullptr ? std::nullopt : digits({text->data(), text->size()});
    if (!id) return reject("app.field_wrong", {field(key)});
    ids.push_back({*id});
  }
  return ids;
}

Result<sop::StepNumber> step_value(const json::Value& value, std::string_view key) {
  const auto* number = value.if_int64();
  if (number == nullptr || *number < 1 || *number > std::numeric_limits<std::uint16_t>::max())
    return reject("app.field_wrong", {field(key)});
  return static_cast<sop::StepNumber>(*number);
}

Result<std::optional<sop::StepNumber>> optional_step(const Object& body, std::string_view key) {
  const auto* value = body.if_contains(key);
  if (value == nullptr || value->is_null()) return std::optional<sop::StepNumber>();
  return step_value(*value, key).map([](sop::StepNumber step) { return std::optional(step); });
}

Result<sop::StepNumber> required_step(const Object& body, std::string_view key) {
  const auto* value = body.if_contains(key);
  if (value == nullptr) return reject("app.field_missing", {field(key)});
  return step_value(*value, key);
}

Result<std::optional<bool>> decision_at(const Object& body) {
  const auto* value = body.if_contains("decision");
  if (value == nullptr || value->is_null()) return std::optional<bool>();
  const auto text = json::text_at(body, "decision");
  if (text == "yes") return std::optional(true);
  if (text == "no") return std::optional(false);
  return reject("app.field_wrong", {"decision"});
}

Result<std::vector<workflow::StatedInput>> inputs_stated_at(const Object& body) {
  std::vector<workflow::StatedInput> inputs;
  const auto* list = json::array_at(body, "inputs_stated");
  if (list == nullptr) return inputs;
  for (const auto& item : *list) {
    const auto* input = item.if_object();
    if (input == nullptr || !json::text_at(*input, "name"))
      return reject("app.field_wrong", {"inputs_stated"});
    inputs.push_back(
        {json::string_or_empty(*input, "name"), json::string_or_empty(*input, "note")});
  }
  return inputs;
}

Result<std::vector<workflow::Remark>> remarks_at(const Object& body) {
  std::vector<workflow::Remark> remarks;
  const auto* list = json::array_at(body, "remarks");
  if (list == nullptr) return remarks;
  for (const auto& item : *list) {
    const auto* remark = item.if_object();
    if (remark == nullptr) return reject("app.field_wrong", {"remarks"});
    remarks.push_back(
        {json::string_or_empty(*remark, "place"), json::string_or_empty(*remark, "text")});
  }
  return remarks;
}

Result<std::vector<workflow::CloseFanOut::Missing>> missing_at(const Object& body) {
  const auto* list = json::array_at(body, "missing");
  if (list == nullptr) return reject("app.field_missing", {"missing"});
  std::vector<workflow::CloseFanOut::Missing> missing;
  for (const auto& item : *list) {
    const auto* named = item.if_object();
    const auto unit =
        named == nullptr ? reject("app.field_wrong", {"missing"}) : id_at(*named, "unit_id");
    if (!unit) return reject(unit.error());
    missing.push_back({{*unit}, json::string_or_empty(*named, "reason")});
  }
  return missing;
}

workflow::Task task_of(const ActRequest& request) {
  return {{request.case_id},
          static_cast<workflow::VisitNumber>(request.visit),
          json::integer_at(request.body, "version").value_or(0)};
}

std::string reason_of(const ActRequest& request) {
  return json::string_or_empty(request.body, "reason");
}

// The acts that carry nothing but the task, and perhaps a reason.
template <class Act>
Result<Command> plain(const ActRequest& request) {
  return Command(Act{.task = task_of(request)});
}

template <class Act>
Result<Command> reasoned(const ActRequest& request) {
  return Command(Act{.task = task_of(request), .reason = reason_of(request)});
}

template <class Act>
Result<Command> on_case(const ActRequest& request) {
  return Command(Act{.case_id = {request.case_id},
                     .version = json::integer_at(request.body, "version").value_or(0),
                     .reason = reason_of(request)});
}

Result<Command> open_case(const ActRequest& request) {
  const auto sop = id_at(request.body, "sop_id");
  if (!sop) return reject(sop.error());
  auto period = required_text(request.body, "period");
  if (!period) return reject(period.error());
  return Command(workflow::OpenCase{
      .sop = {*sop},
      .period = std::move(*period),
      .title = json::string_or_empty(request.body, "title"),
      .second_case_reason = json::string_or_empty(request.body, "second_case_reason")});
}

Result<Command> claim_task(const ActRequest& request) {
  return Command(
      workflow::ClaimTask{.task = task_of(request),
                          .take_over = json::bool_at(request.body, "take_over").value_or(false),
                          .reason = reason_of(request)});
}

Result<Command> start_step(const ActRequest& request) {
  return inputs_stated_at(request.body).map([&](auto inputs) {
    return Command(
        workflow::StartStep{.task = task_of(request), .inputs_stated = std::move(inputs)});
  });
}

// What completing and recording on paper share.
template <class Act>
Result<Act> finishing(const ActRequest& request) {
  Act act{.task = task_of(request)};
  const auto decision = decision_at(request.body);
  if (!decision) return reject(decision.error());
  const auto target = optional_step(request.body, "target_step");
  if (!target) return reject(target.error());
  auto units = ids_at<workflow::UnitId>(request.body, "unit_ids");
  if (!units) return reject(units.error());
  auto inputs = inputs_stated_at(request.body);
  if (!inputs) return reject(inputs.error());
  auto participants = ids_at<workflow::PositionId>(request.body, "participants");
  if (!participants) return reject(participants.error());
  act.decision = *decision;
  act.target_step = *target;
  act.unit_ids = std::move(*units);
  act.inputs_stated = std::move(*inputs);
  act.participants = std::move(*participants);
  act.reason = reason_of(request);
  return act;
}

Result<Command> complete_step(const ActRequest& request) {
  auto act = finishing<workflow::CompleteStep>(request);
  if (!act) return reject(act.error());
  if (const auto* nihil = json::object_at(request.body, "nihil"))
    act->nihil_statement = json::string_or_empty(*nihil, "statement");
  if (json::text_at(request.body, "finished_at_stated")) {
    const auto at = instant_at(request.body, "finished_at_stated");
    if (!at) return reject(at.error());
    act->finished_at = *at;
  }
  return Command(std::move(*act));
}

Result<Command> record_step(const ActRequest& request) {
  auto act = finishing<workflow::RecordStep>(request);
  if (!act) return reject(act.error());
  const auto started = instant_at(request.body, "started_at");
  if (!started) return reject(started.error());
  const auto finished = instant_at(request.body, "finished_at");
  if (!finished) return reject(finished.error());
  const auto scan = optional_id(request.body, "scan_upload_id");
  if (!scan) return reject(scan.error());
  act->started_at = *started;
  act->finished_at = *finished;
  if (*scan) act->scan = workflow::UploadId{**scan};
  act->reference = json::string_or_empty(request.body, "reference");
  return Command(std::move(*act));
}

Result<Command> return_step(const ActRequest& request) {
  const auto target = required_step(request.body, "target_step");
  if (!target) return reject(target.error());
  auto units = ids_at<workflow::UnitId>(request.body, "unit_ids");
  if (!units) return reject(units.error());
  auto remarks = remarks_at(request.body);
  if (!remarks) return reject(remarks.error());
  return Command(workflow::ReturnStep{.task = task_of(request),
                                      .target_step = *target,
                                      .unit_ids = std::move(*units),
                                      .reason = reason_of(request),
                                      .remarks = std::move(*remarks)});
}

Result<Command> close_fan_out(const ActRequest& request) {
  return missing_at(request.body).map([&](auto missing) {
    return Command(workflow::CloseFanOut{.task = task_of(request), .missing = std::move(missing)});
  });
}

Result<Command> waive_separation(const ActRequest& request) {
  const auto* pair = json::array_at(request.body, "steps");
  if (pair == nullptr || pair->size() != 2) return reject("app.field_wrong", {"steps"});
  const auto first = step_value((*pair)[0], "steps");
  if (!first) return reject(first.error());
  const auto second = step_value((*pair)[1], "steps");
  if (!second) return reject(second.error());
  return Command(workflow::WaiveSeparation{
      .task = task_of(request), .first = *first, .second = *second, .reason = reason_of(request)});
}

Result<Command> extend_deadline(const ActRequest& request) {
  return instant_at(request.body, "due_at").map([&](Instant due_at) {
    return Command(workflow::ExtendDeadline{
        .task = task_of(request), .due_at = due_at, .reason = reason_of(request)});
  });
}

Result<Command> reassign_task(const ActRequest& request) {
  return id_at(request.body, "to_position_id").map([&](std::int64_t to) {
    return Command(
        workflow::ReassignTask{.task = task_of(request), .to = {to}, .reason = reason_of(request)});
  });
}

struct Verb {
  std::string_view name;
  Result<Command> (*read)(const ActRequest&);
};

constexpr std::array kVerbs{
    Verb{"open_case", open_case},
    Verb{"claim_task", claim_task},
    Verb{"release_task", plain<workflow::ReleaseTask>},
    Verb{"start_step", start_step},
    Verb{"pause_step", reasoned<workflow::PauseStep>},
    Verb{"resume_step", plain<workflow::ResumeStep>},
    Verb{"complete_step", complete_step},
    Verb{"return_step", return_step},
    Verb{"recall_step", reasoned<workflow::RecallStep>},
    Verb{"record_step", record_step},
    Verb{"add_branch", reasoned<workflow::AddBranch>},
    Verb{"close_fan_out", close_fan_out},
    Verb{"supplement_branch", plain<workflow::SupplementBranch>},
    Verb{"waive_separation", waive_separation},
    Verb{"extend_deadline", extend_deadline},
    Verb{"reassign_task", reassign_task},
    Verb{"stop_case", on_case<workflow::StopCase>},
    Verb{"suspend_case", on_case<workflow::SuspendCase>},
    Verb{"resume_case", on_case<workflow::ResumeCase>},
};

}  // namespace

Result<std::int64_t> id_at(const Object& body, std::string_view key) {
  if (!body.contains(key)) return reject("app.field_missing", {field(key)});
  const auto text = json::text_at(body, key);
  const auto id = text ? digits(*text) : std::nullopt;
  if (!id) return reject("app.field_wrong", {field(key)});
  return *id;
}

Result<Instant> instant_at(const Object& body, std::string_view key) {
  const auto text = required_text(body, key);
  if (!text) return reject(text.error());
  const auto at = parse_rfc3339(*text);
  if (!at) return reject("app.field_wrong", {field(key)});
  return *at;
}

Result<ReadAct> read_act(const ActRequest& request) {
  for (const auto& verb : kVerbs) {
    if (verb.name != request.verb) continue;
    auto command = verb.read(request);
    if (!command) return reject(command.error());
    ReadAct act{.command = std::move(*command)};
    const auto as = optional_id(request.body, "position_id");
    if (!as) return reject(as.error());
    act.as = {as->value_or(0)};
    auto uploads = ids_at<workflow::UploadId>(request.body, "uploads");
    if (!uploads) return reject(uploads.error());
    act.uploads = std::move(*uploads);
    const auto unit = optional_id(request.body, "unit_id");
    if (!unit) return reject(unit.error());
    if (*unit) act.unit = workflow::UnitId{**unit};
    if (const auto* content = json::object_at(request.body, "content")) act.content = *content;
    return act;
  }
  return reject("app.unknown_verb", {request.verb});
}

}  // namespace takar::app
