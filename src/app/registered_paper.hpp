#pragma once
// The paper that a completed step registered, made from the facts that the step recorded: the same
// paper on any later day, whatever has changed in the office since.

#include "app/case_json.hpp"
#include "base/result.hpp"
#include "documents/model.hpp"
#include "store/store.hpp"
#include "workflow/case_view.hpp"

namespace takar::app {

// `scene` is the office and the procedure of the document's case. Throws Fault.
// Rejects with app.document_has_no_paper: the output was an uploaded file alone; or with
// app.document_destroyed: the content went with the file of its case.
[[nodiscard]] Result<documents::Document> registered_paper(store::ReadTransaction&,
                                                           const Scene&,
                                                           const workflow::DocumentRow&);

// The meeting that an invitation calls to, as an iCalendar file. Throws Fault.
// Rejects with app.document_has_no_paper, app.document_destroyed or app.document_no_invitation.
[[nodiscard]] Result<std::string> registered_meeting(store::ReadTransaction&,
                                                     const Scene&,
                                                     const workflow::DocumentRow&);

}  // namespace takar::app
