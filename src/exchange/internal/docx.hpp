#pragma once
// Reading a word-processor document (DOCX, ECMA-376 part 1): its tables and its drawn symbols.

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "exchange/internal/drawing.hpp"
#include "exchange/internal/package.hpp"
#include "exchange/internal/sheet.hpp"

namespace takar::exchange::internal {

// A shape or line as the document places it. Lengths as in Drawing.
struct DocxShape {
  enum class From : std::uint8_t { kPage, kCell };  // Where its place is measured from.

  std::string id;            // By which connectors name it.
  std::optional<Form> form;  // Empty: a line or a text box.
  Box box;                   // Along: from the page, or from its cell and paragraph.
  From across = From::kCell, down = From::kCell;
  bool is_line = false, flipped_across = false, flipped_down = false;
  bool head_at_begin = false, head_at_end = false;
  std::string begins_at, ends_at;  // Ids of the shapes that a connector joins.
  std::string text;
};

// The shapes of one paragraph or run: DrawingML, and VML where there is no DrawingML.
[[nodiscard]] std::vector<DocxShape> shapes_in(const pugi::xml_node& run);

// Rejects like Package.
[[nodiscard]] Result<Sheet> sheet_of_docx(Package&);

}  // namespace takar::exchange::internal
