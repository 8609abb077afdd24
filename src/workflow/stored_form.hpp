#pragma once
// Writing and reading values whose fields are listed in event_fields.hpp, as JSON.
//
// The writer appends text and allocates nothing of its own: an act writes one body. The reader is
// strict: an unknown key, a missing key, another type or a number out of range is refused.

#include <array>
#include <charconv>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/json.hpp"
#include "workflow/event_fields.hpp"

namespace takar::workflow::stored {

// The words of an enumeration in the order of its values. Empty: it is stored as a number.
template <class E>
inline constexpr std::array<std::string_view, 0> kWords{};
template <>
inline constexpr std::array kWords<organisation::AuthorityKind> =
    std::to_array<std::string_view>({"definitive", "plt", "plh"});
template <>
inline constexpr std::array kWords<Part> = std::to_array<std::string_view>({"row", "contribution"});
template <>
inline constexpr std::array kWords<Outcome> = std::to_array<std::string_view>(
    {"none", "completed", "yes", "no", "nihil", "missing", "supplemented"});
template <>
inline constexpr std::array kWords<Cause> = std::to_array<std::string_view>(
    {"none", "return", "recall", "missing", "late_unit", "stopped", "finished"});
template <>
inline constexpr std::array kWords<FanOutState> =
    std::to_array<std::string_view>({"open", "joined", "superseded"});

template <class T>
struct IsId : std::false_type {};
template <class Tag>
struct IsId<Id<Tag>> : std::true_type {};
template <class T>
struct IsList : std::false_type {};
template <class T>
struct IsList<std::vector<T>> : std::true_type {};
template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

class Writer {
 public:
  static constexpr bool kWrites = true;

  template <class T>
  void must(std::string_view key, const T& value) {
    out_ += out_.back() == '{' ? "\"" : ",\"";
    out_ += key;
    out_ += "\":";
    put(value);
  }

  template <class T>
  void may(std::string_view key, const T& value) {
    if (!(value == T{})) must(key, value);
  }

  template <class T>
  void put(const T& value) {
    if constexpr (IsOptional<T>::value)
      put(*value);
    else if constexpr (IsList<T>::value)
      list(value);
    else if constexpr (IsId<T>::value)
      number(value.value);
    else if constexpr (std::is_same_v<T, Instant>)
      number(to_us(value));
    else if constexpr (std::is_same_v<T, bool>)
      out_ += value ? "true" : "false";
    else if constexpr (std::is_integral_v<T>)
      number(value);
    else if constexpr (std::is_same_v<T, std::string>)
      text(value);
    else if constexpr (std::is_enum_v<T>)
      word(value);
    else
      object(value);
  }

  std::string take() { return std::move(out_); }

 private:
  template <class T>
  void object(const T& value) {
    out_ += '{';
    fields(*this, value);
    out_ += '}';
  }

  template <class T>
  void list(const std::vector<T>& values) {
    out_ += '[';
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (i > 0) out_ += ',';
      put(values[i]);
    }
    out_ += ']';
  }

  template <class E>
  void word(E value) {
    if constexpr (kWords<E>.empty())
      return number(static_cast<std::int64_t>(value));
    else
      text(kWords<E>.at(static_cast<std::size_t>(value)));
  }

  void number(std::int64_t value);
  void text(std::string_view value);

  std::string out_;
};

class Reader {
 public:
  static constexpr bool kWrites = false;

  // Borrows `place`, where the first fault is written.
  Reader(const json::Object& object, std::string& fault) : object_(object), fault_(fault) {}

  template <class T>
  void must(std::string_view key, T& value) {
    const json::Value* found = find(key);
    if (found == nullptr) return fail(key);
    read(key, *found, value);
  }

  template <class T>
  void may(std::string_view key, T& value) {
    const json::Value* found = find(key);
    if (found != nullptr) read(key, *found, value);
  }

  // Every key was one of the fields.
  bool complete() const { return fault_.empty() && known_ == object_.size(); }

  template <class T>
  bool get(const json::Value& from, T& value) {
    if constexpr (IsOptional<T>::value)
      return get(from, value.emplace());
    else if constexpr (IsList<T>::value)
      return list(from, value);
    else if constexpr (IsId<T>::value)
      return number(from, value.value);
    else if constexpr (std::is_same_v<T, Instant>)
      return instant(from, value);
    else if constexpr (std::is_same_v<T, bool>)
      return boolean(from, value);
    else if constexpr (std::is_integral_v<T>)
      return number(from, value);
    else if constexpr (std::is_same_v<T, std::string>)
      return text(from, value);
    else if constexpr (std::is_enum_v<T>)
      return word(from, value);
    else
      return object(from, value);
  }

 private:
  const json::Value* find(std::string_view key) {
    const json::Value* found = fault_.empty() ? object_.if_contains(key) : nullptr;
    if (found != nullptr) ++known_;
    return found;
  }

  template <class T>
  void read(std::string_view key, const json::Value& from, T& value) {
    if (!get(from, value)) fail(key);
  }

  void fail(std::string_view key) {
    if (fault_.empty()) fault_ = key;
  }

  template <class T>
  bool object(const json::Value& from, T& value) {
    const json::Object* found = from.if_object();
    if (found == nullptr) return false;
    Reader inner(*found, fault_);
    fields(inner, value);
    return inner.complete();
  }

  template <class T>
  bool list(const json::Value& from, std::vector<T>& values) {
    const json::Array* found = from.if_array();
    if (found == nullptr || found->empty()) return false;  // An empty list is left out.
    for (const json::Value& item : *found)
      if (!get(item, values.emplace_back())) return false;
    return true;
  }

  template <class N>
  static bool number(const json::Value& from, N& value) {
    const std::int64_t* found = from.if_int64();
    if (found == nullptr || !std::in_range<N>(*found)) return false;
    value = static_cast<N>(*found);
    return true;
  }

  static bool instant(const json::Value& from, Instant& value) {
    std::int64_t us = 0;
    if (!number(from, us)) return false;
    value = from_us(us);
    return true;
  }

  static bool boolean(const json::Value& from, bool& value) {
    const bool* found = from.if_bool();
    if (found != nullptr) value = *found;
    return found != nullptr;
  }

  static bool text(const json::Value& from, std::string& value);

  template <class E>
  static bool word(const json::Value& from, E& value) {
    if constexpr (kWords<E>.empty()) {
      std::underlying_type_t<E> place{};
      if (!number(from, place)) return false;
      value = E(place);
      return true;
    } else {
      std::string found;
      if (!text(from, found)) return false;
      for (std::size_t i = 0; i < kWords<E>.size(); ++i)
        if (kWords<E>[i] == found) {
          value = E(i);
          return true;
        }
      return false;
    }
  }

  const json::Object& object_;
  std::string& fault_;
  std::size_t known_ = 0;
};

template <class T>
[[nodiscard]] std::string write(const T& value) {
  Writer writer;
  writer.put(value);
  return writer.take();
}

// Answers the key of the first fault; "" if all was well.
template <class T>
[[nodiscard]] std::string read(std::string_view body, T& value) {
  const auto parsed = json::parse(body);
  if (!parsed) return "JSON";
  std::string fault;
  const json::Object nothing;
  Reader reader(nothing, fault);
  if (!reader.get(*parsed, value) && fault.empty()) fault = "unknown key";
  return fault;
}

}  // namespace takar::workflow::stored
