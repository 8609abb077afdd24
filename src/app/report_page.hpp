#pragma once
// The year's performance report (LKjIP) while it is written and when it is closed, and the report
// of a quarter as a file (docs/openapi.yaml).

#include "app/reading.hpp"
#include "app/results_page.hpp"
#include "report/year_report.hpp"

namespace takar::app {

// The results of the year as of its fourth quarter, with what was stated for each indicator.
struct YearResults {
  AgencyResults results;
  report::YearTexts texts;
};
// Throws Fault.
[[nodiscard]] YearResults year_results(store::ReadTransaction&,
                                       const Office&,
                                       std::int32_t year,
                                       Instant now);

// Throws Fault.
[[nodiscard]] documents::Document year_document(const Office&,
                                                const YearResults&,
                                                Instant now,
                                                bool is_draft);

// YearReport of docs/openapi.yaml: texts, analyses and what each indicator still lacks.
// Rejects with app.field_wrong {"year"}.
[[nodiscard]] Result<json::Object> year_report_page(const Asked&, const Office&);

// The report as PDF or DOCX: as it was closed, else a draft of now. Rejects with
// app.field_wrong.
[[nodiscard]] Result<FileMaking> year_report_file(const Asked&, const Office&);
// The report of a quarter, as of now. Rejects with app.field_wrong.
[[nodiscard]] Result<FileMaking> quarter_report_file(const Asked&, const Office&);

// The year of a path or body. Rejects with app.field_wrong {"year"}.
[[nodiscard]] Result<std::int32_t> report_year(std::int64_t);

}  // namespace takar::app
