#include "app/destroy_content.hpp"

#include <set>

#include "app/search_page.hpp"
#include "app/upload_store.hpp"
#include "base/check.hpp"
#include "documents/signed_file_store.hpp"
#include "store/erasure.hpp"
#include "workflow/case_view.hpp"
#include "workflow/filed_content.hpp"

namespace takar::app {
namespace {

// Contents that nobody may need any more. Whatever agency still does keeps them.
void let_go(store::WriteTransaction& tx, const std::set<Sha256>& contents) {
  for (const auto& content : contents) {
    const auto file = documents::signed_file_named(tx, content);
    const bool needed = an_upload_needs(tx, content) || (file && !file->destroyed);
    if (!needed) store::forget_blob(tx, content);
  }
}

}  // namespace

void destroy_content(store::WriteTransaction& tx,
                     AgencyId agency,
                     workflow::CaseId id,
                     organisation::Stamp stamp) {
  store::Erasure erasure{.agency = agency.value,
                         .subject = id.value,
                         .by = stamp.by.value,
                         .at = stamp.at,
                         .bodies = {}};
  std::set<Sha256> contents;
  store::for_each_event_of(tx, "case", id.value, [&](const store::StoredEvent& event) {
    const auto filed = workflow::filed_content(event.name, event.body);
    if (filed.document) forget_content_for_search(tx, agency, *filed.document);
    if (filed.body_left) erasure.bodies.push_back({event.place, *filed.body_left});
    for (const auto upload : filed.uploads) {
      const auto row = find_upload(tx, agency, upload.value);
      TAKAR_CHECK(row.has_value(), "a file of a case is gone");
      contents.insert(row->blob.sha256);
      mark_upload_destroyed(tx, agency, upload.value, stamp);
    }
  });
  for (const auto& row : workflow::documents_of(tx, agency, id)) {
    for (const auto& file : documents::signed_files_of(tx, row.document.id.value))
      contents.insert(file.file.sha256);
    documents::mark_signed_files_destroyed(tx, row.document.id.value, stamp);
  }
  store::erase_content(tx, erasure);
  let_go(tx, contents);
}

}  // namespace takar::app
