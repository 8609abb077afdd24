#include "app/application.hpp"

#include <algorithm>
#include <future>

#include "app/administration_json.hpp"
#include "app/agency_act.hpp"
#include "app/allowed.hpp"
#include "app/audit.hpp"
#include "app/bag_export.hpp"
#include "app/case_detail.hpp"
#include "app/case_json.hpp"
#include "app/health.hpp"
#include "app/internal/application_parts.hpp"
#include "app/letter_book.hpp"
#include "app/lint_page.hpp"
#include "app/notices.hpp"
#include "app/organisation_json.hpp"
#include "app/permission.hpp"
#include "app/registered_paper.hpp"
#include "app/sop_pages.hpp"
#include "app/task_page.hpp"
#include "app/timeline.hpp"
#include "app/upload_store.hpp"
#include "base/check.hpp"
#include "documents/file_name.hpp"
#include "documents/pdf.hpp"
#include "sop/sop_store.hpp"
#include "store/blob_folder.hpp"
#include "workflow/case_store.hpp"

namespace takar::app {
namespace {

constexpr std::int64_t kCasesShown = 500;

std::optional<workflow::TaskFilter> filter_named(std::string_view name) {
  if (name.empty() || name == "mine") return workflow::TaskFilter::kMine;
  if (name == "team") return workflow::TaskFilter::kTeam;
  if (name == "unclaimed") return workflow::TaskFilter::kUnclaimed;
  if (name == "done") return workflow::TaskFilter::kDone;
  return std::nullopt;
}

std::string digits_of(std::int64_t id) {
  return std::to_string(id);
}

}  // namespace

template <class Use>
Result<std::string> Application::Parts::with_office(const Viewer& viewer, const Use& use) {
  Result<std::string> answer = reject("app.no_agency");
  store.read([&](store::ReadTransaction& tx) {
    const auto office = shelf.office(tx, viewer.agency);
    if (office != nullptr) answer = use(tx, *office);
  });
  return answer;
}

template <class Use>
Result<std::string> Application::Parts::if_permitted(const Viewer& viewer,
                                                     Action action,
                                                     const Use& use) {
  return with_office(
      viewer, [&](store::ReadTransaction& tx, const Office& office) -> Result<std::string> {
        const auto may = permit(viewer, action, relation_to(office, viewer, settings.clock()));
        if (!may) return reject(may.error());
        return use(tx, office);
      });
}

Result<void> Application::Parts::permitted(const Viewer& viewer, Action action) {
  const auto may = if_permitted(
      viewer, action, [](store::ReadTransaction&, const Office&) -> Result<std::string> {
        return std::string();
      });
  if (!may) return reject(may.error());
  return {};
}

template <class Use>
Result<std::string> Application::Parts::with_case(const Viewer& viewer,
                                                  std::int64_t id,
                                                  const Use& use) {
  return if_permitted(viewer,
                      Action::kSeeCase,
                      [&](store::ReadTransaction& tx, const Office& office) -> Result<std::string> {
                        const auto current = workflow::load_case(tx, viewer.agency, {id});
                        if (!current) return reject("app.case_not_found", {digits_of(id)});
                        const auto sop = shelf.sop(tx, viewer.agency, current->sop);
                        TAKAR_CHECK(sop != nullptr,
                                    "a case is pinned to an SOP version that is gone");
                        return use(tx, Scene{office, *sop, settings.clock()}, *current);
                      });
}

template <class Use>
Result<std::string> Application::Parts::with_document(const Viewer& viewer,
                                                      std::int64_t id,
                                                      const Use& use) {
  return if_permitted(viewer,
                      Action::kSeeDocument,
                      [&](store::ReadTransaction& tx, const Office& office) -> Result<std::string> {
                        const auto row = workflow::document_row(tx, viewer.agency, {id});
                        if (!row) return reject("app.document_not_found", {std::to_string(id)});
                        const auto current = workflow::case_row(tx, viewer.agency, row->case_id);
                        const auto sop =
                            current ? shelf.sop(tx, viewer.agency, current->sop) : nullptr;
                        TAKAR_CHECK(sop != nullptr, "a document belongs to a case that is gone");
                        return use(tx, Scene{office, *sop, settings.clock()}, *row);
                      });
}

template <class Use>
Result<std::string> Application::Parts::with_sop(const Viewer& viewer,
                                                 std::int64_t id,
                                                 const Use& use) {
  return if_permitted(viewer,
                      Action::kSeeSop,
                      [&](store::ReadTransaction& tx, const Office& office) -> Result<std::string> {
                        const auto sop = shelf.sop(tx, viewer.agency, {id});
                        if (sop == nullptr) return reject("app.sop_not_found", {digits_of(id)});
                        return use(tx, office, *sop);
                      });
}

bool Application::Parts::may_open_some(store::ReadTransaction& tx,
                                       const Office& office,
                                       const Viewer& viewer) {
  const auto rows = sop::sops_of(tx, office.agency.id);
  return std::any_of(rows.begin(), rows.end(), [&](const auto& row) {
    const auto sop = shelf.sop(tx, office.agency.id, row.id);
    return !opening_positions(tx, office, *sop, viewer, settings.clock()).empty();
  });
}

Application::Application(store::Store& store, ApplicationSettings settings)
    : parts_(std::make_unique<Parts>(store, std::move(settings))) {}

Application::~Application() = default;

Result<std::string> Application::me(const Viewer& viewer, std::string_view csrf) {
  return parts_->with_office(
      viewer, [&](store::ReadTransaction&, const Office& office) -> Result<std::string> {
        return json::write(me_json(office, viewer, csrf, parts_->settings.clock()));
      });
}

Result<std::string> Application::tasks(const Viewer& viewer, std::string_view name) {
  const auto filter = filter_named(name);
  if (!filter) return reject("app.bad_filter", {std::string(name)});
  return parts_->with_office(
      viewer, [&](store::ReadTransaction& tx, const Office& office) -> Result<std::string> {
        const auto now = parts_->settings.clock();
        json::Array items;
        workflow::TaskCounts counts;
        // Who may see no task has none: an empty list, not an error.
        if (permit(viewer, Action::kSeeTask, relation_to(office, viewer, now))) {
          std::vector<PositionId> positions;
          for (const auto& held : positions_of(office, viewer.person, now))
            positions.push_back(held.position);
          for (const auto& row :
               workflow::tasks(tx, {viewer.agency, viewer.person, positions, *filter})) {
            const auto sop = parts_->shelf.sop(tx, viewer.agency, row.sop);
            TAKAR_CHECK(sop != nullptr, "a task belongs to an SOP version that is gone");
            items.push_back(task_json({office, *sop, now}, row));
          }
          counts = workflow::task_counts(tx, viewer.agency, viewer.person, positions);
        }
        return json::write(json::Object{
            {"items", std::move(items)},
            {"counts",
             json::Object{
                 {"mine", counts.mine}, {"team", counts.team}, {"unclaimed", counts.unclaimed}}}});
      });
}

Result<std::string> Application::cases(const Viewer& viewer) {
  return parts_->if_permitted(
      viewer,
      Action::kSeeCase,
      [&](store::ReadTransaction& tx, const Office& office) -> Result<std::string> {
        json::Array items;
        for (const auto& row : workflow::cases_of(tx, viewer.agency, kCasesShown)) {
          const auto sop = parts_->shelf.sop(tx, viewer.agency, row.sop);
          TAKAR_CHECK(sop != nullptr, "a case is pinned to an SOP version that is gone");
          items.push_back(case_json({office, *sop, parts_->settings.clock()}, row));
        }
        return json::write(json::Object{{"items", std::move(items)},
                                        {"may_open", parts_->may_open_some(tx, office, viewer)}});
      });
}

Result<std::string> Application::case_detail(const Viewer& viewer, std::int64_t id) {
  return parts_->with_case(viewer,
                           id,
                           [&](store::ReadTransaction& tx,
                               const Scene& scene,
                               const workflow::Case& current) -> Result<std::string> {
                             return json::write(case_detail_json(tx, scene, current, viewer));
                           });
}

Result<std::string> Application::notices(const Viewer& viewer) {
  return parts_->if_permitted(
      viewer,
      Action::kSeeTask,
      [&](store::ReadTransaction& tx, const Office& office) -> Result<std::string> {
        return json::write(
            notices_json(tx, parts_->shelf, office, viewer, parts_->settings.clock()));
      });
}

Result<std::string> Application::timeline(const Viewer& viewer, std::int64_t id) {
  return parts_->with_case(
      viewer,
      id,
      [&](store::ReadTransaction& tx,
          const Scene& scene,
          const workflow::Case& current) -> Result<std::string> {
        const auto history = workflow::load_history(tx, viewer.agency, current.id);
        return json::write(json::Object{{"items", timeline_json(scene, history)}});
      });
}

Result<std::string> Application::case_flowchart(const Viewer& viewer, std::int64_t id) {
  return parts_->with_case(viewer,
                           id,
                           [&](store::ReadTransaction&,
                               const Scene& scene,
                               const workflow::Case& current) -> Result<std::string> {
                             auto chart = flowchart_json(scene.sop);
                             json::Array steps;
                             for (const auto& state : step_states(current, scene.sop, scene.now))
                               steps.push_back(step_json(scene, state));
                             chart["steps"] = std::move(steps);
                             return json::write(chart);
                           });
}

Result<std::string> Application::task_page(const Viewer& viewer,
                                           std::int64_t id,
                                           std::int64_t number) {
  return parts_->with_case(
      viewer,
      id,
      [&](store::ReadTransaction& tx,
          const Scene& scene,
          const workflow::Case& current) -> Result<std::string> {
        const auto* visit =
            number < 1 || number > static_cast<std::int64_t>(current.visits.size())
                ? nullptr
                : workflow::find_visit(current, static_cast<workflow::VisitNumber>(number));
        if (visit == nullptr) return reject("app.visit_not_found", {std::to_string(number)});
        return json::write(
            task_page_json(tx, scene, current, *visit, actors_at(scene, viewer, *visit)));
      });
}

Result<std::string> Application::sops(const Viewer& viewer) {
  return parts_->if_permitted(
      viewer,
      Action::kSeeSop,
      [&](store::ReadTransaction& tx, const Office& office) -> Result<std::string> {
        const auto now = parts_->settings.clock();
        return json::write(sop_list_json(tx, parts_->shelf, office, viewer, now));
      });
}

Result<std::string> Application::sop(const Viewer& viewer, std::int64_t id) {
  return parts_->with_sop(
      viewer, id, [&](store::ReadTransaction& tx, const Office& office, const sop::Sop& sop) {
        auto page = sop_page_json(id, sop);
        page["open_as"] =
            ids_json(opening_positions(tx, office, sop, viewer, parts_->settings.clock()));
        return json::write(page);
      });
}

Result<std::string> Application::sop_flowchart(const Viewer& viewer, std::int64_t id) {
  return parts_->with_sop(
      viewer, id, [](store::ReadTransaction&, const Office&, const sop::Sop& sop) {
        return json::write(flowchart_json(sop));
      });
}

Result<std::string> Application::sop_findings(const Viewer& viewer, std::int64_t id) {
  return parts_->with_sop(
      viewer, id, [&](store::ReadTransaction&, const Office& office, const sop::Sop& sop) {
        const auto today = local_date(parts_->settings.clock(), office.zone);
        return json::write(sop_findings_json(sop, today));
      });
}

Result<std::string> Application::organisation(const Viewer& viewer) {
  return parts_->if_permitted(
      viewer,
      Action::kSeeOrganisation,
      [&](store::ReadTransaction&, const Office& office) -> Result<std::string> {
        return json::write(organisation_json(office, parts_->settings.clock()));
      });
}

Result<std::string> Application::administration(const Viewer& viewer) {
  return parts_->if_permitted(
      viewer,
      Action::kChangeOrganisation,
      [&](store::ReadTransaction& tx, const Office& office) -> Result<std::string> {
        return json::write(
            administration_json({tx, parts_->shelf, office, viewer, parts_->settings.clock()}));
      });
}

Result<std::string> Application::letter_numbers(const Viewer& viewer, std::int64_t year) {
  if (year < kYearMin || year > kYearMax) return reject("app.field_wrong", {"year"});
  return parts_->if_permitted(
      viewer,
      Action::kChangeOrganisation,
      [&](store::ReadTransaction& tx, const Office& office) -> Result<std::string> {
        return json::write(letter_book_json(tx, office, static_cast<int>(year)));
      });
}

Result<std::string> Application::audit(const Viewer& viewer, const AuditQuestion& question) {
  return parts_->if_permitted(
      viewer,
      Action::kSeeLog,
      [&](store::ReadTransaction& tx, const Office& office) -> Result<std::string> {
        auto page = audit_json(tx, office, question);
        if (!page) return reject(page.error());
        return json::write(*page);
      });
}

Result<std::string> Application::health(const Viewer& viewer) {
  const auto may = parts_->permitted(viewer, Action::kSeeLog);
  if (!may) return reject(may.error());
  return json::write(health_json(parts_->store, viewer.agency, parts_->settings.clock()));
}

Result<std::string> Application::document(const Viewer& viewer, std::int64_t id) {
  return parts_->with_document(
      viewer,
      id,
      [&](store::ReadTransaction&, const Scene& scene, const workflow::DocumentRow& row)
          -> Result<std::string> { return json::write(document_json(scene, row)); });
}

Result<File> Application::document_file(const Viewer& viewer, std::int64_t id) {
  std::optional<documents::Document> paper;
  auto name =
      parts_->with_document(viewer,
                            id,
                            [&](store::ReadTransaction& tx,
                                const Scene& scene,
                                const workflow::DocumentRow& row) -> Result<std::string> {
                              auto read = registered_paper(tx, scene, row);
                              if (!read) return reject(read.error());
                              paper = std::move(*read);
                              return json::string_or_empty(document_json(scene, row), "file_name");
                            });
  if (!name) return reject(name.error());
  return File{std::move(*name), "application/pdf", documents::render_pdf(*paper)};
}

Result<std::string> Application::case_bag(const Viewer& viewer,
                                          std::int64_t id,
                                          const std::string& path) {
  const auto known = parts_->with_case(
      viewer,
      id,
      [](store::ReadTransaction&, const Scene&, const workflow::Case&) -> Result<std::string> {
        return std::string();
      });
  if (!known) return reject(known.error());
  const BagQuestion question{.case_id = id, .agency = viewer.agency.value};
  return zip_bag(parts_->store, question, path, parts_->settings.clock());
}

Result<File> Application::upload_file(const Viewer& viewer, std::int64_t id) {
  std::optional<UploadRow> row;
  const auto found =
      parts_->if_permitted(viewer,
                           Action::kSeeDocument,
                           [&](store::ReadTransaction& tx, const Office&) -> Result<std::string> {
                             row = find_upload(tx, viewer.agency, id);
                             if (!row) return reject("app.upload_not_found", {std::to_string(id)});
                             return row->name;
                           });
  if (!found) return reject(found.error());
  return File{row->name, row->media_type, parts_->store.blobs().read(row->blob.sha256)};
}

Result<void> Application::may_watch(const Viewer& viewer) {
  return parts_->permitted(viewer, Action::kSeeTask);
}

void Application::act(const Viewer& viewer, ActRequest request, AnswerTo to) {
  if (is_agency_act(request.verb)) {
    const auto hashed = hash_passwords(request, parts_->cost());
    if (!hashed) return to({ActAnswer::Kind::kRejected, {}, hashed.error()});
    to = [parts = parts_.get(), answer = std::move(to)](ActAnswer done) {
      parts->forget_sessions();
      answer(std::move(done));
    };
  }
  parts_->runner.run(viewer, std::move(request), std::move(to));
}

ActAnswer Application::act(const Viewer& viewer, ActRequest request) {
  std::promise<ActAnswer> answered;
  auto answer = answered.get_future();
  act(viewer, std::move(request), [&](ActAnswer done) { answered.set_value(std::move(done)); });
  return answer.get();
}

Result<std::string> Application::keep_upload(const Viewer& viewer, const Upload& upload) {
  const auto may = parts_->permitted(viewer, Action::kUploadEvidence);
  if (!may) return reject(may.error());
  auto name = checked_upload_name(upload.name);
  if (!name) return reject(name.error());
  UploadRow row{.agency = viewer.agency,
                .person = viewer.person,
                .name = std::move(*name),
                .media_type = upload.media_type,
                .blob = put_file(parts_->store.blobs(), upload.path),
                .at = parts_->settings.clock()};
  parts_->store.write([&](store::WriteTransaction& tx) {
    save_upload(tx, row);
    return true;
  });
  return json::write(json::Object{{"id", id_text(row.id)},
                                  {"name", row.name},
                                  {"bytes", row.blob.bytes},
                                  {"sha256", to_hex(row.blob.sha256)}});
}

void Application::listen(Listener listener) {
  parts_->runner.listen(std::move(listener));
}

}  // namespace takar::app
