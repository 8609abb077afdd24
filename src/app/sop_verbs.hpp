#pragma once
// The acts on SOPs: drafts of them (import, begin, edit, take back), and the life of versions (on
// trial, approved, in force, revoked, read by whom). Each answers in its own words.

#include <string_view>

#include "app/agency_desk.hpp"
#include "app/import_sop.hpp"
#include "store/store.hpp"

namespace takar::app {

// Null if no such act is known.
[[nodiscard]] const AgencyVerb* sop_verb_named(std::string_view name);

// Whether the act needs the words of an uploaded document, which are read before it is queued.
[[nodiscard]] bool reads_a_document(std::string_view verb);

// Where an uploaded document is looked up, and who reads it. Borrowed for the call.
struct DocumentDesk {
  store::Store& store;
  Shelf& shelf;
  Instant now;  // UTC.
  const SopReader& read;
};

// Reads the upload that the body names into ActRequest::document, on the calling thread: in a child
// process, up to a minute for each page of a scan. Rejects as permit() does, with app.no_agency,
// app.field_missing, app.field_wrong, app.upload_not_found and as `desk.read` does. Throws Fault.
[[nodiscard]] Result<void> read_document(const DocumentDesk&, const Viewer&, ActRequest&);

}  // namespace takar::app
