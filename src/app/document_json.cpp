#include "app/document_json.hpp"

#include "app/document_signer.hpp"
#include "organisation/words.hpp"

namespace takar::app {
namespace {

json::Object with_signatures(const Scene& scene,
                             const workflow::DocumentRow& row,
                             const std::vector<documents::SignedFile>& files) {
  auto out = document_json(scene, row);
  out["signatures"] = signatures_json(scene.office, files);
  out["code"] =
      files.empty() ? json::Value(nullptr) : json::Value(documents::shown_code(files.front().code));
  return out;
}

}  // namespace

json::Array signatures_json(const Office& office, const std::vector<documents::SignedFile>& files) {
  json::Array signatures;
  for (const auto& file : files) {
    const auto title = std::string(organisation::title_prefix(file.by.authority.kind)) +
                       position_title(office, file.by.position);
    signatures.push_back(json::Object{{"name", person_name(office, file.by.person)},
                                      {"position", title},
                                      {"at", to_rfc3339(file.at)},
                                      {"stamped", file.stamped}});
  }
  return signatures;
}

json::Object signed_document_json(store::ReadTransaction& tx,
                                  const Scene& scene,
                                  const workflow::DocumentRow& row) {
  return with_signatures(scene, row, documents::signed_files_of(tx, row.document.id.value));
}

json::Array case_documents_json(store::ReadTransaction& tx,
                                const Scene& scene,
                                const workflow::Case& current,
                                const Viewer& viewer) {
  json::Array papers;
  for (const auto& row : workflow::documents_of(tx, current.agency, current.id)) {
    const auto files = documents::signed_files_of(tx, row.document.id.value);
    auto paper = with_signatures(scene, row, files);
    paper["may_sign"] = document_signer({scene, current, row, files}, viewer).has_value();
    papers.push_back(std::move(paper));
  }
  return papers;
}

}  // namespace takar::app
