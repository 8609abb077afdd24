#include "app/signing_act.hpp"

#include "app/command_body.hpp"
#include "app/document_signer.hpp"
#include "base/check.hpp"
#include "signature/trust.hpp"
#include "workflow/case_store.hpp"

namespace takar::app {

AgencyAnswer keep_signing_key(AgencyDesk& desk) {
  const auto& key = desk.request.signing_key;
  if (!key) return reject("app.field_missing", {"file"});
  if (key->file.size() > organisation::kSigningKeyBytesMax) return reject("signature.bad_key_file");
  organisation::keep_signing_key(desk.tx, desk.agency.id, desk.viewer.person, *key, desk.stamp);
  return json::Object{{"signing_key", signing_key_json(desk.tx, desk.viewer)}};
}

AgencyAnswer remove_signing_key(AgencyDesk& desk) {
  const auto removed =
      organisation::remove_signing_key(desk.tx, desk.agency.id, desk.viewer.person, desk.stamp);
  if (!removed) return reject(removed.error());
  return json::Object{{"signing_key", nullptr}};
}

AgencyAnswer change_signing_settings(AgencyDesk& desk) {
  const organisation::SigningSettings settings{
      .stamp_address = json::string_or_empty(desk.body(), "stamp_address"),
      .trust_roots = json::string_or_empty(desk.body(), "trust_roots"),
      .public_address = json::string_or_empty(desk.body(), "public_address")};
  if (!settings.trust_roots.empty())
    if (const auto roots = signature::TrustAnchors::from_pem(settings.trust_roots); !roots)
      return reject(roots.error());
  const auto changed =
      organisation::change_signing_settings(desk.tx, desk.agency.id, settings, desk.stamp);
  if (!changed) return reject(changed.error());
  return json::Object{};
}

json::Value signing_key_json(store::ReadTransaction& tx, const Viewer& viewer) {
  const auto key = organisation::signing_key_of(tx, viewer.agency, viewer.person);
  if (!key) return nullptr;
  return json::Object{{"name", key->certificate.name},
                      {"issuer", key->certificate.issuer},
                      {"first", to_rfc3339(key->certificate.first)},
                      {"last", to_rfc3339(key->certificate.last)}};
}

AgencyAnswer sign_document(AgencyDesk& desk) {
  if (!desk.body().contains("signature")) return reject("app.field_missing", {"signature"});
  const auto id = id_at(desk.body(), "document_id");
  if (!id) return reject(id.error());
  const auto row = workflow::document_row(desk.tx, desk.agency.id, {*id});
  if (!row || row->case_id.value != desk.request.case_id)
    return reject("app.document_not_found", {std::to_string(*id)});
  const auto office = desk.shelf.office(desk.tx, desk.agency.id);
  const auto current = workflow::load_case(desk.tx, desk.agency.id, row->case_id);
  TAKAR_CHECK(office != nullptr && current.has_value(),
              "a document belongs to a case that is gone");
  const auto sop = desk.shelf.sop(desk.tx, desk.agency.id, current->sop);
  TAKAR_CHECK(sop != nullptr, "a case is pinned to an SOP version that is gone");
  const Scene scene{*office, *sop, desk.stamp.at};
  const auto before = documents::signed_files_of(desk.tx, *id);
  const auto by = document_signer({scene, *current, *row, before}, desk.viewer);
  if (!by) return reject(by.error());
  return json::Object{{"case_id", std::to_string(desk.request.case_id)},
                      {"document_id", std::to_string(*id)},
                      {"place", static_cast<std::int64_t>(before.size()) + 1}};
}

}  // namespace takar::app
