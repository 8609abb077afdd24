-- The store's own tables. {i64}, {json} and {blob} are the engine's words for these types.

CREATE TABLE event (
  place {i64} PRIMARY KEY,
  agency {i64} NOT NULL,
  stream TEXT NOT NULL,
  stream_id {i64} NOT NULL,
  stream_version {i64} NOT NULL CHECK (stream_version > 0),
  name TEXT NOT NULL,
  body {json} NOT NULL,
  at_us {i64} NOT NULL,
  leaf {blob} NOT NULL,
  UNIQUE (stream, stream_id, stream_version)
);

CREATE TABLE log_head (
  one {i64} PRIMARY KEY CHECK (one = 1),
  size {i64} NOT NULL,
  peaks {blob},
  checkpoints {i64} NOT NULL,
  next_id {i64} NOT NULL
);
INSERT INTO log_head (one, size, peaks, checkpoints, next_id) VALUES (1, 0, NULL, 0, 1);

CREATE TABLE checkpoint (
  size {i64} PRIMARY KEY,
  root {blob} NOT NULL,
  note TEXT NOT NULL
);

-- The keys that signed: each from the checkpoint after log size from_size on.
CREATE TABLE log_key (
  from_size {i64} PRIMARY KEY,
  verifier TEXT NOT NULL
);

CREATE TABLE blob (
  sha256 {blob} PRIMARY KEY,
  bytes {i64} NOT NULL
);

CREATE TABLE idempotency (
  agency {i64} NOT NULL,
  person {i64} NOT NULL,
  key TEXT NOT NULL,
  request_sha256 {blob} NOT NULL,
  answer TEXT NOT NULL,
  at_us {i64} NOT NULL,
  PRIMARY KEY (agency, person, key)
);
CREATE INDEX idempotency_at ON idempotency (at_us);
