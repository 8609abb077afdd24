#pragma once
// What a server does beside its requests: looks after the store, and forgets what time has made
// useless (answers of old requests, ended sessions, files that no row names).

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "base/log.hpp"
#include "base/time.hpp"
#include "store/store.hpp"

namespace takar::server {

class Housekeeping {
 public:
  // `broken` is called once when the store takes no more writes. Borrows the rest.
  Housekeeping(store::Store&, Clock, const Log&, std::function<void()> broken);
  ~Housekeeping();
  Housekeeping(const Housekeeping&) = delete;
  Housekeeping& operator=(const Housekeeping&) = delete;

 private:
  void run();

  store::Store& store_;
  Clock clock_;
  const Log& log_;
  std::function<void()> broken_;
  std::mutex mutex_;
  std::condition_variable stop_asked_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace takar::server
