#pragma once
// The paper of an SOP's yearly evaluation: the monitoring form, filled in beforehand from the runs
// that were measured, the evaluation form, and the minutes (berita acara). What people still have
// to write is left empty.
// Source: PermenPANRB 35/2012, annex (formulir monitoring dan evaluasi).

#include <optional>
#include <string>

#include "base/indonesian.hpp"
#include "conformance/conformance.hpp"
#include "documents/model.hpp"
#include "sop/evaluation.hpp"
#include "sop/sop.hpp"

namespace takar::app {

struct EvaluationFacts {
  const sop::Sop& sop;  // Borrowed for the call.
  std::optional<std::int64_t> year;
  conformance::Conformance runs;
  documents::Letterhead letterhead;
  std::string place;  // Where the paper is dated.
  documents::Signature head;
  TimeZone zone = TimeZone::kWib;
  Instant at;  // UTC.
  // The latest evaluation; without one the form is still to be filled in.
  std::optional<sop::Evaluation> evaluation;
  std::optional<Instant> evaluated_at;
  std::string evaluator;
};

// Cannot fail.
[[nodiscard]] documents::Document evaluation_paper(const EvaluationFacts&);

}  // namespace takar::app
