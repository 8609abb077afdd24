#include "sop/feedback.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.hpp"

namespace takar::sop {
namespace {

// Characters that turn the direction of what follows them: a text that uses them can look like
// another one. Source: Unicode 15, annex 9, 2.1-2.4.
constexpr std::array<std::string_view, 9> kTurning{
    "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"};

bool is_readable(std::string_view text) {
  const bool controls = std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\r' && c != '\t') || byte == 0x7f;
  });
  const bool turns = std::any_of(kTurning.begin(), kTurning.end(), [&](std::string_view each) {
    return text.find(each) != std::string_view::npos;
  });
  return !controls && !turns && is_utf8(text);
}

struct Part {
  std::string_view field, text;
  std::size_t bytes_max;
};

}  // namespace

Result<Feedback> decide(const Feedback& given, std::int64_t open) {
  Feedback kept{std::string(trim(given.text)),
                std::string(trim(given.name)),
                std::string(trim(given.contact))};
  if (kept.text.empty()) return reject("sop.feedback_empty");
  for (const auto& part : {Part{"text", kept.text, kFeedbackBytesMax},
                           Part{"name", kept.name, kFeedbackNameBytesMax},
                           Part{"contact", kept.contact, kFeedbackNameBytesMax}}) {
    if (part.text.size() > part.bytes_max)
      return reject("sop.feedback_too_long",
                    {std::string(part.field), std::to_string(part.bytes_max)});
    if (!is_readable(part.text))
      return reject("sop.feedback_unreadable", {std::string(part.field)});
  }
  if (open >= kFeedbackOpenMax)
    return reject("sop.feedback_full", {std::to_string(kFeedbackOpenMax)});
  return kept;
}

}  // namespace takar::sop
