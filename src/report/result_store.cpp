#include "report/result_store.hpp"

#include "measurement/measurement_store.hpp"
#include "measurement/years_view.hpp"

namespace takar::report {

std::vector<Share> shares_of(store::ReadTransaction& tx,
                             organisation::AgencyId agency,
                             Quarter as_of,
                             const UnitName& name_of) {
  const measurement::YearSpan years{as_of.year - kYearsBefore, as_of.year};
  auto earlier_rules = measurement::superseded_rules(tx, agency, years, as_of);
  std::vector<Share> shares;
  std::map<IndicatorId, std::size_t> places;
  for (auto& assigned : measurement::indicators_of(tx, agency)) {
    places.emplace(assigned.indicator.id, shares.size());
    const auto earlier = earlier_rules.find(assigned.indicator.id);
    if (earlier != earlier_rules.end()) assigned.indicator = std::move(earlier->second);
    shares.push_back(
        {assigned.unit, name_of(assigned.unit), std::move(assigned.indicator), {}, {}});
  }
  for (auto& recorded : measurement::entries_in(tx, agency, years)) {
    const auto place = places.find(recorded.entry.indicator_id);
    if (place != places.end())
      shares[place->second].entries[recorded.quarter] = std::move(recorded.entry);
  }
  for (auto& recorded : measurement::targets_in(tx, agency, years)) {
    const auto place = places.find(recorded.indicator);
    if (place != places.end() && recorded.target)
      shares[place->second].targets[recorded.quarter] = std::move(*recorded.target);
  }
  return shares;
}

}  // namespace takar::report
