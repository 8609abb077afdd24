-- Comments on one figure of a case (catatan isian): who said what about the answer to one indicator.
-- They are never changed or removed; each is one event of the stream "comments" of its case.
CREATE TABLE figure_comment (
  case_id {i64} NOT NULL,
  number {i64} NOT NULL,
  agency_id {i64} NOT NULL,
  indicator_id {i64} NOT NULL,
  person_id {i64} NOT NULL,
  position_id {i64} NOT NULL,
  authority TEXT NOT NULL,
  decree_number TEXT NOT NULL,
  at_us {i64} NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (case_id, number)
);
