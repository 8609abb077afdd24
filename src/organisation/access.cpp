#include "organisation/access.hpp"

#include <array>
#include <cstddef>

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
constexpr Roles kSA = kS | kA;  // An operator does no work, an auditor changes nothing.
constexpr Roles kAO = kA | kO;
constexpr Roles kSAI = kS | kA | kI;  // An operator reads no records of an agency.
constexpr Roles kAI = kA | kI;
constexpr Roles kOI = kO | kI;
constexpr Roles kAOI = kA | kO | kI;
constexpr Roles kAll = kS | kA | kO | kI;

struct Row {
  Action action;
  std::string_view word;
  Roles own, headed, own_unit, own_agency, no_position,
      other_agency;  // Nobody for Relation::kNone.
};

// What stands in no row is denied. The columns stand in the order of Row.
constexpr std::array kRows{
    Row{Action::kSeeTask, "see_task", kSAI, kSAI, kSAI, kSAI, kAI, kI},
    Row{Action::kActOnTask, "act_on_task", kSA, kSA, kSA, kSA, 0, 0},
    Row{Action::kSeeCase, "see_case", kSAI, kSAI, kSAI, kSAI, kAI, kI},
    Row{Action::kOpenCase, "open_case", kSA, kSA, kA, kA, 0, 0},
    Row{Action::kSteerCase, "steer_case", kSA, kSA, 0, 0, 0, 0},
    Row{Action::kSeeSop, "see_sop", kAll, kAll, kAll, kAll, kAll, kOI},
    Row{Action::kPublishSop, "publish_sop", kAO, kAO, kAO, kAO, kAO, kO},
    Row{Action::kDraftSop, "draft_sop", kSA, kSA, kSA, kSA, kA, 0},
    Row{Action::kApproveSop, "approve_sop", kA, kSA, kA, kA, kA, 0},
    Row{Action::kSeeDocument, "see_document", kSAI, kSAI, kSAI, kSAI, kAI, kI},
    Row{Action::kUploadEvidence, "upload_evidence", kSA, kSA, kSA, kSA, kA, 0},
    Row{Action::kSeeFigures, "see_figures", kSAI, kSAI, kSAI, kSAI, kAI, kI},
    Row{Action::kSetTargets, "set_targets", kS | kAO, kAO, kAO, kAO, kAO, 0},
    Row{Action::kWriteReport, "write_report", kSA, kSA, kSA, kSA, kA, 0},
    Row{Action::kCloseReport, "close_report", kA, kSA, kA, kA, kA, 0},
    Row{Action::kSeeOrganisation, "see_organisation", kAll, kAll, kAll, kAll, kAOI, kOI},
    Row{Action::kChangeOrganisation, "change_organisation", kAO, kAO, kAO, kAO, kAO, kO},
    Row{Action::kGrantDelegation, "grant_delegation", kA, kSA, kA, kA, kA, 0},
    Row{Action::kManageAccounts, "manage_accounts", kAO, kAO, kAO, kAO, kAO, kO},
    Row{Action::kFoundAgency, "found_agency", kO, kO, kO, kO, kO, kO},
    Row{Action::kSeeLog, "see_log", kAOI, kAOI, kAOI, kAOI, kAOI, kOI},
    Row{Action::kApprovePlan, "approve_plan", 0, kSA, 0, 0, 0, 0},
    Row{Action::kKeepRecords, "keep_records", kSA, kSA, kSA, kSA, kA, 0},
    Row{Action::kDisposeOfRecords, "dispose_of_records", 0, kSA, 0, 0, 0, 0},
};

constexpr bool one_row_each() {
  if (kRows.size() != static_cast<std::size_t>(Action::kCount)) return false;
  for (std::size_t i = 0; i < kRows.size(); ++i)
    if (kRows[i].action != static_cast<Action>(i)) return false;
  return true;
}
static_assert(one_row_each(), "each action has one row, in the order of the enumeration");

const Row* row_of(Action action) {
  return action < Action::kCount ? &kRows[static_cast<std::size_t>(action)] : nullptr;
}

Roles roles_for(const Row& row, Relation relation) {
  switch (relation) {
    case Relation::kOwn:
      return row.own;
    case Relation::kHeaded:
      return row.headed;
    case Relation::kOwnUnit:
      return row.own_unit;
    case Relation::kOwnAgency:
      return row.own_agency;
    case Relation::kNoPosition:
      return row.no_position;
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
  const Row* row = row_of(action);
  return row != nullptr && (roles_for(*row, relation) & bit(role)) != 0;
}

std::string_view word_of(Action action) {
  const Row* row = row_of(action);
  return row == nullptr ? std::string_view{} : row->word;
}

}  // namespace takar::organisation
