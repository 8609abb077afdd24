#include <algorithm>
#include <array>

#include "base/fault.hpp"
#include "base/text.hpp"
#include "web/api_site.hpp"
#include "web/problem.hpp"
#include "web/session_cookie.hpp"

namespace takar::web {
namespace {

constexpr std::size_t kFileNameMax = 255;  // Characters.

Response json_answer(std::string text) {
  return std::move(
      Response(200, "application/json", std::move(text)).set("Cache-Control", "no-store"));
}

Response answer_of(const Result<std::string>& text, std::string_view request_id) {
  return text ? json_answer(*text) : problem(text.error(), request_id);
}

app::Question question_of(const Operation& operation, const Request& request) {
  app::Question question{operation.id, {}, {}};
  for (const auto& parameter : request.parameters)
    question.numbers.push_back(whole_number(parameter).value_or(0));
  for (const auto& name : operation.asks)
    if (auto value = request.query_value(name)) question.asks.emplace(name, std::move(*value));
  return question;
}

bool is_file_name(std::string_view name) {
  return !name.empty() && name.size() <= kFileNameMax && is_utf8(name) &&
         std::none_of(name.begin(), name.end(), [](char c) {
           return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
         });
}

// Whether the client asked for the act's own words instead of a whole page. Source: RFC 7240.
bool wants_minimal(const Request& request) {
  return request.header("Prefer").find("return=minimal") != std::string_view::npos;
}

// The pages that acts lead to: the schema that the contract promises first, and the reading that
// draws it.
struct ActPage {
  std::string_view schema, operation;
};
constexpr std::array<ActPage, 6> kActPages{{
    {"#/components/schemas/TaskPage", "task_page"},
    {"#/components/schemas/CaseDetail", "case_detail"},
    {"#/components/schemas/Organisation", "organisation"},
    {"#/components/schemas/Administration", "administration"},
    {"#/components/schemas/PlanPage", "plan_page"},
    {"#/components/schemas/ArchivePage", "archive_page"},
}};

// Empty if the act answers in its own words alone.
std::string_view page_of(const Operation& operation) {
  const auto* either = operation.answer ? json::array_at(*operation.answer, "anyOf") : nullptr;
  if (either == nullptr || either->empty()) return {};
  const auto schema = json::text_at(either->front().get_object(), "$ref");
  const auto* page = std::find_if(kActPages.begin(), kActPages.end(), [&](const ActPage& known) {
    return known.schema == schema;
  });
  return page == kActPages.end() ? std::string_view() : page->operation;
}

// The case of an act, or the one that the act opened.
std::int64_t case_of(const app::ActRequest& asked, const std::string& done) {
  if (asked.case_id != 0) return asked.case_id;
  const auto body = json::parse(done);
  if (!body || !body->is_object()) return 0;
  return whole_number(json::string_or_empty(body->get_object(), "case_id")).value_or(0);
}

Response minimal_answer(std::string text) {
  return std::move(json_answer(std::move(text)).set("Preference-Applied", "return=minimal"));
}

}  // namespace

void ApiSite::welcome(const Call& call, const Result<app::SignedIn>& signed_in) {
  if (!signed_in) {
    call.reply.send(problem(signed_in.error(), call.request.id));
    return;
  }
  const auto text = uses_.me(signed_in->viewer, csrf_of(signed_in->token));
  Response response = answer_of(text, call.request.id);
  if (text) response.set("Set-Cookie", session_cookie(call.request, signed_in->token));
  call.reply.send(std::move(response));
}

void ApiSite::sign_in(const Call& call) {
  const auto body = contract_.read_body(call.operation, call.request.body);
  if (!body) return call.reply.send(problem(body.error(), call.request.id));
  welcome(call,
          uses_.sign_in({json::string_or_empty(*body, "username"),
                         json::string_or_empty(*body, "password"),
                         call.request.peer}));
}

void ApiSite::create_first_admin(const Call& call) {
  const auto body = contract_.read_body(call.operation, call.request.body);
  if (!body) return call.reply.send(problem(body.error(), call.request.id));
  welcome(call,
          uses_.first_admin({json::string_or_empty(*body, "secret"),
                             json::string_or_empty(*body, "username"),
                             json::string_or_empty(*body, "password"),
                             json::string_or_empty(*body, "name")}));
}

void ApiSite::change_password(const Call& call) {
  const auto body = contract_.read_body(call.operation, call.request.body);
  if (!body) return call.reply.send(problem(body.error(), call.request.id));
  welcome(call,
          uses_.change_password(call.viewer,
                                {json::string_or_empty(*body, "old_password"),
                                 json::string_or_empty(*body, "new_password"),
                                 call.request.peer}));
}

void ApiSite::sign_out(const Call& call) {
  uses_.sign_out(session_token(call.request));
  Response response(204);
  response.set("Cache-Control", "no-store").set("Set-Cookie", ended_session_cookie(call.request));
  call.reply.send(std::move(response));
}

void ApiSite::me(const Call& call) {
  const auto csrf = csrf_of(session_token(call.request));
  call.reply.send(answer_of(uses_.me(call.viewer, csrf), call.request.id));
}

void ApiSite::read(const Call& call) {
  if (!may_look(call)) return;
  const auto question = question_of(call.operation, call.request);
  call.reply.send(answer_of(uses_.read(call.viewer, question), call.request.id));
}

void ApiSite::hand_out_file(const Call& call) {
  if (!may_look(call)) return;
  auto file = uses_.file(call.viewer, question_of(call.operation, call.request));
  if (!file) return call.reply.send(problem(file.error(), call.request.id));
  // A file that somebody uploaded is never shown as what it claims to be.
  Response response(200, file->made_here ? file->media_type : "application/octet-stream", "");
  response.body = std::move(file->bytes);
  response.set("Cache-Control", "no-store");
  response.set("Content-Disposition", attachment_named(file->name));
  call.reply.send(std::move(response));
}

void ApiSite::hand_out_bag(const Call& call) {
  auto file = std::make_unique<TemporaryFile>(uses_.download_folder);
  const auto question = question_of(call.operation, call.request);
  const auto name = uses_.bag(call.viewer, question, file->path());
  if (!name) return call.reply.send(problem(name.error(), call.request.id));
  file->measure();
  Response response(200, "application/zip", "");
  response.file = std::move(file);
  response.set("Cache-Control", "no-store");
  response.set("Content-Disposition", attachment_named(*name));
  call.reply.send(std::move(response));
}

void ApiSite::upload_file(const Call& call) {
  const auto name = call.request.query_value("name");
  if (!name || !is_file_name(*name))
    return call.reply.send(problem(Rejection{"web.bad_file_name", {}}, call.request.id));
  if (!call.request.file)
    return call.reply.send(problem(Rejection{"web.body_missing", {}}, call.request.id));
  const app::Upload upload{
      *name, std::string(call.request.header("Content-Type")), call.request.file->path};
  call.reply.send(answer_of(uses_.keep_upload(call.viewer, upload), call.request.id));
}

void ApiSite::save_draft(const Call& call) {
  auto body = contract_.read_body(call.operation, call.request.body);
  if (!body) return call.reply.send(problem(body.error(), call.request.id));
  const auto numbers = question_of(call.operation, call.request).numbers;
  uses_.save_draft(call.viewer,
                   {numbers.at(0), numbers.at(1), std::move(*body)},
                   [reply = call.reply, id = call.request.id](const app::ActAnswer& done) {
                     const bool kept = done.kind == app::ActAnswer::Kind::kDone;
                     reply.send(kept ? json_answer(done.text) : problem(done, id));
                   });
}

void ApiSite::events(const Call& call) {
  const auto may = uses_.may_watch(call.viewer);
  if (!may) return call.reply.send(problem(may.error(), call.request.id));
  Response response(200);
  response.set("Cache-Control", "no-store");
  response.stream = EventStream{
      call.viewer.agency.value, [this, token = std::string(session_token(call.request))] {
        try {
          return uses_.viewer_of(token).has_value();
        } catch (const Fault&) {
          return true;  // A database that stumbles ends no stream; the next heartbeat asks again.
        }
      }};
  call.reply.send(std::move(response));
}

void ApiSite::act(const Call& call) {
  auto body = contract_.read_body(call.operation, call.request.body);
  if (!body) return call.reply.send(problem(body.error(), call.request.id));
  const auto numbers = question_of(call.operation, call.request).numbers;
  app::ActRequest request;
  request.verb = call.operation.id;
  if (!numbers.empty()) request.case_id = numbers[0];
  if (numbers.size() > 1) request.visit = numbers[1];
  request.idempotency_key = call.request.header("Idempotency-Key");
  request.body = std::move(*body);
  request.request_id = call.request.id;
  app::ActRequest asked;  // The body is not needed to draw the page.
  asked.case_id = request.case_id;
  asked.visit = request.visit;
  auto answer = [this,
                 operation = &call.operation,
                 viewer = call.viewer,
                 asked,
                 reply = call.reply,
                 id = call.request.id,
                 minimal = wants_minimal(call.request) ||
                           page_of(call.operation).empty()](const app::ActAnswer& done) {
    if (done.kind != app::ActAnswer::Kind::kDone) return reply.send(problem(done, id));
    if (minimal) return reply.send(minimal_answer(done.text));
    finish_act(*operation, viewer, asked, done, reply);
  };
  uses_.act(call.viewer, std::move(request), std::move(answer));
}

// Runs on the writer thread, so it only hands on. The act is durable: from here on nothing may turn
// its answer into an error.
void ApiSite::finish_act(const Operation& operation,
                         const app::Viewer& viewer,
                         const app::ActRequest& asked,
                         app::ActAnswer answer,
                         Reply reply) const {
  const bool taken = run_on_worker_([this, op = &operation, viewer, asked, answer, reply] {
    const auto page = page_after(*op, viewer, asked, answer.text);
    reply.send(page.empty() ? minimal_answer(answer.text) : json_answer(page));
  });
  if (!taken) reply.send(minimal_answer(std::move(answer.text)));
}

// Empty if the page cannot be drawn now.
std::string ApiSite::page_after(const Operation& operation,
                                const app::Viewer& viewer,
                                const app::ActRequest& asked,
                                const std::string& done) const {
  app::Question question{page_of(operation), {}, {}};
  if (question.operation == "task_page") question.numbers = {asked.case_id, asked.visit};
  if (question.operation == "case_detail") question.numbers = {case_of(asked, done)};
  try {
    return uses_.read(viewer, question).value_or("");
  } catch (const std::exception&) {
    return {};
  }
}

}  // namespace takar::web
