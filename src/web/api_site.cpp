#include "web/api_site.hpp"

#include <algorithm>
#include <array>

#include "base/check.hpp"
#include "web/assets.hpp"
#include "web/problem.hpp"
#include "web/session_cookie.hpp"
#include "web/tus.hpp"

namespace takar::web {
namespace {

constexpr std::size_t kKeyMax = 64;  // Characters of an Idempotency-Key.

bool is_key(std::string_view text) {
  return !text.empty() && text.size() <= kKeyMax &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                  c == '-' || c == '_';
         });
}

bool is_json(std::string_view media_type) {
  return equal_ignoring_case(media_type.substr(0, media_type.find(';')), "application/json");
}

// Somebody else knows the password of such an account: it may do nothing but get a new one.
bool is_open_before_new_password(std::string_view operation) {
  return operation == "me" || operation == "change_password" || operation == "sign_out";
}

// They wait for the slow hash of one password or more, or for a child that reads a document.
bool hashes_password(std::string_view operation) {
  static constexpr std::array<std::string_view, 10> kSlow{"import_sop",
                                                          "read_table",
                                                          "check_form",
                                                          "document_page",
                                                          "sign_in",
                                                          "create_first_admin",
                                                          "change_password",
                                                          "add_people",
                                                          "open_account",
                                                          "reset_password"};
  return std::find(kSlow.begin(), kSlow.end(), operation) != kSlow.end();
}

Response refused(std::string_view code, const Request& request, std::string detail = {}) {
  Rejection rejection{code, {}};
  if (!detail.empty()) rejection.details.push_back(std::move(detail));
  return problem(rejection, request.id);
}

}  // namespace

ApiSite::Handler ApiSite::handler_of(const Operation& operation) {
  static const std::vector<Named> kNamed{
      {"sign_in", &ApiSite::sign_in},
      {"create_first_admin", &ApiSite::create_first_admin},
      {"change_password", &ApiSite::change_password},
      {"sign_out", &ApiSite::sign_out},
      {"me", &ApiSite::me},
      {"results_table", &ApiSite::hand_out_file},  // A file also where it is JSON.
      {"case_bag", &ApiSite::hand_out_bag},
      {"upload_file", &ApiSite::upload_file},
      {"file_options", &ApiSite::file_options},
      {"announce_file", &ApiSite::announce_file},
      {"file_progress", &ApiSite::file_progress},
      {"append_to_file", &ApiSite::append_to_file},
      {"drop_file", &ApiSite::drop_file},
      {"save_draft", &ApiSite::save_draft},
      {"verify_code", &ApiSite::verify_code},
      {"verify_file", &ApiSite::verify_file},
      {"give_sop_feedback", &ApiSite::give_sop_feedback},
      {"events", &ApiSite::events},
  };
  for (const auto& named : kNamed)
    if (named.operation == operation.id) return named.handler;
  if (operation.needs_key) return &ApiSite::act;
  TAKAR_CHECK(operation.method == Method::kGet, "an operation of the contract has no route");
  return operation.answer != nullptr ? &ApiSite::read : &ApiSite::hand_out_file;
}

ApiSite::ApiSite(Uses uses, const Metrics& metrics, RunOnWorker run_on_worker)
    : uses_(std::move(uses)),
      metrics_(metrics),
      run_on_worker_(std::move(run_on_worker)),
      arrivals_(embedded_file("preload.json")) {
  const auto& operations = contract_.operations();
  for (std::size_t i = 0; i < operations.size(); ++i) {
    router_.add(operations[i].method, operations[i].path, i);
    handlers_.push_back(handler_of(operations[i]));
  }
}

std::vector<std::string> ApiSite::route_labels() {
  const ApiContract contract;
  std::vector<std::string> labels;
  for (const auto& operation : contract.operations()) labels.push_back(operation.id);
  return labels;
}

Site ApiSite::site() {
  Site site;
  site.plan = [this](Request& request) { return plan(request); };
  site.admit = [this](const Request& request) { return admit(request); };
  site.answer = [this](const Request& request, Reply reply) { answer(request, reply); };
  return site;
}

std::optional<Response> ApiSite::answer_at_once(const Request& request) const {
  const bool reads = !is_unsafe(request.method);
  const auto text = [&](std::string_view type, std::string body) {
    return std::move(Response(200, type, std::move(body)).set("Cache-Control", "no-store"));
  };
  if (reads && request.path == "/healthz") return text("application/json", R"({"status":"ok"})");
  // Only for this machine: a monitor elsewhere reads it through the operator's own proxy.
  if (reads && request.path == "/metrics" && request.loopback)
    return text("text/plain; version=0.0.4", metrics_.text());
  if (reads && request.path == "/api/openapi.json") {
    Response response(200, "application/json", "");
    response.set("Cache-Control", "no-cache");
    response.lasting_body = ApiContract::text();
    return response;
  }
  if (request.path == "/api" || request.path.starts_with("/api/")) return std::nullopt;
  if (reads && request.path != "/metrics") return page_or_file(request);
  if (reads) return refused("web.route_not_found", request, request.path);
  return std::move(
      refused("web.method_not_allowed", request, request.method_word).set("Allow", "GET, HEAD"));
}

Response ApiSite::page_or_file(const Request& request) const {
  Response response = asset_answer(request, embedded_assets());
  const auto links = arrivals_.links_for(request.path, !session_token(request).empty());
  if (!links.empty()) response.set("Link", links);
  return response;
}

Plan ApiSite::plan(Request& request) const {
  Plan plan;
  request.method = overridden_method(request);
  plan.answer = answer_at_once(request);
  if (plan.answer) return plan;
  auto match = router_.find(request.method, request.path);
  if (!match) {
    plan.answer = refused("web.route_not_found", request, request.path);
    return plan;
  }
  if (!match->route) {
    plan.answer = refused("web.method_not_allowed", request, request.method_word);
    plan.answer->set("Allow", match->allow);
    return plan;
  }
  request.route = *match->route;
  request.parameters = std::move(match->parameters);
  const auto& operation = contract_.operations()[request.route];
  request.hashes_password = hashes_password(operation.id);
  plan.answer = refuse(request, operation);
  if (operation.body != nullptr) plan.body_bytes_max = kJsonBytesMax;
  if (operation.raw_body) {
    plan.body_bytes_max = kUploadBytesMax;
    plan.body = Plan::Body::kFile;
    // With a checksum a piece is kept whole or not at all.
    plan.keeps_cut_body =
        operation.id == "append_to_file" && request.header("Upload-Checksum").empty();
  }
  return plan;
}

// What can be told from the head without asking anybody.
std::optional<Response> ApiSite::refuse(const Request& request, const Operation& operation) const {
  const bool unsafe = is_unsafe(request.method);
  if (operation.needs_session && session_token(request).empty())
    return refused("web.signed_out", request);
  if (unsafe && !from_own_page(request)) return refused("web.foreign_page", request);
  if (operation.needs_csrf && !has_csrf(request)) return refused("web.wrong_csrf", request);
  const bool brings_password = !operation.needs_session && hashes_password(operation.id);
  if (brings_password && unsafe && !request.secure && !request.loopback)
    return refused("web.insecure_sign_in", request);
  if (operation.needs_key && !is_key(request.header("Idempotency-Key")))
    return refused("web.bad_idempotency_key", request);
  if (operation.body != nullptr && !is_json(request.header("Content-Type")))
    return refused("web.not_json", request);
  return std::nullopt;
}

std::optional<Response> ApiSite::admit(const Request& request) const {
  if (!contract_.operations()[request.route].needs_session) {
    const auto may = uses_.may_verify(request.peer);
    if (may) return std::nullopt;
    return problem(may.error(), request.id);
  }
  if (uses_.viewer_of(session_token(request))) return std::nullopt;
  return refused("web.signed_out", request);
}

void ApiSite::answer(const Request& request, Reply reply) {
  const auto& operation = contract_.operations()[request.route];
  Call call{request, operation, {}, reply};
  if (operation.needs_session) {
    const auto viewer = uses_.viewer_of(session_token(request));
    if (!viewer) {
      reply.send(std::move(
          refused("web.signed_out", request).set("Set-Cookie", ended_session_cookie(request))));
      return;
    }
    call.viewer = *viewer;
    if (viewer->must_change_password && !is_open_before_new_password(operation.id))
      return reply.send(refused("web.password_must_change", request));
  }
  (this->*handlers_[request.route])(call);
}

}  // namespace takar::web
