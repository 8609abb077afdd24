#pragma once
// Two revisions of one PDF, object by object.

#include <map>

#include "signature/internal/pdf_file.hpp"
#include "signature/later_changes.hpp"

namespace takar::signature {

// A later signature that holds: what it may bring into the document.
struct LaterSignature {
  bool time_stamp = false;
  bool may_show = false;  // Its mark may be seen on the page.
};

// What a later revision may add. `closed` lets in time stamps and no other signature.
struct Permitted {
  std::map<QPDFObjGen, LaterSignature> signatures;
  bool closed = false;
};

inline constexpr std::size_t kChangesTold = 8;

// Permitted are: the fields of these signatures with their widget at the end of the form and of a
// page; one of them in a field that stood empty; the catalog's /DSS and /Extensions. At most
// kChangesTold places are named. Throws QPDFExc if an object cannot be read.
// Source: ETSI EN 319 142-1 V1.1.1, 5.4 and 5.5; ISO 32000-1:2008, 12.8.2.2.
[[nodiscard]] LaterChanges compare_revisions(QPDF& before, QPDF& after, const Permitted&);

// Whether a signature closes its document to every later change but time stamps: DocMDP with
// access permission 1. Source: ISO 32000-1:2008, 12.8.2.2.
[[nodiscard]] bool forbids_changes(PdfObject signature);

}  // namespace takar::signature
