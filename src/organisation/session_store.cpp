// Sessions and sign-in tries: the second half of account_store.hpp.

#include <string>

#include "base/text.hpp"
#include "organisation/account_store.hpp"
#include "organisation/words.hpp"

namespace takar::organisation {
namespace {

// Longer than any address; a longer text is somebody's attempt.
constexpr std::size_t kSubjectBytesMax = 128;

std::string account_subject(std::string_view username) {
  return "account:" + to_lower_ascii(trim(username)).substr(0, kSubjectBytesMax);
}

std::string address_subject(std::string_view address) {
  return "address:" + std::string(address.substr(0, kSubjectBytesMax));
}

Tries tries_of(store::ReadTransaction& transaction, std::string_view subject) {
  Tries tries;
  transaction.query("SELECT failures, last_us FROM sign_in_try WHERE subject = $1",
                    {subject},
                    [&](const store::Row& row) {
                      tries = {row.i64(0), from_us(row.i64(1))};
                    });
  return tries;
}

// `address` is the subject of the address that tried last, so that a success can take it back.
void count_try(store::WriteTransaction& transaction,
               std::string_view subject,
               std::string_view address,
               Instant now) {
  transaction.execute(
      "INSERT INTO sign_in_try (subject, failures, last_us, address) VALUES ($1, 1, $2, $3)"
      " ON CONFLICT (subject) DO UPDATE SET failures = sign_in_try.failures + 1,"
      " last_us = excluded.last_us, address = excluded.address",
      {subject, to_us(now), address});
}

// The try succeeded: the account starts anew, and its address has not failed this time.
void forgive(store::WriteTransaction& transaction, std::string_view subject) {
  transaction.execute(
      "UPDATE sign_in_try SET failures = failures - 1 WHERE failures > 0 AND subject ="
      " (SELECT address FROM sign_in_try WHERE subject = $1)",
      {subject});
  transaction.execute("DELETE FROM sign_in_try WHERE subject = $1", {subject});
}

// A subject without an account that was quiet for a day starts anew; an account does not.
constexpr std::chrono::hours kStrangerForgotten{24};

std::string wait_seconds(Instant next, Instant now) {
  constexpr std::chrono::hours kLongest{
      24};  // What is told when only an administrator can mend it.
  const auto wait = next - now > kLongest ? kLongest : next - now;
  return std::to_string(std::chrono::ceil<std::chrono::seconds>(wait).count());
}

}  // namespace

Result<SignInAccount> begin_sign_in(store::WriteTransaction& transaction,
                                    const SignInTry& attempt,
                                    Instant now) {
  const std::string account = account_subject(attempt.username);
  const std::string address = address_subject(attempt.address);
  const Instant next = std::max(next_account_try(tries_of(transaction, account)),
                                next_address_try(tries_of(transaction, address)));
  if (next > now) return reject("organisation.too_many_tries", {wait_seconds(next, now)});
  count_try(transaction, account, address, now);
  count_try(transaction, address, "", now);
  SignInAccount found;
  const auto username = checked_username(attempt.username);
  if (!username) return found;
  transaction.query(
      "SELECT a.account, s.password_hash FROM account a"
      " JOIN account_secret s ON s.account = a.account"
      " WHERE a.username = $1 AND a.disabled = 0",
      {std::string_view(*username)},
      [&](const store::Row& row) {
        found = {AccountId{row.i64(0)}, std::string(row.text(1))};
      });
  return found;
}

std::optional<Account> open_session(store::WriteTransaction& transaction,
                                    AccountId id,
                                    const Sha256& token_digest,
                                    Instant now) {
  std::optional<Account> account;
  transaction.query(
      "SELECT account, agency, person, username, role, password_initial FROM account"
      " WHERE account = $1 AND disabled = 0",
      {id.value},
      [&](const store::Row& row) {
        account = Account{AccountId{row.i64(0)},
                          AgencyId{row.i64(1)},
                          PersonId{row.i64(2)},
                          std::string(row.text(3)),
                          account_role_named(row.text(4)).value(),
                          false,
                          row.i64(5) != 0};
      });
  if (!account) return account;
  transaction.execute(
      "INSERT INTO session (token_sha256, account, opened_us, seen_us) VALUES ($1, $2, $3, $4)",
      {store::Bytes(token_digest), id.value, to_us(now), to_us(now)});
  forgive(transaction, account_subject(account->username));
  return account;
}

std::optional<Session> find_session(store::ReadTransaction& transaction,
                                    const Sha256& token_digest,
                                    Instant now) {
  std::optional<Session> session;
  transaction.query(
      "SELECT a.account, a.agency, a.person, a.role, s.seen_us, a.password_initial FROM session s"
      " JOIN account a ON a.account = s.account"
      " WHERE s.token_sha256 = $1 AND a.disabled = 0 AND s.seen_us > $2 AND s.opened_us > $3",
      {store::Bytes(token_digest), to_us(now - kSessionIdle), to_us(now - kSessionAbsolute)},
      [&](const store::Row& row) {
        session = Session{AccountId{row.i64(0)},
                          AgencyId{row.i64(1)},
                          PersonId{row.i64(2)},
                          account_role_named(row.text(3)).value(),
                          row.i64(5) != 0,
                          from_us(row.i64(4)) + kSessionTouch <= now};
      });
  return session;
}

void touch_session(store::WriteTransaction& transaction, const Sha256& token_digest, Instant now) {
  transaction.execute("UPDATE session SET seen_us = $2 WHERE token_sha256 = $1 AND seen_us < $2",
                      {store::Bytes(token_digest), to_us(now)});
}

void end_session(store::WriteTransaction& transaction, const Sha256& token_digest) {
  transaction.execute("DELETE FROM session WHERE token_sha256 = $1", {store::Bytes(token_digest)});
}

void forget_old_sign_ins(store::WriteTransaction& transaction, Instant now) {
  transaction.execute("DELETE FROM session WHERE seen_us <= $1 OR opened_us <= $2",
                      {to_us(now - kSessionIdle), to_us(now - kSessionAbsolute)});
  transaction.execute(
      "DELETE FROM sign_in_try WHERE last_us <= $1 AND NOT EXISTS"
      " (SELECT 1 FROM account WHERE 'account:' || account.username = sign_in_try.subject)",
      {to_us(now - kStrangerForgotten)});
}

}  // namespace takar::organisation
