-- The rows that show the cases. The events of stream "case" are the truth; these can be rebuilt.
-- States, outcomes and the like are the numbers of the enumerations in workflow/case.hpp.

CREATE TABLE work_case (
  id {i64} PRIMARY KEY,
  agency {i64} NOT NULL,
  sop {i64} NOT NULL,
  sop_key TEXT NOT NULL,
  period TEXT NOT NULL,
  title TEXT NOT NULL,
  state {i64} NOT NULL CHECK (state BETWEEN 0 AND 3),
  version {i64} NOT NULL,
  opened_at_us {i64} NOT NULL,
  finished_at_us {i64},
  suspended_at_us {i64},
  standstill_reason TEXT NOT NULL,
  returns {i64} NOT NULL,
  roster TEXT NOT NULL,
  fan_outs TEXT NOT NULL,
  waivers TEXT NOT NULL
);
CREATE INDEX work_case_of_agency ON work_case (agency, sop_key, period);

CREATE TABLE visit (
  case_id {i64} NOT NULL REFERENCES work_case (id),
  number {i64} NOT NULL,
  agency {i64} NOT NULL,
  step {i64} NOT NULL,
  round {i64} NOT NULL,
  part {i64} NOT NULL,
  fan_out {i64} NOT NULL,
  unit {i64} NOT NULL,
  position {i64} NOT NULL,
  previous {i64} NOT NULL,
  returned_by {i64} NOT NULL,
  state {i64} NOT NULL CHECK (state BETWEEN 0 AND 7),
  outcome {i64} NOT NULL,
  cause {i64} NOT NULL,
  on_paper {i64} NOT NULL,
  version {i64} NOT NULL,
  person {i64} NOT NULL,
  reason TEXT NOT NULL,
  available_at_us {i64} NOT NULL,
  due_at_us {i64},
  received_at_us {i64},
  started_at_us {i64},
  finished_at_us {i64},
  paused_at_us {i64},
  paused_us {i64} NOT NULL,
  paused_days {i64} NOT NULL,
  waiting_minutes {i64} NOT NULL,
  working_minutes {i64} NOT NULL,
  waiting_days {i64} NOT NULL,
  working_days {i64} NOT NULL,
  calendar_version TEXT NOT NULL,
  PRIMARY KEY (case_id, number)
);
CREATE INDEX visit_open ON visit (agency, position, due_at_us) WHERE state <= 3;
CREATE INDEX visit_ended ON visit (agency, person, finished_at_us) WHERE state > 3;

CREATE TABLE case_document (
  case_id {i64} NOT NULL REFERENCES work_case (id),
  number {i64} NOT NULL,
  id {i64} NOT NULL UNIQUE,
  agency {i64} NOT NULL,
  visit {i64} NOT NULL,
  step {i64} NOT NULL,
  unit {i64} NOT NULL,
  version {i64} NOT NULL,
  name TEXT NOT NULL,
  content_sha256 TEXT NOT NULL,
  letter_number TEXT NOT NULL,
  made_by {i64} NOT NULL,
  position {i64} NOT NULL,
  made_at_us {i64} NOT NULL,
  event_version {i64} NOT NULL,
  PRIMARY KEY (case_id, number)
);
