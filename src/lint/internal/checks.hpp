#pragma once
// The checks, one function for each part of an SOP. Each reads, and adds what it finds.

#include <optional>
#include <vector>

#include "calendar/date.hpp"
#include "lint/document.hpp"
#include "lint/report.hpp"
#include "lint/row_reading.hpp"

namespace takar::lint {

// What every check stands on, read once.
struct Reading {
  const Document& document;  // Borrowed for the run.
  const sop::Sop& sop;       // Of the document.
  calendar::Date as_of;      // The day for which the legal basis is judged.
  std::vector<RowReading> rows{};
  std::vector<Words> outputs{};  // Of each row.

  bool is_last(std::size_t row) const { return row + 1 == rows.size(); }
  // Only where the drawing is known may its branches count.
  bool has_exit(std::size_t row) const;
};

[[nodiscard]] Reading read_document(const Document&, calendar::Date as_of);

void check_identity(const Reading&, Report&);      // ID-EMPTY, ID-DATE, ID-SIGNER
void check_number(const Reading&, Report&);        // ID-NUMBER
void check_names(const Reading&, Report&);         // ID-NAMEDRIFT, ID-LEFTOVER
void check_legal_basis(const Reading&, Report&);   // LB-*
void check_other_fields(const Reading&, Report&);  // KT-*, PR-*, KU-*, AL-*
void check_records(const Reading&, Report&);       // PD-*
void check_performers(const Reading&, Report&);    // PF-*
void check_wording(const Reading&, Report&);       // ST-DUPNO, ST-TRUNC, ST-TWO ... ST-VAGUE
void check_papers(const Reading&, Report&);        // inputs and outputs of the rows
void check_order(const Reading&, Report&);         // ST-ORDER, ST-GAP, ST-REPEAT, ST-SCOPE
void check_times(const Reading&, Report&);         // TM-*
void check_decisions(const Reading&, Report&);     // DC-*
void check_worksheet(const Reading&, Report&);     // WS-*
void check_formulas(const Reading&, Report&);      // ME-*, SC-PERIOD
void check_spelling(const Reading&, Report&);      // TX-*
void check_source_text(const Reading&, Report&);   // IM-*

// The date that an identity field prints: "3 Januari 2024", "03-01-2024". Empty if none is read.
[[nodiscard]] std::optional<calendar::Date> printed_date(std::string_view text);

}  // namespace takar::lint
