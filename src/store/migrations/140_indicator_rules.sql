-- The rules of an indicator by the version of its stream that set them; the newest is in force.
ALTER TABLE indicator ADD COLUMN rule_version {i64} NOT NULL DEFAULT 1;
CREATE TABLE indicator_rule (
  indicator_id {i64} NOT NULL,
  version {i64} NOT NULL,
  agency_id {i64} NOT NULL,
  rule {json} NOT NULL,
  PRIMARY KEY (indicator_id, version)
);
INSERT INTO indicator_rule (indicator_id, version, agency_id, rule)
  SELECT id, 1, agency_id, rule FROM indicator;

-- What the forms of a case ask for, since they were prepared: later changes do not touch it.
CREATE TABLE frozen_rule (
  case_id {i64} NOT NULL,
  indicator_id {i64} NOT NULL,
  agency_id {i64} NOT NULL,
  unit_id {i64} NOT NULL,
  rule_version {i64} NOT NULL,
  target TEXT,
  version {i64} NOT NULL,
  PRIMARY KEY (case_id, indicator_id)
);
