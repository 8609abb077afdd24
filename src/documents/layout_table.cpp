#include <algorithm>
#include <span>

#include "base/check.hpp"
#include "documents/page_flow.hpp"

namespace takar::documents {
namespace {

constexpr std::int32_t kTextSize = 95;  // Tenths of a point.
constexpr std::int32_t kLeastTextSize = 70;
constexpr std::int32_t kSizeStep = 5;
constexpr Length kPadding = 3 * 1024;      // Three points beside and above a cell's text.
constexpr Length kLeastPiece = 30 * 1024;  // A row is only parted when so much of it fits.
constexpr Length kKeptWhole = 3;           // Rows up to this part of a page are not parted.

struct CellBox {
  TextBox box;
  Length x = 0, width = 0;
  std::size_t end = 0;      // The column after it.
  int done = 0;             // Lines that are on paper already.
  std::int32_t rows = 1;    // Rows that the cell still takes, this one included.
  bool from_above = false;  // It began in a row above; its text stands there.
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
    if (table_.on_one_page) choose_text_size();
    header_ = measured(table_.header, true);
    for (const auto& row : header_) header_height_ += row.height;
    bool first = true;
    for (std::size_t at = 0; at < table_.rows.size();) {
      const auto count = rows_together(at);
      auto group = measured(std::span(table_.rows).subspan(at, count), false);
      at += count;
      if (first) {
        const bool only = at == table_.rows.size();
        const Length height = height_of(group);
        flow_.need(header_height_ + (only ? height + below_ : std::min(height, kLeastPiece)));
        lay_header();
        first = false;
      }
      const Length below = at == table_.rows.size() ? below_ : 0;
      if (count == 1)
        lay_row(group.front(), below);
      else
        lay_group(group, below);
    }
    if (first) {
      flow_.need(header_height_);
      lay_header();
    }
  }

 private:
  static Length height_of(const std::vector<RowBoxes>& rows) {
    Length height = 0;
    for (const auto& row : rows) height += row.height;
    return height;
  }

  // The largest type with which the whole table ends on this page; the usual one if none does.
  void choose_text_size() {
    for (text_size_ = kTextSize; text_size_ >= kLeastTextSize; text_size_ -= kSizeStep)
      if (height_of(measured(table_.header, true)) + height_of(measured(table_.rows, false)) <=
          flow_.room())
        return;
    text_size_ = kTextSize;
  }

  // How many rows from there on hang together by cells that reach down.
  std::size_t rows_together(std::size_t at) const {
    std::size_t end = at + 1;
    for (std::size_t row = at; row < end && row < table_.rows.size(); ++row)
      for (const auto& cell : table_.rows[row])
        end = std::max(end, row + static_cast<std::size_t>(cell.rows));
    return std::min(end, table_.rows.size()) - at;
  }

  std::vector<RowBoxes> measured(std::span<const TableRow> rows, bool is_header) {
    std::vector<RowBoxes> all;
    for (const auto& row : rows)
      all.push_back(measured(row, is_header, all.empty() ? nullptr : &all.back()));
    // A cell over several rows that is taller than they are stretches the last of them.
    for (std::size_t first = 0; first < all.size(); ++first)
      for (const auto& cell : all[first].cells) {
        if (cell.from_above || cell.rows == 1) continue;
        const auto end = std::min(all.size(), first + static_cast<std::size_t>(cell.rows));
        Length height = 0;
        for (auto row = first; row < end; ++row) height += all[row].height;
        all[end - 1].height += std::max(0, cell.box.height() + 2 * kPadding - height);
      }
    return all;
  }

  // The cell of the row above that reaches down at that column. Null if there is none.
  const CellBox* reaching_down(const RowBoxes* above, std::size_t column) const {
    if (above == nullptr) return nullptr;
    const auto found =
        std::find_if(above->cells.begin(), above->cells.end(), [&](const CellBox& cell) {
          return cell.rows > 1 && cell.x == edges_[column];
        });
    return found == above->cells.end() ? nullptr : &*found;
  }

  CellBox measured(const Cell& cell, std::size_t column, bool is_header) {
    const auto end = column + static_cast<std::size_t>(cell.span);
    TAKAR_CHECK(cell.span >= 1 && end < edges_.size(), "cells fill the columns");
    const Length x = edges_[column];
    const Length width = edges_[end] - x;
    const auto align =
        cell.align.value_or(is_header ? Align::kCenter : table_.columns[column].align);
    const TextStyle style{text_size_, is_header || cell.bold, align};
    return {flow_.typesetter().set(cell.text, style, width - 2 * kPadding),
            x,
            width,
            end,
            0,
            cell.rows,
            false};
  }

  RowBoxes measured(const TableRow& row, bool is_header, const RowBoxes* above) {
    RowBoxes boxes;
    auto next = row.begin();
    for (std::size_t column = 0; column + 1 < edges_.size(); column = boxes.cells.back().end) {
      if (const auto* cell = reaching_down(above, column)) {
        boxes.cells.push_back(*cell);
        boxes.cells.back().rows -= 1;
        boxes.cells.back().from_above = true;
        continue;
      }
      TAKAR_CHECK(next != row.end(), "cells fill the columns");
      boxes.cells.push_back(measured(*next++, column, is_header));
      if (boxes.cells.back().rows == 1)
        boxes.height = std::max(boxes.height, boxes.cells.back().box.height() + 2 * kPadding);
    }
    if (!is_header) boxes.height = std::max(boxes.height, from_mm(table_.row_height));
    return boxes;
  }

  // Down to the foot of the last row that the cell takes.
  static Length height_of(const std::vector<RowBoxes>& rows, std::size_t at, const CellBox& cell) {
    Length height = 0;
    const auto end = std::min(rows.size(), at + static_cast<std::size_t>(cell.rows));
    for (auto row = at; row < end; ++row) height += rows[row].height;
    return height;
  }

  // Header rows stand on grey, their text in the middle of the cell.
  void lay_header() {
    top_edge();
    for (std::size_t at = 0; at < header_.size(); ++at) {
      for (const auto& cell : header_[at].cells) {
        flow_.page().fills.push_back(
            {flow_.left() + cell.x, flow_.y(), cell.width, header_[at].height});
        if (!cell.from_above) place(cell, (height_of(header_, at, cell) - cell.box.height()) / 2);
      }
      frame(header_[at], header_[at].height);
    }
  }

  void place(const CellBox& cell, Length lower) {
    flow_.place(cell.box, flow_.left() + cell.x + kPadding, flow_.y() + lower);
  }

  // Rows that hang together stay on one page; the text of a cell over several rows stands in the
  // middle of its height.
  void lay_group(const std::vector<RowBoxes>& rows, Length below) {
    if (height_of(rows) + below > flow_.room() && !flow_.at_top()) continue_on_new_page();
    for (std::size_t at = 0; at < rows.size(); ++at) {
      for (const auto& cell : rows[at].cells) {
        if (cell.from_above) continue;
        const Length room = height_of(rows, at, cell) - cell.box.height();
        place(cell, cell.rows == 1 ? kPadding : room / 2);
      }
      frame(rows[at], rows[at].height);
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
    lower_edge(row, bottom);
    flow_.skip(height);
  }

  // Not below cells that reach on into the next row.
  void lower_edge(const RowBoxes& row, Length y) {
    const bool whole = std::all_of(
        row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.rows == 1; });
    if (whole) return edge(y);
    for (const auto& cell : row.cells)
      if (cell.rows == 1)
        flow_.page().lines.push_back(
            {{flow_.left() + cell.x, y}, {flow_.left() + cell.x + cell.width, y}});
  }

  PageFlow& flow_;
  const Table& table_;
  Length below_;
  std::vector<Length> edges_;
  std::int32_t text_size_ = kTextSize;
  std::vector<RowBoxes> header_;
  Length header_height_ = 0;
};

}  // namespace

void lay_table(PageFlow& flow, const Table& table, Length below) {
  TableLayout(flow, table, below).lay();
}

}  // namespace takar::documents
