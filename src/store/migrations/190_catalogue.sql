-- The public catalogue: since when a version is shown to everybody (0: it is not), the stems of the
-- words of every version, and what readers without an account wrote about those they were shown.
-- `places` says where a stem stands: the sum of 1 title, 2 number, 4 agency, 8 steps.
ALTER TABLE sop_version ADD COLUMN shown_us {i64} NOT NULL DEFAULT 0;
CREATE INDEX sop_version_shown ON sop_version (state, shown_us);
CREATE TABLE sop_stem (
  stem TEXT NOT NULL,
  sop_id {i64} NOT NULL,
  places {i64} NOT NULL,
  PRIMARY KEY (stem, sop_id)
);
CREATE TABLE sop_feedback (
  sop_id {i64} NOT NULL,
  number {i64} NOT NULL,
  agency_id {i64} NOT NULL,
  at_us {i64} NOT NULL,
  body TEXT NOT NULL,
  name TEXT NOT NULL,
  contact TEXT NOT NULL,
  answered_us {i64} NOT NULL DEFAULT 0,
  answered_by {i64} NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (sop_id, number)
);
CREATE INDEX sop_feedback_of_agency ON sop_feedback (agency_id, answered_us);
