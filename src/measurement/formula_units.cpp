#include <algorithm>
#include <map>

#include "measurement/internal/formula_tree.hpp"

namespace takar::measurement {
namespace {

// A unit as powers of base units: rupiah/orang is {rupiah: 1, orang: -1}.
using Powers = std::map<std::string, int, std::less<>>;

struct Unit {
  bool known = true;
  bool bare = false;  // A figure of the formula itself: it takes the unit of what it stands beside.
  Powers powers;
};

std::string words_of(const Powers& powers) {
  std::string above;
  std::string below;
  for (const auto& [unit, power] : powers) {
    auto& side = power > 0 ? above : below;
    for (int i = 0; i < std::abs(power); ++i) side += (side.empty() ? "" : "*") + unit;
  }
  if (below.empty()) return above;
  return (above.empty() ? "1" : above) + "/" + below;
}

// A percentage is a plain ratio.
Unit unit_named(const std::string& name) {
  if (name.empty()) return {.known = false};
  if (name == "%" || name == "rasio") return {};
  return {.powers = {{name, 1}}};
}

class UnitsReader {
 public:
  explicit UnitsReader(const FormulaTree& tree) : tree_(tree) {}

  Result<Unit> of(std::size_t index) const {
    const auto& part = tree_.parts[index];
    switch (part.part) {
      case Part::kFigure:
        return Unit{.bare = true};
      case Part::kComponent:
        return part.reading == Reading::kReported ? Unit{} : unit_named(part.unit);
      case Part::kProduct:
        return product(part);
      case Part::kCall:
        return call(part);
      case Part::kSum:
      case Part::kNegation:
      case Part::kComparison:
        return alike(part, 0);
    }
    return Unit{.known = false};
  }

 private:
  // One unit for all operands from `first` on.
  Result<Unit> alike(const FormulaPart& part, std::size_t first) const {
    Unit joint{.bare = true};
    for (std::size_t i = first; i < part.operands.size(); ++i) {
      const auto unit = of(part.operands[i]);
      if (!unit) return unit;
      if (!unit->known) joint.known = false;
      if (!joint.known || unit->bare) continue;
      if (!joint.bare && joint.powers != unit->powers)
        return reject("measurement.formula_units",
                      {place_of(tree_.text, tree_.parts[part.operands[i]].from),
                       shown(joint.powers),
                       shown(unit->powers)});
      joint = *unit;
    }
    return joint;
  }

  Result<Unit> product(const FormulaPart& part) const {
    Unit joint{.bare = true};
    for (std::size_t i = 0; i < part.operands.size(); ++i) {
      const auto unit = of(part.operands[i]);
      if (!unit) return unit;
      joint.known = joint.known && unit->known;
      joint.bare = joint.bare && unit->bare;
      for (const auto& [name, power] : unit->powers)
        joint.powers[name] += part.operators[i] == '*' ? power : -power;
    }
    std::erase_if(joint.powers, [](const auto& each) { return each.second == 0; });
    return joint;
  }

  Result<Unit> call(const FormulaPart& part) const {
    if (part.function == Function::kIf) {
      const auto condition = of(part.operands[0]);
      if (!condition) return condition;
      return alike(part, 1);
    }
    auto unit = alike(part, 0);
    if (unit && part.function == Function::kCount) return Unit{};
    return unit;
  }

  static std::string shown(const Powers& powers) {
    return powers.empty() ? std::string("%") : words_of(powers);
  }

  const FormulaTree& tree_;
};

}  // namespace

Result<std::optional<std::string>> unit_of(const FormulaTree& tree) {
  const auto unit = UnitsReader(tree).of(tree.root);
  if (!unit) return reject(unit.error());
  if (!unit->known) return std::optional<std::string>();
  return std::optional(words_of(unit->powers));
}

}  // namespace takar::measurement
