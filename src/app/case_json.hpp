#pragma once
// Cases, tasks, steps and documents as the interfaces show them (docs/openapi.yaml), with names in
// place of ids and the deadline measured by the office's calendar.

#include "app/office.hpp"
#include "app/step_states.hpp"
#include "base/json.hpp"
#include "sop/sop.hpp"
#include "workflow/case_view.hpp"

namespace takar::app {

// What every answer is made against. Borrowed for the call.
struct Scene {
  const Office& office;
  const sop::Sop& sop;
  Instant now;  // UTC.
};

[[nodiscard]] json::Value id_text(std::int64_t id);
[[nodiscard]] json::Array ids_json(const std::vector<PositionId>&);
[[nodiscard]] json::Value instant_or_null(const std::optional<Instant>&);
[[nodiscard]] json::Value text_or_null(const std::string&);

// The work a visit asks for: a unit's part of a gatherer's row is filling in.
[[nodiscard]] sop::StepKind kind_of(const sop::Step&, const workflow::Visit&);
// What the visit's performer does, in words.
[[nodiscard]] const std::string& activity_of(const sop::Step&, const workflow::Visit&);

// The name of the paper that the visit yields: the row's output; a unit's part of a gatherer's row
// is the filled form.
[[nodiscard]] std::string output_name(const sop::Step&, const workflow::Visit&);

// Adds "due_at", "lateness" and "remaining", by the office's calendar.
void put_deadline(const Scene&, const std::optional<Instant>& due, json::Object&);
[[nodiscard]] json::Object task_json(const Scene&, const workflow::TaskRow&);
[[nodiscard]] json::Object case_json(const Scene&, const workflow::CaseRow&);
[[nodiscard]] json::Object step_json(const Scene&, const StepState&);
[[nodiscard]] json::Object document_json(const Scene&, const workflow::DocumentRow&);
// Which positions and people stand behind the performer columns in this case.
[[nodiscard]] json::Array people_json(const Scene&, const workflow::Case&);

}  // namespace takar::app
