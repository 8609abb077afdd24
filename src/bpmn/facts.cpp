#include "bpmn/internal/facts.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include "bpmn/internal/names.hpp"

namespace takar::bpmn::internal {
namespace {

std::string plain_text(const json::Value& value) {
  if (value.is_string()) return std::string(value.get_string());
  return json::write(value);
}

bool is_plain(const json::Value& value) {
  return !value.is_array() && !value.is_object();
}

bool is_empty(const json::Value& value) {
  if (value.is_array()) return value.get_array().empty();
  return value.is_object() && value.get_object().empty();
}

bool holds_number(std::string_view key) {
  static constexpr std::string_view kKeys[] = {
      "days", "from", "minutes", "one", "opened_by", "other", "place", "working_days_after_end"};
  return std::find(std::begin(kKeys), std::end(kKeys), key) != std::end(kKeys);
}

json::Value plain_value(std::string_view key, std::string_view text) {
  if (key == "per_unit") return text == "true";
  std::int64_t number = 0;
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (holds_number(key) && read.ec == std::errc{} && read.ptr == end) return number;
  return json::Value(text);
}

}  // namespace

// NOLINTNEXTLINE(misc-no-recursion): as deep as an SOP, which is four.
pugi::xml_node write_facts(pugi::xml_node parent, std::string_view name, const json::Value& value) {
  auto element = parent.append_child(("takar:" + std::string(name)).c_str());
  if (value.is_array())
    for (const auto& item : value.get_array()) write_facts(element, "item", item);
  else if (is_plain(value))
    element.text().set(plain_text(value).c_str());
  else
    for (const auto& [key, part] : value.get_object()) {
      if (is_plain(part))
        element.append_attribute(std::string(key).c_str()) = plain_text(part).c_str();
      else if (!is_empty(part))
        write_facts(element, key, part);
    }
  return element;
}

// NOLINTNEXTLINE(misc-no-recursion): the depth of the file is limited.
json::Value read_facts(const pugi::xml_node& element) {
  const auto parts = element.children();
  const bool is_list = std::any_of(parts.begin(), parts.end(), [](const pugi::xml_node& part) {
    return local_name(part) == "item";
  });
  if (is_list) {
    json::Array items;
    for (const auto& part : parts)
      if (local_name(part) == "item") items.push_back(read_facts(part));
    return items;
  }
  const bool is_text =
      element.attributes().begin() == element.attributes().end() &&
      !element.find_child([](const auto& part) { return part.type() == pugi::node_element; });
  if (is_text) return json::Value(element.text().get());
  json::Object object;
  for (const auto& attribute : element.attributes())
    object[attribute.name()] = plain_value(attribute.name(), attribute.value());
  for (const auto& part : parts)
    if (part.type() == pugi::node_element) object[local_name(part)] = read_facts(part);
  return object;
}

}  // namespace takar::bpmn::internal
