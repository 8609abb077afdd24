#include "app/similar_page.hpp"

#include <algorithm>
#include <limits>

#include "app/lint_page.hpp"
#include "sop/catalogue_store.hpp"
#include "sop/compare.hpp"

namespace takar::app {
namespace {

// From here on two SOPs have so much in common that a reader wants to see both.
constexpr int kShownPercent = 20;

bool reads_whole_region(const Viewer& viewer) {
  return permit(viewer, Action::kSeeSop, Relation::kOtherAgency).has_value();
}

// Whether the viewer may read that version of whatever agency.
bool may_read(const Asked& asked, const Office& own, const sop::ListedVersion& version) {
  if (version.agency == own.agency.id || sop::is_public(version)) return true;
  if (!reads_whole_region(asked.viewer)) return false;
  const auto other = asked.shelf.office(asked.tx, version.agency);
  return other != nullptr && other->agency.region == own.agency.region;
}

struct Alike {
  int percent = 0;
  json::Object shown;
};

json::Object alike_json(const Office& office, const sop::ListedVersion& version, int percent) {
  return {{"id", id_text(version.id.value)},
          {"agency", office.agency.settings.name},
          {"government", office.government},
          {"title", version.title},
          {"number", version.number},
          {"public", sop::is_public(version)},
          {"similarity_percent", percent},
          {"near_duplicate", percent >= sop::kNearDuplicatePercent}};
}

}  // namespace

Result<json::Object> similar_sops(const Asked& asked, const Office& office, const sop::Sop& sop) {
  const auto own = office.agency.id;
  const bool region = reads_whole_region(asked.viewer);
  const sop::AlikeQuestion question{
      {asked.question.numbers.at(0)},
      sop,
      region ? AgencyId{0} : own,
      region ? AgencyId{std::numeric_limits<std::int64_t>::max()} : own};
  std::vector<Alike> found;
  for (const auto& version : sop::share_words(asked.tx, question)) {
    if (!may_read(asked, office, version)) continue;
    const auto other = asked.shelf.sop(asked.tx, version.agency, version.id);
    const auto theirs = asked.shelf.office(asked.tx, version.agency);
    if (other == nullptr || theirs == nullptr) continue;
    const int percent = sop::similarity_percent(sop, *other);
    if (percent >= kShownPercent) found.push_back({percent, alike_json(*theirs, version, percent)});
  }
  std::stable_sort(found.begin(), found.end(), [](const Alike& a, const Alike& b) {
    return a.percent > b.percent;
  });
  json::Array items;
  for (auto& each : found) items.push_back(std::move(each.shown));
  return json::Object{{"items", std::move(items)}};
}

Result<json::Object> sop_comparison(const Asked& asked, const Office& office, const sop::Sop& sop) {
  const auto id = asked.question.numbers.at(1);
  const auto version = sop::listed_version(asked.tx, {id});
  if (!version || !may_read(asked, office, *version))
    return reject("app.sop_not_found", {std::to_string(id)});
  const auto other = asked.shelf.sop(asked.tx, version->agency, version->id);
  const auto theirs = asked.shelf.office(asked.tx, version->agency);
  if (other == nullptr || theirs == nullptr)
    return reject("app.sop_not_found", {std::to_string(id)});
  return json::Object{
      {"other", alike_json(*theirs, *version, sop::similarity_percent(sop, *other))},
      {"changes", changes_json(sop, *other)}};
}

Result<json::Object> sop_feedback(const Asked& asked, const Office& office, const sop::Sop&) {
  const sop::SopId id{asked.question.numbers.at(0)};
  json::Array items;
  for (const auto& row : sop::feedback_of(asked.tx, office.agency.id, id))
    items.push_back(
        json::Object{{"number", row.number},
                     {"at", to_rfc3339(row.at)},
                     {"text", row.words.text},
                     {"name", text_or_null(row.words.name)},
                     {"contact", text_or_null(row.words.contact)},
                     {"answered_at", instant_or_null(row.answered_at)},
                     {"answered_by", text_or_null(person_name(office, row.answered_by))},
                     {"note", row.note}});
  return json::Object{{"items", std::move(items)},
                      {"open", sop::open_feedback(asked.tx, office.agency.id, id)}};
}

}  // namespace takar::app
