-- The records of an agency (archive/records.hpp): lines of a retention schedule of its own, in the
-- order in which they were set; files of cases of which something is known; disposal lists.
CREATE TABLE retention_line (
  agency_id {i64} NOT NULL,
  version {i64} NOT NULL,
  body {json} NOT NULL,
  PRIMARY KEY (agency_id, version)
);
CREATE TABLE record_file (
  agency_id {i64} NOT NULL,
  file_id {i64} NOT NULL,
  code TEXT NOT NULL,
  hold_reason TEXT NOT NULL,
  held_us {i64},
  room TEXT NOT NULL,
  shelf TEXT NOT NULL,
  box TEXT NOT NULL,
  list_number {i64} NOT NULL,
  destroyed_us {i64},
  PRIMARY KEY (agency_id, file_id)
);
CREATE TABLE disposal_list (
  agency_id {i64} NOT NULL,
  number {i64} NOT NULL,
  body {json} NOT NULL,
  PRIMARY KEY (agency_id, number)
);
CREATE TABLE record_stream (
  agency_id {i64} PRIMARY KEY,
  version {i64} NOT NULL
);

-- Files whose content was destroyed by such a list. Their rows stay.
ALTER TABLE upload ADD COLUMN destroyed_us {i64};
ALTER TABLE signed_file ADD COLUMN destroyed_us {i64};
