-- The newest reckoning of a case: its figures as its papers show them. The rows themselves lie in the
-- event of that version in stream "reckoning".
CREATE TABLE reckoning (
  case_id {i64} PRIMARY KEY,
  agency_id {i64} NOT NULL,
  version {i64} NOT NULL,
  basis TEXT NOT NULL
);
