#pragma once
// Who may do what to whose: one table, deny by default. Whether a person may act on a task is a
// further question that his positions answer (authority.hpp); this table opens the door to it.
// Source: docs/decisions/0035-who-may-do-what.md.

#include <cstdint>
#include <string_view>

#include "organisation/account_role.hpp"

namespace takar::organisation {

enum class Action : std::uint8_t {
  kSeeTask,
  kActOnTask,
  kSeeCase,
  kOpenCase,
  kSteerCase,  // Stop, suspend, resume.
  kSeeSop,
  kPublishSop,
  kDraftSop,     // Write and import drafts of SOPs.
  kApproveSop,   // Approve, put into force and revoke; the head, or who records his decision.
  kSeeDocument,  // Papers of the steps, and uploaded files.
  kUploadEvidence,
  kSeeFigures,
  kSetTargets,
  kWriteReport,  // Texts of the year's report (LKjIP).
  kCloseReport,
  kSeeOrganisation,
  kChangeOrganisation,
  kGrantDelegation,  // And end one.
  kManageAccounts,
  kFoundAgency,
  kSeeLog,
  kApprovePlan,       // Put a version of the plan in force.
  kKeepRecords,       // Classify, hold, locate files and propose their disposal.
  kDisposeOfRecords,  // Decide on a disposal list and carry it out.
  kCount,
};

// How the thing lies to the person. The nearest one counts.
enum class Relation : std::uint8_t {
  kOwn,          // Addressed to a position he may act as, or brought about by it.
  kHeaded,       // Of the agency that he heads, also as Plh. or Plt.
  kOwnUnit,      // Of his unit.
  kOwnAgency,    // Of another unit of his agency.
  kNoPosition,   // Of his agency, where he holds no position now.
  kOtherAgency,  // Of another agency of his region.
  kNone,         // Of another region, or nobody's.
  kCount,
};

[[nodiscard]] bool allowed(AccountRole, Action, Relation);

// "see_task": the word of the HTTP contract.
[[nodiscard]] std::string_view word_of(Action);

}  // namespace takar::organisation
