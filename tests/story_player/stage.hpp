#pragma once
// The stage of a story: an SOP, named positions, units and people, a clock, and a store. Commands
// travel as in the application: load, decide, apply, save in one write transaction.

#include <map>
#include <string>

#include "calendar/calendar_tables.hpp"
#include "store/scratch_store.hpp"
#include "story_line.hpp"
#include "workflow/case_store.hpp"
#include "workflow/commands.hpp"

namespace takar::workflow::stories {

class Stage {
 public:
  Stage(store::Engine, std::string source_folder);

  // sop, rows, needs, apart, units, clock, after. Throws std::runtime_error.
  void set(const StoryLine&);
  // Answers what came of it: "open 2 5@ekonomi", "finished", "stopped", "suspended", or
  // "rejected CODE". Throws std::runtime_error if the tables are not what the history tells.
  [[nodiscard]] std::string play(const StoryLine&);
  // check: compares figures of a visit or of the case. Answers what is wrong; "" if nothing.
  [[nodiscard]] std::string check(const StoryLine&) const;

 private:
  void bind_columns();
  [[nodiscard]] workflow::Command command_of(const StoryLine&);
  [[nodiscard]] workflow::Command command_on_case(const StoryLine&);
  [[nodiscard]] workflow::CompleteStep completion(const StoryLine&);
  [[nodiscard]] workflow::RecordStep recording(const StoryLine&);
  [[nodiscard]] workflow::CloseFanOut closing(const StoryLine&);
  [[nodiscard]] workflow::Actor actor_of(const StoryActor&);
  [[nodiscard]] std::int64_t number_of(const std::string& name);
  [[nodiscard]] std::string name_of(std::int64_t number) const;
  [[nodiscard]] workflow::UnitId unit_named(const std::string&) const;
  [[nodiscard]] std::vector<workflow::UnitId> units_named(const std::string& list) const;
  [[nodiscard]] const workflow::Visit& visit_of(const std::string& place,
                                                const std::string& actor) const;
  [[nodiscard]] workflow::Task task_of(const StoryLine&) const;
  [[nodiscard]] workflow::Output output();
  [[nodiscard]] Instant clock(std::string_view text) const;
  [[nodiscard]] std::string standing() const;
  void compare_with_history();

  std::string source_folder_;
  store::ScratchStore store_;
  const calendar::WorkingCalendar calendar_;
  sop::Sop sop_;
  workflow::Roster roster_;
  workflow::Case current_;
  Instant now_;
  std::map<std::string, std::int64_t> numbers_;  // Of positions, units and people, by name.
  std::int64_t documents_ = 0;
  std::map<std::string, workflow::Task> seen_;  // What a person remembers from his screen.
};

}  // namespace takar::workflow::stories
