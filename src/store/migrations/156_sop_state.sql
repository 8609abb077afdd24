-- Where each SOP version stands in its life. What was taken up before there were states is in force.
ALTER TABLE sop_version ADD COLUMN state TEXT NOT NULL DEFAULT 'in_force';
ALTER TABLE sop_version ADD COLUMN stream_version {i64} NOT NULL DEFAULT 1;
CREATE TABLE sop_state_change (
  sop_id {i64} NOT NULL,
  stream_version {i64} NOT NULL,
  agency_id {i64} NOT NULL,
  state TEXT NOT NULL,
  by_person {i64} NOT NULL,
  at_us {i64} NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (sop_id, stream_version)
);
CREATE TABLE sop_reading (
  sop_id {i64} NOT NULL,
  person_id {i64} NOT NULL,
  agency_id {i64} NOT NULL,
  at_us {i64} NOT NULL,
  PRIMARY KEY (sop_id, person_id)
);
