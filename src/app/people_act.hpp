#pragma once
// Acts on people and their accounts. A password never reaches this place: the request carries its
// hash, made before the transaction.

#include "app/agency_desk.hpp"

namespace takar::app {

// {"people":[{"name","nip","position_id","username","password"}]}: all or none. With a user name
// the person gets an account of role staff. Rejects with the rule that a single row breaks, or with
// app.bad_row {row} when there are several.
[[nodiscard]] AgencyAnswer add_people(AgencyDesk&);
// The same body, each row by itself: {"count","rows":[{"row","problem_id","problem_en"}]} with the
// rows that add_people would refuse. The caller rolls the transaction back. Rejects with
// app.field_missing or app.field_wrong.
[[nodiscard]] AgencyAnswer check_people(AgencyDesk&);
// {"person_id","name","nip"}. Rejects with organisation.bad_name, organisation.bad_nip,
// organisation.nip_taken or organisation.person_not_found.
[[nodiscard]] AgencyAnswer change_person(AgencyDesk&);
// {"person_id","reason"}: ends every tenure of the person and closes the account. Rejects with
// app.own_account, app.account_above and as organisation::EndTenure does.
[[nodiscard]] AgencyAnswer retire_person(AgencyDesk&);

// {"person_id","username","password"}. Rejects with organisation.person_not_found,
// organisation.has_account, organisation.bad_username or organisation.username_taken.
[[nodiscard]] AgencyAnswer open_account(AgencyDesk&);
// {"account_id","password"}. Rejects with organisation.account_not_found, app.own_account or
// app.account_above.
[[nodiscard]] AgencyAnswer reset_password(AgencyDesk&);
// {"account_id","role"}. Rejects as reset_password does, and with app.field_wrong.
[[nodiscard]] AgencyAnswer set_role(AgencyDesk&);
// {"account_id","reason"}. Rejects as reset_password does.
[[nodiscard]] AgencyAnswer disable_account(AgencyDesk&);
// {"account_id"}. Rejects as reset_password does.
[[nodiscard]] AgencyAnswer enable_account(AgencyDesk&);

}  // namespace takar::app
