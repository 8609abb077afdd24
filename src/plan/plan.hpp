#pragma once
// The plan of an agency (Renstra with its yearly Renja and DPA): what it set out to reach, as a
// tree from vision to subactivity. Each node names the position that answers for it, its indicators
// with their targets, and its budget. Versions follow one another: the original (Murni), then each
// revision (Perubahan); an approved version is never altered.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "measurement/indicator.hpp"
#include "organisation/actor.hpp"

namespace takar::plan {

// From the root down. Source: Permendagri 90/2019 for program, kegiatan and subkegiatan;
// PermenPANRB 89/2021 for the levels above them.
enum class Level : std::uint8_t {
  kVision,       // Visi.
  kMission,      // Misi.
  kGoal,         // Tujuan.
  kObjective,    // Sasaran.
  kProgram,      // Program.
  kActivity,     // Kegiatan.
  kSubactivity,  // Subkegiatan.
};

// "visi", "misi", "tujuan", "sasaran", "program", "kegiatan", "subkegiatan".
[[nodiscard]] std::string_view word(Level);
[[nodiscard]] std::optional<Level> level_named(std::string_view);

struct PlannedIndicator {
  measurement::IndicatorId id;
  std::map<std::string, std::string> targets;  // Period ("2026", "2026Q1") to decimal text.

  bool operator==(const PlannedIndicator&) const = default;
};

struct Node {
  Level level = Level::kGoal;
  std::string code;  // As the plan numbers it, e.g. "5.01.02"; may be empty above the programmes.
  std::string name;
  std::optional<std::size_t> parent;  // Its place in the list; always before the node's own.
  organisation::PositionId owner;     // 0: nobody is named.
  std::vector<PlannedIndicator> indicators;
  std::optional<std::string> budget;  // Pagu: rupiah, decimal text.

  bool operator==(const Node&) const = default;
};

enum class State : std::uint8_t { kDraft, kInForce, kReplaced };

[[nodiscard]] std::string_view word(State);  // "draft", "in_force", "replaced".

struct Version {
  std::int64_t number = 1;    // Within the agency, from 1.
  std::int32_t revision = 0;  // 0: Murni; n: Perubahan n.
  std::string title;
  std::int32_t first_year = 0, last_year = 0;  // Both included.
  State state = State::kDraft;
  std::string decree_number;  // Of its approval; "" while it is a draft.
  std::vector<Node> nodes;    // Each one after its parent.

  bool operator==(const Version&) const = default;
};

// All versions of one agency, and what was spent of the budgets.
struct Plans {
  std::vector<Version> versions;  // By number.
  // Code of a node and quarter ("2026Q3") to the rupiah spent from the beginning of the year.
  std::map<std::pair<std::string, std::string>, std::string> spent;

  bool operator==(const Plans&) const = default;
};

// Null without one.
[[nodiscard]] const Version* draft_of(const Plans&);
[[nodiscard]] const Version* in_force(const Plans&);
// Null if no node of the version has that code.
[[nodiscard]] const Node* find_node(const Version&, std::string_view code);

}  // namespace takar::plan
