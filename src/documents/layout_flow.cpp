#include <algorithm>

#include "documents/page_flow.hpp"
#include "sop/flowchart.hpp"

namespace takar::documents {
namespace {

constexpr Length kCellPadding = from_hundredths_mm(sop::kFlowPadding);
constexpr std::int32_t kLargestText = 85;  // Tenths of a point.
constexpr std::int32_t kSmallestText = 40;
constexpr std::int32_t kLabelText = 82;  // sop::kFlowLabelSize.
// From the top of a label's line to its base line, in hundredths of its size: Liberation Sans.
constexpr std::int32_t kAscent = 91;

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text += (text.empty() ? "" : "\n") + line;
  return text;
}

// The largest size at which the broken lines stay within the box: nothing is cut or wrapped anew.
TextBox fitted(
    Typesetter& typesetter, const std::string& text, TextStyle style, Length width, Length height) {
  for (style.size = kLargestText; style.size > kSmallestText; style.size -= 5) {
    auto box = typesetter.set(text, style, -1);
    if (box.natural_width() <= width && box.height() <= height) break;
  }
  return typesetter.set(text, style, width);
}

void lay_cell(PageFlow& flow, const FlowCell& cell) {
  auto& page = flow.page();
  const Length x = from_hundredths_mm(cell.x), y = from_hundredths_mm(cell.y);
  const Length w = from_hundredths_mm(cell.w), h = from_hundredths_mm(cell.h);
  const bool is_header = cell.role == "header";
  if (is_header) page.fills.push_back({x, y, w, h});
  const Point corners[] = {{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}, {x, y}};
  for (std::size_t i = 0; i + 1 < std::size(corners); ++i)
    page.lines.push_back({corners[i], corners[i + 1]});
  if (cell.lines.empty()) return;
  const TextStyle style{kLargestText, is_header, cell.centred ? Align::kCenter : Align::kLeft};
  // Lines were broken for two paddings; what is measured a little wider here may use one of them.
  const auto box =
      fitted(flow.typesetter(), joined(cell.lines), style, w - kCellPadding, h - kCellPadding);
  const Length down = is_header ? std::max(0, (h - box.height()) / 2) : kCellPadding / 2;
  flow.place(box, x + (cell.centred ? kCellPadding / 2 : kCellPadding), y + down);
}

ShapeItem::Form form_of_symbol(std::string_view symbol) {
  if (symbol == "start" || symbol == "end") return ShapeItem::Form::kCapsule;
  if (symbol == "decision") return ShapeItem::Form::kDiamond;
  if (symbol == "connector") return ShapeItem::Form::kPentagon;
  return ShapeItem::Form::kBox;
}

void lay_shape(PageFlow& flow, const FlowShape& shape) {
  const Length x = from_hundredths_mm(shape.x), y = from_hundredths_mm(shape.y);
  const Length w = from_hundredths_mm(shape.w), h = from_hundredths_mm(shape.h);
  flow.page().shapes.push_back({form_of_symbol(shape.symbol), x, y, w, h});
  if (shape.label.empty()) return;
  const auto box =
      fitted(flow.typesetter(), shape.label, {kLargestText, false, Align::kCenter}, w * 9 / 10, h);
  flow.place(box, x + (w - w * 9 / 10) / 2, y + std::max(0, (h - box.height()) / 2));
}

void lay_arrow(PageFlow& flow, const FlowArrow& arrow) {
  ArrowItem item;
  for (const auto& point : arrow.points)
    item.points.push_back({from_hundredths_mm(point.x), from_hundredths_mm(point.y)});
  flow.page().arrows.push_back(std::move(item));
  if (arrow.label.empty()) return;
  const auto box = flow.typesetter().set(arrow.label, {kLabelText, false, Align::kLeft}, -1);
  const auto top = arrow.label_at.y - sop::kFlowLabelSize * kAscent / 100;
  flow.place(box, from_hundredths_mm(arrow.label_at.x), from_hundredths_mm(top));
}

}  // namespace

void lay_flow_page(PageFlow& flow, const FlowPage& page) {
  flow.add_page(from_hundredths_mm(page.width), from_hundredths_mm(page.height));
  for (const auto& cell : page.cells) lay_cell(flow, cell);
  for (const auto& arrow : page.arrows) lay_arrow(flow, arrow);
  for (const auto& shape : page.shapes) lay_shape(flow, shape);
}

}  // namespace takar::documents
