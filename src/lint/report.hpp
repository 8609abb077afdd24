#pragma once
// Where the checks put what they find.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/finding.hpp"

namespace takar::lint {

class Report {
 public:
  // `values` fill the placeholders {2}, {3} ... of the rule's sentences, `words` is {1}.
  // Bug if docs/lint-rules.tsv has no row `key`.
  void add(std::string_view key,
           std::string place,
           std::string words,
           std::vector<std::string> values = {},
           std::optional<Repair> repair = {});

  std::vector<Finding>& findings() { return findings_; }

 private:
  std::vector<Finding> findings_;
};

// "steps/9", "steps/9/activity": the place of a row, counted from 0, and of a value in it.
[[nodiscard]] std::string step_place(std::size_t index, std::string_view key = {});
// "identity/legal_basis/3": an item of a list, counted from 0.
[[nodiscard]] std::string item_place(std::string_view list, std::size_t index);

}  // namespace takar::lint
