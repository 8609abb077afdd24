#include "documents/flow_page.hpp"

#include <limits>
#include <optional>

namespace takar::documents {
namespace {

constexpr std::size_t kItemsMax = 20000;

std::optional<std::int32_t> length_at(const json::Object& object, std::string_view key) {
  const auto value = json::integer_at(object, key);
  if (!value || *value < -1'000'000 || *value > 1'000'000) return std::nullopt;
  return static_cast<std::int32_t>(*value);
}

template <class Box>
bool read_box(const json::Object& object, Box& box) {
  const auto x = length_at(object, "x"), y = length_at(object, "y");
  const auto w = length_at(object, "w"), h = length_at(object, "h");
  if (!x || !y || !w || !h) return false;
  box.x = *x;
  box.y = *y;
  box.w = *w;
  box.h = *h;
  return true;
}

bool read(const json::Object& object, FlowCell& cell) {
  const auto* lines = json::array_at(object, "text_lines");
  if (!read_box(object, cell) || lines == nullptr) return false;
  for (const auto& line : *lines) {
    if (!line.is_string()) return false;
    cell.lines.emplace_back(line.as_string());
  }
  cell.centred = json::text_at(object, "align") == "center";
  cell.role = json::string_or_empty(object, "role");
  return true;
}

bool read(const json::Object& object, FlowShape& shape) {
  const auto symbol = json::text_at(object, "symbol");
  if (!read_box(object, shape) || !symbol) return false;
  shape.symbol = std::string(*symbol);
  shape.label = json::string_or_empty(object, "label");
  return true;
}

std::optional<FlowPoint> read_point(const json::Value& value) {
  const auto* pair = value.if_array();
  if (pair == nullptr || pair->size() != 2) return std::nullopt;
  FlowPoint point;
  for (const auto& [from, to] :
       {std::pair(&(*pair)[0], &point.x), std::pair(&(*pair)[1], &point.y)}) {
    const auto* number = from->if_int64();
    if (number == nullptr || *number < -1'000'000 || *number > 1'000'000) return std::nullopt;
    *to = static_cast<std::int32_t>(*number);
  }
  return point;
}

bool read(const json::Object& object, FlowArrow& arrow) {
  const auto* points = json::array_at(object, "points");
  if (points == nullptr || points->size() < 2) return false;
  for (const auto& value : *points) {
    const auto point = read_point(value);
    if (!point) return false;
    arrow.points.push_back(*point);
  }
  arrow.label = json::string_or_empty(object, "label");
  if (arrow.label.empty()) return true;
  const auto* at = object.if_contains("label_at");
  const auto point = at == nullptr ? std::nullopt : read_point(*at);
  if (!point) return false;
  arrow.label_at = *point;
  return true;
}

// Reads the array under `key`; answers the place of the first item that is wrong, or nothing.
template <class Item>
std::optional<std::string> read_items(const json::Object& object,
                                      std::string_view key,
                                      std::vector<Item>& items) {
  const auto* values = json::array_at(object, key);
  if (values == nullptr || values->size() > kItemsMax) return std::string(key);
  for (std::size_t i = 0; i < values->size(); ++i) {
    const auto* value = (*values)[i].if_object();
    Item item;
    if (value == nullptr || !read(*value, item))
      return std::string(key) + "[" + std::to_string(i) + "]";
    items.push_back(std::move(item));
  }
  return std::nullopt;
}

json::Array point_json(FlowPoint point) {
  return {point.x, point.y};
}

}  // namespace

Result<std::vector<FlowPage>> flow_pages_from_json(const json::Object& geometry) {
  const auto* values = json::array_at(geometry, "pages");
  if (values == nullptr || values->empty() || values->size() > kFlowPagesMax)
    return reject("documents.bad_model", {"pages"});
  std::vector<FlowPage> pages;
  for (std::size_t i = 0; i < values->size(); ++i) {
    const auto place = "pages[" + std::to_string(i) + "]";
    const auto* value = (*values)[i].if_object();
    if (value == nullptr) return reject("documents.bad_model", {place});
    FlowPage page;
    const auto width = length_at(*value, "width"), height = length_at(*value, "height");
    if (!width || !height || *width <= 0 || *height <= 0)
      return reject("documents.bad_model", {place + ".width"});
    page.width = *width;
    page.height = *height;
    for (const auto& wrong : {read_items(*value, "cells", page.cells),
                              read_items(*value, "shapes", page.shapes),
                              read_items(*value, "arrows", page.arrows)})
      if (wrong) return reject("documents.bad_model", {place + "." + *wrong});
    pages.push_back(std::move(page));
  }
  return pages;
}

json::Object to_json(const FlowPage& page) {
  json::Array cells;
  for (const auto& cell : page.cells) {
    json::Array lines;
    for (const auto& line : cell.lines) lines.emplace_back(line);
    cells.push_back(json::Object{{"x", cell.x},
                                 {"y", cell.y},
                                 {"w", cell.w},
                                 {"h", cell.h},
                                 {"text_lines", std::move(lines)},
                                 {"align", cell.centred ? "center" : "left"},
                                 {"role", cell.role}});
  }
  json::Array shapes;
  for (const auto& shape : page.shapes)
    shapes.push_back(json::Object{{"symbol", shape.symbol},
                                  {"x", shape.x},
                                  {"y", shape.y},
                                  {"w", shape.w},
                                  {"h", shape.h},
                                  {"label", shape.label}});
  json::Array arrows;
  for (const auto& arrow : page.arrows) {
    json::Array points;
    for (const auto point : arrow.points) points.push_back(point_json(point));
    json::Object object{{"points", std::move(points)}, {"label", arrow.label}};
    if (!arrow.label.empty()) object["label_at"] = point_json(arrow.label_at);
    arrows.push_back(std::move(object));
  }
  return {{"width", page.width},
          {"height", page.height},
          {"cells", std::move(cells)},
          {"shapes", std::move(shapes)},
          {"arrows", std::move(arrows)}};
}

}  // namespace takar::documents
