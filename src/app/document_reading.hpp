#pragma once
// Acts that need the words of an uploaded document. It is read before the act is queued, on the
// calling thread and in a child process, so that no reader ever holds up the one writer.

#include <string_view>

#include "app/act.hpp"
#include "app/import_sop.hpp"
#include "app/read_workbook.hpp"
#include "app/shelf.hpp"
#include "app/viewer.hpp"
#include "store/store.hpp"

namespace takar::app {

// Whether the act names a document that must be read first.
[[nodiscard]] bool reads_a_document(std::string_view verb);

// Where an uploaded document is looked up, and who reads it. Borrowed for the call.
struct DocumentDesk {
  store::Store& store;
  Shelf& shelf;
  Instant now;  // UTC.
  const SopReader& read_sop;
  const WorkbookReader& read_workbook;
};

// Reads the upload that the body names into ActRequest::document: up to a minute for each page of a
// scan. Rejects as permit() does, with app.no_agency, app.field_missing, app.field_wrong,
// app.upload_not_found and as the reader does. Throws Fault.
[[nodiscard]] Result<void> read_document(const DocumentDesk&, const Viewer&, ActRequest&);

}  // namespace takar::app
