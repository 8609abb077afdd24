#pragma once
// One quarter of the demo agencies, played by their people through the same acts as the web's, on
// a simulated clock: seconds of real time, days of working time. The same seed gives the same
// history.
//
// In every agency one unit is late, one states nihil, every decision is first answered "no" and
// after the repair "yes", and a Plh. acts once for the absent holder.

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/application.hpp"
#include "app/demo_content.hpp"
#include "calendar/working_calendar.hpp"

namespace takar::app {

// The clock of the demo. It only goes forward.
class SimulatedClock {
 public:
  explicit SimulatedClock(Instant start) : now_(start) {}
  Instant now() const { return now_; }
  void advance_to(Instant at) {
    if (at > now_) now_ = at;
  }

 private:
  Instant now_;  // UTC.
};

// One person of a demo agency at work.
struct DemoPerson {
  Viewer viewer;
  organisation::PositionId position;
};

// An agency as the demo plays it.
struct DemoAgency {
  std::string id;  // Sop::id, e.g. "kota-malang-kesbangpol".
  std::int64_t sop_id = 0;
  Viewer admin;
  std::vector<DemoPerson> people;
  organisation::PositionId absent;    // Whose holder is away once.
  organisation::PersonId substitute;  // Who acts for him, by decree.
  std::string decree_number;
  std::vector<DemoFigure> figures;
  std::shared_ptr<const calendar::WorkingCalendar> calendar;
};

struct PlayedCase {
  std::string agency;  // DemoAgency::id
  std::int64_t case_id = 0;
  bool completed = false;
};

// Plays every agency's quarter to its end. Throws Fault if an act is refused that the demo expects
// to pass, with the sentence of the refusal.
[[nodiscard]] std::vector<PlayedCase> play_quarter(Application&,
                                                   SimulatedClock&,
                                                   const std::vector<DemoAgency>&,
                                                   const std::string& period,
                                                   std::uint64_t seed);

}  // namespace takar::app
