-- SOPs that people are writing. The truth is the event log; the body is the whole state.
CREATE TABLE sop_draft (
  id {i64} PRIMARY KEY,
  agency_id {i64} NOT NULL,
  revision {i64} NOT NULL,
  is_open {i64} NOT NULL,
  title TEXT NOT NULL,
  source TEXT NOT NULL,
  file_name TEXT NOT NULL,
  changed_by {i64} NOT NULL,
  changed_us {i64} NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX sop_draft_of_agency ON sop_draft (agency_id, is_open, changed_us);
