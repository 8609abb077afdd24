#include "app/audit.hpp"

#include <algorithm>
#include <map>

#include "app/audit_words.hpp"
#include "app/case_json.hpp"
#include "base/check.hpp"
#include "measurement/measurement_store.hpp"
#include "organisation/account_store.hpp"
#include "store/event_log.hpp"
#include "workflow/case_view.hpp"

namespace takar::app {
namespace {

constexpr std::size_t kPageItems = 50;
constexpr std::int64_t kChunk = 2'000;  // Places of the log read at a time.
constexpr int kChunksMax = 25;          // Then the page ends, even if it is not full.

struct Entry {
  std::int64_t place = 0;
  std::string stream, name;
  std::int64_t stream_id = 0;
  json::Object body;
  Instant at;
};

// Borrowed for the call.
struct Audit {
  store::ReadTransaction& tx;
  const Office& office;
  const AuditQuestion& question;
  std::optional<AuditTopic> topic;
  std::map<std::int64_t, PersonId> people_of_accounts;
};

PersonId by_of(const Entry& entry) {
  if (const auto number = json::integer_at(entry.body, "by")) return {*number};
  const auto* actor = json::object_at(entry.body, "by");
  return {actor == nullptr ? 0 : json::integer_at(*actor, "person").value_or(0)};
}

// Whom the event is about; 0: nobody.
PersonId whom_of(const Audit& audit, const Entry& entry) {
  if (entry.stream == "account") {
    const auto found = audit.people_of_accounts.find(entry.stream_id);
    return found == audit.people_of_accounts.end() ? PersonId{} : found->second;
  }
  if (entry.stream != "agency") return {};
  return {json::integer_at(entry.body, "person").value_or(0)};
}

void append(std::string& text, const std::string& part) {
  if (part.empty()) return;
  if (!text.empty()) text += ", ";
  text += part;
}

// A tenure that ends names only itself; its position and person stand in the agency.
void append_tenure(std::string& text, const Audit& audit, const Entry& entry) {
  const organisation::TenureId id{json::integer_at(entry.body, "tenure").value_or(0)};
  for (const auto& tenure : audit.office.agency.tenures) {
    if (tenure.id != id || entry.name != "tenure_ended") continue;
    append(text, person_name(audit.office, tenure.person));
    append(text, position_title(audit.office, tenure.position));
  }
}

void append_delegation(std::string& text, const Audit& audit, const Entry& entry) {
  const organisation::DelegationId id{json::integer_at(entry.body, "delegation").value_or(0)};
  for (const auto& delegation : audit.office.agency.delegations) {
    if (delegation.id != id || entry.name != "delegation_ended") continue;
    append(text, person_name(audit.office, delegation.person));
    append(text, position_title(audit.office, delegation.position));
  }
}

std::string about_agency(const Audit& audit, const Entry& entry) {
  std::string text;
  append(text, person_name(audit.office, whom_of(audit, entry)));
  const auto title = json::string_or_empty(entry.body, "title");
  const PositionId position{json::integer_at(entry.body, "position").value_or(0)};
  append(text, title.empty() ? position_title(audit.office, position) : title);
  const auto name = json::string_or_empty(entry.body, "name");
  const bool removed = entry.name == "unit_removed";
  const UnitId unit{json::integer_at(entry.body, "unit").value_or(0)};
  append(text, name.empty() && removed ? unit_name(audit.office, unit) : name);
  append(text, json::string_or_empty(entry.body, "date"));
  append_tenure(text, audit, entry);
  append_delegation(text, audit, entry);
  return text;
}

std::string about_indicator(const Audit& audit, const Entry& entry) {
  const measurement::IndicatorId id{entry.stream_id};
  for (const auto& each : measurement::indicators_of(audit.tx, audit.office.agency.id))
    if (each.indicator.id == id) return each.indicator.name;
  return {};
}

bool is_of_case(const Entry& entry) {
  return entry.stream == "case" || entry.stream == "rules" || entry.stream == "figures" ||
         entry.stream == "reckoning" || entry.stream == "comments" || entry.stream == "attendance";
}

std::string about(const Audit& audit, const Entry& entry) {
  if (entry.stream == "agency") return about_agency(audit, entry);
  if (entry.stream == "account") return person_name(audit.office, whom_of(audit, entry));
  if (entry.stream == "indicator") return about_indicator(audit, entry);
  if (entry.stream == "letters") return json::string_or_empty(entry.body, "number");
  if (entry.stream == "binding") return json::string_or_empty(entry.body, "sop");
  if (entry.stream == "sop") {
    const auto* identity = json::object_at(entry.body, "identity");
    return identity == nullptr ? std::string() : json::string_or_empty(*identity, "title");
  }
  if (entry.stream == "report")
    return "LKjIP " + std::to_string(json::integer_at(entry.body, "year").value_or(0));
  if (!is_of_case(entry)) return {};
  const auto row = workflow::case_row(audit.tx, audit.office.agency.id, {entry.stream_id});
  return row ? row->title : std::string();
}

json::Object item_json(const Audit& audit, const Entry& entry) {
  const auto* words = audit_words(entry.name);
  const auto* actor = json::object_at(entry.body, "by");
  const PositionId as{actor == nullptr ? 0 : json::integer_at(*actor, "position").value_or(0)};
  return {{"place", entry.place},
          {"at", to_rfc3339(entry.at)},
          {"name", entry.name},
          {"person", text_or_null(person_name(audit.office, by_of(entry)))},
          {"position", text_or_null(position_title(audit.office, as))},
          {"decree_number",
           actor == nullptr ? json::Value(nullptr)
                            : text_or_null(json::string_or_empty(*actor, "decree_number"))},
          {"text_id", words == nullptr ? json::Value(entry.name) : json::text(words->indonesian)},
          {"text_en", words == nullptr ? json::Value(entry.name) : json::text(words->english)},
          {"about", text_or_null(about(audit, entry))},
          {"reason", text_or_null(json::string_or_empty(entry.body, "reason"))},
          {"case_id", is_of_case(entry) ? id_text(entry.stream_id) : json::Value(nullptr)}};
}

bool is_asked(const Audit& audit, const Entry& entry) {
  if (audit.question.person == 0) return true;
  const PersonId person{audit.question.person};
  return by_of(entry) == person || whom_of(audit, entry) == person;
}

// The asked events of the agency in [from, until), the latest first.
std::vector<Entry> chunk(const Audit& audit, std::int64_t from, std::int64_t until) {
  std::vector<Entry> entries;
  audit.tx.query(
      "SELECT place, stream, stream_id, name, body, at_us FROM event"
      " WHERE agency = $1 AND place >= $2 AND place < $3 ORDER BY place DESC",
      {audit.office.agency.id.value, from, until},
      [&](const store::Row& row) {
        const auto* words = audit_words(row.text(3));
        if (audit.topic && (words == nullptr || words->topic != *audit.topic)) return;
        auto body = json::parse(row.text(4));
        TAKAR_CHECK(body && body->is_object(), "the log holds an event that is no JSON object");
        Entry entry{row.i64(0),
                    std::string(row.text(1)),
                    std::string(row.text(3)),
                    row.i64(2),
                    std::move(body->get_object()),
                    from_us(row.i64(5))};
        if (is_asked(audit, entry)) entries.push_back(std::move(entry));
      });
  return entries;
}

}  // namespace

Result<json::Object> audit_json(store::ReadTransaction& tx,
                                const Office& office,
                                const AuditQuestion& question) {
  Audit audit{tx, office, question, audit_topic_named(question.about), {}};
  if (question.about != "all" && !audit.topic) return reject("app.bad_filter", {question.about});
  for (const auto& account : organisation::accounts_of(tx, office.agency.id))
    audit.people_of_accounts[account.id.value] = account.person;
  json::Array items;
  const auto size = store::log_tree_head(tx).size;
  auto until = question.before == 0 ? size : std::min(question.before, size);
  for (int read = 0; read < kChunksMax && until > 0 && items.size() < kPageItems; ++read) {
    const auto from = std::max<std::int64_t>(0, until - kChunk);
    auto next = from;
    for (const auto& entry : chunk(audit, from, until)) {
      if (items.size() == kPageItems) break;
      items.push_back(item_json(audit, entry));
      if (items.size() == kPageItems) next = entry.place;
    }
    until = next;
  }
  return json::Object{{"items", std::move(items)},
                      {"next", until > 0 ? json::Value(until) : json::Value(nullptr)}};
}

}  // namespace takar::app
