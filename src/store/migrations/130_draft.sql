-- What is being typed at a task and was not handed over yet: a working paper, no record. One for
-- each visit, whoever types; it goes when the visit ends (docs/decisions/0095-drafts.md).
CREATE TABLE draft (
  agency_id {i64} NOT NULL,
  case_id {i64} NOT NULL,
  visit {i64} NOT NULL,
  revision {i64} NOT NULL,
  person_id {i64} NOT NULL,
  content TEXT NOT NULL,
  saved_us {i64} NOT NULL,
  PRIMARY KEY (agency_id, case_id, visit)
);
