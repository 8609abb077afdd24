#pragma once
// The evaluations of SOP versions: event sop_evaluated and its row. Every function throws Fault if
// the database fails.

#include <cstdint>
#include <vector>

#include "organisation/actor.hpp"
#include "sop/evaluation.hpp"
#include "sop/sop.hpp"
#include "store/store.hpp"

namespace takar::sop {

struct EvaluationRow {
  std::int64_t number = 0;  // Within the version.
  Instant at;               // UTC.
  organisation::PersonId by;
  Evaluation evaluation;
};

// What decide() let through. Bug if the agency has no such version.
void record_evaluation(store::WriteTransaction&,
                       organisation::AgencyId,
                       SopId,
                       const Evaluation&,
                       organisation::Stamp);

// The latest first.
[[nodiscard]] std::vector<EvaluationRow> evaluations_of(store::ReadTransaction&,
                                                        organisation::AgencyId,
                                                        SopId);

// From when the year of the next evaluation counts: the last evaluation, else the day on which the
// version came into force, else when it was taken up. UTC.
[[nodiscard]] Instant last_review(store::ReadTransaction&,
                                  organisation::AgencyId,
                                  SopId,
                                  Instant taken_up);

}  // namespace takar::sop
