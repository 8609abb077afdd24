#include "app/application.hpp"

#include <algorithm>
#include <future>

#include "app/administration_json.hpp"
#include "app/agency_act.hpp"
#include "app/allowed.hpp"
#include "app/audit.hpp"
#include "app/case_detail.hpp"
#include "app/case_json.hpp"
#include "app/health.hpp"
#include "app/internal/application_parts.hpp"
#include "app/lint_page.hpp"
#include "app/organisation_json.hpp"
#include "app/registered_paper.hpp"
#include "app/sop_pages.hpp"
#include "app/task_page.hpp"
#include "app/timeline.hpp"
#include "app/upload_store.hpp"
#include "base/check.hpp"
#include "documents/file_name.hpp"
#include "documents/pdf.hpp"
#include "organisation/access.hpp"
#include "store/blob_folder.hpp"
#include "workflow/case_store.hpp"

namespace takar::app {
namespace {

using organisation::Action;
using organisation::Relation;

constexpr std::int64_t kCasesShown = 500;

std::optional<workflow::TaskFilter> filter_named(std::string_view name) {
  if (name.empty() || name == "mine") return workflow::TaskFilter::kMine;
  if (name == "team") return workflow::TaskFilter::kTeam;
  if (name == "unclaimed") return workflow::TaskFilter::kUnclaimed;
  if (name == "done") return workflow::TaskFilter::kDone;
  return std::nullopt;
}

std::string case_text(std::int64_t id) {
  return std::to_string(id);
}

}  // namespace

template <class Use>
Result<std::string> Application::Parts::with_case(const Viewer& viewer,
                                                  std::int64_t id,
                                                  const Use& use) {
  Result<std::string> answer = reject("app.case_not_found", {case_text(id)});
  if (!organisation::allowed(viewer.role, Action::kSeeCase, Relation::kOwnAgency)) return answer;
  store.read([&](store::ReadTransaction& tx) {
    const auto office = shelf.office(tx, viewer.agency);
    if (office == nullptr) return;
    const auto current = workflow::load_case(tx, viewer.agency, {id});
    if (!current) return;
    const auto sop = shelf.sop(tx, viewer.agency, current->sop);
    TAKAR_CHECK(sop != nullptr, "a case is pinned to an SOP version that is gone");
    answer = use(tx, Scene{*office, *sop, settings.clock()}, *current);
  });
  return answer;
}

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
Result<void> Application::Parts::with_document(const Viewer& viewer,
                                               std::int64_t id,
                                               const Use& use) {
  Result<void> answer = reject("app.document_not_found", {std::to_string(id)});
  if (!organisation::allowed(viewer.role, Action::kSeeDocument, Relation::kOwnAgency))
    return answer;
  store.read([&](store::ReadTransaction& tx) {
    const auto row = workflow::document_row(tx, viewer.agency, {id});
    const auto office = shelf.office(tx, viewer.agency);
    if (!row || office == nullptr) return;
    const auto current = workflow::case_row(tx, viewer.agency, row->case_id);
    const auto sop = current ? shelf.sop(tx, viewer.agency, current->sop) : nullptr;
    TAKAR_CHECK(sop != nullptr, "a document belongs to a case that is gone");
    answer = use(tx, Scene{*office, *sop, settings.clock()}, *row);
  });
  return answer;
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
        std::vector<PositionId> positions;
        for (const auto& held : positions_of(office, viewer.person, now))
          positions.push_back(held.position);
        json::Array items;
        for (const auto& row :
             workflow::tasks(tx, {viewer.agency, viewer.person, positions, *filter})) {
          const auto sop = parts_->shelf.sop(tx, viewer.agency, row.sop);
          TAKAR_CHECK(sop != nullptr, "a task belongs to an SOP version that is gone");
          items.push_back(task_json({office, *sop, now}, row));
        }
        const auto counts = workflow::task_counts(tx, viewer.agency, viewer.person, positions);
        return json::write(json::Object{
            {"items", std::move(items)},
            {"counts",
             json::Object{
                 {"mine", counts.mine}, {"team", counts.team}, {"unclaimed", counts.unclaimed}}}});
      });
}

Result<std::string> Application::cases(const Viewer& viewer) {
  if (!organisation::allowed(viewer.role, Action::kSeeCase, Relation::kOwnAgency))
    return reject("app.not_allowed");
  return parts_->with_office(
      viewer, [&](store::ReadTransaction& tx, const Office& office) -> Result<std::string> {
        json::Array items;
        for (const auto& row : workflow::cases_of(tx, viewer.agency, kCasesShown)) {
          const auto sop = parts_->shelf.sop(tx, viewer.agency, row.sop);
          TAKAR_CHECK(sop != nullptr, "a case is pinned to an SOP version that is gone");
          items.push_back(case_json({office, *sop, parts_->settings.clock()}, row));
        }
        return json::write(json::Object{{"items", std::move(items)}});
      });
}

Result<std::string> Application::case_detail(const Viewer& viewer, std::int64_t id) {
  return parts_->with_case(
      viewer,
      id,
      [&](store::ReadTransaction& tx, const Scene& scene, const workflow::Case& current)
          -> Result<std::string> { return json::write(case_detail_json(tx, scene, current)); });
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
        std::vector<organisation::Actor> by;
        const bool signs = sop::step_at(scene.sop, visit->step).kind == sop::StepKind::kSign;
        const auto held = positions_of(scene.office, viewer.person, scene.now);
        for (const auto& position : held)
          if (const auto authority =
                  organisation::authority_of(held, position.position, {scene.sop.id, signs}))
            by.push_back({viewer.person, position.position, *authority});
        std::stable_partition(by.begin(), by.end(), [&](const auto& actor) {
          return actor.position == visit->position;
        });
        return json::write(task_page_json(tx, scene, current, *visit, by));
      });
}

Result<std::string> Application::sops(const Viewer& viewer) {
  return parts_->with_office(
      viewer, [&](store::ReadTransaction& tx, const Office& office) -> Result<std::string> {
        return json::write(sop_list_json(tx, office));
      });
}

Result<std::string> Application::sop(const Viewer& viewer, std::int64_t id) {
  return parts_->with_office(viewer,
                             [&](store::ReadTransaction& tx, const Office&) -> Result<std::string> {
                               const auto sop = parts_->shelf.sop(tx, viewer.agency, {id});
                               if (sop == nullptr)
                                 return reject("app.sop_not_found", {std::to_string(id)});
                               return json::write(sop_page_json(id, *sop));
                             });
}

Result<std::string> Application::sop_flowchart(const Viewer& viewer, std::int64_t id) {
  return parts_->with_office(viewer,
                             [&](store::ReadTransaction& tx, const Office&) -> Result<std::string> {
                               const auto sop = parts_->shelf.sop(tx, viewer.agency, {id});
                               if (sop == nullptr)
                                 return reject("app.sop_not_found", {std::to_string(id)});
                               return json::write(flowchart_json(*sop));
                             });
}

Result<std::string> Application::sop_findings(const Viewer& viewer, std::int64_t id) {
  return parts_->with_office(
      viewer, [&](store::ReadTransaction& tx, const Office& office) -> Result<std::string> {
        const auto sop = parts_->shelf.sop(tx, viewer.agency, {id});
        if (sop == nullptr) return reject("app.sop_not_found", {std::to_string(id)});
        const auto today = local_date(parts_->settings.clock(), office.zone);
        return json::write(sop_findings_json(*sop, today));
      });
}

Result<std::string> Application::organisation(const Viewer& viewer) {
  if (!organisation::allowed(viewer.role, Action::kSeeOrganisation, Relation::kOwnAgency))
    return reject("app.not_allowed");
  return parts_->with_office(
      viewer, [&](store::ReadTransaction&, const Office& office) -> Result<std::string> {
        return json::write(organisation_json(office, parts_->settings.clock()));
      });
}

Result<std::string> Application::administration(const Viewer& viewer) {
  if (!organisation::allowed(viewer.role, Action::kChangeOrganisation, Relation::kOwnAgency))
    return reject("app.not_allowed");
  return parts_->with_office(
      viewer, [&](store::ReadTransaction& tx, const Office& office) -> Result<std::string> {
        return json::write(
            administration_json({tx, parts_->shelf, office, viewer, parts_->settings.clock()}));
      });
}

Result<std::string> Application::audit(const Viewer& viewer, const AuditQuestion& question) {
  if (!organisation::allowed(viewer.role, Action::kSeeLog, Relation::kOwnAgency))
    return reject("app.not_allowed");
  return parts_->with_office(
      viewer, [&](store::ReadTransaction& tx, const Office& office) -> Result<std::string> {
        auto page = audit_json(tx, office, question);
        if (!page) return reject(page.error());
        return json::write(*page);
      });
}

Result<std::string> Application::health(const Viewer& viewer) {
  if (!organisation::allowed(viewer.role, Action::kSeeLog, Relation::kOwnAgency))
    return reject("app.not_allowed");
  return json::write(health_json(parts_->store, viewer.agency, parts_->settings.clock()));
}

Result<std::string> Application::document(const Viewer& viewer, std::int64_t id) {
  std::string text;
  const auto done = parts_->with_document(viewer,
                                          id,
                                          [&](store::ReadTransaction&,
                                              const Scene& scene,
                                              const workflow::DocumentRow& row) -> Result<void> {
                                            text = json::write(document_json(scene, row));
                                            return {};
                                          });
  if (!done) return reject(done.error());
  return text;
}

Result<File> Application::document_file(const Viewer& viewer, std::int64_t id) {
  File file{.media_type = "application/pdf"};
  std::optional<documents::Document> paper;
  const auto done = parts_->with_document(viewer,
                                          id,
                                          [&](store::ReadTransaction& tx,
                                              const Scene& scene,
                                              const workflow::DocumentRow& row) -> Result<void> {
                                            file.name = json::string_or_empty(
                                                document_json(scene, row), "file_name");
                                            auto read = registered_paper(tx, scene, row);
                                            if (!read) return reject(read.error());
                                            paper = std::move(*read);
                                            return {};
                                          });
  if (!done) return reject(done.error());
  file.bytes = documents::render_pdf(*paper);
  return file;
}

Result<File> Application::upload_file(const Viewer& viewer, std::int64_t id) {
  std::optional<UploadRow> row;
  parts_->store.read([&](store::ReadTransaction& tx) { row = find_upload(tx, viewer.agency, id); });
  if (!row) return reject("app.upload_not_found", {std::to_string(id)});
  return File{row->name, row->media_type, parts_->store.blobs().read(row->blob.sha256)};
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
  if (!organisation::allowed(viewer.role, Action::kUploadEvidence, Relation::kOwn))
    return reject("app.not_allowed");
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
