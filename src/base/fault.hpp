#pragma once
// Fault: the world failed (disk full, database busy, signing service down). Nothing was changed.

#include <stdexcept>

namespace takar {

struct Fault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// The disk or the quota is full. Writing pauses; reading goes on; it mends itself when there is
// room again.
struct StorageFull : Fault {
  using Fault::Fault;
};

}  // namespace takar
