#pragma once
// The fields of each event, named once: the same list writes the JSON and reads it.

#include <string>
#include <string_view>
#include <vector>

#include "base/check.hpp"
#include "base/json.hpp"
#include "organisation/events.hpp"
#include "organisation/words.hpp"

namespace takar::organisation::internal {

class Writer {
 public:
  void operator()(std::string_view key, const std::string& text) { put(key, json::Value(text)); }
  void operator()(std::string_view key, bool value) { put(key, json::Value(value)); }
  void operator()(std::string_view key, std::int16_t value) {
    put(key, json::Value(std::int64_t{value}));
  }
  void operator()(std::string_view key, Instant at) { put(key, json::Value(to_us(at))); }
  void operator()(std::string_view key, calendar::Date date) {
    put(key, json::Value(calendar::to_iso(date)));
  }
  void operator()(std::string_view key, const std::vector<std::string>& list) {
    json::Array array;
    for (const std::string& each : list) array.emplace_back(each);
    put(key, json::Value(std::move(array)));
  }
  template <class Tag>
  void operator()(std::string_view key, Id<Tag> id) {
    put(key, json::Value(id.value));
  }
  template <class T>
  void operator()(std::string_view key, const std::optional<T>& value) {
    if (value) (*this)(key, *value);
  }
  template <class T>
  requires std::is_enum_v<T>
  void operator()(std::string_view key, T value) { put(key, json::Value(word_of(value))); }

  [[nodiscard]] std::string text() const { return json::write(json::Value(object_)); }

 private:
  void put(std::string_view key, json::Value value) { object_[key] = std::move(value); }

  json::Object object_;
};

// Bug if a field is missing or of another type; an optional one may be missing.
class Reader {
 public:
  explicit Reader(std::string_view body) : value_(parsed(body)) {}

  void operator()(std::string_view key, std::string& text) const { text = text_at(key); }
  void operator()(std::string_view key, bool& value) const {
    value = must(json::bool_at(object(), key));
  }
  void operator()(std::string_view key, std::int16_t& value) const {
    value = static_cast<std::int16_t>(number_at(key));
  }
  void operator()(std::string_view key, Instant& at) const { at = from_us(number_at(key)); }
  void operator()(std::string_view key, calendar::Date& date) const {
    const auto read = calendar::parse_date(text_at(key));
    TAKAR_CHECK(read.has_value(), "an event of the organisation holds a date");
    date = *read;
  }
  void operator()(std::string_view key, std::vector<std::string>& list) const {
    const json::Array* array = json::array_at(object(), key);
    TAKAR_CHECK(array != nullptr, "an event of the organisation holds a list");
    for (const json::Value& each : *array) list.emplace_back(each.as_string());
  }
  template <class Tag>
  void operator()(std::string_view key, Id<Tag>& id) const {
    id.value = number_at(key);
  }
  template <class T>
  void operator()(std::string_view key, std::optional<T>& value) const {
    if (object().if_contains(key) == nullptr) return;
    value.emplace();
    (*this)(key, *value);
  }
  void operator()(std::string_view key, UnitKind& value) const {
    value = must(unit_kind_named(text_at(key)));
  }
  void operator()(std::string_view key, PositionRole& value) const {
    value = must(position_role_named(text_at(key)));
  }
  void operator()(std::string_view key, AuthorityKind& value) const {
    value = must(authority_kind_named(text_at(key)));
  }
  void operator()(std::string_view key, AccountRole& value) const {
    value = must(account_role_named(text_at(key)));
  }

 private:
  static json::Value parsed(std::string_view body) {
    auto value = json::parse(body);
    TAKAR_CHECK(value && value->is_object(), "an event of the organisation is a JSON object");
    return std::move(*value);
  }
  template <class T>
  static T must(const std::optional<T>& value) {
    TAKAR_CHECK(value.has_value(), "an event of the organisation has all its fields");
    return *value;
  }
  const json::Object& object() const { return value_.get_object(); }
  std::string text_at(std::string_view key) const {
    return std::string(must(json::text_at(object(), key)));
  }
  std::int64_t number_at(std::string_view key) const {
    return must(json::integer_at(object(), key));
  }

  json::Value value_;
};

// `self` is an event, const for the Writer; the names below are stored for ever.
template <class Self, class Field>
void settings_fields(Self& self, Field& field) {
  field("name", self.name);
  field("time_zone", self.time_zone);
  field("hours_profile", self.hours_profile);
  field("letterhead", self.letterhead);
  field("letter_code", self.letter_code);
  field("period_word", self.period_word);
}

template <class Field, class U>
void unit_fields(U& unit, Field& field) {
  field("unit", unit.id);
  field("parent", unit.parent);
  field("kind", unit.kind);
  field("name", unit.name);
  field("reports_data", unit.reports_data);
}

template <class Field, class P>
void position_fields(P& position, Field& field) {
  field("position", position.id);
  field("unit", position.unit);
  field("role", position.role);
  field("title", position.title);
}

template <class E, class Field>
void fields(E& event, Field& field) {
  using T = std::remove_const_t<E>;
  if constexpr (std::is_same_v<T, RegionRegistered> || std::is_same_v<T, RegionRenamed>) {
    field("region", event.region);
    field("name", event.name);
  } else if constexpr (std::is_same_v<T, AgencyFounded>) {
    field("agency", event.agency);
    field("region", event.region);
    settings_fields(event.settings, field);
  } else if constexpr (std::is_same_v<T, SettingsChanged>) {
    settings_fields(event.settings, field);
  } else if constexpr (std::is_same_v<T, UnitAdded> || std::is_same_v<T, UnitChanged>) {
    unit_fields(event.unit, field);
  } else if constexpr (std::is_same_v<T, UnitRemoved>) {
    field("unit", event.unit);
  } else if constexpr (std::is_same_v<T, PositionAdded> || std::is_same_v<T, PositionChanged>) {
    position_fields(event.position, field);
  } else if constexpr (std::is_same_v<T, PositionRemoved>) {
    field("position", event.position);
  } else if constexpr (std::is_same_v<T, PersonAdded> || std::is_same_v<T, DetailChanged>) {
    field("person", event.person);
    field("detail_sha256", event.detail_sha256);
  } else if constexpr (std::is_same_v<T, DetailErased>) {
    field("person", event.person);
  } else if constexpr (std::is_same_v<T, PersonAppointed>) {
    field("tenure", event.tenure.id);
    field("person", event.tenure.person);
    field("position", event.tenure.position);
    field("from_us", event.tenure.from);
    field("until_us", event.tenure.until);
  } else if constexpr (std::is_same_v<T, TenureEnded>) {
    field("tenure", event.tenure);
    field("until_us", event.until);
  } else if constexpr (std::is_same_v<T, DelegationGranted>) {
    field("delegation", event.delegation.id);
    field("kind", event.delegation.kind);
    field("position", event.delegation.position);
    field("person", event.delegation.person);
    field("from_us", event.delegation.from);
    field("until_us", event.delegation.until);
    field("decree_number", event.delegation.decree_number);
    field("sops", event.delegation.scope.sops);
    field("may_sign", event.delegation.scope.may_sign);
  } else if constexpr (std::is_same_v<T, DelegationEnded>) {
    field("delegation", event.delegation);
    field("until_us", event.until);
    field("reason", event.reason);
  } else if constexpr (std::is_same_v<T, DayOffAdded>) {
    field("date", event.day.date);
    field("half_day", event.day.half_day);
    field("closes_at", event.day.closes_at);
    field("name", event.day.name);
    field("source", event.day.source);
  } else if constexpr (std::is_same_v<T, DayOffRemoved>) {
    field("date", event.date);
  } else if constexpr (std::is_same_v<T, AccountOpened>) {
    field("account", event.account);
    field("agency", event.agency);
    field("person", event.person);
    field("username", event.username);
    field("role", event.role);
    field("initial", event.initial);
  } else if constexpr (std::is_same_v<T, PasswordChanged>) {
    field("initial", event.initial);
  } else if constexpr (std::is_same_v<T, RoleChanged>) {
    field("role", event.role);
  } else if constexpr (std::is_same_v<T, AccountDisabled>) {
    field("reason", event.reason);
  } else {
    static_assert(std::is_empty_v<T>, "an event with fields names them here");
  }
}

}  // namespace takar::organisation::internal
