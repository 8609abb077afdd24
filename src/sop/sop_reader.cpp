#include <algorithm>
#include <cctype>

#include "sop/internal/tree_reader.hpp"
#include "sop/places.hpp"
#include "sop/soundness.hpp"
#include "sop/words.hpp"
#include "sop/yaml.hpp"

namespace takar::sop {
namespace {

using internal::At;
using internal::Map;
using internal::Walk;

constexpr std::int32_t kMinutesMax = 100'000;  // A guard against slips, far beyond any SOP.
constexpr std::int32_t kDaysMax = 400;

bool is_word(std::string_view text, char joiner) {
  if (text.empty() || text.size() > 60) return false;
  return std::all_of(text.begin(), text.end(), [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == joiner;
  });
}

std::string read_id(Map& map, std::string_view key, char joiner) {
  const auto at = map.need(key);
  if (!at) return {};
  std::string id = at->text();
  if (!is_word(id, joiner)) at->refuse("sop.bad_text", {id, std::string("a-z 0-9 ") + joiner});
  return id;
}

// A needed text that must not be empty.
std::string read_words(Map& map, std::string_view key, std::size_t most = kTextBytesMax) {
  const auto at = map.need(key);
  if (!at) return {};
  std::string words = at->text();
  if (words.empty()) at->refuse("sop.bad_text", {"", "..."});
  if (words.size() > most) at->refuse("sop.too_many", {std::to_string(most)});
  return words;
}

// Small and large letters, and runs of blanks, make no difference between the names of documents.
std::string normalised(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    const bool blank = c == ' ' || c == '\n' || c == '\t';
    if (blank && (plain.empty() || plain.back() == ' ')) continue;
    plain += blank ? ' ' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  while (!plain.empty() && (plain.back() == ' ' || plain.back() == '.')) plain.pop_back();
  return plain;
}

// An output may name several documents: "Dokumen laporan, surat pengantar".
bool yields(const Step& step, const std::string& name) {
  const std::string output = normalised(step.output);
  if (output == name) return true;
  for (std::size_t begin = 0; begin <= output.size();) {
    const std::size_t end = std::min(output.find(',', begin), output.size());
    if (normalised(std::string_view(output).substr(begin, end - begin)) == name) return true;
    begin = end + 1;
  }
  return false;
}

class SopReader {
 public:
  explicit SopReader(Walk& walk) : walk_(walk) {}

  Sop read(const At& root) {
    Map map(walk_, root);
    Sop sop;
    sop.id = read_id(map, "sop", '-');
    if (const auto at = map.need("identity")) sop.identity = read_identity(*at);
    if (const auto at = map.find("headings")) sop.headings = read_headings(*at);
    if (const auto at = map.need("performers")) read_performers(*at, sop);
    if (const auto at = map.need("steps")) read_steps(*at, sop);
    if (const auto at = map.find("worksheet")) sop.worksheet = read_worksheet(*at);
    if (const auto at = map.find("formulas")) read_formulas(*at, sop);
    if (const auto at = map.need("recurrence")) sop.recurrence = read_recurrence(*at);
    if (const auto at = map.find("separations")) read_separations(*at, sop);
    if (const auto at = map.find("corrections")) read_corrections(*at, sop);
    map.close();
    return sop;
  }

 private:
  Identity read_identity(const At& at) {
    Map map(walk_, at);
    Identity identity;
    identity.government = map.text_or_empty("government");
    identity.agency = map.text_or_empty("agency");
    identity.unit = map.text_or_empty("unit");
    identity.number = map.text_or_empty("number");
    identity.title = read_words(map, "title");
    identity.made = map.text_or_empty("made");
    identity.revised = map.text_or_empty("revised");
    identity.effective = map.text_or_empty("effective");
    identity.decree = map.text_or_empty("decree");
    identity.decree_signer = map.text_or_empty("decree_signer");
    if (const auto approved = map.find("approved_by")) {
      Map by(walk_, *approved);
      identity.approved_by = {by.text("position"),
                              by.text_or_empty("name"),
                              by.text_or_empty("rank"),
                              by.text_or_empty("nip")};
      by.close();
    }
    identity.legal_basis = map.texts("legal_basis", kListMax);
    identity.qualifications = map.texts("qualifications", kListMax);
    identity.related = map.texts("related", kListMax);
    identity.related_note = map.text_or_empty("related_note");
    identity.equipment = map.texts("equipment", kListMax);
    identity.warnings = map.texts("warnings", kListMax);
    identity.records = map.texts("records", kListMax);
    map.close();
    return identity;
  }

  Headings read_headings(const At& at) {
    Map map(walk_, at);
    const auto head = [&](std::string_view key) { return read_words(map, key, kTitleBytesMax); };
    Headings heads{head("number"),
                   head("activity"),
                   head("performers"),
                   head("standard"),
                   head("inputs"),
                   head("time"),
                   head("output"),
                   head("note")};
    map.close();
    return heads;
  }

  void read_performers(const At& at, Sop& sop) {
    for (const auto& item : at.list(kPerformersMax)) {
      Map map(walk_, item);
      Performer performer;
      performer.column = PerformerColumn{static_cast<std::uint16_t>(sop.performers.size() + 1)};
      performer.id = read_id(map, "id", '_');
      performer.title = read_words(map, "title", kTitleBytesMax);
      if (const auto per_unit = map.find("per_unit")) performer.per_unit = per_unit->flag();
      map.close();
      // Readers of a correction go by this place; the list's own places count.
      walk_.lines.emplace("performers/" + performer.id, item.node().at());
      sop.performers.push_back(std::move(performer));
    }
  }

  PerformerColumn read_performer(const At& at, const Sop& sop) {
    const std::string id = at.text();
    std::string known;
    for (const auto& performer : sop.performers) {
      if (performer.id == id) return performer.column;
      known += (known.empty() ? "" : ", ") + performer.id;
    }
    at.refuse("sop.no_such_performer", {id, known});
    return PerformerColumn{1};
  }

  StepNumber read_step_number(const At& at) {
    return StepNumber{static_cast<std::uint16_t>(at.number(1, kStepsMax))};
  }

  void read_steps(const At& at, Sop& sop) {
    const auto items = at.list(kStepsMax);
    for (std::size_t i = 0; i < items.size(); ++i) {
      const bool last = i + 1 == items.size();
      sop.steps.push_back(read_step(items[i], StepNumber{static_cast<std::uint16_t>(i + 1)}, sop));
      Step& step = sop.steps.back();
      if (last) step.next.reset();
    }
    for (std::size_t i = 0; i < items.size() && !walk_.rejection; ++i)
      read_next(items[i], sop.steps[i]);
    if (!sop.steps.empty() && !sop.steps.front().no) sop.steps.front().symbol = Symbol::kStart;
  }

  Step read_step(const At& at, StepNumber number, const Sop& sop) {
    Map map(walk_, at);
    Step step;
    step.number = number;
    step.next = StepNumber{static_cast<std::uint16_t>(static_cast<int>(number) + 1)};
    step.printed_number = read_words(map, "number", kTitleBytesMax);
    step.activity = read_words(map, "activity");
    if (const auto kind = map.need("kind")) step.kind = read_kind(*kind);
    if (const auto performers = map.need("performers"))
      for (const auto& item : performers->list(kPerformersMax))
        step.performers.push_back(read_performer(item, sop));
    if (const auto inputs = map.need("inputs"))
      for (const auto& item : inputs->list(kListMax)) step.inputs.push_back(read_input(item, sop));
    if (const auto time = map.need("time")) read_time(*time, step);
    step.output = map.text("output");
    step.note = map.text_or_empty("note");
    static_cast<void>(map.find("next"));  // Read when all rows are known.
    if (const auto decision = map.find("decision")) read_decision(*decision, step);
    if (const auto fan_out = map.find("fan_out")) step.fan_out = read_fan_out(*fan_out, sop);
    if (map.find("calls")) step.calls = read_words(map, "calls");
    map.close();
    return step;
  }

  StepKind read_kind(const At& at) {
    const std::string word = at.text();
    const auto kind = step_kind_from(word);
    if (!kind) at.refuse("sop.unknown_word", {word, step_kind_words()});
    return kind.value_or(StepKind::kOrder);
  }

  // "Tanda terima", or {name: Tanda terima, from: 4}, or {name: ..., from: outside}.
  Input read_input(const At& at, const Sop& sop) {
    if (at.node().kind != internal::Node::Kind::kMap) {
      Input input{at.text(), {}};
      input.from = made_by(input.name, sop);
      return input;
    }
    Map map(walk_, at);
    Input input{read_words(map, "name"), {}};
    const auto from = map.find("from");
    if (!from)
      input.from = made_by(input.name, sop);
    else if (from->node().kind != internal::Node::Kind::kText || from->text() != "outside")
      input.from = read_step_number(*from);
    map.close();
    return input;
  }

  // The latest earlier step whose output has the same name.
  static std::optional<StepNumber> made_by(const std::string& name, const Sop& sop) {
    const std::string plain = normalised(name);
    for (auto step = sop.steps.rbegin(); step != sop.steps.rend(); ++step)
      if (!plain.empty() && yields(*step, plain)) return step->number;
    return std::nullopt;
  }

  void read_time(const At& at, Step& step) {
    using Unit = calendar::WorkingTime::Unit;
    Map map(walk_, at);
    step.time_text = read_words(map, "text");
    const auto minutes = map.find("minutes");
    const auto days = map.find("days");
    if (minutes)
      step.standard_time = {minutes->number(0, kMinutesMax), Unit::kMinutes};
    else if (days)
      step.standard_time = {days->number(0, kDaysMax), Unit::kDays};
    if (minutes.has_value() == days.has_value()) at.refuse("sop.missing_key", {"minutes | days"});
    map.close();
  }

  void read_decision(const At& at, Step& step) {
    Map map(walk_, at);
    step.yes_label = read_words(map, "yes_label", kLabelBytesMax);
    step.no_label = read_words(map, "no_label", kLabelBytesMax);
    if (const auto target = map.need("no_returns_to")) step.no = read_step_number(*target);
    map.close();
  }

  FanOut read_fan_out(const At& at, const Sop& sop) {
    Map map(walk_, at);
    FanOut fan_out;
    const auto mode = map.need("mode");
    const std::string word = mode ? mode->text() : std::string();
    if (mode && word != "each" && word != "collect")
      mode->refuse("sop.unknown_word", {word, "each, collect"});
    if (word == "collect") {
      fan_out.mode = FanOut::Mode::kCollect;
      if (const auto opener = map.need("opened_by")) fan_out.opened_by = read_step_number(*opener);
      fan_out.activity = read_words(map, "activity");
    }
    if (const auto performer = map.find("performer"))
      fan_out.performer = read_performer(*performer, sop);
    map.close();
    return fan_out;
  }

  // `next` and the symbol, which follows from it.
  void read_next(const At& at, Step& step) {
    Map map(walk_, at);
    if (const auto next = map.find("next")) {
      step.next.reset();
      if (next->node().kind != internal::Node::Kind::kText || next->text() != "end")
        step.next = read_step_number(*next);
    }
    if (step.no)
      step.symbol = Symbol::kDecision;
    else
      step.symbol = step.next ? Symbol::kProcess : Symbol::kEnd;
  }

  Worksheet read_worksheet(const At& at) {
    Map map(walk_, at);
    Worksheet sheet;
    sheet.title = map.text_or_empty("title");
    sheet.type = map.text_or_empty("type");
    sheet.product_owner = map.text_or_empty("product_owner");
    sheet.activity_owner = map.text_or_empty("activity_owner");
    sheet.scope = map.text_or_empty("scope");
    sheet.first_step = map.text_or_empty("first_step");
    sheet.main_step = map.text_or_empty("main_step");
    sheet.last_step = map.text_or_empty("last_step");
    if (const auto steps = map.find("steps"))
      for (const auto& item : steps->list(kListMax)) {
        Map row(walk_, item);
        sheet.steps.push_back(
            {row.text_or_empty("group"), row.text_or_empty("number"), row.text("activity")});
        row.close();
      }
    map.close();
    return sheet;
  }

  void read_formulas(const At& at, Sop& sop) {
    for (const auto& item : at.list(kListMax)) {
      Map map(walk_, item);
      Formula formula{read_id(map, "id", '_'),
                      read_words(map, "text"),
                      map.text("numerator"),
                      map.text("denominator"),
                      ""};
      if (const auto polarity = map.need("polarity")) {
        formula.polarity = polarity->text();
        if (formula.polarity != "higher" && formula.polarity != "lower")
          polarity->refuse("sop.unknown_word", {formula.polarity, "higher, lower"});
      }
      map.close();
      sop.formulas.push_back(std::move(formula));
    }
  }

  Recurrence read_recurrence(const At& at) {
    Map map(walk_, at);
    Recurrence recurrence;
    if (const auto every = map.need("every")) {
      recurrence.every = every->text();
      if (recurrence.every != "quarter")
        every->refuse("sop.unknown_word", {recurrence.every, "quarter"});
    }
    if (const auto days = map.need("working_days_after_end"))
      recurrence.working_days_after_end = days->number(0, 60);
    recurrence.source = map.text_or_empty("source");
    map.close();
    return recurrence;
  }

  void read_separations(const At& at, Sop& sop) {
    for (const auto& item : at.list(kListMax)) {
      const auto pair = item.list(2);
      if (pair.size() != 2) {
        item.refuse("sop.wrong_form", {"[1, 2]"});
        continue;
      }
      sop.separations.emplace_back(read_step_number(pair[0]), read_step_number(pair[1]));
    }
  }

  void read_corrections(const At& at, Sop& sop) {
    for (const auto& item : at.list(kListMax)) {
      Map map(walk_, item);
      sop.corrections.push_back({read_words(map, "place"),
                                 map.text("source_words"),
                                 read_words(map, "reading"),
                                 read_words(map, "reason"),
                                 read_words(map, "by")});
      map.close();
    }
  }

  Walk& walk_;
};

void apply_readings(Sop& sop) {
  for (auto& step : sop.steps) {
    const auto* found =
        correction_at(sop, "steps/" + std::to_string(static_cast<int>(step.number)) + "/activity");
    if (found != nullptr && found->reading != step.activity) step.reading = found->reading;
  }
  for (auto& performer : sop.performers) {
    const auto* found = correction_at(sop, "performers/" + performer.id + "/title");
    if (found != nullptr && found->reading != performer.title) performer.reading = found->reading;
  }
}

// The line of the place itself, or of the nearest thing around it.
std::string line_of(const Walk& walk, std::string place) {
  while (true) {
    const auto found = walk.lines.find(place);
    if (found != walk.lines.end()) return found->second;
    const auto slash = place.rfind('/');
    if (slash == std::string::npos) return "-";
    place.resize(slash);
  }
}

Result<Sop> read_tree(const internal::Node& tree) {
  Walk walk;
  Sop sop = SopReader(walk).read(At(walk, tree, ""));
  if (walk.rejection) return reject(walk.rejection->code, walk.rejection->details);
  if (auto sound = check_sound(sop); !sound) {
    auto details = sound.error().details;
    details.at(0) = line_of(walk, details.at(1));
    return reject(sound.error().code, std::move(details));
  }
  apply_readings(sop);
  return sop;
}

}  // namespace

Result<Sop> read_yaml(std::string_view text) {
  const auto tree = internal::read_yaml_tree(text);
  if (!tree) return reject(tree.error().code, tree.error().details);
  return read_tree(*tree);
}

Result<Sop> from_json(const json::Value& value) {
  return read_tree(internal::tree_of(value));
}

}  // namespace takar::sop
