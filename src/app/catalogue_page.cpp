#include "app/catalogue_page.hpp"

#include <algorithm>

#include "app/sop_form.hpp"
#include "app/sop_pages.hpp"
#include "base/text.hpp"
#include "sop/catalogue_store.hpp"
#include "sop/sop_store.hpp"

namespace takar::app {
namespace {

constexpr std::size_t kQuestionBytesMax = 200;
constexpr std::int64_t kPagesMax = 10'000;

json::Object listed_json(const Office& office, const sop::ListedVersion& version) {
  return {{"id", id_text(version.id.value)},
          {"agency_id", id_text(version.agency.value)},
          {"agency", office.agency.settings.name},
          {"government", office.government},
          {"title", version.title},
          {"number", version.number},
          {"version", version.version},
          {"step_count", version.step_count},
          {"shown_at", to_rfc3339(version.shown)}};
}

// A version that everybody may see, with its words.
struct PublicSop {
  sop::ListedVersion version;
  std::shared_ptr<const Office> office;
  sop::Sop sop;  // Without the NIP: it tells a birthday.
};

Result<PublicSop> public_sop(const Asked& asked) {
  const auto id = asked.question.numbers.at(0);
  const auto version = sop::listed_version(asked.tx, {id});
  if (!version || !sop::is_public(*version))
    return reject("app.sop_not_public", {std::to_string(id)});
  const auto office = asked.shelf.office(asked.tx, version->agency);
  const auto sop = asked.shelf.sop(asked.tx, version->agency, version->id);
  TAKAR_CHECK(office != nullptr && sop != nullptr, "a public SOP is gone");
  PublicSop found{*version, office, *sop};
  found.sop.identity.approved_by.nip.clear();
  return found;
}

// The SOP without what is of the office alone: how a defective source was read.
json::Object shown_sop(const PublicSop& found) {
  auto page = sop_page_json(found.version.id.value, found.sop);
  page["corrections"] = json::Array{};
  page["state"] = "in_force";
  page["open_as"] = json::Array{};
  return page;
}

}  // namespace

Result<json::Object> catalogue(const Asked& asked) {
  const auto words = asked.question.ask("q", "");
  if (words.size() > kQuestionBytesMax || !is_utf8(words)) return reject("app.field_wrong", {"q"});
  const auto page = asked.question.ask_number("page", 1);
  if (page < 1 || page > kPagesMax) return reject("app.field_wrong", {"page"});
  const auto agency = asked.question.ask_number("agency", 0);
  if (agency == 0 && !asked.question.ask("agency").empty())
    return reject("app.field_wrong", {"agency"});
  auto found = sop::catalogue(asked.tx, {.words = words, .agency = {agency}, .page = page});
  const bool more = found.size() > static_cast<std::size_t>(sop::kCataloguePage);
  if (more) found.pop_back();
  json::Array items;
  for (const auto& version : found)
    if (const auto office = asked.shelf.office(asked.tx, version.agency))
      items.push_back(listed_json(*office, version));
  return json::Object{{"items", std::move(items)}, {"page", page}, {"more", more}};
}

Result<json::Object> catalogue_sop(const Asked& asked) {
  const auto found = public_sop(asked);
  if (!found) return reject(found.error());
  return json::Object{{"listed", listed_json(*found->office, found->version)},
                      {"sop", shown_sop(*found)},
                      {"flowchart", flowchart_json(found->sop)}};
}

Result<FileMaking> catalogue_form(const Asked& asked) {
  const auto found = public_sop(asked);
  if (!found) return reject(found.error());
  const auto& sop = found->sop;
  const auto paper = asked.question.ask("paper", "A4") == "F4" ? sop::Paper::kF4 : sop::Paper::kA4;
  if (asked.question.ask("as", "pdf") != "svg")
    return [sop, paper, at = asked.now](const store::BlobFolder&) {
      return File{sop_file_name(sop, ".pdf"), "application/pdf", sop_form_pdf(sop, paper, at)};
    };
  const auto page = asked.question.ask_number("page", 1);
  const auto pages = sop_form_svgs(sop, paper);
  if (page < 1 || static_cast<std::size_t>(page) > pages.size())
    return reject("app.field_wrong", {"page"});
  const auto& text = pages[static_cast<std::size_t>(page - 1)];
  return [name = sop_file_name(sop, ".svg"), text](const store::BlobFolder&) {
    return File{name, "image/svg+xml", text};
  };
}

}  // namespace takar::app
