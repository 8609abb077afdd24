#pragma once
// A person's own details: name and NIP. They lie in one table apart, with a salt; events carry only
// the salted hash, so the details can be erased while every proof over the log stays valid.
// Source: UU 27/2022 article 8 (right to erasure); UU 5/2014 for the NIP.

#include <string>
#include <string_view>

#include "base/random.hpp"
#include "base/result.hpp"
#include "organisation/actor.hpp"

namespace takar::organisation {

struct PersonDetail {
  PersonId person;
  std::string name;
  std::string nip;   // 18 digits; empty where there is none.
  std::string salt;  // 32 hexadecimal digits.
};

// Stands in place of an erased name.
inline constexpr std::string_view kErasedName = "(data pribadi dihapus)";

// Checks name and NIP and draws the salt. Rejects with organisation.bad_name or
// organisation.bad_nip.
[[nodiscard]] Result<PersonDetail> make_person_detail(PersonId,
                                                      std::string_view name,
                                                      std::string_view nip,
                                                      Random&);

// SHA-256 over salt, name and NIP, 64 hexadecimal digits.
[[nodiscard]] std::string detail_sha256(const PersonDetail&);

// NIP: birth date YYYYMMDD, month of appointment YYYYMM, sex 1 or 2, serial NNN. Blanks are left
// out. Answers the 18 digits, or "" for none. Rejects with organisation.bad_nip {nip, which part}.
[[nodiscard]] Result<std::string> checked_nip(std::string_view);

}  // namespace takar::organisation
