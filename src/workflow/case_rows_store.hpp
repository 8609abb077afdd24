#pragma once
// Rows to values and back, for the tables of src/store/migrations/040_workflow.sql.

#include <string_view>
#include <vector>

#include "store/store.hpp"
#include "workflow/events.hpp"

namespace takar::workflow::rows {

// A run of visits of one case in the order of their numbers. Throws Fault.
[[nodiscard]] std::vector<Visit> visits(store::ReadTransaction&,
                                        CaseId,
                                        VisitNumber first,
                                        VisitNumber last);
[[nodiscard]] std::vector<RegisteredDocument> documents(store::ReadTransaction&, CaseId);

// Empty if this agency has no such case. Visits and documents are not read.
[[nodiscard]] std::optional<Case> head(store::ReadTransaction&, AgencyId, CaseId);

// Writes what differs between the two. `act` made it. Throws Fault.
void write(store::WriteTransaction&, const Case& before, const Case& after, const Act&);
void remove_all(store::WriteTransaction&);

[[nodiscard]] inline std::optional<Instant> instant_at(const store::Row& row, int column) {
  return row.is_null(column) ? std::nullopt : std::optional(from_us(row.i64(column)));
}
[[nodiscard]] inline store::Param param(const std::optional<Instant>& at) {
  return at ? store::Param(to_us(*at)) : store::Param(nullptr);
}
// Ids, numbers and enumerations as the column keeps them.
template <class Tag>
[[nodiscard]] store::Param param(Id<Tag> id) {
  return id.value;
}
template <class E>
requires std::is_enum_v<E>
[[nodiscard]] store::Param param(E value) {
  return static_cast<std::int64_t>(value);
}

}  // namespace takar::workflow::rows
