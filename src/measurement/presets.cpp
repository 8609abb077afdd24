#include "measurement/presets.hpp"

#include "base/check.hpp"
#include "measurement/tables.hpp"

namespace takar::measurement {
namespace {

std::optional<Rational> limit(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const auto value = parse_decimal(text);
  TAKAR_CHECK(value.has_value(), "a preset has a limit that is no figure");
  return *value;
}

Preset preset_of(const std::vector<std::string_view>& row) {
  Preset preset{.id = row[0], .indonesian = row[7], .english = row[8], .practice = row[9]};
  const auto polarity = polarity_named(row[1]);
  TAKAR_CHECK(polarity.has_value(), "a preset names no polarity");
  preset.rule.polarity = *polarity;
  if (row[2] == "linear") preset.rule.lower_rule = LowerRule::kLinear;
  if (row[2] == "inverse") preset.rule.lower_rule = LowerRule::kInverse;
  if (row[3] == "full_if_zero") preset.rule.zero_target = ZeroTarget::kFullIfZero;
  if (row[4] == "full") preset.rule.zero_actual = ZeroActual::kFull;
  preset.rule.cap_percent = limit(row[5]);
  preset.rule.floor_percent = limit(row[6]);
  return preset;
}

}  // namespace

const std::vector<Preset>& presets() {
  static const std::vector<Preset> kPresets = [] {
    std::vector<Preset> list;
    for (const auto& row : table_rows("presets.tsv", 10)) list.push_back(preset_of(row));
    return list;
  }();
  return kPresets;
}

const Preset* find_preset(std::string_view id) {
  for (const auto& preset : presets())
    if (preset.id == id) return &preset;
  return nullptr;
}

AchievementRule applied(const Preset& preset, const AchievementRule& own) {
  auto rule = preset.rule;
  rule.band = own.band;
  return rule;
}

}  // namespace takar::measurement
