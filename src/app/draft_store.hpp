#pragma once
// Drafts: what is being typed at a task and was not handed over yet, so that another device or a
// colleague in the same position can go on. A draft is a working paper and no record: it has no
// event, and it goes when its visit ends. Source: docs/decisions/0095-drafts.md.

#include <optional>
#include <string>

#include "app/office.hpp"
#include "store/store.hpp"
#include "workflow/case.hpp"

namespace takar::app {

// Which visit a draft belongs to.
struct DraftPlace {
  AgencyId agency;
  workflow::CaseId case_id;
  workflow::VisitNumber visit{};
};

struct TypedDraft {
  std::int64_t revision = 0;  // From 1, by one with each change; 0 while nothing was kept.
  PersonId person;            // Who typed last.
  std::string content;        // JSON as the browser made it; only browsers read it.
  Instant at;                 // UTC.
};

// Empty if nothing is kept. Throws Fault.
[[nodiscard]] std::optional<TypedDraft> find_draft(store::ReadTransaction&, const DraftPlace&);
// Takes the place of the draft that was there. Throws Fault.
void put_draft(store::WriteTransaction&, const DraftPlace&, const TypedDraft&);
// Throws Fault.
void drop_draft(store::WriteTransaction&, const DraftPlace&);
// Those that nobody changed since then, of visits that ended without being handed over. Throws
// Fault.
void forget_drafts_before(store::WriteTransaction&, Instant);

}  // namespace takar::app
