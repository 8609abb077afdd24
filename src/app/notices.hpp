#pragma once
// Notices: what others did of late to the work of the viewer, by reason, the latest first. Read
// from the event log, so that nothing has to be sent, stored or kept in step.

#include "app/shelf.hpp"
#include "app/viewer.hpp"
#include "base/json.hpp"
#include "store/store.hpp"

namespace takar::app {

inline constexpr std::size_t kNoticesMax = 50;

// {"items":[...],"digest":{...}} as docs/openapi.yaml says. Looks no further back than a few
// thousand events. Throws Fault.
[[nodiscard]] json::Object notices_json(
    store::ReadTransaction&, Shelf&, const Office&, const Viewer&, Instant now);

}  // namespace takar::app
