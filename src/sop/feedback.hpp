#pragma once
// What a reader of the public catalogue says of an SOP (masukan): words of a stranger, kept as a
// record of the agency until somebody there has answered it.

#include <cstddef>
#include <cstdint>
#include <string>

#include "base/result.hpp"

namespace takar::sop {

// As a stranger typed it. Name and contact may be empty.
struct Feedback {
  std::string text, name, contact;

  bool operator==(const Feedback&) const = default;
};

// Source: docs/decisions/0145-public-catalogue.md.
inline constexpr std::size_t kFeedbackBytesMax = 4'000;
inline constexpr std::size_t kFeedbackNameBytesMax = 200;  // Also of the contact.
inline constexpr std::int64_t kFeedbackOpenMax = 200;      // Unanswered, of one version.

// The words as they are kept: without blanks around them. `open` are the unanswered ones of the
// version. Rejects with sop.feedback_empty, sop.feedback_too_long {field, bytes},
// sop.feedback_unreadable {field} (control or direction characters) or sop.feedback_full {most}.
[[nodiscard]] Result<Feedback> decide(const Feedback&, std::int64_t open);

}  // namespace takar::sop
