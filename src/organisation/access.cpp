#include "organisation/access.hpp"

#include <array>

namespace takar::organisation {
namespace {

using Roles = unsigned;  // One bit a role.

constexpr Roles bit(AccountRole role) {
  return 1U << static_cast<unsigned>(role);
}
constexpr Roles kS = bit(AccountRole::kStaff);
constexpr Roles kA = bit(AccountRole::kAgencyAdmin);
constexpr Roles kO = bit(AccountRole::kOperator);
constexpr Roles kI = bit(AccountRole::kAuditor);  // Inspektorat.
constexpr Roles kAll = kS | kA | kO | kI;
constexpr Roles kWorking = kS | kA | kO;  // An auditor changes nothing.

struct Row {
  Action action;
  Roles own, own_unit, own_agency, other_agency;  // Nobody for Relation::kNone.
};

// Source: docs/decisions/0012-organisation.md. What stands in no row is denied.
// clang-format off: a table.
constexpr std::array kRows{
    //  action                        own       own unit  own agency  other agency
    Row{Action::kSeeTask, kAll, kAll, kAll, kI},
    Row{Action::kActOnTask, kWorking, 0, 0, 0},
    Row{Action::kSeeCase, kAll, kAll, kAll, kI},
    Row{Action::kOpenCase, kWorking, kWorking, kWorking, 0},
    Row{Action::kSteerCase, kWorking, kA | kO, kA | kO, 0},
    Row{Action::kSeeSop, kAll, kAll, kAll, kO | kI},
    Row{Action::kPublishSop, kA | kO, kA | kO, kA | kO, kO},
    Row{Action::kSeeDocument, kAll, kAll, kAll, kI},
    Row{Action::kUploadEvidence, kWorking, kWorking, kA | kO, 0},
    Row{Action::kSeeFigures, kAll, kAll, kAll, kI},
    Row{Action::kSetTargets, kWorking, kA | kO, kA | kO, 0},
    Row{Action::kSeeOrganisation, kAll, kAll, kAll, kO | kI},
    Row{Action::kChangeOrganisation, kA | kO, kA | kO, kA | kO, kO},
    Row{Action::kGrantDelegation, kA | kO, kA | kO, kA | kO, kO},
    Row{Action::kManageAccounts, kA | kO, kA | kO, kA | kO, kO},
    Row{Action::kFoundAgency, kO, kO, kO, kO},
    Row{Action::kSeeLog, kA | kO | kI, kA | kO | kI, kA | kO | kI, kO | kI},
};
// clang-format on

Roles roles_for(const Row& row, Relation relation) {
  switch (relation) {
    case Relation::kOwn:
      return row.own;
    case Relation::kOwnUnit:
      return row.own_unit;
    case Relation::kOwnAgency:
      return row.own_agency;
    case Relation::kOtherAgency:
      return row.other_agency;
    case Relation::kNone:
    case Relation::kCount:
      break;
  }
  return 0;
}

}  // namespace

bool allowed(AccountRole role, Action action, Relation relation) {
  for (const Row& row : kRows)
    if (row.action == action) return (roles_for(row, relation) & bit(role)) != 0;
  return false;
}

}  // namespace takar::organisation
