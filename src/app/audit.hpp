#pragma once
// The record of the agency's changes for people: who did what, when, to whom, out of the event log.
// Names are those of today; the log itself holds ids.

#include "app/audit_question.hpp"
#include "app/office.hpp"
#include "base/json.hpp"
#include "base/result.hpp"
#include "store/store.hpp"

namespace takar::app {

// {"items":[...],"next"}: the latest first; `next` is where the following page begins, null at the
// end. Rejects with app.bad_filter. Throws Fault.
[[nodiscard]] Result<json::Object> audit_json(store::ReadTransaction&,
                                              const Office&,
                                              const AuditQuestion&);

}  // namespace takar::app
