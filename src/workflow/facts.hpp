#pragma once
// What a rule of this room may know besides the command and the case.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "calendar/working_calendar.hpp"
#include "workflow/events.hpp"

namespace takar::workflow {

// Borrowed for the call.
struct Facts {
  const sop::Sop& sop;                        // The version the case is pinned to.
  const calendar::WorkingCalendar& calendar;  // Of the agency, as in force now.
  Instant now;                                // UTC. Stamped once by the command runner.
};

// The visit a person acts on, as he saw it.
struct Task {
  CaseId case_id;
  VisitNumber visit{};
  std::int64_t version = 0;  // Visit::version on his screen. Not the same now: a conflict.
};

// What a finished step hands over. The documents room makes `content`; here it stays opaque.
struct Output {
  DocumentId id;               // Made by the application.
  std::string name;            // "": the step's output as the SOP names it.
  std::string content_sha256;  // 64 hexadecimal digits; "" together with an empty content.
  std::string content;         // JSON text.
  std::vector<UploadId> uploads;
  std::string letter_number;  // Reserved in the same transaction; "" when it has none.
};

}  // namespace takar::workflow
