#include "tidy/rooms.hpp"

#include <algorithm>
#include <sstream>

namespace tidy {
namespace {

using Arrows = std::set<std::pair<std::string, std::string>>;

bool reaches(const RoomMap& map, const std::string& from, const std::string& to) {
  const auto& next = map.may_include.at(from);
  return next.contains(to) || std::any_of(next.begin(), next.end(), [&](const auto& room) {
           return reaches(map, room, to);
         });
}

void check_library(const Source& file, const Include& include, const RoomMap& map, Findings& out) {
  for (const auto& [beginning, rooms] : map.homes)
    if (("<" + include.target + ">").starts_with(beginning) && !rooms.contains(file.room))
      out.push_back(
          {file.name, include.line + 1, "libraries", beginning + " has no home in " + file.room});
}

void check_include(
    const Source& file, const Include& include, const RoomMap& map, Arrows& used, Findings& out) {
  const auto report = [&](const std::string& what) {
    out.push_back({file.name, include.line + 1, "rooms", what});
  };
  const auto slash = include.target.find('/');
  if (slash == std::string::npos) return report("write the room: " + include.target);
  const auto target = include.target.substr(0, slash);
  if (target == file.room || target == "embedded") return;  // embedded/ is made by the build.
  if (contains(include.target, "/internal/")) report(include.target + " is internal to " + target);
  if (file.is_test()) return;  // A scene may be set with any room that links.
  used.insert({file.room, target});
  if (!map.may_include.at(file.room).contains(target))
    report(file.room + " may not include " + target);
  if (target == "store" && !file.may_name_store())
    report("only *_store files of a room may include store/");
}

void check_arrows(const RoomMap& map, const Arrows& used, Findings& out) {
  for (const auto& [room, allowed] : map.may_include)
    for (const auto& other : allowed)
      if (!used.contains({room, other}))
        out.push_back({"src/rooms.txt",
                       0,
                       "arrows",
                       "no file needs " + room + " -> " + other + "; remove it"});
}

using Graph = std::map<std::string, std::vector<std::string>>;  // File -> files it includes.

Graph graph_of(const std::vector<Source>& files) {
  Graph graph;
  for (const auto& file : files)
    for (const auto& include : file.includes)
      if (!include.in_brackets)
        graph[file.name].push_back((file.room.empty() ? "tools/" : "src/") + include.target);
  return graph;
}

// Depth first; `path` are the files that lead here. Answers the ring that closes, or nothing.
std::vector<std::string> ring_from(const std::string& file,
                                   const Graph& graph,
                                   std::vector<std::string>& path,
                                   std::set<std::string>& done) {
  if (const auto at = std::find(path.begin(), path.end(), file); at != path.end())
    return {at, path.end()};
  if (done.contains(file) || !graph.contains(file)) return {};
  path.push_back(file);
  for (const auto& next : graph.at(file))
    if (auto ring = ring_from(next, graph, path, done); !ring.empty()) return ring;
  path.pop_back();
  done.insert(file);
  return {};
}

void check_rings(const std::vector<Source>& files, Findings& out) {
  const auto graph = graph_of(files);
  std::set<std::string> done;
  for (const auto& file : files) {
    std::vector<std::string> path;
    const auto ring = ring_from(file.name, graph, path, done);
    if (ring.empty()) continue;
    std::string text;
    for (const auto& member : ring) text += member + " -> ";
    return out.push_back({ring.front(), 0, "rings", "files include each other: " + text + "..."});
  }
}

void add_inputs(const std::string& file, const Graph& graph, std::set<std::string>& inputs) {
  if (file.starts_with("src/embedded/") || !inputs.insert(file).second) return;
  if (!graph.contains(file)) return;
  for (const auto& next : graph.at(file)) add_inputs(next, graph, inputs);
}

std::string without_ending(const std::string& name) {
  const auto stem = name.substr(0, name.rfind('.'));
  return stem.ends_with("_test") ? stem.substr(0, stem.size() - 5) : stem;
}

// A header that only its own source and its own test include serves nobody.
void check_dead(const std::vector<Source>& files, Findings& out) {
  std::set<std::string> wanted;
  for (const auto& file : files)
    for (const auto& include : file.includes)
      if (without_ending("src/" + include.target) != without_ending(file.name))
        wanted.insert("src/" + include.target);
  for (const auto& file : files)
    if (file.is_header() && !file.room.empty() && !wanted.contains(file.name))
      out.push_back({file.name, 0, "dead", "no other file includes it"});
}

}  // namespace

RoomMap read_room_map(const std::filesystem::path& root, Findings& out) {
  RoomMap map;
  std::size_t number = 0;
  for (const auto& line : read_lines(root / "src/rooms.txt")) {
    ++number;
    const auto colon = line.find(':');
    if (line.starts_with('#') || colon == std::string::npos) continue;
    const auto name = line.substr(0, colon);
    std::istringstream rest(line.substr(colon + 1));
    std::set<std::string> others;
    for (std::string other; rest >> other;) others.insert(other);
    if (name.starts_with('<')) {
      // "<yaml-cpp/:" and "<sodium:" give a beginning, "<sqlite3.h>:" a whole name.
      map.homes[name] = others;
      continue;
    }
    for (const auto& other : others)
      if (!map.may_include.contains(other))
        out.push_back({"src/rooms.txt", number, "rooms", other + " does not stand above " + name});
    std::erase_if(others, [&](const auto& other) { return !map.may_include.contains(other); });
    map.order.push_back(name);
    map.may_include[name] = others;
  }
  return map;
}

Lines mermaid(const RoomMap& map) {
  Lines lines = {"graph TD"};
  for (const auto& room : map.order) {
    const auto& all = map.may_include.at(room);
    for (const auto& to : all) {
      const bool implied = std::any_of(all.begin(), all.end(), [&](const auto& via) {
        return via != to && reaches(map, via, to);
      });
      if (!implied) lines.push_back("  " + room + " --> " + to);
    }
  }
  return lines;
}

std::vector<std::string> inputs_of(const std::string& name, const std::vector<Source>& files) {
  std::set<std::string> inputs;
  add_inputs(name, graph_of(files), inputs);
  return {inputs.begin(), inputs.end()};
}

void check_rooms(const RoomMap& map, const std::vector<Source>& files, Findings& out) {
  Arrows used;
  for (const auto& file : files) {
    if (file.room.empty()) continue;
    if (!map.may_include.contains(file.room)) {
      out.push_back({file.name, 0, "rooms", "room '" + file.room + "' is not in src/rooms.txt"});
      continue;
    }
    for (const auto& include : file.includes)
      if (include.in_brackets)
        check_library(file, include, map, out);
      else
        check_include(file, include, map, used, out);
  }
  check_arrows(map, used, out);
  check_rings(files, out);
  check_dead(files, out);
}

}  // namespace tidy
