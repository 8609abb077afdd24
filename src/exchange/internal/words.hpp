#pragma once
// How words are compared: officials write "Kasubbag", "KASUBAG" and "Kepala Sub Bagian" for one
// post, and labels lose their blanks.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/draft.hpp"

namespace takar::exchange::internal {

// Only letters and digits, small: "Tgl. Pembuatan :" becomes "tglpembuatan".
[[nodiscard]] std::string letters_of(std::string_view text);

// Words of letters and digits, small.
[[nodiscard]] std::vector<std::string> words_of(std::string_view text);

// Words with the names of posts brought to one spelling ("kepala sub bagian" -> "kasubag").
[[nodiscard]] std::vector<std::string> post_words_of(std::string_view text);

// Every run of blanks and breaks becomes one blank; none at the ends.
[[nodiscard]] std::string one_line(std::string_view text);

// "12.", "3)", "10" as the whole text: the number. Empty otherwise, and beyond 999.
[[nodiscard]] std::optional<int> row_number(std::string_view text);

// Whether the first words of `words` at `at` are `phrase`.
[[nodiscard]] bool stands_at(const std::vector<std::string>& words,
                             std::size_t at,
                             const std::vector<std::string>& phrase);

// a-z, 0-9 and '_': "Kasubag Sungram" becomes "kasubag_sungram". "x" if nothing is left.
[[nodiscard]] std::string identifier_of(std::string_view text, char joiner);

[[nodiscard]] bool is_upper(char c);
[[nodiscard]] bool is_lower(char c);
[[nodiscard]] bool is_digit(char c);

// A standard time, found at the beginning of `text`; `length` is what it takes.
struct TimeFound {
  DraftTime time;
  std::size_t length = 0;
  bool has_unit = false;
  bool exact = true;  // False: a range, or weeks and months turned into days.
};

// "15 menit", "5jam", "1 jam 30 menit", "1,5 jam", "30'", "2 hari kerja", "1 - 2 hari". A bare
// number has no unit. Empty if no time stands there.
[[nodiscard]] std::optional<TimeFound> time_at(std::string_view text);

// The unit that a heading names: "Waktu (menit)" -> minutes.
[[nodiscard]] std::optional<TimeUnit> unit_named_in(std::string_view heading);

}  // namespace takar::exchange::internal
