#pragma once
// TAKAR_CHECK: a condition that only a mistake of ours can break. It stays on in release builds.
//
// A broken check throws Bug. Only the command runner catches it: it rolls back, writes an incident
// and freezes the one case, so that the other cases go on. A test lets it end the test program.

#include <stdexcept>

namespace takar {

struct Bug : std::logic_error {
  using std::logic_error::logic_error;
};

}  // namespace takar

#define TAKAR_CHECK(condition, message) \
  ((condition) ? static_cast<void>(0) : throw ::takar::Bug(message))
