#pragma once
// Reading text files by lines, and the few text tools that the checks share.

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tidy {

using Lines = std::vector<std::string>;

// A folder that the build, a package client or git made: not ours to judge.
[[nodiscard]] bool is_foreign(const std::filesystem::path&);

// Empty if the file cannot be read.
[[nodiscard]] Lines read_lines(const std::filesystem::path&);

[[nodiscard]] std::vector<std::string> split(std::string_view text, char mark);

[[nodiscard]] bool contains(std::string_view text, std::string_view part);

// The place of `word` in `text` at or after `from`, where no letter, digit or underscore touches an
// end of it that is itself one of these; npos if there is none.
[[nodiscard]] std::size_t find_word(std::string_view text,
                                    std::string_view word,
                                    std::size_t from = 0);

// Columns of a line: its characters of UTF-8.
[[nodiscard]] std::size_t columns_of(std::string_view line);

}  // namespace tidy
