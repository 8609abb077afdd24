-- Indicators of an agency, each owned by the unit that answers for it.
CREATE TABLE indicator (
  id {i64} PRIMARY KEY,
  agency_id {i64} NOT NULL,
  unit_id {i64} NOT NULL,
  code TEXT NOT NULL,
  rule {json} NOT NULL,
  version {i64} NOT NULL
);
CREATE INDEX indicator_of_agency ON indicator (agency_id, unit_id, id);

-- Targets by quarter (2026Q3), decimal text.
CREATE TABLE target (
  agency_id {i64} NOT NULL,
  indicator_id {i64} NOT NULL,
  period TEXT NOT NULL,
  target TEXT NOT NULL,
  PRIMARY KEY (agency_id, indicator_id, period)
);

-- What a unit answered in a case; the newest answer stands.
CREATE TABLE entry (
  agency_id {i64} NOT NULL,
  case_id {i64} NOT NULL,
  unit_id {i64} NOT NULL,
  indicator_id {i64} NOT NULL,
  period TEXT NOT NULL,
  answer {json} NOT NULL,
  at_us {i64} NOT NULL,
  PRIMARY KEY (agency_id, case_id, unit_id, indicator_id)
);
CREATE INDEX entry_of_period ON entry (agency_id, indicator_id, period, at_us);

-- How often figures were recorded in a case: the version of its stream "figures".
CREATE TABLE figures_version (
  case_id {i64} PRIMARY KEY,
  agency_id {i64} NOT NULL,
  version {i64} NOT NULL
);
