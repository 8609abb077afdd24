#pragma once
// What was changed after a signature. A change that is not on the short list of the permitted ones
// is not permitted, whatever it looks like.

#include <cstdint>
#include <string>
#include <vector>

namespace takar::signature {

enum class Change : std::uint8_t {
  kNothing,       // Nothing stands after the signed bytes.
  kPermitted,     // Further signatures, time stamps, or the means to verify them.
  kNotPermitted,  // The document is not what was signed.
};

struct LaterChanges {
  Change change = Change::kNothing;
  std::vector<std::string> what;  // Not permitted: the changed places, e.g. "Page (12)".
};

}  // namespace takar::signature
