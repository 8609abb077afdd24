#include <algorithm>

#include "exchange/guarded.hpp"
#include "exchange/internal/steps.hpp"
#include "sop/words.hpp"

namespace takar::exchange {
namespace {

// The answer is not of the shape that to_json() writes.
struct WrongShape {};

const json::Object& object_of(const json::Value& value) {
  if (!value.is_object()) throw WrongShape();
  return value.get_object();
}

const json::Object& part(const json::Object& all, std::string_view key) {
  const auto* found = json::object_at(all, key);
  if (found == nullptr) throw WrongShape();
  return *found;
}

const json::Array& list(const json::Object& all, std::string_view key) {
  const auto* found = json::array_at(all, key);
  if (found == nullptr) throw WrongShape();
  return *found;
}

std::string text(const json::Object& all, std::string_view key) {
  return json::string_or_empty(all, key);
}

int whole(const json::Object& all, std::string_view key, int least, int most) {
  const auto number = json::integer_at(all, key).value_or(least);
  if (number < least || number > most) throw WrongShape();
  return static_cast<int>(number);
}

std::vector<std::string> texts(const json::Object& all, std::string_view key) {
  std::vector<std::string> found;
  for (const auto& value : list(all, key)) {
    if (!value.is_string()) throw WrongShape();
    found.emplace_back(value.get_string());
  }
  return found;
}

sop::Identity identity_of(const json::Object& all) {
  sop::Identity identity;
  identity.government = text(all, "government");
  identity.agency = text(all, "agency");
  identity.unit = text(all, "unit");
  identity.number = text(all, "number");
  identity.title = text(all, "title");
  identity.made = text(all, "made");
  identity.revised = text(all, "revised");
  identity.effective = text(all, "effective");
  identity.decree = text(all, "decree");
  identity.decree_signer = text(all, "decree_signer");
  const auto& by = part(all, "approved_by");
  identity.approved_by = {
      text(by, "position"), text(by, "name"), text(by, "rank"), text(by, "nip")};
  identity.legal_basis = texts(all, "legal_basis");
  identity.qualifications = texts(all, "qualifications");
  identity.related = texts(all, "related");
  identity.related_note = text(all, "related_note");
  identity.equipment = texts(all, "equipment");
  identity.warnings = texts(all, "warnings");
  identity.records = texts(all, "records");
  return identity;
}

sop::Headings headings_of(const json::Object& all) {
  return {text(all, "number"),
          text(all, "activity"),
          text(all, "performers"),
          text(all, "standard"),
          text(all, "inputs"),
          text(all, "time"),
          text(all, "output"),
          text(all, "note")};
}

std::vector<sop::Performer> performers_of(const json::Object& all) {
  std::vector<sop::Performer> performers;
  for (const auto& value : list(all, "performers")) {
    const auto& one = object_of(value);
    sop::Performer performer;
    performer.column = sop::PerformerColumn{static_cast<std::uint16_t>(performers.size() + 1)};
    performer.id = text(one, "id");
    performer.title = text(one, "title");
    performer.per_unit = json::bool_at(one, "per_unit").value_or(false);
    performers.push_back(std::move(performer));
  }
  return performers;
}

sop::Symbol symbol_from(const std::string& word) {
  for (const auto symbol :
       {sop::Symbol::kStart, sop::Symbol::kProcess, sop::Symbol::kDecision, sop::Symbol::kEnd})
    if (sop::word_of(symbol) == word) return symbol;
  throw WrongShape();
}

std::optional<DraftTime> time_of(const json::Object& step) {
  const auto* time = json::object_at(step, "time");
  if (time == nullptr) return std::nullopt;
  const auto unit = text(*time, "unit");
  return DraftTime{whole(*time, "amount", 0, 1'000'000'000),
                   unit == "menit" ? TimeUnit::kMinute
                   : unit == "jam" ? TimeUnit::kHour
                                   : TimeUnit::kDay};
}

class StepReader {
 public:
  StepReader(const std::vector<sop::Performer>& performers, std::size_t steps)
      : performers_(performers), steps_(steps) {}

  DraftStep read(const json::Object& all, std::size_t place) const {
    DraftStep step;
    auto& row = step.row;
    row.number = sop::StepNumber{static_cast<std::uint16_t>(place)};
    row.printed_number = text(all, "printed_number");
    row.activity = text(all, "activity");
    row.kind = sop::step_kind_from(text(all, "kind")).value_or(sop::StepKind::kDraft);
    row.symbol = symbol_from(text(all, "symbol"));
    for (const auto& id : texts(all, "performers")) row.performers.push_back(column_of(id));
    step.inputs_text = text(all, "inputs");
    for (auto& name : texts(all, "input_items")) row.inputs.push_back({std::move(name), {}});
    step.time = time_of(all);
    row.time_text = text(all, "time_text");
    row.output = text(all, "output");
    row.note = text(all, "note");
    row.next = number_at(all, "next");
    row.no = number_at(all, "no");
    row.yes_label = text(all, "yes_label");
    row.no_label = text(all, "no_label");
    if (const auto calls = json::text_at(all, "calls")) row.calls = std::string(*calls);
    step.confidence = whole(all, "confidence", 0, 100);
    step.symbol_drawn = json::bool_at(all, "symbol_drawn").value_or(false);
    step.exits_drawn = json::bool_at(all, "exits_drawn").value_or(false);
    return step;
  }

 private:
  sop::PerformerColumn column_of(const std::string& id) const {
    for (const auto& performer : performers_)
      if (performer.id == id) return performer.column;
    throw WrongShape();
  }

  std::optional<sop::StepNumber> number_at(const json::Object& all, std::string_view key) const {
    if (!json::integer_at(all, key)) return std::nullopt;
    return sop::StepNumber{
        static_cast<std::uint16_t>(whole(all, key, 1, static_cast<int>(steps_)))};
  }

  const std::vector<sop::Performer>& performers_;
  std::size_t steps_;
};

std::optional<sop::Worksheet> worksheet_of(const json::Object& draft) {
  const auto* all = json::object_at(draft, "worksheet");
  if (all == nullptr) return std::nullopt;
  sop::Worksheet sheet{text(*all, "title"),
                       text(*all, "type"),
                       text(*all, "product_owner"),
                       text(*all, "activity_owner"),
                       text(*all, "scope"),
                       text(*all, "first_step"),
                       text(*all, "main_step"),
                       text(*all, "last_step"),
                       {}};
  for (const auto& value : list(*all, "steps")) {
    const auto& one = object_of(value);
    sheet.steps.push_back({text(one, "group"), text(one, "number"), text(one, "activity")});
  }
  return sheet;
}

std::vector<Evidence> evidence_of(const json::Object& all, std::string_view key) {
  std::vector<Evidence> found;
  const bool unread = key == "unread";
  for (const auto& value : list(all, key)) {
    const auto& one = object_of(value);
    const Origin origin{
        whole(one, "line", 0, 1'000'000), whole(one, "page", 0, 100'000), text(one, "box")};
    found.push_back({text(one, "place"),
                     origin,
                     unread ? kSure : whole(one, "confidence", 0, 100),
                     text(one, unread ? "text" : "reason")});
  }
  return found;
}

Draft read(const json::Object& all) {
  Draft draft;
  draft.form = text(all, "form");
  draft.identity = identity_of(part(all, "identity"));
  draft.headings = headings_of(part(all, "headings"));
  draft.performers = performers_of(all);
  const auto& steps = list(all, "steps");
  if (steps.size() > internal::kStepsMax) throw WrongShape();
  const StepReader reader(draft.performers, steps.size());
  for (const auto& value : steps)
    draft.steps.push_back(reader.read(object_of(value), draft.steps.size() + 1));
  draft.worksheet = worksheet_of(all);
  for (const auto& value : list(all, "formulas")) {
    const auto& one = object_of(value);
    draft.formulas.push_back({text(one, "id"),
                              text(one, "text"),
                              text(one, "numerator"),
                              text(one, "denominator"),
                              text(one, "polarity")});
  }
  for (const auto& value : list(all, "questions")) {
    const auto& one = object_of(value);
    draft.questions.push_back({text(one, "place"),
                               text(one, "question"),
                               text(one, "question_en"),
                               texts(one, "proposals")});
  }
  draft.evidence = evidence_of(all, "evidence");
  draft.unread = evidence_of(all, "unread");
  return draft;
}

}  // namespace

Result<Draft> draft_from_json(const json::Value& value) {
  try {
    return read(object_of(value));
  } catch (const WrongShape&) {
    return reject("base.sandbox_died", {"draft"});
  }
}

}  // namespace takar::exchange
