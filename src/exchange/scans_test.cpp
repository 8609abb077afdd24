#include <leptonica/allheaders.h>

#include <array>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "exchange/guarded.hpp"
#include "exchange/read_sop.hpp"

namespace takar::exchange {
namespace {

constexpr int kWidth = 1684, kHeight = 900;  // Two samples to a point.
constexpr std::array kXs{80, 140, 540, 700, 860, 1060, 1200, 1400, 1600};
constexpr std::array kYs{60, 180, 340, 500, 660};

// Draws in ink with a brush of three samples.
class Page {
 public:
  Page() : pix_(pixCreate(kWidth, kHeight, 8)) { pixSetAll(pix_.get()); }

  void line(int x0, int y0, int x1, int y1) {
    pixRenderLine(pix_.get(), x0, y0, x1, y1, 3, L_CLEAR_PIXELS);
  }
  void box(int x, int y, int w, int h) {
    line(x, y, x + w, y);
    line(x, y + h, x + w, y + h);
    line(x, y, x, y + h);
    line(x + w, y, x + w, y + h);
  }
  void diamond(int x, int y, int w, int h) {
    line(x + w / 2, y, x + w, y + h / 2);
    line(x + w, y + h / 2, x + w / 2, y + h);
    line(x + w / 2, y + h, x, y + h / 2);
    line(x, y + h / 2, x + w / 2, y);
  }
  // Corners cut off as a half circle would be.
  void capsule(int x, int y, int w, int h) {
    const int r = h / 2, k = h / 7;
    line(x + r, y, x + w - r, y);
    line(x + r, y + h, x + w - r, y + h);
    for (const int side : {0, 1}) {
      const int edge = side == 0 ? x : x + w, turn = side == 0 ? x + r : x + w - r;
      const int mid = side == 0 ? x + k : x + w - k;
      line(turn, y, mid, y + 2 * k);
      line(mid, y + 2 * k, edge, y + r);
      line(edge, y + r, mid, y + h - 2 * k);
      line(mid, y + h - 2 * k, turn, y + h);
    }
  }
  void grid() {
    for (const int x : kXs) line(x, kYs.front(), x, kYs.back());
    for (const int y : kYs) line(kXs.front(), y, kXs.back(), y);
  }

  std::string png() const {
    l_uint8* memory = nullptr;
    std::size_t size = 0;
    EXPECT_EQ(pixWriteMem(&memory, &size, pix_.get(), IFF_PNG), 0);
    std::string bytes(reinterpret_cast<const char*>(memory), size);
    lept_free(memory);
    return bytes;
  }

 private:
  struct Deleter {
    void operator()(PIX* pix) const { pixDestroy(&pix); }
  };
  std::unique_ptr<PIX, Deleter> pix_;
};

std::string letters() {
  std::string all;
  const auto word = [&](std::size_t column, std::size_t row, const std::string& text) {
    int x = kXs.at(column) + 10;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      const std::string part = text.substr(at, end - at);
      const int wide = static_cast<int>(part.size()) * 9;
      all += "5\t1\t1\t1\t1\t1\t" + std::to_string(x) + "\t" + std::to_string(kYs.at(row) + 30) +
             "\t" + std::to_string(wide) + "\t20\t96.1\t" + part + "\n";
      x += wide + 8;
      at = end + 1;
    }
  };
  const std::vector<std::vector<std::string>> rows{
      {"No", "Kegiatan", "Camat", "Staf", "Kelengkapan", "Waktu", "Output", "Ket"},
      {"1", "Memerintahkan penyusunan", "", "", "Agenda", "15 menit", "Disposisi"},
      {"2", "Memeriksa konsep", "", "", "Disposisi", "2 jam", "Konsep"},
      {"3", "Mengarsipkan laporan", "", "", "Konsep", "1 hari", "Arsip"}};
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (std::size_t column = 0; column < rows[row].size(); ++column)
      if (!rows[row][column].empty()) word(column, row, rows[row][column]);
  return all;
}

TEST(Scans, GivePerformersAndSymbolsByTheirInk) {
  Page page;
  page.grid();
  page.capsule(570, 230, 100, 50);
  page.diamond(730, 380, 100, 80);
  page.box(570, 550, 100, 50);
  const auto pages = pages_of_scan(page.png(), "pindai.png");
  ASSERT_TRUE(pages.has_value());
  ASSERT_EQ(pages->size(), 1U);
  EXPECT_TRUE(pages->front().starts_with("P4"));
  const auto draft = read_scan(*pages, {letters()}, "pindai.png");
  ASSERT_TRUE(draft.has_value()) << draft.error().code;
  EXPECT_EQ(draft->form, "scan");
  ASSERT_EQ(draft->steps.size(), 3U);
  const auto& steps = draft->steps;
  EXPECT_EQ(steps[0].row.activity, "Memerintahkan penyusunan");
  EXPECT_EQ(steps[0].row.performers, std::vector{sop::PerformerColumn{1}});
  EXPECT_EQ(steps[0].row.symbol, sop::Symbol::kStart);
  EXPECT_EQ(steps[1].row.performers, std::vector{sop::PerformerColumn{2}});
  EXPECT_EQ(steps[1].row.symbol, sop::Symbol::kDecision);
  EXPECT_EQ(steps[2].row.performers, std::vector{sop::PerformerColumn{1}});
  EXPECT_EQ(steps[2].row.symbol, sop::Symbol::kProcess);
  EXPECT_EQ(steps[2].time, (DraftTime{1, TimeUnit::kDay}));
}

TEST(Scans, AskForTheirLettersFirst) {
  Page page;
  page.grid();
  const auto answer = answer_from(answer_to(request_for(page.png(), "pindai.png")));
  ASSERT_TRUE(answer.has_value());
  ASSERT_EQ(answer->pages.size(), 1U);
  EXPECT_TRUE(answer->pages.front().starts_with("P4"));
  const auto read =
      answer_from(answer_to(request_for(page.png(), "pindai.png", {"no letters here"})));
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(read.error().code, "exchange.not_an_sop");
}

TEST(Scans, MayBeBroken) {
  const auto broken = pages_of_scan("\x89PNG\r\n\x1a\n broken", "rusak.png");
  ASSERT_FALSE(broken.has_value());
  EXPECT_EQ(broken.error().code, "exchange.broken_file");
  const std::string whole = Page().png();
  EXPECT_FALSE(pages_of_scan(whole.substr(0, 40), "separuh.png").has_value());
}

}  // namespace
}  // namespace takar::exchange
