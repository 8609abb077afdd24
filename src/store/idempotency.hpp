#pragma once
// Idempotency: a retried request finds the answer of its first run instead of acting twice. The
// row is written in the transaction of the act itself.

#include <optional>
#include <string>

#include "base/hash.hpp"
#include "store/store.hpp"

namespace takar::store {

struct RequestKey {
  std::int64_t agency = 0;
  std::int64_t person = 0;
  std::string_view key;  // As the client chose it.
};

struct EarlierAnswer {
  bool same_request = false;  // False: the key was used for another request, which is a mistake.
  std::string answer;         // As remember_answer() was given it.
};

[[nodiscard]] std::optional<EarlierAnswer> earlier_answer(ReadTransaction&,
                                                          const RequestKey&,
                                                          const Sha256& request);
// Throws UniqueViolated if the key has an answer already.
void remember_answer(WriteTransaction&,
                     const RequestKey&,
                     const Sha256& request,
                     std::string_view answer,
                     Instant at);
// Forgets what was answered before `at` (UTC). Answers how many.
std::int64_t forget_answers_before(WriteTransaction&, Instant at);

}  // namespace takar::store
