#include "organisation/password.hpp"

#include <algorithm>
#include <array>

#include <sodium.h>

#include "base/fault.hpp"
#include "base/text.hpp"

namespace takar::organisation {
namespace {

struct Work {
  unsigned long long passes;
  std::size_t bytes;
};

// Source: docs/decisions/0012-organisation.md; OWASP Password Storage (Argon2id).
Work work_of(PasswordCost cost) {
  if (cost == PasswordCost::kCheap) return {crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
  return {3, std::size_t{64} << 20U};
}

// What lists of leaked passwords have in common at this length: words that are typed again and
// again. A longer list belongs to the operator.
constexpr std::array<std::string_view, 14> kCommon{"password",
                                                   "katasandi",
                                                   "rahasia",
                                                   "indonesia",
                                                   "admin",
                                                   "qwerty",
                                                   "asdfgh",
                                                   "123456",
                                                   "654321",
                                                   "abcdef",
                                                   "merdeka",
                                                   "bismillah",
                                                   "takar",
                                                   "pengukurankinerja"};

std::size_t characters(std::string_view text) {
  const auto opens = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), opens));
}

void remove_all(std::string& text, std::string_view word) {
  if (word.empty()) return;
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word))
    text.erase(at, word.size());
}

// Too little is left when common words, the user's own name and repetition are taken out.
bool is_guessable(std::string_view password, std::string_view username) {
  constexpr std::size_t kLeftMin = 6;       // Characters.
  constexpr std::size_t kDifferentMin = 5;  // Characters.
  std::string left = to_lower_ascii(password);
  for (const std::string_view word : kCommon) remove_all(left, word);
  remove_all(left, to_lower_ascii(username));
  std::string different = left;
  std::sort(different.begin(), different.end());
  different.erase(std::unique(different.begin(), different.end()), different.end());
  return left.size() < kLeftMin || different.size() < kDifferentMin;
}

}  // namespace

Result<void> check_password(std::string_view password, std::string_view username) {
  if (password.size() > kPasswordBytesMax) return reject("organisation.password_too_long");
  if (characters(password) < kPasswordCharactersMin)
    return reject("organisation.password_too_short", {std::to_string(kPasswordCharactersMin)});
  if (is_guessable(password, username)) return reject("organisation.password_guessable");
  return {};
}

std::string hash_password(std::string_view password, PasswordCost cost) {
  std::array<char, crypto_pwhash_STRBYTES> stored{};
  const Work work = work_of(cost);
  if (sodium_init() < 0 || crypto_pwhash_str_alg(stored.data(),
                                                 password.data(),
                                                 password.size(),
                                                 work.passes,
                                                 work.bytes,
                                                 crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw Fault(
        "Memori untuk kata sandi tidak cukup. / There is not enough memory to hash a "
        "password.");
  return stored.data();
}

bool password_matches(std::string_view stored, std::string_view password, PasswordCost cost) {
  if (password.size() > kPasswordBytesMax) password = {};
  if (stored.empty()) {
    static_cast<void>(hash_password(password, cost));
    return false;
  }
  const std::string text(stored);
  return sodium_init() >= 0 &&
         crypto_pwhash_str_verify(text.c_str(), password.data(), password.size()) == 0;
}

}  // namespace takar::organisation
