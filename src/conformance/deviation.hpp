#pragma once
// The ways in which one run left its SOP (penyimpangan), each with the visit that shows it. None is
// an accusation: a return is the SOP at work, and a standard may be too short.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "conformance/conformance.hpp"

namespace takar::conformance {

enum class DeviationKind : std::uint8_t {
  kOverStandard,  // Worked longer than the standard.
  kLate,          // Ended after its deadline.
  kSentBack,      // Sent the case back.
  kOnPaper,       // Done on paper, times stated.
  kMissing,       // A unit was closed without an answer.
  kNotDone,       // A finished run without the row.
  kWaived,        // One person did what two should do.
};

// "over_standard", "late", "sent_back", "on_paper", "missing", "not_done", "waived".
[[nodiscard]] std::string_view word_of(DeviationKind);

struct Deviation {
  DeviationKind kind{};
  sop::StepNumber step{};
  workflow::VisitNumber visit{};  // 0: no visit shows it.
  workflow::UnitId unit;          // 0: not of a unit.
  std::int64_t worked = 0;        // kOverStandard: as Stay::worked.
  sop::StepNumber other{};        // kWaived: the second row of the pair.
  std::string reason;             // As a person gave it; may be empty.

  bool operator==(const Deviation&) const = default;
};

// By row, then by visit. Cannot fail.
[[nodiscard]] std::vector<Deviation> deviations_of(const sop::Sop&, const workflow::Case&);

struct DeviationSentence {
  std::string indonesian, english;
};
// "Langkah 3 dikerjakan 25 menit kerja; bakunya 15 menit." The unit is named by who knows its name.
[[nodiscard]] DeviationSentence sentence_of(const sop::Sop&, const Deviation&);

}  // namespace takar::conformance
