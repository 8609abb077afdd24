#include "base/sandbox.hpp"

#include <fcntl.h>
#include <poll.h>
#include <seccomp.h>
#include <signal.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>
#include <optional>

#include "base/fault.hpp"
#include "base/stopwatch.hpp"

namespace takar {
namespace {

// What a reader of ours calls: memory, time, its pipes, its own end.
constexpr std::array kCalls{
    SCMP_SYS(read),
    SCMP_SYS(write),
    SCMP_SYS(readv),
    SCMP_SYS(writev),
    SCMP_SYS(close),
    SCMP_SYS(fstat),
    SCMP_SYS(lseek),
    SCMP_SYS(mmap),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(mprotect),
    SCMP_SYS(madvise),
    SCMP_SYS(brk),
    SCMP_SYS(futex),
    SCMP_SYS(getrandom),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(getrusage),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(sched_yield),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(tgkill),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(rseq),
    SCMP_SYS(set_robust_list),
    SCMP_SYS(sched_getaffinity),
};

// What a program of others calls besides: it is started, loads its libraries and reads its tables.
constexpr std::array kReadingCalls{
    SCMP_SYS(execve),
    SCMP_SYS(access),
    SCMP_SYS(faccessat),
    SCMP_SYS(faccessat2),
    SCMP_SYS(stat),
    SCMP_SYS(lstat),
    SCMP_SYS(newfstatat),
    SCMP_SYS(statx),
    SCMP_SYS(pread64),
    SCMP_SYS(getdents64),
    SCMP_SYS(readlink),
    SCMP_SYS(readlinkat),
    SCMP_SYS(fcntl),
    SCMP_SYS(ioctl),
    SCMP_SYS(dup),
    SCMP_SYS(arch_prctl),
    SCMP_SYS(set_tid_address),
    SCMP_SYS(prlimit64),
    SCMP_SYS(clone),
    SCMP_SYS(clone3),
    SCMP_SYS(uname),
    SCMP_SYS(getuid),
    SCMP_SYS(geteuid),
    SCMP_SYS(getgid),
    SCMP_SYS(getegid),
    SCMP_SYS(sysinfo),
    SCMP_SYS(fadvise64),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(sched_setaffinity),
    SCMP_SYS(getcwd),
};

// Between a child's last word and its end.
constexpr std::chrono::milliseconds kLinger{2000};

std::string error_words() {
  return std::strerror(errno);
}

// As exec(3) wants them: borrowed, ended by a null.
std::vector<char*> words_of(const std::vector<std::string>& texts) {
  std::vector<char*> words;
  words.reserve(texts.size() + 1);
  for (const auto& text : texts) words.push_back(const_cast<char*>(text.c_str()));
  words.push_back(nullptr);
  return words;
}

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() { close(); }

  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }
  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }

 private:
  int number_ = -1;
};

struct Pipe {
  Descriptor out, in;  // The end to read from, the end to write to.

  Pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw Fault("no pipe: " + error_words());
    out = Descriptor(ends[0]);
    in = Descriptor(ends[1]);
  }
};

// The child and its group; killed and reaped at the latest when this goes.
class Child {
 public:
  Child(const std::vector<std::string>& command, const Pipe& input, const Pipe& output) {
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, input.out.number(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, output.in.number(), STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK);
    posix_spawnattr_setpgroup(&attributes, 0);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    auto words = words_of(command);
    char* const no_environment[] = {nullptr};
    const int failed = ::posix_spawn(
        &id_, command.front().c_str(), &files, &attributes, words.data(), no_environment);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    errno = failed;
    if (failed != 0) throw Fault("no child process: " + error_words());
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    kill();
    if (!status_) wait();
  }

  void kill() {
    if (!status_) ::kill(-id_, SIGKILL);
  }

  // Its wait status, as waitpid(2) gives it; a child that lingers is killed.
  int wait_at_most(std::chrono::milliseconds time) {
    const Descriptor handle(static_cast<int>(::syscall(SYS_pidfd_open, id_, 0)));
    pollfd end{handle.number(), POLLIN, 0};
    if (!handle.is_open() || ::poll(&end, 1, static_cast<int>(time.count())) != 1) kill();
    return wait();
  }

  int wait() {
    int status = 0;
    while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) {}
    status_ = status;
    return status;
  }

 private:
  pid_t id_ = 0;
  std::optional<int> status_;
};

// Writes what fits without waiting; closes the pipe when all is written or nobody reads.
void feed(Descriptor& pipe, std::string_view& rest) {
  const auto written = ::write(pipe.number(), rest.data(), rest.size());
  if (written > 0) rest.remove_prefix(static_cast<std::size_t>(written));
  if (rest.empty() || (written < 0 && errno != EAGAIN && errno != EINTR)) pipe.close();
}

// Answers false at the end of what the child says.
bool listen(const Descriptor& pipe, std::string& answer) {
  std::array<char, 65536> bytes;
  const auto got = ::read(pipe.number(), bytes.data(), bytes.size());
  if (got < 0) return errno == EINTR || errno == EAGAIN;
  answer.append(bytes.data(), static_cast<std::size_t>(got));
  return got > 0;
}

// A child that ends early must not end us: SIGPIPE stays blocked while we write.
class NoBrokenPipe {
 public:
  NoBrokenPipe() {
    sigemptyset(&pipe_);
    sigaddset(&pipe_, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
  }
  ~NoBrokenPipe() {
    const timespec now{};
    while (::sigtimedwait(&pipe_, nullptr, &now) == SIGPIPE) {}
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
  NoBrokenPipe(const NoBrokenPipe&) = delete;
  NoBrokenPipe& operator=(const NoBrokenPipe&) = delete;

 private:
  sigset_t pipe_{}, before_{};
};

struct Conversation {
  Descriptor to, from;
  std::string_view input;
  std::string answer;
};

// Rejects beyond the limits; the caller ends the child.
Result<std::string> converse(Conversation talk, const SandboxLimits& limits) {
  const NoBrokenPipe guard;
  const Stopwatch watch;
  for (;;) {
    const auto left = limits.time - watch.elapsed();
    const auto wait = std::chrono::duration_cast<std::chrono::milliseconds>(left).count();
    if (wait <= 0) return reject("base.sandbox_time", {std::to_string(limits.time.count())});
    std::array<pollfd, 2> ends{pollfd{talk.from.number(), POLLIN, 0},
                               pollfd{talk.to.number(), POLLOUT, 0}};
    if (::poll(ends.data(), ends.size(), static_cast<int>(wait)) < 0 && errno != EINTR)
      throw Fault("poll: " + error_words());
    if (talk.to.is_open() && (ends[1].revents & (POLLOUT | POLLERR | POLLHUP)) != 0)
      feed(talk.to, talk.input);
    if ((ends[0].revents & (POLLIN | POLLERR | POLLHUP)) == 0) continue;
    if (!listen(talk.from, talk.answer)) return std::move(talk.answer);
    if (talk.answer.size() > limits.answer_bytes_max)
      return reject("base.sandbox_answer",
                    {std::to_string(limits.answer_bytes_max / (1024 * 1024))});
  }
}

void limit(__rlimit_resource_t what, rlim_t most) {
  const rlimit both{most, most};
  if (::setrlimit(what, &both) != 0) throw Fault("setrlimit: " + error_words());
}

void allow(scmp_filter_ctx filter, int call) {
  if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) != 0)
    throw Fault("seccomp: no rule for " + std::to_string(call));
}

// Files are opened only to be read.
void allow_reading(scmp_filter_ctx filter) {
  for (const int call : kReadingCalls) allow(filter, call);
  constexpr scmp_datum_t kWriting = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;
  const scmp_arg_cmp only_reading{2, SCMP_CMP_MASKED_EQ, kWriting, O_RDONLY};
  const int added =
      seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1, &only_reading);
  if (added != 0) throw Fault("seccomp: no rule for openat");
}

constexpr bool is_sanitized() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  return true;
#else
  return false;
#endif
}

}  // namespace

Result<std::string> run_in_sandbox(const std::vector<std::string>& command,
                                   std::string_view input,
                                   const SandboxLimits& limits) {
  Pipe to, from;
  Child child(command, to, from);
  to.out.close();
  from.in.close();
  ::fcntl(to.in.number(), F_SETFL, O_NONBLOCK);
  auto answer = converse({std::move(to.in), std::move(from.out), input, {}}, limits);
  if (!answer) return answer;
  const int status = child.wait_at_most(kLinger);
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU)
    return reject("base.sandbox_time", {std::to_string(limits.time.count())});
  if (WIFSIGNALED(status))
    return reject("base.sandbox_died", {"signal " + std::to_string(WTERMSIG(status))});
  if (WEXITSTATUS(status) != 0)
    return reject("base.sandbox_died", {"exit " + std::to_string(WEXITSTATUS(status))});
  return answer;
}

void enter_sandbox(SandboxRule rule, const SandboxLimits& limits) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::prctl(PR_SET_DUMPABLE, 0);
  // The sanitizers reserve terabytes of addresses and look at files of their own.
  if (!is_sanitized()) limit(RLIMIT_AS, limits.memory_bytes);
  limit(RLIMIT_CPU, static_cast<rlim_t>(limits.time.count()));
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  const std::unique_ptr<void, void (*)(scmp_filter_ctx)> filter(
      seccomp_init(is_sanitized() ? SCMP_ACT_ALLOW : SCMP_ACT_ERRNO(EPERM)), seccomp_release);
  if (!filter) throw Fault("seccomp: no filter");
  if (is_sanitized()) {
    for (const int call : {SCMP_SYS(socket), SCMP_SYS(connect), SCMP_SYS(fork), SCMP_SYS(vfork)})
      if (seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EPERM), call, 0) != 0)
        throw Fault("seccomp: no rule");
  } else {
    for (const int call : kCalls) allow(filter.get(), call);
    if (rule == SandboxRule::kReadsFiles) allow_reading(filter.get());
  }
  if (seccomp_load(filter.get()) != 0) throw Fault("seccomp: the kernel refuses the filter");
}

void become(const std::vector<std::string>& command, const std::vector<std::string>& variables) {
  auto words = words_of(command), environment = words_of(variables);
  ::execve(command.front().c_str(), words.data(), environment.data());
  throw Fault("cannot start " + command.front() + ": " + error_words());
}

std::string own_program() {
  return std::filesystem::read_symlink("/proc/self/exe").string();
}

}  // namespace takar
