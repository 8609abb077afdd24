#pragma once
// The archive of an agency as a page: the file of every case with its stage, what is held, where
// the originals lie, the disposal lists, the schedule, and the procedures, which are kept for ever.

#include "app/reading.hpp"

namespace takar::app {

// ArchivePage of docs/openapi.yaml. Rejects with nothing of its own. Throws Fault.
[[nodiscard]] Result<json::Object> archive_page(const Asked&, const Office&);

// The paper of a disposal list as PDF or DOCX: the list itself, or with ?paper=minutes the berita
// acara. Rejects with archive.list_not_found, archive.not_carried_out {number} or app.field_wrong.
[[nodiscard]] Result<FileMaking> disposal_file(const Asked&, const Office&);

}  // namespace takar::app
