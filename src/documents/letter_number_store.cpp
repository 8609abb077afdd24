#include "documents/letter_number_store.hpp"

namespace takar::documents {

Result<std::string> take_letter_number(store::WriteTransaction& tx,
                                       const NumberRequest& request,
                                       Instant at) {
  const auto year = static_cast<std::int64_t>(static_cast<int>(request.facts.date.year()));
  auto facts = request.facts;
  tx.query(
      "SELECT last_sequence FROM letter_register WHERE agency_id = $1 AND form = $2 AND year = $3",
      {request.agency.value, request.form, year},
      [&](const store::Row& row) { facts.sequence = row.i64(0); });
  ++facts.sequence;
  const auto number = letter_number(request.number_template, facts);
  if (!number) return reject(number.error());
  tx.execute(
      "INSERT INTO letter_register (agency_id, form, year, last_sequence) VALUES ($1, $2, $3, $4) "
      "ON CONFLICT (agency_id, form, year) DO UPDATE SET last_sequence = excluded.last_sequence",
      {request.agency.value, request.form, year, facts.sequence});
  tx.execute(
      "INSERT INTO letter_number (agency_id, form, year, sequence, number, at_us) "
      "VALUES ($1, $2, $3, $4, $5, $6)",
      {request.agency.value, request.form, year, facts.sequence, *number, to_us(at)});
  return *number;
}

std::vector<GivenNumber> letter_numbers(store::ReadTransaction& tx,
                                        organisation::AgencyId agency,
                                        std::string_view form,
                                        int year) {
  std::vector<GivenNumber> numbers;
  tx.query(
      "SELECT sequence, number, at_us FROM letter_number "
      "WHERE agency_id = $1 AND form = $2 AND year = $3 ORDER BY sequence",
      {agency.value, form, static_cast<std::int64_t>(year)},
      [&](const store::Row& row) {
        numbers.push_back({row.i64(0), std::string(row.text(1)), from_us(row.i64(2))});
      });
  return numbers;
}

}  // namespace takar::documents
