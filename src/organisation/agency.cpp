#include "organisation/agency.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "calendar/calendar_tables.hpp"
#include "organisation/events.hpp"

namespace takar::organisation {
namespace {

template <class Rows, class Key>
auto* row_of(Rows& rows, Key id) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](auto& row) { return row.id == id; });
  return found == rows.end() ? nullptr : &*found;
}

template <class Rows, class Key>
auto& must_have(Rows& rows, Key id) {
  auto* row = row_of(rows, id);
  TAKAR_CHECK(row != nullptr, "an event names something of its agency");
  return *row;
}

template <class Rows, class Row>
void add(Rows& rows, const Row& row) {
  TAKAR_CHECK(row_of(rows, row.id) == nullptr, "an id is new to its agency");
  rows.push_back(row);
}

template <class Rows, class Key>
void remove(Rows& rows, Key id) {
  must_have(rows, id);
  std::erase_if(rows, [&](const auto& row) { return row.id == id; });
}

struct Applier {
  Agency& agency;

  void operator()(const AgencyFounded& event) {
    TAKAR_CHECK(agency.version == 0, "an agency is founded once");
    agency.id = event.agency;
    agency.region = event.region;
    agency.settings = event.settings;
  }
  void operator()(const SettingsChanged& event) { agency.settings = event.settings; }
  void operator()(const UnitAdded& event) { add(agency.units, event.unit); }
  void operator()(const PositionAdded& event) { add(agency.positions, event.position); }
  void operator()(const PersonAdded& event) {
    add(agency.people, Person{event.person, event.detail_sha256, false});
  }
  void operator()(const DetailChanged& event) {
    must_have(agency.people, event.person) = {event.person, event.detail_sha256, false};
  }
  void operator()(const DetailErased& event) {
    must_have(agency.people, event.person).erased = true;
  }
  void operator()(const PersonAppointed& event) { add(agency.tenures, event.tenure); }
  void operator()(const TenureEnded& event) {
    must_have(agency.tenures, event.tenure).until = event.until;
  }
  void operator()(const DelegationGranted& event) { add(agency.delegations, event.delegation); }
  void operator()(const DelegationEnded& event) {
    must_have(agency.delegations, event.delegation).until = event.until;
  }
  void operator()(const DayOffAdded& event) { agency.days_off.push_back(event.day); }
  void operator()(const UnitChanged& event) { must_have(agency.units, event.unit.id) = event.unit; }
  void operator()(const UnitRemoved& event) { remove(agency.units, event.unit); }
  void operator()(const PositionChanged& event) {
    must_have(agency.positions, event.position.id) = event.position;
  }
  void operator()(const PositionRemoved& event) { remove(agency.positions, event.position); }
  void operator()(const DayOffRemoved& event) {
    const auto gone =
        std::erase_if(agency.days_off, [&](const auto& day) { return day.date == event.date; });
    TAKAR_CHECK(gone > 0, "an event removes a day off that its agency has");
  }
};

}  // namespace

const Unit* find(const Agency& agency, UnitId id) {
  return row_of(agency.units, id);
}
const Position* find(const Agency& agency, PositionId id) {
  return row_of(agency.positions, id);
}
const Person* find(const Agency& agency, PersonId id) {
  return row_of(agency.people, id);
}

void apply(const AgencyEvent& event, Agency& agency) {
  std::visit(Applier{agency}, event);
  ++agency.version;
}

Result<calendar::WorkingCalendar> calendar_of(const Agency& agency) {
  const auto zone = time_zone_named(agency.settings.time_zone);
  TAKAR_CHECK(zone.has_value(), "decide() lets no unknown time zone through");
  calendar::Office office{*zone, agency.settings.hours_profile, {}};
  for (const LocalDayOff& day : agency.days_off)
    office.local_days_off.push_back(
        {day.date,
         day.half_day ? calendar::DayOffKind::kHalfDay : calendar::DayOffKind::kLocal,
         day.closes_at,
         day.name,
         day.source});
  return calendar::office_calendar(office);
}

}  // namespace takar::organisation
