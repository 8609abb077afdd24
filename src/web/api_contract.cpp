#include "web/api_contract.hpp"

#include <algorithm>
#include <array>

#include "base/check.hpp"
#include "web/assets.hpp"

namespace takar::web {
namespace {

constexpr std::string_view kBase = "/api/v1";
constexpr std::array<std::pair<std::string_view, Method>, 7> kMethods{{
    {"head", Method::kHead},
    {"options", Method::kOptions},
    {"get", Method::kGet},
    {"post", Method::kPost},
    {"put", Method::kPut},
    {"patch", Method::kPatch},
    {"delete", Method::kDelete},
}};

// What is answered before any operation is asked; `default` stands for it in the contract.
constexpr std::array kBeforeAnyOperation{400, 405, 417, 431, 505};

json::Value read_document() {
  auto document = json::parse(ApiContract::text());
  TAKAR_CHECK(document && document->is_object(), "the embedded contract is not JSON");
  return std::move(*document);
}

// Follows a reference, if the object is one.
const json::Object& real(const JsonSchemas& schemas, const json::Object& object) {
  const auto reference = json::text_at(object, "$ref");
  return reference ? schemas.resolve(*reference) : object;
}

const json::Object* object_below(const json::Object* object, std::string_view key) {
  return object == nullptr ? nullptr : json::object_at(*object, key);
}

// The schema of the JSON in a body or an answer. Null if it is not JSON.
const json::Object* json_schema_of(const json::Object* holder) {
  return object_below(object_below(object_below(holder, "content"), "application/json"), "schema");
}

// Every path parameter of the contract is an id or a number.
std::string pattern_of(std::string_view path) {
  std::string pattern(kBase);
  for (const char c : path) {
    if (c == '}') pattern += ":number";
    pattern += c;
  }
  return pattern;
}

bool names_scheme(const json::Array& security, std::string_view scheme) {
  for (const auto& entry : security)
    if (entry.get_object().contains(scheme)) return true;
  return false;
}

// Parameters of the query, and the header that makes a repeat harmless.
void read_parameters(const JsonSchemas& schemas, const json::Object& source, Operation& operation) {
  const auto* parameters = json::array_at(source, "parameters");
  if (parameters == nullptr) return;
  for (const auto& listed : *parameters) {
    const auto& parameter = real(schemas, listed.get_object());
    auto name = json::string_or_empty(parameter, "name");
    if (name == "Idempotency-Key") operation.needs_key = true;
    if (json::text_at(parameter, "in") == "query") operation.asks.push_back(std::move(name));
  }
}

Operation read_operation(const JsonSchemas& schemas,
                         std::string_view path,
                         Method method,
                         const json::Object& source) {
  Operation operation;
  operation.id = json::string_or_empty(source, "operationId");
  operation.path = pattern_of(path);
  operation.method = method;
  if (const auto* security = json::array_at(source, "security")) {
    operation.needs_session = names_scheme(*security, "session");
    operation.needs_csrf = names_scheme(*security, "csrf");
  }
  read_parameters(schemas, source, operation);
  const auto* body = json::object_at(source, "requestBody");
  operation.body = json_schema_of(body);
  operation.raw_body = body != nullptr && operation.body == nullptr;
  operation.responses = json::object_at(source, "responses");
  const auto* done = object_below(operation.responses, "200");
  if (done != nullptr) operation.answer = json_schema_of(&real(schemas, *done));
  TAKAR_CHECK(operation.responses != nullptr, "an operation of the contract promises no answer");
  TAKAR_CHECK(!operation.id.empty(), "an operation of the contract has no operationId");
  TAKAR_CHECK(!operation.needs_session || !is_unsafe(method) || operation.needs_csrf,
              "an act of the contract is not guarded by the CSRF value");
  return operation;
}

}  // namespace

ApiContract::ApiContract() : document_(read_document()), schemas_(document_.get_object()) {
  const auto* paths = json::object_at(document_.get_object(), "paths");
  TAKAR_CHECK(paths != nullptr, "the contract has no paths");
  for (const auto& path : *paths)
    for (const auto& [word, method] : kMethods)
      if (const auto* source = json::object_at(path.value().get_object(), word))
        operations_.push_back(read_operation(schemas_, path.key(), method, *source));
}

Result<json::Object> ApiContract::read_body(const Operation& operation,
                                            std::string_view body) const {
  if (operation.body == nullptr) return json::Object{};
  if (body.empty()) return reject("web.body_missing");
  auto value = json::parse(body);
  if (!value) return reject(value.error());
  if (const auto flaw = schemas_.check(*operation.body, *value))
    return reject("web.bad_field", {flaw->place, flaw->expected});
  if (!value->is_object()) return reject("web.body_missing");
  return std::move(value->get_object());
}

std::optional<SchemaFlaw> ApiContract::check_answer(const Operation& operation,
                                                    const Answered& answer) const {
  const bool early =
      std::find(kBeforeAnyOperation.begin(), kBeforeAnyOperation.end(), answer.status) !=
      kBeforeAnyOperation.end();
  const auto* listed = object_below(operation.responses,
                                    early ? std::string("default") : std::to_string(answer.status));
  if (listed == nullptr)
    return SchemaFlaw{"status " + std::to_string(answer.status), "a status of the contract"};
  const auto* content = object_below(&real(schemas_, *listed), "content");
  if (content == nullptr) {
    if (answer.body.empty()) return std::nullopt;
    return SchemaFlaw{"body", "nothing"};
  }
  const auto type = answer.media_type.substr(0, answer.media_type.find(';'));
  const auto* promised = object_below(content, type);
  if (promised == nullptr) return SchemaFlaw{"Content-Type", "a media type of the contract"};
  const auto* schema = object_below(promised, "schema");
  if (schema == nullptr || !type.ends_with("json")) return std::nullopt;
  const auto value = json::parse(answer.body);
  if (!value) return SchemaFlaw{"body", "JSON"};
  return schemas_.check(*schema, *value);
}

std::string_view ApiContract::text() {
  return embedded_contract();
}

}  // namespace takar::web
