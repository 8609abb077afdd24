#pragma once
// XML of a stranger: parsed without DOCTYPE and entities, within limits, with the line of each
// element.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "base/result.hpp"

namespace takar::bpmn::internal {

// The ends of lines of a text.
class Lines {
 public:
  explicit Lines(std::string_view text);

  // From 1; 0 if the element has no place in the text.
  std::int32_t line_of(const pugi::xml_node&) const;
  std::int32_t line_at(std::ptrdiff_t offset) const;

 private:
  std::vector<std::ptrdiff_t> ends_;
};

// Rejects with bpmn.too_large, bpmn.not_xml or bpmn.doctype; `document` is then of no use.
[[nodiscard]] Result<void> load(std::string_view bytes,
                                const std::string& file_name,
                                pugi::xml_document& document);

// The text in one line of well-formed UTF-8, without control characters.
[[nodiscard]] std::string clean(std::string_view text);

}  // namespace takar::bpmn::internal
