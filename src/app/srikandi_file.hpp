#pragma once
// The papers of one case for SRIKANDI, the government's register of letters and records: each as
// PDF, and one table with what the register asks for. A person uploads them; no interface for
// programs is published.

#include "app/reading.hpp"

namespace takar::app {

// A ZIP of the PDF files and metadata.csv: name, number, date, subject, classification, kind of
// copy, retention and SHA-256 of each.
// Rejects with app.nothing_to_export {id} if no paper is left.
// Source: Permendagri 83/2022 for code and retention; the columns are ours.
[[nodiscard]] Result<FileMaking> srikandi_file(const Asked&, const Scene&, const workflow::Case&);

}  // namespace takar::app
