#include "stage.hpp"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>

#include "base/hash.hpp"
#include "sop/yaml.hpp"
#include "workflow/history.hpp"

namespace takar::workflow::stories {

namespace {

constexpr CaseId kCase{17};
constexpr AgencyId kAgency{1};

[[noreturn]] void wrong(const std::string& what) {
  throw std::runtime_error(what);
}

sop::StepNumber step_of(const std::string& text) {
  return sop::StepNumber(std::stoi(text));
}

sop::Sop sop_in(const std::string& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  auto sop = sop::read_yaml(text.str());
  if (!sop) wrong("the SOP cannot be read: " + std::string(sop.error().code));
  return *std::move(sop);
}

// "staf", "kepala no 2", "staf gathers 1" or "units".
sop::Step row_of(const std::vector<std::string>& words, std::size_t place, sop::Sop& sop) {
  sop::Step row;
  row.number = sop::StepNumber(place);
  row.printed_number = std::to_string(place);
  row.activity = "Langkah " + row.printed_number;
  row.output = "Hasil " + row.printed_number;
  row.standard_time = {30, calendar::WorkingTime::Unit::kMinutes};
  if (words.at(0) == "units") {
    row.fan_out = sop::FanOut{};
    return row;
  }
  const auto known = std::find_if(sop.performers.begin(),
                                  sop.performers.end(),
                                  [&](const sop::Performer& one) { return one.id == words[0]; });
  const auto column = static_cast<std::size_t>(known - sop.performers.begin()) + 1;
  if (known == sop.performers.end())
    sop.performers.push_back({sop::PerformerColumn(column), words[0], words[0]});
  row.performers = {sop::PerformerColumn(column)};
  if (words.size() == 3 && words[1] == "no") {
    row.symbol = sop::Symbol::kDecision;
    row.no = step_of(words[2]);
  } else if (words.size() == 3 && words[1] == "gathers") {
    row.fan_out = sop::FanOut{sop::FanOut::Mode::kCollect};
    row.fan_out->opened_by = step_of(words[2]);
  }
  return row;
}

sop::Sop sop_of_rows(const StoryLine& line) {
  sop::Sop sop;
  sop.id = "contoh";
  std::string text;
  for (const auto& word : line.words) text += word + ' ';
  for (const auto& part : split(text, '|'))
    sop.steps.push_back(row_of(words_of(part), sop.steps.size() + 1, sop));
  for (std::size_t i = 0; i + 1 < sop.steps.size(); ++i)
    sop.steps[i].next = sop.steps[i + 1].number;
  return sop;
}

std::string place_of(const Visit& visit, const std::string& unit) {
  const std::string step = std::to_string(static_cast<int>(visit.step));
  return unit.empty() ? step : step + '@' + unit;
}

}  // namespace

Stage::Stage(store::Engine engine, std::string source_folder)
    : source_folder_(std::move(source_folder)),
      store_(engine),
      calendar_(calendar::office_calendar({}).value()),
      now_(clock("2026-10-05 08:00")) {
  current_.id = kCase;
}

Instant Stage::clock(std::string_view text) const {
  std::string full(text);
  full[10] = 'T';
  return parse_rfc3339(full + ":00+07:00").value();
}

std::int64_t Stage::number_of(const std::string& name) {
  const auto next = static_cast<std::int64_t>(numbers_.size()) + 1;
  return numbers_.emplace(name, next).first->second;
}

std::string Stage::name_of(std::int64_t number) const {
  for (const auto& [name, known] : numbers_)
    if (known == number) return name;
  return "?";
}

// Each agency-wide column is a position of its own name; the first one is the head.
void Stage::bind_columns() {
  for (const sop::Performer& performer : sop_.performers)
    if (!performer.per_unit)
      roster_.columns.emplace_back(performer.column, PositionId{number_of(performer.id)});
  roster_.head = roster_.columns.at(0).second;
}

void Stage::set(const StoryLine& line) {
  const auto& words = line.words;
  if (line.verb == "sop") {
    sop_ = sop_in(source_folder_ + "/sop/" + words.at(0) + ".sop.yaml");
    bind_columns();
  } else if (line.verb == "rows") {
    sop_ = sop_of_rows(line);
    bind_columns();
  } else if (line.verb == "needs") {
    sop_.steps.at(std::stoul(words.at(0)) - 1)
        .inputs.push_back({words.at(1), step_of(words.at(3))});
  } else if (line.verb == "apart") {
    sop_.separations.emplace_back(step_of(words.at(0)), step_of(words.at(1)));
  } else if (line.verb == "units") {
    for (const auto& name : words)
      roster_.units.push_back({UnitId{number_of(name)}, PositionId{number_of(name)}, {}});
  } else if (line.verb == "clock") {
    now_ = clock(words.at(0) + ' ' + words.at(1));
  } else if (line.verb == "after") {
    now_ += std::chrono::minutes(std::stoi(words.at(0)));
  } else if (line.verb == "looks") {
    wrong("who looks? write: NAME looks 3 -> seen");
  } else {
    wrong("unknown word " + line.verb);
  }
}

Actor Stage::actor_of(const StoryActor& actor) {
  if (!numbers_.contains(actor.position)) wrong("nobody bound the position " + actor.position);
  Actor by{PersonId{number_of(actor.person)}, PositionId{number_of(actor.position)}, {}};
  if (actor.authority == "plh") by.authority.kind = organisation::AuthorityKind::kPlh;
  if (actor.authority == "plt") by.authority.kind = organisation::AuthorityKind::kPlt;
  by.authority.decree_number = actor.decree;
  return by;
}

UnitId Stage::unit_named(const std::string& name) const {
  const auto found = numbers_.find(name);
  if (found == numbers_.end()) wrong("unknown unit " + name);
  return UnitId{found->second};
}

std::vector<UnitId> Stage::units_named(const std::string& list) const {
  std::vector<UnitId> units;
  for (const auto& name : split(list, ',')) units.push_back(unit_named(name));
  return units;
}

// "5" or "5@ekonomi". A unit means its own visit of the step.
const Visit& Stage::visit_of(const std::string& place, const std::string& actor) const {
  const auto parts = split(place, '@');
  const auto step = step_of(parts.at(0));
  const auto latest = [&](UnitId unit) -> const Visit* {
    for (auto visit = current_.visits.rbegin(); visit != current_.visits.rend(); ++visit)
      if (visit->step == step && visit->unit == unit) return &*visit;
    return nullptr;
  };
  const Visit* found = nullptr;
  if (parts.size() > 1)
    found = latest(unit_named(parts[1]));
  else if (const auto own = numbers_.find(actor); own != numbers_.end())
    found = latest(UnitId{own->second});
  if (found == nullptr) found = latest(UnitId{});
  if (found == nullptr && current_.version > 0) wrong("the case never came to step " + place);
  static const Visit kNone;
  return found == nullptr ? kNone : *found;
}

Task Stage::task_of(const StoryLine& line) const {
  const std::string& place = line.words.at(0);
  const auto remembered = seen_.find(line.actor.person + ' ' + place);
  if (remembered != seen_.end()) return remembered->second;
  const Visit& visit = visit_of(place, line.actor.position);
  return {kCase, visit.number, visit.version};
}

Output Stage::output() {
  Output made;
  made.id = DocumentId{++documents_};
  made.content = R"({"note":"cerita"})";
  made.content_sha256 = to_hex(sha256(made.content));
  return made;
}

CompleteStep Stage::completion(const StoryLine& line) {
  CompleteStep command{task_of(line)};
  if (line.has("yes") || line.has("no")) command.decision = line.has("yes");
  if (const auto target = line.after("to")) command.target_step = step_of(*target);
  if (const auto units = line.after("for")) command.unit_ids = units_named(*units);
  if (line.has("nihil"))
    command.nihil_statement = line.reason;
  else
    command.reason = line.reason;
  if (const auto input = line.after("stating"))
    command.inputs_stated = {{*input, "Diterima di luar sistem"}};
  if (!line.has("nihil") && !line.has("empty-handed")) command.output = output();
  command.by = actor_of(line.actor);
  return command;
}

RecordStep Stage::recording(const StoryLine& line) {
  const std::string day = line.after("on").value();
  RecordStep command{task_of(line),
                     clock(day + ' ' + line.after("from").value()),
                     clock(day + ' ' + line.after("until").value())};
  command.reason = line.reason;
  command.reference = line.after("reference").value_or("");
  if (line.has("yes") || line.has("no")) command.decision = line.has("yes");
  command.by = actor_of(line.actor);
  return command;
}

CloseFanOut Stage::closing(const StoryLine& line) {
  CloseFanOut command{task_of(line), {}, actor_of(line.actor)};
  for (const UnitId unit : units_named(line.after("without").value()))
    command.missing.push_back({unit, line.reason});
  return command;
}

Command Stage::command_on_case(const StoryLine& line) {
  const Actor by = actor_of(line.actor);
  if (line.verb == "stops") return StopCase{kCase, 0, line.reason, by};
  if (line.verb == "suspends") return SuspendCase{kCase, 0, line.reason, by};
  if (line.verb == "continues") return ResumeCase{kCase, 0, line.reason, by};
  if (line.verb != "opens") wrong("unknown verb " + line.verb);
  OpenCase command{kCase, kAgency, sop::SopId{1}, "2026Q3", "Pengukuran Kinerja TW III"};
  command.roster = roster_;
  command.by = by;
  return command;
}

Command Stage::command_of(const StoryLine& line) {
  if (line.words.empty()) return command_on_case(line);
  if (line.verb == "completes") return completion(line);
  if (line.verb == "records") return recording(line);
  const Task task = task_of(line);
  const Actor by = actor_of(line.actor);
  const auto units = line.after("for");
  if (line.verb == "claims") return ClaimTask{task, line.has("over"), line.reason, by};
  if (line.verb == "releases") return ReleaseTask{task, by};
  if (line.verb == "pauses") return PauseStep{task, line.reason, by};
  if (line.verb == "resumes") return ResumeStep{task, by};
  if (line.verb == "recalls") return RecallStep{task, line.reason, by};
  if (line.verb == "supplements") return SupplementBranch{task, output(), by};
  if (line.verb == "starts") {
    StartStep command{task, {}, by};
    if (const auto input = line.after("stating"))
      command.inputs_stated = {{*input, "Diterima di luar sistem"}};
    return command;
  }
  if (line.verb == "returns")
    return ReturnStep{task,
                      step_of(line.after("to").value()),
                      units ? units_named(*units) : std::vector<UnitId>{},
                      line.reason,
                      {},
                      by};
  if (line.verb == "adds") {
    const std::int64_t unit = number_of(line.after("unit").value());
    return AddBranch{task, {UnitId{unit}, PositionId{unit}, {}}, line.reason, by};
  }
  if (line.verb == "closes") return closing(line);
  if (line.verb == "waives") {
    const auto pair = split(line.after("pair").value(), ',');
    return WaiveSeparation{task, step_of(pair.at(0)), step_of(pair.at(1)), line.reason, by};
  }
  if (line.verb == "reassigns")
    return ReassignTask{task, PositionId{number_of(line.after("to").value())}, line.reason, by};
  if (line.verb == "extends")
    return ExtendDeadline{task, clock(line.words.at(2) + ' ' + line.words.at(3)), line.reason, by};
  wrong("unknown verb " + line.verb);
}

std::string Stage::play(const StoryLine& line) {
  if (line.verb == "looks") {  // From now on this person acts on what he sees now.
    seen_.insert_or_assign(line.actor.person + ' ' + line.words.at(0), task_of(line));
    return "seen";
  }
  const Command command = command_of(line);
  std::string rejected;
  const bool kept = store_->write([&](store::WriteTransaction& tx) {
    Case before = load_case(tx, kAgency, kCase).value_or(Case{kCase});
    const auto event = decide(command, before, Facts{sop_, calendar_, now_});
    if (!event) {
      rejected = event.error().code;
      return false;
    }
    current_ = before;
    apply(*event, current_);
    save(tx, before, current_, *event);
    return true;
  });
  compare_with_history();
  return kept ? standing() : "rejected " + rejected;
}

void Stage::compare_with_history() {
  store_->read([&](store::ReadTransaction& tx) {
    const auto rows = load_case(tx, kAgency, kCase).value_or(Case{kCase});
    if (!(rows == current_)) wrong("the tables are not the case");
    if (!(replay(kCase, load_history(tx, kAgency, kCase)) == current_))
      wrong("the replay of the history is not the case");
  });
}

std::string Stage::standing() const {
  switch (current_.state) {
    case CaseState::kFinished:
      return "finished";
    case CaseState::kStopped:
      return "stopped";
    case CaseState::kSuspended:
      return "suspended";
    case CaseState::kRunning:
      break;
  }
  std::set<std::pair<int, std::string>> open;
  for (const Visit& visit : current_.visits) {
    if (!is_open(visit.state)) continue;
    const std::string unit = visit.unit ? name_of(visit.unit.value) : std::string();
    open.emplace(static_cast<int>(visit.step), place_of(visit, unit));
  }
  std::string text = "open";
  for (const auto& [step, place] : open) text += ' ' + place;
  return text;
}

std::string Stage::check(const StoryLine& line) const {
  std::map<std::string, std::string> figures;
  if (line.words.at(0) == "case") {
    figures["returns"] = std::to_string(current_.returns);
    figures["documents"] = std::to_string(current_.documents.size());
    figures["visits"] = std::to_string(current_.visits.size());
    const bool stale = std::any_of(current_.fan_outs.begin(),
                                   current_.fan_outs.end(),
                                   [](const FanOut& fan_out) { return fan_out.stale; });
    figures["stale"] = stale ? "yes" : "no";
  } else {
    const Visit& visit = visit_of(line.words[0], "");
    figures["round"] = std::to_string(visit.round);
    figures["waiting"] = std::to_string(visit.spans.waiting_minutes);
    figures["working"] = std::to_string(visit.spans.working_minutes);
    figures["days"] = std::to_string(visit.spans.working_days);
    figures["holder"] = visit.person ? name_of(visit.person.value) : "nobody";
    figures["paper"] = visit.on_paper ? "yes" : "no";
    if (visit.due_at) figures["due"] = to_rfc3339(*visit.due_at).substr(0, 16);
  }
  for (std::size_t i = 1; i + 1 < line.words.size(); i += 2)
    if (figures[line.words[i]] != line.words[i + 1])
      return line.words[i] + " is " + figures[line.words[i]];
  return {};
}

}  // namespace takar::workflow::stories
