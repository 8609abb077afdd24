#include "app/page_images.hpp"

#include <algorithm>
#include <filesystem>

#include "base/sandbox.hpp"

namespace takar::app {
namespace {

// A page takes a third of a second; its image 50 KiB, or some MiB where it holds a photograph.
constexpr SandboxLimits kDrawLimits{.time = std::chrono::seconds{20},
                                    .memory_bytes = std::size_t{512} * 1024 * 1024,
                                    .answer_bytes_max = std::size_t{8} * 1024 * 1024};

}  // namespace

Result<std::string> PageImages::page(std::string_view pdf, std::int64_t number) {
  const auto digest = sha256(pdf);
  if (auto known = find(digest, number); !known.empty()) return known;
  auto drawn = draw_(pdf, number);
  if (drawn) keep({digest, number, *drawn});
  return drawn;
}

std::string PageImages::find(const Sha256& pdf, std::int64_t number) {
  const std::lock_guard lock(mutex_);
  const auto found = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& each) {
    return each.pdf == pdf && each.number == number;
  });
  if (found == kept_.end()) return {};
  std::rotate(found, found + 1, kept_.end());
  return kept_.back().png;
}

void PageImages::keep(Kept image) {
  const std::lock_guard lock(mutex_);
  bytes_ += image.png.size();
  kept_.push_back(std::move(image));
  while (bytes_ > kPageImagesKeptBytes) {
    bytes_ -= kept_.front().png.size();
    kept_.erase(kept_.begin());
  }
}

Result<std::string> draw_page_guarded(std::string_view pdf, std::int64_t page) {
  if (!std::filesystem::exists(kPdftoppm)) return reject("app.no_page_drawer");
  return run_in_sandbox(
      {own_program(), std::string(kDrawVerb), std::to_string(page)}, pdf, kDrawLimits);
}

void become_page_drawer(std::int64_t page) {
  const auto number = std::to_string(page);
  enter_sandbox(SandboxRule::kReadsFiles, kDrawLimits);
  become({kPdftoppm,
          "-png",
          "-scale-to-x",
          std::to_string(kPageImageWidth),
          "-scale-to-y",
          "-1",
          "-f",
          number,
          "-l",
          number,
          "-"},
         {});
}

}  // namespace takar::app
