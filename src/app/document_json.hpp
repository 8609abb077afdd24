#pragma once
// Documents with their electronic signatures, as the interfaces show them (docs/openapi.yaml).

#include "app/case_json.hpp"
#include "app/viewer.hpp"
#include "documents/signed_file_store.hpp"

namespace takar::app {

// In the order of signing: who, as what, when, and whether an authority stamped the time.
[[nodiscard]] json::Array signatures_json(const Office&, const std::vector<documents::SignedFile>&);

// document_json() with its signatures and its verification code. Throws Fault.
[[nodiscard]] json::Object signed_document_json(store::ReadTransaction&,
                                                const Scene&,
                                                const workflow::DocumentRow&);

// The documents of a case, each with whether the viewer may sign it now. Throws Fault.
[[nodiscard]] json::Array case_documents_json(store::ReadTransaction&,
                                              const Scene&,
                                              const workflow::Case&,
                                              const Viewer&);

}  // namespace takar::app
