#pragma once
// Accounts, sessions and the brakes on guessing: pure rules; account_store keeps the rows.

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/hash.hpp"
#include "base/random.hpp"
#include "base/result.hpp"
#include "base/time.hpp"
#include "organisation/account_role.hpp"
#include "organisation/actor.hpp"

namespace takar::organisation {

// Lower-case letters, digits, ".", "_", "-", from 3 to 64 of them, a letter first; capital letters
// are folded. Rejects with organisation.bad_username.
[[nodiscard]] Result<std::string> checked_username(std::string_view);

// A session ends after so long without a request, and after so long in all.
// Source: ASVS 5.0.0 V7.3 (idle and absolute limits); the lengths are docs/decisions/0012.
inline constexpr std::chrono::minutes kSessionIdle{30};
inline constexpr std::chrono::hours kSessionAbsolute{12};
// The last request of a session is written down at most this often.
inline constexpr std::chrono::minutes kSessionTouch{1};

struct SessionToken {
  std::string secret;  // 64 hexadecimal digits, for the cookie alone.
  Sha256 digest{};     // What is stored.
};
// 32 random bytes.
[[nodiscard]] SessionToken new_session_token(Random&);
// The digest under which the session of that cookie would be stored.
[[nodiscard]] Sha256 session_digest(std::string_view secret);

// Failed tries of one account or one address since the last success.
struct Tries {
  std::int64_t failures = 0;
  Instant last;  // UTC. Of the last try.
};

// The earliest instant of the next try. An account waits from the fifth failure on, an address from
// the twentieth: 30 s, then twice as long each time, at most one hour. An account that failed 100
// times in a row waits for its administrator, who sets a new password.
// Source: ASVS 5.0.0 V6.3.1; NIST SP 800-63B-4 (at most 100 failures in a row).
[[nodiscard]] Instant next_account_try(const Tries&);
[[nodiscard]] Instant next_address_try(const Tries&);

}  // namespace takar::organisation
