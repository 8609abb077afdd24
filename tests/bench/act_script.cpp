#include "act_script.hpp"

#include "base/check.hpp"

namespace takar::bench {
namespace {

constexpr std::int64_t kFirstVersion = 1;  // Of a visit that nobody has touched.

}  // namespace

void ActScript::learn(std::int64_t step, std::int64_t position_id, const json::Object& body) {
  bodies_.try_emplace({step, position_id}, body);
}

bool ActScript::knows(const OpenTask& task) const {
  return bodies_.contains({task.step, task.position_id});
}

bool ActScript::decides(const OpenTask& task) const {
  return bodies_.at({task.step, task.position_id}).contains("decision");
}

json::Object ActScript::body(const OpenTask& task, bool refuse) const {
  auto body = bodies_.at({task.step, task.position_id});
  body["version"] = kFirstVersion;
  body["position_id"] = std::to_string(task.position_id);
  if (!body.contains("decision")) return body;
  body["decision"] = refuse ? "no" : "yes";
  if (refuse) body["reason"] = "Lengkapi data.";
  return body;
}

OpenTask RunningCase::take() {
  TAKAR_CHECK(!open_.empty(), "the case has no task to take");
  const auto task = open_.front();
  open_.pop_front();
  return task;
}

bool RunningCase::take_in(const json::Object& answer) {
  for (const auto& item : *json::array_at(answer, "opened")) {
    const auto& opened = item.as_object();
    open_.push_back({case_id_,
                     json::integer_at(opened, "visit").value_or(0),
                     json::integer_at(opened, "step").value_or(0),
                     std::stoll(json::string_or_empty(opened, "position_id"))});
  }
  return json::bool_at(answer, "finished").value_or(false);
}

}  // namespace takar::bench
