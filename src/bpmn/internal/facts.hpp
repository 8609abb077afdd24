#pragma once
// The facts of an SOP that BPMN has no word for, as extension elements, and back.
//
// An object becomes an element whose attributes are its plain values; a list becomes an element
// with an `item` for each value. Lists and objects without content are left out.

#include <string_view>

#include <pugixml.hpp>

#include "base/json.hpp"

namespace takar::bpmn::internal {

inline constexpr const char* kNamespace = "urn:takar:bpmn:1";

// Adds <takar:name ...> to `parent`. Values are texts, whole numbers, truth values, lists and
// objects, as sop::to_json() writes them. Answers the new element.
pugi::xml_node write_facts(pugi::xml_node parent, std::string_view name, const json::Value&);

// What write_facts() wrote. Numbers are told by their keys: an SOP has few of them.
[[nodiscard]] json::Value read_facts(const pugi::xml_node&);

}  // namespace takar::bpmn::internal
