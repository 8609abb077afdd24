#include "bpmn/internal/names.hpp"

#include <string>

namespace takar::bpmn::internal {

std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const auto colon = name.find(':');
  return colon == name.npos ? name : name.substr(colon + 1);
}

std::string_view namespace_of(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const auto colon = name.find(':');
  const std::string declared =
      colon == name.npos ? "xmlns" : "xmlns:" + std::string(name.substr(0, colon));
  for (auto at = node; at; at = at.parent())
    if (const auto attribute = at.attribute(declared.c_str())) return attribute.value();
  return {};
}

pugi::xml_node child_of(const pugi::xml_node& parent,
                        std::string_view name_space,
                        std::string_view name) {
  for (const auto& child : parent.children())
    if (local_name(child) == name && namespace_of(child) == name_space) return child;
  return {};
}

}  // namespace takar::bpmn::internal
