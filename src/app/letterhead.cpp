#include "app/letterhead.hpp"

namespace takar::app {

documents::Letterhead letterhead_of(const Office& office) {
  const auto& lines = office.agency.settings.letterhead;
  const auto line = [&](std::size_t i) { return i < lines.size() ? lines[i] : std::string(); };
  return {.government = line(0), .agency = line(1), .address = line(2), .contact = line(3)};
}

std::string place_of(const Office& office) {
  const auto address = letterhead_of(office).address;
  const auto comma = address.rfind(", ");
  return comma == std::string::npos ? office.agency.settings.name : address.substr(comma + 2);
}

}  // namespace takar::app
