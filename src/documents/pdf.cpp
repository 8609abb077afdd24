#include "documents/pdf.hpp"

#include <cmath>
#include <memory>

#include <cairo-pdf.h>
#include <fmt/format.h>
#include <pango/pangocairo.h>

#include "base/fault.hpp"
#include "documents/pdf_a.hpp"
#include "documents/scene.hpp"

namespace takar::documents {
namespace {

double points(Length length) {
  return length / 1024.0;
}

extern "C" cairo_status_t append_bytes(void* closure, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

void move_to(cairo_t* cairo, Point at) {
  cairo_move_to(cairo, points(at.x), points(at.y));
}
void line_to(cairo_t* cairo, Point at) {
  cairo_line_to(cairo, points(at.x), points(at.y));
}

// Lines of one width become one path: smaller and quicker than a stroke for each.
void draw_lines(cairo_t* cairo, const std::vector<LineItem>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& line = lines[i];
    move_to(cairo, line.from);
    line_to(cairo, line.to);
    const bool last = i + 1 == lines.size();
    if (!last && lines[i + 1].width == line.width && lines[i + 1].dashed == line.dashed) continue;
    const double dash[] = {3, 2};
    cairo_set_dash(cairo, dash, line.dashed ? 2 : 0, 0);
    cairo_set_line_width(cairo, points(line.width));
    cairo_stroke(cairo);
  }
  cairo_set_dash(cairo, nullptr, 0, 0);
}

void draw_arrow(cairo_t* cairo, const ArrowItem& arrow) {
  if (arrow.points.size() < 2) return;
  move_to(cairo, arrow.points.front());
  for (const auto& point : arrow.points) line_to(cairo, point);
  cairo_stroke(cairo);
  const auto& end = arrow.points.back();
  const auto& before = arrow.points[arrow.points.size() - 2];
  const double direction = std::atan2(points(end.y - before.y), points(end.x - before.x));
  constexpr double kHead = 5;         // Points.
  constexpr double kHalfAngle = 0.4;  // Radians.
  move_to(cairo, end);
  for (const double side : {direction - kHalfAngle, direction + kHalfAngle})
    cairo_line_to(
        cairo, points(end.x) - kHead * std::cos(side), points(end.y) - kHead * std::sin(side));
  cairo_close_path(cairo);
  cairo_fill(cairo);
}

void trace_shape(cairo_t* cairo, const ShapeItem& shape) {
  const double x = points(shape.x), y = points(shape.y);
  const double w = points(shape.w), h = points(shape.h);
  switch (shape.form) {
    case ShapeItem::Form::kBox:
      cairo_rectangle(cairo, x, y, w, h);
      return;
    case ShapeItem::Form::kCapsule: {
      const double radius = std::min(w, h) / 2;
      cairo_arc(cairo, x + w - radius, y + h / 2, radius, -M_PI / 2, M_PI / 2);
      cairo_arc(cairo, x + radius, y + h / 2, radius, M_PI / 2, 3 * M_PI / 2);
      break;
    }
    case ShapeItem::Form::kDiamond:
      cairo_move_to(cairo, x + w / 2, y);
      cairo_line_to(cairo, x + w, y + h / 2);
      cairo_line_to(cairo, x + w / 2, y + h);
      cairo_line_to(cairo, x, y + h / 2);
      break;
    case ShapeItem::Form::kPentagon:
      cairo_move_to(cairo, x, y);
      cairo_line_to(cairo, x + w, y);
      cairo_line_to(cairo, x + w, y + h * 0.6);
      cairo_line_to(cairo, x + w / 2, y + h);
      cairo_line_to(cairo, x, y + h * 0.6);
      break;
  }
  cairo_close_path(cairo);
}

void draw_text(cairo_t* cairo, const TextItem& text) {
  if (text.from == 0 && text.to == text.box.lines()) {
    move_to(cairo, {text.x, text.y});
    pango_cairo_show_layout(cairo, text.box.layout());
    return;
  }
  auto* lines = pango_layout_get_iter(text.box.layout());
  Length first_top = 0;
  for (int i = 0; i < text.to; ++i) {
    PangoRectangle place;
    pango_layout_iter_get_line_extents(lines, nullptr, &place);
    if (i == text.from) first_top = place.y;
    if (i >= text.from) {
      const Length baseline = pango_layout_iter_get_baseline(lines);
      move_to(cairo, {text.x + place.x, text.y + baseline - first_top});
      pango_cairo_show_layout_line(cairo, pango_layout_iter_get_line_readonly(lines));
    }
    pango_layout_iter_next_line(lines);
  }
  pango_layout_iter_free(lines);
}

void draw_page(cairo_t* cairo, const Page& page) {
  cairo_set_source_rgb(cairo, 0.92, 0.92, 0.92);
  for (const auto& fill : page.fills)
    cairo_rectangle(cairo, points(fill.x), points(fill.y), points(fill.w), points(fill.h));
  cairo_fill(cairo);
  cairo_set_source_rgb(cairo, 0, 0, 0);
  draw_lines(cairo, page.lines);
  cairo_set_line_width(cairo, 0.9);
  for (const auto& arrow : page.arrows) draw_arrow(cairo, arrow);
  for (const auto& shape : page.shapes) {
    trace_shape(cairo, shape);
    cairo_set_source_rgb(cairo, 1, 1, 1);
    cairo_fill_preserve(cairo);
    cairo_set_source_rgb(cairo, 0, 0, 0);
    cairo_stroke(cairo);
  }
  for (const auto& text : page.texts) draw_text(cairo, text);
}

struct SurfaceDeleter {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct CairoDeleter {
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};

std::string draw(const Scene& scene) {
  std::string bytes;
  const std::unique_ptr<cairo_surface_t, SurfaceDeleter> surface(
      cairo_pdf_surface_create_for_stream(
          append_bytes, &bytes, points(scene.front().width), points(scene.front().height)));
  cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
  {
    const std::unique_ptr<cairo_t, CairoDeleter> cairo(cairo_create(surface.get()));
    for (const auto& page : scene) {
      cairo_pdf_surface_set_size(surface.get(), points(page.width), points(page.height));
      draw_page(cairo.get(), page);
      cairo_show_page(cairo.get());
    }
    if (cairo_status(cairo.get()) != CAIRO_STATUS_SUCCESS)
      throw Fault(fmt::format("the page cannot be drawn: {}",
                              cairo_status_to_string(cairo_status(cairo.get()))));
  }
  cairo_surface_finish(surface.get());
  const auto status = cairo_surface_status(surface.get());
  if (status != CAIRO_STATUS_SUCCESS)
    throw Fault(fmt::format("the PDF cannot be written: {}", cairo_status_to_string(status)));
  return bytes;
}

// Loading fonts takes longer than drawing, and they may not be shared between threads.
Scene scene_of(const Document& document) {
  thread_local Typesetter typesetter;
  return layout(document, typesetter);
}

std::vector<const Signature*> signature_blocks(const Document& document) {
  std::vector<const Signature*> blocks;
  for (const auto& block : document.blocks)
    if (const auto* signatures = std::get_if<Signatures>(&block))
      for (const auto& each : signatures->blocks) blocks.push_back(&each);
  return blocks;
}

constexpr Length kPoint = 1024;

}  // namespace

std::string render_pdf(const Document& document) {
  return to_pdf_a(
      draw(scene_of(document)), {document.title, document.at}, {"data.json", document.figures});
}

std::int64_t page_count(const Document& document) {
  return static_cast<std::int64_t>(scene_of(document).size());
}

std::vector<SignaturePlace> signature_places(const Document& document) {
  const auto blocks = signature_blocks(document);
  std::vector<SignaturePlace> places;
  const auto scene = scene_of(document);
  for (std::size_t page = 0; page < scene.size(); ++page)
    for (const auto& room : scene[page].sign_rooms) {
      const Length side = std::min(room.w, room.h) - 4 * kPoint;
      const Length left = room.x + (room.w - side) / 2;
      const Length top = room.y + (room.h - side) / 2;
      const auto& block = *blocks.at(room.block);
      places.push_back({.position = block.position,
                        .name = block.name,
                        .nip = block.nip,
                        .page = static_cast<int>(page),
                        .left = left / kPoint,
                        .bottom = (scene[page].height - top - side) / kPoint,
                        .side = side / kPoint});
    }
  return places;
}

}  // namespace takar::documents
