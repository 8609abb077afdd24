#pragma once
// The operator's log: one JSON object per line, with the time, a level, and what happened.
//
// What a stranger sent may stand in a field: control characters are escaped and broken UTF-8 is
// replaced, so no field can forge a line or steer a terminal. Secrets never go into a log.

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

#include "base/time.hpp"

namespace takar {

enum class LogLevel : std::uint8_t { kDebug, kInfo, kWarning, kError };

struct LogField {
  std::string_view key;
  std::variant<std::string_view, std::int64_t, bool> value;
};

class Log {
 public:
  using Sink = std::function<void(std::string_view line)>;  // The line with its end.

  // Lines below `least` are dropped. The sink is called by any thread, whole lines at a time.
  Log(Clock clock, LogLevel least, Sink sink = &Log::to_stderr)
      : clock_(std::move(clock)), least_(least), sink_(std::move(sink)) {}

  // `event` is a snake_case word, e.g. server_started. Never throws because of what a field holds.
  void write(LogLevel, std::string_view event, std::initializer_list<LogField> fields = {}) const;

  void debug(std::string_view event, std::initializer_list<LogField> fields = {}) const {
    write(LogLevel::kDebug, event, fields);
  }
  void info(std::string_view event, std::initializer_list<LogField> fields = {}) const {
    write(LogLevel::kInfo, event, fields);
  }
  void warning(std::string_view event, std::initializer_list<LogField> fields = {}) const {
    write(LogLevel::kWarning, event, fields);
  }
  void error(std::string_view event, std::initializer_list<LogField> fields = {}) const {
    write(LogLevel::kError, event, fields);
  }

  // One write(2) per line, so that lines of several threads do not mix. Cannot fail: a log that
  // cannot be written stops nothing.
  static void to_stderr(std::string_view line);

 private:
  Clock clock_;
  LogLevel least_;
  Sink sink_;
};

}  // namespace takar
