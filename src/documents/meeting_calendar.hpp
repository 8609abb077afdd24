#pragma once
// The meeting of a surat undangan for people's calendars: one iCalendar file beside the letter.
// Source: RFC 5545.

#include <cstdint>
#include <string>

#include "documents/facts.hpp"

namespace takar::documents {

struct CalendarIdentity {
  std::string uid;            // The same for every version of the invitation, unique in the world.
  std::int64_t sequence = 0;  // 0 for the first version; a higher one takes its place.
};

// `facts` are those of a checked invitation. The letter tells no end, so the file tells none. The
// same arguments give the same bytes. Bug if the content has no day and hour.
[[nodiscard]] std::string meeting_calendar(const Facts&, const CalendarIdentity&);

}  // namespace takar::documents
