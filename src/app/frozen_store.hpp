#pragma once
// Cases that rest because a mistake of the program was met in them, until an operator has looked.

#include <cstdint>
#include <string>
#include <vector>

#include "app/office.hpp"
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
// Of every agency: the runner asks once at the start. Throws Fault.
[[nodiscard]] std::vector<std::int64_t> frozen_cases(store::ReadTransaction&);

}  // namespace takar::app
