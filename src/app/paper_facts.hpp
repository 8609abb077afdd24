#pragma once
// What a completed step records for its paper beside what was typed: everything that would change
// later and stands in no other event. The rest is read from the log as it was then: the agency at
// its version, the procedure, the act, the letter number, the papers filed before.

#include <cstdint>
#include <optional>
#include <vector>

#include "app/office.hpp"
#include "base/json.hpp"
#include "documents/facts.hpp"
#include "sop/sop.hpp"

namespace takar::app {

struct PaperFacts {
  std::int64_t agency_version = 0;               // Letterhead, titles and units as of then.
  std::vector<organisation::PersonView> people;  // Whose names stand on the paper.
  std::vector<UnitId> missing;                   // Units that were closed without an answer.
  std::optional<sop::StepNumber> target;         // Where a "no" leads, if that was chosen.
  std::vector<documents::MeasuredRow> rows;      // The figures of one unit.
  std::int64_t reckoning =
      0;  // The figures of the office: version in reckoning_store.hpp. 0: none.
};

// Empty fields are left out.
[[nodiscard]] json::Object to_json(const PaperFacts&);

// Bug if it is not what to_json() writes: it comes from the log.
[[nodiscard]] PaperFacts paper_facts_from(const json::Object&);

}  // namespace takar::app
