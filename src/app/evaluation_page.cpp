#include "app/evaluation_page.hpp"

#include "app/command_body.hpp"
#include "app/conformance_page.hpp"
#include "app/evaluation_paper.hpp"
#include "app/letterhead.hpp"
#include "app/paper_file.hpp"
#include "app/sop_form.hpp"
#include "base/text.hpp"
#include "sop/evaluation_store.hpp"

namespace takar::app {
namespace {

json::Array questions_json() {
  json::Array questions;
  for (const auto& question : sop::evaluation_questions())
    questions.push_back(json::Object{{"id", json::text(question.indonesian)},
                                     {"en", json::text(question.english)}});
  return questions;
}

json::Object evaluation_json(const Office& office, const sop::EvaluationRow& row) {
  json::Array answers;
  for (std::size_t i = 0; i < sop::kEvaluationQuestions; ++i)
    answers.push_back(json::Value(row.evaluation.answers.test(i)));
  return {{"number", row.number},
          {"at", to_rfc3339(row.at)},
          {"by", text_or_null(person_name(office, row.by))},
          {"answers", std::move(answers)},
          {"conclusion", json::text(sop::word_of(row.evaluation.conclusion))},
          {"note", row.evaluation.note}};
}

Result<sop::Evaluation> evaluation_in(const json::Object& body) {
  sop::Evaluation evaluation;
  const auto* answers = json::array_at(body, "answers");
  if (answers == nullptr) return reject("app.field_missing", {"answers"});
  if (answers->size() != sop::kEvaluationQuestions) return reject("app.field_wrong", {"answers"});
  for (std::size_t i = 0; i < sop::kEvaluationQuestions; ++i) {
    const auto* answer = (*answers)[i].if_bool();
    if (answer == nullptr) return reject("app.field_wrong", {"answers"});
    evaluation.answers.set(i, *answer);
  }
  const auto conclusion = sop::conclusion_from(json::string_or_empty(body, "conclusion"));
  if (!conclusion) return reject("app.field_wrong", {"conclusion"});
  evaluation.conclusion = *conclusion;
  evaluation.note = std::string(trim(json::string_or_empty(body, "note")));
  return evaluation;
}

}  // namespace

json::Value review_json(store::ReadTransaction& tx,
                        const Office& office,
                        const sop::SopRow& row,
                        Instant now) {
  if (row.state != sop::VersionState::kInForce) return nullptr;
  const auto last = sop::last_review(tx, office.agency.id, row.id, row.at);
  const auto due = sop::next_review(local_date(last, office.zone));
  const auto standing = sop::review_standing(due, local_date(now, office.zone));
  return json::Object{{"due", calendar::to_iso(due)},
                      {"standing", json::text(sop::word_of(standing))}};
}

Result<json::Object> sop_evaluations(const Asked& asked, const Office& office, const sop::Sop&) {
  const auto id = asked.question.numbers.at(0);
  const auto row = sop::sop_row(asked.tx, office.agency.id, {id});
  if (!row) return reject("app.sop_not_found", {std::to_string(id)});
  json::Array items;
  for (const auto& each : sop::evaluations_of(asked.tx, office.agency.id, {id}))
    items.push_back(evaluation_json(office, each));
  return json::Object{{"review", review_json(asked.tx, office, *row, asked.now)},
                      {"questions", questions_json()},
                      {"items", std::move(items)}};
}

Result<FileMaking> sop_evaluation_form(const Asked& asked,
                                       const Office& office,
                                       const sop::Sop& sop) {
  const auto compared = compared_runs(asked, office, sop);
  if (!compared) return reject(compared.error());
  const auto rows = sop::evaluations_of(asked.tx, office.agency.id, {asked.question.numbers.at(0)});
  EvaluationFacts facts{.sop = sop,
                        .year = compared->year,
                        .runs = compared->runs,
                        .letterhead = letterhead_of(office),
                        .place = place_of(office),
                        .head = head_signature(office, asked.now),
                        .zone = office.zone,
                        .at = asked.now};
  if (!rows.empty()) {
    facts.evaluation = rows.front().evaluation;
    facts.evaluated_at = rows.front().at;
    facts.evaluator = person_name(office, rows.front().by);
  }
  return paper_file(
      asked.question, evaluation_paper(facts), "evaluasi-" + sop_file_name(sop, ".pdf"));
}

AgencyAnswer evaluate_sop(AgencyDesk& desk) {
  const auto id = id_at(desk.body(), "sop_id");
  if (!id) return reject(id.error());
  const auto row = sop::sop_row(desk.tx, desk.agency.id, {*id});
  if (!row) return reject("app.sop_not_found", {std::to_string(*id)});
  const auto evaluation = evaluation_in(desk.body());
  if (!evaluation) return reject(evaluation.error());
  if (const auto may = sop::decide(*evaluation, row->state); !may) return reject(may.error());
  sop::record_evaluation(desk.tx, desk.agency.id, row->id, *evaluation, desk.stamp);
  return json::Object{{"sop_id", std::to_string(row->id.value)}};
}

}  // namespace takar::app
