#include <gtest/gtest.h>

#include "base/hash.hpp"
#include "base/json.hpp"
#include "base/time.hpp"

namespace takar {
namespace {

TEST(Sha256, EqualsThePublishedVector) {
  EXPECT_EQ(to_hex(sha256("abc")),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Sha256, ReadsBackItsPrintedForm) {
  const auto digest = sha256("takar");
  EXPECT_EQ(sha256_from_hex(to_hex(digest)), digest);
  EXPECT_FALSE(sha256_from_hex("zz"));
}

TEST(Json, KeepsTheOrderOfKeys) {
  const auto value = json::parse(R"({"b":1,"a":[true,null,"x"],"c":{"d":{"e":2}}})");
  ASSERT_TRUE(value);
  EXPECT_EQ(json::write(*value), R"({"b":1,"a":[true,null,"x"],"c":{"d":{"e":2}}})");
}

TEST(Json, RefusesWhatWouldLoseInformation) {
  for (const char* text : {R"({"a":1,"a":2})", "1.5", "1e3", "18446744073709551615", "[1", "{} x"})
    EXPECT_FALSE(json::parse(text)) << text;
  EXPECT_FALSE(json::parse(std::string(65, '[') + std::string(65, ']')));
}

TEST(Rfc3339, ReadsWhatItWrites) {
  const Instant at = from_us(1'795'232'160'123'456);
  EXPECT_EQ(parse_rfc3339(to_rfc3339(at)).value(), at);
}

TEST(Rfc3339, ReadsOffsets) {
  EXPECT_EQ(parse_rfc3339("2026-11-21T07:30:00+07:00").value(),
            parse_rfc3339("2026-11-21T00:30:00Z").value());
  for (const char* text : {"2026-13-01T00:00:00Z",
                           "2026-02-30T00:00:00Z",
                           "2026-01-01T00:00:00",
                           "2026-01-01 00:00:00Z",
                           "2026-01-01T00:00:00.Z",
                           ""})
    EXPECT_FALSE(parse_rfc3339(text)) << text;
}

}  // namespace
}  // namespace takar
