#include "app/demo_quarter.hpp"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "app/command_body.hpp"
#include "base/check.hpp"
#include "base/fault.hpp"
#include "base/indonesian.hpp"
#include "base/random.hpp"
#include "base/rejections.hpp"
#include "calendar/date.hpp"

namespace takar::app {
namespace {

using json::Object;

constexpr std::int64_t kMinutesOfDay = 450;  // For the pace of the demo alone, never a deadline.
constexpr std::int32_t kMeetingDaysAhead = 2;
constexpr std::int32_t kLatenessMinutes = 200;
constexpr std::size_t kActsMax = 2000;  // An agency that needs more never ends.

const Object& object_of(const json::Value& value) {
  TAKAR_CHECK(value.is_object(), "the application answered something else than an object");
  return value.get_object();
}

json::Value read(const Result<std::string>& answer) {
  if (!answer) throw Fault(explain(answer.error()).indonesian);
  auto value = json::parse(*answer);
  TAKAR_CHECK(value.has_value(), "the application answered broken JSON");
  return std::move(*value);
}

std::string text(const Object& object, std::string_view key) {
  return json::string_or_empty(object, key);
}

std::int64_t id_in(const Object& object, std::string_view key) {
  return id_at(object, key).value();
}

// Something that will be done at a time that was drawn beforehand.
struct Planned {
  Instant at;  // UTC.
  std::int64_t order = 0;
  std::int64_t visit = 0;
  bool completes = false;  // Else it starts the work.
};

class AgencyPlay {
 public:
  AgencyPlay(Application& app, SimulatedClock& clock, const DemoAgency& agency, Random& random)
      : app_(app), clock_(clock), agency_(agency), random_(random) {}

  void open(const std::string& period);
  // The time of the next act; empty when the case has ended.
  std::optional<Instant> next_at() const;
  void step();
  std::int64_t case_id() const { return case_id_; }

 private:
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(
                     random_below(random_, static_cast<std::uint64_t>(high - low + 1)));
  }
  Instant later(Instant from, std::int64_t minutes) const {
    return agency_.calendar->add(from, {static_cast<std::int32_t>(minutes)});
  }
  ActAnswer ask(const Viewer& who, std::int64_t visit, const std::string& verb, Object body);
  void act(const Viewer& who, std::int64_t visit, const std::string& verb, Object body);
  void look_for_work();
  void plan(const Object& task);
  Instant finish_time(const Object& task, Instant start);
  const DemoPerson& person_for(const Object& page);
  const Viewer& acting_for(const DemoPerson& person, const Object& page);
  void start(const Planned&, const Object& page);
  void complete(const Planned&, const Object& page);
  Object completion(const Object& page);
  std::string keep_evidence(const Viewer& who, const std::string& unit);
  Object act_body(const Object& page, organisation::PositionId as) const;
  void end_absence();

  Application& app_;
  SimulatedClock& clock_;
  const DemoAgency& agency_;
  Random& random_;
  std::int64_t case_id_ = 0;
  std::int64_t keys_ = 0;
  std::int64_t order_ = 0;
  std::vector<Planned> plan_;
  std::set<std::int64_t> planned_visits_;
  std::set<std::int64_t> refused_once_;  // Steps whose decision was answered "no".
  std::string late_unit_, nihil_unit_;   // By name.
  std::optional<std::int64_t> delegation_;
  bool absence_over_ = false;
};

ActAnswer AgencyPlay::ask(const Viewer& who,
                          std::int64_t visit,
                          const std::string& verb,
                          Object body) {
  ActRequest request{.verb = verb,
                     .case_id = case_id_,
                     .visit = visit,
                     .idempotency_key = fmt::format("demo-{}-{}", agency_.id, ++keys_),
                     .body = std::move(body)};
  return app_.act(who, std::move(request));
}

void AgencyPlay::act(const Viewer& who, std::int64_t visit, const std::string& verb, Object body) {
  const auto answer = ask(who, visit, verb, std::move(body));
  if (answer.kind == ActAnswer::Kind::kDone) return;
  throw Fault(fmt::format("{}: {} pada kunjungan {} ditolak: {} ({})",
                          agency_.id,
                          verb,
                          visit,
                          explain(answer.rejection).indonesian,
                          answer.rejection.code));
}

void AgencyPlay::open(const std::string& period) {
  const auto& opener = agency_.people.front();
  const auto answer = ask(opener.viewer,
                          0,
                          "open_case",
                          {{"sop_id", std::to_string(agency_.sop_id)},
                           {"period", period},
                           {"position_id", std::to_string(opener.position.value)}});
  if (answer.kind != ActAnswer::Kind::kDone)
    throw Fault(fmt::format("{}: {}", agency_.id, explain(answer.rejection).indonesian));
  case_id_ = id_in(object_of(*json::parse(answer.text)), "case_id");
  look_for_work();
}

std::optional<Instant> AgencyPlay::next_at() const {
  const auto first = std::min_element(plan_.begin(), plan_.end(), [](const auto& a, const auto& b) {
    return std::pair(a.at, a.order) < std::pair(b.at, b.order);
  });
  if (first == plan_.end()) return std::nullopt;
  return first->at;
}

void AgencyPlay::step() {
  const auto first = std::min_element(plan_.begin(), plan_.end(), [](const auto& a, const auto& b) {
    return std::pair(a.at, a.order) < std::pair(b.at, b.order);
  });
  const Planned planned = *first;
  plan_.erase(first);
  clock_.advance_to(planned.at);
  const auto page =
      read(app_.read(agency_.people.front().viewer, {"task_page", {case_id_, planned.visit}, {}}));
  if (planned.completes)
    complete(planned, object_of(page));
  else
    start(planned, object_of(page));
  TAKAR_CHECK(static_cast<std::size_t>(order_) < kActsMax, "the demo agency never comes to an end");
  look_for_work();
}

// Every person looks into his own list, as at the screen.
void AgencyPlay::look_for_work() {
  for (const auto& person : agency_.people) {
    const auto tasks = read(app_.read(person.viewer, {"tasks", {}, {{"filter", "mine"}}}));
    for (const auto& item : *json::array_at(object_of(tasks), "items")) {
      const auto& task = object_of(item);
      if (id_in(task, "case_id") != case_id_) continue;
      if (planned_visits_.insert(*json::integer_at(task, "visit")).second) plan(task);
    }
  }
}

void AgencyPlay::plan(const Object& task) {
  const auto unit = text(task, "unit_name");
  if (!unit.empty() && late_unit_.empty())
    late_unit_ = unit;
  else if (!unit.empty() && nihil_unit_.empty() && unit != late_unit_)
    nihil_unit_ = unit;
  const auto visit = *json::integer_at(task, "visit");
  const auto start = later(clock_.now(), between(3, 45));
  plan_.push_back({start, ++order_, visit, false});
  plan_.push_back({finish_time(task, start), ++order_, visit, true});
}

Instant AgencyPlay::finish_time(const Object& task, Instant start) {
  const auto page =
      read(app_.read(agency_.people.front().viewer,
                     {"task_page", {case_id_, *json::integer_at(task, "visit")}, {}}));
  const auto& step = *json::object_at(object_of(page), "step");
  const auto& standard = *json::object_at(step, "standard");
  const auto amount = *json::integer_at(standard, "amount");
  const bool days = text(standard, "unit") == "days";
  const auto minutes = std::max<std::int64_t>(1, amount) * (days ? kMinutesOfDay : 1);
  const auto pace = between(60, days ? 90 : 115);  // Percent of the standard time.
  const auto finish = later(start, std::max<std::int64_t>(1, minutes * pace / 100));
  const auto due = text(task, "due_at");
  if (text(task, "unit_name") != late_unit_ || late_unit_.empty() || due.empty()) return finish;
  return std::max(finish, later(parse_rfc3339(due).value(), kLatenessMinutes));
}

const DemoPerson& AgencyPlay::person_for(const Object& page) {
  const auto title = text(*json::object_at(page, "task"), "position_id");
  for (const auto& person : agency_.people)
    if (std::to_string(person.position.value) == title) return person;
  throw Bug("a task waits for a position that nobody of the demo holds");
}

// The holder himself, or once, when his post first has to act again, the Plh. with his decree.
const Viewer& AgencyPlay::acting_for(const DemoPerson& person, const Object& page) {
  const bool opening = *json::integer_at(*json::object_at(page, "task"), "step") == 1;
  if (person.position != agency_.absent || absence_over_ || opening) return person.viewer;
  if (!delegation_) {
    const auto until = agency_.calendar->add(clock_.now(), {3, calendar::WorkingTime::Unit::kDays});
    const auto answer = app_.act(agency_.admin,
                                 {.verb = "grant_delegation",
                                  .idempotency_key = fmt::format("demo-{}-{}", agency_.id, ++keys_),
                                  .body = {{"kind", "plh"},
                                           {"position_id", std::to_string(agency_.absent.value)},
                                           {"person_id", std::to_string(agency_.substitute.value)},
                                           {"from", to_rfc3339(clock_.now())},
                                           {"until", to_rfc3339(until)},
                                           {"decree_number", agency_.decree_number}}});
    if (answer.kind != ActAnswer::Kind::kDone)
      throw Fault(fmt::format("{}: {}", agency_.id, explain(answer.rejection).indonesian));
    delegation_ = id_in(object_of(*json::parse(answer.text)), "delegation_id");
  }
  for (const auto& other : agency_.people)
    if (other.viewer.person == agency_.substitute) return other.viewer;
  throw Bug("the demo's Plh. is not one of its people");
}

void AgencyPlay::end_absence() {
  if (!delegation_ || absence_over_) return;
  absence_over_ = true;
  const auto answer = app_.act(agency_.admin,
                               {.verb = "end_delegation",
                                .idempotency_key = fmt::format("demo-{}-{}", agency_.id, ++keys_),
                                .body = {{"delegation_id", std::to_string(*delegation_)}}});
  if (answer.kind != ActAnswer::Kind::kDone)
    throw Fault(fmt::format("{}: {}", agency_.id, explain(answer.rejection).indonesian));
}

Object AgencyPlay::act_body(const Object& page, organisation::PositionId as) const {
  return {{"version", *json::integer_at(*json::object_at(page, "task"), "version")},
          {"position_id", std::to_string(as.value)}};
}

bool is_open(const Object& page) {
  const auto state = text(*json::object_at(page, "task"), "state");
  return state == "available" || state == "received" || state == "working" || state == "paused";
}

void AgencyPlay::start(const Planned& planned, const Object& page) {
  if (!is_open(page)) return;  // Closed meanwhile by a return.
  const auto& person = person_for(page);
  auto body = act_body(page, person.position);
  json::Array stated;
  for (const auto& input : *json::array_at(*json::object_at(page, "step"), "inputs"))
    if (!*json::bool_at(object_of(input), "registered"))
      stated.push_back(
          Object{{"name", text(object_of(input), "name")}, {"note", "Diterima di luar sistem."}});
  body["inputs_stated"] = std::move(stated);
  act(acting_for(person, page), planned.visit, "start_step", std::move(body));
}

Object AgencyPlay::completion(const Object& page) {
  const auto& task = *json::object_at(page, "task");
  const auto& step = *json::object_at(page, "step");
  if (text(task, "unit_name") == nihil_unit_ && !nihil_unit_.empty() &&
      (text(task, "kind") == "fill_in" || text(task, "kind") == "draft"))
    return {{"nihil", Object{{"statement", "Tidak ada kegiatan pada triwulan ini."}}}};
  const auto meeting = local_date(
      agency_.calendar->add(clock_.now(), {kMeetingDaysAhead, calendar::WorkingTime::Unit::kDays}),
      agency_.calendar->zone());
  Object body;
  body["content"] = demo_content(page, agency_.figures, calendar::to_iso(meeting));
  if (json::object_at(step, "decision") == nullptr || text(page, "mode") != "performer")
    return body;
  const auto number = *json::integer_at(task, "step");
  const bool refuses = refused_once_.insert(number).second;
  body["decision"] = refuses ? "no" : "yes";
  if (refuses) body["reason"] = "Lengkapi angka yang belum sesuai dengan bukti dukung.";
  return body;
}

// The unit's evidence, as a person would upload it. Answers its id.
std::string AgencyPlay::keep_evidence(const Viewer& who, const std::string& unit) {
  const auto path = std::filesystem::temp_directory_path() /
                    fmt::format("takar-demo-{}-{}-{}.txt", ::getpid(), case_id_, ++keys_);
  std::ofstream(path) << "Contoh data dukung " << unit << ".\n";
  const auto kept =
      app_.keep_upload(who, {fmt::format("Data dukung {}.txt", unit), "text/plain", path});
  std::filesystem::remove(path);
  return text(object_of(read(kept)), "id");
}

void AgencyPlay::complete(const Planned& planned, const Object& page) {
  if (!is_open(page)) return;
  const auto& person = person_for(page);
  const auto& who = acting_for(person, page);
  auto body = act_body(page, person.position);
  for (auto& [key, value] : completion(page)) body[key] = std::move(value);
  const auto& task = *json::object_at(page, "task");
  if (text(task, "kind") == "fill_in" && !body.contains("nihil"))
    body["uploads"] = json::Array{json::Value(keep_evidence(who, text(task, "unit_name")))};
  const auto answer = ask(who, planned.visit, "complete_step", body);
  if (answer.kind == ActAnswer::Kind::kRejected &&
      answer.rejection.code == "workflow.contributions_open") {
    // The gatherer waits for the last unit, and looks again.
    plan_.push_back({later(clock_.now(), 60), ++order_, planned.visit, true});
    return;
  }
  if (answer.kind != ActAnswer::Kind::kDone)
    throw Fault(fmt::format("{}: langkah {} ditolak: {} ({})",
                            agency_.id,
                            *json::integer_at(*json::object_at(page, "task"), "step"),
                            explain(answer.rejection).indonesian,
                            answer.rejection.code));
  if (person.position == agency_.absent) end_absence();
}

bool has_finished(Application& app, const DemoAgency& agency, std::int64_t case_id) {
  const auto detail = read(app.read(agency.people.front().viewer, {"case_detail", {case_id}, {}}));
  return text(object_of(detail), "state") == "finished";
}

}  // namespace

std::vector<PlayedCase> play_quarter(Application& app,
                                     SimulatedClock& clock,
                                     const std::vector<DemoAgency>& agencies,
                                     const std::string& period,
                                     std::uint64_t seed) {
  SeededRandom random(seed);
  std::vector<AgencyPlay> plays;
  plays.reserve(agencies.size());
  for (const auto& agency : agencies) plays.emplace_back(app, clock, agency, random).open(period);
  for (;;) {
    AgencyPlay* next = nullptr;
    for (auto& play : plays)
      if (play.next_at() && (next == nullptr || *play.next_at() < *next->next_at())) next = &play;
    if (next == nullptr) break;
    next->step();
  }
  std::vector<PlayedCase> cases;
  for (std::size_t i = 0; i < plays.size(); ++i)
    cases.push_back(
        {agencies[i].id, plays[i].case_id(), has_finished(app, agencies[i], plays[i].case_id())});
  return cases;
}

}  // namespace takar::app
