#include "plan/plan.hpp"

#include <algorithm>
#include <array>

namespace takar::plan {
namespace {

constexpr std::array<std::string_view, 7> kLevels{
    "visi", "misi", "tujuan", "sasaran", "program", "kegiatan", "subkegiatan"};
constexpr std::array<std::string_view, 3> kStates{"draft", "in_force", "replaced"};

const Version* with_state(const Plans& plans, State state) {
  const auto found = std::find_if(plans.versions.begin(),
                                  plans.versions.end(),
                                  [&](const Version& version) { return version.state == state; });
  return found == plans.versions.end() ? nullptr : &*found;
}

}  // namespace

std::string_view word(Level level) {
  return kLevels.at(static_cast<std::size_t>(level));
}

std::optional<Level> level_named(std::string_view text) {
  const auto found = std::find(kLevels.begin(), kLevels.end(), text);
  if (found == kLevels.end()) return std::nullopt;
  return static_cast<Level>(found - kLevels.begin());
}

std::string_view word(State state) {
  return kStates.at(static_cast<std::size_t>(state));
}

const Version* draft_of(const Plans& plans) {
  return with_state(plans, State::kDraft);
}

const Version* in_force(const Plans& plans) {
  return with_state(plans, State::kInForce);
}

const Node* find_node(const Version& version, std::string_view code) {
  const auto found = std::find_if(version.nodes.begin(),
                                  version.nodes.end(),
                                  [&](const Node& node) { return node.code == code; });
  return found == version.nodes.end() ? nullptr : &*found;
}

}  // namespace takar::plan
