#include "app/document_signer.hpp"

namespace takar::app {
namespace {

// The positions in which the person had to do with the document, the nearest first.
std::vector<PositionId> positions_with_part(const DocumentInCase& document, PersonId person) {
  std::vector<PositionId> positions;
  if (document.row.made_by == person) positions.push_back(document.row.position);
  if (document.current.roster.head) positions.push_back(document.current.roster.head);
  for (const auto& visit : document.current.visits)
    if (visit.person == person && visit.finished_at) positions.push_back(visit.position);
  return positions;
}

}  // namespace

Result<organisation::Actor> document_signer(const DocumentInCase& document, const Viewer& viewer) {
  if (document.row.document.content_sha256.empty()) return reject("app.nothing_to_sign");
  for (const auto& file : document.before)
    if (file.by.person == viewer.person)
      return reject("app.signed_already", {"at:" + std::to_string(to_us(file.at))});
  const auto& scene = document.scene;
  const auto held = positions_of(scene.office, viewer.person, scene.now);
  const organisation::Deed deed{scene.sop.id, true};
  for (const auto position : positions_with_part(document, viewer.person))
    if (const auto authority = organisation::authority_of(held, position, deed))
      return organisation::Actor{viewer.person, position, *authority};
  return reject("app.not_yours_to_sign");
}

}  // namespace takar::app
