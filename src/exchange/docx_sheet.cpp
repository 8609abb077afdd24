#include <algorithm>
#include <map>

#include "exchange/internal/docx.hpp"
#include "exchange/internal/off_page.hpp"
#include "exchange/internal/steps.hpp"
#include "exchange/read_sop.hpp"

namespace takar::exchange::internal {
namespace {

constexpr std::int32_t kTwip = kPoint / 20;
constexpr std::int32_t kLineHeight = 13 * kPoint;  // Of text whose real height is not told.
constexpr std::int32_t kLetterWidth = 5 * kPoint;
constexpr std::int32_t kLabelReach = 30 * kPoint;   // From a text box to the arrow it names.
constexpr std::int32_t kPageHeight = 842 * kPoint;  // A4, where the document names none.
constexpr int kNestedMax = 12;                      // Tables in cells, contents in controls.

std::int32_t twips(const pugi::xml_attribute& length) {
  return std::clamp(length.as_int(), -400'000, 400'000) * kTwip;
}

void append_text(const pugi::xml_node& run, std::string& text) {
  for (const auto& node : run.children()) {
    const std::string_view name = node.name();
    if (name == "w:t") text += node.text().get();
    if (name == "w:tab") text += ' ';
    if (name == "w:noBreakHyphen") text += '-';
    if (name == "w:br" || name == "w:cr") text += '\n';
  }
}

// A row of a table on its estimated page.
struct Line {
  std::size_t row = 0;  // Of the sheet.
  std::int32_t page = 1, top = 0, bottom = 0;
  std::size_t table = 0;
};

struct Anchored {
  DocxShape shape;
  std::int32_t page = 1;
};

class DocxReader {
 public:
  void read(const pugi::xml_node& body) {
    const auto section = body.child("w:sectPr");
    const auto margins = section.child("w:pgMar");
    left_ = twips(margins.attribute("w:left"));
    top_ = y_ = twips(margins.attribute("w:top"));
    const auto height = twips(section.child("w:pgSz").attribute("w:h"));
    foot_ = (height > 0 ? height : kPageHeight) - twips(margins.attribute("w:bottom"));
    read_blocks(body, 0);
    place_symbols();
    place_arrows();
  }

  Sheet sheet() && { return std::move(sheet_); }

 private:
  void read_blocks(const pugi::xml_node& parent, int depth) {
    if (depth > kNestedMax) return;
    for (const auto& node : parent.children()) {
      const std::string_view name = node.name();
      if (name == "w:p") read_paragraph(node);
      if (name == "w:tbl") read_table(node);
      if (name == "w:sdt") read_blocks(node.child("w:sdtContent"), depth + 1);
    }
  }

  void new_page() {
    ++page_;
    y_ = top_;
  }

  void read_paragraph(const pugi::xml_node& paragraph) {
    if (paragraph.child("w:pPr").child("w:pageBreakBefore")) new_page();
    std::string text;
    read_runs(paragraph, text, {left_, y_, left_, y_}, 0);
    if (paragraph.select_node(".//w:br[@w:type='page']")) new_page();
    if (paragraph.child("w:pPr").child("w:sectPr")) new_page();
    y_ += kLineHeight;
    const bool blank = text.find_first_not_of(" \n") == text.npos;
    sheet_.rows.push_back({{line(), page_, {}}, {std::move(text)}, blank, {}});
  }

  std::int32_t line() const { return static_cast<std::int32_t>(sheet_.rows.size() + 1); }

  // Text and shapes of a paragraph; `cell` is where what it anchors is measured from.
  void read_runs(const pugi::xml_node& parent, std::string& text, const Box& cell, int depth) {
    if (depth > kNestedMax) return;
    for (const auto& node : parent.children()) {
      const std::string_view name = node.name();
      if (name == "w:r") {
        append_text(node, text);
        for (auto& shape : shapes_in(node)) keep(std::move(shape), cell);
      }
      const bool holds_runs = name == "w:hyperlink" || name == "w:ins" || name == "w:smartTag" ||
                              name == "w:sdt" || name == "w:sdtContent" || name == "w:fldSimple";
      if (holds_runs) read_runs(node, text, cell, depth + 1);
    }
  }

  void keep(DocxShape shape, const Box& cell) {
    if (shapes_.size() >= kPathsMax) return;
    const std::int32_t x = shape.across == DocxShape::From::kCell ? cell.left : 0;
    const std::int32_t y = shape.down == DocxShape::From::kCell ? cell.top : 0;
    shape.box = {shape.box.left + x, shape.box.top + y, shape.box.right + x, shape.box.bottom + y};
    shapes_.push_back({std::move(shape), page_});
  }

  void read_table(const pugi::xml_node& table) {
    std::vector<std::int32_t> edges{
        left_ + twips(table.child("w:tblPr").child("w:tblInd").attribute("w:w"))};
    for (const auto& column : table.child("w:tblGrid").children("w:gridCol"))
      if (edges.size() < kColumnsMax)
        edges.push_back(edges.back() + twips(column.attribute("w:w")));
    tables_.push_back(std::move(edges));
    if (const auto first = table.select_node(".//w:p[1]/w:pPr/w:pageBreakBefore"); first)
      new_page();
    for (const auto& row : table.children("w:tr")) read_row(row);
    sheet_.rows.push_back({{line(), page_, {}}, {""}, true, {}});
  }

  void read_row(const pugi::xml_node& node) {
    const auto& edges = tables_.back();
    const auto named = node.child("w:trPr").child("w:trHeight").attribute("w:val");
    std::int32_t height = twips(named);
    if (y_ + std::max(height, kLineHeight) > foot_) new_page();
    Row row{{line(), page_, {}}, {}, true, {}};
    std::size_t column = static_cast<std::size_t>(
        std::clamp(node.child("w:trPr").child("w:gridBefore").attribute("w:val").as_int(), 0, 63));
    row.cells.resize(column);
    for (const auto& cell : node.children("w:tc")) {
      const auto properties = cell.child("w:tcPr");
      const int span =
          std::clamp(properties.child("w:gridSpan").attribute("w:val").as_int(1), 1, 63);
      const std::size_t end = column + static_cast<std::size_t>(span);
      if (end > kColumnsMax) break;
      const Box box{edge(edges, column), y_, edge(edges, end), y_};
      std::string text = read_cell(cell, box);
      const auto merge = properties.child("w:vMerge");
      const bool goes_on = merge && merge.attribute("w:val").value() != std::string_view("restart");
      if (goes_on) text.clear();
      if (!named) height = std::max(height, estimated_height(text, box.width()));
      row.blank = row.blank && text.empty();
      row.cells.push_back(std::move(text));
      row.cells.resize(end);
      column = end;
    }
    if (row.cells.empty()) return;
    row.cells.resize(std::max(row.cells.size(), edges.size() - 1));
    lines_.push_back({sheet_.rows.size(), page_, y_, y_ + height, tables_.size() - 1});
    sheet_.rows.push_back(std::move(row));
    y_ += height;
  }

  static std::int32_t edge(const std::vector<std::int32_t>& edges, std::size_t at) {
    return edges[std::min(at, edges.size() - 1)];
  }

  static std::int32_t estimated_height(const std::string& text, std::int32_t width) {
    const auto letters = static_cast<std::int32_t>(std::min<std::size_t>(text.size(), 4000));
    const auto breaks = static_cast<std::int32_t>(std::count(text.begin(), text.end(), '\n'));
    return (1 + breaks + letters * kLetterWidth / std::max(width, 20 * kPoint)) * kLineHeight;
  }

  // The paragraphs of a cell, and of tables inside it, one on a line.
  std::string read_cell(const pugi::xml_node& cell, const Box& box) {
    std::string text;
    for (const auto& found : cell.select_nodes(".//w:p[not(ancestor::w:txbxContent)]")) {
      std::string own;
      read_runs(found.node(), own, box, 0);
      if (!own.empty()) text += (text.empty() ? "" : "\n") + own;
      if (text.size() > kTextBytesMax) break;
    }
    return text;
  }

  // The row in which a place of a page stands.
  const Line* line_at(std::int32_t page, std::int32_t y) const {
    for (const auto& one : lines_)
      if (one.page == page && y >= one.top && y < one.bottom) return &one;
    return nullptr;
  }

  void place_symbols() {
    for (const auto& [shape, page] : shapes_) {
      if (!shape.form) continue;
      const std::size_t symbol = sheet_.symbols.size();
      sheet_.symbols.push_back({*shape.form, {0, page, words_of(shape.box)}, shape.text});
      symbol_of_id_.try_emplace(shape.id, symbol);
      drawings_[page].symbols.push_back({*shape.form, shape.box});
      symbols_of_page_[page].push_back(symbol);
      const Line* line = line_at(page, shape.box.centre().y);
      if (line == nullptr || *shape.form == Form::kPentagon) continue;
      const auto& edges = tables_[line->table];
      const auto after = std::upper_bound(edges.begin(), edges.end(), shape.box.centre().x);
      if (after == edges.begin() || after == edges.end()) continue;
      sheet_.rows[line->row].marks.push_back(
          {static_cast<std::size_t>(after - edges.begin() - 1), symbol});
    }
  }

  void place_arrows() {
    OffPage off_page;
    std::vector<std::pair<const DocxShape*, std::int32_t>> lines;
    for (const auto& [shape, page] : shapes_) {
      if (!shape.is_line) continue;
      const auto from = symbol_of_id_.find(shape.begins_at), to = symbol_of_id_.find(shape.ends_at);
      if (from != symbol_of_id_.end() && to != symbol_of_id_.end())
        add_joined(shape, from->second, to->second, off_page);
      else
        add_line(shape, drawings_[page]);
    }
    for (auto& [page, drawing] : drawings_) add_found(page, drawing, off_page);
    sheet_.arrows = std::move(off_page).joined(sheet_.symbols);
  }

  // A connector that names the two shapes it joins.
  void add_joined(const DocxShape& shape,
                  std::size_t from,
                  std::size_t to,
                  OffPage& off_page) const {
    const bool back = shape.head_at_begin && !shape.head_at_end;
    const bool headed = shape.head_at_begin || shape.head_at_end;
    off_page.add({back ? to : from, back ? from : to, label_near(ends_of(shape)), headed});
  }

  static std::vector<Place> ends_of(const DocxShape& shape) {
    const Box& box = shape.box;
    Place begin{box.left, box.top}, end{box.right, box.bottom};
    if (shape.flipped_across) std::swap(begin.x, end.x);
    if (shape.flipped_down) std::swap(begin.y, end.y);
    return {begin, end};
  }

  static void add_line(const DocxShape& shape, Drawing& drawing) {
    auto ends = ends_of(shape);
    const auto head = [&](Place place) {
      drawing.heads.push_back(
          {place.x - kPoint, place.y - kPoint, place.x + kPoint, place.y + kPoint});
    };
    if (shape.head_at_begin) head(ends.front());
    if (shape.head_at_end) head(ends.back());
    drawing.lines.push_back(std::move(ends));
  }

  void add_found(std::int32_t page, Drawing& drawing, OffPage& off_page) {
    const auto& symbols = symbols_of_page_[page];
    for (const auto& arrow : take_arrows(drawing)) {
      if (!arrow.from || !arrow.to || *arrow.from == *arrow.to) continue;
      const bool decides = drawing.symbols[*arrow.from].form == Form::kDiamond;
      off_page.add({symbols[*arrow.from],
                    symbols[*arrow.to],
                    decides ? label_near(arrow.points) : std::string(),
                    arrow.headed});
    }
  }

  // The words of the text box that stands nearest to the beginning of the line.
  std::string label_near(const std::vector<Place>& line) const {
    std::string label;
    std::int64_t least = kLabelReach;
    for (const auto& [shape, page] : shapes_) {
      if (shape.form || shape.is_line || shape.text.empty()) continue;
      const auto away = distance(shape.box.centre(), {line.front(), line[1]});
      if (away >= least) continue;
      least = away;
      label = shape.text;
    }
    return label;
  }

  static constexpr std::size_t kColumnsMax = 64;
  static constexpr std::size_t kPathsMax = 2000;  // Shapes of one document.

  Sheet sheet_{.form = "docx", .rows = {}, .symbols = {}, .arrows = {}};
  std::int32_t left_ = 0, top_ = 0, foot_ = 0, y_ = 0, page_ = 1;
  std::vector<std::vector<std::int32_t>> tables_;  // The edges of the columns of each.
  std::vector<Line> lines_;
  std::vector<Anchored> shapes_;
  std::map<std::string, std::size_t> symbol_of_id_;
  std::map<std::int32_t, Drawing> drawings_;  // Of each page.
  std::map<std::int32_t, std::vector<std::size_t>> symbols_of_page_;
};

}  // namespace

Result<Sheet> sheet_of_docx(Package& package) {
  const auto document = package.read("word/document.xml");
  if (!document) return reject(document.error());
  DocxReader reader;
  reader.read((*document)->child("w:document").child("w:body"));
  return std::move(reader).sheet();
}

}  // namespace takar::exchange::internal
