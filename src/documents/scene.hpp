#pragma once
// Pages of placed primitives: what a renderer draws, in Pango units (1024 to a point) from the
// page's top left corner. A renderer knows nothing of documents, a layout nothing of PDF.

#include <cstdint>
#include <vector>

#include "documents/typesetter.hpp"

namespace takar::documents {

struct Point {
  Length x = 0, y = 0;
};

struct TextItem {
  TextBox box;
  int from = 0, to = 0;  // Lines [from, to).
  Length x = 0, y = 0;   // Top left corner of the first of them.
};

struct LineItem {
  Point from, to;
  Length width = 512;  // Half a point.
  bool dashed = false;
};

struct FillItem {  // Light grey.
  Length x = 0, y = 0, w = 0, h = 0;
};

struct ShapeItem {  // White inside, so that it stands over the arrows.
  enum class Form : std::uint8_t { kBox, kCapsule, kDiamond, kPentagon };

  Form form = Form::kBox;
  Length x = 0, y = 0, w = 0, h = 0;
};

struct ArrowItem {
  std::vector<Point> points;  // The head is at the last one.
};

// The room that the document leaves for one signature. `block` counts the document's signature
// blocks from 0.
struct SignRoom {
  std::size_t block = 0;
  Length x = 0, y = 0, w = 0, h = 0;
};

// Drawn in this order: fills, lines, arrows, shapes, texts.
struct Page {
  Length width = 0, height = 0;
  std::vector<FillItem> fills;
  std::vector<LineItem> lines;
  std::vector<ArrowItem> arrows;
  std::vector<ShapeItem> shapes;
  std::vector<TextItem> texts;
  std::vector<SignRoom> sign_rooms;  // Not drawn.
};

using Scene = std::vector<Page>;

// Breaks the document into pages and places everything. Cannot fail: what does not fit continues on
// the next page.
[[nodiscard]] Scene layout(const Document&, Typesetter&);

}  // namespace takar::documents
