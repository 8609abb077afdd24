#include <fstream>
#include <iterator>

#include "base/fault.hpp"
#include "base/text.hpp"
#include "web/api_site.hpp"
#include "web/problem.hpp"

// What is open to everybody: questions about signed papers, and the catalogue of public SOPs.

namespace takar::web {
namespace {

Response json_answer(std::string text) {
  return std::move(
      Response(200, "application/json", std::move(text)).set("Cache-Control", "no-store"));
}

std::string bytes_of_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Fault("a file that was just received cannot be read: " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

void ApiSite::verify_code(const Call& call) {
  if (const auto may = uses_.may_verify(call.request.peer); !may)
    return call.reply.send(problem(may.error(), call.request.id));
  const auto code = call.request.query_value("code");
  if (!code)
    return call.reply.send(problem(Rejection{"web.bad_field", {"code", "text"}}, call.request.id));
  auto answer = uses_.verify_code(*code);
  if (!answer) return call.reply.send(problem(answer.error(), call.request.id));
  call.reply.send(json_answer(std::move(*answer)));
}

// Whether he may ask was told before the file came in.
void ApiSite::verify_file(const Call& call) {
  if (!call.request.file)
    return call.reply.send(problem(Rejection{"web.body_missing", {}}, call.request.id));
  call.reply.send(json_answer(uses_.verify_file(bytes_of_file(call.request.file->path))));
}

bool ApiSite::may_look(const Call& call) const {
  if (call.operation.needs_session) return true;
  const auto may = uses_.may_browse(call.request.peer);
  if (!may) call.reply.send(problem(may.error(), call.request.id));
  return may.has_value();
}

void ApiSite::give_sop_feedback(const Call& call) {
  const auto body = contract_.read_body(call.operation, call.request.body);
  if (!body) return call.reply.send(problem(body.error(), call.request.id));
  const auto kept = uses_.give_feedback({call.request.peer,
                                         whole_number(call.request.parameters.at(0)).value_or(0),
                                         json::string_or_empty(*body, "text"),
                                         json::string_or_empty(*body, "name"),
                                         json::string_or_empty(*body, "contact")});
  if (!kept) return call.reply.send(problem(kept.error(), call.request.id));
  call.reply.send(json_answer(R"({"kept":true})"));
}

}  // namespace takar::web
