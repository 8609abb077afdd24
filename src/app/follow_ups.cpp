#include "app/follow_ups.hpp"

#include <algorithm>
#include <map>

#include <fmt/chrono.h>

#include "app/typed_content.hpp"
#include "base/indonesian.hpp"

namespace takar::app {
namespace {

std::string iso(std::chrono::year_month_day day) {
  return fmt::format("{:04}-{:02}-{:02}",
                     static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

json::Object follow_up(const Scene& scene, const json::Object& decision) {
  const auto owner = json::string_or_empty(decision, "owner_position_id");
  const auto due = json::string_or_empty(decision, "due");
  const auto& positions = scene.office.agency.positions;
  const auto found = std::find_if(positions.begin(), positions.end(), [&](const auto& position) {
    return id_text(position.id.value) == json::Value(owner);
  });
  const bool known = found != positions.end();
  const auto today = iso(local_date(scene.now, scene.office.zone));
  return {{"text", json::string_or_empty(decision, "text")},
          {"owner", known ? json::Value(found->title) : json::Value(nullptr)},
          {"holder",
           known ? text_or_null(
                       person_name(scene.office, holder_of(scene.office, found->id, scene.now)))
                 : json::Value(nullptr)},
          {"due", text_or_null(due)},
          {"overdue", !due.empty() && due < today}};
}

}  // namespace

json::Array follow_ups_json(const Scene& scene,
                            const workflow::Case& current,
                            const std::vector<workflow::Event>& history) {
  std::map<sop::StepNumber, json::Object> minutes;
  for_each_content(current, history, [&](const workflow::Visit& visit, const json::Object& typed) {
    if (kind_of(sop::step_at(scene.sop, visit.step), visit) == sop::StepKind::kMinutes)
      minutes[visit.step] = typed;
  });
  json::Array items;
  for (const auto& [step, content] : minutes) {
    const auto* decisions = json::array_at(content, "decisions");
    if (decisions == nullptr) continue;
    for (const auto& decision : *decisions) {
      auto item = follow_up(scene, decision.get_object());
      item["step"] = static_cast<std::int64_t>(step);
      items.push_back(std::move(item));
    }
  }
  return items;
}

}  // namespace takar::app
