#include "base/log.hpp"

#include <array>

#include <fmt/format.h>
#include <unistd.h>

#include "base/text.hpp"

namespace takar {
namespace {

constexpr std::array<std::string_view, 4> kLevelNames = {"debug", "info", "warning", "error"};

// C0 and C1 control characters and DEL. `character` is one character of well-formed UTF-8.
bool steers_terminals(std::string_view character) {
  const auto first = static_cast<std::uint8_t>(character[0]);
  if (character.size() == 1) return first < 0x20 || first == 0x7F;
  return character.size() == 2 && first == 0xC2 && static_cast<std::uint8_t>(character[1]) < 0xA0;
}

void append_text(std::string& line, std::string_view text) {
  line += '"';
  while (!text.empty()) {
    const auto width = utf8_width(text);
    const auto character = text.substr(0, width == 0 ? 1 : width);
    if (width == 0)
      line += "\\ufffd";
    else if (steers_terminals(character))
      line += fmt::format("\\u{:04x}", static_cast<std::uint8_t>(character.back()));
    else if (character == "\"" || character == "\\")
      line.append(1, '\\').append(character);
    else
      line += character;
    text.remove_prefix(character.size());
  }
  line += '"';
}

void append_value(std::string& line, const LogField& field) {
  if (const auto* text = std::get_if<std::string_view>(&field.value)) append_text(line, *text);
  if (const auto* number = std::get_if<std::int64_t>(&field.value)) line += std::to_string(*number);
  if (const auto* truth = std::get_if<bool>(&field.value)) line += *truth ? "true" : "false";
}

}  // namespace

void Log::write(LogLevel level,
                std::string_view event,
                std::initializer_list<LogField> fields) const {
  if (level < least_) return;
  std::string line = fmt::format(R"({{"at":"{}","level":"{}","event":)",
                                 to_rfc3339(clock_()),
                                 kLevelNames.at(static_cast<std::size_t>(level)));
  append_text(line, event);
  for (const auto& field : fields) {
    line += ',';
    append_text(line, field.key);
    line += ':';
    append_value(line, field);
  }
  line += "}\n";
  sink_(line);
}

void Log::to_stderr(std::string_view line) {
  while (!line.empty()) {
    const auto written = ::write(STDERR_FILENO, line.data(), line.size());
    if (written <= 0) return;
    line.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace takar
