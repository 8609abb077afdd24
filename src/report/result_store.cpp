#include "report/result_store.hpp"

#include "measurement/measurement_store.hpp"

namespace takar::report {

std::vector<Share> shares_of(store::ReadTransaction& tx,
                             organisation::AgencyId agency,
                             measurement::YearSpan years,
                             const UnitName& name_of) {
  std::vector<Share> shares;
  std::map<IndicatorId, std::size_t> places;
  for (auto& assigned : measurement::indicators_of(tx, agency)) {
    places.emplace(assigned.indicator.id, shares.size());
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
    if (place != places.end())
      shares[place->second].targets[recorded.quarter] = std::move(recorded.target);
  }
  return shares;
}

}  // namespace takar::report
