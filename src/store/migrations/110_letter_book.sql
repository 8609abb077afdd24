-- The book of letter numbers. `register` is what the numbers of one sequence have in common; '' with
-- sequence 0: numbered elsewhere; 'before': given before there was such a book.
CREATE TABLE letter_entry (
  agency_id {i64} NOT NULL,
  year {i64} NOT NULL,
  number TEXT NOT NULL,
  register TEXT NOT NULL,
  sequence {i64} NOT NULL,
  suffix TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('reserved', 'used', 'void')),
  form TEXT NOT NULL,
  letter_date TEXT NOT NULL,
  reason TEXT NOT NULL,
  at_us {i64} NOT NULL,
  PRIMARY KEY (agency_id, year, number)
);
CREATE UNIQUE INDEX letter_entry_sequence
  ON letter_entry (agency_id, register, year, sequence, suffix)
  WHERE register <> '' AND register <> 'before';

-- How many events the book of an agency has, and its template; '' for the default one.
CREATE TABLE letter_book (
  agency_id {i64} PRIMARY KEY,
  version {i64} NOT NULL,
  number_template TEXT NOT NULL
);

INSERT INTO letter_entry
  (agency_id, year, number, register, sequence, suffix, state, form, letter_date, reason, at_us)
SELECT agency_id, year, number, 'before', MAX(sequence), '', 'used', MIN(form), '', '', MIN(at_us)
FROM letter_number GROUP BY agency_id, year, number;

DROP TABLE letter_number;
DROP TABLE letter_register;
