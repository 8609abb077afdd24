#include <algorithm>
#include <tuple>

#include "tidy/checks.hpp"

namespace tidy {

Findings check_project(const std::filesystem::path& root) {
  Findings findings;
  const auto map = read_room_map(root, findings);
  const auto files = read_sources(root);
  check_rooms(map, files, findings);
  for (const auto& file : files) {
    check_words(file, findings);
    check_number_sources(file, findings);
    if (file.is_header()) check_header(file, findings);
  }
  check_rejections(root, map, files, findings);
  check_glossary(root, map, files, findings);
  check_papers(root, map, findings);
  findings = without_exceptions(std::move(findings), root);
  std::stable_sort(findings.begin(), findings.end(), [](const auto& a, const auto& b) {
    return std::tie(a.file, a.line) < std::tie(b.file, b.line);
  });
  return findings;
}

}  // namespace tidy
