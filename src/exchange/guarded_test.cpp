#include "exchange/guarded.hpp"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "exchange/read_sop.hpp"

namespace takar::exchange {
namespace {

std::string seed_text(const std::string& name) {
  std::ifstream file(std::string(TAKAR_SOURCE_DIR) + "/tests/seeds/" + name, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

constexpr const char* kSeed = "002_f51e9da26a6100a0.txt";

TEST(GuardedReading, GivesTheDraftThatIsReadWithoutIt) {
  const std::string text = seed_text(kSeed);
  const auto plain = read_sop(text, kSeed);
  ASSERT_TRUE(plain.has_value());
  const auto answer = answer_from(answer_to(request_for(text, kSeed)));
  ASSERT_TRUE(answer.has_value());
  EXPECT_EQ(json::write(to_json(answer->draft)), json::write(to_json(*plain)));
}

TEST(GuardedReading, HandsARejectionOn) {
  const auto answer = answer_from(answer_to(request_for("Selamat pagi.\n", "surat.txt")));
  ASSERT_FALSE(answer.has_value());
  EXPECT_EQ(answer.error().code, "exchange.not_an_sop");
  EXPECT_EQ(answer.error().details, std::vector<std::string>{"surat.txt"});
}

TEST(GuardedReading, BelievesNothingOfAStrangeAnswer) {
  const auto code = [](const std::string& text) {
    const auto answer = answer_from(text);
    return answer ? "" : std::string(answer.error().code);
  };
  EXPECT_EQ(code("halo"), "base.sandbox_died");
  EXPECT_EQ(code("{}"), "base.sandbox_died");
  EXPECT_EQ(code(R"({"rejection":{"code":"no.such","details":[]}})"), "base.sandbox_died");
  EXPECT_EQ(code(R"({"draft":{"form":"text"}})"), "base.sandbox_died");
  auto draft = to_json(*read_sop(seed_text(kSeed), kSeed));
  draft.as_object()["steps"].as_array()[0].as_object()["next"] = 999;
  EXPECT_EQ(code(json::write(json::Object{{"draft", draft}})), "base.sandbox_died");
}

}  // namespace
}  // namespace takar::exchange
