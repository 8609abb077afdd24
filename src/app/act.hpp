#pragma once
// One act of one person on a task, a case or the organisation, and how it ended.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "organisation/signing_key_store.hpp"

namespace takar::app {

// As the client sent it.
struct ActRequest {
  std::string verb;             // e.g. "complete_step"
  std::int64_t case_id = 0;     // 0: the act is not on a case.
  std::int64_t visit = 0;       // 0: the act is on the case itself.
  std::string idempotency_key;  // Made by the client; the second time answers the first result.
  json::Object body;
  std::string request_id = {};  // Of the HTTP request that brought it, for the log.
  // Of the accounts that the act opens or resets, in the order of the body. Not part of what makes
  // two requests the same.
  std::vector<std::string> password_hashes = {};
  // The key that keep_signing_key brings, opened once with its passphrase.
  std::optional<organisation::SigningKey> signing_key = {};
  // What was read out of the document that the act names, as exchange::to_json() has it. Not part
  // of what makes two requests the same either.
  json::Value document = nullptr;
};

// What is being typed at a task, as the client sent it.
struct DraftRequest {
  std::int64_t case_id = 0;
  std::int64_t visit = 0;
  json::Object body;  // SaveDraft of docs/openapi.yaml.
};

struct ActAnswer {
  enum class Kind : std::uint8_t {
    kDone,
    kRejected,  // `rejection` says why; nothing was changed.
    kBusy,      // The queue is full: try again in a second. Nothing was changed.
    kFull,      // The disk is full: nothing was changed, reading goes on.
    kFault,     // The world failed: nothing was changed.
    kFrozen,    // A mistake of ours: nothing was changed, the case is frozen for the operator.
  };

  Kind kind = Kind::kDone;
  std::string text;  // The answer's JSON when done: {"case_id","visit","version","event",...}.
  Rejection rejection{};
};

using AnswerTo = std::function<void(ActAnswer)>;

}  // namespace takar::app
