#include "app/draft_store.hpp"

namespace takar::app {
namespace {

std::int64_t number_of(const DraftPlace& place) {
  return static_cast<std::int64_t>(place.visit);
}

}  // namespace

std::optional<TypedDraft> find_draft(store::ReadTransaction& tx, const DraftPlace& place) {
  std::optional<TypedDraft> found;
  tx.query(
      "SELECT revision, person_id, content, saved_us FROM draft "
      "WHERE agency_id = $1 AND case_id = $2 AND visit = $3",
      {place.agency.value, place.case_id.value, number_of(place)},
      [&](const store::Row& row) {
        found = TypedDraft{.revision = row.i64(0),
                           .person = {row.i64(1)},
                           .content = std::string(row.text(2)),
                           .at = from_us(row.i64(3))};
      });
  return found;
}

void put_draft(store::WriteTransaction& tx, const DraftPlace& place, const TypedDraft& draft) {
  tx.execute(
      "INSERT INTO draft (agency_id, case_id, visit, revision, person_id, content, saved_us) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7) "
      "ON CONFLICT (agency_id, case_id, visit) DO UPDATE SET revision = excluded.revision, "
      "person_id = excluded.person_id, content = excluded.content, saved_us = excluded.saved_us",
      {place.agency.value,
       place.case_id.value,
       number_of(place),
       draft.revision,
       draft.person.value,
       draft.content,
       to_us(draft.at)});
}

void drop_draft(store::WriteTransaction& tx, const DraftPlace& place) {
  tx.execute("DELETE FROM draft WHERE agency_id = $1 AND case_id = $2 AND visit = $3",
             {place.agency.value, place.case_id.value, number_of(place)});
}

void forget_drafts_before(store::WriteTransaction& tx, Instant at) {
  tx.execute("DELETE FROM draft WHERE saved_us < $1", {to_us(at)});
}

}  // namespace takar::app
