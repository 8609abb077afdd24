#include <algorithm>

#include "base/check.hpp"
#include "documents/page_flow.hpp"

namespace takar::documents {
namespace {

constexpr std::int32_t kTextSize = 95;     // Tenths of a point.
constexpr Length kPadding = 3 * 1024;      // Three points beside and above a cell's text.
constexpr Length kLeastPiece = 30 * 1024;  // A row is only parted when so much of it fits.
constexpr Length kKeptWhole = 3;           // Rows up to this part of a page are not parted.

struct CellBox {
  TextBox box;
  Length x = 0, width = 0;
  int done = 0;  // Lines that are on paper already.
};

struct RowBoxes {
  std::vector<CellBox> cells;
  Length height = 0;
};

class TableLayout {
 public:
  TableLayout(PageFlow& flow, const Table& table, Length below)
      : flow_(flow), table_(table), below_(below) {
    std::int64_t shares = 0;
    for (const auto& column : table.columns) shares += column.width;
    TAKAR_CHECK(shares > 0, "a table has columns with a width");
    std::int64_t sum = 0;
    edges_.push_back(0);
    for (const auto& column : table.columns) {
      sum += column.width;
      edges_.push_back(static_cast<Length>(sum * flow.width() / shares));
    }
  }

  void lay() {
    for (const auto& row : table_.header) header_.push_back(measured(row, true));
    for (const auto& row : header_) header_height_ += row.height;
    bool first = true;
    for (const auto& row : table_.rows) {
      auto boxes = measured(row, false);
      if (first) {
        const bool only = table_.rows.size() == 1;
        flow_.need(header_height_ +
                   (only ? boxes.height + below_ : std::min(boxes.height, kLeastPiece)));
        lay_header();
        first = false;
      }
      lay_row(boxes, &row == &table_.rows.back() ? below_ : 0);
    }
    if (first) {
      flow_.need(header_height_);
      lay_header();
    }
  }

 private:
  RowBoxes measured(const TableRow& row, bool is_header) {
    RowBoxes boxes;
    std::size_t column = 0;
    for (const auto& cell : row) {
      const auto end = column + static_cast<std::size_t>(cell.span);
      TAKAR_CHECK(cell.span >= 1 && end < edges_.size(), "cells fill the columns");
      const Length x = edges_[column];
      const Length width = edges_[end] - x;
      const auto align =
          cell.align.value_or(is_header ? Align::kCenter : table_.columns[column].align);
      const TextStyle style{kTextSize, is_header || cell.bold, align};
      auto box = flow_.typesetter().set(cell.text, style, width - 2 * kPadding);
      boxes.height = std::max(boxes.height, box.height() + 2 * kPadding);
      boxes.cells.push_back({std::move(box), x, width, 0});
      column = end;
    }
    if (!is_header) boxes.height = std::max(boxes.height, from_mm(table_.row_height));
    return boxes;
  }

  // Header rows stand on grey, their text in the middle of the cell.
  void lay_header() {
    top_edge();
    for (auto& row : header_) {
      for (const auto& cell : row.cells) {
        flow_.page().fills.push_back({flow_.left() + cell.x, flow_.y(), cell.width, row.height});
        flow_.place(cell.box,
                    flow_.left() + cell.x + kPadding,
                    flow_.y() + (row.height - cell.box.height()) / 2);
      }
      frame(row, row.height);
    }
  }

  void continue_on_new_page() {
    flow_.new_page();
    lay_header();
  }

  // `below`: what must stand under the row on its page, if it is not too much for one.
  void lay_row(RowBoxes& row, Length below) {
    const Length room_of_a_page = flow_.room_of_a_page() - header_height_;
    const Length height = row.height + (row.height + below <= room_of_a_page ? below : 0);
    const bool kept_whole = row.height <= room_of_a_page / kKeptWhole;
    if (height > flow_.room() && kept_whole) continue_on_new_page();
    if (row.height <= flow_.room()) {
      for (const auto& cell : row.cells)
        flow_.place(cell.box, flow_.left() + cell.x + kPadding, flow_.y() + kPadding);
      frame(row, row.height);
      return;
    }
    while (lay_piece(row)) continue_on_new_page();
  }

  // Puts as many lines of a row that is taller than a page as fit; true: there are more.
  bool lay_piece(RowBoxes& row) {
    if (flow_.room() < kLeastPiece) continue_on_new_page();
    const Length room = flow_.room() - 2 * kPadding;
    Length height = 0;
    bool more = false;
    for (auto& cell : row.cells) {
      // At least one line goes down, so that the work ends.
      const int end =
          std::max(cell.box.end_of_fit(cell.done, room), std::min(cell.done + 1, cell.box.lines()));
      flow_.page().texts.push_back(
          {cell.box, cell.done, end, flow_.left() + cell.x + kPadding, flow_.y() + kPadding});
      height = std::max(height, cell.box.height(cell.done, end) + 2 * kPadding);
      cell.done = end;
      more = more || end < cell.box.lines();
    }
    frame(row, height);
    return more;
  }

  void top_edge() { edge(flow_.y()); }

  void edge(Length y) { flow_.horizontal(y, 512); }

  // The sides and the lower edge of a row; moves on below it.
  void frame(const RowBoxes& row, Length height) {
    const Length top = flow_.y();
    const Length bottom = top + height;
    for (const auto& cell : row.cells)
      flow_.page().lines.push_back({{flow_.left() + cell.x, top}, {flow_.left() + cell.x, bottom}});
    const Length right = flow_.left() + flow_.width();
    flow_.page().lines.push_back({{right, top}, {right, bottom}});
    edge(bottom);
    flow_.skip(height);
  }

  PageFlow& flow_;
  const Table& table_;
  Length below_;
  std::vector<Length> edges_;
  std::vector<RowBoxes> header_;
  Length header_height_ = 0;
};

}  // namespace

void lay_table(PageFlow& flow, const Table& table, Length below) {
  TableLayout(flow, table, below).lay();
}

}  // namespace takar::documents
