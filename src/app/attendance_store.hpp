#pragma once
// Who was at a meeting (daftar hadir), as each of them stated it on his own telephone with the code
// that the meeting shows. It is what was stated, with its time; the attendance of record is what
// the step of the meeting hands in.

#include <string>
#include <vector>

#include "app/office.hpp"
#include "store/store.hpp"
#include "workflow/case.hpp"

namespace takar::app {

// The visit of the step at which the meeting is held.
struct MeetingPlace {
  AgencyId agency;
  workflow::CaseId case_id;
  workflow::VisitNumber visit{};
};

struct Came {
  PersonId person;
  PositionId position;
  Instant at;  // UTC.
};

struct Attendance {
  std::string code;  // Empty: the list was not opened. A new code puts the one before out of use.
  std::vector<Came> came;  // In the order in which they stated it; each position once.
};

// Throws Fault.
[[nodiscard]] Attendance attendance_of(store::ReadTransaction&, const MeetingPlace&);

// Appends event attendance_opened. Throws Fault.
void open_attendance_list(store::WriteTransaction&,
                          const MeetingPlace&,
                          const std::string& code,
                          const Came& opened_by);
// Appends event meeting_attended. Throws Fault.
void enter_attendance(store::WriteTransaction&, const MeetingPlace&, const Came&);

// Writes the rows anew from the event log. Throws Fault.
void rebuild_attendance(store::WriteTransaction&);

}  // namespace takar::app
