-- Regions, agencies and accounts. The tables down to account are views of the event log.

CREATE TABLE region (
  region {i64} PRIMARY KEY,
  name TEXT NOT NULL
);

CREATE TABLE agency (
  agency {i64} PRIMARY KEY,
  region {i64} NOT NULL,
  version {i64} NOT NULL,
  name TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  hours_profile TEXT NOT NULL,
  letterhead TEXT NOT NULL,
  letter_code TEXT NOT NULL,
  period_word TEXT NOT NULL
);
CREATE INDEX agency_region ON agency (region);

CREATE TABLE unit (
  agency {i64} NOT NULL,
  unit {i64} NOT NULL,
  parent {i64},
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  reports_data {i64} NOT NULL,
  PRIMARY KEY (agency, unit)
);

CREATE TABLE position (
  agency {i64} NOT NULL,
  position {i64} NOT NULL,
  unit {i64},
  role TEXT NOT NULL,
  title TEXT NOT NULL,
  PRIMARY KEY (agency, position)
);

CREATE TABLE person (
  agency {i64} NOT NULL,
  person {i64} NOT NULL,
  detail_sha256 TEXT NOT NULL,
  erased {i64} NOT NULL,
  PRIMARY KEY (agency, person)
);

CREATE TABLE tenure (
  agency {i64} NOT NULL,
  tenure {i64} NOT NULL,
  person {i64} NOT NULL,
  position {i64} NOT NULL,
  from_us {i64} NOT NULL,
  until_us {i64},
  PRIMARY KEY (agency, tenure)
);
CREATE INDEX tenure_person ON tenure (agency, person);
CREATE INDEX tenure_position ON tenure (agency, position);

CREATE TABLE delegation (
  agency {i64} NOT NULL,
  delegation {i64} NOT NULL,
  kind TEXT NOT NULL,
  position {i64} NOT NULL,
  person {i64} NOT NULL,
  from_us {i64} NOT NULL,
  until_us {i64} NOT NULL,
  decree_number TEXT NOT NULL,
  sops TEXT NOT NULL,
  may_sign {i64} NOT NULL,
  PRIMARY KEY (agency, delegation)
);
CREATE INDEX delegation_person ON delegation (agency, person);
CREATE INDEX delegation_position ON delegation (agency, position);

CREATE TABLE agency_day_off (
  agency {i64} NOT NULL,
  number {i64} NOT NULL,
  day TEXT NOT NULL,
  half_day {i64} NOT NULL,
  closes_at {i64} NOT NULL,
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (agency, number)
);

CREATE TABLE account (
  account {i64} PRIMARY KEY,
  agency {i64} NOT NULL,
  person {i64} NOT NULL,
  username TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL,
  disabled {i64} NOT NULL,
  version {i64} NOT NULL
);
CREATE INDEX account_agency ON account (agency);

-- Details, passwords, sessions and tries are in no event, so that they can be erased.

CREATE TABLE person_detail (
  agency {i64} NOT NULL,
  person {i64} NOT NULL,
  name TEXT NOT NULL,
  nip TEXT NOT NULL,
  salt TEXT NOT NULL,
  PRIMARY KEY (agency, person)
);

CREATE TABLE account_secret (
  account {i64} PRIMARY KEY,
  password_hash TEXT NOT NULL
);

CREATE TABLE session (
  token_sha256 {blob} PRIMARY KEY,
  account {i64} NOT NULL,
  opened_us {i64} NOT NULL,
  seen_us {i64} NOT NULL
);
CREATE INDEX session_account ON session (account);

CREATE TABLE sign_in_try (
  subject TEXT PRIMARY KEY,
  failures {i64} NOT NULL,
  last_us {i64} NOT NULL,
  address TEXT NOT NULL
);

CREATE TABLE first_admin_secret (
  one {i64} PRIMARY KEY CHECK (one = 1),
  secret_sha256 {blob} NOT NULL
);
