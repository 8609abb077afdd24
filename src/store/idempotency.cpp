#include "store/idempotency.hpp"

#include <algorithm>

namespace takar::store {

std::optional<EarlierAnswer> earlier_answer(ReadTransaction& transaction,
                                            const RequestKey& key,
                                            const Sha256& request) {
  std::optional<EarlierAnswer> found;
  transaction.query(
      "SELECT request_sha256, answer FROM idempotency"
      " WHERE agency = $1 AND person = $2 AND key = $3",
      {key.agency, key.person, key.key},
      [&](const Row& row) {
        found = EarlierAnswer{std::ranges::equal(row.bytes(0), request), std::string(row.text(1))};
      });
  return found;
}

void remember_answer(WriteTransaction& transaction,
                     const RequestKey& key,
                     const Sha256& request,
                     std::string_view answer,
                     Instant at) {
  transaction.execute(
      "INSERT INTO idempotency(agency, person, key, request_sha256, answer, at_us)"
      " VALUES ($1, $2, $3, $4, $5, $6)",
      {key.agency, key.person, key.key, Bytes(request), answer, to_us(at)});
}

std::int64_t forget_answers_before(WriteTransaction& transaction, Instant at) {
  return transaction.execute("DELETE FROM idempotency WHERE at_us < $1", {to_us(at)});
}

}  // namespace takar::store
