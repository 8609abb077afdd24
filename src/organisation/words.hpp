#pragma once
// The stored words of this room's enumerations: in events, tables, files and the HTTP interface.

#include <optional>
#include <string_view>

#include "organisation/account_role.hpp"
#include "organisation/agency.hpp"

namespace takar::organisation {

[[nodiscard]] std::string_view word_of(UnitKind);       // bidang, bagian, seksi ...
[[nodiscard]] std::string_view word_of(PositionRole);   // head, secretary ...
[[nodiscard]] std::string_view word_of(AuthorityKind);  // definitive, plt, plh
[[nodiscard]] std::string_view word_of(AccountRole);    // staff, agency_admin, operator, auditor

// Empty if the word is none of them.
[[nodiscard]] std::optional<UnitKind> unit_kind_named(std::string_view);
[[nodiscard]] std::optional<PositionRole> position_role_named(std::string_view);
[[nodiscard]] std::optional<AuthorityKind> authority_kind_named(std::string_view);
[[nodiscard]] std::optional<AccountRole> account_role_named(std::string_view);

// As printed before a title: "", "Plt. " or "Plh. ".
[[nodiscard]] std::string_view title_prefix(AuthorityKind);

}  // namespace takar::organisation
