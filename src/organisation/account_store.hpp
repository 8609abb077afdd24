#pragma once
// The rows of accounts, sessions and sign-in tries. The event of an account holds no password; a
// session is stored by the digest of its secret. Every function throws Fault if the database fails.
//
// Signing in takes three steps, so that the slow hash runs in no transaction:
// begin_sign_in() counts the try, password_matches() compares, open_session() or nothing.

#include <optional>
#include <string>
#include <vector>

#include "organisation/account.hpp"
#include "organisation/person_detail.hpp"
#include "store/store.hpp"

namespace takar::organisation {

struct Account {
  AccountId id;
  AgencyId agency;
  PersonId person;
  std::string username;
  AccountRole role{};
  bool disabled = false;
  bool initial_password = false;  // Set by somebody else; it must be changed before any work.
};

struct OpenAccount {
  AccountId id;
  AgencyId agency;
  PersonId person;
  std::string username;  // As typed.
  AccountRole role{};
  std::string password_hash;      // From hash_password().
  bool initial_password = false;  // Somebody else knows it; it must be changed before any work.
};
// Rejects with organisation.bad_username or organisation.username_taken; nothing is written then.
[[nodiscard]] Result<void> open_account(store::WriteTransaction&, const OpenAccount&, Stamp);

// The accounts of an agency, by name.
[[nodiscard]] std::vector<Account> accounts_of(store::ReadTransaction&, AgencyId);
// Empty if the agency has no such account.
[[nodiscard]] std::optional<Account> find_account(store::ReadTransaction&, AgencyId, AccountId);
[[nodiscard]] bool any_account(store::ReadTransaction&);

// These end all sessions of the account at once. Each rejects with organisation.account_not_found,
// also when the account is another agency's.
[[nodiscard]] Result<void> set_role(
    store::WriteTransaction&, AgencyId, AccountId, AccountRole, Stamp);

struct NewPassword {
  std::string_view hash;  // From hash_password().
  bool initial = false;   // As in OpenAccount.
};
// Also forgets the failed tries. Rejects with organisation.account_not_found.
[[nodiscard]] Result<void> set_password(
    store::WriteTransaction&, AgencyId, AccountId, const NewPassword&, Stamp);
// Rejects with organisation.account_not_found.
[[nodiscard]] Result<void> disable_account(
    store::WriteTransaction&, AgencyId, AccountId, std::string_view reason, Stamp);
// Rejects with organisation.account_not_found.
[[nodiscard]] Result<void> enable_account(store::WriteTransaction&, AgencyId, AccountId, Stamp);

struct SignInTry {
  std::string_view username;  // As typed.
  std::string_view address;   // Of the client.
};
struct SignInAccount {
  AccountId account;          // 0: no such account, or disabled. Compare the password all the same.
  std::string password_hash;  // "" then.
};
// Counts the try against the account's name and the address before it is evaluated, so that many at
// once gain nothing. Rejects with organisation.too_many_tries {seconds to wait}; a try that is
// refused costs nothing.
[[nodiscard]] Result<SignInAccount> begin_sign_in(store::WriteTransaction&,
                                                  const SignInTry&,
                                                  Instant now);

// A fresh session for an account whose password matched; forgets the failed tries of the account.
// Empty if the account was disabled meanwhile.
[[nodiscard]] std::optional<Account> open_session(store::WriteTransaction&,
                                                  AccountId,
                                                  const Sha256& token_digest,
                                                  Instant now);

struct Session {
  AccountId account;
  AgencyId agency;
  PersonId person;
  AccountRole role{};
  bool initial_password = false;  // Nothing but a new password is open to it.
  bool to_touch = false;          // The last request written down is older than kSessionTouch.
};
// Empty if there is none, it ended, or the account is disabled. One SELECT.
[[nodiscard]] std::optional<Session> find_session(store::ReadTransaction&,
                                                  const Sha256& token_digest,
                                                  Instant now);
void touch_session(store::WriteTransaction&, const Sha256& token_digest, Instant now);
void end_session(store::WriteTransaction&, const Sha256& token_digest);
// Removes sessions that ended, and tries older than a day that hold nobody back.
void forget_old_sign_ins(store::WriteTransaction&, Instant now);

// The secret that makes the first account: 32 hexadecimal digits, printed once. A second start
// without an account makes a new one and the old is void. Empty when an account exists.
[[nodiscard]] std::optional<std::string> make_first_admin_secret(store::WriteTransaction&, Random&);

struct FirstAdmin {
  std::string_view secret;
  std::string_view username;
  std::string_view password_hash;  // From hash_password(), of a password that check_password() let.
  std::string_view name;
};
// Founds a region and an agency still to be named if there are none, and opens the account of their
// operator. The secret is used up. Rejects with organisation.first_admin_exists,
// organisation.wrong_secret, organisation.bad_username or organisation.bad_name; nothing is written
// then.
[[nodiscard]] Result<Account> make_first_admin(store::WriteTransaction&,
                                               const FirstAdmin&,
                                               Random&,
                                               Instant now);

}  // namespace takar::organisation
