#pragma once
// The tables of regions and agencies: the events (the truth) and the rows that show them, written
// in one transaction. Every query binds the agency. Every function throws Fault if the database
// fails.

#include <functional>
#include <optional>

#include "organisation/events.hpp"
#include "organisation/person_detail.hpp"
#include "store/store.hpp"

namespace takar::organisation {

void save(store::WriteTransaction&, const RegionRegistered&, Stamp);
// As the next version of the region's stream.
void save(store::WriteTransaction&, const RegionRenamed&, Stamp);

// The whole agency as its rows tell. Empty if there is none of that id.
[[nodiscard]] std::optional<Agency> load_agency(store::ReadTransaction&, AgencyId);

// The agency as it stood at that version of its stream, replayed from the log. Bug if it never had
// that version.
[[nodiscard]] Agency agency_at(store::ReadTransaction&, AgencyId, std::int64_t version);

// Agency::version as its row tells; 0 if there is none. For a caller that keeps agencies.
[[nodiscard]] std::int64_t agency_version(store::ReadTransaction&, AgencyId);

// Applies the event to `agency`, appends it as the next version of the agency's stream and writes
// the rows it changes. Throws UniqueViolated if somebody was faster. Bug if the event does not fit.
void save(store::WriteTransaction&, Agency& agency, const AgencyEvent&, Stamp);

// decide() and save() in one: for every command of commands.hpp on an agency. Rejects like the
// command; nothing is written then.
template <class Command>
[[nodiscard]] Result<void> carry_out(store::WriteTransaction& transaction,
                                     Agency& agency,
                                     const Command& command,
                                     Stamp stamp) {
  const auto event = decide(command, agency);
  if (!event) return reject(event.error());
  save(transaction, agency, AgencyEvent(*event), stamp);
  return {};
}

// Writes or replaces a person's details. They are in no event.
void save_detail(store::WriteTransaction&, AgencyId, const PersonDetail&);
// Empty if erased or unknown.
[[nodiscard]] std::optional<PersonDetail> load_detail(store::ReadTransaction&, AgencyId, PersonId);
// Erases the row; the event DetailErased is written by save().
void erase_detail(store::WriteTransaction&, AgencyId, PersonId);

// Calls `each` for every agency of every region, by id.
void for_each_agency_id(store::ReadTransaction&, const std::function<void(AgencyId)>& each);

// Throws every view row of this room away and writes them anew from the event log: regions,
// agencies, accounts. Details, passwords and sessions are in no event and stay. Answers the number
// of agencies.
std::int64_t rebuild(store::WriteTransaction&);

}  // namespace takar::organisation
