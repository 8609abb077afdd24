#include "app/frozen_store.hpp"

namespace takar::app {

void freeze_case(store::WriteTransaction& tx, const FrozenCase& frozen) {
  tx.execute(
      "INSERT INTO frozen_case (case_id, agency_id, incident, at_us) VALUES ($1, $2, $3, $4) "
      "ON CONFLICT (case_id) DO NOTHING",
      {frozen.case_id, frozen.agency.value, frozen.incident, to_us(frozen.at)});
}

std::vector<std::int64_t> frozen_cases(store::ReadTransaction& tx) {
  std::vector<std::int64_t> ids;
  tx.query("SELECT case_id FROM frozen_case", {}, [&](const store::Row& row) {
    ids.push_back(row.i64(0));
  });
  return ids;
}

}  // namespace takar::app
