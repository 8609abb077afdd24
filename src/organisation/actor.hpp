#pragma once
// Who acts: a person, the position (jabatan) he acts as, and by which authority he may.
//
// The actor is found once, when a command is authorised (organisation/authority.hpp), and is
// written on every act and every document: "Plh. Sekretaris" stays so for good, whoever holds the
// post later.

#include <compare>
#include <cstdint>
#include <string>

#include "base/id.hpp"
#include "base/time.hpp"

namespace takar::organisation {

using RegionId = Id<struct RegionTag>;      // Pemerintah daerah.
using AgencyId = Id<struct AgencyTag>;      // Perangkat daerah (OPD).
using UnitId = Id<struct UnitTag>;          // Bidang, bagian, seksi, sekretariat, subbagian, tim.
using PositionId = Id<struct PositionTag>;  // Jabatan.
using PersonId = Id<struct PersonTag>;      // Pegawai.
using AccountId = Id<struct AccountTag>;

enum class AuthorityKind : std::uint8_t {
  kDefinitive,  // Holds the position himself.
  kPlt,         // Pelaksana tugas: the post is vacant.
  kPlh,         // Pelaksana harian: the holder is away.
};

struct Authority {
  AuthorityKind kind = AuthorityKind::kDefinitive;
  std::string decree_number;  // Of the Plt. or Plh.; empty for the holder himself.

  auto operator<=>(const Authority&) const = default;
};

struct Actor {
  PersonId person;
  PositionId
      position;  // The position he acts as; for Plt. and Plh. that of the vacant post or holder.
  Authority authority;

  auto operator<=>(const Actor&) const = default;
};

// When a change of the office is made, and by whom.
struct Stamp {
  Instant at;   // UTC.
  PersonId by;  // 0: the program itself, as when it loads the demo.

  Stamp(Instant when, PersonId person = {})  // NOLINT(google-explicit-constructor): by the program.
      : at(when), by(person) {}
};

}  // namespace takar::organisation
