#include "measurement/formula.hpp"

#include <algorithm>

#include "measurement/internal/formula_reader.hpp"
#include "measurement/internal/formula_tree.hpp"

namespace takar::measurement {
namespace {

using Why = Computed::Why;

// A value on the way, or why there is none and which part is to blame.
struct Cell {
  Rational value;
  Why why = Why::kComputed;
  std::size_t part = 0;
};

bool holds(Comparison comparison, const Rational& left, const Rational& right) {
  switch (comparison) {
    case Comparison::kLess:
      return left < right;
    case Comparison::kLessOrEqual:
      return left <= right;
    case Comparison::kGreater:
      return left > right;
    case Comparison::kGreaterOrEqual:
      return left >= right;
    case Comparison::kEqual:
      return left == right;
    case Comparison::kNotEqual:
      return left != right;
  }
  return false;
}
class FormulaReckoner {
 public:
  FormulaReckoner(const FormulaTree& tree, const Figures& figures, const History& history)
      : tree_(tree), figures_(figures), history_(history) {}

  Cell of(std::size_t index) const {
    const auto& part = tree_.parts[index];
    switch (part.part) {
      case Part::kFigure:
        return {part.figure};
      case Part::kComponent:
        return component(part, index);
      case Part::kSum:
      case Part::kProduct:
        return chain(part, index);
      case Part::kNegation: {
        auto cell = of(part.operands[0]);
        cell.value = -cell.value;
        return cell;
      }
      case Part::kComparison:
        return compared(part);
      case Part::kCall:
        return called(part, index);
    }
    return {};
  }

 private:
  const Figures& source(Reading reading) const {
    switch (reading) {
      case Reading::kBefore:
        return history_.before;
      case Reading::kToDate:
        return history_.to_date;
      case Reading::kReported:
        return history_.reported;
      case Reading::kNow:
        break;
    }
    return figures_;
  }

  Cell component(const FormulaPart& part, std::size_t index) const {
    const auto& figures = source(part.reading);
    const auto found = figures.find(part.component);
    if (found == figures.end() || !found->second) return {{}, Why::kMissing, index};
    return {*found->second};
  }

  // A missing operand says more than a zero divisor: the figure may still come.
  static bool weighs_more(Why why, Why other) {
    const auto weight = [](Why each) {
      return each == Why::kMissing ? 2 : each == Why::kComputed ? 0 : 1;
    };
    return weight(why) > weight(other);
  }

  Cell chain(const FormulaPart& part, std::size_t index) const {
    Cell joint = of(part.operands[0]);
    for (std::size_t i = 1; i < part.operands.size(); ++i) {
      const auto term = of(part.operands[i]);
      if (weighs_more(term.why, joint.why)) joint = term;
      if (joint.why != Why::kComputed || term.why != Why::kComputed) continue;
      apply(part.operators[i], joint, term, part.operands[i]);
      if (is_longer_than(joint.value, kFormulaBitsMax)) joint = {{}, Why::kTooLong, index};
    }
    return joint;
  }

  static void apply(char sign, Cell& joint, const Cell& term, std::size_t place) {
    if (sign == '+') joint.value += term.value;
    if (sign == '-') joint.value -= term.value;
    if (sign == '*') joint.value *= term.value;
    if (sign != '/') return;
    if (term.value == 0)
      joint = {{}, Why::kZeroDivisor, place};
    else
      joint.value /= term.value;
  }

  Cell compared(const FormulaPart& part) const {
    const auto left = of(part.operands[0]);
    const auto right = of(part.operands[1]);
    if (left.why != Why::kComputed || right.why != Why::kComputed)
      return weighs_more(right.why, left.why) ? right : left;
    return {holds(part.comparison, left.value, right.value) ? 1 : 0};
  }

  Cell called(const FormulaPart& part, std::size_t index) const {
    switch (part.function) {
      case Function::kIf:
        return chosen(part);
      case Function::kCoalesce:
        return first_known(part);
      case Function::kAbs: {
        auto cell = of(part.operands[0]);
        if (cell.value < 0) cell.value = -cell.value;
        return cell;
      }
      case Function::kRound: {
        auto cell = of(part.operands[0]);
        cell.value = round_half_away(cell.value, part.places);
        return cell;
      }
      case Function::kMin:
      case Function::kMax:
      case Function::kSum:
      case Function::kAverage:
      case Function::kCount:
        return gathered(part, index);
    }
    return {};
  }

  // Only the branch that is chosen is reckoned.
  Cell chosen(const FormulaPart& part) const {
    auto condition = of(part.operands[0]);
    if (condition.why != Why::kComputed) return condition;
    return of(part.operands[condition.value != 0 ? 1 : 2]);
  }

  Cell first_known(const FormulaPart& part) const {
    Cell cell;
    for (const auto operand : part.operands) {
      cell = of(operand);
      if (cell.why != Why::kMissing) return cell;
    }
    return cell;
  }

  Cell gathered(const FormulaPart& part, std::size_t index) const {
    Cell joint;
    std::size_t known = 0;
    for (const auto operand : part.operands) {
      const auto term = of(operand);
      if (term.why == Why::kMissing && part.function == Function::kCount) continue;
      if (weighs_more(term.why, joint.why)) joint = term;
      if (joint.why == Why::kComputed) gather(part.function, joint.value, term.value, known == 0);
      ++known;
    }
    if (joint.why != Why::kComputed) return joint;
    if (part.function == Function::kCount) joint.value = known;
    if (part.function == Function::kAverage) joint.value /= Rational(known);
    if (is_longer_than(joint.value, kFormulaBitsMax)) return {{}, Why::kTooLong, index};
    return joint;
  }

  static void gather(Function function, Rational& joint, const Rational& term, bool is_first) {
    if (is_first) {
      joint = term;
    } else if (function == Function::kMin) {
      joint = std::min(joint, term);
    } else if (function == Function::kMax) {
      joint = std::max(joint, term);
    } else {
      joint += term;
    }
  }

  const FormulaTree& tree_;
  const Figures& figures_;
  const History& history_;
};

Result<std::shared_ptr<const FormulaTree>> read(std::string_view text,
                                                const std::vector<FormulaName>& names,
                                                bool open) {
  auto tree = FormulaReader(text, names, open).read();
  if (!tree) return reject(tree.error());
  return std::make_shared<const FormulaTree>(std::move(*tree));
}

}  // namespace

Result<Formula> Formula::parse(std::string_view text, const std::vector<FormulaName>& names) {
  auto tree = read(text, names, false);
  if (!tree) return reject(tree.error());
  return Formula(std::move(*tree));
}

Result<Formula> Formula::parse(std::string_view text, const std::vector<std::string>& components) {
  std::vector<FormulaName> names;
  names.reserve(components.size());
  for (const auto& id : components) names.push_back({id, id, {}});
  return parse(text, names);
}

Result<Formula> Formula::parse_open(std::string_view text, const std::vector<FormulaName>& names) {
  auto tree = read(text, names, true);
  if (!tree) return reject(tree.error());
  return Formula(std::move(*tree));
}

Computed Formula::evaluate(const Figures& figures, const History& history) const {
  auto cell = FormulaReckoner(*tree_, figures, history).of(tree_->root);
  if (cell.why == Why::kComputed) return {std::move(cell.value), cell.why, {}};
  const auto& part = tree_->parts[cell.part];
  const bool plain = part.part == Part::kComponent && part.reading == Reading::kNow;
  if (cell.why == Why::kMissing && plain) return {std::nullopt, cell.why, part.component};
  return {std::nullopt, cell.why, std::string(tree_->words(part))};
}

std::vector<std::string> Formula::components() const {
  std::vector<std::string> ids;
  for (const auto& part : tree_->parts)
    if (part.part == Part::kComponent &&
        std::find(ids.begin(), ids.end(), part.component) == ids.end())
      ids.push_back(part.component);
  return ids;
}

bool Formula::asks_history() const {
  return std::any_of(tree_->parts.begin(), tree_->parts.end(), [](const FormulaPart& part) {
    return part.part == Part::kComponent && part.reading != Reading::kNow;
  });
}

bool Formula::divides() const {
  return std::any_of(tree_->parts.begin(), tree_->parts.end(), [](const FormulaPart& part) {
    return part.operators.find('/') != std::string::npos;
  });
}

const std::optional<std::string>& Formula::unit() const {
  return tree_->unit;
}

std::string Formula::rewritten(
    const std::function<std::string(const std::string& id)>& words) const {
  std::vector<const FormulaPart*> names;
  for (const auto& part : tree_->parts)
    if (part.part == Part::kComponent) names.push_back(&part);
  std::sort(names.begin(), names.end(), [](const auto* one, const auto* other) {
    return one->from < other->from;
  });
  std::string text;
  std::size_t at = 0;
  for (const auto* part : names) {
    text += tree_->text.substr(at, part->from - at);
    auto written = std::string(tree_->words(*part));
    if (part->reading != Reading::kNow) {
      text += written.substr(0, written.find('(') + 1) + words(part->component) + ")";
    } else {
      text += words(part->component);
    }
    at = part->until;
  }
  return text + tree_->text.substr(at);
}

}  // namespace takar::measurement
