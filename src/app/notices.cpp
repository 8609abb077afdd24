#include "app/notices.hpp"

#include <algorithm>

#include "app/case_json.hpp"
#include "app/digest.hpp"
#include "app/timeline.hpp"
#include "base/check.hpp"
#include "store/event_log.hpp"
#include "workflow/event_json.hpp"

namespace takar::app {
namespace {

using workflow::Case;
using workflow::Event;

constexpr std::int64_t kPlacesRead = 4'000;  // Of the log: some weeks of a busy office.

// Borrowed for the call.
struct Desk {
  store::ReadTransaction& tx;
  Shelf& shelf;
  const Office& office;
  const Viewer& viewer;
  Instant now;
  std::vector<organisation::HeldPosition> held;

  bool holds(PositionId position) const {
    return std::any_of(
        held.begin(), held.end(), [&](const auto& each) { return each.position == position; });
  }
};

struct Found {
  std::int64_t place = 0;
  std::int64_t case_id = 0;
  Event event;
};

// Why an event concerns the viewer, a word of the contract; "" if it does not.
struct Reason {
  const Desk& desk;
  const Case& current;

  bool is_his(workflow::VisitNumber number) const {
    const auto* visit = workflow::find_visit(current, number);
    return visit != nullptr && (visit->person == desk.viewer.person || desk.holds(visit->position));
  }
  bool takes_part() const {
    return std::any_of(current.visits.begin(), current.visits.end(), [&](const auto& visit) {
      return visit.person == desk.viewer.person || desk.holds(visit.position);
    });
  }
  bool opens_his(const workflow::Movement& movement) const {
    return std::any_of(movement.opened.begin(), movement.opened.end(), [&](const auto& opened) {
      return desk.holds(opened.position);
    });
  }

  std::string_view operator()(const workflow::StepReturned& e) const {
    return opens_his(e.movement) ? "returned" : "";
  }
  std::string_view operator()(const workflow::DeadlineExtended& e) const {
    return is_his(e.visit) ? "deadline" : "";
  }
  std::string_view operator()(const workflow::TaskReassigned& e) const {
    return desk.holds(e.to) || desk.holds(e.from) ? "reassigned" : "";
  }
  std::string_view operator()(const workflow::CaseStopped&) const { return standstill(); }
  std::string_view operator()(const workflow::CaseSuspended&) const { return standstill(); }
  std::string_view operator()(const workflow::CaseResumed&) const { return standstill(); }
  std::string_view operator()(const workflow::StepCompleted& e) const {
    if (!opens_his(e.movement)) return "";
    return e.outcome == workflow::Outcome::kNo ? "returned" : "new_task";
  }
  template <class Other>
  std::string_view operator()(const Other& e) const {
    if constexpr (requires { e.movement.opened; }) return opens_his(e.movement) ? "new_task" : "";
    return "";
  }
  std::string_view standstill() const { return takes_part() ? "case" : ""; }
};

// What others did to cases of the agency, the latest first.
std::vector<Found> recent(const Desk& desk) {
  std::vector<Found> list;
  const auto from = std::max<std::int64_t>(0, store::log_tree_head(desk.tx).size - kPlacesRead);
  desk.tx.query(
      "SELECT place, stream_id, name, body FROM event"
      " WHERE agency = $1 AND place >= $2 AND stream = 'case' ORDER BY place DESC",
      {desk.office.agency.id.value, from},
      [&](const store::Row& row) {
        auto event = workflow::read_event(row.text(2), row.text(3));
        TAKAR_CHECK(event.has_value(), "the log holds an event of a case that cannot be read");
        if (workflow::act_of(*event).by.person != desk.viewer.person)
          list.push_back({row.i64(0), row.i64(1), std::move(*event)});
      });
  return list;
}

}  // namespace

json::Object notices_json(store::ReadTransaction& tx,
                          Shelf& shelf,
                          const Office& office,
                          const Viewer& viewer,
                          Instant now) {
  const Desk desk{tx, shelf, office, viewer, now, positions_of(office, viewer.person, now)};
  json::Array items;
  for (const auto& found : recent(desk)) {
    if (items.size() == kNoticesMax) break;
    const auto current = shelf.work_case(tx, viewer.agency, {found.case_id});
    TAKAR_CHECK(current != nullptr, "an event belongs to a case that is gone");
    const auto reason = std::visit(Reason{desk, *current}, found.event);
    if (reason.empty()) continue;
    const auto sop = shelf.sop(tx, viewer.agency, current->sop);
    TAKAR_CHECK(sop != nullptr, "a case is pinned to an SOP version that is gone");
    auto item = happening_json({office, *sop, now}, *current, found.event);
    item["place"] = found.place;
    item["about"] = json::text(reason);
    item["case_id"] = id_text(found.case_id);
    item["case_title"] = current->title;
    items.push_back(std::move(item));
  }
  return {{"items", std::move(items)}, {"digest", digest_json(tx, office, viewer.person, now)}};
}

}  // namespace takar::app
