#include "sop/catalogue_store.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <map>

#include "base/indonesian_stem.hpp"
#include "sop/internal/version_stream_store.hpp"
#include "sop/sop_store.hpp"

namespace takar::sop {
namespace {

using organisation::AgencyId;
using organisation::PersonId;
using organisation::Stamp;

constexpr std::string_view kShown = "sop_shown_publicly";
constexpr std::string_view kHidden = "sop_hidden_publicly";
constexpr std::string_view kGiven = "sop_feedback_given";
constexpr std::string_view kAnswered = "sop_feedback_answered";

constexpr std::size_t kPartStemsMax = 32;
constexpr std::size_t kStepStemsMax = 200;

// Where a word stands; summed in one number.
enum Place : std::int64_t { kInTitle = 1, kInNumber = 2, kInAgency = 4, kInSteps = 8 };

std::string words_of_steps(const Sop& sop) {
  std::string words;
  for (const auto& step : sop.steps) words += step.activity + "\n" + step.output + "\n";
  return words;
}

void write_shown(store::WriteTransaction& tx,
                 std::int64_t id,
                 std::int64_t stream_version,
                 std::int64_t shown_us) {
  tx.execute("UPDATE sop_version SET shown_us = $1 WHERE id = $2", {shown_us, id});
  advance_version(tx, id, stream_version);
}

void write_given(store::WriteTransaction& tx,
                 const ListedVersion& version,
                 std::int64_t number,
                 const Feedback& given,
                 Instant at) {
  tx.execute(
      "INSERT INTO sop_feedback (sop_id, number, agency_id, at_us, body, name, contact) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7)",
      {version.id.value,
       number,
       version.agency.value,
       to_us(at),
       given.text,
       given.name,
       given.contact});
  advance_version(tx, version.id.value, number);
}

void write_answered(store::WriteTransaction& tx,
                    const FeedbackAnswer& answer,
                    std::int64_t stream_version,
                    Stamp stamp) {
  tx.execute(
      "UPDATE sop_feedback SET answered_us = $1, answered_by = $2, note = $3 "
      "WHERE sop_id = $4 AND number = $5",
      {to_us(stamp.at), stamp.by.value, answer.note, answer.id.value, answer.number});
  advance_version(tx, answer.id.value, stream_version);
}

ListedVersion listed(const store::Row& row) {
  return {{row.i64(0)},
          {row.i64(1)},
          row.i64(2),
          std::string(row.text(3)),
          std::string(row.text(4)),
          row.i64(5),
          version_state_from(row.text(6)).value_or(VersionState::kInForce),
          from_us(row.i64(7))};
}

// The longest first: they tell procedures apart.
std::vector<std::string> telling_stems(const Sop& sop) {
  auto stems = stems_of(words_of_steps(sop), kStepStemsMax);
  std::stable_sort(
      stems.begin(), stems.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return stems;
}

}  // namespace

void keep_stems(store::WriteTransaction& tx, std::int64_t id, const Sop& sop) {
  std::map<std::string, std::int64_t> places;
  const auto add = [&](std::string_view text, std::size_t most, Place place) {
    for (auto& stem : stems_of(text, most)) places[std::move(stem)] |= place;
  };
  add(sop.identity.title, kPartStemsMax, kInTitle);
  add(sop.identity.number, kPartStemsMax, kInNumber);
  add(sop.identity.agency + " " + sop.identity.unit, kPartStemsMax, kInAgency);
  add(words_of_steps(sop), kStepStemsMax, kInSteps);
  for (const auto& [stem, bits] : places)
    tx.execute(
        "INSERT INTO sop_stem (stem, sop_id, places) VALUES ($1, $2, $3) "
        "ON CONFLICT (stem, sop_id) DO NOTHING",
        {stem, id, bits});
}

void clear_catalogue(store::WriteTransaction& tx) {
  tx.execute("DELETE FROM sop_stem", {});
  tx.execute("DELETE FROM sop_feedback", {});
}

bool replay_shown(store::WriteTransaction& tx, const store::StoredEvent& event) {
  const auto at = from_us(event.at_us);
  const auto body = event_body(event.body);
  const PersonId by{json::integer_at(body, "by").value_or(0)};
  if (event.name == kShown)
    write_shown(tx, event.stream_id, event.stream_version, event.at_us);
  else if (event.name == kHidden)
    write_shown(tx, event.stream_id, event.stream_version, 0);
  else if (event.name == kGiven)
    write_given(tx,
                {.id = {event.stream_id}, .agency = {event.agency}},
                event.stream_version,
                {json::string_or_empty(body, "text"),
                 json::string_or_empty(body, "name"),
                 json::string_or_empty(body, "contact")},
                at);
  else if (event.name == kAnswered)
    write_answered(tx,
                   {{event.stream_id},
                    json::integer_at(body, "number").value_or(0),
                    json::string_or_empty(body, "note")},
                   event.stream_version,
                   {at, by});
  else
    return false;
  return true;
}

void show_publicly(store::WriteTransaction& tx, AgencyId agency, SopId id, Stamp stamp) {
  const auto version = listed_version(tx, id);
  if (version && to_us(version->shown) != 0) return;
  const auto number =
      append_to_version(tx, {agency, id, kShown, {{"by", stamp.by.value}}, stamp.at});
  write_shown(tx, id.value, number, to_us(stamp.at));
  // A version of before there was a catalogue has none.
  const auto sop = load_sop(tx, agency, id);
  keep_stems(tx, id.value, *sop);
}

void hide_publicly(store::WriteTransaction& tx, AgencyId agency, SopId id, Stamp stamp) {
  const auto version = listed_version(tx, id);
  if (version && to_us(version->shown) == 0) return;
  const auto number =
      append_to_version(tx, {agency, id, kHidden, {{"by", stamp.by.value}}, stamp.at});
  write_shown(tx, id.value, number, 0);
}

bool is_public(const ListedVersion& version) {
  return version.state == VersionState::kInForce && to_us(version.shown) != 0;
}

std::optional<ListedVersion> listed_version(store::ReadTransaction& tx, SopId id) {
  std::optional<ListedVersion> found;
  tx.query(
      "SELECT id, agency_id, number, title, printed_number, step_count, state, shown_us "
      "FROM sop_version WHERE id = $1",
      {id.value},
      [&](const store::Row& row) { found = listed(row); });
  return found;
}

std::vector<ListedVersion> catalogue(store::ReadTransaction& tx,
                                     const CatalogueQuestion& question) {
  const auto first = question.agency.value;
  const auto last = first == 0 ? std::numeric_limits<std::int64_t>::max() : first;
  const auto before = (question.page - 1) * kCataloguePage;
  std::vector<ListedVersion> found;
  const auto keep = [&](const store::Row& row) { found.push_back(listed(row)); };
  auto stems = stems_of(question.words, kCatalogueStemsMax);
  if (stems.empty()) {
    tx.query(
        "SELECT id, agency_id, number, title, printed_number, step_count, state, shown_us "
        "FROM sop_version WHERE state = 'in_force' AND shown_us > 0 "
        "AND agency_id BETWEEN $1 AND $2 ORDER BY shown_us DESC, id DESC LIMIT $3 OFFSET $4",
        {first, last, kCataloguePage + 1, before},
        keep);
    return found;
  }
  stems.resize(kCatalogueStemsMax, stems.back());
  tx.query(
      "SELECT v.id, v.agency_id, v.number, v.title, v.printed_number, v.step_count, v.state, "
      "v.shown_us FROM sop_version v "
      "JOIN sop_stem a ON a.sop_id = v.id AND a.stem = $5 "
      "JOIN sop_stem b ON b.sop_id = v.id AND b.stem = $6 "
      "JOIN sop_stem c ON c.sop_id = v.id AND c.stem = $7 "
      "JOIN sop_stem d ON d.sop_id = v.id AND d.stem = $8 "
      "WHERE v.state = 'in_force' AND v.shown_us > 0 AND v.agency_id BETWEEN $1 AND $2 "
      "ORDER BY v.shown_us DESC, v.id DESC LIMIT $3 OFFSET $4",
      {first, last, kCataloguePage + 1, before, stems[0], stems[1], stems[2], stems[3]},
      keep);
  return found;
}

std::vector<ListedVersion> share_words(store::ReadTransaction& tx, const AlikeQuestion& question) {
  auto stems = telling_stems(question.sop);
  std::vector<ListedVersion> found;
  if (stems.empty()) return found;
  constexpr std::size_t kAsked = 8;
  stems.resize(kAsked, stems.back());
  tx.query(
      "SELECT v.id, v.agency_id, v.number, v.title, v.printed_number, v.step_count, v.state, "
      "v.shown_us FROM sop_stem s JOIN sop_version v ON v.id = s.sop_id "
      "WHERE s.stem IN ($5, $6, $7, $8, $9, $10, $11, $12) AND v.state = 'in_force' "
      "AND v.id <> $1 AND (v.shown_us > 0 OR v.agency_id BETWEEN $2 AND $3) "
      "GROUP BY v.id, v.agency_id, v.number, v.title, v.printed_number, v.step_count, v.state, "
      "v.shown_us ORDER BY count(*) DESC, v.id LIMIT $4",
      {question.self.value,
       question.first.value,
       question.last.value,
       kAlikeMax,
       stems[0],
       stems[1],
       stems[2],
       stems[3],
       stems[4],
       stems[5],
       stems[6],
       stems[7]},
      [&](const store::Row& row) { found.push_back(listed(row)); });
  return found;
}

std::vector<FeedbackRow> feedback_of(store::ReadTransaction& tx, AgencyId agency, SopId id) {
  std::vector<FeedbackRow> rows;
  tx.query(
      "SELECT number, at_us, body, name, contact, answered_us, answered_by, note "
      "FROM sop_feedback WHERE agency_id = $1 AND sop_id = $2 "
      "ORDER BY CASE WHEN answered_us = 0 THEN 0 ELSE 1 END, number DESC LIMIT $3",
      {agency.value, id.value, kFeedbackShown},
      [&](const store::Row& row) {
        FeedbackRow feedback{
            row.i64(0),
            from_us(row.i64(1)),
            {std::string(row.text(2)), std::string(row.text(3)), std::string(row.text(4))},
            std::nullopt,
            {row.i64(6)},
            std::string(row.text(7))};
        if (row.i64(5) != 0) feedback.answered_at = from_us(row.i64(5));
        rows.push_back(std::move(feedback));
      });
  return rows;
}

std::int64_t open_feedback(store::ReadTransaction& tx, AgencyId agency, SopId id) {
  std::int64_t count = 0;
  tx.query(
      "SELECT count(*) FROM sop_feedback WHERE agency_id = $1 AND sop_id = $2 "
      "AND answered_us = 0",
      {agency.value, id.value},
      [&](const store::Row& row) { count = row.i64(0); });
  return count;
}

void give_feedback(store::WriteTransaction& tx,
                   const ListedVersion& version,
                   const Feedback& given,
                   Instant at) {
  for (const auto& earlier : feedback_of(tx, version.agency, version.id))
    if (!earlier.answered_at && earlier.words == given) return;
  const auto number =
      append_to_version(tx,
                        {version.agency,
                         version.id,
                         kGiven,
                         {{"text", given.text}, {"name", given.name}, {"contact", given.contact}},
                         at});
  write_given(tx, version, number, given, at);
}

bool answer_feedback(store::WriteTransaction& tx,
                     AgencyId agency,
                     const FeedbackAnswer& answer,
                     Stamp stamp) {
  bool open = false;
  tx.query(
      "SELECT 1 FROM sop_feedback WHERE agency_id = $1 AND sop_id = $2 AND number = $3 "
      "AND answered_us = 0",
      {agency.value, answer.id.value, answer.number},
      [&](const store::Row&) { open = true; });
  if (!open) return false;
  const auto number =
      append_to_version(tx,
                        {agency,
                         answer.id,
                         kAnswered,
                         {{"by", stamp.by.value}, {"number", answer.number}, {"note", answer.note}},
                         stamp.at});
  write_answered(tx, answer, number, stamp);
  return true;
}

}  // namespace takar::sop
