#include "app/sop_life_act.hpp"

#include <algorithm>

#include "app/binding_store.hpp"
#include "app/command_body.hpp"
#include "app/sop_draft_act.hpp"
#include "base/text.hpp"
#include "drafting/draft_store.hpp"
#include "sop/sop_store.hpp"

namespace takar::app {
namespace {

using sop::VersionState;

AgencyAnswer answer(sop::SopId id) {
  return json::Object{{"sop_id", std::to_string(id.value)}};
}

// The SOP that a draft has become. The version's key is the draft's.
Result<sop::Sop> finished(const drafting::Draft& draft) {
  if (!draft.open) return reject("drafting.closed");
  if (const auto open = drafting::open_questions(draft); !open.empty())
    return reject("drafting.questions_open", {std::to_string(open.size())});
  auto sop = drafting::to_sop(draft.document);
  if (!sop) return reject(sop.error());
  sop->id = draft.key;
  return sop;
}

// A trial runs beside the version in force: its cases and its performers are bound apart.
std::string trial_key(const std::string& key) {
  return key + "-uji-coba";
}

// The positions behind the columns of one version, behind the columns of the same name of another.
// What is new has none yet: the administrator binds it.
void carry_bindings(AgencyDesk& desk, const sop::Sop& from, const sop::Sop& to) {
  std::vector<ColumnBinding> bindings;
  for (const auto& bound : column_bindings(desk.tx, desk.agency.id, from.id)) {
    const auto place = static_cast<std::size_t>(bound.column);
    if (place > from.performers.size()) continue;
    for (const auto& performer : to.performers)
      if (performer.id == from.performers[place - 1].id)
        bindings.push_back({performer.column, bound.position});
  }
  if (!bindings.empty()) bind_performers(desk.tx, desk.agency.id, to.id, bindings, desk.stamp);
}

// The version of the key in that state; null if there is none.
std::shared_ptr<const sop::Sop> version_in(AgencyDesk& desk,
                                           const std::string& key,
                                           VersionState state) {
  for (const auto& row : sop::sops_of(desk.tx, desk.agency.id))
    if (row.key == key && row.state == state)
      return desk.shelf.sop(desk.tx, desk.agency.id, row.id);
  return nullptr;
}

// Every version of the key that stands in that state gives way.
void revise(AgencyDesk& desk, const std::string& key, VersionState state, sop::SopId by) {
  for (const auto& row : sop::sops_of(desk.tx, desk.agency.id))
    if (row.key == key && row.state == state && row.id != by)
      sop::change_state(desk.tx,
                        desk.agency.id,
                        row.id,
                        {VersionState::kRevised, desk.stamp.by, desk.stamp.at, ""});
}

sop::SopId save(AgencyDesk& desk, drafting::Draft& draft, const sop::Sop& sop, VersionState state) {
  const sop::SopId id{desk.tx.next_id()};
  sop::save_version_as(desk.tx, desk.agency.id, id, sop, {state, desk.stamp.by, desk.stamp.at, ""});
  drafting::record_version(desk.tx, draft, id, state == VersionState::kTrial, desk.stamp);
  return id;
}

Result<calendar::Date> date_in(const json::Object& body, std::string_view key) {
  const auto text = json::text_at(body, key);
  if (!text) return reject("app.field_missing", {std::string(key)});
  const auto date = calendar::parse_date(*text);
  if (!date) return reject("app.field_wrong", {std::string(key)});
  return *date;
}

// The definitive head of the agency: an SOP is not approved while the post is vacant.
Result<sop::ApprovedBy> approver(const Office& office, const json::Object& body, Instant at) {
  const auto position = head_of(office);
  const auto holder = position ? holder_of(office, position, at) : PersonId{};
  if (!holder) return reject("app.no_approver");
  const auto found = std::find_if(office.people.begin(),
                                  office.people.end(),
                                  [&](const auto& person) { return person.id == holder; });
  if (found == office.people.end()) return reject("app.no_approver");
  return sop::ApprovedBy{position_title(office, position),
                         found->name,
                         std::string(trim(json::string_or_empty(body, "rank"))),
                         found->nip};
}

Result<void> check_number(AgencyDesk& desk, const std::string& number, const std::string& key) {
  if (number.empty()) return reject("app.field_missing", {"number"});
  for (const auto& row : sop::sops_of(desk.tx, desk.agency.id))
    if (row.number == number && row.key != key)
      return reject("app.sop_number_taken", {number, row.title});
  return {};
}

// Writes what the approval adds to the identity block.
Result<void> approve(AgencyDesk& desk, sop::Sop& sop) {
  const auto office = desk.shelf.office(desk.tx, desk.agency.id);
  if (office == nullptr) return reject("app.no_agency");
  auto& identity = sop.identity;
  const auto made = date_in(desk.body(), "made");
  if (!made) return reject(made.error());
  const auto effective = date_in(desk.body(), "effective");
  if (!effective) return reject(effective.error());
  if (*effective < *made)
    return reject("app.sop_dates_odd", {indonesian_date(*effective), indonesian_date(*made)});
  identity.number = std::string(trim(json::string_or_empty(desk.body(), "number")));
  if (const auto free = check_number(desk, identity.number, sop.id); !free)
    return reject(free.error());
  auto by = approver(*office, desk.body(), desk.stamp.at);
  if (!by) return reject(by.error());
  identity.approved_by = std::move(*by);
  identity.effective = indonesian_date(*effective);
  // The first version is made, later ones are revised; the date it was first made stands.
  const auto versions = sop::sops_of(desk.tx, desk.agency.id);
  const bool first = std::none_of(versions.begin(), versions.end(), [&](const auto& row) {
    return row.key == sop.id && row.state != VersionState::kTrial;
  });
  if (first || identity.made.empty())
    identity.made = indonesian_date(*made);
  else
    identity.revised = indonesian_date(*made);
  return {};
}

// The version that the body names, as it stands.
Result<sop::SopRow> version_named(AgencyDesk& desk) {
  const auto id = id_at(desk.body(), "sop_id");
  if (!id) return reject(id.error());
  const auto row = sop::sop_row(desk.tx, desk.agency.id, {*id});
  if (!row) return reject("app.sop_not_found", {std::to_string(*id)});
  return *row;
}

AgencyAnswer change(AgencyDesk& desk, const sop::SopRow& row, VersionState to) {
  const auto office = desk.shelf.office(desk.tx, desk.agency.id);
  const auto sop = desk.shelf.sop(desk.tx, desk.agency.id, row.id);
  if (office == nullptr || sop == nullptr) return reject("app.no_agency");
  const sop::ChangeState asked{to,
                               json::string_or_empty(desk.body(), "reason"),
                               local_date(desk.stamp.at, office->zone),
                               sop::printed_date(sop->identity.effective)};
  const auto may = sop::decide(asked, row.state);
  if (!may) return reject(may.error());
  sop::change_state(
      desk.tx, desk.agency.id, row.id, {to, desk.stamp.by, desk.stamp.at, asked.reason});
  return answer(row.id);
}

}  // namespace

AgencyAnswer try_sop(AgencyDesk& desk) {
  auto draft = draft_named(desk);
  if (!draft) return reject(draft.error());
  auto sop = finished(*draft);
  if (!sop) return reject(sop.error());
  sop->id = trial_key(draft->key);
  auto before = version_in(desk, sop->id, VersionState::kTrial);
  if (before == nullptr) before = version_in(desk, draft->key, VersionState::kInForce);
  if (before != nullptr) carry_bindings(desk, *before, *sop);
  const auto id = save(desk, *draft, *sop, VersionState::kTrial);
  revise(desk, sop->id, VersionState::kTrial, id);
  return answer(id);
}

AgencyAnswer approve_sop(AgencyDesk& desk) {
  auto draft = draft_named(desk);
  if (!draft) return reject(draft.error());
  auto sop = finished(*draft);
  if (!sop) return reject(sop.error());
  if (const auto approved = approve(desk, *sop); !approved) return reject(approved.error());
  const auto id = save(desk, *draft, *sop, VersionState::kApproved);
  revise(desk, draft->key, VersionState::kApproved, id);
  return answer(id);
}

AgencyAnswer enforce_sop(AgencyDesk& desk) {
  const auto row = version_named(desk);
  if (!row) return reject(row.error());
  auto before = version_in(desk, row->key, VersionState::kInForce);
  if (before == nullptr) before = version_in(desk, trial_key(row->key), VersionState::kTrial);
  auto done = change(desk, *row, VersionState::kInForce);
  if (!done) return done;
  const auto now = desk.shelf.sop(desk.tx, desk.agency.id, row->id);
  if (before != nullptr && now != nullptr) carry_bindings(desk, *before, *now);
  revise(desk, row->key, VersionState::kInForce, row->id);
  revise(desk, trial_key(row->key), VersionState::kTrial, row->id);
  return done;
}

AgencyAnswer revoke_sop(AgencyDesk& desk) {
  const auto row = version_named(desk);
  if (!row) return reject(row.error());
  return change(desk, *row, VersionState::kRevoked);
}

AgencyAnswer confirm_sop_read(AgencyDesk& desk) {
  const auto row = version_named(desk);
  if (!row) return reject(row.error());
  sop::confirm_reading(desk.tx, desk.agency.id, row->id, desk.stamp);
  return answer(row->id);
}

}  // namespace takar::app
