#pragma once
// The daily digest (ringkasan harian): who does not want to be told of every single thing is told
// once each working day, at an hour of his own choice by the office's clock, what happened since
// the digest before. Nothing is sent or stored for it: it is read from the log like every notice.

#include <optional>

#include "app/agency_desk.hpp"
#include "app/office.hpp"
#include "calendar/working_calendar.hpp"
#include "store/store.hpp"

namespace takar::app {

// What the newest digest tells of: after `since`, until `until` and with it. UTC.
struct DigestSpan {
  Instant since, until;

  bool operator==(const DigestSpan&) const = default;
};

// The two newest working days whose `hour` (0-23, office clock) has come. Empty where the calendar
// knows none within a month.
[[nodiscard]] std::optional<DigestSpan> digest_span(const calendar::WorkingCalendar&,
                                                    int hour,
                                                    Instant now);

// The hour that the person chose; empty: he is told at once. Throws Fault.
[[nodiscard]] std::optional<int> digest_hour(store::ReadTransaction&, AgencyId, PersonId);

// {"hour","since","until"} as docs/openapi.yaml says. Throws Fault.
[[nodiscard]] json::Object digest_json(store::ReadTransaction&,
                                       const Office&,
                                       PersonId,
                                       Instant now);

// {"hour"}: 0-23, or null for being told at once. Appends event digest_set. Rejects with
// app.field_wrong.
[[nodiscard]] AgencyAnswer set_digest(AgencyDesk&);

// Writes the rows anew from the event log. Throws Fault.
void rebuild_digests(store::WriteTransaction&);

}  // namespace takar::app
