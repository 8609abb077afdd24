#pragma once
// The header guard: refuses every request head that two servers could cut in two different ways.
//
// It reads the raw bytes before the parser does, because a parser forgives. After a refusal the
// connection is closed: nobody knows where the next request would begin.
// Source: RFC 9112, 2.2, 3.2, 5, 6.3 and 11.2 (request smuggling).

#include <optional>
#include <string_view>

namespace takar::web {

inline constexpr std::size_t kHeadBytesMax = 16384;
inline constexpr std::size_t kHeaderLinesMax = 100;

struct FramingFlaw {
  int status = 400;
  std::string_view why;  // English, for the log and the answer.
};

// `head` is the request up to and including the empty line. Empty: the head is sound.
[[nodiscard]] std::optional<FramingFlaw> check_framing(std::string_view head);

}  // namespace takar::web
