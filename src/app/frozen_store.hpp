#pragma once
// Cases that rest because a mistake of the program was met in them, until an operator has looked.
// Only an operator at the machine may release one; no account can (docs/decisions/0020).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/office.hpp"
#include "base/result.hpp"
#include "store/store.hpp"

namespace takar::app {

struct FrozenCase {
  std::int64_t case_id = 0;
  AgencyId agency;
  std::string incident;  // For the operator; never shown to others.
  Instant at;            // UTC.
};

// Throws Fault. Freezing twice is fine.
void freeze_case(store::WriteTransaction&, const FrozenCase&);
// Of every agency, the smallest number first. Throws Fault.
[[nodiscard]] std::vector<FrozenCase> frozen_cases(store::ReadTransaction&);
// Throws Fault.
[[nodiscard]] bool is_frozen(store::ReadTransaction&, std::int64_t case_id);

inline constexpr std::size_t kReleaseReasonBytesMax = 1000;

// Lets the case go on, and keeps in the log what was wrong, since when, and why it may go on
// (event frozen_case_released in the stream "frozen_case" of the case). Throws Fault.
// Rejects with app.release_reason_wrong or app.case_not_frozen.
[[nodiscard]] Result<void> release_frozen_case(store::WriteTransaction&,
                                               std::int64_t case_id,
                                               std::string_view reason,
                                               Instant now);

}  // namespace takar::app
