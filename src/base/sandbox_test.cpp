#include "base/sandbox.hpp"

#include <fcntl.h>
#include <sys/socket.h>

#include <gtest/gtest.h>

#include "base/fault.hpp"

namespace takar {
namespace {

using std::chrono::seconds;

std::string code_of(const Result<std::string>& answer) {
  return answer ? "" : std::string(answer.error().code);
}

TEST(Sandbox, AnswersWhatTheChildWrites) {
  const std::string much(1'000'000, 'x');
  const auto answer = run_in_sandbox({"/bin/cat"}, much, {});
  ASSERT_TRUE(answer.has_value());
  EXPECT_EQ(*answer, much);
}

TEST(Sandbox, EndsAChildThatHangs) {
  const SandboxLimits limits{.time = seconds{1}};
  EXPECT_EQ(code_of(run_in_sandbox({"/bin/sleep", "60"}, "", limits)), "base.sandbox_time");
}

TEST(Sandbox, EndsAChildThatClosesItsMouthAndStays) {
  const SandboxLimits limits{.time = seconds{5}};
  const std::vector<std::string> command{"/bin/sh", "-c", "exec >&-; sleep 60"};
  EXPECT_EQ(code_of(run_in_sandbox(command, "", limits)), "base.sandbox_died");
}

TEST(Sandbox, TellsThatTheChildDied) {
  EXPECT_EQ(code_of(run_in_sandbox({"/bin/sh", "-c", "kill -SEGV $$"}, "", {})),
            "base.sandbox_died");
  EXPECT_EQ(code_of(run_in_sandbox({"/bin/false"}, "", {})), "base.sandbox_died");
}

TEST(Sandbox, OutlivesAChildThatDoesNotListen) {
  const std::string much(5'000'000, 'x');
  const auto answer = run_in_sandbox({"/bin/true"}, much, {});
  EXPECT_TRUE(answer.has_value());
}

TEST(Sandbox, RefusesAnEndlessAnswer) {
  const SandboxLimits limits{.time = seconds{10}, .answer_bytes_max = 100'000};
  EXPECT_EQ(code_of(run_in_sandbox({"/bin/cat", "/dev/zero"}, "", limits)), "base.sandbox_answer");
}

TEST(Sandbox, GivesTheChildNoEnvironmentAndNoOtherFiles) {
  const auto answer =
      run_in_sandbox({"/bin/sh", "-c", "env | grep -v -e ^PWD= -e ^_= ; ls /proc/$$/fd"}, "", {});
  ASSERT_TRUE(answer.has_value());
  EXPECT_EQ(answer->find("HOME="), answer->npos);
  EXPECT_EQ(answer->find("\n9\n"), answer->npos);
}

TEST(Sandbox, NeedsAProgram) {
  EXPECT_THROW((void)run_in_sandbox({"/no/such/program"}, "", {}), Fault);
}

// What the rules forbid is tried in a process of its own, which the rules bind for good. The
// sanitizers need files, so that only the network is shut under them.
TEST(SandboxDeathTest, ForbidsFilesAndTheNetwork) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  constexpr bool kFilesToo = false;
#else
  constexpr bool kFilesToo = true;
#endif
  EXPECT_EXIT(
      {
        enter_sandbox(SandboxRule::kNothing, {});
        const bool connected = ::socket(AF_INET, SOCK_STREAM, 0) >= 0;
        const bool opened = kFilesToo && ::open("/etc/passwd", O_RDONLY) >= 0;
        std::_Exit(connected || opened ? 1 : 42);
      },
      testing::ExitedWithCode(42),
      "");
}

}  // namespace
}  // namespace takar
