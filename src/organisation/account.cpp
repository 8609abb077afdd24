#include "organisation/account.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace takar::organisation {
namespace {

constexpr std::size_t kUsernameMin = 3;   // Characters.
constexpr std::size_t kUsernameMax = 64;  // Characters.
constexpr std::size_t kTokenBytes = 32;   // Source: ASVS 5.0.0 V7.2.3 (at least 128 bits).

constexpr std::int64_t kAccountFree = 5;    // Failures without a wait.
constexpr std::int64_t kAddressFree = 20;   // More: an office may share one address.
constexpr std::int64_t kAccountMost = 100;  // Source: NIST SP 800-63B-4.
constexpr std::chrono::seconds kFirstWait{30};
constexpr std::chrono::hours kLongestWait{1};

Instant next_try(const Tries& tries, std::int64_t free) {
  if (tries.failures < free) return tries.last;
  std::chrono::seconds wait = kFirstWait;
  for (std::int64_t n = free; n < tries.failures && wait < kLongestWait; ++n) wait *= 2;
  return tries.last + std::min<std::chrono::seconds>(wait, kLongestWait);
}

}  // namespace

Result<std::string> checked_username(std::string_view text) {
  const std::string name = to_lower_ascii(trim(text));
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto fits = [&](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
  };
  if (name.size() < kUsernameMin || name.size() > kUsernameMax || !is_letter(name.front()) ||
      !std::all_of(name.begin(), name.end(), fits))
    return reject("organisation.bad_username");
  return name;
}

SessionToken new_session_token(Random& random) {
  SessionToken token{random_hex(random, kTokenBytes), {}};
  token.digest = session_digest(token.secret);
  return token;
}

Sha256 session_digest(std::string_view secret) {
  return sha256(secret);
}

Instant next_account_try(const Tries& tries) {
  if (tries.failures >= kAccountMost) return Instant::max();
  return next_try(tries, kAccountFree);
}

Instant next_address_try(const Tries& tries) {
  return next_try(tries, kAddressFree);
}

}  // namespace takar::organisation
