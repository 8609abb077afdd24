#include "app/case_detail.hpp"

#include "base/check.hpp"

namespace takar::app {
json::Object case_detail_json(store::ReadTransaction& tx,
                              const Scene& scene,
                              const workflow::Case& current) {
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
  json::Array papers;
  for (const auto& document : workflow::documents_of(tx, current.agency, current.id))
    papers.push_back(document_json(scene, document));
  out["documents"] = std::move(papers);
  out["version"] = current.version;
  return out;
}

}  // namespace takar::app
