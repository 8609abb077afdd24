#pragma once
// Facts of an invented office for the tests of documents. Nobody named here exists.

#include <string_view>

#include "documents/facts.hpp"

namespace takar::documents {

// Facts of a step with the given content, long tables included.
[[nodiscard]] Facts sample_facts(sop::StepKind);

}  // namespace takar::documents
