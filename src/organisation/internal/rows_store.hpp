#pragma once
// The rows that one event changes: written by save() when it happens and by rebuild() from the log.

#include <string>
#include <vector>

#include "organisation/events.hpp"
#include "store/store.hpp"

namespace takar::organisation::internal {

// `version` is the event's place in the region's stream.
void write_region(store::WriteTransaction&, std::int64_t version, const RegionRegistered&);
// `version` is the event's place in the agency's stream.
void write_agency(store::WriteTransaction&, AgencyId, std::int64_t version, const AgencyEvent&);
void write_account(store::WriteTransaction&, AccountId, std::int64_t version, const AccountEvent&);

// Lists of lines in one column. The lines hold no line end.
[[nodiscard]] std::string joined(const std::vector<std::string>& lines);
[[nodiscard]] std::vector<std::string> lines_of(std::string_view text);

// Optional ids and instants as parameters and columns.
template <class Tag>
store::Param param(const std::optional<Id<Tag>>& id) {
  return id ? store::Param(id->value) : store::Param(nullptr);
}
inline store::Param param(const std::optional<Instant>& at) {
  return at ? store::Param(to_us(*at)) : store::Param(nullptr);
}
template <class T>
std::optional<T> optional_id(const store::Row& row, int column) {
  return row.is_null(column) ? std::nullopt : std::optional(T{row.i64(column)});
}
inline std::optional<Instant> optional_instant(const store::Row& row, int column) {
  return row.is_null(column) ? std::nullopt : std::optional(from_us(row.i64(column)));
}

}  // namespace takar::organisation::internal
