#pragma once
// The cursor of a layout: it goes down the page, and begins a new one when there is no more room.

#include <string_view>

#include "documents/scene.hpp"

namespace takar::documents {

class PageFlow {
 public:
  PageFlow(const Document&, Typesetter&);

  Length left() const { return left_; }
  Length width() const { return width_; }
  Length y() const { return y_; }
  Length room() const { return bottom_ - y_; }              // Down to the bottom margin.
  Length room_of_a_page() const { return bottom_ - top_; }  // Of an empty one.
  bool at_top() const { return y_ == top_; }

  void skip(Length height) { y_ += height; }
  void new_page();
  // A new page unless `height` fits on this one.
  void need(Length height);
  // A page of a size of its own, outside the flow of text. The next new_page() returns to it.
  Page& add_page(Length width, Length height);

  Page& page() { return scene_.back(); }
  Typesetter& typesetter() { return typesetter_; }
  void place(const TextBox& box, Length x, Length y) {
    page().texts.push_back({box, 0, box.lines(), x, y});
  }
  void horizontal(Length y, Length line_width, bool dashed = false);

  Scene take() { return std::move(scene_); }

 private:
  Typesetter& typesetter_;
  Scene scene_;
  Length page_width_, page_height_;
  Length left_, width_, top_, bottom_;
  Length y_ = 0;
};

// One table, over as many pages as it takes. Its last row stays on a page with room for `below`.
void lay_table(PageFlow&, const Table&, Length below = 0);

// A page of the flow-chart, with its own size.
void lay_flow_page(PageFlow&, const FlowPage&);

}  // namespace takar::documents
