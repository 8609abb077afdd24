#pragma once
// A child process in which hostile files are read. It has its pipes, some memory and some time,
// and no files, no network and no other process: what goes wrong there ends there.
//
// The child is this program itself under another verb. Linux only: setrlimit and seccomp.

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace takar {

struct SandboxLimits {
  std::chrono::seconds time{20};  // By the clock; processor time is limited to the same.
  std::size_t memory_bytes = std::size_t{1024} * 1024 * 1024;  // Address space.
  std::size_t answer_bytes_max = std::size_t{64} * 1024 * 1024;
};

// What a child may do besides reading and writing its pipes.
enum class SandboxRule {
  kNothing,     // Our own readers.
  kReadsFiles,  // A program of others: opens files to read and starts threads, never writes.
};

// Starts `command` (a path and its arguments), writes `input` to its standard input and answers its
// standard output. The child, and whatever it started, has ended when this returns.
// Rejects with base.sandbox_time {seconds}, base.sandbox_died {how}, base.sandbox_answer {MiB}.
// Throws Fault if no child can be started.
[[nodiscard]] Result<std::string> run_in_sandbox(const std::vector<std::string>& command,
                                                 std::string_view input,
                                                 const SandboxLimits&);

// Called by the child before it looks at its input: gives up everything that `rule` does not allow,
// for good. Throws Fault if the kernel refuses, so that nothing is read unguarded.
void enter_sandbox(SandboxRule, const SandboxLimits&);

// Replaces this program by `command`, with these variables and no others. Throws Fault if it
// cannot.
void become(const std::vector<std::string>& command, const std::vector<std::string>& variables);

// The path of this program.
[[nodiscard]] std::string own_program();

}  // namespace takar
