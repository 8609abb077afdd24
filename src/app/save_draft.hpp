#pragma once
// Keeping what is being typed at a task, and reckoning its figures by the rules of record while it
// is typed. Nobody's typing is overwritten: whoever did not see the newest draft is told so.

#include <string>

#include "app/act.hpp"
#include "app/draft_store.hpp"
#include "app/shelf.hpp"
#include "app/viewer.hpp"
#include "base/result.hpp"

namespace takar::app {

inline constexpr std::size_t kDraftBytesMax = 262'144;

// SavedDraft of docs/openapi.yaml as JSON text. The same content again is answered as it was kept.
// Throws Fault. Rejects with app.no_agency, app.case_not_found, app.visit_not_found,
// app.draft_not_open, app.draft_too_long {bytes} or app.draft_newer {person, time}.
[[nodiscard]] Result<std::string> save_draft(
    store::WriteTransaction&, Shelf&, const Viewer&, const DraftRequest&, Instant now);

}  // namespace takar::app
