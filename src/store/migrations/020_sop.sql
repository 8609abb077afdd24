-- SOP versions of an agency. A version is immutable; a case is pinned to one.
CREATE TABLE sop_version (
  id {i64} PRIMARY KEY,
  agency_id {i64} NOT NULL,
  sop_key TEXT NOT NULL,
  number {i64} NOT NULL,
  title TEXT NOT NULL,
  printed_number TEXT NOT NULL,
  step_count {i64} NOT NULL,
  body {json} NOT NULL,
  at_us {i64} NOT NULL,
  UNIQUE (agency_id, sop_key, number)
);
