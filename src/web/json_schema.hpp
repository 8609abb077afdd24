#pragma once
// Checks a JSON value against a schema of docs/openapi.yaml: the part of JSON Schema 2020-12 that
// the contract uses. What the contract publishes is what the server enforces.

#include <optional>
#include <string>

#include "base/json.hpp"

namespace takar::web {

// Where a value breaks its schema, and what should stand there.
struct SchemaFlaw {
  std::string place;     // E.g. "content/values/3/actual"; "" is the whole body.
  std::string expected;  // E.g. "text of at most 64 characters".
};

class JsonSchemas {
 public:
  // Borrows the document; `#/...` references are looked up in it. Bug if a schema under
  // components uses a keyword, pattern or reference that this checker does not know.
  explicit JsonSchemas(const json::Object& document);

  // Empty: the value fits.
  [[nodiscard]] std::optional<SchemaFlaw> check(const json::Object& schema,
                                                const json::Value& value) const;

  // The object that a reference names. Bug if there is none.
  [[nodiscard]] const json::Object& resolve(std::string_view reference) const;

 private:
  const json::Object& document_;
};

}  // namespace takar::web
