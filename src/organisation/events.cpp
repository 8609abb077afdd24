#include "organisation/events.hpp"

#include <array>

#include "base/check.hpp"
#include "organisation/internal/fields.hpp"

namespace takar::organisation {
namespace {

// In the order of the variants.
constexpr std::array<std::string_view, std::variant_size_v<AgencyEvent>> kAgencyNames{
    "agency_founded",
    "settings_changed",
    "unit_added",
    "position_added",
    "person_added",
    "detail_changed",
    "detail_erased",
    "person_appointed",
    "tenure_ended",
    "delegation_granted",
    "delegation_ended",
    "day_off_added",
    "unit_changed",
    "unit_removed",
    "position_changed",
    "position_removed",
    "day_off_removed"};
constexpr std::array<std::string_view, std::variant_size_v<AccountEvent>> kAccountNames{
    "account_opened", "role_changed", "password_changed", "account_disabled", "account_enabled"};

template <class E>
std::string written(const E& event, PersonId by = {}) {
  internal::Writer writer;
  internal::fields(event, writer);
  if (by) writer("by", by);
  return writer.text();
}

// The event of variant V that is stored under `name`.
template <class V, std::size_t Count, std::size_t Index = 0>
V read_as(const std::array<std::string_view, Count>& names,
          std::string_view name,
          std::string_view body) {
  if constexpr (Index == Count) {
    throw Bug("the log holds an event of the organisation that this program does not know");
  } else {
    if (names[Index] != name) return read_as<V, Count, Index + 1>(names, name, body);
    std::variant_alternative_t<Index, V> event;
    const internal::Reader reader(body);
    internal::fields(event, reader);
    return event;
  }
}

}  // namespace

std::string_view name_of(const AgencyEvent& event) {
  return kAgencyNames[event.index()];
}
std::string_view name_of(const AccountEvent& event) {
  return kAccountNames[event.index()];
}

std::string to_json(const RegionRegistered& event) {
  return written(event);
}
std::string to_json(const RegionRenamed& event, PersonId by) {
  return written(event, by);
}
std::string to_json(const AgencyEvent& event, PersonId by) {
  return std::visit([&](const auto& each) { return written(each, by); }, event);
}
std::string to_json(const AccountEvent& event, PersonId by) {
  return std::visit([&](const auto& each) { return written(each, by); }, event);
}

RegionRegistered region_event_from(std::string_view body) {
  RegionRegistered event;
  const internal::Reader reader(body);
  internal::fields(event, reader);
  return event;
}
AgencyEvent agency_event_from(std::string_view name, std::string_view body) {
  return read_as<AgencyEvent>(kAgencyNames, name, body);
}
AccountEvent account_event_from(std::string_view name, std::string_view body) {
  return read_as<AccountEvent>(kAccountNames, name, body);
}

}  // namespace takar::organisation
