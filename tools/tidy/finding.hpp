#pragma once
// What tidy reports, and the exceptions that somebody has given a reason for.

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace tidy {

struct Finding {
  std::string file;      // From the root of the project.
  std::size_t line = 0;  // From 1; 0 when the whole file is meant.
  std::string rule;      // One word; exceptions name it.
  std::string what;      // What is wrong, and what to write instead.
};

using Findings = std::vector<Finding>;

// Without the findings that tools/tidy-exceptions.tsv excuses (file, rule, reason). An exception
// without a reason, and one that excuses nothing, is a finding itself, so the list only shrinks.
[[nodiscard]] Findings without_exceptions(Findings, const std::filesystem::path& root);

}  // namespace tidy
