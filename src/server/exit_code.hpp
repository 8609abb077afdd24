#pragma once
// What the program answers to the shell that called it.

namespace takar::server {

inline constexpr int kDone = 0;         // Done; or the answer is yes.
inline constexpr int kNo = 1;           // The answer is no: damage found, a case not finished.
inline constexpr int kWrongUse = 2;     // The command line is wrong.
inline constexpr int kWorldFailed = 3;  // The disk, the database or the network failed.

}  // namespace takar::server
