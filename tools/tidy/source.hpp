#pragma once
// One source file as tidy sees it: its text, and the same lines with comments and the contents of
// literals blanked out, so that a banned word in a sentence is no finding.

#include <filesystem>
#include <string>
#include <vector>

#include "tidy/text.hpp"

namespace tidy {

struct Literal {
  std::size_t line;    // From 0.
  std::size_t column;  // Where the opening quote stands, from 0.
  std::string text;    // As written, escapes unread.
};

struct Include {
  std::size_t line;  // From 0.
  std::string target;
  bool in_brackets;
};

struct Source {
  std::string name;  // From the root, "src/workflow/case.hpp".
  std::string room;  // Empty outside src/.
  Lines text;
  Lines code;  // The same lines without comments, the contents of literals blanked.
  std::vector<Literal> literals;
  std::vector<Include> includes;

  bool is_header() const { return name.ends_with(".hpp"); }
  bool is_test() const { return name.ends_with("_test.cpp") || name.ends_with("_fuzz.cpp"); }
  bool may_name_store() const;
};

// `text` as one file named `name`.
[[nodiscard]] Source read_source(std::string name, Lines text);

// Every .hpp and .cpp under src, tests and tools, by name.
[[nodiscard]] std::vector<Source> read_sources(const std::filesystem::path& root);

}  // namespace tidy
