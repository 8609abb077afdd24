-- The yearly evaluations of SOP versions. The truth is the event log; the answers are a bit each, in
-- the order of the questions, conclusion as its word.
CREATE TABLE sop_evaluation (
  sop_id {i64} NOT NULL,
  number {i64} NOT NULL,
  agency_id {i64} NOT NULL,
  at_us {i64} NOT NULL,
  by_person {i64} NOT NULL,
  answers {i64} NOT NULL,
  conclusion TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (sop_id, number)
);
