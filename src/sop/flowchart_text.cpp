#include <string>

#include "sop/flowchart.hpp"

namespace takar::sop {
namespace {

std::string_view word_of(FlowSymbol symbol) {
  switch (symbol) {
    case FlowSymbol::kStart:
      return "start";
    case FlowSymbol::kDecision:
      return "decision";
    case FlowSymbol::kEnd:
      return "end";
    case FlowSymbol::kConnector:
      return "connector";
    case FlowSymbol::kProcess:
      break;
  }
  return "process";
}

std::string_view word_of(FlowArrowKind kind) {
  if (kind == FlowArrowKind::kYes) return "yes";
  return kind == FlowArrowKind::kNo ? "no" : "next";
}

json::Value number_of(std::int32_t value) {
  return static_cast<std::int64_t>(value);
}

json::Object box_json(const FlowBox& box) {
  return {{"x", number_of(box.x)},
          {"y", number_of(box.y)},
          {"w", number_of(box.w)},
          {"h", number_of(box.h)}};
}

json::Array point_json(FlowPoint point) {
  return {number_of(point.x), number_of(point.y)};
}

json::Object cell_json(const FlowCell& cell) {
  json::Object all = box_json(cell.box);
  json::Array lines;
  for (const auto& line : cell.lines) lines.emplace_back(line);
  all["text_lines"] = std::move(lines);
  all["align"] = cell.centred ? "center" : "left";
  all["role"] = cell.role;
  return all;
}

json::Object shape_json(const FlowShape& shape) {
  json::Object all{{"step", static_cast<std::int64_t>(shape.step)},
                   {"column", static_cast<std::int64_t>(shape.column)},
                   {"symbol", word_of(shape.symbol)}};
  for (auto& member : box_json(shape.box)) all.insert(member);
  all["label"] = shape.label;
  return all;
}

json::Object arrow_json(const FlowArrow& arrow) {
  json::Array points;
  for (const auto point : arrow.points) points.push_back(point_json(point));
  json::Object all{{"from", static_cast<std::int64_t>(arrow.from)},
                   {"to", static_cast<std::int64_t>(arrow.to)},
                   {"kind", word_of(arrow.kind)},
                   {"points", std::move(points)}};
  if (arrow.label.empty()) return all;
  all["label"] = arrow.label;
  all["label_at"] = point_json(arrow.label_at);
  return all;
}

std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '&')
      safe += "&amp;";
    else if (c == '<')
      safe += "&lt;";
    else if (c == '>')
      safe += "&gt;";
    else if (c == '"')
      safe += "&quot;";
    else
      safe += c;
  }
  return safe;
}

std::string attribute(std::string_view name, std::int32_t value) {
  return " " + std::string(name) + "=\"" + std::to_string(value) + "\"";
}

std::string box_attributes(const FlowBox& box) {
  return attribute("x", box.x) + attribute("y", box.y) + attribute("width", box.w) +
         attribute("height", box.h);
}

std::string text_svg(FlowPoint at, std::string_view words, std::string_view kind) {
  return "<text class=\"" + std::string(kind) + "\"" + attribute("x", at.x) + attribute("y", at.y) +
         ">" + escaped(words) + "</text>\n";
}

std::string cell_svg(const FlowCell& cell) {
  const bool is_head = cell.role == "header";
  std::string all = "<rect class=\"" + std::string(is_head ? "head" : "cell") + "\"" +
                    box_attributes(cell.box) + "/>\n";
  const auto lines = static_cast<std::int32_t>(cell.lines.size());
  const std::int32_t free = cell.box.h - lines * kFlowLineHeight;
  std::int32_t y = cell.box.y + 270 + (is_head ? free / 2 : kFlowPadding / 2);
  const std::int32_t x = cell.centred ? cell.box.x + cell.box.w / 2 : cell.box.x + kFlowPadding;
  for (const auto& line : cell.lines) {
    all += text_svg({x, y}, line, is_head ? "bold middle" : (cell.centred ? "middle" : "left"));
    y += kFlowLineHeight;
  }
  return all;
}

std::string path_svg(std::string_view kind, const std::vector<FlowPoint>& points, bool closed) {
  std::string all = "<path class=\"" + std::string(kind) + "\" d=\"";
  for (std::size_t i = 0; i < points.size(); ++i)
    all += (i == 0 ? "M" : "L") + std::to_string(points[i].x) + " " + std::to_string(points[i].y);
  return all + (closed ? "Z\"/>\n" : "\"/>\n");
}

std::string shape_svg(const FlowShape& shape) {
  const auto& [x, y, w, h] = shape.box;
  if (shape.symbol == FlowSymbol::kDecision)
    return path_svg(
        "shape", {{x, y + h / 2}, {x + w / 2, y}, {x + w, y + h / 2}, {x + w / 2, y + h}}, true);
  if (shape.symbol == FlowSymbol::kConnector) {
    const std::int32_t shoulder = y + h * 6 / 10;
    return path_svg("shape",
                    {{x, y}, {x + w, y}, {x + w, shoulder}, {x + w / 2, y + h}, {x, shoulder}},
                    true) +
           text_svg({x + w / 2, y + h / 2 + 30}, shape.label, "bold middle small");
  }
  const bool round = shape.symbol != FlowSymbol::kProcess;
  return "<rect class=\"shape\"" + box_attributes(shape.box) + attribute("rx", round ? h / 2 : 0) +
         "/>\n";
}

}  // namespace

[[nodiscard]] static json::Object page_json(const FlowPage& page) {
  json::Array cells, shapes, arrows;
  for (const auto& cell : page.cells) cells.push_back(cell_json(cell));
  for (const auto& shape : page.shapes) shapes.push_back(shape_json(shape));
  for (const auto& arrow : page.arrows) arrows.push_back(arrow_json(arrow));
  return {{"number", number_of(page.number)},
          {"width", number_of(page.width)},
          {"height", number_of(page.height)},
          {"cells", std::move(cells)},
          {"shapes", std::move(shapes)},
          {"arrows", std::move(arrows)}};
}

json::Object to_json(const Flowchart& chart) {
  json::Array pages;
  for (const auto& page : chart.pages) pages.push_back(page_json(page));
  return {{"paper", chart.paper}, {"pages", std::move(pages)}};
}

std::string to_svg(const FlowPage& page) {
  const std::string size = std::to_string(page.width) + " " + std::to_string(page.height);
  std::string all =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size +
      "\">\n"
      "<style>text{font:300px \"Liberation Sans\",Arial,sans-serif}.middle{text-anchor:middle}"
      ".bold{font-weight:700}.small{font-size:250px}.label{font-size:290px}"
      ".cell{fill:none;stroke:#000;stroke-width:20}.head{fill:#ebebeb;stroke:#000;stroke-width:20}"
      ".shape{fill:#fff;stroke:#000;stroke-width:30}.arrow{fill:none;stroke:#000;stroke-width:30;"
      "marker-end:url(#tip)}</style>\n"
      "<defs><marker id=\"tip\" markerWidth=\"190\" markerHeight=\"140\" refX=\"180\" refY=\"70\""
      " orient=\"auto\" markerUnits=\"userSpaceOnUse\"><path d=\"M0 0L190 70L0 140z\"/></marker>"
      "</defs>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n";
  for (const auto& cell : page.cells) all += cell_svg(cell);
  for (const auto& arrow : page.arrows) all += path_svg("arrow", arrow.points, false);
  for (const auto& shape : page.shapes) all += shape_svg(shape);
  for (const auto& arrow : page.arrows)
    if (!arrow.label.empty()) all += text_svg(arrow.label_at, arrow.label, "label");
  return all + "</svg>\n";
}

}  // namespace takar::sop
