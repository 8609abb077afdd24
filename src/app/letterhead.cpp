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

documents::Signature head_signature(const Office& office, Instant now) {
  const auto head = head_of(office);
  documents::Signature signature{.position = position_title(office, head)};
  const auto holder = holder_of(office, head, now);
  for (const auto& person : office.people)
    if (person.id == holder) {
      signature.name = person.name;
      signature.nip = person.nip;
    }
  return signature;
}

}  // namespace takar::app
