#pragma once
// One figure reckoned again from what was recorded: exactly, from the components and not from a
// realisation that was once rounded for print, so that the number can be explained to the end.

#include <optional>
#include <string>
#include <vector>

#include "measurement/entry.hpp"
#include "measurement/explanation.hpp"
#include "measurement/measure_case.hpp"
#include "measurement/recap.hpp"

namespace takar::measurement {

// One unit's answer against its target (decimal text). An answer that states no figure has none
// here either. Cannot fail; Bug if a recorded figure is not decimal text.
[[nodiscard]] Reckoned reckoned(const Indicator&,
                                const Entry&,
                                const std::optional<std::string>& target);

// The answers of all units put together. Cannot fail.
[[nodiscard]] Reckoned reckoned(const Indicator&, const Recap&);

// The same realisation and target under every preset of the indicator's polarity ("angka Anda di
// bawah setiap aturan"); none while there is no realisation to hold against a rule.
[[nodiscard]] std::vector<PresetNumber> under_presets(const Indicator&, const Reckoned&);

}  // namespace takar::measurement
