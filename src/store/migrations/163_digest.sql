-- At which hour of each working day a person is told what happened, instead of at once; -1: at once.
CREATE TABLE digest_setting (
  person_id {i64} PRIMARY KEY,
  agency_id {i64} NOT NULL,
  version {i64} NOT NULL,
  hour {i64} NOT NULL
);
