#pragma once
// What each event says to a person who reads the record, and under which heading it stands.

#include <cstdint>
#include <optional>
#include <string_view>

namespace takar::app {

enum class AuditTopic : std::uint8_t { kPeople, kStructure, kProcedure, kCases };

struct AuditWords {
  std::string_view event;  // Its stored name.
  AuditTopic topic = AuditTopic::kCases;
  std::string_view indonesian, english;
};

// Null for an event without words of its own; it is shown by its stored name.
[[nodiscard]] const AuditWords* audit_words(std::string_view event);

// people, structure, procedure or cases. Empty if the word is none of them.
[[nodiscard]] std::optional<AuditTopic> audit_topic_named(std::string_view);

}  // namespace takar::app
