#include "sop/sop.hpp"

#include "base/check.hpp"

namespace takar::sop {

const Step& step_at(const Sop& sop, StepNumber number) {
  const auto place = static_cast<std::size_t>(number);
  TAKAR_CHECK(place >= 1 && place <= sop.steps.size(), "the SOP has no such step");
  return sop.steps[place - 1];
}

const Performer& performer_at(const Sop& sop, PerformerColumn column) {
  const auto place = static_cast<std::size_t>(column);
  TAKAR_CHECK(place >= 1 && place <= sop.performers.size(), "the SOP has no such performer");
  return sop.performers[place - 1];
}

}  // namespace takar::sop
