#pragma once
// Who may sign a document of a case, and as what: the one who made it, the head of the agency in
// the case, and whoever finished another step of it (paraf); each once, and only in a position that
// he holds now. Source: docs/decisions/0120-signing-in-the-steps.md.

#include <vector>

#include "app/case_json.hpp"
#include "app/viewer.hpp"
#include "base/result.hpp"
#include "documents/signed_file_store.hpp"
#include "workflow/case_view.hpp"

namespace takar::app {

// A document and what it belongs to. Borrowed for the call.
struct DocumentInCase {
  const Scene& scene;  // `now` is when it is signed.
  const workflow::Case& current;
  const workflow::DocumentRow& row;
  const std::vector<documents::SignedFile>& before;  // Its signatures so far.
};

// Rejects with app.nothing_to_sign, app.signed_already {when} or app.not_yours_to_sign.
[[nodiscard]] Result<organisation::Actor> document_signer(const DocumentInCase&, const Viewer&);

}  // namespace takar::app
