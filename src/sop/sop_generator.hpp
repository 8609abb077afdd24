#pragma once
// Random sound SOPs for property tests: any flow of rows, decisions and units that check_sound()
// accepts. Tests alone use it.

#include <algorithm>
#include <string>

#include <rapidcheck.h>

#include "sop/sop.hpp"
#include "sop/soundness.hpp"

namespace takar::sop {

inline std::string generated_words(int most) {
  static constexpr const char* kWords[] = {"menyusun",
                                           "data",
                                           "kinerja",
                                           "perangkat",
                                           "daerah",
                                           "konsep",
                                           "& <b>",
                                           "laporan",
                                           "unit",
                                           "10%",
                                           "kepada",
                                           "Bidang",
                                           "é",
                                           "triwulan"};
  const int count = *rc::gen::inRange(1, most + 1);
  std::string words;
  for (int i = 0; i < count; ++i)
    words += (i == 0 ? "" : " ") + std::string(kWords[*rc::gen::inRange(0, 14)]);
  return words;
}

// The flow of one row: whom it is given to, where it goes on and where "no" returns to.
inline Step generated_step(int place, int last, int performers) {
  Step step;
  step.number = StepNumber{static_cast<std::uint16_t>(place)};
  step.printed_number = std::to_string(place) + ".";
  step.activity = generated_words(14);
  step.kind = static_cast<StepKind>(*rc::gen::inRange(0, 19));
  step.output = generated_words(3);
  step.time_text = "15 menit";
  step.standard_time.amount = *rc::gen::inRange(0, 500);
  if (*rc::gen::inRange(0, 4) == 0) step.note = generated_words(5);
  const int first = *rc::gen::inRange(1, performers + 1);
  step.performers = {PerformerColumn{static_cast<std::uint16_t>(first)}};
  if (*rc::gen::inRange(0, 5) == 0)
    for (int c = 1; c <= performers; ++c)
      if (c != first && *rc::gen::inRange(0, 2) == 0)
        step.performers.push_back(PerformerColumn{static_cast<std::uint16_t>(c)});
  if (place < last) {
    const bool jumps = *rc::gen::inRange(0, 8) == 0;
    const int next = jumps ? *rc::gen::inRange(place + 1, last + 1) : place + 1;
    step.next = StepNumber{static_cast<std::uint16_t>(next)};
  }
  const bool decides = step.kind == StepKind::kCheck || *rc::gen::inRange(0, 6) == 0;
  if (decides && place > 1) {
    step.no = StepNumber{static_cast<std::uint16_t>(*rc::gen::inRange(1, place))};
    step.yes_label = *rc::gen::element<std::string>("Ya", "Setuju", "Lengkap");
    step.no_label = *rc::gen::element<std::string>("Tidak", "Tidak setuju", "Tidak lengkap");
  } else if (step.kind == StepKind::kCheck) {
    step.kind = StepKind::kValidate;
  }
  return step;
}

// What follows from the flow: the symbol, and the fan-out that a row of units needs.
inline void settle_step(Sop& sop, Step& step) {
  const int place = static_cast<int>(step.number);
  step.symbol = place == 1 ? Symbol::kStart : (step.next ? Symbol::kProcess : Symbol::kEnd);
  if (step.no) step.symbol = Symbol::kDecision;
  for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
    Input input{generated_words(3), {}};
    if (place > 1 && *rc::gen::inRange(0, 2) == 0)
      input.from = StepNumber{static_cast<std::uint16_t>(*rc::gen::inRange(1, place))};
    step.inputs.push_back(std::move(input));
  }
  const Performer& performer = performer_at(sop, step.performers.front());
  if (performer.per_unit && !step.no) {
    step.fan_out = FanOut{.mode = FanOut::Mode::kEach, .performer = performer.column};
  } else if (performer.per_unit) {
    step.performers.front() = PerformerColumn{1};
    std::erase_if(step.performers, [&](const PerformerColumn& column) {
      return &column != &step.performers.front() && column == PerformerColumn{1};
    });
  } else if (place > 1 && *rc::gen::inRange(0, 5) == 0) {
    step.fan_out = FanOut{
        .mode = FanOut::Mode::kCollect, .opened_by = StepNumber{1}, .activity = "Mengisi formulir"};
  }
}

// An SOP with 1-24 rows and 1-8 performers, of whom the first acts for the whole agency.
inline rc::Gen<Sop> generated_sop() {
  const auto any = rc::gen::exec([] {
    Sop sop;
    sop.id = "sop-" + std::to_string(*rc::gen::inRange(1, 1000));
    sop.identity.title = generated_words(4);
    const int performers = *rc::gen::inRange(1, 9);
    for (int c = 1; c <= performers; ++c) {
      Performer performer;
      performer.column = PerformerColumn{static_cast<std::uint16_t>(c)};
      performer.id = "pelaksana_" + std::to_string(c);
      performer.title = generated_words(3);
      performer.per_unit = c > 1 && *rc::gen::inRange(0, 3) == 0;
      sop.performers.push_back(performer);
      sop.corrections.push_back(
          {"performers/" + performer.id, "", "Boleh tanpa langkah.", "Contoh.", "Penguji"});
    }
    const int last = *rc::gen::inRange(1, 25);
    for (int place = 1; place <= last; ++place)
      sop.steps.push_back(generated_step(place, last, performers));
    for (auto& step : sop.steps) settle_step(sop, step);
    return sop;
  });
  // A jump over a row that nothing else reaches, or into a chain of units, is mended by walking on.
  return rc::gen::map(any, [](Sop sop) {
    if (check_sound(sop)) return sop;
    for (std::size_t i = 0; i + 1 < sop.steps.size(); ++i)
      sop.steps[i].next = StepNumber{static_cast<std::uint16_t>(i + 2)};
    return sop;
  });
}

}  // namespace takar::sop
