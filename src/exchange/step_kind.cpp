#include "exchange/step_kind.hpp"

#include "exchange/internal/labels.hpp"
#include "exchange/internal/words.hpp"

namespace takar::exchange {

std::optional<sop::StepKind> step_kind_of(std::string_view activity) {
  const auto verb = internal::verb_in(internal::words_of(activity));
  if (!verb) return std::nullopt;
  return verb->kind;
}

}  // namespace takar::exchange
