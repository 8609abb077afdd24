#pragma once
// Who may do what to whose: one table, deny by default. Whether a person may act on a task is a
// further question that his positions answer (authority.hpp); this table opens the door to it.

#include <cstdint>

#include "organisation/account_role.hpp"

namespace takar::organisation {

enum class Action : std::uint8_t {
  kSeeTask,
  kActOnTask,
  kSeeCase,
  kOpenCase,
  kSteerCase,  // Stop, suspend, resume, extend a deadline, waive a separation.
  kSeeSop,
  kPublishSop,
  kSeeDocument,
  kUploadEvidence,
  kSeeFigures,
  kSetTargets,
  kSeeOrganisation,
  kChangeOrganisation,
  kGrantDelegation,
  kManageAccounts,
  kFoundAgency,
  kSeeLog,
  kCount,
};

// How the thing lies to the person.
enum class Relation : std::uint8_t {
  kOwn,          // Addressed to him or to a position he may act as.
  kOwnUnit,      // Of his unit.
  kOwnAgency,    // Of another unit of his agency.
  kOtherAgency,  // Of another agency of his region.
  kNone,         // Of another region, or nobody's.
  kCount,
};

[[nodiscard]] bool allowed(AccountRole, Action, Relation);

}  // namespace takar::organisation
