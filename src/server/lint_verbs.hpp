#pragma once
// `takar sop ...`: what is asked of SOP files without a server. All throw Fault.

#include <string>
#include <vector>

namespace takar::server {

struct LintVerb {
  std::string file;
  std::string as_of;  // "2026-11-21": judge the legal basis for that day; "" for today.
  bool json = false;
  bool fix = false;    // Shows the safe repairs of a .sop.yaml as a diff.
  bool write = false;  // With `fix`: writes them.
};
// Answers kNo if a finding is an error, kWrongUse if `as_of` is no date.
[[nodiscard]] int lint_sop(const LintVerb&);

struct DiffVerb {
  std::string before, after;
  bool json = false;
};
// Answers kNo if the two differ, kWrongUse if a file is no SOP.
[[nodiscard]] int diff_sops(const DiffVerb&);

struct SimilarVerb {
  std::vector<std::string> files;
  bool json = false;
};
// Answers kNo if two are near-duplicates, kWrongUse if a file is no SOP.
[[nodiscard]] int similar_sops(const SimilarVerb&);

}  // namespace takar::server
