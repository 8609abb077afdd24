-- Administration of an agency in the web app.
-- A region that is renamed keeps the version of its stream; an account whose password somebody else
-- set must change it before any work.
ALTER TABLE region ADD COLUMN version {i64} NOT NULL DEFAULT 1;
ALTER TABLE account ADD COLUMN password_initial {i64} NOT NULL DEFAULT 0;
