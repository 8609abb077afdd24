// The house style as a program: tidy ROOT checks, tidy ROOT --mermaid prints the room map.
// Exit code 0: nothing found; 1: findings, one a line; 2: wrong use.

#include <iostream>
#include <string_view>

#include "tidy/checks.hpp"

int main(int argc, char** argv) {
  const bool draws = argc == 3 && std::string_view(argv[2]) == "--mermaid";
  if ((argc != 2 && !draws) || !std::filesystem::exists(std::string(argv[1]) + "/src/rooms.txt")) {
    std::cerr << "usage: tidy ROOT [--mermaid], where ROOT/src/rooms.txt is the room map\n";
    return 2;
  }
  if (draws) {
    tidy::Findings ignored;
    for (const auto& line : tidy::mermaid(tidy::read_room_map(argv[1], ignored)))
      std::cout << line << "\n";
    return 0;
  }
  const auto findings = tidy::check_project(argv[1]);
  for (const auto& f : findings)
    std::cout << f.file << ":" << f.line << ": " << f.rule << ": " << f.what << "\n";
  std::cerr << "tidy: " << findings.size() << " findings\n";
  return findings.empty() ? 0 : 1;
}
