#include "measurement/years_view.hpp"

#include "base/check.hpp"
#include "measurement/indicator_json.hpp"

namespace takar::measurement {
namespace {

calendar::Quarter quarter_named(std::string_view text) {
  const auto quarter = calendar::parse_quarter(text);
  TAKAR_CHECK(quarter.has_value(), "a stored record of the measurement names no quarter");
  return *quarter;
}

Entry entry_named(std::string_view text) {
  const auto value = json::parse(text);
  TAKAR_CHECK(value && value->is_object(), "a stored answer cannot be read");
  return entry_from_json(value->get_object());
}

// Periods are written 2026Q3, so the text order is the order in time.
struct Ends {
  std::string first, last;

  explicit Ends(YearSpan years)
      : first(calendar::to_text({years.first, 1})), last(calendar::to_text({years.last, 4})) {}
};

}  // namespace

std::vector<RecordedEntry> entries_in(store::ReadTransaction& tx,
                                      organisation::AgencyId agency,
                                      YearSpan years) {
  const Ends ends(years);
  std::vector<RecordedEntry> list;
  tx.query(
      "SELECT unit_id, period, answer FROM entry WHERE agency_id = $1 AND period >= $2 "
      "AND period <= $3 ORDER BY at_us, case_id, unit_id, indicator_id",
      {agency.value, ends.first, ends.last},
      [&](const store::Row& row) {
        list.push_back({{row.i64(0)}, quarter_named(row.text(1)), entry_named(row.text(2))});
      });
  return list;
}

std::vector<RecordedTarget> targets_in(store::ReadTransaction& tx,
                                       organisation::AgencyId agency,
                                       YearSpan years) {
  const Ends ends(years);
  std::vector<RecordedTarget> list;
  tx.query(
      "SELECT indicator_id, period, target FROM target WHERE agency_id = $1 AND period >= $2 "
      "AND period <= $3 ORDER BY indicator_id, period",
      {agency.value, ends.first, ends.last},
      [&](const store::Row& row) {
        list.push_back({{row.i64(0)}, quarter_named(row.text(1)), std::string(row.text(2))});
      });
  return list;
}

std::optional<calendar::Quarter> newest_quarter(store::ReadTransaction& tx,
                                                organisation::AgencyId agency) {
  std::optional<calendar::Quarter> newest;
  tx.query("SELECT max(period) FROM entry WHERE agency_id = $1",
           {agency.value},
           [&](const store::Row& row) {
             if (!row.is_null(0)) newest = quarter_named(row.text(0));
           });
  return newest;
}

}  // namespace takar::measurement
