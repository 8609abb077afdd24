#include "app/agency_act.hpp"

#include <algorithm>
#include <array>

#include "app/agency_desk.hpp"
#include "app/attendance_page.hpp"
#include "app/command_body.hpp"
#include "app/digest.hpp"
#include "app/figure_history_page.hpp"
#include "app/indicator_act.hpp"
#include "app/letter_book.hpp"
#include "app/people_act.hpp"
#include "app/permission.hpp"
#include "app/plan_act.hpp"
#include "app/procedure_act.hpp"
#include "app/read_table.hpp"
#include "app/records_act.hpp"
#include "app/report_act.hpp"
#include "app/signing_act.hpp"
#include "app/sop_verbs.hpp"
#include "app/structure_act.hpp"
#include "app/unit_form.hpp"
#include "organisation/commands.hpp"
#include "organisation/organisation_store.hpp"

namespace takar::app {
namespace {

using organisation::Action;

// Accounts that one act may open: each takes a slow hash before the act is queued.
// Source: docs/decisions/0075-first-passwords.md.
constexpr std::size_t kAccountsPerActMax = 100;

json::Object answer(organisation::DelegationId id) {
  return {{"delegation_id", std::to_string(id.value)}};
}

Result<organisation::Delegation> delegation_of(const json::Object& body) {
  const auto kind = json::text_at(body, "kind");
  if (kind != "plt" && kind != "plh") return reject("app.field_wrong", {"kind"});
  const auto position = id_at(body, "position_id");
  if (!position) return reject(position.error());
  const auto person = id_at(body, "person_id");
  if (!person) return reject(person.error());
  const auto from = instant_at(body, "from");
  if (!from) return reject(from.error());
  const auto until = instant_at(body, "until");
  if (!until) return reject(until.error());
  return organisation::Delegation{
      .kind = kind == "plt" ? organisation::AuthorityKind::kPlt : organisation::AuthorityKind::kPlh,
      .position = {*position},
      .person = {*person},
      .from = *from,
      .until = *until,
      .decree_number = json::string_or_empty(body, "decree_number"),
      .scope = {}};
}

AgencyAnswer grant_delegation(AgencyDesk& desk) {
  auto delegation = delegation_of(desk.body());
  if (!delegation) return reject(delegation.error());
  delegation->id = {desk.tx.next_id()};
  const organisation::GrantDelegation command{*delegation};
  const auto done = organisation::carry_out(desk.tx, desk.agency, command, desk.stamp);
  if (!done) return reject(done.error());
  return answer(delegation->id);
}

AgencyAnswer end_delegation(AgencyDesk& desk) {
  const auto id = id_at(desk.body(), "delegation_id");
  if (!id) return reject(id.error());
  auto reason = json::string_or_empty(desk.body(), "reason");
  if (reason.empty()) reason = "Pejabat telah kembali bertugas.";
  const organisation::EndDelegation command{{*id}, desk.stamp.at, std::move(reason)};
  const auto done = organisation::carry_out(desk.tx, desk.agency, command, desk.stamp);
  if (!done) return reject(done.error());
  return answer({*id});
}

// clang-format off: a table.
constexpr std::array kVerbs{
    AgencyVerb{"grant_delegation", Action::kGrantDelegation, grant_delegation},
    AgencyVerb{"end_delegation", Action::kGrantDelegation, end_delegation},
    AgencyVerb{"change_settings", Action::kChangeOrganisation, change_settings},
    AgencyVerb{"name_government", Action::kFoundAgency, name_government},
    AgencyVerb{"add_units", Action::kChangeOrganisation, add_units},
    AgencyVerb{"change_unit", Action::kChangeOrganisation, change_unit},
    AgencyVerb{"remove_unit", Action::kChangeOrganisation, remove_unit},
    AgencyVerb{"add_positions", Action::kChangeOrganisation, add_positions},
    AgencyVerb{"change_position", Action::kChangeOrganisation, change_position},
    AgencyVerb{"remove_position", Action::kChangeOrganisation, remove_position},
    AgencyVerb{"appoint_person", Action::kChangeOrganisation, appoint_person},
    AgencyVerb{"end_tenure", Action::kChangeOrganisation, end_tenure},
    AgencyVerb{"add_day_off", Action::kChangeOrganisation, add_day_off},
    AgencyVerb{"remove_day_off", Action::kChangeOrganisation, remove_day_off},
    AgencyVerb{"add_people", Action::kManageAccounts, add_people},
    AgencyVerb{"check_people", Action::kManageAccounts, check_people},
    AgencyVerb{"change_person", Action::kManageAccounts, change_person},
    AgencyVerb{"retire_person", Action::kManageAccounts, retire_person},
    AgencyVerb{"open_account", Action::kManageAccounts, open_account},
    AgencyVerb{"reset_password", Action::kManageAccounts, reset_password},
    AgencyVerb{"set_role", Action::kManageAccounts, set_role},
    AgencyVerb{"disable_account", Action::kManageAccounts, disable_account},
    AgencyVerb{"enable_account", Action::kManageAccounts, enable_account},
    AgencyVerb{"set_number_template", Action::kChangeOrganisation, set_number_template},
    AgencyVerb{"reserve_number", Action::kChangeOrganisation, reserve_number},
    AgencyVerb{"void_number", Action::kChangeOrganisation, void_number},
    AgencyVerb{"keep_signing_key", Action::kActOnTask, keep_signing_key},
    AgencyVerb{"remove_signing_key", Action::kActOnTask, remove_signing_key},
    AgencyVerb{"open_attendance", Action::kActOnTask, open_attendance},
    AgencyVerb{"attend_meeting", Action::kActOnTask, attend_meeting},
    AgencyVerb{"set_digest", Action::kSeeTask, set_digest},
    AgencyVerb{"comment_figure", Action::kActOnTask, comment_figure},
    AgencyVerb{"sign_document", Action::kActOnTask, sign_document},
    AgencyVerb{"change_signing_settings", Action::kFoundAgency, change_signing_settings},
    AgencyVerb{"take_up_sop", Action::kPublishSop, take_up_sop},
    AgencyVerb{"bind_performers", Action::kPublishSop, bind_performers},
    AgencyVerb{"add_indicators", Action::kSetTargets, add_indicators},
    AgencyVerb{"set_targets", Action::kSetTargets, set_targets},
    AgencyVerb{"set_indicator_rules", Action::kSetTargets, set_indicator_rules},
    AgencyVerb{"try_indicator_rules", Action::kSetTargets, try_indicator_rules},
    AgencyVerb{"check_form", Action::kActOnTask, check_form},
    AgencyVerb{"read_table", Action::kSetTargets, read_table},
    AgencyVerb{"check_plan", Action::kSetTargets, check_plan},
    AgencyVerb{"draft_plan", Action::kSetTargets, draft_plan},
    AgencyVerb{"approve_plan", Action::kApprovePlan, approve_plan},
    AgencyVerb{"record_spending", Action::kSetTargets, record_spending},
    AgencyVerb{"save_chapters", Action::kWriteReport, save_chapters},
    AgencyVerb{"save_analysis", Action::kWriteReport, save_analysis},
    AgencyVerb{"close_report", Action::kCloseReport, close_report},
};
// clang-format on

const AgencyVerb* verb_named(std::string_view name) {
  const auto* found = std::find_if(
      kVerbs.begin(), kVerbs.end(), [&](const AgencyVerb& each) { return each.name == name; });
  if (found != kVerbs.end()) return found;
  const auto* of_records = records_verb_named(name);
  return of_records == nullptr ? sop_verb_named(name) : of_records;
}

// The objects of the body that hold a password; null in the place of a person without one.
std::vector<json::Object*> password_holders(ActRequest& request) {
  if (request.verb == "open_account" || request.verb == "reset_password") return {&request.body};
  std::vector<json::Object*> holders;
  auto* people = request.verb == "add_people" ? request.body.if_contains("people") : nullptr;
  if (people == nullptr || !people->is_array()) return holders;
  for (auto& row : people->get_array()) {
    auto* person = row.if_object();
    holders.push_back(person != nullptr && person->contains("password") ? person : nullptr);
  }
  return holders;
}

}  // namespace

bool is_agency_act(std::string_view verb) {
  return verb_named(verb) != nullptr;
}

bool is_trial(std::string_view verb) {
  return verb == "check_people" || verb == "try_indicator_rules" || verb == "check_plan" ||
         verb == "check_form" || verb == "read_table";
}

Result<void> hash_passwords(ActRequest& request, organisation::PasswordCost cost) {
  const auto holders = password_holders(request);
  const auto accounts = holders.size() - static_cast<std::size_t>(
                                             std::count(holders.begin(), holders.end(), nullptr));
  if (accounts > kAccountsPerActMax)
    return reject("app.too_many_accounts", {std::to_string(kAccountsPerActMax)});
  for (auto* holder : holders) {
    auto& hash = request.password_hashes.emplace_back();
    if (holder == nullptr) continue;
    const auto password = json::string_or_empty(*holder, "password");
    const auto username = json::string_or_empty(*holder, "username");
    if (const auto sound = organisation::check_password(password, username); !sound)
      return reject(sound.error());
    hash = organisation::hash_password(password, cost);
    holder->erase("password");
  }
  return {};
}

Result<std::string> act_on_agency(store::WriteTransaction& tx,
                                  AgencyMeans means,
                                  const Viewer& viewer,
                                  const ActRequest& request,
                                  Instant now) {
  const auto* verb = verb_named(request.verb);
  if (verb == nullptr) return reject("app.unknown_verb", {request.verb});
  const auto office = means.shelf.office(tx, viewer.agency);
  if (office == nullptr) return reject("app.no_agency");
  const auto may = permit(viewer, verb->needs, relation_to(*office, viewer, now));
  if (!may) return reject(may.error());
  AgencyDesk desk{
      tx, means.shelf, means.random, viewer, request, office->agency, {now, viewer.person}};
  const auto done = verb->act(desk);
  if (!done) return reject(done.error());
  return json::write(*done);
}

}  // namespace takar::app
