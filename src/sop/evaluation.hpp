#pragma once
// The yearly evaluation of an SOP version in force (evaluasi SOP): seven questions, a conclusion,
// and when the next one is due. Nothing moves a due day but an evaluation: an overdue one stays
// overdue. Source: PermenPANRB 35/2012, annex; docs/decisions/0147-sop-evaluation.md.

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "calendar/date.hpp"
#include "sop/version_state.hpp"

namespace takar::sop {

struct EvaluationQuestion {
  std::string_view indonesian, english;
};
inline constexpr std::size_t kEvaluationQuestions = 7;
[[nodiscard]] const std::array<EvaluationQuestion, kEvaluationQuestions>& evaluation_questions();

enum class Conclusion : std::uint8_t { kKeep, kRevise, kRevoke };
// "keep", "revise", "revoke".
[[nodiscard]] std::string_view word_of(Conclusion);
[[nodiscard]] std::optional<Conclusion> conclusion_from(std::string_view word);

struct Evaluation {
  std::bitset<kEvaluationQuestions> answers;  // In the order of the questions; set: yes.
  Conclusion conclusion = Conclusion::kKeep;
  std::string note;  // What was found, and what will be done.

  bool operator==(const Evaluation&) const = default;
};
inline constexpr std::size_t kEvaluationNoteBytesMax = 8'000;

// Rejects with sop.evaluation_not_in_force, sop.evaluation_note_missing (a "no", or a conclusion
// other than to keep it, says why) or sop.evaluation_note_too_long {bytes}.
[[nodiscard]] Result<void> decide(const Evaluation&, VersionState);

// A year after the last evaluation, or after the day on which the version came into force; the last
// of February for the 29th.
[[nodiscard]] calendar::Date next_review(calendar::Date last);

enum class ReviewStanding : std::uint8_t { kLater, kSoon, kOverdue };
// "later", "soon", "overdue".
[[nodiscard]] std::string_view word_of(ReviewStanding);
// Soon: within thirty days. Source: docs/decisions/0147-sop-evaluation.md.
[[nodiscard]] ReviewStanding review_standing(calendar::Date due, calendar::Date today);

}  // namespace takar::sop
