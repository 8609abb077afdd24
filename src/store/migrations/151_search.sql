-- The stems of each document's words, for searching. `places` says where a stem stands: the sum of
-- 1 its name, 2 its letter number, 4 the case, 8 the unit, 16 what was typed.
CREATE TABLE search_stem (
  agency_id {i64} NOT NULL,
  stem TEXT NOT NULL,
  document_id {i64} NOT NULL,
  places {i64} NOT NULL,
  PRIMARY KEY (agency_id, stem, document_id)
);
