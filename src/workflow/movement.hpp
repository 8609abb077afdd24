#pragma once
// The road through a case: what opens and closes when a visit ends, forward and backward.
//
// A Mover plans on a case that it only reads; the plan is the Movement of one event. The case walks
// on one line, besides the branches of its fan-outs. Visit::previous leads back along that line: a
// visit opened by a return takes over the `previous` of the visit that it repeats, so no loop ever
// shows on the way back.

#include <span>
#include <utility>
#include <vector>

#include "workflow/facts.hpp"

namespace takar::workflow {

// The rows that each unit does one after the other before the case goes on (kEach).
[[nodiscard]] std::vector<sop::StepNumber> chain_from(const sop::Sop&, sop::StepNumber first);

// The position that does `step` for the agency, or for `unit`. 0 if the roster has none.
[[nodiscard]] PositionId position_for(const sop::Sop&, const Roster&, sop::StepNumber);
[[nodiscard]] PositionId position_for(const sop::Sop&, const RosterUnit&, sop::StepNumber);

// The opening of a fan-out that stands for the row now; null if there is none.
[[nodiscard]] const FanOut* live_fan_out(const Case&, const sop::Sop&, sop::StepNumber row);

// The opening of a fan-out that a visit belongs to, gathers, or came from; null if there is none.
[[nodiscard]] const FanOut* fan_out_near(const Case&, const sop::Sop&, const Visit&);

// The head, and the positions that open, gather and take over that fan-out.
[[nodiscard]] bool is_coordinator(PositionId, const FanOut&, const Case&, const sop::Sop&);

class Mover {
 public:
  // Borrows. `from`: the visit that ends with this act. What opens is available from
  // `available_at`.
  Mover(const Case& current, const Facts& facts, const Visit* from, Instant available_at)
      : current_(current), facts_(facts), from_(from), available_at_(available_at) {}

  // Opens the first row of the SOP.
  void open_first();

  // Goes on from a visit that was answered: the next row, the next row of the branch, or the join.
  void go_on(const Visit&, Outcome);

  // Goes back from a visit to an earlier step of its path. Rejects with workflow.not_on_path
  // {step}, workflow.return_leaves_branch, workflow.unit_not_in_fan_out {unit},
  // workflow.too_many_rounds {limit} or workflow.too_many_visits {limit}.
  [[nodiscard]] Result<bool> go_back(const Visit&, sop::StepNumber, std::span<const UnitId>);

  // Sends the parts of the named units back to them beneath a gatherer's row that stays open.
  // Rejects as go_back() does.
  [[nodiscard]] Result<bool> send_parts_back(const Visit& gatherer, std::span<const UnitId>);

  // Takes a completed visit back and opens it anew. Rejects with workflow.nothing_to_recall,
  // workflow.recalled_too_late {person, at}, workflow.too_many_rounds or workflow.too_many_visits.
  [[nodiscard]] Result<bool> take_back(const Visit&);

  // Lets a unit into a fan-out; one that had joined is opened again. Rejects as go_back() does.
  [[nodiscard]] Result<bool> let_in(const FanOut&, const RosterUnit&);

  // Closes the open visit of a branch, and joins if it was the last one.
  void give_up(const Visit&, std::string reason);
  void join_if_settled(const FanOut&, VisitNumber last);

  void close_all(Cause);

  Movement take() { return std::move(movement_); }

 private:
  struct Opening {
    sop::StepNumber step{};
    Part part = Part::kRow;
    FanOutNumber fan_out{};
    UnitId unit;
    VisitNumber previous{}, returned_by{};
  };

  // The way back from a visit to a step: the visits and fan-outs that lie after it.
  struct WayBack {
    std::vector<VisitNumber> after;        // The visits passed, that of the step included.
    std::vector<FanOutNumber> fans_after;  // The fan-outs passed, that of the step excluded.
    const Visit* visit = nullptr;          // Of the step; or
    const FanOut* fan_out = nullptr;       // whose row it is.
  };

  const sop::Step& row(sop::StepNumber step) const { return sop::step_at(facts_.sop, step); }
  const RosterUnit* unit_of(UnitId) const;
  PositionId position_of(const Opening&) const;
  std::uint16_t round_of(const Opening&) const;
  VisitNumber open(const Opening&);
  void close(const Visit&, Cause, std::string reason);
  bool stays_open(const Visit&) const;
  FanOut& change(FanOutNumber);
  FanOut& add_fan_out(sop::StepNumber first,
                      sop::StepNumber last,
                      bool collect,
                      VisitNumber opener);
  void open_units(const FanOut&, VisitNumber previous);
  void open_row(sop::StepNumber, VisitNumber previous);
  void open_collections(std::span<const sop::StepNumber> done, VisitNumber opener);
  void go_on_in_branch(const Visit&, Outcome);
  void leave(sop::StepNumber last, std::span<const sop::StepNumber> done, VisitNumber);
  WayBack way_back(VisitNumber start, sop::StepNumber) const;
  void undo(const WayBack&);
  bool led_to(const Visit& done, const Visit& after) const;
  void restore_fan_outs(const Visit& done, const Visit& after);
  [[nodiscard]] Result<bool> go_back_in_branch(const Visit&, sop::StepNumber);
  [[nodiscard]] Result<bool> reopen_units(const FanOut&, sop::StepNumber, std::span<const UnitId>);
  [[nodiscard]] Result<bool> reopen_joined(const FanOut&);
  [[nodiscard]] Result<VisitNumber> reopen(const Opening&);
  VisitNumber from_number() const { return from_ == nullptr ? VisitNumber{} : from_->number; }

  const Case& current_;
  const Facts& facts_;
  const Visit* from_;
  Instant available_at_;
  const RosterUnit* newcomer_ = nullptr;  // Not in the roster yet.
  Cause undo_cause_ = Cause::kReturn;
  Movement movement_;
};

}  // namespace takar::workflow
