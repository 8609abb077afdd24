#pragma once
// The stream of events of one SOP version, for the files that write to it. All throw Fault.

#include <cstdint>
#include <string_view>

#include "base/json.hpp"
#include "organisation/agency.hpp"
#include "sop/sop.hpp"
#include "store/event_log.hpp"
#include "store/store.hpp"

namespace takar::sop {

struct VersionEvent {
  organisation::AgencyId agency;
  SopId id;
  std::string_view name;
  json::Object body;
  Instant at;  // UTC.
};

// Appends it as the version's next event and answers its number in the stream. Bug if the agency
// has no such version.
std::int64_t append_to_version(store::WriteTransaction&, const VersionEvent&);

// That the stream has come to that number.
void advance_version(store::WriteTransaction&, std::int64_t id, std::int64_t stream_version);

[[nodiscard]] json::Object event_body(std::string_view body);

// What an event of catalogue_store.hpp did, at a replay. False: it is none of them.
bool replay_shown(store::WriteTransaction&, const store::StoredEvent&);
// Keeps the words by which the version is found.
void keep_stems(store::WriteTransaction&, std::int64_t id, const Sop&);
void clear_catalogue(store::WriteTransaction&);
// The same for evaluation_store.hpp.
bool replay_evaluated(store::WriteTransaction&, const store::StoredEvent&);
void clear_evaluations(store::WriteTransaction&);

}  // namespace takar::sop
