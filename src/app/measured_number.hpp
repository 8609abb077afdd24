#pragma once
// A measured number as readings answer it: MeasuredNumber and RuleWords of docs/openapi.yaml.

#include "base/json.hpp"
#include "measurement/explanation.hpp"
#include "measurement/indicator.hpp"

namespace takar::app {

// {"actual","target","raw","achievement","why","rating"}: decimal text, or null with the reason.
[[nodiscard]] json::Object number_json(const measurement::Indicator&, const measurement::Reckoned&);

// {"rule_id","rule_en","time_id","time_en","units_id","units_en"}: each choice in one line.
[[nodiscard]] json::Object rule_words_json(const measurement::Indicator&);

}  // namespace takar::app
