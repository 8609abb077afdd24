#include "tidy/finding.hpp"

#include <algorithm>

#include "tidy/text.hpp"

namespace tidy {

Findings without_exceptions(Findings findings, const std::filesystem::path& root) {
  const std::string list = "tools/tidy-exceptions.tsv";
  std::size_t number = 0;
  for (const auto& line : read_lines(root / list)) {
    ++number;
    if (line.empty() || line.starts_with('#')) continue;
    const auto fields = split(line, '\t');
    if (fields.size() != 3 || fields[2].size() < 10) {
      findings.push_back({list, number, "exceptions", "write: file, rule, reason (a sentence)"});
      continue;
    }
    const auto excused = std::erase_if(
        findings, [&](const Finding& f) { return f.file == fields[0] && f.rule == fields[1]; });
    if (excused == 0)
      findings.push_back({list, number, "exceptions", "excuses nothing any more; remove it"});
  }
  return findings;
}

}  // namespace tidy
