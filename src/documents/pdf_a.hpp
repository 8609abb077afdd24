#pragma once
// Turns a drawn PDF into a document for long keeping: PDF/A-2b (ISO 19005-2), with its metadata,
// the colour space its colours are meant in, and an identity that follows from its content; or,
// with the figures for programs inside, PDF/A-3b (ISO 19005-3).

#include <string>
#include <string_view>

#include "base/time.hpp"

namespace takar::documents {

struct RecordIdentity {
  std::string title;  // What a reader's window and an archive show.
  Instant at{};       // UTC: creation and modification date; no clock is asked.
};

// The same figures as the pages show, for programs. Source: ISO 19005-3:2012, annex E.
struct AttachedFigures {
  std::string name;  // E.g. "data.json".
  std::string json;  // "" for none: the document is PDF/A-2b.
};

// `drawn` is a PDF whose fonts are embedded, as cairo writes it. The same arguments give the same
// bytes. Throws Fault if `drawn` is no PDF. Source: ISO 19005-2:2011, 6.1.3, 6.2.3, 6.6.2 to 6.6.4.
[[nodiscard]] std::string to_pdf_a(std::string_view drawn,
                                   const RecordIdentity&,
                                   const AttachedFigures& = {});

}  // namespace takar::documents
