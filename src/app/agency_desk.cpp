#include "app/agency_desk.hpp"

#include "app/command_body.hpp"

namespace takar::app {

Result<std::optional<std::int64_t>> optional_id_at(const json::Object& body, std::string_view key) {
  const auto* value = body.if_contains(key);
  if (value == nullptr || value->is_null()) return std::nullopt;
  const auto id = id_at(body, key);
  if (!id) return reject(id.error());
  return *id;
}

Result<std::vector<const json::Object*>> objects_at(const json::Object& body,
                                                    std::string_view key) {
  const auto* list = json::array_at(body, key);
  if (list == nullptr) return reject("app.field_missing", {std::string(key)});
  std::vector<const json::Object*> objects;
  for (const auto& each : *list) {
    if (!each.is_object()) return reject("app.field_wrong", {std::string(key)});
    objects.push_back(&each.get_object());
  }
  return objects;
}

Result<Instant> instant_or(const json::Object& body, std::string_view key, Instant otherwise) {
  if (!body.contains(key)) return otherwise;
  return instant_at(body, key);
}

}  // namespace takar::app
