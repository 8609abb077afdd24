#pragma once
// The container of DOCX and XLSX: a ZIP archive of XML parts (ECMA-376 part 2). The same parts
// give the same bytes: their order is the caller's, and every entry bears the oldest date of ZIP.

#include <string>
#include <string_view>
#include <vector>

namespace takar::documents {

struct Part {
  std::string name;  // E.g. "word/document.xml".
  std::string bytes;
};

// Throws Fault if there is no memory for it.
[[nodiscard]] std::string packed(const std::vector<Part>&);

// Text for an element or an attribute: markup is escaped, what XML 1.0 cannot hold is left out.
[[nodiscard]] std::string xml_text(std::string_view utf8);

inline constexpr std::string_view kXmlHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

// docProps/core.xml: the title and one date, as year-month-dayThour:minute:secondZ.
[[nodiscard]] Part core_properties(std::string_view title, std::string_view at_rfc3339);

}  // namespace takar::documents
