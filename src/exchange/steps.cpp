#include "exchange/internal/steps.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "exchange/internal/parts.hpp"
#include "exchange/internal/words.hpp"

namespace takar::exchange::internal {
namespace {

void split_at_commas(std::string_view text, std::vector<sop::Input>& inputs) {
  int depth = 0;
  std::string name;
  const auto close = [&] {
    std::string clean = one_line(name);
    name.clear();
    if (!letters_of(clean).empty()) inputs.push_back({std::move(clean), {}});
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
    const bool decimal = c == ',' && i + 1 < text.size() && is_digit(text[i + 1]);
    if (depth == 0 && (c == ';' || (c == ',' && !decimal)))
      close();
    else
      name += c;
  }
  close();
}

// "± 15 menit", "maks. 2 hari": the words before the amount.
std::string_view without_lead(std::string_view text) {
  for (const std::string_view lead : {"±", "maksimal", "Maksimal", "maks.", "Maks.", "<", "≤", "@"})
    if (text.starts_with(lead)) return trim(text.substr(lead.size()));
  return text;
}

void ask_time(Draft& draft, std::size_t number, const std::string& words) {
  const std::string n = std::to_string(number);
  draft.questions.push_back(
      {"steps/" + n + "/time",
       "Waktu baku langkah " + n + " tertulis \"" + words + "\"; berapa lamanya dan apa satuannya?",
       "The standard time of step " + n + " reads \"" + words +
           "\"; how long is it, and in which unit?",
       {}});
}

void read_time(Draft& draft, DraftStep& step, std::optional<TimeUnit> unit, const Origin& origin) {
  const auto number = static_cast<std::size_t>(step.row.number);
  const std::string place = "steps/" + std::to_string(number) + "/time";
  const std::string line = one_line(step.row.time_text);
  const auto found = time_at(without_lead(line));
  if (!found || found->time.amount <= 0) return ask_time(draft, number, line);
  step.time = found->time;
  if (!found->has_unit && unit) step.time->unit = *unit;
  const bool clear = found->exact && (found->has_unit || unit.has_value());
  add_evidence(draft,
               place,
               origin,
               clear ? kSure : kGuessed,
               found->has_unit ? "Tertulis dalam dokumen."
               : unit          ? "Satuan tertulis di kepala kolom."
                               : "Satuan tidak tertulis; diusulkan menit.");
  if (!clear) {
    ask_time(draft, number, line);
    draft.questions.back().proposals = {std::to_string(step.time->amount) +
                                        (step.time->unit == TimeUnit::kDay    ? " hari"
                                         : step.time->unit == TimeUnit::kHour ? " jam"
                                                                              : " menit")};
  }
}

}  // namespace

std::vector<sop::Input> inputs_of(const std::string& cell) {
  std::vector<sop::Input> inputs;
  for (const auto& item : items_of(cell)) split_at_commas(item.text, inputs);
  return inputs;
}

void add_step(Draft& draft,
              const RowTexts& texts,
              const Origin& origin,
              std::optional<TimeUnit> unit,
              int confidence) {
  DraftStep step;
  step.row.number = sop::StepNumber{static_cast<std::uint16_t>(draft.steps.size() + 1)};
  step.row.printed_number = one_line(texts.number);
  step.row.activity = one_line(texts.activity);
  step.inputs_text = one_line(texts.inputs);
  step.row.inputs = inputs_of(texts.inputs);
  step.row.time_text = one_line(texts.time);
  step.row.output = one_line(texts.output);
  step.row.note = one_line(texts.note);
  const std::string place = "steps/" + std::to_string(draft.steps.size() + 1);
  const auto note = [&](const char* field, const std::string& text) {
    if (!text.empty())
      add_evidence(draft, place + "/" + field, origin, confidence, "Tertulis dalam dokumen.");
  };
  note("activity", step.row.activity);
  note("inputs", step.inputs_text);
  note("output", step.row.output);
  note("note", step.row.note);
  if (!step.row.time_text.empty()) read_time(draft, step, unit, origin);
  draft.steps.push_back(std::move(step));
}

std::size_t add_performer(Draft& draft, const std::string& title, const Origin& origin) {
  sop::Performer performer;
  performer.column = sop::PerformerColumn{static_cast<std::uint16_t>(draft.performers.size() + 1)};
  performer.title = one_line(title);
  performer.id = identifier_of(title, '_');
  const auto taken = [&](const std::string& id) {
    return std::any_of(draft.performers.begin(), draft.performers.end(), [&](const auto& other) {
      return other.id == id;
    });
  };
  const std::string base = performer.id;
  for (int n = 2; taken(performer.id); ++n) performer.id = base + "_" + std::to_string(n);
  performer.per_unit = is_per_unit(title);
  draft.performers.push_back(std::move(performer));
  add_evidence(draft,
               "performers/" + std::to_string(draft.performers.size()),
               origin,
               kSure,
               "Judul kolom pelaksana.");
  return draft.performers.size();
}

bool is_per_unit(const std::string& title) {
  static const std::set<std::string, std::less<>> kPosts = {
      "kabid", "kasi", "kabag", "bidang", "bagian", "seksi", "irban", "unit"};
  static const std::set<std::string, std::less<>> kPlain = {"kabid",
                                                            "kasi",
                                                            "kabag",
                                                            "bidang",
                                                            "bagian",
                                                            "seksi",
                                                            "pelaksana",
                                                            "sekretariat",
                                                            "dan",
                                                            "para",
                                                            "unit",
                                                            "kerja",
                                                            "irban",
                                                            "masing",
                                                            "kepala",
                                                            "terkait"};
  const auto words = post_words_of(title);
  const bool post = std::any_of(
      words.begin(), words.end(), [&](const std::string& word) { return kPosts.contains(word); });
  return post && std::all_of(words.begin(), words.end(), [&](const std::string& word) {
           return kPlain.contains(word);
         });
}

}  // namespace takar::exchange::internal
