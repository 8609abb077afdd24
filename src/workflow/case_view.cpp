#include "workflow/case_view.hpp"

#include <algorithm>
#include <tuple>

#include "store/event_log.hpp"
#include "workflow/case_rows_store.hpp"
#include "workflow/event_json.hpp"

namespace takar::workflow {
namespace {

using store::ReadTransaction;
using store::Row;

struct TaskKey {
  CaseId case_id;
  VisitNumber visit{};
};

void open_tasks(ReadTransaction& tx, const TaskQuestion& question, std::vector<TaskKey>& keys) {
  for (const PositionId position : question.positions)
    tx.query(
        "SELECT case_id, number, person FROM visit WHERE agency = $1 AND position = $2"
        " AND state <= 3 ORDER BY due_at_us NULLS LAST, case_id, number LIMIT $3",
        {question.agency.value, position.value, question.limit},
        [&](const Row& row) {
          const PersonId holder{row.i64(2)};
          const bool mine = !holder || holder == question.person;
          const bool wanted = question.filter == TaskFilter::kTeam        ? !mine
                              : question.filter == TaskFilter::kUnclaimed ? !holder
                                                                          : mine;
          if (wanted) keys.push_back({{row.i64(0)}, VisitNumber(row.i64(1))});
        });
}

void done_tasks(ReadTransaction& tx, const TaskQuestion& question, std::vector<TaskKey>& keys) {
  tx.query(
      "SELECT case_id, number FROM visit WHERE agency = $1 AND person = $2 AND state > 3"
      " AND state < 7 ORDER BY finished_at_us DESC, case_id DESC, number DESC LIMIT $3",
      {question.agency.value, question.person.value, question.limit},
      [&](const Row& row) {
        keys.push_back({{row.i64(0)}, VisitNumber(row.i64(1))});
      });
}

TaskRow task_row(ReadTransaction& tx, const TaskKey& key) {
  TaskRow task;
  task.case_id = key.case_id;
  tx.query("SELECT sop, title, period, state FROM work_case WHERE id = $1",
           {key.case_id.value},
           [&](const Row& row) {
             task.sop = {row.i64(0)};
             task.case_title = row.text(1);
             task.period = row.text(2);
             task.case_state = CaseState(row.i64(3));
           });
  task.visit = rows::visits(tx, key.case_id, key.visit, key.visit).at(0);
  if (task.visit.returned_by != VisitNumber{}) task.returned_reason = task.visit.reason;
  return task;
}

CaseRow case_row_of(const Row& row) {
  CaseRow found;
  found.id = {row.i64(0)};
  found.sop = {row.i64(1)};
  found.sop_key = row.text(2);
  found.period = row.text(3);
  found.title = row.text(4);
  found.state = CaseState(row.i64(5));
  found.version = row.i64(6);
  found.opened_at = from_us(row.i64(7));
  found.finished_at = rows::instant_at(row, 8);
  found.returns = static_cast<std::int32_t>(row.i64(9));
  return found;
}

void add_visits(ReadTransaction& tx, CaseRow& found) {
  tx.query("SELECT number FROM visit WHERE case_id = $1 AND state <= 3 ORDER BY number",
           {found.id.value},
           [&](const Row& row) {
             const auto number = VisitNumber(row.i64(0));
             found.open_visits.push_back(rows::visits(tx, found.id, number, number).at(0));
           });
  tx.query("SELECT COUNT(DISTINCT step) FROM visit WHERE case_id = $1 AND state = 4 AND part = 0",
           {found.id.value},
           [&](const Row& row) { found.steps_done = static_cast<std::int32_t>(row.i64(0)); });
}

DocumentRow document_row_of(const Row& row) {
  DocumentRow found;
  found.document = {{row.i64(0)},
                    VisitNumber(row.i64(1)),
                    sop::StepNumber(row.i64(2)),
                    {row.i64(3)},
                    static_cast<std::int32_t>(row.i64(4)),
                    std::string(row.text(5)),
                    std::string(row.text(6)),
                    std::string(row.text(7))};
  found.case_id = {row.i64(8)};
  found.made_by = {row.i64(9)};
  found.position = {row.i64(10)};
  found.made_at = from_us(row.i64(11));
  found.event_version = row.i64(12);
  return found;
}

std::optional<Filing> filing_in(const Event& event) {
  if (const auto* done = std::get_if<StepCompleted>(&event); done != nullptr && done->document)
    return Filing{*done->document, done->act, done->outcome, done->reason};
  if (const auto* recorded = std::get_if<StepRecorded>(&event);
      recorded != nullptr && recorded->document)
    return Filing{*recorded->document, recorded->act, recorded->outcome, recorded->reason};
  if (const auto* late = std::get_if<BranchSupplemented>(&event))
    return Filing{late->document, late->act, Outcome::kNone, {}};
  return std::nullopt;
}

}  // namespace

std::vector<TaskRow> tasks(ReadTransaction& tx, const TaskQuestion& question) {
  std::vector<TaskKey> keys;
  const bool done = question.filter == TaskFilter::kDone;
  if (done)
    done_tasks(tx, question, keys);
  else
    open_tasks(tx, question, keys);
  std::vector<TaskRow> found;
  found.reserve(keys.size());
  for (const TaskKey& key : keys) found.push_back(task_row(tx, key));
  const auto order = [](const TaskRow& task) {
    return std::tuple(!task.visit.due_at, task.visit.due_at, task.case_id, task.visit.number);
  };
  if (!done)
    std::sort(found.begin(), found.end(), [&](const TaskRow& a, const TaskRow& b) {
      return order(a) < order(b);
    });
  if (std::ssize(found) > question.limit) found.resize(static_cast<std::size_t>(question.limit));
  return found;
}

TaskCounts task_counts(ReadTransaction& tx,
                       AgencyId agency,
                       PersonId person,
                       std::span<const PositionId> positions) {
  TaskCounts counts;
  for (const PositionId position : positions)
    tx.query(
        "SELECT person, COUNT(*) FROM visit WHERE agency = $1 AND position = $2 AND state <= 3"
        " GROUP BY person",
        {agency.value, position.value},
        [&](const Row& row) {
          const PersonId holder{row.i64(0)};
          if (!holder) counts.unclaimed += row.i64(1);
          (!holder || holder == person ? counts.mine : counts.team) += row.i64(1);
        });
  return counts;
}

std::vector<CaseRow> cases_of(ReadTransaction& tx, AgencyId agency, std::int64_t limit) {
  std::vector<CaseRow> found;
  tx.query(
      "SELECT id, sop, sop_key, period, title, state, version, opened_at_us, finished_at_us,"
      " returns FROM work_case WHERE agency = $1 ORDER BY opened_at_us DESC, id DESC LIMIT $2",
      {agency.value, limit},
      [&](const Row& row) { found.push_back(case_row_of(row)); });
  for (CaseRow& row : found) add_visits(tx, row);
  return found;
}

std::optional<CaseRow> case_row(ReadTransaction& tx, AgencyId agency, CaseId id) {
  std::optional<CaseRow> found;
  tx.query(
      "SELECT id, sop, sop_key, period, title, state, version, opened_at_us, finished_at_us,"
      " returns FROM work_case WHERE id = $1 AND agency = $2",
      {id.value, agency.value},
      [&](const Row& row) { found = case_row_of(row); });
  if (found) add_visits(tx, *found);
  return found;
}

std::vector<CaseId> runs_of(ReadTransaction& tx, const RunsQuestion& question) {
  std::vector<CaseId> found;
  tx.query(
      "SELECT id FROM work_case WHERE agency = $1 AND sop = $2 AND opened_at_us >= $3"
      " AND opened_at_us < $4 ORDER BY opened_at_us DESC, id DESC LIMIT $5",
      {question.agency.value,
       question.sop.value,
       to_us(question.from),
       to_us(question.until),
       question.limit},
      [&](const Row& row) { found.push_back({row.i64(0)}); });
  return found;
}

std::vector<DocumentRow> documents_of(ReadTransaction& tx, AgencyId agency, CaseId id) {
  std::vector<DocumentRow> found;
  tx.query(
      "SELECT id, visit, step, unit, version, name, content_sha256, letter_number, case_id,"
      " made_by, position, made_at_us, event_version FROM case_document"
      " WHERE case_id = $1 AND agency = $2 ORDER BY number",
      {id.value, agency.value},
      [&](const Row& row) { found.push_back(document_row_of(row)); });
  return found;
}

std::optional<DocumentRow> document_row(ReadTransaction& tx, AgencyId agency, DocumentId id) {
  std::optional<DocumentRow> found;
  tx.query(
      "SELECT id, visit, step, unit, version, name, content_sha256, letter_number, case_id,"
      " made_by, position, made_at_us, event_version FROM case_document"
      " WHERE id = $1 AND agency = $2",
      {id.value, agency.value},
      [&](const Row& row) { found = document_row_of(row); });
  return found;
}

std::optional<Filing> filing_of(ReadTransaction& tx, const DocumentRow& document) {
  std::optional<Filing> found;
  store::for_each_event_of(
      tx, "case", document.case_id.value, [&](const store::StoredEvent& stored) {
        if (stored.stream_version != document.event_version) return;
        const auto event = read_event(stored.name, stored.body);
        auto filing = event ? filing_in(*event) : std::nullopt;
        if (filing && filing->document.id == document.document.id) found = std::move(filing);
      });
  return found;
}

}  // namespace takar::workflow
