#include "plan/plan_rows.hpp"

#include <algorithm>
#include <set>

#include "base/decimal.hpp"
#include "measurement/period.hpp"

namespace takar::plan {
namespace {

constexpr std::string_view kIndicatorWord = "indikator";

// Programmes and what stands beneath them belong to the level directly above.
// Source: Permendagri 90/2019 (program > kegiatan > subkegiatan).
std::optional<Level> needed_parent(Level level) {
  if (level == Level::kActivity) return Level::kProgram;
  if (level == Level::kSubactivity) return Level::kActivity;
  return std::nullopt;
}

class Reader {
 public:
  explicit Reader(const Known& known) : known_(known) {}

  void take(const Row& row, std::size_t number) {
    const auto taken = row.level == kIndicatorWord ? take_indicator(row) : take_node(row);
    if (!taken) read_.problems.push_back({number, taken.error()});
  }
  ReadRows done() { return std::move(read_); }

 private:
  Result<void> take_node(const Row& row);
  Result<void> take_indicator(const Row& row);
  // The nearest node above that is nearer to the root; the first of the plan has none.
  std::optional<std::size_t> parent_of(Level level) const;
  Result<void> check_code(const Row& row, Level level);
  Result<std::map<std::string, std::string>> targets_in(const Row& row) const;

  const Known& known_;
  ReadRows read_;
  std::set<std::string, std::less<>> codes_;
  std::set<std::int64_t> indicators_;
};

// Rejects with plan.bad_figure {place, text} or base.ambiguous_number.
Result<std::string> figure_in(const std::string& place, const std::string& text) {
  auto figure = parse_decimal(text);
  if (figure && exact_decimal(*figure) == text) return text;
  figure = parse_indonesian_number(text);
  if (!figure && figure.error().code == "base.ambiguous_number") return reject(figure.error());
  const auto exact = figure ? exact_decimal(*figure) : std::nullopt;
  if (!exact) return reject("plan.bad_figure", {place, text.substr(0, 80)});
  return *exact;
}

std::optional<std::size_t> Reader::parent_of(Level level) const {
  for (auto at = read_.nodes.size(); at > 0; --at)
    if (read_.nodes[at - 1].level < level) return at - 1;
  return std::nullopt;
}

Result<void> Reader::check_code(const Row& row, Level level) {
  if (row.code.empty() && level >= Level::kProgram) return reject("plan.code_missing", {row.name});
  if (!row.code.empty() && !codes_.insert(row.code).second)
    return reject("plan.code_twice", {row.code});
  return {};
}

Result<void> Reader::take_node(const Row& row) {
  const auto level = level_named(row.level);
  if (!level) return reject("plan.level_unknown", {row.level});
  if (row.name.empty()) return reject("plan.name_missing");
  if (row.name.size() > kNameBytesMax)
    return reject("plan.name_too_long", {std::to_string(kNameBytesMax)});
  if (const auto sound = check_code(row, *level); !sound) return reject(sound.error());
  Node node{.level = *level, .code = row.code, .name = row.name, .parent = parent_of(*level)};
  const auto needed = needed_parent(*level);
  if (needed && (!node.parent || read_.nodes[*node.parent].level != *needed))
    return reject("plan.parent_missing", {std::string(word(*level)), std::string(word(*needed))});
  if (!row.owner.empty()) {
    node.owner = known_.position(row.owner);
    if (!node.owner) return reject("plan.owner_unknown", {row.owner});
  }
  if (!row.budget.empty()) {
    auto budget = figure_in("pagu", row.budget);
    if (!budget) return reject(budget.error());
    node.budget = std::move(*budget);
  }
  read_.nodes.push_back(std::move(node));
  return {};
}

Result<std::map<std::string, std::string>> Reader::targets_in(const Row& row) const {
  std::map<std::string, std::string> targets;
  for (const auto& [period, text] : row.targets) {
    if (text.empty()) continue;
    const auto known = measurement::parse_period(period);
    if (!known || (known->parts != 1 && known->parts != 4))
      return reject("plan.bad_period", {period});
    auto figure = figure_in(period, text);
    if (!figure) return reject(figure.error());
    targets[period] = std::move(*figure);
  }
  return targets;
}

Result<void> Reader::take_indicator(const Row& row) {
  if (read_.nodes.empty()) return reject("plan.indicator_without_node", {row.code});
  const auto id = known_.indicator(row.code);
  if (!id) return reject("plan.indicator_unknown", {row.code});
  if (!indicators_.insert(id.value).second) return reject("plan.indicator_twice", {row.code});
  auto targets = targets_in(row);
  if (!targets) return reject(targets.error());
  read_.nodes.back().indicators.push_back({id, std::move(*targets)});
  return {};
}

}  // namespace

ReadRows read_rows(const std::vector<Row>& rows, const Known& known) {
  Reader reader(known);
  for (std::size_t at = 0; at < rows.size(); ++at) reader.take(rows[at], at + 1);
  return reader.done();
}

}  // namespace takar::plan
