#pragma once
// What is read often and changes seldom, kept in memory: offices as they stand, their indicators,
// and SOP versions.
//
// An office and its indicators are checked against their versions at every use, so that a change on
// another node counts at once. An SOP version never changes. Safe to use from any thread.

#include <map>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "app/office.hpp"
#include "sop/sop.hpp"
#include "store/store.hpp"
#include "workflow/case.hpp"

namespace takar::app {

struct CaseIndicators;  // app/figures.hpp

class Shelf {
 public:
  // The office as of this transaction. Null if there is no such agency. Throws Fault.
  [[nodiscard]] std::shared_ptr<const Office> office(store::ReadTransaction&, AgencyId);

  // Null if this agency has no such SOP version. Throws Fault.
  [[nodiscard]] std::shared_ptr<const sop::Sop> sop(store::ReadTransaction&, AgencyId, sop::SopId);

  // What the forms of the case ask for, as of this transaction. Throws Fault.
  [[nodiscard]] std::shared_ptr<const CaseIndicators> indicators(store::ReadTransaction&,
                                                                 const workflow::Case&);

  // The case as of this transaction, kept from act to act and checked against its version at every
  // use. Null if this agency has no such case. Throws Fault.
  [[nodiscard]] std::shared_ptr<const workflow::Case> work_case(store::ReadTransaction&,
                                                                AgencyId,
                                                                workflow::CaseId);
  // The case as an act left it, before its COMMIT; a rolled back one is told by its version.
  void keep(workflow::Case);

  // After a COMMIT that failed: what was read inside that transaction never came to be.
  void forget();

 private:
  std::mutex mutex_;
  std::map<AgencyId, std::shared_ptr<const Office>> offices_;
  std::unordered_map<workflow::CaseId, std::shared_ptr<const CaseIndicators>> indicators_;
  std::map<std::pair<AgencyId, sop::SopId>, std::shared_ptr<const sop::Sop>> sops_;
  std::unordered_map<workflow::CaseId, std::shared_ptr<const workflow::Case>> cases_;
};

}  // namespace takar::app
