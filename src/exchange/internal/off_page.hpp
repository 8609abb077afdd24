#pragma once
// Off-page connectors: an arrow into a pentagon goes on from the pentagon of the same label on
// another page (PermenPANRB 35/2012, annex: the five symbols).

#include <vector>

#include "exchange/internal/sheet.hpp"

namespace takar::exchange::internal {

class OffPage {
 public:
  void add(DrawnArrow arrow) { arrows_.push_back(std::move(arrow)); }

  // The arrows from step to step; those that end in a pentagon without a partner are left out.
  [[nodiscard]] std::vector<DrawnArrow> joined(const std::vector<DrawnSymbol>&) &&;

 private:
  std::vector<DrawnArrow> arrows_;
};

}  // namespace takar::exchange::internal
