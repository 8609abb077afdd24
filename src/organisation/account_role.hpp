#pragma once
// What an account may do beyond the work of its positions.

#include <cstdint>

namespace takar::organisation {

enum class AccountRole : std::uint8_t {
  kStaff,        // Does the work of the positions held, and no more.
  kAgencyAdmin,  // Besides: people, positions, units and substitutes of its own agency.
  kOperator,     // Agencies, accounts and SOPs of a whole region; no records of an agency, no work.
  kAuditor,      // Inspektorat: reads its own region, changes nothing.
};

}  // namespace takar::organisation
