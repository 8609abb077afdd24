#include "lint/repair.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "sop/places.hpp"
#include "sop/yaml.hpp"

namespace takar::lint {
namespace {

constexpr std::size_t kTriesMax = 200;  // Places of the file tried for one repair.
constexpr std::size_t kContextLines = 3;

// The SOP as it must read after the repair; empty if the place does not hold the words.
std::optional<sop::Sop> wanted_after(const sop::Sop& sop, const Finding& finding) {
  if (sop::correction_at(sop, finding.place) != nullptr) return {};
  auto wanted = sop;
  auto* words = sop::words_at(wanted, finding.place);
  if (words == nullptr) return {};
  const auto at = words->find(finding.repair->from);
  if (at == std::string::npos) return {};
  words->replace(at, finding.repair->from.size(), finding.repair->to);
  return wanted;
}

// The file with one occurrence replaced, so that it reads as wanted; empty if none does.
std::optional<std::string> rewritten(const std::string& text,
                                     const Repair& repair,
                                     const sop::Sop& wanted) {
  const auto end = std::min(text.find("\ncorrections:"), text.size());
  std::size_t tries = 0;
  for (auto at = text.find(repair.from); at < end && tries < kTriesMax;
       at = text.find(repair.from, at + 1), ++tries) {
    std::string candidate = text;
    candidate.replace(at, repair.from.size(), repair.to);
    const auto read = sop::read_yaml(candidate);
    if (read && *read == wanted) return candidate;
  }
  return {};
}

// Without the empty part behind the last line end.
std::vector<std::string_view> lines_of(std::string_view text) {
  auto lines = split(text, '\n');
  if (lines.back().empty()) lines.pop_back();
  return lines;
}

// Behind the last line of the hunk that opens with the changed line `first`: changes whose context
// would overlap are one hunk.
std::size_t hunk_end(const std::vector<std::string_view>& old_lines,
                     const std::vector<std::string_view>& new_lines,
                     std::size_t first) {
  const auto count = std::min(old_lines.size(), new_lines.size());
  auto end = first + 1;
  for (std::size_t k = first; k < count && k <= end + 2 * kContextLines; ++k)
    if (old_lines[k] != new_lines[k]) end = k + 1;
  return std::min(end + kContextLines, count);
}

void append_line(std::string& diff, char mark, std::string_view line) {
  diff += mark;
  diff += line;
  diff += '\n';
}

}  // namespace

Repaired repair(std::string_view yaml, const std::vector<Finding>& findings) {
  Repaired repaired{.text = std::string(yaml)};
  for (const auto& finding : findings) {
    if (!finding.repair) continue;
    const auto sop = sop::read_yaml(repaired.text);
    if (!sop) return repaired;
    const auto wanted = wanted_after(*sop, finding);
    if (!wanted) continue;
    auto text = rewritten(repaired.text, *finding.repair, *wanted);
    if (!text) continue;
    repaired.text = std::move(*text);
    repaired.codes.push_back(finding.code);
  }
  return repaired;
}

std::string unified_diff(std::string_view file_name,
                         std::string_view before,
                         std::string_view after) {
  const auto old_lines = lines_of(before);
  const auto new_lines = lines_of(after);
  const auto count = std::min(old_lines.size(), new_lines.size());
  std::string diff;
  for (std::size_t i = 0; i < count; ++i) {
    if (old_lines[i] == new_lines[i]) continue;
    const auto from = i > kContextLines ? i - kContextLines : 0;
    const auto to = hunk_end(old_lines, new_lines, i);
    if (diff.empty())
      diff = "--- " + std::string(file_name) + "\n+++ " + std::string(file_name) + "\n";
    const auto range = std::to_string(from + 1) + "," + std::to_string(to - from);
    diff += "@@ -" + range + " +" + range + " @@\n";
    for (std::size_t k = from; k < to; ++k) {
      const bool same = old_lines[k] == new_lines[k];
      append_line(diff, same ? ' ' : '-', old_lines[k]);
      if (!same) append_line(diff, '+', new_lines[k]);
    }
    i = to - 1;
  }
  return diff;
}

}  // namespace takar::lint
