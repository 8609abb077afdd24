#include "app/words.hpp"

#include <array>

namespace takar::app {
namespace {

// The list stands in the order of the enumeration.
template <class Enum, std::size_t kCount>
std::string_view pick(Enum value, const std::array<std::string_view, kCount>& words) {
  return words.at(static_cast<std::size_t>(value));
}

}  // namespace

std::string_view word_of(workflow::VisitState state) {
  static constexpr std::array<std::string_view, 8> kWords{
      "available", "received", "working", "paused", "done", "returned", "recalled", "closed"};
  return pick(state, kWords);
}

std::string_view word_of(workflow::CaseState state) {
  static constexpr std::array<std::string_view, 4> kWords{
      "open", "suspended", "finished", "stopped"};
  return pick(state, kWords);
}

std::string_view word_of(calendar::WorkingTime::Unit unit) {
  return unit == calendar::WorkingTime::Unit::kDays ? "days" : "minutes";
}

}  // namespace takar::app
