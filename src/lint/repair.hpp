#pragma once
// Safe repairs of a file sop/*.sop.yaml: offered as a diff, applied only when asked.
//
// A repair changes words of one place and nothing else. After each one the file is read again; it
// must hold exactly that change, or the repair is left out.

#include <string>
#include <string_view>
#include <vector>

#include "lint/finding.hpp"

namespace takar::lint {

struct Repaired {
  std::string text;                // The whole file.
  std::vector<std::string> codes;  // Of the repairs that were made, in their order.
};

// The file with every repair of the findings that holds. Places that a correction already reads
// are left alone. A file that cannot be read comes back unchanged. Cannot fail.
[[nodiscard]] Repaired repair(std::string_view yaml, const std::vector<Finding>&);

// Both texts have the same number of lines. Empty if they are equal.
[[nodiscard]] std::string unified_diff(std::string_view file_name,
                                       std::string_view before,
                                       std::string_view after);

}  // namespace takar::lint
