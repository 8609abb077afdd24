#include "server/housekeeping.hpp"

#include <chrono>

#include "app/tidy_up.hpp"

namespace takar::server {
namespace {

constexpr std::chrono::seconds kLook{5};  // How often the store is asked whether it writes.
constexpr std::chrono::hours kRound{1};   // How often old things are forgotten.

}  // namespace

Housekeeping::Housekeeping(store::Store& store,
                           Clock clock,
                           const Log& log,
                           std::function<void()> broken)
    : store_(store),
      clock_(std::move(clock)),
      log_(log),
      broken_(std::move(broken)),
      thread_([this] { run(); }) {}

Housekeeping::~Housekeeping() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  stop_asked_.notify_one();
  thread_.join();
}

void Housekeeping::run() {
  auto next_round = clock_() + kRound;
  std::unique_lock lock(mutex_);
  while (!stop_asked_.wait_for(lock, kLook, [this] { return stopping_; })) {
    if (!store_.accepts_writes()) {
      log_.error("store_takes_no_writes");
      return broken_();
    }
    if (clock_() < next_round) continue;
    next_round = clock_() + kRound;
    try {
      app::tidy_up(store_, clock_());
    } catch (const std::exception& failure) {
      log_.warning("tidy_up_failed", {{"what", std::string_view(failure.what())}});
    }
  }
}

}  // namespace takar::server
