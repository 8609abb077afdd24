#include "organisation/words.hpp"

#include <array>
#include <utility>

#include "base/check.hpp"

namespace takar::organisation {
namespace {

template <class T>
using Word = std::pair<T, std::string_view>;

constexpr std::array kUnitKinds{Word<UnitKind>{UnitKind::kSecretariat, "sekretariat"},
                                Word<UnitKind>{UnitKind::kDivision, "bidang"},
                                Word<UnitKind>{UnitKind::kPart, "bagian"},
                                Word<UnitKind>{UnitKind::kSection, "seksi"},
                                Word<UnitKind>{UnitKind::kSubdivision, "subbagian"},
                                Word<UnitKind>{UnitKind::kTeam, "tim"}};
constexpr std::array kPositionRoles{
    Word<PositionRole>{PositionRole::kHead, "head"},
    Word<PositionRole>{PositionRole::kSecretary, "secretary"},
    Word<PositionRole>{PositionRole::kPlanner, "planner"},
    Word<PositionRole>{PositionRole::kUnitHead, "unit_head"},
    Word<PositionRole>{PositionRole::kStaff, "staff"},
    Word<PositionRole>{PositionRole::kGeneralAffairs, "general_affairs"},
    Word<PositionRole>{PositionRole::kTeam, "team"}};
constexpr std::array kAuthorityKinds{Word<AuthorityKind>{AuthorityKind::kDefinitive, "definitive"},
                                     Word<AuthorityKind>{AuthorityKind::kPlt, "plt"},
                                     Word<AuthorityKind>{AuthorityKind::kPlh, "plh"}};
constexpr std::array kAccountRoles{Word<AccountRole>{AccountRole::kStaff, "staff"},
                                   Word<AccountRole>{AccountRole::kAgencyAdmin, "agency_admin"},
                                   Word<AccountRole>{AccountRole::kOperator, "operator"},
                                   Word<AccountRole>{AccountRole::kAuditor, "auditor"}};

template <class Table, class T>
std::string_view word_in(const Table& table, T value) {
  for (const auto& [each, word] : table)
    if (each == value) return word;
  throw Bug("an enumeration has a value without a word");
}

template <class Table>
auto value_in(const Table& table, std::string_view word)
    -> std::optional<typename Table::value_type::first_type> {
  for (const auto& [value, each] : table)
    if (each == word) return value;
  return std::nullopt;
}

}  // namespace

std::string_view word_of(UnitKind kind) {
  return word_in(kUnitKinds, kind);
}
std::string_view word_of(PositionRole role) {
  return word_in(kPositionRoles, role);
}
std::string_view word_of(AuthorityKind kind) {
  return word_in(kAuthorityKinds, kind);
}
std::string_view word_of(AccountRole role) {
  return word_in(kAccountRoles, role);
}

std::optional<UnitKind> unit_kind_named(std::string_view word) {
  return value_in(kUnitKinds, word);
}
std::optional<PositionRole> position_role_named(std::string_view word) {
  return value_in(kPositionRoles, word);
}
std::optional<AuthorityKind> authority_kind_named(std::string_view word) {
  return value_in(kAuthorityKinds, word);
}
std::optional<AccountRole> account_role_named(std::string_view word) {
  return value_in(kAccountRoles, word);
}

std::string_view title_prefix(AuthorityKind kind) {
  switch (kind) {
    case AuthorityKind::kPlt:
      return "Plt. ";
    case AuthorityKind::kPlh:
      return "Plh. ";
    case AuthorityKind::kDefinitive:
      break;
  }
  return "";
}

}  // namespace takar::organisation
