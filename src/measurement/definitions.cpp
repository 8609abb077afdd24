#include "measurement/definitions.hpp"

#include <algorithm>

namespace takar::measurement {
namespace {

class Ordering {
 public:
  explicit Ordering(const std::map<std::string, std::string, std::less<>>& definitions) {
    std::vector<FormulaName> names;
    names.reserve(definitions.size());
    for (const auto& [id, text] : definitions) names.push_back({id, id, {}});
    for (const auto& [id, text] : definitions) {
      auto formula = Formula::parse_open(text, names);
      if (!formula) {
        failure_ = formula.error();
        return;
      }
      formulas_.emplace(id, std::move(*formula));
    }
  }

  Result<std::vector<Definition>> all() {
    for (const auto& [id, formula] : formulas_) {
      if (!failure_) visit(id);
    }
    if (failure_) return reject(*failure_);
    return std::move(done_);
  }

 private:
  // As deep as the chain of definitions, at most kDefinitionsMax.
  void visit(const std::string& id) {
    const auto found = formulas_.find(id);
    if (failure_ || found == formulas_.end() || is_done(id)) return;
    const auto again = std::find(way_.begin(), way_.end(), id);
    if (again != way_.end()) {
      std::string loop;
      for (auto step = again; step != way_.end(); ++step) loop += *step + " > ";
      failure_ = Rejection{"measurement.formula_cycle", {loop + id}};
      return;
    }
    way_.push_back(id);
    for (const auto& used : found->second.components()) visit(used);
    way_.pop_back();
    if (!failure_) done_.push_back({id, found->second});
  }

  bool is_done(const std::string& id) const {
    return std::any_of(
        done_.begin(), done_.end(), [&](const Definition& each) { return each.id == id; });
  }

  std::map<std::string, Formula, std::less<>> formulas_;
  std::vector<std::string> way_;
  std::vector<Definition> done_;
  std::optional<Rejection> failure_;
};

}  // namespace

Result<std::vector<Definition>> ordered(
    const std::map<std::string, std::string, std::less<>>& definitions) {
  if (definitions.size() > kDefinitionsMax)
    return reject("measurement.too_many_definitions", {std::to_string(kDefinitionsMax)});
  return Ordering(definitions).all();
}

Computed derive(const std::vector<Definition>& definitions,
                Figures& figures,
                const History& history) {
  Computed verdict;
  for (const auto& [id, formula] : definitions) {
    auto computed = formula.evaluate(figures, history);
    const bool failed = !computed.value && computed.why != Computed::Why::kMissing;
    if (failed && verdict.why == Computed::Why::kComputed) verdict = computed;
    figures.insert_or_assign(id, std::move(computed.value));
  }
  return verdict;
}

}  // namespace takar::measurement
