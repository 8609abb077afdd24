#include "organisation/account_store.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "organisation/commands.hpp"
#include "organisation/internal/rows_store.hpp"
#include "organisation/organisation_store.hpp"
#include "organisation/words.hpp"

namespace takar::organisation {
namespace {

Account account_from(const store::Row& row) {
  return {AccountId{row.i64(0)},
          AgencyId{row.i64(1)},
          PersonId{row.i64(2)},
          std::string(row.text(3)),
          account_role_named(row.text(4)).value(),
          row.i64(5) != 0,
          row.i64(6) != 0};
}

void append(store::WriteTransaction& transaction,
            const Account& account,
            std::int64_t version,
            const AccountEvent& event,
            Stamp stamp) {
  const std::string body = to_json(event, stamp.by);
  transaction.append(
      {account.agency.value, "account", account.id.value, version, name_of(event), body, stamp.at});
  internal::write_account(transaction, account.id, version, event);
}

// Appends the event to an account of that agency and ends its sessions.
Result<void> change(store::WriteTransaction& transaction,
                    AgencyId agency,
                    AccountId id,
                    const AccountEvent& event,
                    Stamp stamp) {
  std::int64_t version = 0;
  transaction.query("SELECT version FROM account WHERE agency = $1 AND account = $2",
                    {agency.value, id.value},
                    [&](const store::Row& row) { version = row.i64(0); });
  if (version == 0) return reject("organisation.account_not_found", {std::to_string(id.value)});
  append(transaction, {.id = id, .agency = agency}, version + 1, event, stamp);
  transaction.execute("DELETE FROM session WHERE account = $1", {id.value});
  return {};
}

void put_password(store::WriteTransaction& transaction, AccountId id, std::string_view hash) {
  transaction.execute(
      "INSERT INTO account_secret (account, password_hash) VALUES ($1, $2)"
      " ON CONFLICT (account) DO UPDATE SET password_hash = excluded.password_hash",
      {id.value, hash});
}

// The address that tried last has not failed by these tries.
void forget_tries(store::WriteTransaction& transaction, AccountId id) {
  transaction.execute(
      "UPDATE sign_in_try SET failures = failures - 1 WHERE failures > 0 AND subject ="
      " (SELECT t.address FROM sign_in_try t JOIN account a ON t.subject = 'account:' || a.username"
      " WHERE a.account = $1)",
      {id.value});
  transaction.execute(
      "DELETE FROM sign_in_try WHERE subject ="
      " (SELECT 'account:' || username FROM account WHERE account = $1)",
      {id.value});
}

}  // namespace

Result<void> open_account(store::WriteTransaction& transaction,
                          const OpenAccount& command,
                          Stamp stamp) {
  const auto username = checked_username(command.username);
  if (!username) return reject(username.error());
  bool taken = false;
  transaction.query("SELECT account FROM account WHERE username = $1",
                    {std::string_view(*username)},
                    [&](const store::Row&) { taken = true; });
  if (taken) return reject("organisation.username_taken", {*username});
  AccountOpened event{command.id, command.agency, command.person, *username, command.role, {}};
  if (command.initial_password) event.initial = true;
  append(transaction, {.id = command.id, .agency = command.agency}, 1, event, stamp);
  put_password(transaction, command.id, command.password_hash);
  return {};
}

std::vector<Account> accounts_of(store::ReadTransaction& transaction, AgencyId agency) {
  std::vector<Account> accounts;
  transaction.query(
      "SELECT account, agency, person, username, role, disabled, password_initial FROM account"
      " WHERE agency = $1 ORDER BY username",
      {agency.value},
      [&](const store::Row& row) { accounts.push_back(account_from(row)); });
  return accounts;
}

std::optional<Account> find_account(store::ReadTransaction& transaction,
                                    AgencyId agency,
                                    AccountId id) {
  std::optional<Account> account;
  transaction.query(
      "SELECT account, agency, person, username, role, disabled, password_initial FROM account"
      " WHERE agency = $1 AND account = $2",
      {agency.value, id.value},
      [&](const store::Row& row) { account = account_from(row); });
  return account;
}

bool any_account(store::ReadTransaction& transaction) {
  bool any = false;
  transaction.query(
      "SELECT account FROM account LIMIT 1", {}, [&](const store::Row&) { any = true; });
  return any;
}

Result<void> set_role(store::WriteTransaction& transaction,
                      AgencyId agency,
                      AccountId id,
                      AccountRole role,
                      Stamp stamp) {
  return change(transaction, agency, id, RoleChanged{role}, stamp);
}

Result<void> set_password(store::WriteTransaction& transaction,
                          AgencyId agency,
                          AccountId id,
                          const NewPassword& password,
                          Stamp stamp) {
  PasswordChanged event;
  if (password.initial) event.initial = true;
  const auto changed = change(transaction, agency, id, event, stamp);
  if (!changed) return changed;
  put_password(transaction, id, password.hash);
  forget_tries(transaction, id);
  return {};
}

Result<void> disable_account(store::WriteTransaction& transaction,
                             AgencyId agency,
                             AccountId id,
                             std::string_view reason,
                             Stamp stamp) {
  return change(transaction, agency, id, AccountDisabled{std::string(reason)}, stamp);
}

Result<void> enable_account(store::WriteTransaction& transaction,
                            AgencyId agency,
                            AccountId id,
                            Stamp stamp) {
  return change(transaction, agency, id, AccountEnabled{}, stamp);
}

std::optional<std::string> make_first_admin_secret(store::WriteTransaction& transaction,
                                                   Random& random) {
  if (any_account(transaction)) return std::nullopt;
  constexpr std::size_t kSecretBytes = 16;  // Source: base/random.hpp, enough for a token.
  std::string secret = random_hex(random, kSecretBytes);
  const Sha256 digest = sha256(secret);
  transaction.execute(
      "INSERT INTO first_admin_secret (one, secret_sha256) VALUES (1, $1)"
      " ON CONFLICT (one) DO UPDATE SET secret_sha256 = excluded.secret_sha256",
      {store::Bytes(digest)});
  return secret;
}

namespace {

bool is_first_secret(store::ReadTransaction& transaction, std::string_view secret) {
  const Sha256 digest = sha256(secret);
  bool same = false;
  transaction.query(
      "SELECT secret_sha256 FROM first_admin_secret WHERE one = 1", {}, [&](const store::Row& row) {
        same = std::equal(digest.begin(), digest.end(), row.bytes(0).begin(), row.bytes(0).end());
      });
  return same;
}

// The first agency of the store; a new one still to be named if there is none.
Agency first_agency(store::WriteTransaction& transaction, Instant now) {
  std::optional<AgencyId> id;
  for_each_agency_id(transaction, [&](AgencyId each) {
    if (!id) id = each;
  });
  if (id) return load_agency(transaction, *id).value();
  const RegionId region{transaction.next_id()};
  save(transaction, RegionRegistered{region, "Pemerintah daerah (belum diberi nama)"}, now);
  AgencySettings settings;
  settings.name = kUnnamedAgency;
  Agency agency;
  const AgencyId fresh{transaction.next_id()};
  const auto founded = decide(FoundAgency{fresh, region, settings});
  TAKAR_CHECK(founded.has_value(), "the settings of the first agency are sound");
  save(transaction, agency, *founded, now);
  return agency;
}

}  // namespace

Result<Account> make_first_admin(store::WriteTransaction& transaction,
                                 const FirstAdmin& command,
                                 Random& random,
                                 Instant now) {
  if (any_account(transaction)) return reject("organisation.first_admin_exists");
  if (!is_first_secret(transaction, command.secret)) return reject("organisation.wrong_secret");
  const auto username = checked_username(command.username);
  if (!username) return reject(username.error());
  const PersonId person{transaction.next_id()};
  const auto detail = make_person_detail(person, command.name, "", random);
  if (!detail) return reject(detail.error());
  Agency agency = first_agency(transaction, now);
  const AddPerson add{person, detail_sha256(*detail)};
  if (const auto added = carry_out(transaction, agency, add, now); !added)
    return reject(added.error());
  save_detail(transaction, agency.id, *detail);
  const OpenAccount open{AccountId{transaction.next_id()},
                         agency.id,
                         person,
                         *username,
                         AccountRole::kOperator,
                         std::string(command.password_hash)};
  if (const auto opened = open_account(transaction, open, now); !opened)
    return reject(opened.error());
  transaction.execute("DELETE FROM first_admin_secret WHERE one = 1", {});
  return Account{open.id, agency.id, person, *username, AccountRole::kOperator};
}

}  // namespace takar::organisation
