#pragma once
// Pages of a paper as images (gambar halaman), for a screen that shows the paper beside what is
// decided: many telephones show no PDF inside a page. Debian's poppler draws them, in a child that
// has nothing but its pipes; the same page of the same bytes is drawn once and kept for a while.

#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.hpp"
#include "base/result.hpp"

namespace takar::app {

inline constexpr const char* kPdftoppm = "/usr/bin/pdftoppm";
// Pixels. Source: our choice; an A4 page of 10 point text can be read at that width.
inline constexpr int kPageImageWidth = 1000;
inline constexpr std::size_t kPageImagesKeptBytes = std::size_t{24} * 1024 * 1024;

// Draws one page, from 1, as PNG. Rejects if it cannot be drawn.
using PageDrawer = std::function<Result<std::string>(std::string_view pdf, std::int64_t page)>;

// Safe to use from any thread.
class PageImages {
 public:
  explicit PageImages(PageDrawer draw) : draw_(std::move(draw)) {}

  // PNG of a page that the PDF has, from 1. Rejects as the drawer does.
  [[nodiscard]] Result<std::string> page(std::string_view pdf, std::int64_t number);

 private:
  struct Kept {
    Sha256 pdf;
    std::int64_t number = 0;
    std::string png;
  };

  [[nodiscard]] std::string find(const Sha256& pdf, std::int64_t number);
  void keep(Kept image);

  PageDrawer draw_;
  std::mutex mutex_;
  std::vector<Kept> kept_;  // The one used last stands last.
  std::size_t bytes_ = 0;   // Of all that are kept.
};

// The drawer for everything that is handed out. Rejects with app.no_page_drawer where poppler is
// not installed, and as run_in_sandbox does. Throws Fault if no child can be started.
[[nodiscard]] Result<std::string> draw_page_guarded(std::string_view pdf, std::int64_t page);

// What the child does under the verb kDrawVerb: becomes poppler. Throws Fault if it cannot.
inline constexpr std::string_view kDrawVerb = "draw-guarded";
void become_page_drawer(std::int64_t page);

}  // namespace takar::app
