-- Plans of an agency: each version whole as its draft was laid down, with its state
-- (plan/plan.hpp), and what was spent of the budget of a node by a quarter.
CREATE TABLE plan_version (
  agency_id {i64} NOT NULL,
  number {i64} NOT NULL,
  state {i64} NOT NULL CHECK (state BETWEEN 0 AND 2),
  decree_number TEXT NOT NULL,
  body {json} NOT NULL,
  PRIMARY KEY (agency_id, number)
);
CREATE TABLE plan_spending (
  agency_id {i64} NOT NULL,
  code TEXT NOT NULL,
  period TEXT NOT NULL,
  amount TEXT NOT NULL,
  PRIMARY KEY (agency_id, code, period)
);
CREATE TABLE plan_stream (
  agency_id {i64} PRIMARY KEY,
  version {i64} NOT NULL
);
