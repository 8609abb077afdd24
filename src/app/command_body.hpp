#pragma once
// From the body of a request to a command of the workflow room. The actor, the output and the units
// of the roster are put in later, inside the transaction, from what holds at that moment.

#include <optional>
#include <string_view>
#include <vector>

#include "app/act.hpp"
#include "base/result.hpp"
#include "workflow/commands.hpp"

namespace takar::app {

// A read request. `command` is complete but for its actor and what `content` and `unit` lead to.
struct ReadAct {
  workflow::Command command;
  workflow::PositionId as;                  // 0: whichever position of the person fits.
  std::optional<json::Object> content;      // The step kind's content.
  std::vector<workflow::UploadId> uploads;  // Files that belong to the output.
  std::optional<workflow::UnitId> unit;     // add_branch: who joins.
};

// Rejects with app.unknown_verb {verb}, app.field_missing {field} or app.field_wrong {field}.
[[nodiscard]] Result<ReadAct> read_act(const ActRequest&);

// Ids travel as decimal digits in a string. Rejects with app.field_missing or app.field_wrong.
[[nodiscard]] Result<std::int64_t> id_at(const json::Object&, std::string_view key);
// Rejects with app.field_missing or app.field_wrong.
[[nodiscard]] Result<Instant> instant_at(const json::Object&, std::string_view key);

}  // namespace takar::app
