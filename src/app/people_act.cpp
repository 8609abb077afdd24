#include "app/people_act.hpp"

#include <algorithm>

#include "app/agency_act.hpp"
#include "app/command_body.hpp"
#include "base/rejections.hpp"
#include "base/text.hpp"
#include "organisation/account_store.hpp"
#include "organisation/commands.hpp"
#include "organisation/organisation_store.hpp"
#include "organisation/organisation_view.hpp"
#include "organisation/words.hpp"

namespace takar::app {
namespace {

using organisation::AccountRole;

std::string text(const json::Object& body, std::string_view key) {
  return std::string(trim(json::string_or_empty(body, key)));
}

Result<organisation::PersonDetail> detail_in(AgencyDesk& desk,
                                             const json::Object& body,
                                             PersonId person) {
  auto detail =
      organisation::make_person_detail(person, text(body, "name"), text(body, "nip"), desk.random);
  if (!detail || detail->nip.empty()) return detail;
  const auto other = organisation::person_with_nip(desk.tx, desk.agency.id, detail->nip);
  if (other && other->id != person)
    return reject("organisation.nip_taken", {detail->nip, other->name});
  return detail;
}

// `at` is the row's place among the hashes of the request.
Result<void> open_for(AgencyDesk& desk,
                      const std::string& username,
                      PersonId person,
                      std::size_t at) {
  const auto& hashes = desk.request.password_hashes;
  const bool has_password = at < hashes.size() && !hashes[at].empty();
  if (!has_password && !is_trial(desk.request.verb))
    return reject("app.field_missing", {"password"});
  return organisation::open_account(desk.tx,
                                    {.id = {desk.tx.next_id()},
                                     .agency = desk.agency.id,
                                     .person = person,
                                     .username = username,
                                     .role = AccountRole::kStaff,
                                     .password_hash = has_password ? hashes[at] : std::string(),
                                     .initial_password = true},
                                    desk.stamp);
}

Result<void> add_person(AgencyDesk& desk, const json::Object& row, std::size_t at) {
  const PersonId id{desk.tx.next_id()};
  const auto detail = detail_in(desk, row, id);
  if (!detail) return reject(detail.error());
  const auto position = optional_id_at(row, "position_id");
  if (!position) return reject(position.error());
  const organisation::AddPerson add{id, organisation::detail_sha256(*detail)};
  if (const auto added = organisation::carry_out(desk.tx, desk.agency, add, desk.stamp); !added)
    return reject(added.error());
  organisation::save_detail(desk.tx, desk.agency.id, *detail);
  if (*position) {
    const organisation::AppointPerson appoint{
        {{desk.tx.next_id()}, id, {**position}, desk.stamp.at, std::nullopt}};
    const auto appointed = organisation::carry_out(desk.tx, desk.agency, appoint, desk.stamp);
    if (!appointed) return reject(appointed.error());
  }
  const auto username = text(row, "username");
  if (username.empty()) return {};
  return open_for(desk, username, id, at);
}

// An administrator of the agency has no power over an account that stands above it.
Result<organisation::Account> account_in(AgencyDesk& desk, organisation::AccountId id) {
  const auto account = organisation::find_account(desk.tx, desk.agency.id, id);
  if (!account) return reject("organisation.account_not_found", {std::to_string(id.value)});
  if (account->id == desk.viewer.account) return reject("app.own_account");
  const bool above =
      account->role == AccountRole::kOperator || account->role == AccountRole::kAuditor;
  if (above && desk.viewer.role != AccountRole::kOperator) return reject("app.account_above");
  return *account;
}

Result<organisation::Account> account_in(AgencyDesk& desk) {
  const auto id = id_at(desk.body(), "account_id");
  if (!id) return reject(id.error());
  return account_in(desk, {*id});
}

AgencyAnswer answer_of(const Result<void>& done) {
  if (!done) return reject(done.error());
  return json::Object{};
}

json::Object refusal_json(std::size_t row, const Rejection& rejection) {
  const auto sentence = explain(rejection);
  return {{"row", static_cast<std::int64_t>(row)},
          {"problem_id", sentence.indonesian},
          {"problem_en", sentence.english}};
}

}  // namespace

AgencyAnswer add_people(AgencyDesk& desk) {
  const auto rows = objects_at(desk.body(), "people");
  if (!rows) return reject(rows.error());
  for (std::size_t at = 0; at < rows->size(); ++at) {
    const auto added = add_person(desk, *(*rows)[at], at);
    if (added) continue;
    if (rows->size() == 1) return reject(added.error());
    return reject("app.bad_row", {std::to_string(at + 1)});
  }
  return json::Object{};
}

AgencyAnswer check_people(AgencyDesk& desk) {
  const auto rows = objects_at(desk.body(), "people");
  if (!rows) return reject(rows.error());
  json::Array refused;
  for (std::size_t at = 0; at < rows->size(); ++at)
    if (const auto added = add_person(desk, *(*rows)[at], at); !added)
      refused.push_back(refusal_json(at + 1, added.error()));
  return json::Object{{"count", static_cast<std::int64_t>(rows->size())},
                      {"rows", std::move(refused)}};
}

AgencyAnswer change_person(AgencyDesk& desk) {
  const auto id = id_at(desk.body(), "person_id");
  if (!id) return reject(id.error());
  const auto detail = detail_in(desk, desk.body(), {*id});
  if (!detail) return reject(detail.error());
  const organisation::ChangeDetail change{{*id}, organisation::detail_sha256(*detail)};
  const auto changed = organisation::carry_out(desk.tx, desk.agency, change, desk.stamp);
  if (!changed) return reject(changed.error());
  organisation::save_detail(desk.tx, desk.agency.id, *detail);
  return json::Object{};
}

AgencyAnswer retire_person(AgencyDesk& desk) {
  const auto id = id_at(desk.body(), "person_id");
  if (!id) return reject(id.error());
  if (organisation::find(desk.agency, PersonId{*id}) == nullptr)
    return reject("organisation.person_not_found", {std::to_string(*id)});
  const auto tenures = desk.agency.tenures;
  for (const auto& tenure : tenures) {
    const bool over = tenure.until && *tenure.until <= desk.stamp.at;
    if (tenure.person != PersonId{*id} || over) continue;
    const organisation::EndTenure end{tenure.id, desk.stamp.at};
    const auto ended = organisation::carry_out(desk.tx, desk.agency, end, desk.stamp);
    if (!ended) return reject(ended.error());
  }
  for (const auto& each : organisation::accounts_of(desk.tx, desk.agency.id)) {
    if (each.person != PersonId{*id} || each.disabled) continue;
    const auto account = account_in(desk, each.id);
    if (!account) return reject(account.error());
    const auto closed = organisation::disable_account(
        desk.tx, desk.agency.id, each.id, text(desk.body(), "reason"), desk.stamp);
    if (!closed) return reject(closed.error());
  }
  return json::Object{};
}

AgencyAnswer open_account(AgencyDesk& desk) {
  const auto id = id_at(desk.body(), "person_id");
  if (!id) return reject(id.error());
  const auto* person = organisation::find(desk.agency, PersonId{*id});
  if (person == nullptr || person->erased)
    return reject("organisation.person_not_found", {std::to_string(*id)});
  for (const auto& each : organisation::accounts_of(desk.tx, desk.agency.id))
    if (each.person == person->id) return reject("organisation.has_account", {each.username});
  return answer_of(open_for(desk, text(desk.body(), "username"), person->id, 0));
}

AgencyAnswer reset_password(AgencyDesk& desk) {
  const auto account = account_in(desk);
  if (!account) return reject(account.error());
  const auto& hashes = desk.request.password_hashes;
  if (hashes.empty()) return reject("app.field_missing", {"password"});
  return answer_of(organisation::set_password(
      desk.tx, desk.agency.id, account->id, {.hash = hashes.front(), .initial = true}, desk.stamp));
}

AgencyAnswer set_role(AgencyDesk& desk) {
  const auto account = account_in(desk);
  if (!account) return reject(account.error());
  const auto role = organisation::account_role_named(json::string_or_empty(desk.body(), "role"));
  if (!role) return reject("app.field_wrong", {"role"});
  const bool above = *role == AccountRole::kOperator || *role == AccountRole::kAuditor;
  if (above && desk.viewer.role != AccountRole::kOperator) return reject("app.account_above");
  return answer_of(organisation::set_role(desk.tx, desk.agency.id, account->id, *role, desk.stamp));
}

AgencyAnswer disable_account(AgencyDesk& desk) {
  const auto account = account_in(desk);
  if (!account) return reject(account.error());
  return answer_of(organisation::disable_account(
      desk.tx, desk.agency.id, account->id, text(desk.body(), "reason"), desk.stamp));
}

AgencyAnswer enable_account(AgencyDesk& desk) {
  const auto account = account_in(desk);
  if (!account) return reject(account.error());
  return answer_of(organisation::enable_account(desk.tx, desk.agency.id, account->id, desk.stamp));
}

}  // namespace takar::app
