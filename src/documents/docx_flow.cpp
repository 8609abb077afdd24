// A page of a flow-chart as drawings at fixed places (DrawingML, ECMA-376 part 1, 20.4 and 20.1),
// so that a word processor shows the official form and its texts can still be changed.

#include <algorithm>

#include <fmt/format.h>

#include "documents/internal/docx_text.hpp"
#include "documents/package.hpp"

namespace takar::documents::docx {
namespace {

constexpr std::int64_t kEmu = 360;  // To a hundredth of a millimetre.
constexpr std::int32_t kText = 15;  // Half points.
constexpr std::int32_t kLabel = 14;

// What one drawing is: a form at a place, perhaps with text in it.
struct Drawing {
  FlowPoint at;
  std::int32_t w = 0, h = 0;
  std::string_view form = "rect";
  std::string_view fill = "<a:noFill/>";
  bool lined = true;
  bool arrow_head = false;
  std::string turned;  // Attributes of a line that runs to the left or upwards.
  std::string text;    // Paragraphs.
};

constexpr std::string_view kWhite = "<a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill>";
constexpr std::string_view kGrey = "<a:solidFill><a:srgbClr val=\"EBEBEB\"/></a:solidFill>";

std::string line_of(const Drawing& drawing) {
  if (!drawing.lined) return "<a:ln><a:noFill/></a:ln>";
  return fmt::format(
      "<a:ln w=\"7620\"><a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill>{}</a:ln>",
      drawing.arrow_head ? "<a:tailEnd type=\"triangle\"/>" : "");
}

std::string run(const Drawing& drawing, std::int32_t number) {
  return fmt::format(
      "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
      "<wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" "
      "relativeHeight=\"{number}\" behindDoc=\"0\" locked=\"0\" layoutInCell=\"1\" "
      "allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/>"
      "<wp:positionH relativeFrom=\"page\"><wp:posOffset>{x}</wp:posOffset></wp:positionH>"
      "<wp:positionV relativeFrom=\"page\"><wp:posOffset>{y}</wp:posOffset></wp:positionV>"
      "<wp:extent cx=\"{w}\" cy=\"{h}\"/><wp:wrapNone/>"
      "<wp:docPr id=\"{number}\" name=\"Gambar {number}\"/><wp:cNvGraphicFramePr/>"
      "<a:graphic><a:graphicData "
      "uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp>"
      "<wps:cNvSpPr/><wps:spPr><a:xfrm{turned}><a:off x=\"0\" y=\"0\"/>"
      "<a:ext cx=\"{w}\" cy=\"{h}\"/></a:xfrm><a:prstGeom prst=\"{form}\"><a:avLst/>"
      "</a:prstGeom>{fill}{line}</wps:spPr>{text}"
      "<wps:bodyPr lIns=\"18000\" tIns=\"9000\" rIns=\"18000\" bIns=\"9000\"/></wps:wsp>"
      "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent>"
      "</w:r>",
      fmt::arg("number", number),
      fmt::arg("x", drawing.at.x * kEmu),
      fmt::arg("y", drawing.at.y * kEmu),
      fmt::arg("w", drawing.w * kEmu),
      fmt::arg("h", drawing.h * kEmu),
      fmt::arg("turned", drawing.turned),
      fmt::arg("form", drawing.form),
      fmt::arg("fill", drawing.fill),
      fmt::arg("line", line_of(drawing)),
      fmt::arg("text",
               drawing.text.empty()
                   ? std::string()
                   : "<wps:txbx><w:txbxContent>" + drawing.text + "</w:txbxContent></wps:txbx>"));
}

std::string_view form_of(std::string_view symbol) {
  if (symbol == "start" || symbol == "end") return "flowChartTerminator";
  if (symbol == "decision") return "flowChartDecision";
  if (symbol == "connector") return "flowChartOffpageConnector";
  return "flowChartProcess";
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text += (text.empty() ? "" : "\n") + line;
  return text;
}

std::string small(std::string_view text, Align align, bool bold) {
  return text.empty()
             ? std::string()
             : paragraph(text, {.align = align, .bold = bold, .half_points = kText, .after = 0});
}

Drawing cell_drawing(const FlowCell& cell) {
  const bool is_header = cell.role == "header";
  return {
      .at = {cell.x, cell.y},
      .w = cell.w,
      .h = cell.h,
      .fill = is_header ? kGrey : std::string_view("<a:noFill/>"),
      .text = small(joined(cell.lines), cell.centred ? Align::kCenter : Align::kLeft, is_header)};
}

Drawing shape_drawing(const FlowShape& shape) {
  return {.at = {shape.x, shape.y},
          .w = shape.w,
          .h = shape.h,
          .form = form_of(shape.symbol),
          .fill = kWhite,
          .text = small(shape.label, Align::kCenter, false)};
}

Drawing line_drawing(FlowPoint from, FlowPoint to, bool arrow_head) {
  Drawing line{.at = {std::min(from.x, to.x), std::min(from.y, to.y)},
               .w = std::max(from.x, to.x) - std::min(from.x, to.x),
               .h = std::max(from.y, to.y) - std::min(from.y, to.y),
               .form = "line",
               .arrow_head = arrow_head};
  if (to.x < from.x) line.turned += " flipH=\"1\"";
  if (to.y < from.y) line.turned += " flipV=\"1\"";
  return line;
}

Drawing label_drawing(const FlowArrow& arrow) {
  constexpr std::int32_t kWidth =
      1500;  // Room for "Tidak" and its like; it has no line of its own.
  constexpr std::int32_t kHeight = 450;
  return {.at = {arrow.label_at.x, arrow.label_at.y - kHeight * 2 / 3},
          .w = kWidth,
          .h = kHeight,
          .lined = false,
          .text = paragraph(arrow.label, {.half_points = kLabel, .after = 0})};
}

}  // namespace

DrawnPage drawn_page(const FlowPage& page, std::int32_t number) {
  DrawnPage drawn{"<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\"/></w:pPr>", number};
  const auto add = [&](const Drawing& drawing) {
    drawn.body += run(drawing, drawn.next_number);
    ++drawn.next_number;
  };
  for (const auto& cell : page.cells) add(cell_drawing(cell));
  for (const auto& arrow : page.arrows) {
    for (std::size_t i = 0; i + 1 < arrow.points.size(); ++i)
      add(line_drawing(arrow.points[i], arrow.points[i + 1], i + 2 == arrow.points.size()));
    if (!arrow.label.empty()) add(label_drawing(arrow));
  }
  for (const auto& shape : page.shapes) add(shape_drawing(shape));
  drawn.body += "</w:p>";
  return drawn;
}

}  // namespace takar::documents::docx
