#pragma once
// The kind of work that a sentence names, for readers of forms that live in other rooms.

#include <optional>
#include <string_view>

#include "sop/sop.hpp"

namespace takar::exchange {

// By the first verb that data/exchange/step-verbs.tsv knows. Empty if it knows none of the words.
[[nodiscard]] std::optional<sop::StepKind> step_kind_of(std::string_view activity);

}  // namespace takar::exchange
