#pragma once
// The words by which files, interfaces and tables name the kinds, symbols and modes of an SOP.

#include <optional>
#include <string>
#include <string_view>

#include "sop/sop.hpp"

namespace takar::sop {

// "order", "prepare_form" ... Cannot fail.
[[nodiscard]] std::string_view word_of(StepKind);
// "start", "process", "decision", "end". Cannot fail.
[[nodiscard]] std::string_view word_of(Symbol);
// "each", "collect". Cannot fail.
[[nodiscard]] std::string_view word_of(FanOut::Mode);

// Empty if the word names no kind.
[[nodiscard]] std::optional<StepKind> step_kind_from(std::string_view word);

// All kinds in the order of the enumeration, separated by ", ", for sentences.
[[nodiscard]] std::string step_kind_words();

}  // namespace takar::sop
