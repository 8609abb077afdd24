#include "app/sop_draft_pages.hpp"

#include <algorithm>

#include "app/case_json.hpp"
#include "app/lint_page.hpp"
#include "app/sop_pages.hpp"
#include "base/rejections.hpp"
#include "drafting/draft_json.hpp"
#include "drafting/draft_store.hpp"
#include "lint/regulations.hpp"
#include "sop/sop_store.hpp"

namespace takar::app {
namespace {

using drafting::Draft;

constexpr std::size_t kLogShown = 50;  // The latest changes.

Result<Draft> draft_at(store::ReadTransaction& tx, AgencyId agency, std::int64_t id) {
  auto draft = drafting::load_draft(tx, agency, {id});
  if (!draft) return reject("app.sop_draft_not_found", {std::to_string(id)});
  return *std::move(draft);
}

json::Array open_questions_json(const Draft& draft) {
  std::vector<drafting::Question> open;
  for (const auto* question : drafting::open_questions(draft)) open.push_back(*question);
  return drafting::questions_json(open);
}

json::Array log_json(const Office& office, const Draft& draft) {
  json::Array entries;
  for (auto entry = draft.log.rbegin(); entry != draft.log.rend(); ++entry) {
    if (entries.size() == kLogShown) break;
    json::Array places;
    for (const auto& change : entry->changes) places.push_back(json::Value(change.place));
    entries.push_back(json::Object{{"revision", entry->revision},
                                   {"by", person_name(office, entry->by)},
                                   {"at", to_rfc3339(entry->at)},
                                   {"places", std::move(places)},
                                   {"taken_back", entry->taken_back}});
  }
  return entries;
}

bool may_repeat(const Draft& draft, PersonId person) {
  const auto last = std::find_if(
      draft.log.rbegin(), draft.log.rend(), [&](const auto& entry) { return entry.by == person; });
  return last != draft.log.rend() && last->taken_back;
}

bool may_take_back(const Draft& draft, PersonId person) {
  return std::any_of(draft.log.begin(), draft.log.end(), [&](const auto& entry) {
    return entry.by == person && !entry.taken_back;
  });
}

// A sentence about a file, without the line that a draft has not and without what became of the
// file: the draft itself is saved.
std::string about_draft(std::string sentence, std::string_view place, std::string_view kept) {
  if (const auto at = place.empty() ? sentence.npos : sentence.find(place); at != sentence.npos)
    sentence.erase(0, at);
  if (const auto at = sentence.find(kept); at != sentence.npos) sentence.erase(at, kept.size());
  return sentence;
}

// What keeps the draft from being an SOP, with the place where it can be mended.
json::Object problem_json(const Rejection& rejection) {
  const auto sentence = explain(rejection);
  // The rules of an SOP name a place of a file behind its line; those of a draft begin with it.
  const bool of_file = rejection.code.starts_with("sop.");
  const std::size_t at = of_file ? 1 : 0;
  const auto place = rejection.details.size() > at ? rejection.details[at] : std::string();
  const auto shown = of_file ? std::string_view(place) : std::string_view();
  return {{"code", json::text(rejection.code)},
          {"place", place},
          {"message_id", about_draft(sentence.indonesian, shown, "Tidak ada yang disimpan. ")},
          {"message_en", about_draft(sentence.english, shown, "Nothing was saved. ")}};
}

// The version that the draft began from, or the newest of its key.
std::shared_ptr<const sop::Sop> version_before(store::ReadTransaction& tx,
                                               Shelf& shelf,
                                               const Draft& draft) {
  if (draft.origin.version) return shelf.sop(tx, draft.agency, draft.origin.version);
  for (const auto& row : sop::sops_of(tx, draft.agency))
    if (row.key == draft.key) return shelf.sop(tx, draft.agency, row.id);
  return nullptr;
}

}  // namespace

json::Object sop_drafts_json(store::ReadTransaction& tx, const Office& office) {
  json::Array items;
  for (const auto& row : drafting::open_drafts(tx, office.agency.id))
    items.push_back(json::Object{{"id", id_text(row.id.value)},
                                 {"title", row.title},
                                 {"source", row.source},
                                 {"file_name", row.file_name},
                                 {"revision", row.revision},
                                 {"changed_by", person_name(office, row.changed_by)},
                                 {"changed_at", to_rfc3339(row.changed_at)}});
  return {{"items", std::move(items)}};
}

Result<json::Object> sop_draft_json(store::ReadTransaction& tx,
                                    const Office& office,
                                    const Viewer& viewer,
                                    std::int64_t id) {
  const auto draft = draft_at(tx, office.agency.id, id);
  if (!draft) return reject(draft.error());
  json::Object page{{"id", id_text(id)},
                    {"sop_key", draft->key},
                    {"revision", draft->revision},
                    {"open", draft->open},
                    {"source", json::text(drafting::word_of(draft->origin.source))},
                    {"file_name", draft->origin.file_name},
                    {"form", draft->origin.form}};
  page["upload_id"] =
      draft->origin.upload == 0 ? json::Value(nullptr) : json::Value(id_text(draft->origin.upload));
  page["trial_id"] = draft->trial ? json::Value(id_text(draft->trial.value)) : json::Value(nullptr);
  page["document"] = drafting::document_json(draft->document);
  page["questions"] = open_questions_json(*draft);
  page["evidence"] = drafting::evidence_json(draft->evidence);
  page["log"] = log_json(office, *draft);
  page["may_take_back"] = may_take_back(*draft, viewer.person);
  page["may_repeat"] = may_repeat(*draft, viewer.person);
  return page;
}

Result<json::Object> sop_draft_preview_json(store::ReadTransaction& tx,
                                            Shelf& shelf,
                                            AgencyId agency,
                                            std::int64_t id,
                                            calendar::Date today) {
  const auto draft = draft_at(tx, agency, id);
  if (!draft) return reject(draft.error());
  json::Object page{{"revision", draft->revision},
                    {"problem", nullptr},
                    {"flowchart", nullptr},
                    {"findings", nullptr},
                    {"changes", nullptr}};
  const auto sop = drafting::to_sop(draft->document);
  if (!sop) {
    page["problem"] = problem_json(sop.error());
    return page;
  }
  page["flowchart"] = flowchart_json(*sop);
  page["findings"] = sop_findings_json(*sop, today);
  if (const auto before = version_before(tx, shelf, *draft))
    page["changes"] = changes_json(*before, *sop);
  return page;
}

json::Object regulations_json(calendar::Date today) {
  json::Array items;
  for (const auto& rule : lint::regulations()) {
    json::Array replaced_by;
    for (const auto& name : rule.replaced_by) replaced_by.push_back(json::text(name));
    items.push_back(
        json::Object{{"name", rule.name()},
                     {"title", json::text(rule.has_title() ? rule.title : std::string_view())},
                     {"over", lint::is_over(rule, today)},
                     {"core", rule.use.starts_with("core")},
                     {"replaced_by", std::move(replaced_by)},
                     {"checked_on", json::text(rule.checked_on)},
                     {"source", json::text(rule.source)}});
  }
  return {{"items", std::move(items)}};
}

}  // namespace takar::app
