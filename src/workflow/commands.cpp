#include "workflow/commands.hpp"

namespace takar::workflow {

Result<Event> decide(const Command& command, const Case& current, const Facts& facts) {
  return std::visit([&](const auto& one) { return decide(one, current, facts); }, command);
}

}  // namespace takar::workflow
