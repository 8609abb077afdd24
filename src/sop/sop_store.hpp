#pragma once
// The SOP versions of each agency: events sop_version_added, sop_state_changed and sop_read (the
// truth) and their rows. The words of a version never change, so a loaded one may be kept. Every
// query binds the agency. Every function throws Fault if the database fails.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "organisation/actor.hpp"
#include "sop/sop.hpp"
#include "sop/version_state.hpp"
#include "store/store.hpp"

namespace takar::sop {

// What became of a version, when, by whom, and why.
struct StateChange {
  VersionState state = VersionState::kInForce;
  organisation::PersonId by;
  Instant at;  // UTC.
  std::string reason;
};

// Takes the SOP up as the agency's next version of Sop::id, in force at once. `id` was taken from
// the transaction.
void save_version(
    store::WriteTransaction&, organisation::AgencyId, SopId id, const Sop&, organisation::Stamp);
// The same, in the state that it says.
void save_version_as(
    store::WriteTransaction&, organisation::AgencyId, SopId id, const Sop&, const StateChange&);

// Bug if this agency has no such version: decide() of version_state.hpp has said yes.
void change_state(store::WriteTransaction&, organisation::AgencyId, SopId, const StateChange&);

// That the person of the stamp has read the version. A second time changes nothing.
void confirm_reading(store::WriteTransaction&, organisation::AgencyId, SopId, organisation::Stamp);

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
  VersionState state = VersionState::kInForce;
  Instant at;  // When it was taken up. UTC.
};

// By key, the newest version first.
[[nodiscard]] std::vector<SopRow> sops_of(store::ReadTransaction&, organisation::AgencyId);

// One version; empty if this agency has none of that id.
[[nodiscard]] std::optional<SopRow> sop_row(store::ReadTransaction&, organisation::AgencyId, SopId);

// In their order. The first is how it was taken up, unless that was before there were states.
[[nodiscard]] std::vector<StateChange> state_changes(store::ReadTransaction&,
                                                     organisation::AgencyId,
                                                     SopId);

struct Reading {
  organisation::PersonId person;
  Instant at;  // UTC.
};
// In their order.
[[nodiscard]] std::vector<Reading> readings_of(store::ReadTransaction&,
                                               organisation::AgencyId,
                                               SopId);

// Throws every row of this room away and writes them anew from the event log. Answers the number
// of versions.
std::int64_t rebuild(store::WriteTransaction&);

}  // namespace takar::sop
