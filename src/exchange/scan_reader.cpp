#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <memory>

#include "base/text.hpp"
#include "exchange/internal/scan.hpp"
#include "exchange/read_sop.hpp"

namespace takar::exchange::internal {
namespace {

constexpr std::int32_t kPaperWidth = 842 * kPoint;  // A4 across: the paper of the form.
constexpr int kBlockSide = 20;                      // Of the blocks whose brightness is evened out.
constexpr int kSureLetters = 30;                    // Percent; below, ink was taken for letters.

struct PixDeleter {
  void operator()(PIX* pix) const { pixDestroy(&pix); }
};
using Picture = std::unique_ptr<PIX, PixDeleter>;

struct BoxesDeleter {
  void operator()(BOXA* boxes) const { boxaDestroy(&boxes); }
};
using Boxes = std::unique_ptr<BOXA, BoxesDeleter>;

bool is_too_large(std::int64_t width, std::int64_t height) {
  return width < 1 || height < 1 || width > kScanSideMax || height > kScanSideMax ||
         width * height > kScanSamplesMax;
}

auto too_large(const std::string& file_name) {
  return reject("exchange.too_large", {file_name, std::to_string(kFileBytesMax / (1024 * 1024))});
}

auto broken(const std::string& file_name) {
  return reject("exchange.broken_file", {file_name, "PNG/JPEG"});
}

std::string bytes_of(PIX* pix) {
  l_uint8* memory = nullptr;
  std::size_t size = 0;
  if (pixWriteMem(&memory, &size, pix, IFF_PNM) != 0) return {};
  std::string page(reinterpret_cast<const char*>(memory), size);
  lept_free(memory);
  return page;
}

// Black on white with its rules level.
std::string straightened(const Picture& grey) {
  Picture black(pixOtsuThreshOnBackgroundNorm(
      grey.get(), nullptr, kBlockSide, kBlockSide, 100, 100, 250, 2, 2, l_float32{0.1F}, nullptr));
  if (!black) black.reset(pixThresholdToBinary(grey.get(), 160));
  if (!black) return {};
  if (PIX* level = pixDeskew(black.get(), 2); level != nullptr) black.reset(level);
  return bytes_of(black.get());
}

// Lengths of the picture in thousandths of a point, and back.
struct Scale {
  std::int32_t width = 1;

  std::int32_t points(std::int64_t samples) const {
    return static_cast<std::int32_t>(samples * kPaperWidth / width);
  }
  int samples(std::int32_t points) const {
    return static_cast<int>(std::max<std::int64_t>(1, std::int64_t{points} * width / kPaperWidth));
  }
};

class InkReader {
 public:
  InkReader(PIX* black, Drawing& drawing) : black_(black), drawing_(drawing) {
    scale_.width = std::max(1, pixGetWidth(black));
    drawing.width = scale_.points(pixGetWidth(black));
    drawing.height = scale_.points(pixGetHeight(black));
  }

  void read() {
    read_rules(true);
    read_rules(false);
    read_symbols();
  }

 private:
  // Ink that goes on straight for longer than any letter or symbol.
  void read_rules(bool level) {
    const int length = scale_.samples(level ? 60 * kPoint : 45 * kPoint);
    const Picture lines(level ? pixOpenBrick(nullptr, black_, length, 1)
                              : pixOpenBrick(nullptr, black_, 1, length));
    const Boxes boxes(lines ? pixConnCompBB(lines.get(), 8) : nullptr);
    for (int i = 0; boxes && i < boxaGetCount(boxes.get()); ++i) {
      const Box box = box_at(boxes.get(), i);
      drawing_.rules.push_back(level ? Rule{true, box.centre().y, box.left, box.right}
                                     : Rule{false, box.centre().x, box.top, box.bottom});
    }
  }

  Box box_at(BOXA* boxes, int i) const {
    l_int32 x = 0, y = 0, w = 0, h = 0;
    boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h);
    return {scale_.points(x), scale_.points(y), scale_.points(x + w), scale_.points(y + h)};
  }

  // White that ink encloses, and that no rule of the table touches.
  void read_symbols() {
    const Picture white(pixInvert(nullptr, black_));
    PIXA* shapes = nullptr;
    const Boxes boxes(white ? pixConnComp(white.get(), &shapes, 4) : nullptr);
    const std::unique_ptr<PIXA, void (*)(PIXA*)> owner(shapes,
                                                       [](PIXA* all) { pixaDestroy(&all); });
    for (int i = 0; boxes && i < boxaGetCount(boxes.get()); ++i) {
      const Box box = box_at(boxes.get(), i);
      const bool sized = box.width() > 14 * kPoint && box.width() < 130 * kPoint &&
                         box.height() > 9 * kPoint && box.height() < 80 * kPoint;
      if (!sized || touches_rule(box)) continue;
      const Picture shape(pixaGetPix(shapes, i, L_CLONE));
      if (const auto form = form_of(shape.get())) drawing_.symbols.push_back({*form, box});
    }
  }

  bool touches_rule(const Box& box) const {
    constexpr std::int32_t kNear = 2 * kPoint;
    return std::any_of(drawing_.rules.begin(), drawing_.rules.end(), [&](const Rule& rule) {
      const auto near = [&](std::int32_t side) { return std::abs(side - rule.at) < kNear; };
      const bool along = rule.level ? rule.from < box.right && rule.to > box.left
                                    : rule.from < box.bottom && rule.to > box.top;
      return along &&
             (rule.level ? near(box.top) || near(box.bottom) : near(box.left) || near(box.right));
    });
  }

  // How much of its box the shape fills, in percent: a box all, a capsule nearly all, a diamond
  // half, a pentagon in between.
  static std::optional<Form> form_of(PIX* shape) {
    const Picture filled(pixFillClosedBorders(shape, 4));
    if (!filled) return std::nullopt;
    const int width = pixGetWidth(filled.get()), height = pixGetHeight(filled.get());
    const std::int64_t share = share_of(filled.get(), 0, 0, width, height);
    const int corner = std::max(2, std::min(width, height) / 6);
    const auto top = share_of(filled.get(), 0, 0, corner, corner);
    const auto foot = share_of(filled.get(), width - corner, height - corner, corner, corner);
    if (share < 42) return std::nullopt;
    if (share < 62) return Form::kDiamond;
    if (top > 70 && foot > 70) return Form::kBox;
    return top > 70 ? Form::kPentagon : Form::kCapsule;
  }

  static std::int64_t share_of(PIX* pix, int x, int y, int width, int height) {
    BOX* box = boxCreate(x, y, width, height);
    const Picture part(pixClipRectangle(pix, box, nullptr));
    boxDestroy(&box);
    l_int32 count = 0;
    if (!part || pixCountPixels(part.get(), &count, nullptr) != 0) return 0;
    return std::int64_t{count} * 100 / std::max<std::int64_t>(1, std::int64_t{width} * height);
  }

  PIX* black_;
  Drawing& drawing_;
  Scale scale_;
};

std::optional<int> whole(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || std::abs(number) > kScanSideMax) return std::nullopt;
  return number;
}

// level page block par line word left top width height conf text
constexpr std::size_t kFields = 12;

std::optional<Word> word_of(std::string_view line, const Scale& scale) {
  const auto fields = split(line, '\t');
  if (fields.size() < kFields || fields[0] != "5" || trim(fields[11]).empty()) return std::nullopt;
  std::array<int, 5> places{};
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto number = whole(fields[6 + i]);
    if (!number) return std::nullopt;
    places[i] = *number;
  }
  const auto [left, top, width, height, sure] = places;
  if (sure < kSureLetters || !is_utf8(fields[11])) return std::nullopt;
  return Word{std::string(trim(fields[11])),
              {scale.points(left),
               scale.points(top),
               scale.points(left + width),
               scale.points(top + height)},
              false};
}

}  // namespace

std::string without_rules(const std::string& page) {
  Picture black(pixReadMem(reinterpret_cast<const l_uint8*>(page.data()), page.size()));
  if (!black || pixGetDepth(black.get()) != 1) return page;
  const Scale scale{std::max(1, pixGetWidth(black.get()))};
  const Picture whole(pixCopy(nullptr, black.get()));
  for (const bool level : {true, false}) {
    const int length = scale.samples(25 * kPoint);
    const Picture lines(level ? pixOpenBrick(nullptr, whole.get(), length, 1)
                              : pixOpenBrick(nullptr, whole.get(), 1, length));
    const Picture thick(lines ? pixDilateBrick(nullptr, lines.get(), 3, 3) : nullptr);
    if (thick) pixSubtract(black.get(), black.get(), thick.get());
  }
  auto bare = bytes_of(black.get());
  return bare.empty() ? page : bare;
}

Result<std::string> straight_page(std::string_view picture, const std::string& file_name) {
  const auto* bytes = reinterpret_cast<const l_uint8*>(picture.data());
  l_int32 width = 0, height = 0;
  if (pixReadHeaderMem(bytes, picture.size(), nullptr, &width, &height, nullptr, nullptr, nullptr))
    return broken(file_name);
  if (is_too_large(width, height)) return too_large(file_name);
  const Picture pix(pixReadMem(bytes, picture.size()));
  const Picture grey(pix ? pixConvertTo8(pix.get(), 0) : nullptr);
  auto page = grey ? straightened(grey) : std::string();
  if (page.empty()) return broken(file_name);
  return page;
}

Result<std::string> straight_page(std::string_view samples,
                                  std::int32_t width,
                                  std::int32_t height,
                                  const std::string& file_name) {
  if (is_too_large(width, height)) return too_large(file_name);
  const Picture grey(pixCreate(width, height, 8));
  const auto row = static_cast<std::size_t>(width);
  if (!grey || samples.size() < row * static_cast<std::size_t>(height)) return broken(file_name);
  for (std::int32_t y = 0; y < height; ++y)
    for (std::int32_t x = 0; x < width; ++x)
      pixSetPixel(grey.get(),
                  x,
                  y,
                  static_cast<unsigned char>(
                      samples[static_cast<std::size_t>(y) * row + static_cast<std::size_t>(x)]));
  auto page = straightened(grey);
  if (page.empty()) return broken(file_name);
  return page;
}

Result<Drawing> drawing_of_scan(const std::string& page,
                                std::string_view letters,
                                std::int32_t number) {
  const Picture black(pixReadMem(reinterpret_cast<const l_uint8*>(page.data()), page.size()));
  if (!black || pixGetDepth(black.get()) != 1) return broken("scan");
  Drawing drawing;
  drawing.page = number;
  InkReader(black.get(), drawing).read();
  const Scale scale{std::max(1, pixGetWidth(black.get()))};
  for (const auto line : split(letters, '\n'))
    if (auto word = word_of(line, scale)) drawing.words.push_back(*std::move(word));
  return drawing;
}

}  // namespace takar::exchange::internal
