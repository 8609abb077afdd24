#pragma once
// A case with its SOP, calendar and clock, driven by commands as the application drives it. Tests
// alone use it. After every act the case must equal the replay of its stored events.

#include <string>
#include <string_view>
#include <vector>

#include "calendar/calendar_tables.hpp"
#include "workflow/commands.hpp"
#include "workflow/event_json.hpp"
#include "workflow/history.hpp"
#include "workflow/movement.hpp"

namespace takar::workflow {

inline constexpr std::int64_t kHead =
    1;  // Position of the head; a column's position is its number.

// Rows as "performer kind", e.g. "2", "2 no:1" (decision), "u" (each unit), "2<1" (gathers what the
// units may begin after row 1). The last row ends the case.
[[nodiscard]] sop::Sop sop_of(const std::vector<std::string>& rows);

// Units 101, 102 ... whose heads are the positions 101, 102 ...
[[nodiscard]] Roster roster_of(std::int64_t columns, std::int64_t units);

class Scene {
 public:
  explicit Scene(sop::Sop, std::int64_t units = 3);

  // "2026-11-23 08:00" on the office clock (WIB).
  void at(std::string_view time);
  void wait(std::int64_t minutes) { now += std::chrono::minutes(minutes); }

  // Applies what was decided. The rejection's code is kept in `code`; "" when it was done.
  bool act(const Command&);

  bool open();
  bool complete(int step, std::int64_t unit = 0);
  bool decide_at(int step, bool yes, std::int64_t unit = 0);
  bool give_back(int from, int target, std::int64_t unit = 0);

  // The latest visit of the step (by that unit; its part beneath a gatherer's row if it has one).
  [[nodiscard]] const Visit& visit(int step, std::int64_t unit = 0) const;
  [[nodiscard]] bool has_visit(int step, std::int64_t unit = 0) const;
  [[nodiscard]] Task task(int step, std::int64_t unit = 0) const;
  // The person who holds the visit's position; persons have their position's number.
  [[nodiscard]] Actor holder(int step, std::int64_t unit = 0) const;
  [[nodiscard]] static Actor person(std::int64_t person, std::int64_t position);
  [[nodiscard]] static Output output();
  [[nodiscard]] CompleteStep completion(int step, std::int64_t unit = 0) const;
  // The open visits, as "5@101 6" in rising order.
  [[nodiscard]] std::string open_steps() const;

  sop::Sop sop;
  const calendar::WorkingCalendar& calendar;  // Five days, WIB.
  Instant now;
  Roster roster;
  Case current;
  std::vector<Event> history;
  std::string code;
  std::vector<std::string> details;
};

}  // namespace takar::workflow
