#include "app/application.hpp"

#include <future>

#include "app/agency_act.hpp"
#include "app/bag_export.hpp"
#include "app/health.hpp"
#include "app/internal/application_parts.hpp"
#include "app/organisation_json.hpp"
#include "app/reading.hpp"
#include "app/upload_store.hpp"
#include "base/check.hpp"
#include "store/blob_folder.hpp"

namespace takar::app {
namespace {

Result<bool> permitted_here(const Asked&, const Office&) {
  return true;
}

Result<bool> known_case(const Asked&, const Scene&, const workflow::Case&) {
  return true;
}

}  // namespace

template <class Answer>
Result<Answer> Application::Parts::ask(const Viewer& viewer,
                                       const Question& question,
                                       const Reading<Answer>& reading) {
  Result<Answer> answer = reject("app.no_agency");
  const Instant now = settings.clock();
  store.read([&](store::ReadTransaction& tx) {
    const Asked asked{tx, shelf, viewer, question, now};
    answer = Asking<Answer>(asked).put(reading);
  });
  return answer;
}

Result<void> Application::Parts::permitted(const Viewer& viewer, Action action) {
  const auto may = ask(viewer, {}, Reading<bool>{"", action, &permitted_here});
  if (!may) return reject(may.error());
  return {};
}

Application::Application(store::Store& store, ApplicationSettings settings)
    : parts_(std::make_unique<Parts>(store, std::move(settings))) {}

Application::~Application() = default;

Result<std::string> Application::me(const Viewer& viewer, std::string_view csrf) {
  std::shared_ptr<const Office> office;
  const Instant now = parts_->settings.clock();
  parts_->store.read(
      [&](store::ReadTransaction& tx) { office = parts_->shelf.office(tx, viewer.agency); });
  if (office == nullptr) return reject("app.no_agency");
  return json::write(me_json(*office, viewer, csrf, now));
}

Result<std::string> Application::read(const Viewer& viewer, const Question& question) {
  if (question.operation == "health") return health(viewer);
  const auto* reading = find_reading(question.operation);
  TAKAR_CHECK(reading != nullptr, "a reading that the application does not know");
  const auto answer = parts_->ask(viewer, question, *reading);
  if (!answer) return reject(answer.error());
  return json::write(*answer);
}

Result<File> Application::file(const Viewer& viewer, const Question& question) {
  const auto* reading = find_file_reading(question.operation);
  TAKAR_CHECK(reading != nullptr, "a file that the application does not know");
  const auto making = parts_->ask(viewer, question, *reading);
  if (!making) return reject(making.error());
  return (*making)(parts_->store.blobs());
}

Result<std::string> Application::health(const Viewer& viewer) {
  const auto may = parts_->permitted(viewer, Action::kSeeLog);
  if (!may) return reject(may.error());
  return json::write(health_json(parts_->store, viewer.agency, parts_->settings.clock()));
}

Result<std::string> Application::case_bag(const Viewer& viewer,
                                          std::int64_t id,
                                          const std::string& path) {
  const Question question{"case_bag", {id}, {}};
  const auto known =
      parts_->ask(viewer, question, Reading<bool>{"case_bag", Action::kSeeCase, &known_case});
  if (!known) return reject(known.error());
  return zip_bag(parts_->store,
                 {.case_id = id, .agency = viewer.agency.value},
                 path,
                 parts_->settings.clock());
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
