#include "sop/evaluation_store.hpp"

#include "sop/internal/version_stream_store.hpp"
#include "sop/sop_store.hpp"

namespace takar::sop {
namespace {

using organisation::AgencyId;
using organisation::Stamp;

constexpr std::string_view kEvaluated = "sop_evaluated";

Evaluation evaluation_of(std::int64_t answers, std::string_view conclusion, std::string note) {
  return {std::bitset<kEvaluationQuestions>(static_cast<unsigned long long>(answers)),
          conclusion_from(conclusion).value_or(Conclusion::kKeep),
          std::move(note)};
}

struct Place {
  std::int64_t agency = 0, id = 0, number = 0;
};

void write_row(store::WriteTransaction& tx,
               const Place& place,
               const Evaluation& evaluation,
               Stamp stamp) {
  tx.execute(
      "INSERT INTO sop_evaluation "
      "(sop_id, number, agency_id, at_us, by_person, answers, conclusion, note) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
      {place.id,
       place.number,
       place.agency,
       to_us(stamp.at),
       stamp.by.value,
       static_cast<std::int64_t>(evaluation.answers.to_ullong()),
       word_of(evaluation.conclusion),
       evaluation.note});
  advance_version(tx, place.id, place.number);
}

}  // namespace

bool replay_evaluated(store::WriteTransaction& tx, const store::StoredEvent& event) {
  if (event.name != kEvaluated) return false;
  const auto body = event_body(event.body);
  write_row(tx,
            {event.agency, event.stream_id, event.stream_version},
            evaluation_of(json::integer_at(body, "answers").value_or(0),
                          json::string_or_empty(body, "conclusion"),
                          json::string_or_empty(body, "note")),
            {from_us(event.at_us), {json::integer_at(body, "by").value_or(0)}});
  return true;
}

void clear_evaluations(store::WriteTransaction& tx) {
  tx.execute("DELETE FROM sop_evaluation", {});
}

void record_evaluation(store::WriteTransaction& tx,
                       AgencyId agency,
                       SopId id,
                       const Evaluation& evaluation,
                       Stamp stamp) {
  const auto number =
      append_to_version(tx,
                        {agency,
                         id,
                         kEvaluated,
                         {{"by", stamp.by.value},
                          {"answers", static_cast<std::int64_t>(evaluation.answers.to_ullong())},
                          {"conclusion", word_of(evaluation.conclusion)},
                          {"note", evaluation.note}},
                         stamp.at});
  write_row(tx, {agency.value, id.value, number}, evaluation, stamp);
}

std::vector<EvaluationRow> evaluations_of(store::ReadTransaction& tx, AgencyId agency, SopId id) {
  std::vector<EvaluationRow> rows;
  tx.query(
      "SELECT number, at_us, by_person, answers, conclusion, note FROM sop_evaluation "
      "WHERE agency_id = $1 AND sop_id = $2 ORDER BY number DESC",
      {agency.value, id.value},
      [&](const store::Row& row) {
        rows.push_back({row.i64(0),
                        from_us(row.i64(1)),
                        {row.i64(2)},
                        evaluation_of(row.i64(3), row.text(4), std::string(row.text(5)))});
      });
  return rows;
}

Instant last_review(store::ReadTransaction& tx, AgencyId agency, SopId id, Instant taken_up) {
  const auto evaluations = evaluations_of(tx, agency, id);
  if (!evaluations.empty()) return evaluations.front().at;
  for (const auto& change : state_changes(tx, agency, id))
    if (change.state == VersionState::kInForce) return change.at;
  return taken_up;
}

}  // namespace takar::sop
