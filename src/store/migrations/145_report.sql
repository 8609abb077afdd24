-- The year's performance report (LKjIP) of an agency: the version of its stream "report", and the
-- version at which it was last closed; 0: never. It is a draft while the two differ.
CREATE TABLE report (
  id {i64} PRIMARY KEY,
  agency_id {i64} NOT NULL,
  year {i64} NOT NULL,
  version {i64} NOT NULL,
  closed_version {i64} NOT NULL,
  UNIQUE (agency_id, year)
);

-- What was typed for it; indicator 0 holds the chapters. The newest stands, the log holds them all.
CREATE TABLE report_text (
  agency_id {i64} NOT NULL,
  year {i64} NOT NULL,
  indicator_id {i64} NOT NULL,
  content {json} NOT NULL,
  PRIMARY KEY (agency_id, year, indicator_id)
);
