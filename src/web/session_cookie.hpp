#pragma once
// The session on the wire: one cookie that scripts cannot read, and a CSRF value that only a page
// of ours can know. Source: RFC 6265bis, 4.1.3.2 (the __Host- prefix).

#include <string>
#include <string_view>

#include "web/http.hpp"

namespace takar::web {

// The session token that came with the request; empty if there is none or it is malformed. Over TLS
// only `__Host-takar` counts, on a plain connection only `takar`.
[[nodiscard]] std::string_view session_token(const Request&);

// Set-Cookie value that hands the token out; it ends with the browser, the server ends it earlier.
[[nodiscard]] std::string session_cookie(const Request&, std::string_view token);
// Set-Cookie value that takes it back.
[[nodiscard]] std::string ended_session_cookie(const Request&);

// Derived from the token, so nothing is stored; without the token nobody can make it.
[[nodiscard]] std::string csrf_of(std::string_view token);

// Whether the request carries the CSRF value of its session. Takes equally long either way.
[[nodiscard]] bool has_csrf(const Request&);

// Whether a browser sent this from a page of ours: Sec-Fetch-Site, or else Origin against Host.
// A client that sends neither is no browser and has no cookie to abuse.
[[nodiscard]] bool from_own_page(const Request&);

}  // namespace takar::web
