#include "workflow/scene_for_tests.hpp"

#include <algorithm>
#include <set>

#include "base/check.hpp"
#include "base/hash.hpp"

namespace takar::workflow {
namespace {

constexpr CaseId kCase{17};

const calendar::WorkingCalendar& five_days() {
  static const auto calendar = calendar::office_calendar({}).value();
  return calendar;
}

const Visit* find(const Case& current, int step, std::int64_t unit) {
  const auto found =
      std::find_if(current.visits.rbegin(), current.visits.rend(), [&](const Visit& visit) {
        return visit.step == sop::StepNumber(step) && visit.unit == UnitId{unit};
      });
  return found == current.visits.rend() ? nullptr : &*found;
}

sop::Step row_of(const std::string& text, std::uint16_t number) {
  sop::Step row;
  row.number = sop::StepNumber(number);
  row.printed_number = std::to_string(number);
  row.activity = "Langkah " + row.printed_number;
  row.output = "Hasil " + row.printed_number;
  row.standard_time = {30, calendar::WorkingTime::Unit::kMinutes};
  if (text.front() == 'u') {
    row.fan_out = sop::FanOut{};
  } else {
    row.performers = {sop::PerformerColumn(std::stoi(text))};
  }
  if (const auto from = text.find('<'); from != std::string::npos) {
    row.fan_out = sop::FanOut{sop::FanOut::Mode::kCollect};
    row.fan_out->opened_by = sop::StepNumber(std::stoi(text.substr(from + 1)));
  }
  if (const auto no = text.find("no:"); no != std::string::npos) {
    row.symbol = sop::Symbol::kDecision;
    row.no = sop::StepNumber(std::stoi(text.substr(no + 3)));
  }
  return row;
}

}  // namespace

sop::Sop sop_of(const std::vector<std::string>& rows) {
  sop::Sop sop;
  sop.id = "contoh";
  std::uint16_t columns = 1;
  for (const std::string& text : rows) {
    sop.steps.push_back(row_of(text, static_cast<std::uint16_t>(sop.steps.size() + 1)));
    for (const auto column : sop.steps.back().performers)
      columns = std::max(columns, static_cast<std::uint16_t>(column));
  }
  for (std::size_t i = 0; i + 1 < sop.steps.size(); ++i)
    sop.steps[i].next = sop.steps[i + 1].number;
  for (std::uint16_t column = 1; column <= columns; ++column) {
    sop::Performer performer;
    performer.column = sop::PerformerColumn(column);
    performer.title = "Pelaksana " + std::to_string(column);
    sop.performers.push_back(performer);
  }
  return sop;
}

Roster roster_of(std::int64_t columns, std::int64_t units) {
  Roster roster;
  roster.head = PositionId{kHead};
  for (std::int64_t column = 1; column <= columns; ++column)
    roster.columns.emplace_back(sop::PerformerColumn(column), PositionId{column});
  for (std::int64_t unit = 101; unit <= 100 + units; ++unit)
    roster.units.push_back({UnitId{unit}, PositionId{unit}, {}});
  return roster;
}

Scene::Scene(sop::Sop given, std::int64_t units)
    : sop(std::move(given)),
      calendar(five_days()),
      roster(roster_of(static_cast<std::int64_t>(sop.performers.size()), units)) {
  current.id = kCase;
  at("2026-11-23 08:00");  // A Monday.
}

void Scene::at(std::string_view time) {
  std::string full(time);
  full[10] = 'T';
  now = parse_rfc3339(full + ":00+07:00").value();
}

bool Scene::act(const Command& command) {
  const auto event = decide(command, current, Facts{sop, calendar, now});
  code = event ? "" : std::string(event.error().code);
  details = event ? std::vector<std::string>{} : event.error().details;
  if (!event) return false;
  const auto read_back = read_event(name_of(*event), body_of(*event));
  TAKAR_CHECK(read_back && *read_back == *event, "an event is not what was stored of it");
  history.push_back(*event);
  apply(*event, current);
  TAKAR_CHECK(replay(kCase, history) == current, "the case is not what its history tells");
  return true;
}

bool Scene::open() {
  OpenCase command{kCase, AgencyId{1}, sop::SopId{1}, "2026Q3", "Pengukuran Kinerja TW III"};
  command.roster = roster;
  command.by = person(kHead, kHead);
  return act(command);
}

bool Scene::complete(int step, std::int64_t unit) {
  return act(completion(step, unit));
}

bool Scene::decide_at(int step, bool yes, std::int64_t unit) {
  CompleteStep command = completion(step, unit);
  command.decision = yes;
  if (!yes) command.reason = "Belum sesuai";
  return act(command);
}

bool Scene::give_back(int from, int target, std::int64_t unit) {
  ReturnStep command{task(from, unit), sop::StepNumber(target)};
  command.reason = "Perlu diperbaiki";
  command.by = holder(from, unit);
  return act(command);
}

const Visit& Scene::visit(int step, std::int64_t unit) const {
  const Visit* found = find(current, step, unit);
  TAKAR_CHECK(found != nullptr, "the case never came to that step");
  return *found;
}

bool Scene::has_visit(int step, std::int64_t unit) const {
  return find(current, step, unit) != nullptr;
}

Task Scene::task(int step, std::int64_t unit) const {
  const Visit& found = visit(step, unit);
  return {kCase, found.number, found.version};
}

Actor Scene::holder(int step, std::int64_t unit) const {
  const std::int64_t position = visit(step, unit).position.value;
  return person(position, position);
}

Actor Scene::person(std::int64_t person, std::int64_t position) {
  return {PersonId{person}, PositionId{position}, {}};
}

Output Scene::output() {
  Output made;
  made.id = DocumentId{9000};
  made.content = R"({"note":"contoh"})";
  made.content_sha256 = to_hex(sha256(made.content));
  return made;
}

CompleteStep Scene::completion(int step, std::int64_t unit) const {
  CompleteStep command;
  command.task = task(step, unit);
  command.output = output();
  command.by = holder(step, unit);
  return command;
}

std::string Scene::open_steps() const {
  std::multiset<std::pair<int, std::int64_t>> found;
  for (const Visit& visit : current.visits)
    if (is_open(visit.state)) found.emplace(static_cast<int>(visit.step), visit.unit.value);
  std::string text;
  for (const auto& [step, unit] : found) {
    if (!text.empty()) text += ' ';
    text += std::to_string(step);
    if (unit != 0) text += '@' + std::to_string(unit);
  }
  return text;
}

}  // namespace takar::workflow
