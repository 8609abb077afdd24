#include "server/listen_address.hpp"

#include <gtest/gtest.h>

namespace takar::server {
namespace {

TEST(ListenAddress, ReadsBothFamilies) {
  const auto v4 = listen_address("127.0.0.1:8080");
  ASSERT_TRUE(v4.has_value());
  EXPECT_EQ(v4->address, "127.0.0.1");
  EXPECT_EQ(v4->port, 8080);
  const auto v6 = listen_address("[::1]:0");
  ASSERT_TRUE(v6.has_value());
  EXPECT_EQ(v6->address, "::1");
  EXPECT_EQ(v6->port, 0);
}

TEST(ListenAddress, RefusesWhatIsNoAddress) {
  for (const char* text : {"",
                           "8080",
                           "localhost:80",
                           "127.0.0.1:",
                           "127.0.0.1:70000",
                           "127.0.0.1:80x",
                           "127.0.0:80",
                           "[::1:80"}) {
    const auto listen = listen_address(text);
    ASSERT_FALSE(listen.has_value()) << text;
    EXPECT_EQ(listen.error().code, "server.bad_listen_address");
  }
}

TEST(ListenAddress, KnowsWhatOnlyThisMachineReaches) {
  EXPECT_TRUE(is_loopback({"127.0.0.1", 1}));
  EXPECT_TRUE(is_loopback({"127.8.9.1", 1}));
  EXPECT_TRUE(is_loopback({"::1", 1}));
  EXPECT_FALSE(is_loopback({"0.0.0.0", 1}));
  EXPECT_FALSE(is_loopback({"10.0.0.1", 1}));
  EXPECT_FALSE(is_loopback({"::", 1}));
}

}  // namespace
}  // namespace takar::server
