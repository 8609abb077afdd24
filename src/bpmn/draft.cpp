#include <algorithm>
#include <charconv>
#include <set>

#include "base/text.hpp"
#include "bpmn/internal/draft_builder.hpp"
#include "bpmn/internal/facts.hpp"
#include "bpmn/internal/names.hpp"
#include "exchange/step_kind.hpp"

namespace takar::bpmn::internal {
namespace {

using exchange::Draft;

sop::StepNumber number_of(std::size_t index) {
  return sop::StepNumber{static_cast<std::uint16_t>(index + 1)};
}

// Letters, digits and '_', as ids of performers are.
std::string id_of(const std::string& title, std::size_t number) {
  std::string id;
  for (const char c : to_lower_ascii(title)) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept)
      id += c;
    else if (!id.empty() && id.back() != '_')
      id += '_';
  }
  while (!id.empty() && id.back() == '_') id.pop_back();
  const bool opens_with_letter = !id.empty() && id.front() >= 'a';
  return opens_with_letter ? id : "pelaksana_" + std::to_string(number);
}

class DraftBuilder {
 public:
  DraftBuilder(const Graph& graph, const std::vector<std::size_t>& rows)
      : graph_(graph), rows_(rows) {}

  Draft build() {
    draft_.form = "bpmn";
    draft_.unread = graph_.unread;
    read_identity();
    for (const auto& lane : graph_.lanes)
      add_performer(lane.name.empty() ? "Pelaksana" : lane.name, lane.line);
    for (const auto row : rows_) add_step(graph_.elements[row]);
    for (std::size_t i = 0; i < rows_.size(); ++i) add_ways(i);
    mend_gaps();
    for (auto& step : draft_.steps) settle(step.row);
    return std::move(draft_);
  }

 private:
  void note(const std::string& place, std::int32_t line, int confidence, const char* reason) {
    draft_.evidence.push_back({place, {.line = line}, confidence, reason});
  }

  void ask(std::string place, std::string id, std::string en, std::vector<std::string> proposals) {
    draft_.questions.push_back(
        {std::move(place), std::move(id), std::move(en), std::move(proposals)});
  }

  void ask_field(const std::string& place, const std::string& id, const std::string& en) {
    ask(place,
        "BPMN tidak memuat " + id + ". Apa isinya?",
        "The BPMN file does not hold " + en + ". What is it?",
        {});
  }

  void read_identity() {
    const std::string name = clean(graph_.procedure.attribute("name").value());
    draft_.identity.title = name.empty() ? graph_.pool : name;
    draft_.identity.agency = name.empty() ? "" : graph_.pool;
    const auto own = child_of(own_facts(graph_.procedure, "sop"), kNamespace, "identity");
    draft_.identity.number = clean(own.attribute("number").value());
    if (draft_.identity.title.empty()) ask_field("identity/title", "judul SOP", "the title");
    if (draft_.identity.number.empty()) ask_field("identity/number", "nomor SOP", "the number");
    if (draft_.identity.agency.empty())
      ask_field("identity/agency", "nama perangkat daerah", "the name of the agency");
    ask_field("identity/approved_by", "pejabat yang mengesahkan", "the approving official");
  }

  std::size_t add_performer(const std::string& title, std::int32_t line) {
    const auto taken = [&](const std::string& id) {
      return std::any_of(draft_.performers.begin(), draft_.performers.end(), [&](const auto& one) {
        return one.id == id;
      });
    };
    const auto number = draft_.performers.size() + 1;
    sop::Performer performer;
    performer.column = sop::PerformerColumn{static_cast<std::uint16_t>(number)};
    performer.title = title;
    performer.id = id_of(title, number);
    if (taken(performer.id)) performer.id += "_" + std::to_string(number);
    draft_.performers.push_back(std::move(performer));
    note("performers/" + std::to_string(number), line, exchange::kSure, "Nama lane atau petugas.");
    return number;
  }

  std::size_t performer_named(const std::string& title, std::int32_t line) {
    for (std::size_t i = 0; i < draft_.performers.size(); ++i)
      if (draft_.performers[i].title == title) return i + 1;
    return add_performer(title, line);
  }

  // An attribute that Camunda or Flowable added, whatever its prefix.
  static std::string added(const pugi::xml_node& node, std::string_view name) {
    for (const auto& attribute : node.attributes()) {
      const std::string_view full = attribute.name();
      const auto colon = full.find(':');
      if (colon != full.npos && full.substr(colon + 1) == name) return clean(attribute.value());
    }
    return {};
  }

  // The lane; else whom an engine would give the task to; else the whole pool.
  void add_performers(const Element& element, exchange::DraftStep& step, const std::string& place) {
    std::size_t column = 0;
    const auto group = added(element.xml, "candidateGroups");
    const auto person = added(element.xml, "assignee");
    if (element.lane)
      column = *element.lane + 1;
    else if (!group.empty() || !person.empty())
      column = performer_named(group.empty() ? person : group, element.line);
    else
      column = performer_named(graph_.pool.empty() ? "Pelaksana" : graph_.pool, element.line);
    step.row.performers = {sop::PerformerColumn{static_cast<std::uint16_t>(column)}};
    const bool guessed = !element.lane && group.empty() && person.empty();
    note(place + "/performers",
         element.line,
         guessed ? exchange::kGuessed : exchange::kSure,
         guessed ? "Tidak ada lane maupun petugas." : "Lane atau petugas dalam BPMN.");
    if (guessed)
      ask(place + "/performers",
          "Siapa pelaksana langkah \"" + element.name + "\"? BPMN tidak menyebutnya.",
          "Who performs the step \"" + element.name + "\"? The BPMN file does not say.",
          {draft_.performers.at(column - 1).id});
  }

  void add_step(const Element& element) {
    const auto number = draft_.steps.size() + 1;
    const auto place = "steps/" + std::to_string(number);
    exchange::DraftStep step;
    step.row.number = number_of(number - 1);
    step.row.printed_number = std::to_string(number) + ".";
    step.row.activity = element.name.empty() ? element.id : clean(element.name);
    step.row.kind = exchange::step_kind_of(step.row.activity).value_or(sop::StepKind::kDraft);
    note(place + "/activity", element.line, exchange::kSure, "Nama kegiatan dalam BPMN.");
    add_performers(element, step, place);
    read_papers(element.xml, step);
    read_note(element, step.row);
    read_time(element.xml, step);
    if (!step.time)
      ask_field(place + "/time",
                "waktu baku langkah " + std::to_string(number),
                "the standard time of step " + std::to_string(number));
    draft_.steps.push_back(std::move(step));
  }

  std::string paper_named(const char* id) const {
    const auto paper = graph_.papers.find(clean(id));
    return paper == graph_.papers.end() ? "" : paper->second;
  }

  void read_papers(const pugi::xml_node& node, exchange::DraftStep& step) const {
    for (const auto& part : node.children()) {
      const bool in = local_name(part) == "dataInputAssociation";
      if (!in && local_name(part) != "dataOutputAssociation") continue;
      const auto name =
          paper_named(child_of(part, kBpmn, in ? "sourceRef" : "targetRef").text().get());
      if (name.empty()) continue;
      auto& text = in ? step.inputs_text : step.row.output;
      text += (text.empty() ? "" : ", ") + name;
      if (in) step.row.inputs.push_back({name, {}});
    }
  }

  void read_note(const Element& element, sop::Step& row) const {
    if (!own_facts(element.xml, "step"))
      row.note = clean(child_of(element.xml, kBpmn, "documentation").text().get());
    const auto said = graph_.notes.find(element.id);
    if (said != graph_.notes.end()) row.note += (row.note.empty() ? "" : "; ") + said->second;
  }

  // Our own standard time; else the engine's due date, where it is a duration.
  void read_time(const pugi::xml_node& node, exchange::DraftStep& step) const {
    const auto own =
        child_of(child_of(own_facts(node, "step"), kNamespace, "mutu_baku"), kNamespace, "time");
    const auto due = added(node, "dueDate");
    step.row.time_text = own ? clean(own.attribute("text").value()) : due;
    const bool days = !own.attribute("days").empty();
    const int amount = own.attribute(days ? "days" : "minutes").as_int();
    if (own && amount > 0)
      step.time = exchange::DraftTime{
          amount, days ? exchange::TimeUnit::kDay : exchange::TimeUnit::kMinute};
    else
      step.time = duration_in(due);
  }

  std::optional<std::size_t> row_of(const Way& way) const {
    if (!way.to) return std::nullopt;
    const auto at = std::find(rows_.begin(), rows_.end(), *way.to);
    return static_cast<std::size_t>(at - rows_.begin());
  }

  // The first way that goes on is "yes", the first that returns is "no"; the others are asked.
  void add_ways(std::size_t i) {
    auto& row = draft_.steps[i].row;
    std::set<std::size_t> forward;
    bool splits = false;
    for (const auto& way : ways_from(graph_, rows_[i])) {
      const auto to = row_of(way);
      splits = splits || way.splits;
      if (to && *to < i && !row.no) {
        row.no = number_of(*to);
        row.no_label = way.label;
      } else if (to && *to > i) {
        if (forward.empty()) row.yes_label = way.label;
        forward.insert(*to);
      } else if (!to && forward.empty() && row.yes_label.empty()) {
        row.yes_label = way.label;
      } else if (to && *to <= i) {
        tell_lost(i, *to);
      }
    }
    if (!forward.empty()) row.next = number_of(*forward.begin());
    if (forward.size() > 1) ask_about_branches(i, forward, splits);
  }

  void tell_lost(std::size_t i, std::size_t to) {
    exchange::Evidence lost{.place = "steps/" + std::to_string(i + 1)};
    lost.reason = "jalan kembali ke langkah " + std::to_string(to + 1) +
                  " / a further return to step " + std::to_string(to + 1);
    draft_.unread.push_back(std::move(lost));
  }

  void ask_about_branches(std::size_t i, const std::set<std::size_t>& forward, bool splits) {
    const auto n = std::to_string(i + 1);
    std::string steps;
    for (const auto to : forward) steps += (steps.empty() ? "" : ", ") + std::to_string(to + 1);
    const char* at_once = splits ? "bersamaan" : "bersyarat";
    ask("steps/" + n + "/next",
        "Langkah " + n + " bercabang " + at_once + " ke langkah " + steps +
            "; SOP berjalan berurutan dan hanya \"tidak\" yang kembali. Ke mana langkah ini "
            "lanjut?",
        "Step " + n + " branches to the steps " + steps +
            "; an SOP goes on one way and only \"no\" returns. Where does this step go on?",
        {std::to_string(*forward.begin() + 1)});
  }

  // A row that no way reaches any more follows the row before it.
  void mend_gaps() {
    for (std::size_t i = 1; i < draft_.steps.size(); ++i) {
      const bool reached =
          std::any_of(draft_.steps.begin(),
                      draft_.steps.begin() + static_cast<std::ptrdiff_t>(i),
                      [&](const auto& step) { return step.row.next == number_of(i); });
      if (reached) continue;
      draft_.steps[i - 1].row.next = number_of(i);
      note("steps/" + std::to_string(i) + "/next",
           graph_.elements[rows_[i]].line,
           exchange::kDoubtful,
           "Diurutkan: tidak ada jalan lain ke langkah berikutnya.");
    }
  }

  // The symbol follows from the flow; a check without a return is no check.
  static void settle(sop::Step& row) {
    if (!row.no) row.yes_label.clear();
    if (row.no && row.yes_label.empty()) row.yes_label = "Ya";
    if (row.no && row.no_label.empty()) row.no_label = "Tidak";
    if (!row.no && row.kind == sop::StepKind::kCheck) row.kind = sop::StepKind::kValidate;
    row.symbol = row.no                             ? sop::Symbol::kDecision
                 : row.number == sop::StepNumber{1} ? sop::Symbol::kStart
                 : row.next                         ? sop::Symbol::kProcess
                                                    : sop::Symbol::kEnd;
  }

  const Graph& graph_;
  const std::vector<std::size_t>& rows_;
  Draft draft_;
};

}  // namespace

Draft draft_of(const Graph& graph, const std::vector<std::size_t>& rows) {
  return DraftBuilder(graph, rows).build();
}

std::optional<exchange::DraftTime> duration_in(std::string_view text) {
  if (!text.starts_with('P')) return std::nullopt;
  text.remove_prefix(1);
  const bool of_day = text.starts_with('T');
  if (of_day) text.remove_prefix(1);
  exchange::DraftTime time;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), time.amount);
  const std::string_view unit(read.ptr,
                              static_cast<std::size_t>(text.data() + text.size() - read.ptr));
  if (read.ec != std::errc{} || time.amount <= 0) return std::nullopt;
  if (!of_day && unit == "D")
    time.unit = exchange::TimeUnit::kDay;
  else if (of_day && unit == "H")
    time.unit = exchange::TimeUnit::kHour;
  else if (!of_day || unit != "M")
    return std::nullopt;
  return time;
}

}  // namespace takar::bpmn::internal
