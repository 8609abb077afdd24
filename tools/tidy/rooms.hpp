#pragma once
// The room map src/rooms.txt, and whether the includes keep to it.

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tidy/finding.hpp"
#include "tidy/source.hpp"

namespace tidy {

struct RoomMap {
  std::vector<std::string> order;
  std::map<std::string, std::set<std::string>> may_include;  // By room.
  std::map<std::string, std::set<std::string>> homes;        // By beginning of an include.
};

// Reports a room that is named before it stands on a line of its own.
[[nodiscard]] RoomMap read_room_map(const std::filesystem::path& root, Findings&);

// The map as a Mermaid graph, one line each, without the arrows that other arrows imply.
[[nodiscard]] Lines mermaid(const RoomMap&);

// `name` and every file of ours that it includes, directly or by another one; not what the build
// makes.
[[nodiscard]] std::vector<std::string> inputs_of(const std::string& name,
                                                 const std::vector<Source>&);

// Includes against the map; arrows nobody uses; rings of files that include each other; headers
// that nobody includes.
void check_rooms(const RoomMap&, const std::vector<Source>&, Findings&);

}  // namespace tidy
