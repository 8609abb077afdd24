#include "app/case_detail.hpp"

#include "app/allowed.hpp"
#include "app/document_json.hpp"
#include "app/follow_ups.hpp"
#include "base/check.hpp"
#include "workflow/case_store.hpp"

namespace takar::app {
json::Object case_detail_json(store::ReadTransaction& tx,
                              const Scene& scene,
                              const workflow::Case& current,
                              const Viewer& viewer) {
  const auto row = workflow::case_row(tx, current.agency, current.id);
  TAKAR_CHECK(row.has_value(), "a case has no row");
  auto out = case_json(scene, *row);
  out["identity"] = json::Object{{"number", scene.sop.identity.number},
                                 {"title", scene.sop.identity.title},
                                 {"agency", scene.office.agency.settings.name}};
  json::Array steps;
  for (const auto& state : step_states(current, scene.sop, scene.now))
    steps.push_back(step_json(scene, state));
  out["steps"] = std::move(steps);
  out["people"] = people_json(scene, current);
  out["documents"] = case_documents_json(tx, scene, current, viewer);
  const auto history = workflow::load_history(tx, current.agency, current.id);
  out["follow_ups"] = follow_ups_json(scene, current, history);
  out["version"] = current.version;
  json::Array allowed;
  for (const auto verb : allowed_case_acts(scene, current, viewer))
    allowed.push_back(json::text(verb));
  out["allowed"] = std::move(allowed);
  return out;
}

}  // namespace takar::app
