#include "app/save_draft.hpp"

#include <algorithm>
#include <array>

#include "app/allowed.hpp"
#include "app/figures.hpp"
#include "base/check.hpp"
#include "measurement/indicator_json.hpp"

namespace takar::app {
namespace {

using workflow::Case;
using workflow::Visit;

// The acts that hand over what was typed.
constexpr std::array<std::string_view, 3> kHandingOver{
    "complete_step", "record_step", "supplement_branch"};

// Where the draft lies and who writes it. Borrowed for the call.
struct Desk {
  store::WriteTransaction& tx;
  Shelf& shelf;
  const Viewer& viewer;
  const Scene& scene;
  const Case& current;
  const Visit& visit;
};

bool may_hand_over(const Desk& desk) {
  const auto by = actors_at(desk.scene, desk.viewer, desk.visit);  // Empty where the role forbids.
  const auto verbs = allowed_acts(desk.scene, desk.current, desk.visit, by);
  return std::any_of(verbs.begin(), verbs.end(), [](std::string_view verb) {
    return std::find(kHandingOver.begin(), kHandingOver.end(), verb) != kHandingOver.end();
  });
}

Result<TypedDraft> keep(const Desk& desk, const json::Object& body) {
  const DraftPlace place{desk.viewer.agency, desk.current.id, desk.visit.number};
  const auto* typed = json::object_at(body, "content");
  TAKAR_CHECK(typed != nullptr, "the contract lets a draft without content through");
  auto content = json::write(*typed);
  if (content.size() > kDraftBytesMax)
    return reject("app.draft_too_long", {std::to_string(kDraftBytesMax)});
  const auto kept = find_draft(desk.tx, place).value_or(TypedDraft{});
  if (kept.content == content) return kept;
  const bool unseen = json::integer_at(body, "revision").value_or(0) != kept.revision;
  if (unseen && kept.revision != 0)  // Where nothing is kept, nothing can be overwritten.
    return reject("app.draft_newer",
                  readable(desk.scene.office,
                           {"person:" + std::to_string(kept.person.value),
                            "at:" + std::to_string(to_us(kept.at))}));
  const TypedDraft draft{kept.revision + 1, desk.viewer.person, std::move(content), desk.scene.now};
  put_draft(desk.tx, place, draft);
  return draft;
}

// Each row that was sent, reckoned. What is not one of the form's indicators is left out.
json::Array reckoned(const Desk& desk, const json::Object& body) {
  json::Array values;
  const auto* typed = json::array_at(body, "values");
  if (typed == nullptr || !desk.visit.unit) return values;
  const auto indicators = desk.shelf.indicators(desk.tx, desk.current);
  auto form = form_of(desk.tx, desk.current, *indicators, desk.visit.unit);
  add_history(desk.tx, desk.current, form);
  for (const auto& value : *typed) {
    const auto id = json::string_or_empty(value.get_object(), "indicator_id");
    const auto row = std::find_if(form.rows.begin(), form.rows.end(), [&](const auto& candidate) {
      return id_text(candidate.indicator.id.value) == json::Value(id);
    });
    if (row != form.rows.end())
      values.push_back(
          reckoned_json(desk.current, *row, measurement::entry_from_json(value.get_object())));
  }
  return values;
}

}  // namespace

Result<std::string> save_draft(store::WriteTransaction& tx,
                               Shelf& shelf,
                               const Viewer& viewer,
                               const DraftRequest& request,
                               Instant now) {
  const auto office = shelf.office(tx, viewer.agency);
  if (office == nullptr) return reject("app.no_agency");
  const auto current = shelf.work_case(tx, viewer.agency, {request.case_id});
  if (current == nullptr) return reject("app.case_not_found", {std::to_string(request.case_id)});
  const auto sop = shelf.sop(tx, viewer.agency, current->sop);
  TAKAR_CHECK(sop != nullptr, "a case is pinned to an SOP version that is gone");
  const bool there =
      request.visit >= 1 && request.visit <= static_cast<std::int64_t>(current->visits.size());
  if (!there) return reject("app.visit_not_found", {std::to_string(request.visit)});
  const Scene scene{*office, *sop, now};
  const auto& visit =
      workflow::visit_at(*current, static_cast<workflow::VisitNumber>(request.visit));
  const Desk desk{tx, shelf, viewer, scene, *current, visit};
  if (!may_hand_over(desk)) return reject("app.draft_not_open");
  const auto draft = keep(desk, request.body);
  if (!draft) return reject(draft.error());
  return json::write(json::Object{{"revision", draft->revision},
                                  {"saved_at", to_rfc3339(draft->at)},
                                  {"values", reckoned(desk, request.body)}});
}

}  // namespace takar::app
