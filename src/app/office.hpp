#pragma once
// The office: one agency as it stands (units, positions, tenures, substitutes, calendar, the names
// of its people), read once and kept until it changes. Whatever turns ids into names asks it.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/indonesian.hpp"
#include "base/time.hpp"
#include "calendar/working_calendar.hpp"
#include "organisation/authority.hpp"
#include "organisation/organisation_view.hpp"

namespace takar::app {

using organisation::AgencyId;
using organisation::PersonId;
using organisation::PositionId;
using organisation::UnitId;

struct Office {
  organisation::Agency agency;
  std::string government;  // The region's name, e.g. "Pemerintah Kota Malang".
  std::vector<organisation::PersonView> people;
  TimeZone zone = TimeZone::kWib;
  std::shared_ptr<const calendar::WorkingCalendar> calendar;
};

// Reads the office. Empty if there is no such agency. Throws Fault.
[[nodiscard]] std::optional<Office> read_office(store::ReadTransaction&, AgencyId);

// "" if the agency has no such thing.
[[nodiscard]] std::string unit_name(const Office&, UnitId);
[[nodiscard]] std::string position_title(const Office&, PositionId);
[[nodiscard]] std::string person_name(const Office&, PersonId);

// The definitive holder; 0 when the post is vacant.
[[nodiscard]] PersonId holder_of(const Office&, PositionId, Instant now);
// Everything the person may act as now.
[[nodiscard]] std::vector<organisation::HeldPosition> positions_of(const Office&,
                                                                   PersonId,
                                                                   Instant now);
// The position that heads the agency; 0 if there is none.
[[nodiscard]] PositionId head_of(const Office&);
// The position that heads a unit: its unit head, else its secretary; 0 if there is none.
[[nodiscard]] PositionId head_of(const Office&, UnitId);

// Replaces "person:ID", "position:ID", "unit:ID" and "at:MICROSECONDS" in the details of a
// rejection by names and local times, for a reader of this office.
[[nodiscard]] std::vector<std::string> readable(const Office&, std::vector<std::string> details);

}  // namespace takar::app
