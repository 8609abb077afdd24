#include "web/problem.hpp"

#include <array>

#include "base/check.hpp"
#include "base/fault.hpp"
#include "base/json.hpp"
#include "base/rejections.hpp"

namespace takar::web {
namespace {

struct Special {
  std::string_view code;
  int status;
  std::string_view kind;
};

// Codes whose status says more than their class.
constexpr std::array<Special, 25> kSpecials{{
    {"app.file_too_large", 413, "invalid"},
    {"app.piece_too_long", 413, "invalid"},
    {"app.too_many_passphrases", 429, "too_many"},
    {"app.too_many_questions", 429, "too_many"},
    {"organisation.sign_in_refused", 401, "signed_out"},
    {"organisation.too_many_tries", 429, "too_many"},
    {"web.bad_checksum", 400, "invalid"},
    {"web.bad_request", 400, "invalid"},
    {"web.bad_target", 400, "invalid"},
    {"web.body_too_large", 413, "invalid"},
    {"web.bug", 500, "bug"},
    {"web.busy", 503, "fault"},
    {"web.case_frozen", 500, "bug"},
    {"web.checksum_mismatch", 460, "invalid"},
    {"web.fault", 503, "fault"},
    {"web.head_too_large", 431, "invalid"},
    {"web.method_not_allowed", 405, "invalid"},
    {"web.no_answer_yet", 503, "fault"},
    {"web.not_a_piece", 415, "invalid"},
    {"web.not_json", 415, "invalid"},
    {"web.signed_out", 401, "signed_out"},
    {"web.storage_full", 507, "full"},
    {"web.tus_version", 412, "invalid"},
    {"web.unknown_expectation", 417, "invalid"},
    {"web.unknown_version", 505, "invalid"},
}};

int status_of(RejectionClass kind) {
  switch (kind) {
    case RejectionClass::invalid:
      return 422;
    case RejectionClass::not_now:
      return 409;
    case RejectionClass::conflict:
      return 409;
    case RejectionClass::forbidden:
      return 403;
    case RejectionClass::not_found:
      return 404;
  }
  return 422;
}

}  // namespace

Response problem(const Rejection& rejection, std::string_view request_id) {
  const auto sentence = explain(rejection);
  int status = status_of(sentence.kind);
  std::string_view kind = name_of(sentence.kind);
  for (const auto& special : kSpecials) {
    if (special.code != rejection.code) continue;
    status = special.status;
    kind = special.kind;
  }
  json::Array details;
  for (const auto& detail : rejection.details) details.emplace_back(detail);
  const json::Object body{{"type", "about:blank"},
                          {"status", status},
                          {"code", rejection.code},
                          {"class", kind},
                          {"title_id", sentence.indonesian},
                          {"title_en", sentence.english},
                          {"details", std::move(details)},
                          {"request_id", request_id}};
  Response response(status, "application/problem+json", json::write(body));
  response.set("Cache-Control", "no-store");
  if (status == 503) response.set("Retry-After", "1");
  if (status == 429) response.set("Retry-After", "60");
  return response;
}

Response problem(const app::ActAnswer& answer, std::string_view request_id) {
  using Kind = app::ActAnswer::Kind;
  switch (answer.kind) {
    case Kind::kDone:
      throw Bug("an act that was done is no problem");
    case Kind::kRejected:
      return problem(answer.rejection, request_id);
    case Kind::kBusy:
      return problem(Rejection{"web.busy", {}}, request_id);
    case Kind::kFull:
      return problem(Rejection{"web.storage_full", {}}, request_id);
    case Kind::kFault:
      return problem(Rejection{"web.fault", {}}, request_id);
    case Kind::kFrozen:
      return problem(Rejection{"web.case_frozen", {}}, request_id);
  }
  return problem(Rejection{"web.bug", {}}, request_id);
}

Response problem_of_current_exception(std::string_view request_id, const Log* log) {
  const auto failed = [&](const Rejection& rejection, const std::exception& cause) {
    if (log != nullptr)
      log->error("request_failed",
                 {{"request_id", request_id},
                  {"code", rejection.code},
                  {"what", std::string_view(cause.what())}});
    return problem(rejection, request_id);
  };
  try {
    throw;
  } catch (const StorageFull& full) {
    return failed(Rejection{"web.storage_full", {}}, full);
  } catch (const Fault& fault) {
    return failed(Rejection{"web.fault", {}}, fault);
  } catch (const std::exception& bug) {
    return failed(Rejection{"web.bug", {std::string(request_id)}}, bug);
  }
}

}  // namespace takar::web
