#pragma once
// docs/openapi.yaml as the server reads it: which operations there are, who may call them with what
// in hand, and the shape of their bodies. The routes are made from it, so it cannot lie.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "web/http.hpp"
#include "web/json_schema.hpp"

namespace takar::web {

struct Operation {
  std::string id;    // operationId, e.g. "complete_step".
  std::string path;  // Router pattern, e.g. "/api/v1/cases/{case:number}/timeline".
  Method method = Method::kGet;
  bool needs_session = true;
  bool needs_csrf = false;
  bool needs_key = false;                // Idempotency-Key.
  std::vector<std::string> asks;         // Names of its query parameters.
  const json::Object* body = nullptr;    // Schema of a JSON body.
  const json::Object* answer = nullptr;  // Schema of the JSON of a 200.
  bool raw_body = false;                 // The body is a file.
  const json::Object* responses = nullptr;
};

// An answer as it went out.
struct Answered {
  int status = 0;
  std::string_view media_type;  // "" if there is no body.
  std::string_view body;
};

class ApiContract {
 public:
  // Reads the embedded contract. Bug if it is malformed (a test reads it whole).
  ApiContract();
  ApiContract(const ApiContract&) = delete;
  ApiContract& operator=(const ApiContract&) = delete;

  [[nodiscard]] const std::vector<Operation>& operations() const { return operations_; }

  // Rejects with base.bad_json, web.body_missing or web.bad_field {place, expected}.
  [[nodiscard]] Result<json::Object> read_body(const Operation&, std::string_view body) const;

  // Empty: the operation may answer so. Its status is listed, or belongs to those that are answered
  // before any operation is asked and that `default` stands for; the body has the media type and
  // the shape that go with it. For tests: a drift between server and contract fails one.
  [[nodiscard]] std::optional<SchemaFlaw> check_answer(const Operation&, const Answered&) const;

  // The contract as JSON, for /api/openapi.json.
  [[nodiscard]] static std::string_view text();

 private:
  json::Value document_;
  JsonSchemas schemas_;
  std::vector<Operation> operations_;
};

}  // namespace takar::web
