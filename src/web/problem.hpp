#pragma once
// Every "no" on the wire: problem+json with the sentence in both languages and a request id.
//
// What went wrong inside is told to the operator's log, never to the client. Source: RFC 9457.

#include <string_view>

#include "app/act.hpp"
#include "base/log.hpp"
#include "base/result.hpp"
#include "web/http.hpp"

namespace takar::web {

// The status follows the class of the code: invalid 422, not_now and conflict 409, forbidden 403,
// not_found 404; the codes of this room and of signing in have their own (problem.cpp).
[[nodiscard]] Response problem(const Rejection&, std::string_view request_id);

// The answer to an act that was not done. Bug if it was done.
[[nodiscard]] Response problem(const app::ActAnswer&, std::string_view request_id);

// What a handler threw: 507 for StorageFull, 503 for Fault, otherwise 500 with the id alone. Its
// cause goes to the log, if there is one, under the same id. Called inside a catch block.
[[nodiscard]] Response problem_of_current_exception(std::string_view request_id, const Log* log);

}  // namespace takar::web
