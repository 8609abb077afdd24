// The house style as a program.
//   tidy ROOT                checks the project
//   tidy ROOT --mermaid      prints the room map as ARCHITECTURE.md shows it
//   tidy ROOT --inputs FILE  prints FILE and the headers of ours that it reaches
// Exit code 0: nothing found; 1: findings, one a line; 2: wrong use.

#include <iostream>
#include <string>

#include "tidy/checks.hpp"

namespace {

int print(const tidy::Lines& lines) {
  for (const auto& line : lines) std::cout << line << "\n";
  return 0;
}

int print_findings(const tidy::Findings& findings) {
  for (const auto& f : findings)
    std::cout << f.file << ":" << f.line << ": " << f.rule << ": " << f.what << "\n";
  std::cerr << "tidy: " << findings.size() << " findings\n";
  return findings.empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  const bool has_root = !words.empty() && std::filesystem::exists(words[0] + "/src/rooms.txt");
  if (has_root && words.size() == 1) return print_findings(tidy::check_project(words[0]));
  if (has_root && words.size() == 2 && words[1] == "--mermaid") {
    tidy::Findings ignored;
    return print(tidy::mermaid(tidy::read_room_map(words[0], ignored)));
  }
  if (has_root && words.size() == 3 && words[1] == "--inputs")
    return print(tidy::inputs_of(words[2], tidy::read_sources(words[0])));
  std::cerr << "usage: tidy ROOT [--mermaid | --inputs FILE]; ROOT/src/rooms.txt is the room map\n";
  return 2;
}
