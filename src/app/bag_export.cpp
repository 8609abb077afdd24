#include "app/bag_export.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <limits>
#include <set>

#include <fmt/format.h>

#include "app/case_json.hpp"
#include "app/registered_paper.hpp"
#include "app/shelf.hpp"
#include "app/timeline.hpp"
#include "app/upload_store.hpp"
#include "archive/zip.hpp"
#include "base/check.hpp"
#include "base/text.hpp"
#include "calendar/quarter.hpp"
#include "documents/pdf.hpp"
#include "documents/signed_file_store.hpp"
#include "organisation/organisation_view.hpp"
#include "workflow/case_store.hpp"

namespace takar::app {
namespace {

namespace fs = std::filesystem;

struct CaseName {
  AgencyId agency;
  workflow::CaseId id;
};

// Of the streams that tell of a case, those that bear its number.
constexpr std::array<std::string_view, 8> kCaseStreams = {
    "case", "rules", "figures", "reckoning", "comments", "attendance", "frozen_case", "erasure"};
constexpr std::string_view kUploadStream = "upload";

std::vector<CaseName> cases_asked_for(store::ReadTransaction& tx, const BagQuestion& question) {
  std::vector<CaseName> cases;
  const auto agencies = question.agency != 0 ? std::vector{AgencyId{question.agency}}
                                             : organisation::all_agencies(tx);
  for (const auto agency : agencies) {
    if (question.case_id != 0) {
      if (workflow::case_row(tx, agency, {question.case_id}))
        cases.push_back({agency, {question.case_id}});
      continue;
    }
    for (const auto& row : workflow::cases_of(tx, agency, std::numeric_limits<std::int64_t>::max()))
      if (question.quarter.empty() || row.period == question.quarter)
        cases.push_back({agency, row.id});
  }
  return cases;
}

// The name of an attachment in the bag: its number, and its kind if the name tells a plain one.
std::string attachment_path(const UploadRow& row) {
  const auto dot = row.name.rfind('.');
  auto kind = dot == std::string::npos ? std::string() : to_lower_ascii(row.name.substr(dot + 1));
  const bool plain =
      !kind.empty() && kind.size() <= 5 &&
      kind.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") == std::string::npos;
  return fmt::format("data/attachments/{}{}", row.id, plain ? "." + kind : "");
}

// A folder that is gone when this object is.
struct PassingFolder {
  std::string path;
  explicit PassingFolder(std::string given) : path(std::move(given)) { clear(); }
  ~PassingFolder() { clear(); }
  PassingFolder(const PassingFolder&) = delete;
  PassingFolder& operator=(const PassingFolder&) = delete;

 private:
  void clear() const {
    std::error_code error;
    fs::remove_all(path, error);
  }
};

// One case on its way into the bag.
class CaseExport {
 public:
  CaseExport(store::Store& store, archive::BagWriter& bag, CaseName name)
      : store_(store), bag_(bag), name_(name) {}

  // Adds the files, and the streams to those of `contents`.
  void add_to(archive::BagContents& contents) {
    read([&](store::ReadTransaction& tx, const Scene& scene) { describe(tx, scene); });
    for (const auto& row : rows_) add_paper(row);
    for (const auto stream : kCaseStreams) streams_.insert({std::string(stream), name_.id.value});
    contents.streams.insert(contents.streams.end(), streams_.begin(), streams_.end());
    contents.cases.push_back(std::move(case_));
  }

 private:
  template <class Use>
  void read(const Use& use) {
    store_.read([&](store::ReadTransaction& tx) {
      const auto office = shelf_.office(tx, name_.agency);
      const auto row = workflow::case_row(tx, name_.agency, name_.id);
      TAKAR_CHECK(office != nullptr && row.has_value(), "a case to export is gone");
      const auto sop = shelf_.sop(tx, name_.agency, row->sop);
      TAKAR_CHECK(sop != nullptr, "a case is pinned to an SOP version that is gone");
      use(tx, Scene{*office, *sop, row->opened_at});
    });
  }

  void describe(store::ReadTransaction& tx, const Scene& scene) {
    const auto row = workflow::case_row(tx, name_.agency, name_.id);
    case_ = {.id = name_.id.value,
             .agency = scene.office.agency.settings.name,
             .title = row->title,
             .period = row->period,
             .sop_title = scene.sop.identity.title};
    streams_.insert({"sop", row->sop.value});
    rows_ = workflow::documents_of(tx, name_.agency, name_.id);
    const auto history = workflow::load_history(tx, name_.agency, name_.id);
    for (const auto& item : timeline_json(scene, history)) add_act(scene, item.as_object());
    for (const auto& document : rows_) {
      const auto filing = workflow::filing_of(tx, document);
      if (!filing) continue;
      for (const auto upload : filing->document.uploads) add_upload(tx, upload.value);
    }
  }

  void add_act(const Scene& scene, const json::Object& item) {
    const auto at = parse_rfc3339(json::string_or_empty(item, "at"));
    const auto person = json::string_or_empty(item, "person");
    const auto position = json::string_or_empty(item, "position");
    const auto step = json::integer_at(item, "step");
    const auto row = step ? "Langkah " + std::to_string(*step) + ": " : std::string();
    case_.acts.push_back({.when = at ? indonesian_moment(*at, scene.office.zone) : std::string(),
                          .who = person.empty() ? position : person + ", " + position,
                          .indonesian = row + json::string_or_empty(item, "text_id"),
                          .english = json::string_or_empty(item, "text_en")});
  }

  void add_upload(store::ReadTransaction& tx, std::int64_t id) {
    const auto row = find_upload(tx, name_.agency, id);
    if (!row) return;
    const auto path = attachment_path(*row);
    if (bag_.has(path) || row->destroyed) return;
    bag_.add_blob(path, store_.blobs(), row->blob.sha256);
    const store::StreamName stream{std::string(kUploadStream), id};
    streams_.insert(stream);
    case_.attachments.push_back({path, row->name, row->at, stream});
  }

  void add_paper(const workflow::DocumentRow& row) {
    std::optional<documents::Document> paper;
    std::vector<documents::SignedFile> signatures;
    archive::BagDocument document{.title = row.document.name,
                                  .letter_number = row.document.letter_number,
                                  .made_at = row.made_at,
                                  .stream = {"case", name_.id.value},
                                  .version = row.event_version};
    read([&](store::ReadTransaction& tx, const Scene& scene) {
      const auto json = document_json(scene, row);
      document.step = sop::step_at(scene.sop, row.document.step).printed_number;
      if (row.document.version > 1)
        document.title += fmt::format(" (versi {})", row.document.version);
      document.unit_name = json::string_or_empty(json, "unit_name");
      document.made_by = json::string_or_empty(json, "made_by");
      document.path = fmt::format("data/documents/{}/{}-{}",
                                  name_.id.value,
                                  row.document.id.value,
                                  json::string_or_empty(json, "file_name"));
      if (auto made = registered_paper(tx, scene, row)) paper = std::move(*made);
      signatures = documents::signed_files_of(tx, row.document.id.value);
    });
    if (!paper) return;  // The output was an uploaded file alone, or the content was destroyed.
    if (signatures.empty()) {
      bag_.add(document.path, documents::render_pdf(*paper));
    } else {
      bag_.add_blob(document.path, store_.blobs(), signatures.back().file.sha256);
      streams_.insert({"signature", row.document.id.value});
    }
    case_.documents.push_back(std::move(document));
  }

  store::Store& store_;
  archive::BagWriter& bag_;
  CaseName name_;
  Shelf shelf_;
  archive::BagCase case_;
  std::vector<workflow::DocumentRow> rows_;
  std::set<store::StreamName> streams_;
};

// "Dinas Contoh, Pemerintah Kota Contoh"; of several agencies only how many they are.
std::string organisation_words(store::ReadTransaction& tx, const std::vector<CaseName>& cases) {
  std::set<AgencyId> agencies;
  for (const auto& name : cases) agencies.insert(name.agency);
  if (agencies.size() > 1) return fmt::format("{} perangkat daerah", agencies.size());
  const auto agency = organisation::agency_view(tx, *agencies.begin());
  return agency ? agency->name + ", " + agency->government : std::string();
}

std::string title_of(const BagQuestion& question) {
  if (question.case_id != 0) return "Berkas satu pelaksanaan SOP";
  if (question.quarter.empty()) return "Seluruh catatan satu instansi";
  return "Berkas pelaksanaan SOP " + question.quarter;
}

// Each stream once, in order: several cases share a procedure.
void settle(std::vector<store::StreamName>& streams) {
  std::ranges::sort(streams);
  streams.erase(std::unique(streams.begin(), streams.end()), streams.end());
}

}  // namespace

std::string BagQuestion::identifier() const {
  if (case_id != 0) return fmt::format("kasus-{}", case_id);
  if (agency == 0) return "triwulan-" + quarter;
  return fmt::format("instansi-{}{}{}", agency, quarter.empty() ? "" : "-", quarter);
}

Result<archive::BagReport> export_bag(store::Store& store,
                                      const BagQuestion& question,
                                      const std::string& folder,
                                      Instant now) {
  if (!question.quarter.empty())
    if (const auto quarter = calendar::parse_quarter(question.quarter); !quarter)
      return reject(quarter.error());
  archive::BagContents contents{
      .identifier = question.identifier(), .title = title_of(question), .made_at = now};
  std::vector<CaseName> cases;
  store.read([&](store::ReadTransaction& tx) {
    cases = cases_asked_for(tx, question);
    if (cases.empty()) return;
    contents.organisation = organisation_words(tx, cases);
    if (question.agency != 0 && question.quarter.empty() && question.case_id == 0)
      contents.streams = store::streams_of(tx, question.agency);
  });
  if (cases.empty() && question.case_id != 0)
    return reject("app.case_not_found", {std::to_string(question.case_id)});
  if (cases.empty()) return reject("app.nothing_to_export", {contents.identifier});
  archive::BagWriter bag(folder);
  for (const auto& name : cases) CaseExport(store, bag, name).add_to(contents);
  settle(contents.streams);
  return bag.finish(store, contents);
}

Result<std::string> zip_bag(store::Store& store,
                            const BagQuestion& question,
                            const std::string& path,
                            Instant now) {
  const PassingFolder folder(path + ".bag");
  const auto made = export_bag(store, question, folder.path, now);
  if (!made) return reject(made.error());
  archive::write_zip(folder.path, question.identifier(), path, now);
  return question.identifier() + ".zip";
}

}  // namespace takar::app
