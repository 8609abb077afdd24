#pragma once
// The catalogue of lint rules: docs/lint-rules.tsv, built into the program.
//
// A row is one sentence of one rule: "ID-NUMBER.superseded" is a sentence of the rule ID-NUMBER.
// The code decides what is found, the table how grave it is and how it is told.

#include <string_view>
#include <vector>

#include "lint/finding.hpp"

namespace takar::lint {

struct Rule {
  std::string_view key;   // "ID-NUMBER.superseded"
  std::string_view code;  // "ID-NUMBER"
  Severity severity = Severity::kNote;
  std::string_view indonesian, english;  // With placeholders {1} the words found, {2} ... values.
  std::string_view source;
};

// Sorted by key. Bug if the table is malformed; a test reads it whole.
[[nodiscard]] const std::vector<Rule>& rules();
// Bug if no row has this key.
[[nodiscard]] const Rule& rule_of(std::string_view key);

}  // namespace takar::lint
