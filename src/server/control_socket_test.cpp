#include "server/control_socket.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "base/fault.hpp"

namespace takar::server {
namespace {

std::string a_database() {
  return (std::filesystem::temp_directory_path() / ("takar-control-" + std::to_string(getpid())))
      .string();
}

TEST(ControlSocket, CarriesARequestAndItsAnswer) {
  const ControlSocket socket(control_path(a_database()), [](const std::string& request) {
    return ControlAnswer{request != "no", "answer to " + request};
  });
  EXPECT_EQ(ask_running_server(a_database(), "backup /x"),
            (ControlAnswer{true, "answer to backup /x"}));
  EXPECT_EQ(ask_running_server(a_database(), "again"), (ControlAnswer{true, "answer to again"}));
  EXPECT_EQ(ask_running_server(a_database(), "no"), (ControlAnswer{false, "answer to no"}));
}

TEST(ControlSocket, HandsAFailureOnInItsOwnWords) {
  const ControlSocket socket(control_path(a_database()),
                             [](const std::string&) -> ControlAnswer { throw Fault("penuh"); });
  try {
    static_cast<void>(ask_running_server(a_database(), "backup /x"));
    FAIL() << "a failure was not told";
  } catch (const Fault& fault) {
    EXPECT_STREQ(fault.what(), "penuh");
  }
}

TEST(ControlSocket, IsForItsOwnerAloneAndGoneAfterwards) {
  {
    const ControlSocket socket(control_path(a_database()),
                               [](const std::string&) { return ControlAnswer(); });
    struct stat facts {};
    ASSERT_EQ(::stat(control_path(a_database()).c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777U, 0600U);
  }
  EXPECT_EQ(ask_running_server(a_database(), "backup /x"), std::nullopt);
}

}  // namespace
}  // namespace takar::server
