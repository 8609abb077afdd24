#pragma once
// What is read often and changes seldom, kept in memory: offices as they stand, and SOP versions.
//
// An office is checked against the version of its agency at every use, so that a change on another
// node counts at once. An SOP version never changes. Safe to use from any thread.

#include <map>
#include <memory>
#include <mutex>

#include "app/office.hpp"
#include "sop/sop.hpp"
#include "store/store.hpp"

namespace takar::app {

class Shelf {
 public:
  // The office as of this transaction. Null if there is no such agency. Throws Fault.
  [[nodiscard]] std::shared_ptr<const Office> office(store::ReadTransaction&, AgencyId);

  // Null if this agency has no such SOP version. Throws Fault.
  [[nodiscard]] std::shared_ptr<const sop::Sop> sop(store::ReadTransaction&, AgencyId, sop::SopId);

  // After a COMMIT that failed: what was read inside that transaction never came to be.
  void forget();

 private:
  std::mutex mutex_;
  std::map<AgencyId, std::shared_ptr<const Office>> offices_;
  std::map<std::pair<AgencyId, sop::SopId>, std::shared_ptr<const sop::Sop>> sops_;
};

}  // namespace takar::app
