#pragma once
// Fields of comma-separated values, as spreadsheets read them. Source: RFC 4180.

#include <string>
#include <string_view>

namespace takar {

// The text as one field, quoted where it must be. What a spreadsheet would take for a formula (= +
// - @ and blanks at its beginning) gets an apostrophe before it.
// Source: OWASP ASVS 5.0, 1.2.10.
[[nodiscard]] std::string csv_field(std::string_view text);
// The same for a number, whose sign is no formula.
[[nodiscard]] std::string csv_number(std::string_view text);

}  // namespace takar
