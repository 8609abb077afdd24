#pragma once
// Time stamps (segel waktu): a trusted authority's word that bytes were there at a time.
// Source: RFC 3161.

#include <string>
#include <string_view>

#include "base/hash.hpp"
#include "base/result.hpp"
#include "base/time.hpp"

namespace takar::signature {

// Who gives time stamps.
class TimeStamps {
 public:
  virtual ~TimeStamps() = default;
  // A token (DER) over the bytes; `now` is UTC. Rejects with signature.unreachable,
  // signature.stamp_refused, signature.bad_stamp or signature.clock_differs. Waits at most
  // kAnswerSeconds; nothing is asked a second time.
  [[nodiscard]] virtual Result<std::string> stamp(std::string_view bytes, Instant now) const = 0;
};

struct StampQuestion {
  Sha256 digest{};          // Of the bytes to be stamped.
  std::uint64_t nonce = 0;  // Another for each question, so that no old answer fits.
};

// What is sent to the authority (DER). Throws Fault if there is no memory.
[[nodiscard]] std::string stamp_query(const StampQuestion&);

// The token in the authority's answer (DER), if it fits the question, its own signature holds and
// its time is within kClockDifference of `now`. Whether the authority is trusted is for the one
// who verifies. Rejects with signature.stamp_refused {what it said}, signature.bad_stamp {what is
// wrong} or signature.clock_differs {its time, ours}.
[[nodiscard]] Result<std::string> stamp_of(std::string_view answer,
                                           const StampQuestion&,
                                           Instant now);

inline constexpr std::chrono::minutes kClockDifference{5};

// The CMS signature (DER) with a time stamp over its value as an unsigned attribute: B-T.
// Rejects as TimeStamps::stamp does. Source: RFC 3161, appendix A.
[[nodiscard]] Result<std::string> with_time_stamp(std::string_view cms,
                                                  const TimeStamps&,
                                                  Instant now);

}  // namespace takar::signature
