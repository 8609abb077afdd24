#pragma once
// The stored form of indicators and entries, in events and rows. Keys are the field names; figures
// are decimal text. The same value gives the same bytes.

#include "base/json.hpp"
#include "measurement/entry.hpp"
#include "measurement/indicator.hpp"

namespace takar::measurement {

[[nodiscard]] json::Object to_json(const Indicator&);
[[nodiscard]] json::Object to_json(const AchievementRule&);
[[nodiscard]] json::Object to_json(const TimeRules&);
[[nodiscard]] json::Array checks_json(const std::vector<EntryCheck>&);

// These read what this program wrote. Bug if the record is damaged.
[[nodiscard]] Indicator indicator_from_json(const json::Object&);
[[nodiscard]] Entry entry_from_json(const json::Object&);

}  // namespace takar::measurement
