#pragma once
// Proofs out of the event log, so that somebody who kept a checkpoint can check by himself that an
// event stands in the log, and that the log only grew since. They hold against the newest signed
// checkpoint; docs/formats/event-log.md tells how to check them.
//
// A proof costs a hash for each event of the log (half a second for a million).

#include "app/reading.hpp"

namespace takar::app {

// LogCheckpoint of docs/openapi.yaml: the newest signed note and the key that signed it.
// Rejects with nothing of its own. Throws Fault.
[[nodiscard]] Result<json::Object> log_checkpoint(const Asked&, const Office&);

// InclusionProof of docs/openapi.yaml for an event of the viewer's agency. Rejects with
// app.event_not_found {place}. Throws Fault. Source: RFC 6962, section 2.1.1.
[[nodiscard]] Result<json::Object> inclusion_proof_page(const Asked&, const Office&);

// ConsistencyProof of docs/openapi.yaml from the size "from" to the newest. Rejects with
// app.log_size_unknown {size, newest}. Throws Fault. Source: RFC 6962, section 2.1.2.
[[nodiscard]] Result<json::Object> consistency_proof_page(const Asked&, const Office&);

}  // namespace takar::app
