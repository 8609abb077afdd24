#pragma once
// One finding (temuan): what a check saw in an SOP, where, and by which rule it is a defect.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace takar::lint {

enum class Severity : std::uint8_t { kNote, kWarning, kError };

// Within the words of the finding's place: `from` becomes `to`. Only what is safe is offered.
struct Repair {
  std::string from, to;

  bool operator==(const Repair&) const = default;
};

struct Finding {
  std::string code;  // Stable, e.g. "LB-REVOKED".
  std::string rule;  // The row of docs/lint-rules.tsv, e.g. "LB-REVOKED.then".
  Severity severity = Severity::kNote;
  std::string place;                // As of sop/places.hpp, e.g. "steps/9/activity"; or "source".
  std::size_t line = 0;             // Of the source text, from 1; 0 where there is none.
  std::string words;                // As they stand in the source; may be empty.
  std::string indonesian, english;  // A sentence to a person.
  std::string source;               // The regulation, or the reason that the rule stands on.
  std::optional<Repair> repair;
};

// "error", "warning" or "note".
[[nodiscard]] constexpr const char* word_of(Severity severity) {
  if (severity == Severity::kError) return "error";
  return severity == Severity::kWarning ? "warning" : "note";
}

}  // namespace takar::lint
