#include "drafting/edit.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "drafting/fields.hpp"

namespace takar::drafting {
namespace {

using organisation::Stamp;

Value normal(Value value) {
  if (value == Value{""}) value.clear();
  return value;
}

// Somebody else gave the place a value that this person has not seen.
const Touch* unseen_touch(const Draft& draft, const Edit& edit, std::int64_t seen, PersonId by) {
  const auto touch = draft.touched.find(edit.place);
  if (touch == draft.touched.end()) return nullptr;
  const bool unseen = touch->second.revision > seen && touch->second.by != by;
  return unseen && value_at(draft.document, edit.place) != edit.value ? &touch->second : nullptr;
}

Result<DraftEdited> decide_one(const EditDraft& command, const Draft& draft, const Stamp& stamp) {
  if (command.edits.empty() || command.edits.size() > kEditsMax)
    return reject("drafting.too_many", {"edits", std::to_string(kEditsMax)});
  DraftEdited event{.by = stamp.by, .at = stamp.at};
  Document document = draft.document;
  for (const auto& asked : command.edits) {
    const Edit edit{asked.place, normal(asked.value)};
    if (const auto fits = check_value(document, edit.place, edit.value); !fits)
      return reject(fits.error());
    if (const auto* touch = unseen_touch(draft, edit, command.seen, stamp.by))
      return reject("drafting.changed_meanwhile",
                    {edit.place,
                     "person:" + std::to_string(touch->by.value),
                     "at:" + std::to_string(to_us(touch->at))});
    event.changes.push_back({edit.place,
                             value_at(document, edit.place),
                             edit.value,
                             !draft.touched.contains(edit.place)});
    set_value(document, edit.place, edit.value);
  }
  return event;
}

// A cell that was empty before its row stood may be empty again.
bool may_become(const Document& document, const CellChange& change) {
  const auto item = item_place(change.place);
  const bool moves = item && item->field == "position";
  return (change.after.empty() && !moves) ||
         check_value(document, change.place, change.after).has_value();
}

// The entry played backwards or forwards, if every place stands as that entry left it.
Result<DraftEdited> played(const LogEntry& entry,
                           bool back,
                           const Draft& draft,
                           const Stamp& stamp) {
  DraftEdited event{.by = stamp.by, .at = stamp.at};
  (back ? event.takes_back : event.repeats) = entry.revision;
  Document document = draft.document;
  auto changes = entry.changes;
  if (back) std::reverse(changes.begin(), changes.end());
  for (auto& change : changes) {
    if (back) std::swap(change.before, change.after);
    const bool stands = value_at(document, change.place) == change.before;
    if (!stands || !may_become(document, change))
      return reject("drafting.overtaken", {change.place});
    set_value(document, change.place, change.after);
    event.changes.push_back(std::move(change));
  }
  return event;
}

Result<DraftEdited> decide_one(const TakeBackEdit&, const Draft& draft, const Stamp& stamp) {
  const auto entry = std::find_if(draft.log.rbegin(), draft.log.rend(), [&](const LogEntry& each) {
    return each.by == stamp.by && !each.taken_back;
  });
  if (entry == draft.log.rend()) return reject("drafting.nothing_to_take_back");
  return played(*entry, true, draft, stamp);
}

// What was taken back last is the earliest of the taken back ones at the end of the own log.
Result<DraftEdited> decide_one(const RepeatEdit&, const Draft& draft, const Stamp& stamp) {
  const LogEntry* first = nullptr;
  for (auto entry = draft.log.rbegin(); entry != draft.log.rend(); ++entry) {
    if (entry->by != stamp.by) continue;
    if (!entry->taken_back) break;
    first = &*entry;
  }
  if (first == nullptr) return reject("drafting.nothing_to_repeat");
  return played(*first, false, draft, stamp);
}

void touch(Draft& draft, const DraftEdited& event, const CellChange& change) {
  if (event.takes_back != 0 && change.settles)
    draft.touched.erase(change.place);  // The question that it answered stands again.
  else
    draft.touched.insert_or_assign(change.place, Touch{draft.revision, event.by, event.at});
}

}  // namespace

std::vector<const Question*> open_questions(const Draft& draft) {
  std::vector<const Question*> open;
  for (const auto& question : draft.questions) {
    const auto item = item_place(question.place);
    const bool gone =
        item && value_at(draft.document,
                         std::string(item->list) + "/" + std::string(item->item) + "/position")
                    .empty();
    if (!gone && !draft.touched.contains(question.place)) open.push_back(&question);
  }
  return open;
}

Result<DraftEdited> decide(const Command& command, const Draft& draft, const Stamp& stamp) {
  if (!draft.open) return reject("drafting.closed");
  return std::visit([&](const auto& one) { return decide_one(one, draft, stamp); }, command);
}

void apply(const DraftEdited& event, Draft& draft) {
  ++draft.revision;
  for (const auto& change : event.changes) {
    TAKAR_CHECK(value_at(draft.document, change.place) == change.before,
                "a draft is not as an edit found it");
    set_value(draft.document, change.place, change.after);
    touch(draft, event, change);
  }
  const auto undone = event.takes_back != 0 ? event.takes_back : event.repeats;
  if (undone == 0) {
    // What was taken back before a new edit can no longer be repeated.
    std::erase_if(draft.log,
                  [&](const LogEntry& entry) { return entry.by == event.by && entry.taken_back; });
    draft.log.push_back({draft.revision, event.by, event.at, event.changes, false});
    if (draft.log.size() > kLogMax) draft.log.erase(draft.log.begin());
    return;
  }
  for (auto& entry : draft.log)
    if (entry.revision == undone) entry.taken_back = event.takes_back != 0;
}

}  // namespace takar::drafting
