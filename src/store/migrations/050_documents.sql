-- Letter registers: the last sequence of one agency's letters of one form in one year.
CREATE TABLE letter_register (
  agency_id {i64} NOT NULL,
  form TEXT NOT NULL,
  year {i64} NOT NULL,
  last_sequence {i64} NOT NULL,
  PRIMARY KEY (agency_id, form, year)
);

-- Every number that was given, so that a gap or a double can be seen.
CREATE TABLE letter_number (
  agency_id {i64} NOT NULL,
  form TEXT NOT NULL,
  year {i64} NOT NULL,
  sequence {i64} NOT NULL,
  number TEXT NOT NULL,
  at_us {i64} NOT NULL,
  PRIMARY KEY (agency_id, form, year, sequence)
);
