#include "plan/plan_acts.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/decimal.hpp"
#include "measurement/period.hpp"

namespace takar::plan {
namespace {

constexpr std::int32_t kYearMin = 2000;  // Source: our choice; those of measurement::Period.
constexpr std::int32_t kYearMax = 2099;

bool has_sound_years(const DraftPlan& command) {
  return command.first_year >= kYearMin && command.last_year <= kYearMax &&
         command.first_year <= command.last_year &&
         command.last_year - command.first_year < kYearsMax;
}

struct Applying {
  Plans& plans;

  void operator()(const PlanDrafted& event) const {
    auto& versions = plans.versions;
    std::erase_if(versions, [](const Version& each) { return each.state == State::kDraft; });
    versions.push_back(event.version);
  }
  void operator()(const PlanApproved& event) const {
    for (auto& version : plans.versions) {
      if (version.state == State::kInForce) version.state = State::kReplaced;
      if (version.number != event.number) continue;
      TAKAR_CHECK(version.state == State::kDraft, "a plan was approved twice");
      version.state = State::kInForce;
      version.decree_number = event.decree_number;
    }
  }
  void operator()(const SpendingRecorded& event) const {
    plans.spent[{event.code, event.period}] = event.amount;
  }
};

}  // namespace

Result<PlanDrafted> decide(const DraftPlan& command, const Plans& plans) {
  if (command.title.empty() || command.title.size() > kTitleBytesMax)
    return reject("plan.title_missing", {std::to_string(kTitleBytesMax)});
  if (!has_sound_years(command)) return reject("plan.bad_years", {std::to_string(kYearsMax)});
  if (command.nodes.empty()) return reject("plan.empty");
  const auto* current = in_force(plans);
  if (command.revises && current == nullptr) return reject("plan.nothing_to_revise");
  const bool overlaps = current != nullptr && command.first_year <= current->last_year;
  if (!command.revises && overlaps) return reject("plan.original_exists", {current->title});
  std::int64_t last = 0;
  for (const auto& version : plans.versions)
    if (version.state != State::kDraft) last = std::max(last, version.number);
  Version version{.number = last + 1,
                  .revision = command.revises ? current->revision + 1 : 0,
                  .title = command.title,
                  .first_year = command.first_year,
                  .last_year = command.last_year,
                  .decree_number = {},
                  .nodes = command.nodes};
  return PlanDrafted{std::move(version)};
}

Result<PlanApproved> decide(const ApprovePlan& command, const Plans& plans) {
  const auto* draft = draft_of(plans);
  if (draft == nullptr) return reject("plan.no_draft");
  if (command.decree_number.empty()) return reject("plan.decree_missing");
  return PlanApproved{draft->number, command.decree_number};
}

Result<SpendingRecorded> decide(const RecordSpending& command, const Plans& plans) {
  const auto* current = in_force(plans);
  if (current == nullptr) return reject("plan.nothing_in_force");
  const auto* node = command.code.empty() ? nullptr : find_node(*current, command.code);
  if (node == nullptr || !node->budget) return reject("plan.no_budget", {command.code});
  const auto period = measurement::parse_period(command.period);
  if (!period || period->parts != 4) return reject("plan.bad_period", {command.period});
  const auto amount = parse_decimal(command.amount);
  if (!amount || *amount < 0) return reject("plan.bad_figure", {command.code, command.amount});
  return SpendingRecorded{command.code, command.period, command.amount};
}

void apply(const Event& event, Plans& plans) {
  std::visit(Applying{plans}, event);
}

}  // namespace takar::plan
