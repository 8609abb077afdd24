#include "archive/event_line.hpp"

#include <array>

#include "base/json.hpp"

namespace takar::archive {
namespace {

constexpr std::size_t kPathMax = 63;  // Hashes: a log of 2^63 events.

std::optional<Sha256> hash_in(const json::Value& value) {
  if (!value.is_string()) return std::nullopt;
  const auto& text = value.get_string();
  return sha256_from_hex({text.data(), text.size()});
}

}  // namespace

std::string event_line(const store::StoredEvent& event) {
  return json::write(json::Object{{"place", event.place},
                                  {"at_us", event.at_us},
                                  {"agency", event.agency},
                                  {"stream", event.stream},
                                  {"stream_id", event.stream_id},
                                  {"stream_version", event.stream_version},
                                  {"name", event.name},
                                  {"body", event.body}});
}

std::optional<store::StoredEvent> read_event_line(std::string_view line) {
  const auto value = json::parse(line);
  if (!value || !value->is_object()) return std::nullopt;
  const auto& object = value->get_object();
  const auto number = [&](std::string_view key) {
    return json::integer_at(object, key).value_or(-1);
  };
  store::StoredEvent event{.place = number("place"),
                           .agency = number("agency"),
                           .stream = json::string_or_empty(object, "stream"),
                           .stream_id = number("stream_id"),
                           .stream_version = number("stream_version"),
                           .name = json::string_or_empty(object, "name"),
                           .body = json::string_or_empty(object, "body"),
                           .at_us = number("at_us")};
  if (event_line(event) != line) return std::nullopt;
  event.leaf = store::event_leaf(event);
  return event;
}

std::string proof_line(const InclusionProof& proof) {
  json::Array path;
  for (const auto& hash : proof.path) path.push_back(json::Value(to_hex(hash)));
  return json::write(json::Object{
      {"place", proof.place}, {"leaf", to_hex(proof.leaf)}, {"path", std::move(path)}});
}

std::optional<InclusionProof> read_proof_line(std::string_view line) {
  const auto value = json::parse(line);
  if (!value || !value->is_object()) return std::nullopt;
  const auto& object = value->get_object();
  const auto* path = json::array_at(object, "path");
  const auto leaf = sha256_from_hex(json::string_or_empty(object, "leaf"));
  if (path == nullptr || path->size() > kPathMax || !leaf) return std::nullopt;
  InclusionProof proof{
      .place = json::integer_at(object, "place").value_or(-1), .leaf = *leaf, .path = {}};
  for (const auto& item : *path) {
    const auto hash = hash_in(item);
    if (!hash) return std::nullopt;
    proof.path.push_back(*hash);
  }
  if (proof_line(proof) != line) return std::nullopt;
  return proof;
}

}  // namespace takar::archive
