#include "sop/words.hpp"

#include <array>

namespace takar::sop {
namespace {

constexpr std::array<std::string_view, 19> kKindWords = {"order",
                                                         "prepare_form",
                                                         "hand_out",
                                                         "fill_in",
                                                         "hand_in",
                                                         "gather",
                                                         "recap",
                                                         "validate",
                                                         "invite",
                                                         "meet",
                                                         "minutes",
                                                         "draft",
                                                         "check",
                                                         "submit",
                                                         "sign",
                                                         "report",
                                                         "cover_letter",
                                                         "copies",
                                                         "archive"};
static_assert(kKindWords.size() == static_cast<std::size_t>(StepKind::kArchive) + 1);

}  // namespace

std::string_view word_of(StepKind kind) {
  return kKindWords.at(static_cast<std::size_t>(kind));
}

std::string_view word_of(Symbol symbol) {
  switch (symbol) {
    case Symbol::kStart:
      return "start";
    case Symbol::kDecision:
      return "decision";
    case Symbol::kEnd:
      return "end";
    case Symbol::kProcess:
      break;
  }
  return "process";
}

std::string_view word_of(FanOut::Mode mode) {
  return mode == FanOut::Mode::kEach ? "each" : "collect";
}

std::optional<StepKind> step_kind_from(std::string_view word) {
  for (std::size_t place = 0; place < kKindWords.size(); ++place)
    if (kKindWords[place] == word) return static_cast<StepKind>(place);
  return std::nullopt;
}

std::string step_kind_words() {
  std::string all;
  for (const auto word : kKindWords) {
    if (!all.empty()) all += ", ";
    all += word;
  }
  return all;
}

}  // namespace takar::sop
