#pragma once
// An act on a case, inside the transaction of the runner: authorise, gather what its paper needs,
// decide, save.

#include <string>

#include "app/command_body.hpp"
#include "app/shelf.hpp"
#include "app/viewer.hpp"
#include "store/store.hpp"

namespace takar::app {

// The answer's JSON: {"case_id","visit","version","event","document_id","opened","finished"}.
// Rejects with app.case_not_found, app.position_not_held, app.no_agency, as permit() does, as the
// command's own rules do, and as the paper of the step does (documents/document_for.hpp).
[[nodiscard]] Result<std::string> act_on_case(
    store::WriteTransaction&, Shelf&, const Viewer&, const ReadAct&, Instant now);

}  // namespace takar::app
