#pragma once
// The drafts of each agency: events sop_draft_started, sop_draft_edited, sop_draft_made and
// sop_draft_given_up (the truth), and one row each. Every query binds the agency. Every function
// throws Fault if the database fails.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "drafting/edit.hpp"
#include "store/store.hpp"

namespace takar::drafting {

// The draft as it begins: its id was taken from the transaction, its revision is 1.
void start_draft(store::WriteTransaction&, const Draft&, const organisation::Stamp&);

// Empty if this agency has no such draft.
[[nodiscard]] std::optional<Draft> load_draft(store::ReadTransaction&, AgencyId, SopDraftId);

// Applies the event to the draft and keeps both.
void save_edit(store::WriteTransaction&, Draft&, const DraftEdited&);

// A version was made of the draft. One on trial leaves it open, so that what the trial teaches can
// be written down; any other closes it.
void record_version(store::WriteTransaction&,
                    Draft&,
                    sop::SopId version,
                    bool on_trial,
                    const organisation::Stamp&);

// The draft is closed and comes to nothing. Bug if it is not open.
void give_up(store::WriteTransaction&, Draft&, const organisation::Stamp&);

struct DraftRow {
  SopDraftId id;
  std::string title;  // "" while it has none.
  std::string source, file_name;
  std::int64_t revision = 0;
  PersonId changed_by;
  Instant changed_at;  // UTC.
};

// The open ones, the last changed first.
[[nodiscard]] std::vector<DraftRow> open_drafts(store::ReadTransaction&, AgencyId);

// Throws every row of this room away and writes them anew from the event log. Answers the number
// of drafts.
std::int64_t rebuild(store::WriteTransaction&);

}  // namespace takar::drafting
