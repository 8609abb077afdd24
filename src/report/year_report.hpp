#pragma once
// The report of a quarter (laporan triwulan) and of a year (LKjIP) as documents: made from the
// results and from what people stated, in the order that the regulation gives.
// Source: PermenPANRB 53/2014, annex II: ikhtisar eksekutif, BAB I-IV, lampiran.

#include <string>
#include <vector>

#include "base/indonesian.hpp"
#include "documents/model.hpp"
#include "report/analysis.hpp"
#include "report/results.hpp"
#include "report/timeliness.hpp"

namespace takar::report {

// Who reports, and when.
struct Reporter {
  documents::Letterhead letterhead;
  std::string agency;       // Name of the agency.
  std::string period_word;  // Triwulan or Tribulan.
  std::string place;        // Where it is dated.
  documents::Signature head;
  TimeZone zone = TimeZone::kWib;
};

// What was reckoned, as of the quarter. Borrowed for the call.
struct Reported {
  Quarter as_of;
  const std::vector<Line>& lines;
  const std::vector<LineResult>& results;  // Of the lines, in their order.
  const std::vector<Duty>& duties;         // Of the year.
  Instant at;                              // UTC. Printed as the day of the report.
};

// Landscape: the indicators of the quarter and to date, what needs attention, who reported in time.
[[nodiscard]] documents::Document quarter_report(const Reporter&, const Reported&);

// The year's report as of its fourth quarter. What is still empty is printed as such, and a draft
// is marked on every page.
[[nodiscard]] documents::Document year_report(const Reporter&,
                                              const Reported&,
                                              const YearTexts&,
                                              bool is_draft);

}  // namespace takar::report
