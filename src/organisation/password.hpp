#pragma once
// Passwords: what makes a good one, and its stored form (Argon2id). No password is ever logged,
// queued or stored; there is no default password.
// Source: OWASP ASVS 5.0.0 chapter V6; Peraturan BSSN 4/2021 (stored with a slow hash).

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace takar::organisation {

// Source: ASVS 5.0.0 V6.2.1 (15 where there is no second factor) and V6.2.9 (64 must be allowed).
inline constexpr std::size_t kPasswordCharactersMin = 15;
inline constexpr std::size_t kPasswordBytesMax = 1'024;

// The work of one hash. kOrdinary: 64 MiB, 3 passes. kCheap is for tests and the demo alone, where
// many accounts are made at once on a loopback address.
enum class PasswordCost : std::uint8_t { kOrdinary, kCheap };

// Rejects with organisation.password_too_short {characters}, organisation.password_too_long or
// organisation.password_guessable (common, repeated, or holding the user's name). Characters are
// code points; there are no rules of composition.
[[nodiscard]] Result<void> check_password(std::string_view password, std::string_view username);

// The stored form, with its own salt from the system. About 0.2 s at ordinary cost: never inside a
// write transaction. Throws Fault if there is no memory for it.
[[nodiscard]] std::string hash_password(std::string_view password, PasswordCost);

// Whether the password has that stored form. An empty form is compared with nothing but takes as
// long as a real one, so that an answer does not tell which accounts exist.
[[nodiscard]] bool password_matches(std::string_view stored,
                                    std::string_view password,
                                    PasswordCost);

}  // namespace takar::organisation
