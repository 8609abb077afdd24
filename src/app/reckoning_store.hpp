#pragma once
// The figures of a whole office as they were reckoned for the papers of one case. Many papers of a
// case show the same figures, so they are recorded once in its stream "reckoning", and each paper
// names the version that it shows.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "documents/facts.hpp"
#include "store/store.hpp"
#include "workflow/case.hpp"

namespace takar::app {

struct Reckoning {
  std::int64_t version = 0;  // In the stream of the case, from 1.
  std::string basis;         // What it was reckoned from; the same basis gives the same rows.
};

// The newest one of the case. Throws Fault.
[[nodiscard]] std::optional<Reckoning> newest_reckoning(store::ReadTransaction&, workflow::CaseId);

// Records a reckoning of that case as the version that it names. Throws Fault; UniqueViolated if
// the case has that version already.
void record_reckoning(store::WriteTransaction&,
                      const workflow::Case&,
                      const Reckoning&,
                      const std::vector<documents::MeasuredRow>&,
                      Instant at);

// Bug if the case has no such version. Throws Fault.
[[nodiscard]] std::vector<documents::MeasuredRow> reckoning_at(store::ReadTransaction&,
                                                               workflow::CaseId,
                                                               std::int64_t version);

// Writes the rows of this table anew from the log.
void rebuild_reckonings(store::WriteTransaction&);

}  // namespace takar::app
