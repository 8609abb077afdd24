#include "documents/letter_number_store.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "base/check.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "store/event_log.hpp"

namespace takar::documents {
namespace {

using organisation::AgencyId;
using organisation::Stamp;

constexpr std::string_view kStream = "letters";  // Its id is the agency's.
// The register of what was given before there was a book (migration 110).
constexpr std::string_view kBefore = "before";

// What one event of the book does. Its body holds every field of the entry.
struct Entry {
  std::string event;  // "number_taken" ...
  std::string name;   // Of the register; "" for a number from elsewhere.
  int year = 0;
  RegisteredNumber number;
};

std::string date_text(std::chrono::year_month_day date) {
  return fmt::format("{:04}-{:02}-{:02}",
                     static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

int year_of(const NumberRequest& request) {
  return static_cast<int>(request.facts.date.year());
}

json::Object body_of(const Entry& entry, const Stamp& stamp) {
  const auto state = word_of(entry.number.state);
  return {{"register", entry.name},
          {"year", entry.year},
          {"number", entry.number.number},
          {"sequence", entry.number.sequence},
          {"suffix", entry.number.suffix},
          {"state", json::text(state)},
          {"form", entry.number.form},
          {"date", entry.number.date},
          {"reason", entry.number.reason},
          {"by", stamp.by.value}};
}

void write_entry(store::WriteTransaction& tx,
                 AgencyId agency,
                 const json::Object& body,
                 std::int64_t at_us) {
  const auto text = [&](std::string_view key) { return json::string_or_empty(body, key); };
  tx.execute(
      "INSERT INTO letter_entry (agency_id, year, number, register, sequence, suffix, state, form,"
      " letter_date, reason, at_us) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
      " ON CONFLICT (agency_id, year, number) DO UPDATE SET state = excluded.state,"
      " form = excluded.form, letter_date = excluded.letter_date, reason = excluded.reason",
      {agency.value,
       json::integer_at(body, "year").value_or(0),
       text("number"),
       text("register"),
       json::integer_at(body, "sequence").value_or(0),
       text("suffix"),
       text("state"),
       text("form"),
       text("date"),
       text("reason"),
       at_us});
}

struct Book {
  std::int64_t version = 0;
  std::string number_template;
};

Book book_of(store::ReadTransaction& tx, AgencyId agency) {
  Book book;
  tx.query("SELECT version, number_template FROM letter_book WHERE agency_id = $1",
           {agency.value},
           [&](const store::Row& row) {
             book = {row.i64(0), std::string(row.text(1))};
           });
  return book;
}

void write_book(store::WriteTransaction& tx, AgencyId agency, const Book& book) {
  tx.execute(
      "INSERT INTO letter_book (agency_id, version, number_template) VALUES ($1, $2, $3) "
      "ON CONFLICT (agency_id) DO UPDATE SET version = excluded.version, "
      "number_template = excluded.number_template",
      {agency.value, book.version, book.number_template});
}

void append(store::WriteTransaction& tx,
            AgencyId agency,
            std::string_view event,
            const json::Object& body,
            const Stamp& stamp) {
  auto book = book_of(tx, agency);
  ++book.version;
  if (event == "number_template_set")
    book.number_template = json::string_or_empty(body, "number_template");
  const auto text = json::write(body);
  tx.append({.agency = agency.value,
             .stream = kStream,
             .stream_id = agency.value,
             .stream_version = book.version,
             .name = event,
             .body = text,
             .at = stamp.at});
  write_book(tx, agency, book);
}

void record(store::WriteTransaction& tx, AgencyId agency, const Entry& entry, const Stamp& stamp) {
  const auto body = body_of(entry, stamp);
  append(tx, agency, entry.event, body, stamp);
  write_entry(tx, agency, body, to_us(stamp.at));
}

NumberState state_named(std::string_view word) {
  if (word == "reserved") return NumberState::kReserved;
  return word == "void" ? NumberState::kVoid : NumberState::kUsed;
}

std::optional<Entry> find_entry(store::ReadTransaction& tx,
                                AgencyId agency,
                                int year,
                                std::string_view number) {
  std::optional<Entry> found;
  tx.query(
      "SELECT register, sequence, suffix, state, form, letter_date, reason, at_us "
      "FROM letter_entry WHERE agency_id = $1 AND year = $2 AND number = $3",
      {agency.value, std::int64_t{year}, number},
      [&](const store::Row& row) {
        found = Entry{.event = {},
                      .name = std::string(row.text(0)),
                      .year = year,
                      .number = {.number = std::string(number),
                                 .sequence = row.i64(1),
                                 .suffix = std::string(row.text(2)),
                                 .state = state_named(row.text(3)),
                                 .form = std::string(row.text(4)),
                                 .date = std::string(row.text(5)),
                                 .reason = std::string(row.text(6)),
                                 .at = from_us(row.i64(7))}};
      });
  return found;
}

// The last sequence of a register that nobody has written in yet: numbers of its kind may have been
// given before there was a book.
std::int64_t last_before(store::ReadTransaction& tx,
                         const NumberRequest& request,
                         std::string_view number_template) {
  std::int64_t last = 0;
  auto facts = request.facts;
  tx.query(
      "SELECT number, sequence FROM letter_entry "
      "WHERE agency_id = $1 AND year = $2 AND register = $3",
      {request.agency.value, std::int64_t{year_of(request)}, kBefore},
      [&](const store::Row& row) {
        facts.sequence = row.i64(1);
        if (letter_number(number_template, facts).value_or("") == row.text(0))
          last = std::max(last, row.i64(1));
      });
  return last;
}

std::int64_t last_sequence(store::ReadTransaction& tx,
                           const NumberRequest& request,
                           std::string_view name,
                           std::string_view until) {
  std::int64_t last = 0;
  tx.query(
      "SELECT CAST(coalesce(max(sequence), 0) AS BIGINT) FROM letter_entry "
      "WHERE agency_id = $1 AND year = $2 AND register = $3 AND letter_date <= $4",
      {request.agency.value, std::int64_t{year_of(request)}, name, until},
      [&](const store::Row& row) { last = row.i64(0); });
  return last;
}

// A day after every other: dates are compared as text.
constexpr std::string_view kForEver = "9999-12-31";

Result<Entry> next_entry(store::ReadTransaction& tx, const NumberRequest& request) {
  const auto number_template = number_template_of(tx, request.agency);
  auto facts = request.facts;
  const auto name = register_of(number_template, facts);
  if (!name) return reject(name.error());
  const auto last = last_sequence(tx, request, *name, kForEver);
  facts.sequence = (last > 0 ? last : last_before(tx, request, number_template)) + 1;
  facts.suffix.clear();
  auto number = letter_number(number_template, facts);
  // A number from elsewhere may look like ours: it is passed over, and the book shows both.
  while (number && find_entry(tx, request.agency, year_of(request), *number)) {
    ++facts.sequence;
    number = letter_number(number_template, facts);
  }
  if (!number) return reject(number.error());
  return Entry{.event = {},
               .name = *name,
               .year = year_of(request),
               .number = {.number = std::move(*number),
                          .sequence = facts.sequence,
                          .form = request.form,
                          .date = date_text(request.facts.date)}};
}

Result<void> check_reason(std::string_view reason) {
  if (trim(reason).empty() || reason.size() > kNumberReasonBytesMax)
    return reject("documents.number_reason_wrong", {std::to_string(kNumberReasonBytesMax)});
  return {};
}

bool is_given_number(std::string_view number) {
  return !number.empty() && number.size() <= kGivenNumberBytesMax && trim(number) == number &&
         is_utf8(number) &&
         std::ranges::none_of(number, [](unsigned char c) { return c < 0x20 || c == 0x7f; });
}

// The suffix that follows those given already; empty when all are used up.
std::string next_suffix(store::ReadTransaction& tx,
                        const NumberRequest& request,
                        std::string_view name,
                        std::int64_t sequence) {
  std::string last;
  tx.query(
      "SELECT max(suffix) FROM letter_entry "
      "WHERE agency_id = $1 AND year = $2 AND register = $3 AND sequence = $4",
      {request.agency.value, std::int64_t{year_of(request)}, name, sequence},
      [&](const store::Row& row) { last = row.text(0); });
  if (last.empty()) return "a";
  return last == "z" ? std::string() : std::string(1, static_cast<char>(last.front() + 1));
}

}  // namespace

std::string_view word_of(NumberState state) {
  switch (state) {
    case NumberState::kReserved:
      return "reserved";
    case NumberState::kVoid:
      return "void";
    case NumberState::kUsed:
      break;
  }
  return "used";
}

std::string number_template_of(store::ReadTransaction& tx, AgencyId agency) {
  auto own = book_of(tx, agency).number_template;
  return own.empty() ? std::string(kDefaultNumberTemplate) : own;
}

Result<void> set_number_template(store::WriteTransaction& tx,
                                 const NumberRequest& sample,
                                 std::string_view number_template,
                                 Stamp stamp) {
  const auto good = register_of(number_template, sample.facts);
  if (!good) return reject(good.error());
  append(tx,
         sample.agency,
         "number_template_set",
         {{"number_template", json::text(number_template)}, {"by", stamp.by.value}},
         stamp);
  return {};
}

Result<std::string> take_letter_number(store::WriteTransaction& tx,
                                       const NumberRequest& request,
                                       Stamp stamp) {
  auto entry = next_entry(tx, request);
  if (!entry) return reject(entry.error());
  entry->event = "number_taken";
  record(tx, request.agency, *entry, stamp);
  return entry->number.number;
}

Result<std::string> reserve_letter_number(store::WriteTransaction& tx,
                                          const NumberRequest& request,
                                          std::string_view reason,
                                          Stamp stamp) {
  if (const auto good = check_reason(reason); !good) return reject(good.error());
  auto entry = next_entry(tx, request);
  if (!entry) return reject(entry.error());
  entry->event = "number_reserved";
  entry->number.state = NumberState::kReserved;
  entry->number.reason = trim(reason);
  record(tx, request.agency, *entry, stamp);
  return entry->number.number;
}

Result<std::string> back_date_letter_number(store::WriteTransaction& tx,
                                            const NumberRequest& request,
                                            std::string_view reason,
                                            Stamp stamp) {
  if (const auto good = check_reason(reason); !good) return reject(good.error());
  const auto number_template = number_template_of(tx, request.agency);
  auto facts = request.facts;
  const auto name = register_of(number_template, facts);
  if (!name) return reject(name.error());
  if (!has_suffix(number_template)) return reject("documents.number_without_suffix");
  const auto date = date_text(facts.date);
  facts.sequence = last_sequence(tx, request, *name, date);
  if (facts.sequence == 0) return reject("documents.number_nothing_before", {date});
  facts.suffix = next_suffix(tx, request, *name, facts.sequence);
  const auto number = letter_number(number_template, facts);
  if (!number) return reject(number.error());
  if (facts.suffix.empty()) return reject("documents.number_suffixes_used_up", {*number});
  if (find_entry(tx, request.agency, year_of(request), *number))
    return reject("documents.number_taken", {*number});
  record(tx,
         request.agency,
         {.event = "number_back_dated",
          .name = *name,
          .year = year_of(request),
          .number = {.number = *number,
                     .sequence = facts.sequence,
                     .suffix = facts.suffix,
                     .state = NumberState::kReserved,
                     .form = request.form,
                     .date = date,
                     .reason = std::string(trim(reason))}},
         stamp);
  return *number;
}

Result<std::string> use_letter_number(store::WriteTransaction& tx,
                                      const NumberRequest& request,
                                      std::string_view number,
                                      Stamp stamp) {
  if (!is_given_number(number))
    return reject("documents.number_wrong", {std::to_string(kGivenNumberBytesMax)});
  auto entry = find_entry(tx, request.agency, year_of(request), number);
  if (!entry)
    entry = Entry{.event = "number_recorded",
                  .name = {},
                  .year = year_of(request),
                  .number = {.number = std::string(number),
                             .form = request.form,
                             .date = date_text(request.facts.date)}};
  else if (entry->number.state == NumberState::kVoid)
    return reject("documents.number_void", {std::string(number)});
  else if (entry->number.state == NumberState::kUsed)
    return reject("documents.number_taken", {std::string(number)});
  else
    entry->event = "number_used";
  entry->number.state = NumberState::kUsed;
  record(tx, request.agency, *entry, stamp);
  return std::string(number);
}

Result<void> void_letter_number(store::WriteTransaction& tx,
                                const NumberPlace& place,
                                std::string_view reason,
                                Stamp stamp) {
  if (const auto good = check_reason(reason); !good) return reject(good.error());
  auto entry = find_entry(tx, place.agency, place.year, place.number);
  if (!entry) return reject("documents.number_not_found", {place.number});
  if (entry->number.state == NumberState::kVoid)
    return reject("documents.number_void", {place.number});
  entry->event = "number_voided";
  entry->number.state = NumberState::kVoid;
  entry->number.reason = trim(reason);
  record(tx, place.agency, *entry, stamp);
  return {};
}

std::vector<RegisteredNumber> letter_numbers(store::ReadTransaction& tx,
                                             AgencyId agency,
                                             int year) {
  std::vector<RegisteredNumber> numbers;
  tx.query(
      "SELECT number, sequence, suffix, state, form, letter_date, reason, at_us "
      "FROM letter_entry WHERE agency_id = $1 AND year = $2 "
      "ORDER BY register, sequence, suffix, number",
      {agency.value, std::int64_t{year}},
      [&](const store::Row& row) {
        numbers.push_back({.number = std::string(row.text(0)),
                           .sequence = row.i64(1),
                           .suffix = std::string(row.text(2)),
                           .state = state_named(row.text(3)),
                           .form = std::string(row.text(4)),
                           .date = std::string(row.text(5)),
                           .reason = std::string(row.text(6)),
                           .at = from_us(row.i64(7))});
      });
  return numbers;
}

void rebuild_letter_numbers(store::WriteTransaction& tx) {
  tx.execute("DELETE FROM letter_entry WHERE register <> $1", {kBefore});
  tx.execute("DELETE FROM letter_book", {});
  store::for_each_event(tx, 0, [&](const store::StoredEvent& event) {
    if (event.stream != kStream) return;
    const auto body = json::parse(event.body);
    TAKAR_CHECK(body && body->is_object(), "an event of the letter book is not JSON");
    const auto& fields = body->get_object();
    auto book = book_of(tx, {event.agency});
    book.version = event.stream_version;
    if (event.name == "number_template_set")
      book.number_template = json::string_or_empty(fields, "number_template");
    else
      write_entry(tx, {event.agency}, fields, event.at_us);
    write_book(tx, {event.agency}, book);
  });
}

}  // namespace takar::documents
