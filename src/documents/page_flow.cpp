#include "documents/page_flow.hpp"

#include <utility>

namespace takar::documents {
namespace {

struct Size {
  std::int32_t width, height;
};

Size size_of(const Document& document) {
  Size size = document.paper == Paper::kA4 ? Size{210, 297} : Size{215, 330};
  if (document.orientation == Orientation::kLandscape) std::swap(size.width, size.height);
  return size;
}

// Source: Permendagri 1/2023 (left 3, right 2, top 2, bottom 2.5 cm); wide tables keep 2 cm around.
struct Margins {
  std::int32_t left = 30, right = 20, top = 20, bottom = 25;
};

}  // namespace

PageFlow::PageFlow(const Document& document, Typesetter& typesetter) : typesetter_(typesetter) {
  const auto size = size_of(document);
  Margins margins;
  if (document.orientation == Orientation::kLandscape) margins = {20, 20, 20, 20};
  page_width_ = from_mm(size.width);
  page_height_ = from_mm(size.height);
  left_ = from_mm(margins.left);
  width_ = from_mm(size.width - margins.left - margins.right);
  top_ = from_mm(margins.top);
  bottom_ = from_mm(size.height - margins.bottom);
}

void PageFlow::new_page() {
  add_page(page_width_, page_height_);
  y_ = top_;
}

void PageFlow::need(Length height) {
  if (height > room() && !at_top()) new_page();
}

Page& PageFlow::add_page(Length width, Length height) {
  scene_.emplace_back();
  scene_.back().width = width;
  scene_.back().height = height;
  return scene_.back();
}

void PageFlow::horizontal(Length y, Length line_width, bool dashed) {
  page().lines.push_back({{left_, y}, {left_ + width_, y}, line_width, dashed});
}

}  // namespace takar::documents
