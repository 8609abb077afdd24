#pragma once
// The tables of the year's report, each row with the event that is its truth (stream "report").
// Every query binds the agency. Every function throws Fault if the database fails.

#include <optional>
#include <string>

#include "documents/model.hpp"
#include "organisation/actor.hpp"
#include "report/analysis.hpp"
#include "store/store.hpp"

namespace takar::report {

struct ReportYear {
  organisation::AgencyId agency;
  std::int32_t year = 0;
};

struct ReportState {
  std::int64_t id = 0;  // 0: nothing was written for that year yet.
  std::int64_t version = 0;
  std::int64_t closed_version = 0;

  [[nodiscard]] bool is_closed() const { return version > 0 && version == closed_version; }
};
[[nodiscard]] ReportState report_state(store::ReadTransaction&, const ReportYear&);

[[nodiscard]] YearTexts texts_of(store::ReadTransaction&, const ReportYear&);

// Appends event chapters_saved or analysis_saved and writes the row. A closed report becomes a
// draft again; what was closed stays in the log.
void save_chapters(store::WriteTransaction&,
                   const ReportYear&,
                   const Chapters&,
                   organisation::Stamp);
void save_analysis(
    store::WriteTransaction&, const ReportYear&, IndicatorId, const Analysis&, organisation::Stamp);

// Appends event report_closed with the whole document, so that it is the same for ever.
void close_report(store::WriteTransaction&,
                  const ReportYear&,
                  const documents::Document&,
                  organisation::Stamp);

// The document as it was last closed; empty if it never was. Bug if the record is damaged.
[[nodiscard]] std::optional<documents::Document> closed_report(store::ReadTransaction&,
                                                               const ReportYear&);

// Throws every row of these tables away and writes them anew from the event log. Answers the number
// of events.
std::int64_t rebuild(store::WriteTransaction&);

}  // namespace takar::report
