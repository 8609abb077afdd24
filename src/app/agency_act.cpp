#include "app/agency_act.hpp"

#include "app/command_body.hpp"
#include "organisation/access.hpp"
#include "organisation/commands.hpp"
#include "organisation/organisation_store.hpp"

namespace takar::app {
namespace {

std::string answer(organisation::DelegationId id) {
  return json::write(json::Object{{"delegation_id", std::to_string(id.value)}});
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

Result<std::string> grant(store::WriteTransaction& tx,
                          organisation::Agency& agency,
                          const json::Object& body,
                          Instant now) {
  auto delegation = delegation_of(body);
  if (!delegation) return reject(delegation.error());
  delegation->id = {tx.next_id()};
  const organisation::GrantDelegation command{*delegation};
  const auto done = organisation::carry_out(tx, agency, command, now);
  if (!done) return reject(done.error());
  return answer(delegation->id);
}

Result<std::string> end(store::WriteTransaction& tx,
                        organisation::Agency& agency,
                        const json::Object& body,
                        Instant now) {
  const auto id = id_at(body, "delegation_id");
  if (!id) return reject(id.error());
  auto reason = json::string_or_empty(body, "reason");
  if (reason.empty()) reason = "Pejabat telah kembali bertugas.";
  const organisation::EndDelegation command{{*id}, now, std::move(reason)};
  const auto done = organisation::carry_out(tx, agency, command, now);
  if (!done) return reject(done.error());
  return answer({*id});
}

}  // namespace

bool is_agency_act(std::string_view verb) {
  return verb == "grant_delegation" || verb == "end_delegation";
}

Result<std::string> act_on_agency(store::WriteTransaction& tx,
                                  Shelf& shelf,
                                  const Viewer& viewer,
                                  const ActRequest& request,
                                  Instant now) {
  if (!organisation::allowed(
          viewer.role, organisation::Action::kGrantDelegation, organisation::Relation::kOwnAgency))
    return reject("app.not_allowed");
  const auto office = shelf.office(tx, viewer.agency);
  if (office == nullptr) return reject("app.no_agency");
  auto agency = office->agency;
  if (request.verb == "grant_delegation") return grant(tx, agency, request.body, now);
  if (request.verb == "end_delegation") return end(tx, agency, request.body, now);
  return reject("app.unknown_verb", {request.verb});
}

}  // namespace takar::app
