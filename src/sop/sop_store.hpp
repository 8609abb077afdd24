#pragma once
// The SOP versions of each agency: event sop_version_added (the truth) and its row. A version
// never changes, so a loaded one may be kept. Every query binds the agency. Every function throws
// Fault if the database fails.

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "organisation/actor.hpp"
#include "sop/sop.hpp"
#include "store/store.hpp"

namespace takar::sop {

// Takes the SOP up as the agency's next version of Sop::id. `id` was taken from the transaction.
void save_version(
    store::WriteTransaction&, organisation::AgencyId, SopId id, const Sop&, organisation::Stamp);

// Null if this agency has no such version. Bug if the stored SOP cannot be read.
[[nodiscard]] std::shared_ptr<const Sop> load_sop(store::ReadTransaction&,
                                                  organisation::AgencyId,
                                                  SopId);

struct SopRow {
  SopId id;
  std::string key;            // Sop::id
  std::int64_t version = 1;   // Among the versions of that key in the agency.
  std::string title, number;  // As printed.
  std::int64_t step_count = 0;
};

// By key, the newest version first.
[[nodiscard]] std::vector<SopRow> sops_of(store::ReadTransaction&, organisation::AgencyId);

// Throws every row of this room away and writes them anew from the event log. Answers the number
// of versions.
std::int64_t rebuild(store::WriteTransaction&);

}  // namespace takar::sop
