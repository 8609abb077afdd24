#pragma once
// Editing a draft: new values for cells, taking the last own edit back, and doing it again.
//
// decide() answers what would change, or why not, and changes nothing; apply() makes the change,
// and replayed over the events it rebuilds the draft.

#include <string>
#include <variant>
#include <vector>

#include "drafting/draft.hpp"

namespace takar::drafting {

struct Edit {
  std::string place;
  Value value;  // The value that stands there already: it is confirmed.
};

inline constexpr std::size_t kEditsMax = 200;  // Of one command.

// All edits or none, in their order: a later one may use a row that an earlier one inserted.
struct EditDraft {
  std::vector<Edit> edits;
  std::int64_t seen = 0;  // The revision that the person looked at.
};
struct TakeBackEdit {};  // The person's own latest edit that stands.
struct RepeatEdit {};    // The person's own latest edit that was taken back.
using Command = std::variant<EditDraft, TakeBackEdit, RepeatEdit>;

struct DraftEdited {
  std::vector<CellChange> changes;
  std::int64_t takes_back = 0;  // The revision of the entry that is undone by these changes.
  std::int64_t repeats = 0;     // The revision of the entry that is done again by them.
  PersonId by;
  Instant at;

  bool operator==(const DraftEdited&) const = default;
};

// Rejects with drafting.closed, with check_value()'s rejections (fields.hpp), with
// drafting.too_many {"edits", limit}, with drafting.changed_meanwhile {place, "person:ID",
// "at:MICROSECONDS"} if somebody else gave the place another value since `seen`, with
// drafting.nothing_to_take_back, drafting.nothing_to_repeat, or with drafting.overtaken {place} if
// the place was changed since the edit that is taken back or repeated.
[[nodiscard]] Result<DraftEdited> decide(const Command&, const Draft&, const organisation::Stamp&);

// Bug if the values before are not those of the draft.
void apply(const DraftEdited&, Draft&);

}  // namespace takar::drafting
