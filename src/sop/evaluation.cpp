#include "sop/evaluation.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace takar::sop {
namespace {

constexpr std::array<EvaluationQuestion, kEvaluationQuestions> kQuestions{
    {{"Mampu mendorong peningkatan kinerja", "It helps performance to grow"},
     {"Mudah dipahami", "It is easy to understand"},
     {"Mudah dilaksanakan", "It is easy to follow"},
     {"Semua orang dapat menjalankan perannya masing-masing", "Everybody can play his part"},
     {"Mampu mengatasi permasalahan yang berkaitan dengan proses",
      "It settles the problems of the process"},
     {"Mampu menjawab kebutuhan peningkatan kinerja organisasi",
      "It answers the need of the organisation to improve"},
     {"Sinergi dengan SOP lainnya", "It fits the other SOPs"}}};

constexpr std::array<std::string_view, 3> kConclusions{"keep", "revise", "revoke"};
constexpr std::array<std::string_view, 3> kStandings{"later", "soon", "overdue"};
constexpr int kSoonDays = 30;

}  // namespace

const std::array<EvaluationQuestion, kEvaluationQuestions>& evaluation_questions() {
  return kQuestions;
}

std::string_view word_of(Conclusion conclusion) {
  return kConclusions.at(static_cast<std::size_t>(conclusion));
}

std::optional<Conclusion> conclusion_from(std::string_view word) {
  const auto* found = std::find(kConclusions.begin(), kConclusions.end(), word);
  if (found == kConclusions.end()) return std::nullopt;
  return static_cast<Conclusion>(found - kConclusions.begin());
}

Result<void> decide(const Evaluation& evaluation, VersionState state) {
  if (state != VersionState::kInForce) return reject("sop.evaluation_not_in_force");
  const bool says_why = !trim(evaluation.note).empty();
  if (!says_why && (!evaluation.answers.all() || evaluation.conclusion != Conclusion::kKeep))
    return reject("sop.evaluation_note_missing");
  if (evaluation.note.size() > kEvaluationNoteBytesMax)
    return reject("sop.evaluation_note_too_long", {std::to_string(kEvaluationNoteBytesMax)});
  return {};
}

calendar::Date next_review(calendar::Date last) {
  const auto same_day = last + std::chrono::years(1);
  if (same_day.ok()) return same_day;
  return calendar::Date(
      std::chrono::sys_days(same_day.year() / same_day.month() / std::chrono::last));
}

std::string_view word_of(ReviewStanding standing) {
  return kStandings.at(static_cast<std::size_t>(standing));
}

ReviewStanding review_standing(calendar::Date due, calendar::Date today) {
  if (due < today) return ReviewStanding::kOverdue;
  const auto days = std::chrono::sys_days(due) - std::chrono::sys_days(today);
  return days.count() <= kSoonDays ? ReviewStanding::kSoon : ReviewStanding::kLater;
}

}  // namespace takar::sop
