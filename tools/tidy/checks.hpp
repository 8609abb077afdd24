#pragma once
// The checks that read one file at a time, the catalogues and the papers of the project. Each adds
// what it finds; none changes a file.

#include <filesystem>
#include <vector>

#include "tidy/finding.hpp"
#include "tidy/rooms.hpp"
#include "tidy/source.hpp"

namespace tidy {

// Lines and files that are too long, unfinished thoughts, block comments, banned words and names.
void check_words(const Source&, Findings&);

// How a header opens, and whether a Result is [[nodiscard]] and says what it rejects with.
void check_header(const Source&, Findings&);

// A constexpr number of measurement or calendar names the rule that it comes from.
void check_number_sources(const Source&, Findings&);

// docs/rejections.tsv: well formed; every code used is listed, every row is used and told in a
// story or a test.
void check_rejections(const std::filesystem::path& root,
                      const RoomMap&,
                      const std::vector<Source>&,
                      Findings&);

// docs/glossary.tsv: one term has one code word and one code word one term; every code word occurs
// in its room.
void check_glossary(const std::filesystem::path& root,
                    const RoomMap&,
                    const std::vector<Source>&,
                    Findings&);

// A README per room; ARCHITECTURE.md fits its page and shows the room map as it is; a path that a
// paper names exists; no file of the project is larger than 1 MiB.
void check_papers(const std::filesystem::path& root, const RoomMap&, Findings&);

// Every check on the project at `root`, exceptions applied, in the order of the files.
[[nodiscard]] Findings check_project(const std::filesystem::path& root);

}  // namespace tidy
