#include "drafting/draft_store.hpp"

#include "base/check.hpp"
#include "drafting/draft_json.hpp"
#include "store/event_log.hpp"

namespace takar::drafting {
namespace {

using organisation::Stamp;

constexpr std::string_view kStream = "sop_draft";
constexpr std::string_view kStarted = "sop_draft_started";
constexpr std::string_view kEdited = "sop_draft_edited";
constexpr std::string_view kMade = "sop_draft_made";
constexpr std::string_view kGivenUp = "sop_draft_given_up";

json::Object object_in(std::string_view body) {
  auto value = json::parse(body);
  TAKAR_CHECK(value && value->is_object(), "a stored draft is not JSON");
  return std::move(value->get_object());
}

void append(store::WriteTransaction& tx,
            const Draft& draft,
            std::string_view name,
            json::Object body,
            const Stamp& stamp) {
  if (stamp.by) body["by"] = stamp.by.value;
  tx.append({.agency = draft.agency.value,
             .stream = kStream,
             .stream_id = draft.id.value,
             .stream_version = draft.revision,
             .name = name,
             .body = json::write(body),
             .at = stamp.at});
}

void write_row(store::WriteTransaction& tx, const Draft& draft, const Stamp& stamp) {
  tx.execute("DELETE FROM sop_draft WHERE id = $1", {draft.id.value});
  tx.execute(
      "INSERT INTO sop_draft "
      "(id, agency_id, revision, is_open, title, source, file_name, changed_by, changed_us, body) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
      {draft.id.value,
       draft.agency.value,
       draft.revision,
       std::int64_t{draft.open ? 1 : 0},
       text_at(draft.document, "identity/title"),
       word_of(draft.origin.source),
       draft.origin.file_name,
       stamp.by.value,
       to_us(stamp.at),
       json::write(state_json(draft))});
}

void make(Draft& draft, sop::SopId version, bool on_trial) {
  ++draft.revision;
  if (on_trial)
    draft.trial = version;
  else
    draft.open = false;
}

// What the event did to the draft, at a replay.
void replay(const store::StoredEvent& event, const json::Object& body, Draft& draft) {
  if (event.name == kEdited) {
    apply(edited_from(body, from_us(event.at_us)), draft);
  } else if (event.name == kMade) {
    make(draft,
         {json::integer_at(body, "version").value_or(0)},
         json::bool_at(body, "on_trial").value_or(false));
  } else {
    TAKAR_CHECK(event.name == kGivenUp, "an event of a draft that nobody knows");
    ++draft.revision;
    draft.open = false;
  }
}

}  // namespace

void start_draft(store::WriteTransaction& tx, const Draft& draft, const Stamp& stamp) {
  append(tx, draft, kStarted, started_json(draft), stamp);
  write_row(tx, draft, stamp);
}

std::optional<Draft> load_draft(store::ReadTransaction& tx, AgencyId agency, SopDraftId id) {
  std::optional<Draft> draft;
  tx.query("SELECT body FROM sop_draft WHERE agency_id = $1 AND id = $2",
           {agency.value, id.value},
           [&](const store::Row& row) { draft = draft_from_state(object_in(row.text(0))); });
  return draft;
}

void save_edit(store::WriteTransaction& tx, Draft& draft, const DraftEdited& event) {
  apply(event, draft);
  const Stamp stamp{event.at, event.by};
  append(tx, draft, kEdited, edited_json(event), stamp);
  write_row(tx, draft, stamp);
}

void record_version(store::WriteTransaction& tx,
                    Draft& draft,
                    sop::SopId version,
                    bool on_trial,
                    const Stamp& stamp) {
  TAKAR_CHECK(draft.open, "a version was made of a draft that is closed");
  make(draft, version, on_trial);
  append(tx, draft, kMade, {{"version", version.value}, {"on_trial", on_trial}}, stamp);
  write_row(tx, draft, stamp);
}

void give_up(store::WriteTransaction& tx, Draft& draft, const Stamp& stamp) {
  TAKAR_CHECK(draft.open, "a draft that is closed was given up");
  ++draft.revision;
  draft.open = false;
  append(tx, draft, kGivenUp, {}, stamp);
  write_row(tx, draft, stamp);
}

std::vector<DraftRow> open_drafts(store::ReadTransaction& tx, AgencyId agency) {
  std::vector<DraftRow> rows;
  tx.query(
      "SELECT id, title, source, file_name, revision, changed_by, changed_us FROM sop_draft "
      "WHERE agency_id = $1 AND is_open = 1 ORDER BY changed_us DESC, id DESC",
      {agency.value},
      [&](const store::Row& row) {
        rows.push_back({{row.i64(0)},
                        std::string(row.text(1)),
                        std::string(row.text(2)),
                        std::string(row.text(3)),
                        row.i64(4),
                        {row.i64(5)},
                        from_us(row.i64(6))});
      });
  return rows;
}

std::int64_t rebuild(store::WriteTransaction& tx) {
  tx.execute("DELETE FROM sop_draft", {});
  std::int64_t drafts = 0;
  store::for_each_event(tx, 0, [&](const store::StoredEvent& event) {
    if (event.stream != kStream) return;
    const auto body = object_in(event.body);
    Draft draft;
    if (event.name == kStarted) {
      draft = draft_from_started(body);
      draft.id = {event.stream_id};
      draft.agency = {event.agency};
      ++drafts;
    } else {
      auto before = load_draft(tx, {event.agency}, {event.stream_id});
      TAKAR_CHECK(before.has_value(), "an event of a draft that never began");
      draft = std::move(*before);
      replay(event, body, draft);
    }
    write_row(tx, draft, {from_us(event.at_us), {json::integer_at(body, "by").value_or(0)}});
  });
  return drafts;
}

}  // namespace takar::drafting
