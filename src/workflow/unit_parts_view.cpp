#include "workflow/unit_parts_view.hpp"

#include <map>

#include "workflow/case_rows_store.hpp"

namespace takar::workflow {
namespace {

bool is_late(const UnitPart& part) {
  if (part.state == BranchState::kMissing || part.state == BranchState::kSupplemented) return true;
  return part.due_at && part.finished_at && *part.finished_at > *part.due_at;
}

}  // namespace

std::vector<UnitPart> unit_parts(store::ReadTransaction& tx,
                                 AgencyId agency,
                                 std::string_view first_period,
                                 std::string_view last_period) {
  std::vector<UnitPart> parts;
  std::map<std::pair<CaseId, UnitId>, std::size_t> places;
  tx.query(
      "SELECT c.id, c.period, v.unit, v.state, v.outcome, v.due_at_us, v.finished_at_us "
      "FROM work_case c JOIN visit v ON v.case_id = c.id "
      "WHERE c.agency = $1 AND c.period >= $2 AND c.period <= $3 AND c.state <> $4 "
      "AND v.unit <> 0 AND v.cause <> $5 ORDER BY c.id, v.number",
      {agency.value,
       first_period,
       last_period,
       rows::param(CaseState::kStopped),
       rows::param(Cause::kRecall)},
      [&](const store::Row& row) {
        const UnitPart read{.case_id = {row.i64(0)},
                            .period = std::string(row.text(1)),
                            .unit = {row.i64(2)},
                            .state = branch_state(VisitState(row.i64(3)), Outcome(row.i64(4))),
                            .due_at = rows::instant_at(row, 5),
                            .finished_at = rows::instant_at(row, 6)};
        const auto place = places.try_emplace({read.case_id, read.unit}, parts.size());
        if (place.second) parts.push_back(read);
        auto& part = parts[place.first->second];
        part.state = read.state;
        part.finished_at = read.finished_at;
        if (read.due_at) part.due_at = read.due_at;
        part.on_time = part.on_time && !is_late(read);
      });
  return parts;
}

}  // namespace takar::workflow
