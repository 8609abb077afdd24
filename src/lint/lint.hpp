#pragma once
// Linting an SOP: every defect that a careful reader would mark, with its place and its rule.
//
// Source: PermenPANRB 35/2012, annex; each rule names its own source in docs/lint-rules.tsv.

#include <vector>

#include "calendar/date.hpp"
#include "lint/document.hpp"
#include "lint/finding.hpp"

namespace takar::lint {

// The findings in the order of the document, the gravest first at one place. The legal basis is
// judged for the day `as_of`. Cannot fail: a draft that could not run is linted too.
[[nodiscard]] std::vector<Finding> lint(const Document&, calendar::Date as_of);

}  // namespace takar::lint
