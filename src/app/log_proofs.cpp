#include "app/log_proofs.hpp"

#include "store/event_log.hpp"

namespace takar::app {
namespace {

json::Array path_json(const std::vector<Sha256>& path) {
  json::Array hashes;
  for (const auto& hash : path) hashes.emplace_back(to_hex(hash));
  return hashes;
}

// What every proof is held against.
json::Object against(store::ReadTransaction& tx, const store::TreeHead& head) {
  return {{"size", head.size},
          {"root", to_hex(head.root)},
          {"checkpoint", store::latest_checkpoint(tx)},
          {"key", store::latest_log_key(tx)}};
}

}  // namespace

Result<json::Object> log_checkpoint(const Asked& asked, const Office&) {
  return against(asked.tx, store::log_tree_head(asked.tx));
}

Result<json::Object> inclusion_proof_page(const Asked& asked, const Office&) {
  const auto place = asked.question.numbers.at(0);
  const auto head = store::log_tree_head(asked.tx);
  const auto agency = store::agency_of_event(asked.tx, place);
  // What belongs to another agency is not there.
  if (place >= head.size || agency != asked.viewer.agency.value)
    return reject("app.event_not_found", {std::to_string(place)});
  const auto leaves = store::log_leaves(asked.tx, head.size);
  auto proof = against(asked.tx, head);
  proof["place"] = place;
  proof["leaf"] = to_hex(leaves.at(static_cast<std::size_t>(place)));
  proof["path"] = path_json(store::inclusion_proof(place, leaves));
  return proof;
}

Result<json::Object> consistency_proof_page(const Asked& asked, const Office&) {
  const auto from = asked.question.ask_number("from", 0);
  const auto head = store::log_tree_head(asked.tx);
  if (from < 1 || from > head.size)
    return reject("app.log_size_unknown", {std::to_string(from), std::to_string(head.size)});
  const auto leaves = store::log_leaves(asked.tx, head.size);
  auto proof = against(asked.tx, head);
  proof["from"] = from;
  proof["path"] = path_json(store::consistency_proof(from, leaves));
  return proof;
}

}  // namespace takar::app
