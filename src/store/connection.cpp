#include "store/internal/connection.hpp"

namespace takar::store {

void Connection::roll_back() noexcept {
  try {
    if (in_transaction()) execute("ROLLBACK", {});
  } catch (...) {
    // The connection is lost; the database rolls back what it never saw committed.
  }
}

std::string both(const std::string& indonesian, const std::string& english) {
  return indonesian + " / " + english;
}

}  // namespace takar::store
