// The body of an act, as the contract and then the command reader see it. The first byte chooses the
// operation.
#include <cstdint>
#include <string_view>

#include "app/command_body.hpp"
#include "web/api_contract.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const takar::web::ApiContract contract;
  if (size == 0) return 0;
  const auto& operation = contract.operations()[bytes[0] % contract.operations().size()];
  if (operation.body == nullptr) return 0;
  auto body = contract.read_body(operation, {reinterpret_cast<const char*>(bytes) + 1, size - 1});
  if (!body) return 0;
  static_cast<void>(takar::app::read_act(
      {.verb = operation.id, .case_id = 1, .visit = 1, .idempotency_key = "k", .body = *body}));
  return 0;
}
