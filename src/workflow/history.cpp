#include "workflow/history.hpp"

#include "workflow/commands.hpp"

namespace takar::workflow {

void apply(const Event& event, Case& current) {
  std::visit([&](const auto& one) { apply(one, current); }, event);
  ++current.version;
}

Case replay(CaseId id, const std::vector<Event>& events) {
  Case rebuilt;
  rebuilt.id = id;
  for (const Event& event : events) apply(event, rebuilt);
  return rebuilt;
}

const Act& act_of(const Event& event) {
  return std::visit([](const auto& one) -> const Act& { return one.act; }, event);
}

}  // namespace takar::workflow
