#include "base/log.hpp"

#include <gtest/gtest.h>

#include "base/json.hpp"

namespace takar {
namespace {

struct Scene {
  std::string lines;
  Log log{
      [] { return from_us(0); }, LogLevel::kInfo, [this](std::string_view line) { lines += line; }};
};

TEST(Log, WritesOneJsonObjectPerLine) {
  Scene scene;
  scene.log.info("server_started", {{"port", std::int64_t{8080}}, {"demo", true}});
  EXPECT_EQ(scene.lines,
            "{\"at\":\"1970-01-01T00:00:00.000000Z\",\"level\":\"info\","
            "\"event\":\"server_started\",\"port\":8080,\"demo\":true}\n");
}

TEST(Log, DropsWhatIsBelowItsLevel) {
  Scene scene;
  scene.log.debug("detail");
  EXPECT_EQ(scene.lines, "");
  scene.log.error("trouble");
  EXPECT_NE(scene.lines.find("\"level\":\"error\""), std::string::npos);
}

TEST(Log, NoFieldCanForgeALineOrSteerATerminal) {
  Scene scene;
  scene.log.warning("bad_request", {{"path", "/a\"\\\n{}\x1B[2J\x7F\xC2\x9B\xFF\xE2\x82"}});
  EXPECT_NE(scene.lines.find(R"("path":"/a\"\\\u000a{}\u001b[2J\u007f\u009b\ufffd\ufffd\ufffd")"),
            std::string::npos)
      << scene.lines;
  EXPECT_TRUE(json::parse(scene.lines));
}

}  // namespace
}  // namespace takar
