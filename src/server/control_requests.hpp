#pragma once
// What the operator's own commands ask of a store: the same answers from a running server, through
// its control socket, and from the command line on a store that nobody has open.

#include <string>
#include <string_view>

#include "base/time.hpp"
#include "server/control_socket.hpp"
#include "store/store.hpp"

namespace takar::server {

// Requests, one line each: "backup FOLDER", "backup+key FOLDER", "frozen-cases", "fixity",
// "release-case NUMBER REASON", "export CASE AGENCY QUARTER FOLDER" (0, 0 and "-" for what was not
// asked for). `database` is the file of the store. Throws Fault.
[[nodiscard]] ControlAnswer answer_control(store::Store&,
                                           const std::string& database,
                                           std::string_view request,
                                           Instant now);

}  // namespace takar::server
