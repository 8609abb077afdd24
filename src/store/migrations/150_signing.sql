-- Electronic signatures.
-- A person's key (PKCS#12), encrypted as he gave it; no passphrase is kept anywhere. The key is in no
-- event, so that it can be taken away; the row stays for the version of its stream.
CREATE TABLE signing_key (
  agency_id {i64} NOT NULL,
  person_id {i64} NOT NULL,
  version {i64} NOT NULL,
  file {blob},
  certificate_sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  issuer TEXT NOT NULL,
  first_us {i64} NOT NULL,
  last_us {i64} NOT NULL,
  PRIMARY KEY (agency_id, person_id)
);

-- How an agency signs: who is asked for time stamps, which roots are believed, where a paper's QR
-- code leads.
CREATE TABLE signing_settings (
  agency_id {i64} PRIMARY KEY,
  version {i64} NOT NULL,
  stamp_address TEXT NOT NULL,
  trust_roots TEXT NOT NULL,
  public_address TEXT NOT NULL
);

-- The signed files of a document, each the one before it with one more signature.
CREATE TABLE signed_file (
  document_id {i64} NOT NULL,
  place {i64} NOT NULL CHECK (place > 0),
  agency_id {i64} NOT NULL,
  code TEXT NOT NULL,
  file_sha256 {blob} NOT NULL,
  bytes {i64} NOT NULL,
  person_id {i64} NOT NULL,
  position_id {i64} NOT NULL,
  authority TEXT NOT NULL,
  certificate_sha256 TEXT NOT NULL,
  stamped {i64} NOT NULL,
  at_us {i64} NOT NULL,
  PRIMARY KEY (document_id, place)
);
CREATE INDEX signed_file_code ON signed_file (code);
CREATE INDEX signed_file_sha256 ON signed_file (file_sha256);
