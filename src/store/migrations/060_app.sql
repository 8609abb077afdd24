-- Which position stands behind a performer column of an SOP in an agency.
CREATE TABLE performer_binding (
  agency_id {i64} NOT NULL,
  sop_key TEXT NOT NULL,
  column_number {i64} NOT NULL,
  position_id {i64} NOT NULL,
  PRIMARY KEY (agency_id, sop_key, column_number)
);

-- How often the bindings of an agency were changed: the version of its stream "binding".
CREATE TABLE binding_version (
  agency_id {i64} PRIMARY KEY,
  version {i64} NOT NULL
);

-- Files that people handed in. The content lies in the blob folder.
CREATE TABLE upload (
  id {i64} PRIMARY KEY,
  agency_id {i64} NOT NULL,
  person_id {i64} NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes {i64} NOT NULL,
  at_us {i64} NOT NULL
);

-- Cases that a mistake of the program keeps from going on, until an operator has looked.
CREATE TABLE frozen_case (
  case_id {i64} PRIMARY KEY,
  agency_id {i64} NOT NULL,
  incident TEXT NOT NULL,
  at_us {i64} NOT NULL
);
