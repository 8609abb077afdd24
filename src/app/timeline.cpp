#include "app/timeline.hpp"

#include <fmt/format.h>

#include "organisation/words.hpp"
#include "workflow/event_json.hpp"
#include "workflow/history.hpp"

namespace takar::app {
namespace {

using workflow::VisitNumber;

// One item before names are put in.
struct Told {
  std::string indonesian, english;
  std::string reason;
  VisitNumber visit{};  // 0: the event is about the case itself.
};

// "kembali ke langkah 7" and "langkah 7" name the printed row that people know.
std::string row_of(const Scene& scene, sop::StepNumber step) {
  const auto printed = sop::step_at(scene.sop, step).printed_number;
  return printed.empty() ? std::to_string(static_cast<int>(step)) : printed;
}

// The row's own number without the full stop that some SOPs print after it.
std::string plain_row(const Scene& scene, sop::StepNumber step) {
  auto row = row_of(scene, step);
  if (row.ends_with('.')) row.pop_back();
  return row;
}

struct Teller {
  const Scene& scene;

  Told operator()(const workflow::CaseOpened& e) const {
    return {"Pelaksanaan dibuka.", "The case was opened.", e.second_case_reason, {}};
  }
  Told operator()(const workflow::TaskClaimed& e) const {
    return {"Tugas diambil.", "The task was claimed.", "", e.visit};
  }
  Told operator()(const workflow::TaskReleased& e) const {
    return {"Tugas dilepas kembali.", "The task was released.", "", e.visit};
  }
  Told operator()(const workflow::StepStarted& e) const {
    return {"Pekerjaan dimulai.", "Work began.", "", e.visit};
  }
  Told operator()(const workflow::StepPaused& e) const {
    return {"Pekerjaan dijeda.", "Work was paused.", e.reason, e.visit};
  }
  Told operator()(const workflow::StepResumed& e) const {
    return {"Pekerjaan dilanjutkan.", "Work went on.", "", e.visit};
  }
  Told operator()(const workflow::StepCompleted& e) const {
    switch (e.outcome) {
      case workflow::Outcome::kNo:
        return {"Keputusan: tidak; dikembalikan.", "Decision: no; sent back.", e.reason, e.visit};
      case workflow::Outcome::kYes:
        return {"Keputusan: ya.", "Decision: yes.", "", e.visit};
      case workflow::Outcome::kNihil:
        return {"Dinyatakan nihil.", "Stated as nil.", e.nihil_statement, e.visit};
      default:
        return {"Langkah diselesaikan.", "The step was completed.", "", e.visit};
    }
  }
  Told operator()(const workflow::StepReturned& e) const {
    const auto row = plain_row(scene, e.target_step);
    return {fmt::format("Dikembalikan ke langkah {}.", row),
            fmt::format("Returned to step {}.", row),
            e.reason,
            e.visit};
  }
  Told operator()(const workflow::StepRecalled& e) const {
    return {"Hasil ditarik kembali.", "The submission was recalled.", e.reason, e.visit};
  }
  Told operator()(const workflow::StepRecorded& e) const {
    return {"Langkah yang dikerjakan di atas kertas dicatat.",
            "A step done on paper was recorded.",
            e.reason,
            e.visit};
  }
  Told operator()(const workflow::BranchAdded& e) const {
    const auto unit = unit_name(scene.office, e.unit.unit);
    return {fmt::format("Unit menyusul: {}.", unit),
            fmt::format("A unit joined late: {}.", unit),
            e.reason,
            e.visit};
  }
  Told operator()(const workflow::FanOutClosed& e) const {
    std::string units;
    for (const auto& closed : e.movement.closed)
      units += (units.empty() ? "" : "; ") + closed.reason;
    return {"Pengumpulan ditutup; sebagian unit belum mengisi.",
            "Gathering was closed with units missing.",
            units,
            e.visit};
  }
  Told operator()(const workflow::BranchSupplemented& e) const {
    return {"Isian susulan diterima.", "A late supplement came in.", "", e.visit};
  }
  Told operator()(const workflow::SeparationWaived& e) const {
    return {fmt::format("Pemisahan tugas langkah {} dan {} dikesampingkan.",
                        plain_row(scene, e.first),
                        plain_row(scene, e.second)),
            fmt::format("Separation of duties of steps {} and {} was waived.",
                        plain_row(scene, e.first),
                        plain_row(scene, e.second)),
            e.reason,
            e.visit};
  }
  Told operator()(const workflow::DeadlineExtended& e) const {
    const auto due = indonesian_moment(e.due_at, scene.office.zone);
    return {fmt::format("Tenggat diperpanjang sampai {}.", due),
            fmt::format("The deadline was extended to {}.", due),
            e.reason,
            e.visit};
  }
  Told operator()(const workflow::TaskReassigned& e) const {
    const auto from = position_title(scene.office, e.from);
    const auto to = position_title(scene.office, e.to);
    return {fmt::format("Tugas dialihkan dari {} kepada {}.", from, to),
            fmt::format("The task was reassigned from {} to {}.", from, to),
            e.reason,
            e.visit};
  }
  Told operator()(const workflow::CaseStopped& e) const {
    return {"Pelaksanaan dihentikan.", "The case was stopped.", e.reason, {}};
  }
  Told operator()(const workflow::CaseSuspended& e) const {
    return {"Pelaksanaan ditangguhkan.", "The case was suspended.", e.reason, {}};
  }
  Told operator()(const workflow::CaseResumed& e) const {
    return {"Pelaksanaan dilanjutkan.", "The case was resumed.", e.reason, {}};
  }
};

}  // namespace

json::Object happening_json(const Scene& scene,
                            const workflow::Case& so_far,
                            const workflow::Event& e) {
  const auto told = std::visit(Teller{scene}, e);
  const auto& act = workflow::act_of(e);
  const auto* visit = workflow::find_visit(so_far, told.visit);
  const auto name = workflow::name_of(e);
  const auto authority = organisation::word_of(act.by.authority.kind);
  return {{"at", to_rfc3339(act.at)},
          {"name", json::text(name)},
          {"person", text_or_null(person_name(scene.office, act.by.person))},
          {"position", text_or_null(position_title(scene.office, act.by.position))},
          {"authority", json::text(authority)},
          {"decree_number", text_or_null(act.by.authority.decree_number)},
          {"step",
           visit == nullptr ? json::Value(nullptr)
                            : json::Value(static_cast<std::int64_t>(visit->step))},
          {"unit",
           visit == nullptr ? json::Value(nullptr)
                            : text_or_null(unit_name(scene.office, visit->unit))},
          {"text_id", told.indonesian},
          {"text_en", told.english},
          {"reason", text_or_null(told.reason)}};
}

json::Array timeline_json(const Scene& scene, const std::vector<workflow::Event>& events) {
  json::Array items;
  workflow::Case so_far;
  for (const auto& event : events) {
    workflow::apply(event, so_far);
    items.push_back(happening_json(scene, so_far, event));
  }
  return items;
}

}  // namespace takar::app
