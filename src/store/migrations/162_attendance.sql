-- Who was at a meeting, as each of them stated it on his own telephone: one row opens the list with
-- its code, each further row is somebody who came. Events of the stream "attendance" of the case.
CREATE TABLE attendance (
  case_id {i64} NOT NULL,
  number {i64} NOT NULL,
  agency_id {i64} NOT NULL,
  visit {i64} NOT NULL,
  code TEXT NOT NULL,
  person_id {i64} NOT NULL,
  position_id {i64} NOT NULL,
  at_us {i64} NOT NULL,
  PRIMARY KEY (case_id, number)
);
