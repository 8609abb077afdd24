#include "calendar/working_time.hpp"
#include "drafting/document.hpp"
#include "sop/words.hpp"

namespace takar::drafting {
namespace {

std::string row_of(sop::StepNumber number) {
  return row_name(static_cast<std::size_t>(number) - 1);
}

// "steps/8/activity" as "steps/r8/activity".
std::string named_place(const std::string& place) {
  constexpr std::string_view kSteps = "steps/";
  return place.starts_with(kSteps) ? "steps/r" + place.substr(kSteps.size()) : place;
}

class Cells {
 public:
  explicit Cells(const sop::Sop& sop) : sop_(sop) {}

  Document written() {
    write_identity();
    write_headings();
    for (const auto& performer : sop_.performers) write_performer(performer);
    for (const auto& step : sop_.steps) write_step(step);
    if (sop_.worksheet) write_worksheet(*sop_.worksheet);
    write_lists();
    put("recurrence/every", sop_.recurrence.every);
    put("recurrence/working_days_after_end",
        std::to_string(sop_.recurrence.working_days_after_end));
    put("recurrence/source", sop_.recurrence.source);
    return std::move(document_);
  }

 private:
  void put(const std::string& place, const std::string& text) {
    if (!text.empty()) document_.cells[place] = {text};
  }
  void put(const std::string& place, const Value& value) {
    if (!value.empty()) document_.cells[place] = value;
  }

  void write_identity() {
    const auto& identity = sop_.identity;
    put("identity/government", identity.government);
    put("identity/agency", identity.agency);
    put("identity/unit", identity.unit);
    put("identity/number", identity.number);
    put("identity/title", identity.title);
    put("identity/made", identity.made);
    put("identity/revised", identity.revised);
    put("identity/effective", identity.effective);
    put("identity/decree", identity.decree);
    put("identity/decree_signer", identity.decree_signer);
    put("identity/approved_by/position", identity.approved_by.position);
    put("identity/approved_by/name", identity.approved_by.name);
    put("identity/approved_by/rank", identity.approved_by.rank);
    put("identity/approved_by/nip", identity.approved_by.nip);
    put("identity/legal_basis", identity.legal_basis);
    put("identity/qualifications", identity.qualifications);
    put("identity/related", identity.related);
    put("identity/related_note", identity.related_note);
    put("identity/equipment", identity.equipment);
    put("identity/warnings", identity.warnings);
    put("identity/records", identity.records);
  }

  void write_headings() {
    const auto& heads = sop_.headings;
    put("headings/number", heads.number);
    put("headings/activity", heads.activity);
    put("headings/performers", heads.performers);
    put("headings/standard", heads.standard);
    put("headings/inputs", heads.inputs);
    put("headings/time", heads.time);
    put("headings/output", heads.output);
    put("headings/note", heads.note);
  }

  void write_performer(const sop::Performer& performer) {
    document_.performers.push_back(performer.id);
    const auto place = "performers/" + performer.id + "/";
    put(place + "title", performer.title);
    if (performer.per_unit) put(place + "per_unit", std::string("yes"));
  }

  std::string performer_id(sop::PerformerColumn column) const {
    return sop::performer_at(sop_, column).id;
  }

  static Value time_of(const sop::Step& step) {
    const auto [amount, unit] = step.standard_time;
    if (unit == calendar::WorkingTime::Unit::kDays)
      return {std::to_string(amount), "hari", step.time_text};
    const bool hours = amount % 60 == 0 && step.time_text.find("jam") != std::string::npos;
    return {std::to_string(hours ? amount / 60 : amount), hours ? "jam" : "menit", step.time_text};
  }

  Value fan_out_of(const sop::Step& step) const {
    if (!step.fan_out) return {};
    const auto& fan_out = *step.fan_out;
    const auto performer = fan_out.performer ? performer_id(*fan_out.performer) : std::string();
    if (fan_out.mode == sop::FanOut::Mode::kEach) return {"each", performer};
    return {"collect", performer, row_of(fan_out.opened_by), fan_out.activity};
  }

  void write_step(const sop::Step& step) {
    const auto row = row_of(step.number);
    document_.rows.push_back(row);
    const auto place = "steps/" + row + "/";
    put(place + "number", step.printed_number);
    put(place + "activity", step.activity);
    put(place + "kind", std::string(sop::word_of(step.kind)));
    Value performers, inputs, sources;
    for (const auto column : step.performers) performers.push_back(performer_id(column));
    for (const auto& input : step.inputs) {
      inputs.push_back(input.name);
      sources.push_back(input.name);
      sources.push_back(input.from ? row_of(*input.from) : std::string(kOutside));
    }
    put(place + "performers", performers);
    put(place + "inputs", inputs);
    put(place + "inputs_from", sources);
    put(place + "time", time_of(step));
    put(place + "output", step.output);
    put(place + "note", step.note);
    // The row below is where a row leads unless it says otherwise.
    const auto below = static_cast<std::size_t>(step.number) + 1;
    if (!step.next) {
      if (below <= sop_.steps.size()) put(place + "next", std::string(kEnd));
    } else if (static_cast<std::size_t>(*step.next) != below) {
      put(place + "next", row_of(*step.next));
    }
    if (step.no) put(place + "no", row_of(*step.no));
    put(place + "yes_label", step.yes_label);
    put(place + "no_label", step.no_label);
    put(place + "fan_out", fan_out_of(step));
    if (step.calls) put(place + "calls", *step.calls);
  }

  void write_worksheet(const sop::Worksheet& sheet) {
    put("worksheet/title", sheet.title);
    put("worksheet/type", sheet.type);
    put("worksheet/product_owner", sheet.product_owner);
    put("worksheet/activity_owner", sheet.activity_owner);
    put("worksheet/scope", sheet.scope);
    put("worksheet/first_step", sheet.first_step);
    put("worksheet/main_step", sheet.main_step);
    put("worksheet/last_step", sheet.last_step);
    Value steps;
    for (const auto& step : sheet.steps)
      steps.insert(steps.end(), {step.group, step.number, step.activity});
    put("worksheet/steps", steps);
  }

  void write_lists() {
    Value formulas, corrections, separations;
    for (const auto& formula : sop_.formulas)
      formulas.insert(
          formulas.end(),
          {formula.id, formula.text, formula.numerator, formula.denominator, formula.polarity});
    for (const auto& correction : sop_.corrections)
      corrections.insert(corrections.end(),
                         {named_place(correction.place),
                          correction.source_words,
                          correction.reading,
                          correction.reason,
                          correction.by});
    for (const auto& [one, other] : sop_.separations)
      separations.insert(separations.end(), {row_of(one), row_of(other)});
    put("formulas", formulas);
    put("corrections", corrections);
    put("separations", separations);
  }

  static constexpr std::string_view kOutside = "outside";
  const sop::Sop& sop_;
  Document document_;
};

}  // namespace

Document document_of(const sop::Sop& sop) {
  return Cells(sop).written();
}

}  // namespace takar::drafting
