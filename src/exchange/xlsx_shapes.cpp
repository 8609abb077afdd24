#include "exchange/internal/xlsx_shapes.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "exchange/internal/drawing.hpp"
#include "exchange/internal/shape_names.hpp"

namespace takar::exchange::internal {
namespace {

constexpr std::size_t kColumnsMax = 64;
constexpr std::size_t kRowsMax = 2000;
constexpr std::int32_t kLabelReach = 30 * kPoint;

// The edges of rows and columns in thousandths of a point.
struct Edges {
  std::vector<std::int32_t> columns, rows;
};

// A width counts in letters of seven pixels and five of padding; a pixel is 3/4 of a point
// (18.3.1.13). Written without fractions: "8.43" is read as whole letters.
Edges edges_of(const pugi::xml_node& worksheet) {
  std::vector<std::int32_t> widths(kColumnsMax, 48 * kPoint), heights(kRowsMax, 15 * kPoint);
  for (const auto& column : worksheet.child("cols").children("col")) {
    const auto last = std::min<std::size_t>(column.attribute("max").as_uint(), kColumnsMax);
    const auto letters = std::clamp(column.attribute("width").as_int(8), 0, 255);
    for (std::size_t c = std::max(1U, column.attribute("min").as_uint()); c <= last; ++c)
      widths[c - 1] = (letters * 7 + 5) * kPoint * 3 / 4;
  }
  for (const auto& row : worksheet.child("sheetData").children("row")) {
    const std::size_t number = row.attribute("r").as_uint();
    if (number == 0 || number > kRowsMax || !row.attribute("ht")) continue;
    heights[number - 1] = std::clamp(row.attribute("ht").as_int(15), 0, 409) * kPoint;
  }
  Edges edges{{0}, {0}};
  for (const auto width : widths) edges.columns.push_back(edges.columns.back() + width);
  for (const auto height : heights) edges.rows.push_back(edges.rows.back() + height);
  return edges;
}

std::int32_t place_on(const std::vector<std::int32_t>& edges,
                      const pugi::xml_node& cell,
                      const pugi::xml_node& offset) {
  const auto index = static_cast<std::size_t>(std::max(0, cell.text().as_int()));
  return edges[std::min(index, edges.size() - 1)] + points_of_emu(offset.text().as_llong());
}

std::size_t index_on(const std::vector<std::int32_t>& edges, std::int32_t place) {
  const auto after = std::upper_bound(edges.begin(), edges.end(), place);
  return static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - edges.begin() - 1, 0));
}

class ShapeReader {
 public:
  ShapeReader(const Edges& edges, std::int32_t page, Sheet& sheet)
      : edges_(edges), page_(page), sheet_(sheet) {}

  void read(const pugi::xml_node& anchor) {
    const auto from = anchor.child("xdr:from"), to = anchor.child("xdr:to");
    Box box{place_on(edges_.columns, from.child("xdr:col"), from.child("xdr:colOff")),
            place_on(edges_.rows, from.child("xdr:row"), from.child("xdr:rowOff")),
            place_on(edges_.columns, to.child("xdr:col"), to.child("xdr:colOff")),
            place_on(edges_.rows, to.child("xdr:row"), to.child("xdr:rowOff"))};
    if (const auto extent = anchor.child("xdr:ext")) {
      box.right = box.left + points_of_emu(extent.attribute("cx").as_llong());
      box.bottom = box.top + points_of_emu(extent.attribute("cy").as_llong());
    }
    if (const auto shape = anchor.child("xdr:sp")) read_shape(shape, box);
    if (const auto line = anchor.child("xdr:cxnSp")) lines_.push_back({line, box});
  }

  void add_arrows(OffPage& off_page) {
    for (const auto& [line, box] : lines_) add_line(line, box, off_page);
    const auto symbols = symbols_;
    for (const auto& arrow : take_arrows(drawing_)) {
      if (!arrow.from || !arrow.to || *arrow.from == *arrow.to) continue;
      off_page.add(
          {symbols[*arrow.from], symbols[*arrow.to], label_near(arrow.points), arrow.headed});
    }
  }

  std::vector<PlacedSymbol> placed;

 private:
  struct LineOfSheet {
    pugi::xml_node node;
    Box box;
  };
  struct Label {
    std::string text;
    Place place;
  };

  void read_shape(const pugi::xml_node& shape, const Box& box) {
    const auto properties = shape.child("xdr:spPr");
    const auto form = form_named(properties.child("a:prstGeom").attribute("prst").value());
    std::string text;
    for (const auto& found : shape.select_nodes("xdr:txBody//a:t"))
      text += found.node().text().get();
    const bool text_box =
        shape.child("xdr:nvSpPr").child("xdr:cNvSpPr").attribute("txBox").as_bool();
    if (!form || text_box || properties.child("a:ln").child("a:noFill")) {
      if (!text.empty()) labels_.push_back({text, box.centre()});
      return;
    }
    const std::size_t symbol = sheet_.symbols.size();
    const std::size_t column = index_on(edges_.columns, box.centre().x);
    const std::size_t row = index_on(edges_.rows, box.centre().y);
    sheet_.symbols.push_back({*form, {0, page_, words_of(box)}, text});
    const std::string id = shape.child("xdr:nvSpPr").child("xdr:cNvPr").attribute("id").value();
    symbol_of_id_.try_emplace(id, symbol);
    drawing_.symbols.push_back({*form, box});
    symbols_.push_back(symbol);
    if (*form != Form::kPentagon) placed.push_back({row, column, symbol});
  }

  void add_line(const pugi::xml_node& line, const Box& box, OffPage& off_page) {
    const auto properties = line.child("xdr:spPr");
    const auto frame = properties.child("a:xfrm");
    const auto ends = line.child("xdr:nvCxnSpPr").child("xdr:cNvCxnSpPr");
    const auto joined = [&](const char* end) {
      return symbol_of_id_.find(ends.child(end).attribute("id").value());
    };
    Place begin{box.left, box.top}, end{box.right, box.bottom};
    if (frame.attribute("flipH").as_bool()) std::swap(begin.x, end.x);
    if (frame.attribute("flipV").as_bool()) std::swap(begin.y, end.y);
    const bool head = has_head(properties.child("a:ln").child("a:headEnd"));
    const bool tail = has_head(properties.child("a:ln").child("a:tailEnd"));
    const auto from = joined("a:stCxn"), to = joined("a:endCxn");
    if (from != symbol_of_id_.end() && to != symbol_of_id_.end()) {
      const bool back = head && !tail;
      off_page.add({back ? to->second : from->second,
                    back ? from->second : to->second,
                    label_near({begin, end}),
                    head || tail});
      return;
    }
    if (head) drawing_.heads.push_back(around(begin));
    if (tail) drawing_.heads.push_back(around(end));
    drawing_.lines.push_back({begin, end});
  }

  static Box around(Place place) {
    return {place.x - kPoint, place.y - kPoint, place.x + kPoint, place.y + kPoint};
  }

  std::string label_near(const std::vector<Place>& line) const {
    std::string label;
    std::int64_t least = kLabelReach;
    for (const auto& [text, place] : labels_) {
      const auto away = distance(place, line);
      if (away >= least) continue;
      least = away;
      label = text;
    }
    return label;
  }

  const Edges& edges_;
  std::int32_t page_;
  Sheet& sheet_;
  Drawing drawing_;
  std::vector<std::size_t> symbols_;
  std::map<std::string, std::size_t> symbol_of_id_;
  std::vector<LineOfSheet> lines_;
  std::vector<Label> labels_;
};

}  // namespace

std::vector<PlacedSymbol> place_shapes(const pugi::xml_node& worksheet,
                                       const pugi::xml_document& drawing,
                                       std::int32_t page,
                                       Sheet& sheet,
                                       OffPage& off_page) {
  const Edges edges = edges_of(worksheet);
  ShapeReader reader(edges, page, sheet);
  for (const auto& anchor : drawing.child("xdr:wsDr").children()) reader.read(anchor);
  reader.add_arrows(off_page);
  return std::move(reader.placed);
}

}  // namespace takar::exchange::internal
