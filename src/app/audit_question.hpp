#pragma once
// What somebody asks of the record of the agency's changes.

#include <cstdint>
#include <string>

namespace takar::app {

struct AuditQuestion {
  std::string about = "all";  // all, people, structure, procedure, cases.
  std::int64_t person = 0;    // Done by, or done to, this person; 0: anybody.
  std::int64_t before = 0;    // The page begins before this place of the log; 0: at its end.
};

}  // namespace takar::app
