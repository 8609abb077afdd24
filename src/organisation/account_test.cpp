#include "organisation/account.hpp"

#include <gtest/gtest.h>

#include "organisation/password.hpp"

namespace takar::organisation {
namespace {

using std::chrono::hours;
using std::chrono::seconds;

TEST(Username, IsFoldedAndChecked) {
  EXPECT_EQ(checked_username(" Budi.Contoh ").value(), "budi.contoh");
  for (const char* wrong : {"", "ab", "1abc", "budi contoh", "budi'--", "bud\xc3\xad"})
    EXPECT_EQ(checked_username(wrong).error().code, "organisation.bad_username") << wrong;
  EXPECT_FALSE(checked_username(std::string(65, 'a')));
}

TEST(Password, IsLongAndNotGuessable) {
  EXPECT_TRUE(check_password("kuda lumping naik sepeda", "budi"));
  EXPECT_TRUE(check_password("k\xc3\xa9\xc3\xa9 lumping naik", "budi"));
  const auto refused = [](std::string_view password) {
    return check_password(password, "budi").error().code;
  };
  EXPECT_EQ(refused("pendek sekali"), "organisation.password_too_short");
  EXPECT_EQ(refused("passwordpassword1"), "organisation.password_guessable");
  EXPECT_EQ(refused("aaaaaaaaaaaaaaaa"), "organisation.password_guessable");
  EXPECT_EQ(refused("budibudibudibudi123"), "organisation.password_guessable");
  EXPECT_EQ(refused(std::string(1025, 'x')), "organisation.password_too_long");
}

TEST(Password, MatchesItsStoredFormAlone) {
  const std::string stored = hash_password("kuda lumping naik sepeda", PasswordCost::kCheap);
  EXPECT_TRUE(stored.starts_with("$argon2id$"));
  EXPECT_EQ(stored.find("kuda"), std::string::npos);
  EXPECT_TRUE(password_matches(stored, "kuda lumping naik sepeda", PasswordCost::kCheap));
  EXPECT_FALSE(password_matches(stored, "kuda lumping naik sepedA", PasswordCost::kCheap));
  EXPECT_FALSE(password_matches("", "kuda lumping naik sepeda", PasswordCost::kCheap));
  EXPECT_NE(stored, hash_password("kuda lumping naik sepeda", PasswordCost::kCheap));
}

TEST(Password, OrdinaryCostIsSixtyFourMebibytesAndThreePasses) {
  const std::string stored = hash_password("kuda lumping naik sepeda", PasswordCost::kOrdinary);
  EXPECT_NE(stored.find("m=65536,t=3,"), std::string::npos) << stored;
}

TEST(SessionToken, IsRandomAndStoredAsItsDigest) {
  SeededRandom random(1);
  const SessionToken token = new_session_token(random);
  EXPECT_EQ(token.secret.size(), 64U);
  EXPECT_EQ(token.digest, session_digest(token.secret));
  EXPECT_NE(token.secret, new_session_token(random).secret);
}

TEST(Tries, WaitLongerAndLongerAndAtLastForTheAdministrator) {
  const Instant now = from_us(1'000'000'000);
  EXPECT_EQ(next_account_try({4, now}), now);
  EXPECT_EQ(next_account_try({5, now}), now + seconds(30));
  EXPECT_EQ(next_account_try({6, now}), now + seconds(60));
  EXPECT_EQ(next_account_try({50, now}), now + hours(1));
  EXPECT_EQ(next_account_try({100, now}), Instant::max());
  EXPECT_EQ(next_address_try({19, now}), now);
  EXPECT_EQ(next_address_try({20, now}), now + seconds(30));
  EXPECT_EQ(next_address_try({10'000, now}), now + hours(1));
}

}  // namespace
}  // namespace takar::organisation
