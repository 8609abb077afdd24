#include "app/case_record.hpp"

#include <algorithm>
#include <charconv>

#include "base/check.hpp"
#include "calendar/date.hpp"
#include "measurement/frozen_rules_store.hpp"
#include "store/event_log.hpp"
#include "workflow/event_json.hpp"
#include "workflow/history.hpp"

namespace takar::app {
namespace {

// An act that handed something in.
struct HandedIn {
  workflow::Act act;
  workflow::VisitNumber visit{};
  std::optional<workflow::DocumentFiled> document;
};

std::optional<HandedIn> handed_in(const workflow::Event& event) {
  return std::visit(
      [](const auto& e) -> std::optional<HandedIn> {
        if constexpr (requires {
                        e.document;
                        e.visit;
                      })
          return HandedIn{e.act, e.visit, e.document};
        return std::nullopt;
      },
      event);
}

bool counts(const AsOf& as_of, const store::StoredEvent& event) {
  if (as_of.place && event.place > *as_of.place) return false;
  return !as_of.before || event.at_us < to_us(*as_of.before);
}

// One event of the case: the case as it is then, and who handed something in.
void take(CaseRecord& record, std::vector<HandedIn>& acts, const store::StoredEvent& stored) {
  const auto event = workflow::read_event(stored.name, stored.body);
  TAKAR_CHECK(event.has_value(), "a stored event of a case cannot be read");
  workflow::apply(*event, record.current);
  if (auto act = handed_in(*event)) acts.push_back(std::move(*act));
  record.place = stored.place;
  record.at = from_us(stored.at_us);
}

// The answers and the act that handed them in are two events of one commit, so of one instant.
void name_act(const CaseRecord& record, const std::vector<HandedIn>& acts, RecordedAnswer& answer) {
  for (const auto& act : acts) {
    const auto* visit = workflow::find_visit(record.current, act.visit);
    if (act.act.at != answer.at || visit == nullptr || visit->unit != answer.unit) continue;
    answer.act = act.act;
    answer.visit = act.visit;
    answer.document = act.document;
  }
}

}  // namespace

Result<AsOf> read_as_of(std::string_view text, TimeZone zone) {
  if (text.empty()) return AsOf{};
  std::int64_t place = 0;
  const auto* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, place);
  if (error == std::errc{} && stop == end && place >= 0) return AsOf{place, {}};
  const auto date = calendar::parse_date(text);
  if (!date) return reject("app.bad_as_of", {std::string(text)});
  const LocalTime midnight = std::chrono::local_days(*date) + std::chrono::days(1);
  return AsOf{{}, to_instant(midnight, zone)};
}

Result<CaseRecord> case_record(store::ReadTransaction& tx,
                               AgencyId agency,
                               workflow::CaseId id,
                               const AsOf& as_of) {
  const auto counted = [&](const store::StoredEvent& event) { return counts(as_of, event); };
  CaseRecord record;
  record.current.id = id;
  std::vector<HandedIn> acts;
  store::for_each_event_of(tx, "case", id.value, [&](const store::StoredEvent& event) {
    if (event.agency == agency.value && counted(event)) take(record, acts, event);
  });
  if (record.current.version == 0) return reject("app.before_case_opened");
  auto frozen = measurement::frozen_rules_once(tx, agency, id.value, counted);
  if (frozen.rules.version > 0)
    record.asked = {
        frozen.rules.version, true, std::move(frozen.rules.list), std::move(frozen.rules.targets)};
  else
    record.asked = read_indicators(tx, record.current);
  record.rule_versions = std::move(frozen.rules.rule_versions);
  record.frozen_at = std::move(frozen.frozen_at);
  for (auto& handing : measurement::recorded_entries(tx, agency, id.value, counted))
    for (auto& entry : handing.entries) {
      record.answers.push_back(
          {handing.unit, std::move(entry), handing.place, handing.at, {}, {}, {}});
      name_act(record, acts, record.answers.back());
    }
  return record;
}

std::vector<const RecordedAnswer*> answers_to(const CaseRecord& record,
                                              measurement::IndicatorId id) {
  std::vector<const RecordedAnswer*> answers;
  for (const auto& answer : record.answers)
    if (answer.entry.indicator_id == id) answers.insert(answers.begin(), &answer);
  return answers;
}

measurement::Entry entry_of(const CaseRecord& record,
                            const measurement::AssignedIndicator& assigned) {
  const auto id = assigned.indicator.id;
  if (stated_nihil(record.current, assigned.unit))
    return {.indicator_id = id, .state = measurement::EntryState::kNihil};
  const auto answers = answers_to(record, id);
  if (answers.empty()) return {.indicator_id = id};
  return answers.front()->entry;
}

}  // namespace takar::app
