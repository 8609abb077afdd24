#include <algorithm>

#include "base/text.hpp"
#include "exchange/internal/docx.hpp"
#include "exchange/internal/shape_names.hpp"

namespace takar::exchange::internal {
namespace {

std::int32_t from_emu(const pugi::xml_attribute& length) {
  return points_of_emu(length.as_llong());
}

std::int32_t from_emu(const pugi::xml_node& length) {
  return points_of_emu(length.text().as_llong());
}

std::string plain_text(const pugi::xml_node& node) {
  std::string text;
  for (const auto& found : node.select_nodes(".//w:t")) text += found.node().text().get();
  return text;
}

void read_line(const pugi::xml_node& properties, DocxShape& shape) {
  const auto frame = properties.child("a:xfrm");
  shape.is_line = true;
  shape.flipped_across = frame.attribute("flipH").as_bool();
  shape.flipped_down = frame.attribute("flipV").as_bool();
  const auto line = properties.child("a:ln");
  shape.head_at_begin = has_head(line.child("a:headEnd"));
  shape.head_at_end = has_head(line.child("a:tailEnd"));
}

// A shape of DrawingML: wps:wsp, whose own place is read by the caller.
DocxShape drawn_shape(const pugi::xml_node& node) {
  DocxShape shape;
  const auto properties = node.child("wps:spPr");
  const std::string_view name = properties.child("a:prstGeom").attribute("prst").value();
  const auto joints = node.child("wps:cNvCnPr");
  shape.id = node.child("wps:cNvPr").attribute("id").value();
  shape.begins_at = joints.child("a:stCxn").attribute("id").value();
  shape.ends_at = joints.child("a:endCxn").attribute("id").value();
  const bool connector = joints || name == "line" || name.find("Connector1") != name.npos ||
                         name.find("Connector3") != name.npos ||
                         name.find("Connector2") != name.npos;
  if (connector)
    read_line(properties, shape);
  else
    shape.form = form_named(name);
  shape.text = plain_text(node.child("wps:txbx"));
  const bool is_text_box = node.child("wps:cNvSpPr").attribute("txBox").as_bool() ||
                           properties.child("a:ln").child("a:noFill");
  if (is_text_box) shape.form.reset();
  return shape;
}

class AnchorReader {
 public:
  explicit AnchorReader(std::vector<DocxShape>& shapes) : shapes_(shapes) {}

  void read(const pugi::xml_node& anchor) {
    const auto across = anchor.child("wp:positionH"), down = anchor.child("wp:positionV");
    frame_.across = from_of(across, "column", "character");
    frame_.down = from_of(down, "paragraph", "line");
    frame_.box.left = from_emu(across.child("wp:posOffset"));
    frame_.box.top = from_emu(down.child("wp:posOffset"));
    frame_.box.right = frame_.box.left + from_emu(anchor.child("wp:extent").attribute("cx"));
    frame_.box.bottom = frame_.box.top + from_emu(anchor.child("wp:extent").attribute("cy"));
    frame_.id = anchor.child("wp:docPr").attribute("id").value();
    const auto drawn = anchor.child("a:graphic").child("a:graphicData");
    if (const auto shape = drawn.child("wps:wsp")) add(shape, frame_.box);
    for (const char* group : {"wpg:wgp", "wpc:wpc"})
      if (const auto found = drawn.child(group)) add_group(found);
  }

 private:
  static DocxShape::From from_of(const pugi::xml_node& place, const char* own, const char* other) {
    const std::string_view from = place.attribute("relativeFrom").value();
    return from == own || from == other ? DocxShape::From::kCell : DocxShape::From::kPage;
  }

  void add(const pugi::xml_node& node, const Box& box) {
    DocxShape shape = drawn_shape(node);
    shape.box = box;
    shape.across = frame_.across;
    shape.down = frame_.down;
    if (shape.id.empty()) shape.id = frame_.id;
    shapes_.push_back(std::move(shape));
  }

  // Shapes of a group count in its own measure (20.1.7.5): scaled into the group's box.
  void add_group(const pugi::xml_node& group) {
    const auto frame = group.child("wpg:grpSpPr").child("a:xfrm");
    const auto inner = frame.child("a:chOff"), extent = frame.child("a:chExt");
    const std::int64_t wide = std::max(1, from_emu(extent.attribute("cx")));
    const std::int64_t high = std::max(1, from_emu(extent.attribute("cy")));
    const auto x = [&](std::int64_t at) {
      const std::int64_t along = at - from_emu(inner.attribute("x"));
      return static_cast<std::int32_t>(frame_.box.left +
                                       (extent ? along * frame_.box.width() / wide : along));
    };
    const auto y = [&](std::int64_t at) {
      const std::int64_t along = at - from_emu(inner.attribute("y"));
      return static_cast<std::int32_t>(frame_.box.top +
                                       (extent ? along * frame_.box.height() / high : along));
    };
    for (const auto& node : group.children("wps:wsp")) {
      const auto own = node.child("wps:spPr").child("a:xfrm");
      const auto begin = own.child("a:off"), size = own.child("a:ext");
      const std::int64_t left = from_emu(begin.attribute("x")),
                         top = from_emu(begin.attribute("y"));
      add(node,
          {x(left),
           y(top),
           x(left + from_emu(size.attribute("cx"))),
           y(top + from_emu(size.attribute("cy")))});
    }
  }

  std::vector<DocxShape>& shapes_;
  DocxShape frame_;
};

// A length of CSS: "12.5pt", "1.2in", "34" (points). Thousandths of a point.
std::int32_t css_length(std::string_view text) {
  text = trim(text);
  std::int64_t whole = 0, thousandths = 0, weight = 100;
  const bool negative = text.starts_with("-");
  std::size_t at = negative ? 1 : 0;
  for (; at < text.size() && text[at] >= '0' && text[at] <= '9' && whole < 100'000; ++at)
    whole = whole * 10 + (text[at] - '0');
  if (at < text.size() && text[at] == '.')
    for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, weight /= 10)
      thousandths += (text[at] - '0') * weight;
  std::int64_t length = whole * kPoint + thousandths;
  const auto unit = text.substr(std::min(at, text.size()));
  if (unit == "in") length *= 72;
  if (unit == "mm") length = length * 7200 / 2540;
  if (unit == "cm") length = length * 72000 / 2540;
  length = std::min<std::int64_t>(length, kFarthest);
  return static_cast<std::int32_t>(negative ? -length : length);
}

// The value of one property in a style attribute. Empty if absent.
std::string_view css_value(std::string_view style, std::string_view name) {
  for (const auto part : split(style, ';')) {
    const std::size_t colon = part.find(':');
    if (colon != part.npos && trim(part.substr(0, colon)) == name)
      return trim(part.substr(colon + 1));
  }
  return {};
}

// A shape of VML: v:rect, v:roundrect, v:oval, v:line, v:shape with the number of its type.
std::optional<DocxShape> vml_shape(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::string_view style = node.attribute("style").value();
  DocxShape shape;
  shape.id = node.attribute("id").value();
  shape.box.left =
      css_length(css_value(style, "margin-left")) + css_length(css_value(style, "left"));
  shape.box.top = css_length(css_value(style, "margin-top")) + css_length(css_value(style, "top"));
  shape.box.right = shape.box.left + css_length(css_value(style, "width"));
  shape.box.bottom = shape.box.top + css_length(css_value(style, "height"));
  const auto page = [&](std::string_view property) {
    const auto from = css_value(style, property);
    return from == "page" || from == "margin" ? DocxShape::From::kPage : DocxShape::From::kCell;
  };
  shape.across = page("mso-position-horizontal-relative");
  shape.down = page("mso-position-vertical-relative");
  shape.text = plain_text(node);
  std::string type = node.attribute("type").value();
  type = type.substr(std::min(type.size(), type.find("_t") + 2));
  if (name == "v:rect") shape.form = Form::kBox;
  if (name == "v:roundrect" || name == "v:oval") shape.form = Form::kCapsule;
  if (name == "v:shape") shape.form = form_named(type);
  shape.is_line = name == "v:line" || type == "32" || type == "34";
  const auto stroke = node.child("v:stroke");
  shape.head_at_begin = stroke.attribute("startarrow");
  shape.head_at_end = stroke.attribute("endarrow");
  if (node.attribute("stroked").value() == std::string_view("f")) shape.form.reset();
  if (!shape.form && !shape.is_line) return std::nullopt;
  return shape;
}

void read_vml(const pugi::xml_node& picture, std::vector<DocxShape>& shapes) {
  for (const auto& node : picture.children())
    if (auto shape = vml_shape(node)) shapes.push_back(*std::move(shape));
}

}  // namespace

std::vector<DocxShape> shapes_in(const pugi::xml_node& run) {
  std::vector<DocxShape> shapes;
  const auto read = [&](const pugi::xml_node& node) {
    if (node.name() == std::string_view("w:pict")) return read_vml(node, shapes);
    for (const char* kind : {"wp:anchor", "wp:inline"})
      for (const auto& anchor : node.children(kind)) AnchorReader(shapes).read(anchor);
  };
  for (const auto& node : run.children()) {
    const std::string_view name = node.name();
    if (name == "w:drawing" || name == "w:pict") read(node);
    // The first choice says it in DrawingML; the fallback repeats it in VML.
    if (name == "mc:AlternateContent")
      for (const auto& drawn : node.child("mc:Choice").children()) read(drawn);
  }
  return shapes;
}

}  // namespace takar::exchange::internal
