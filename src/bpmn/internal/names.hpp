#pragma once
// Names of XML elements without and with their namespaces.

#include <string_view>

#include <pugixml.hpp>

namespace takar::bpmn::internal {

inline constexpr const char* kBpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
inline constexpr const char* kBpmnDi = "http://www.omg.org/spec/BPMN/20100524/DI";
inline constexpr const char* kDc = "http://www.omg.org/spec/DD/20100524/DC";
inline constexpr const char* kDi = "http://www.omg.org/spec/DD/20100524/DI";
inline constexpr const char* kXsi = "http://www.w3.org/2001/XMLSchema-instance";

// "task" of <bpmn:task>. Borrowed from the document.
[[nodiscard]] std::string_view local_name(const pugi::xml_node&);

// The namespace that the element's prefix stands for; "" if none is declared. Borrowed.
[[nodiscard]] std::string_view namespace_of(const pugi::xml_node&);

// The first child of this name and namespace; an empty node if there is none.
[[nodiscard]] pugi::xml_node child_of(const pugi::xml_node&,
                                      std::string_view name_space,
                                      std::string_view name);

}  // namespace takar::bpmn::internal
