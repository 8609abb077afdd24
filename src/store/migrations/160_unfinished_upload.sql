-- Files on their way in: announced, and so far received in part. Working papers, no record: the bytes
-- lie beside the blobs, and the row goes when the file is whole, given up or too old
-- (docs/decisions/0130-uploads-that-resume.md).
CREATE TABLE unfinished_upload (
  id {i64} PRIMARY KEY,
  agency_id {i64} NOT NULL,
  person_id {i64} NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes {i64} NOT NULL,
  sha256 TEXT NOT NULL,
  metadata TEXT NOT NULL,
  expires_us {i64} NOT NULL
);
CREATE INDEX unfinished_upload_of_person ON unfinished_upload (person_id);
