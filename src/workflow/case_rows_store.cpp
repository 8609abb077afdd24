#include "workflow/case_rows_store.hpp"

#include "base/check.hpp"
#include "workflow/stored_form.hpp"

namespace takar::workflow::rows {
namespace {

// Lists that are only ever read together with their case are kept as text.
template <class T>
std::string list_text(const std::vector<T>& values) {
  return values.empty() ? std::string() : stored::write(values);
}

template <class T>
void read_list(std::string_view text, std::vector<T>& values) {
  if (text.empty()) return;
  TAKAR_CHECK(stored::read(text, values).empty(), "a list of a case cannot be read");
}

Visit visit_of(const store::Row& row) {
  Visit visit;
  visit.number = VisitNumber(row.i64(0));
  visit.step = sop::StepNumber(row.i64(1));
  visit.round = static_cast<std::uint16_t>(row.i64(2));
  visit.part = Part(row.i64(3));
  visit.fan_out = FanOutNumber(row.i64(4));
  visit.unit = {row.i64(5)};
  visit.position = {row.i64(6)};
  visit.previous = VisitNumber(row.i64(7));
  visit.returned_by = VisitNumber(row.i64(8));
  visit.state = VisitState(row.i64(9));
  visit.outcome = Outcome(row.i64(10));
  visit.cause = Cause(row.i64(11));
  visit.on_paper = row.i64(12) != 0;
  visit.version = row.i64(13);
  visit.person = {row.i64(14)};
  visit.reason = row.text(15);
  visit.available_at = from_us(row.i64(16));
  visit.due_at = instant_at(row, 17);
  visit.received_at = instant_at(row, 18);
  visit.started_at = instant_at(row, 19);
  visit.finished_at = instant_at(row, 20);
  visit.paused_at = instant_at(row, 21);
  visit.paused_us = row.i64(22);
  visit.paused_days = static_cast<std::int32_t>(row.i64(23));
  visit.spans.waiting_minutes = row.i64(24);
  visit.spans.working_minutes = row.i64(25);
  visit.spans.waiting_days = static_cast<std::int32_t>(row.i64(26));
  visit.spans.working_days = static_cast<std::int32_t>(row.i64(27));
  visit.spans.calendar_version = row.text(28);
  return visit;
}

// A new visit has no history yet: nobody holds it and nothing is measured.
bool is_fresh(const Visit& visit) {
  return visit.state == VisitState::kAvailable && visit.version == 1;
}

void insert(store::WriteTransaction& tx, const Case& after, const Visit& visit) {
  tx.execute(
      "INSERT INTO visit (case_id, number, agency, step, round, part, fan_out, unit, position,"
      " previous, returned_by, state, outcome, cause, on_paper, version, person, reason,"
      " available_at_us, due_at_us, paused_us, paused_days, waiting_minutes, working_minutes,"
      " waiting_days, working_days, calendar_version)"
      " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, 0, 0, 0, 1, 0, $12, $13, $14,"
      " 0, 0, 0, 0, 0, 0, '')",
      {param(after.id),
       param(visit.number),
       param(after.agency),
       param(visit.step),
       std::int64_t{visit.round},
       param(visit.part),
       param(visit.fan_out),
       param(visit.unit),
       param(visit.position),
       param(visit.previous),
       param(visit.returned_by),
       std::string_view(visit.reason),
       to_us(visit.available_at),
       param(visit.due_at)});
}

void update(store::WriteTransaction& tx, CaseId id, const Visit& visit) {
  tx.execute(
      "UPDATE visit SET state = $3, outcome = $4, cause = $5, on_paper = $6, version = $7,"
      " person = $8, reason = $9, due_at_us = $10, received_at_us = $11, started_at_us = $12,"
      " finished_at_us = $13, paused_at_us = $14, paused_us = $15, paused_days = $16,"
      " waiting_minutes = $17, working_minutes = $18, waiting_days = $19, working_days = $20,"
      " calendar_version = $21, position = $22 WHERE case_id = $1 AND number = $2",
      {param(id),
       param(visit.number),
       param(visit.state),
       param(visit.outcome),
       param(visit.cause),
       std::int64_t{visit.on_paper},
       visit.version,
       param(visit.person),
       std::string_view(visit.reason),
       param(visit.due_at),
       param(visit.received_at),
       param(visit.started_at),
       param(visit.finished_at),
       param(visit.paused_at),
       visit.paused_us,
       std::int64_t{visit.paused_days},
       visit.spans.waiting_minutes,
       visit.spans.working_minutes,
       std::int64_t{visit.spans.waiting_days},
       std::int64_t{visit.spans.working_days},
       std::string_view(visit.spans.calendar_version),
       param(visit.position)});
}

void insert(store::WriteTransaction& tx,
            const Case& after,
            const RegisteredDocument& document,
            std::size_t number,
            const Act& act) {
  tx.execute(
      "INSERT INTO case_document (case_id, number, id, agency, visit, step, unit, version, name,"
      " content_sha256, letter_number, made_by, position, made_at_us, event_version)"
      " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
      {param(after.id),
       static_cast<std::int64_t>(number),
       param(document.id),
       param(after.agency),
       param(document.visit),
       param(document.step),
       param(document.unit),
       std::int64_t{document.version},
       std::string_view(document.name),
       std::string_view(document.content_sha256),
       std::string_view(document.letter_number),
       param(act.by.person),
       param(act.by.position),
       to_us(act.at),
       after.version});
}

void insert_head(store::WriteTransaction& tx, const Case& after) {
  const std::string roster = stored::write(after.roster);
  const std::string fan_outs = list_text(after.fan_outs);
  tx.execute(
      "INSERT INTO work_case (id, agency, sop, sop_key, period, title, state, version,"
      " opened_at_us, standstill_reason, returns, roster, fan_outs, waivers)"
      " VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $8, '', 0, $9, $10, '')",
      {param(after.id),
       param(after.agency),
       param(after.sop),
       std::string_view(after.sop_key),
       std::string_view(after.period),
       std::string_view(after.title),
       after.version,
       to_us(after.opened_at),
       std::string_view(roster),
       std::string_view(fan_outs)});
}

void update_head(store::WriteTransaction& tx, const Case& before, const Case& after) {
  tx.execute(
      "UPDATE work_case SET state = $2, version = $3, finished_at_us = $4, suspended_at_us = $5,"
      " standstill_reason = $6, returns = $7 WHERE id = $1",
      {param(after.id),
       param(after.state),
       after.version,
       param(after.finished_at),
       param(after.suspended_at),
       std::string_view(after.standstill_reason),
       std::int64_t{after.returns}});
  if (before.roster == after.roster && before.fan_outs == after.fan_outs &&
      before.waivers == after.waivers)
    return;
  const std::string roster = stored::write(after.roster);
  const std::string fan_outs = list_text(after.fan_outs);
  const std::string waivers = list_text(after.waivers);
  tx.execute("UPDATE work_case SET roster = $2, fan_outs = $3, waivers = $4 WHERE id = $1",
             {param(after.id),
              std::string_view(roster),
              std::string_view(fan_outs),
              std::string_view(waivers)});
}

}  // namespace

std::vector<Visit> visits(store::ReadTransaction& tx,
                          CaseId id,
                          VisitNumber first,
                          VisitNumber last) {
  std::vector<Visit> found;
  tx.query(
      "SELECT number, step, round, part, fan_out, unit, position, previous, returned_by, state,"
      " outcome, cause, on_paper, version, person, reason, available_at_us, due_at_us,"
      " received_at_us, started_at_us, finished_at_us, paused_at_us, paused_us, paused_days,"
      " waiting_minutes, working_minutes, waiting_days, working_days, calendar_version"
      " FROM visit WHERE case_id = $1 AND number BETWEEN $2 AND $3 ORDER BY number",
      {param(id), param(first), param(last)},
      [&](const store::Row& row) { found.push_back(visit_of(row)); });
  return found;
}

std::vector<RegisteredDocument> documents(store::ReadTransaction& tx, CaseId id) {
  std::vector<RegisteredDocument> found;
  tx.query(
      "SELECT id, visit, step, unit, version, name, content_sha256, letter_number"
      " FROM case_document WHERE case_id = $1 ORDER BY number",
      {param(id)},
      [&](const store::Row& row) {
        found.push_back({{row.i64(0)},
                         VisitNumber(row.i64(1)),
                         sop::StepNumber(row.i64(2)),
                         {row.i64(3)},
                         static_cast<std::int32_t>(row.i64(4)),
                         std::string(row.text(5)),
                         std::string(row.text(6)),
                         std::string(row.text(7))});
      });
  return found;
}

std::optional<Case> head(store::ReadTransaction& tx, AgencyId agency, CaseId id) {
  std::optional<Case> found;
  tx.query(
      "SELECT sop, sop_key, period, title, state, version, opened_at_us, finished_at_us,"
      " suspended_at_us, standstill_reason, returns, roster, fan_outs, waivers"
      " FROM work_case WHERE id = $1 AND agency = $2",
      {param(id), param(agency)},
      [&](const store::Row& row) {
        Case& current = found.emplace();
        current.id = id;
        current.agency = agency;
        current.sop = {row.i64(0)};
        current.sop_key = row.text(1);
        current.period = row.text(2);
        current.title = row.text(3);
        current.state = CaseState(row.i64(4));
        current.version = row.i64(5);
        current.opened_at = from_us(row.i64(6));
        current.finished_at = instant_at(row, 7);
        current.suspended_at = instant_at(row, 8);
        current.standstill_reason = row.text(9);
        current.returns = static_cast<std::int32_t>(row.i64(10));
        TAKAR_CHECK(stored::read(row.text(11), current.roster).empty(),
                    "the roster of a case cannot be read");
        read_list(row.text(12), current.fan_outs);
        read_list(row.text(13), current.waivers);
      });
  return found;
}

void write(store::WriteTransaction& tx, const Case& before, const Case& after, const Act& act) {
  if (before.version == 0)
    insert_head(tx, after);
  else
    update_head(tx, before, after);
  for (std::size_t i = 0; i < after.visits.size(); ++i) {
    const Visit& visit = after.visits[i];
    const bool is_new = i >= before.visits.size();
    if (is_new) insert(tx, after, visit);
    if (is_new ? !is_fresh(visit) : !(visit == before.visits[i])) update(tx, after.id, visit);
  }
  for (std::size_t i = before.documents.size(); i < after.documents.size(); ++i)
    insert(tx, after, after.documents[i], i + 1, act);
}

void remove_all(store::WriteTransaction& tx) {
  tx.execute("DELETE FROM case_document", {});
  tx.execute("DELETE FROM visit", {});
  tx.execute("DELETE FROM work_case", {});
}

}  // namespace takar::workflow::rows
