#pragma once
// What the benches send: the acts that carry a case of one procedure from its first step to its
// last, as bodies learnt once from the task pages and then sent for every case.
//
// Each unit fills in, the deciding step answers "no" once and "yes" after the repair.

#include <cstdint>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/json.hpp"

namespace takar::bench {

// A visit that waits in one case.
struct OpenTask {
  std::int64_t case_id = 0, visit = 0, step = 0, position_id = 0;
};

class ActScript {
 public:
  // Learns the body of that step and position from a task page with content typed for it.
  void learn(std::int64_t step, std::int64_t position_id, const json::Object& body);
  [[nodiscard]] bool knows(const OpenTask&) const;
  // The body of complete_step. `refuse`: a deciding step answers "no".
  [[nodiscard]] json::Object body(const OpenTask&, bool refuse) const;
  [[nodiscard]] bool decides(const OpenTask&) const;

 private:
  std::map<std::pair<std::int64_t, std::int64_t>, json::Object> bodies_;
};

// One case on its way: what waits in it, and which decisions were refused already.
class RunningCase {
 public:
  explicit RunningCase(std::int64_t case_id) : case_id_(case_id) {}

  [[nodiscard]] std::int64_t id() const { return case_id_; }
  [[nodiscard]] bool has_task() const { return !open_.empty(); }
  [[nodiscard]] OpenTask take();
  // A gatherer that still waits for its units goes to the end of the queue.
  void put_back(const OpenTask& task) { open_.push_back(task); }
  // True the first time a deciding step is met.
  [[nodiscard]] bool refuses(const OpenTask& task) { return refused_.insert(task.step).second; }
  // Takes in the answer of an act: {"opened":[...],"finished":bool}. Answers whether it was the
  // last one.
  bool take_in(const json::Object& answer);

 private:
  std::int64_t case_id_;
  std::deque<OpenTask> open_;
  std::set<std::int64_t> refused_;
};

}  // namespace takar::bench
