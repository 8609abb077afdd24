#pragma once
// How large a case may grow. Each limit has its own rejection; a limit on turning back never keeps
// a case from going on to its end. Source: our own choice, far above what the five seed procedures
// need (14 steps, about 10 units).

#include <cstddef>
#include <cstdint>

namespace takar::workflow {

inline constexpr std::size_t kVisitsMax = 2000;  // Visits in a case when it is turned back.
inline constexpr std::uint16_t kRoundsMax = 50;  // Visits of one step by one unit.
inline constexpr std::size_t kUnitsMax = 500;    // Units in the roster of a case.
inline constexpr std::size_t kReasonBytesMax =
    2000;                                           // Bytes of UTF-8 in a reason, note, statement.
inline constexpr std::size_t kTitleBytesMax = 300;  // Bytes of UTF-8 in a title or reference.
inline constexpr std::size_t kRemarksMax = 500;     // Remarks with one return.
inline constexpr std::size_t kUploadsMax = 50;      // Uploads with one output.
inline constexpr std::size_t kContentBytesMax = 512 * 1024;  // Bytes of one output's content.

}  // namespace takar::workflow
