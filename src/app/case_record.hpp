#pragma once
// The record of a case out of the log: the rules that were frozen for it, and every answer with who
// gave it under which step and on what evidence; as it stands now, or as it stood at an earlier
// moment. Only events count, so an earlier moment reads the same whatever happened since.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/figures.hpp"
#include "base/indonesian.hpp"
#include "store/store.hpp"
#include "workflow/events.hpp"

namespace takar::app {

// The moment that is asked about. Empty: now.
struct AsOf {
  std::optional<std::int64_t> place;  // Of the last event that counts.
  std::optional<Instant> before;      // UTC; events of that instant do not count.
};

// "" is now, digits a place in the log, "2026-10-05" the end of that day in the office's zone.
// Rejects with app.bad_as_of {text}.
[[nodiscard]] Result<AsOf> read_as_of(std::string_view text, TimeZone);

struct RecordedAnswer {
  UnitId unit;
  measurement::Entry entry;
  std::int64_t place = 0;  // In the log.
  Instant at;              // UTC.
  // Who handed it in and where. Empty only where a log was cut between the two events of one act.
  std::optional<workflow::Act> act;
  workflow::VisitNumber visit{};
  std::optional<workflow::DocumentFiled> document;
};

struct CaseRecord {
  std::int64_t place = 0;  // Of the newest event of the case that counts.
  Instant at;              // UTC, of that event.
  workflow::Case current;
  CaseIndicators asked;
  std::map<measurement::IndicatorId, std::int64_t> rule_versions;
  std::map<measurement::IndicatorId, Instant> frozen_at;  // UTC; empty while nothing is frozen.
  std::vector<RecordedAnswer> answers;                    // In the order in which they came in.
};

// Rejects with app.before_case_opened: the case was not opened by then. Throws Fault.
[[nodiscard]] Result<CaseRecord> case_record(store::ReadTransaction&,
                                             AgencyId,
                                             workflow::CaseId,
                                             const AsOf&);

// The unit's answers to that indicator, the newest first.
[[nodiscard]] std::vector<const RecordedAnswer*> answers_to(const CaseRecord&,
                                                            measurement::IndicatorId);

// What counts of them: the newest, or "nihil" where the unit stated it for its whole form.
[[nodiscard]] measurement::Entry entry_of(const CaseRecord&, const measurement::AssignedIndicator&);

}  // namespace takar::app
