#include "app/shelf.hpp"

#include "organisation/organisation_store.hpp"
#include "sop/sop_store.hpp"

namespace takar::app {

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

void Shelf::forget() {
  const std::lock_guard lock(mutex_);
  offices_.clear();
  sops_.clear();
}

}  // namespace takar::app
