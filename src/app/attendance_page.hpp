#pragma once
// Attendance of a meeting by QR code: who holds the meeting's task opens the list and shows its
// code; who is there scans it, signs in as always and states that he is present.

#include "app/agency_desk.hpp"
#include "app/reading.hpp"

namespace takar::app {

// Attendance of docs/openapi.yaml. Rejects with app.visit_not_found or app.not_a_meeting. Throws
// Fault.
[[nodiscard]] Result<json::Object> attendance_page(const Asked&,
                                                   const Scene&,
                                                   const workflow::Case&);

// Opens the list, or gives it a new code. Rejects with app.case_not_found, app.visit_not_found,
// app.not_a_meeting, app.attendance_over or app.attendance_not_yours.
[[nodiscard]] AgencyAnswer open_attendance(AgencyDesk&);

// {"code"}: the viewer is there. Stating it twice changes nothing. Rejects as open_attendance() and
// with app.attendance_code_wrong.
[[nodiscard]] AgencyAnswer attend_meeting(AgencyDesk&);

// The text of the query parameter "text" as the modules of a QR code. Rejects with app.field_wrong.
[[nodiscard]] Result<json::Object> qr_code_page(const Asked&, const Office&);

}  // namespace takar::app
