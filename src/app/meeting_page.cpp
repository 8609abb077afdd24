#include "app/meeting_page.hpp"

#include "app/typed_content.hpp"

namespace takar::app {
namespace {

json::Array list_at(const json::Object& object, std::string_view key) {
  const auto* list = json::array_at(object, key);
  return list == nullptr ? json::Array{} : *list;
}

// The positions that were there.
json::Array present_at(const json::Object& meeting) {
  json::Array present;
  for (const auto& each : list_at(meeting, "attendance")) {
    const auto& one = each.get_object();
    const auto* was_there = one.if_contains("present");
    if (was_there != nullptr && was_there->is_bool() && was_there->get_bool())
      present.push_back(one.at("position_id"));
  }
  return present;
}

bool takes_over(sop::StepKind kind) {
  return kind == sop::StepKind::kMeet || kind == sop::StepKind::kMinutes;
}

}  // namespace

json::Value meeting_json(const sop::Sop& sop,
                         const workflow::Case& current,
                         const std::vector<workflow::Event>& history,
                         const workflow::Visit& at) {
  if (!takes_over(kind_of(sop::step_at(sop, at.step), at))) return nullptr;
  std::optional<json::Object> invitation;
  json::Array present;
  for_each_content(current, history, [&](const workflow::Visit& visit, const json::Object& typed) {
    const auto kind = kind_of(sop::step_at(sop, visit.step), visit);
    if (kind == sop::StepKind::kInvite) invitation = typed;
    if (kind == sop::StepKind::kMeet) present = present_at(typed);
  });
  if (!invitation) return nullptr;
  return json::Object{{"subject", json::string_or_empty(*invitation, "subject")},
                      {"date", json::string_or_empty(*invitation, "date")},
                      {"time", json::string_or_empty(*invitation, "time")},
                      {"place", json::string_or_empty(*invitation, "place")},
                      {"agenda", list_at(*invitation, "agenda")},
                      {"participants", list_at(*invitation, "participants")},
                      {"present", std::move(present)}};
}

}  // namespace takar::app
