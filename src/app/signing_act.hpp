#pragma once
// The acts that have to do with electronic signatures and change no case: a person's key, how the
// agency signs, and a further signature on a document.

#include "app/agency_desk.hpp"

namespace takar::app {

// The key of the acting person, in the place of the one before.
[[nodiscard]] AgencyAnswer keep_signing_key(AgencyDesk&);
// Rejects with organisation.no_signing_key.
[[nodiscard]] AgencyAnswer remove_signing_key(AgencyDesk&);
// Rejects as organisation::change_signing_settings and signature::TrustAnchors::from_pem do.
[[nodiscard]] AgencyAnswer change_signing_settings(AgencyDesk&);
// Whether the document may be signed by who acts; the signature itself is made by Signing.
// Rejects with app.document_not_found, app.field_missing or as document_signer().
[[nodiscard]] AgencyAnswer sign_document(AgencyDesk&);

// What the viewer's key says of itself; null without one. Throws Fault.
[[nodiscard]] json::Value signing_key_json(store::ReadTransaction&, const Viewer&);

}  // namespace takar::app
