#pragma once
// The two papers of a disposal: the list of files proposed for it (daftar arsip usul musnah) and
// the minutes of their destruction (berita acara pemusnahan). Both are drawn up once, with the act,
// and kept as they were.

#include "app/office.hpp"
#include "archive/records.hpp"
#include "documents/model.hpp"

namespace takar::app {

// Landscape, a row a file. Signed by whoever heads the agency at that time.
[[nodiscard]] documents::Document disposal_list_paper(const Office&, const archive::DisposalList&);

// Of a list that was carried out. Names the approval, both witnesses, and what stays.
// Source: Permendagri 83/2022, class 000.5.6.2 (berita acara dan daftar arsip yang dimusnahkan).
[[nodiscard]] documents::Document disposal_minutes(const Office&, const archive::DisposalList&);

}  // namespace takar::app
