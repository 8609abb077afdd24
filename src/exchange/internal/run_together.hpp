#pragma once
// A table whose cells ran together when it was scanned: words in lines, with
// remains of its rules and symbols. The most likely cut of every line is
// searched, not assumed.

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "exchange/draft.hpp"

namespace takar::exchange::internal {

// A word with what stood before it: a rule of the table, or the remains of a
// symbol.
struct ScannedWord {
  std::string text;
  bool rule = false;
  bool symbol = false;
};

struct ScannedLine {
  std::vector<ScannedWord> words;
  Origin origin;
  bool symbol_at_end = false;
  bool apart = false;  // Blank lines stand before it.
};

struct ScannedRow {
  std::string number, time;
  std::vector<ScannedWord> left, right;  // Of the first line, around the time.
  std::vector<ScannedLine> more;         // The lines below it.
  Origin origin;
};

// How often words and pairs of words occur in the whole document.
struct Vocabulary {
  std::map<std::string, int> words;
  std::map<std::string, int> pairs;
  std::string letters;  // Of the whole document, for "is it said elsewhere".
};

enum class Cell : std::uint8_t { kActivity, kInputs, kOutput, kNote };
using Cells = std::array<std::string, 4>;

inline constexpr std::size_t kScannedWordsMax = 18;  // Of one line; longer ones are no table.
inline constexpr std::size_t kScannedLinesMax = 10;  // Below the first line of one row.

// The most likely cells of every row, in order. Pure. The caller keeps to the
// two limits: the search tries every cut of a line.
[[nodiscard]] std::vector<Cells> cut_rows(const std::vector<ScannedRow>&, const Vocabulary&);

// Words without the remains of rules and symbols. Time words ("5jam") stay one
// word.
[[nodiscard]] ScannedLine scan_line(const std::string& line, const Origin&);

}  // namespace takar::exchange::internal
