#include <algorithm>

#include "calendar/working_time.hpp"
#include "exchange/draft.hpp"
#include "exchange/internal/words.hpp"
#include "sop/soundness.hpp"
#include "sop/yaml.hpp"

namespace takar::exchange {
namespace {

constexpr std::string_view kBy = "Usulan impor, belum dikonfirmasi";

sop::StepNumber number_of(std::size_t index) {
  return sop::StepNumber{static_cast<std::uint16_t>(index + 1)};
}

calendar::WorkingTime working_time(const DraftTime& time) {
  using Unit = calendar::WorkingTime::Unit;
  if (time.unit == TimeUnit::kDay) return {time.amount, Unit::kDays};
  return {time.unit == TimeUnit::kHour ? time.amount * 60 : time.amount, Unit::kMinutes};
}

// The question that stands open at a place, for the sentence of the rejection.
std::string question_at(const Draft& draft, const std::string& place) {
  for (const auto& question : draft.questions)
    if (question.place == place) return question.question_id;
  return place;
}

// The latest earlier step that yields a document of this name.
std::optional<sop::StepNumber> made_by(const sop::Sop& sop, const std::string& name) {
  const std::string letters = internal::letters_of(name);
  for (auto step = sop.steps.rbegin(); step != sop.steps.rend(); ++step) {
    std::string rest = step->output + ",";
    for (std::size_t at = 0; (at = rest.find(',')) != rest.npos; rest.erase(0, at + 1))
      if (!letters.empty() && internal::letters_of(rest.substr(0, at)) == letters)
        return step->number;
    if (internal::letters_of(step->output) == letters && !letters.empty()) return step->number;
  }
  return std::nullopt;
}

// A column of the units whose row decides has one holder after all.
void settle_units(sop::Sop& sop) {
  for (const auto& step : sop.steps)
    if (step.no && !step.performers.empty())
      sop.performers.at(static_cast<std::size_t>(step.performers.front()) - 1).per_unit = false;
  for (auto& step : sop.steps) {
    if (step.performers.empty()) continue;
    const auto column = step.performers.front();
    if (sop.performers.at(static_cast<std::size_t>(column) - 1).per_unit)
      step.fan_out = sop::FanOut{sop::FanOut::Mode::kEach, column, {}, {}};
  }
}

void excuse_unused_columns(sop::Sop& sop) {
  for (const auto& performer : sop.performers) {
    const bool acts = std::any_of(sop.steps.begin(), sop.steps.end(), [&](const auto& step) {
      return std::find(step.performers.begin(), step.performers.end(), performer.column) !=
             step.performers.end();
    });
    if (!acts)
      sop.corrections.push_back({"performers/" + performer.id,
                                 performer.title,
                                 "Kolom tanpa langkah.",
                                 "Tidak ada langkah yang menunjuk kolom ini.",
                                 std::string(kBy)});
  }
}

// One value of YAML: quoted as JSON quotes, which YAML 1.2 reads alike.
void write_value(const json::Value& value, std::size_t depth, std::string& out);

void write_list(const json::Array& list, std::size_t depth, std::string& out) {
  if (list.empty()) {
    out += " []\n";
    return;
  }
  out += '\n';
  for (const auto& item : list) {
    out += std::string(depth, ' ') + "-";
    write_value(item, depth + 2, out);
  }
}

void write_map(const json::Object& map, std::size_t depth, std::string& out) {
  out += '\n';
  for (const auto& [key, value] : map) {
    out += std::string(depth, ' ') + std::string(key) + ":";
    write_value(value, depth + 2, out);
  }
}

void write_value(const json::Value& value, std::size_t depth, std::string& out) {
  if (value.is_array())
    write_list(value.get_array(), depth, out);
  else if (value.is_object() && value.get_object().empty())
    out += " {}\n";
  else if (value.is_object())
    write_map(value.get_object(), depth, out);
  else
    out += " " + json::write(value) + "\n";
}

}  // namespace

Result<sop::Sop> to_sop(const Draft& draft) {
  const auto unanswered = [&](const std::string& place) {
    return reject("exchange.not_answered", {place, question_at(draft, place)});
  };
  sop::Sop sop;
  sop.identity = draft.identity;
  sop.headings = draft.headings;
  sop.performers = draft.performers;
  sop.worksheet = draft.worksheet;
  sop.formulas = draft.formulas;
  sop.recurrence.source = "Usulan impor: setiap triwulan.";
  if (sop.identity.title.empty()) return unanswered("identity/title");
  if (sop.performers.empty()) return unanswered("performers");
  for (std::size_t i = 0; i < draft.steps.size(); ++i) {
    sop::Step row = draft.steps[i].row;
    const std::string place = "steps/" + std::to_string(i + 1);
    if (!draft.steps[i].time) return unanswered(place + "/time");
    row.standard_time = working_time(*draft.steps[i].time);
    if (row.printed_number.empty()) row.printed_number = std::to_string(i + 1);
    for (auto& input : row.inputs) input.from = made_by(sop, input.name);
    row.number = number_of(i);
    sop.steps.push_back(std::move(row));
  }
  const std::string& agency =
      sop.identity.agency.empty() ? sop.identity.title : sop.identity.agency;
  sop.id = internal::identifier_of(agency, '-');
  settle_units(sop);
  excuse_unused_columns(sop);
  if (auto sound = sop::check_sound(sop); !sound) return reject(sound.error());
  return sop;
}

std::string to_yaml(const sop::Sop& sop) {
  std::string text;
  const json::Value value = sop::to_json(sop);
  for (const auto& [key, part] : value.get_object()) {
    text += std::string(key) + ":";
    write_value(part, 2, text);
  }
  return text;
}

Result<std::string> to_yaml(const Draft& draft) {
  const auto sop = to_sop(draft);
  if (!sop) return reject(sop.error());
  return "# Usulan impor: setiap isian belum dikonfirmasi. / A draft from an import: to be "
         "confirmed.\n" +
         to_yaml(*sop);
}

}  // namespace takar::exchange
