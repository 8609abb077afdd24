#include "app/shelf.hpp"

#include "app/figures.hpp"
#include "measurement/frozen_rules_store.hpp"
#include "organisation/organisation_store.hpp"
#include "sop/sop_store.hpp"
#include "workflow/case_store.hpp"

namespace takar::app {
namespace {

constexpr std::size_t kCasesKept = 4096;  // A few kilobytes each.

}  // namespace

std::shared_ptr<const Office> Shelf::office(store::ReadTransaction& tx, AgencyId id) {
  const auto version = organisation::agency_version(tx, id);
  if (version == 0) return nullptr;
  {
    const std::lock_guard lock(mutex_);
    const auto kept = offices_.find(id);
    if (kept != offices_.end() && kept->second->agency.version == version) return kept->second;
  }
  auto read = read_office(tx, id);
  if (!read) return nullptr;
  auto office = std::make_shared<const Office>(std::move(*read));
  const std::lock_guard lock(mutex_);
  return offices_[id] = std::move(office);
}

std::shared_ptr<const sop::Sop> Shelf::sop(store::ReadTransaction& tx,
                                           AgencyId agency,
                                           sop::SopId id) {
  const std::pair key(agency, id);
  {
    const std::lock_guard lock(mutex_);
    if (const auto kept = sops_.find(key); kept != sops_.end()) return kept->second;
  }
  auto read = sop::load_sop(tx, agency, id);
  if (read == nullptr) return nullptr;
  const std::lock_guard lock(mutex_);
  return sops_[key] = std::move(read);
}

std::shared_ptr<const CaseIndicators> Shelf::indicators(store::ReadTransaction& tx,
                                                        const workflow::Case& current) {
  const auto frozen = measurement::frozen_version(tx, current.id.value);
  const auto version = frozen > 0 ? frozen : measurement::indicators_version(tx, current.agency);
  {
    const std::lock_guard lock(mutex_);
    const auto kept = indicators_.find(current.id);
    if (kept != indicators_.end() && kept->second->version == version &&
        kept->second->frozen == (frozen > 0))
      return kept->second;
  }
  auto read = std::make_shared<const CaseIndicators>(read_indicators(tx, current));
  const std::lock_guard lock(mutex_);
  if (indicators_.size() >= kCasesKept) indicators_.clear();
  return indicators_[current.id] = std::move(read);
}

std::shared_ptr<const workflow::Case> Shelf::work_case(store::ReadTransaction& tx,
                                                       AgencyId agency,
                                                       workflow::CaseId id) {
  const auto version = workflow::case_version(tx, agency, id);
  if (version == 0) return nullptr;
  {
    const std::lock_guard lock(mutex_);
    const auto kept = cases_.find(id);
    if (kept != cases_.end() && kept->second->version == version && kept->second->agency == agency)
      return kept->second;
  }
  auto read = workflow::load_case(tx, agency, id);
  if (!read) return nullptr;
  return std::make_shared<const workflow::Case>(std::move(*read));
}

void Shelf::keep(workflow::Case current) {
  const std::lock_guard lock(mutex_);
  if (cases_.size() >= kCasesKept) cases_.clear();
  const auto id = current.id;
  cases_[id] = std::make_shared<const workflow::Case>(std::move(current));
}

void Shelf::forget() {
  const std::lock_guard lock(mutex_);
  offices_.clear();
  indicators_.clear();
  sops_.clear();
  cases_.clear();
}

}  // namespace takar::app
