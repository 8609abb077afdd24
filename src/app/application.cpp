#include "app/application.hpp"

#include <future>

#include "app/agency_act.hpp"
#include "app/bag_export.hpp"
#include "app/document_reading.hpp"
#include "app/health.hpp"
#include "app/internal/application_parts.hpp"
#include "app/organisation_json.hpp"
#include "app/reading.hpp"
#include "app/signing_act.hpp"
#include "app/signing_batch.hpp"
#include "app/sop_public_act.hpp"
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
    const Asked asked{tx, shelf, viewer, question, now, store};
    answer = Asking<Answer>(asked).put(reading);
  });
  return answer;
}

Result<void> Application::Parts::counted(RateLimit& limit, std::string_view address) const {
  const auto wait = limit.count(address, settings.clock());
  if (wait.count() == 0) return {};
  return reject("app.too_many_questions", {std::to_string(wait.count())});
}

Result<void> Application::Parts::open_key(const Viewer& viewer, ActRequest& request) {
  if (request.verb != "keep_signing_key") return {};
  if (const auto may = permitted(viewer, Action::kActOnTask); !may) return reject(may.error());
  return open_new_key(request, settings.clock());
}

ActAnswer Application::Parts::sign_each(const Viewer& viewer, ActRequest request) {
  if (const auto may = permitted(viewer, Action::kActOnTask); !may)
    return {ActAnswer::Kind::kRejected, {}, may.error()};
  return signing.sign_each(viewer, std::move(request));
}

Result<void> Application::Parts::permitted(const Viewer& viewer, Action action) {
  const auto may = ask(viewer, {}, Reading<bool>{"", action, &permitted_here});
  if (!may) return reject(may.error());
  return {};
}

std::optional<ActAnswer> Application::Parts::read_for(const Viewer& viewer, ActRequest& request) {
  try {
    const DocumentDesk desk{
        store, shelf, settings.clock(), settings.read_sop, settings.read_workbook};
    const auto read = read_document(desk, viewer, request);
    if (read) return std::nullopt;
    return ActAnswer{ActAnswer::Kind::kRejected, {}, read.error()};
  } catch (const Fault& fault) {
    settings.log->error("document_not_read",
                        {{"request_id", std::string_view(request.request_id)},
                         {"what", std::string_view(fault.what())}});
    return ActAnswer{ActAnswer::Kind::kFault, {}, {}};
  }
}

Application::Application(store::Store& store, ApplicationSettings settings)
    : parts_(std::make_unique<Parts>(store, std::move(settings))) {}

Application::~Application() = default;

Result<std::string> Application::me(const Viewer& viewer, std::string_view csrf) {
  std::shared_ptr<const Office> office;
  const Instant now = parts_->settings.clock();
  json::Value key;
  parts_->store.read([&](store::ReadTransaction& tx) {
    office = parts_->shelf.office(tx, viewer.agency);
    key = signing_key_json(tx, viewer);
  });
  if (office == nullptr) return reject("app.no_agency");
  auto me = me_json(*office, viewer, csrf, now);
  me["signing_key"] = std::move(key);
  return json::write(me);
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
  auto file = (*making)(parts_->store.blobs());
  if (question.operation != "document_page") return file;
  auto image = parts_->page_images.page(file.bytes, question.numbers.at(1));
  if (!image) return reject(image.error());
  return File{file.name + ".png", "image/png", std::move(*image)};
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

Result<void> Application::may_verify(std::string_view address) {
  return parts_->counted(parts_->questions, address);
}

Result<void> Application::may_browse(std::string_view address) {
  return parts_->counted(parts_->looks, address);
}

Result<void> Application::give_feedback(const GivenFeedback& given) {
  if (auto may = parts_->counted(parts_->feedback, given.address); !may) return may;
  const sop::Feedback words{given.text, given.name, given.contact};
  Result<void> kept = reject("app.sop_not_public", {std::to_string(given.sop_id)});
  parts_->store.write([&](store::WriteTransaction& tx) {
    kept = keep_feedback(tx, {given.sop_id}, words, parts_->settings.clock());
    return kept.has_value();
  });
  return kept;
}

Result<std::string> Application::verify_code(std::string_view typed) {
  return app::verify_code(parts_->store, typed);
}

std::string Application::verify_file(std::string_view pdf) {
  return app::verify_file(parts_->store, pdf, parts_->settings.judge, parts_->settings.clock());
}

Result<void> Application::may_watch(const Viewer& viewer) {
  return parts_->permitted(viewer, Action::kSeeTask);
}

void Application::act(const Viewer& viewer, ActRequest request, AnswerTo to) {
  if (is_agency_act(request.verb)) {
    const auto hashed = hash_passwords(request, parts_->cost());
    if (!hashed) return to({ActAnswer::Kind::kRejected, {}, hashed.error()});
    const auto opened = parts_->open_key(viewer, request);
    if (!opened) return to({ActAnswer::Kind::kRejected, {}, opened.error()});
    to = [parts = parts_.get(), answer = std::move(to)](ActAnswer done) {
      parts->forget_sessions();
      answer(std::move(done));
    };
  }
  if (request.verb == kSignEach) return to(parts_->sign_each(viewer, std::move(request)));
  if (is_signed(request)) return to(parts_->signing.act(viewer, std::move(request)));
  if (reads_a_document(request.verb)) {
    if (auto refused = parts_->read_for(viewer, request)) return to(std::move(*refused));
  }
  parts_->runner.run(viewer, std::move(request), std::move(to));
}

ActAnswer Application::act(const Viewer& viewer, ActRequest request) {
  std::promise<ActAnswer> answered;
  auto answer = answered.get_future();
  act(viewer, std::move(request), [&](ActAnswer done) { answered.set_value(std::move(done)); });
  return answer.get();
}

void Application::listen(Listener listener) {
  parts_->runner.listen(std::move(listener));
}

}  // namespace takar::app
