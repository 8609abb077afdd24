#include <map>

#include <gtest/gtest.h>

#include "exchange/internal/drawing.hpp"
#include "exchange/internal/pdf_font.hpp"
#include "exchange/read_sop.hpp"

namespace takar::exchange {
namespace {

// A PDF of one page with this content.
std::string pdf_of(const std::string& content, const std::string& more = "") {
  std::string pdf = "%PDF-1.4\n";
  std::map<int, std::size_t> places;
  const auto add = [&](int number, const std::string& object) {
    places[number] = pdf.size();
    pdf += std::to_string(number) + " 0 obj\n" + object + "\nendobj\n";
  };
  add(1, "<</Type/Catalog/Pages 2 0 R>>");
  add(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
  add(3,
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 595]/Contents 4 0 R"
      "/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>");
  add(4, "<</Length " + std::to_string(content.size()) + ">>stream\n" + content + "\nendstream");
  add(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
  add(6,
      "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>/Length 11>>"
      "stream\n/X Do /X Do\nendstream");
  const std::size_t table = pdf.size();
  pdf += "xref\n0 7\n0000000000 65535 f \n";
  for (const auto& [number, place] : places) {
    const std::string digits = std::to_string(place);
    pdf += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
  }
  return pdf + "trailer<</Root 1 0 R/Size 7" + more + ">>\nstartxref\n" + std::to_string(table) +
         "\n%%EOF\n";
}

std::string text_at(int x, int y, const std::string& text) {
  return "BT /F 8 Tf " + std::to_string(x) + " " + std::to_string(y) + " Td (" + text + ") Tj ET\n";
}

std::string code_of(const Result<Draft>& draft) {
  return draft ? "" : std::string(draft.error().code);
}

// Three rows, two performers; x runs from the left, y from the foot.
std::string form() {
  const std::vector<int> xs{40, 70, 270, 350, 430, 530, 600, 700, 800};
  const std::vector<int> ys{560, 500, 440, 380, 320};
  std::string all;
  for (const int x : xs) all += std::to_string(x) + " 320 m " + std::to_string(x) + " 560 l S\n";
  for (const int y : ys)
    all += "40 " + std::to_string(y) + " m 800 " + std::to_string(y) + " l S\n";
  const std::vector<std::string> heads{
      "No", "Kegiatan", "Camat", "Staf", "Kelengkapan", "Waktu", "Output", "Ket"};
  for (std::size_t c = 0; c < heads.size(); ++c) all += text_at(xs[c] + 4, 540, heads[c]);
  const std::vector<std::vector<std::string>> rows{
      {"1", "Memerintahkan penyusunan", "", "", "Agenda", "15 menit", "Disposisi"},
      {"2", "Memeriksa konsep", "", "", "Disposisi", "2 jam", "Konsep"},
      {"3", "Mengarsipkan laporan", "", "", "Konsep", "1 hari", "Arsip"}};
  for (std::size_t r = 0; r < rows.size(); ++r)
    for (std::size_t c = 0; c < rows[r].size(); ++c)
      if (!rows[r][c].empty())
        all += text_at(xs[c] + 4, 480 - 60 * static_cast<int>(r), rows[r][c]);
  // A box for Camat, a diamond for Staf, a capsule for Camat, and their arrows.
  all += "290 460 40 20 re S\n";
  all += "390 428 m 415 410 l 390 392 l 365 410 l h S\n";
  all += "300 340 m 320 340 l 330 340 330 360 320 360 c 300 360 l 290 360 290 340 300 340 c h S\n";
  all += "330 470 m 390 470 l 390 433 l S 390 428 m 387 433 l 393 433 l h f\n";
  all += "365 410 m 310 410 l 310 365 l S 310 360 m 307 365 l 313 365 l h f\n";
  all += "415 410 m 425 410 l 425 480 l 335 480 l S 330 480 m 335 483 l 335 477 l h f\n";
  return all + text_at(345, 413, "Ya") + text_at(405, 416, "Tidak");
}

TEST(PdfDocuments, GivePerformersSymbolsAndArrows) {
  const auto draft = read_sop(pdf_of(text_at(40, 580, "Nama SOP : Laporan") + form()), "form.pdf");
  ASSERT_TRUE(draft.has_value()) << draft.error().code;
  EXPECT_EQ(draft->form, "pdf");
  EXPECT_EQ(draft->identity.title, "Laporan");
  ASSERT_EQ(draft->steps.size(), 3U);
  const auto& steps = draft->steps;
  EXPECT_EQ(steps[0].row.performers, std::vector{sop::PerformerColumn{1}});
  EXPECT_EQ(steps[1].row.performers, std::vector{sop::PerformerColumn{2}});
  EXPECT_EQ(steps[1].row.symbol, sop::Symbol::kDecision);
  EXPECT_EQ(steps[1].row.next, sop::StepNumber{3});
  EXPECT_EQ(steps[1].row.no, sop::StepNumber{1});
  EXPECT_EQ(steps[1].row.no_label, "Tidak");
  EXPECT_EQ(steps[2].row.symbol, sop::Symbol::kEnd);
  EXPECT_EQ(steps[2].time, (DraftTime{1, TimeUnit::kDay}));
}

TEST(PdfDocuments, SayOnWhichPageAFieldStands) {
  const auto draft = read_sop(pdf_of(form()), "form.pdf");
  ASSERT_TRUE(draft.has_value());
  for (const auto& evidence : draft->evidence)
    if (evidence.place == "steps/2/symbol") {
      EXPECT_EQ(evidence.origin.page, 1);
      EXPECT_EQ(evidence.origin.box, "365,167,50,36");
    }
}

TEST(PdfDocuments, MayLoopWithoutEnd) {
  EXPECT_EQ(code_of(read_sop(pdf_of("/X Do"), "loop.pdf")), "exchange.not_an_sop");
  std::string saves;
  for (int i = 0; i < 1000; ++i) saves += "q ";
  EXPECT_EQ(code_of(read_sop(pdf_of(saves), "deep.pdf")), "exchange.too_large");
  std::string points = "0 0 m ";
  for (int i = 0; i < 600'000; ++i) points += "1 1 l ";
  EXPECT_EQ(code_of(read_sop(pdf_of(points + "S"), "points.pdf")), "exchange.too_large");
}

TEST(PdfDocuments, MayBeBrokenAtAnyByte) {
  const std::string whole = pdf_of(form());
  for (std::size_t length = 8; length + 300 < whole.size(); length += 131) {
    const auto draft = read_sop(whole.substr(0, length), "half.pdf");
    EXPECT_TRUE(draft.has_value() || !draft.error().code.empty());
  }
  EXPECT_EQ(code_of(read_sop("%PDF-1.7\n", "empty.pdf")), "exchange.broken_file");
}

TEST(PdfDocuments, WithAPasswordAreNamedAsSuch) {
  const std::string lock =
      "/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4"
      "/O<0000000000000000000000000000000000000000000000000000000000000000>"
      "/U<0000000000000000000000000000000000000000000000000000000000000000>>>";
  EXPECT_EQ(code_of(read_sop(pdf_of(form(), lock), "locked.pdf")), "exchange.encrypted");
}

TEST(PdfFonts, ReadTheirMapsOfLetters) {
  const auto letters = internal::letters_of_cmap(
      "1 beginbfchar <0003> <0041> endbfchar 2 beginbfrange <0005> <0007> <0061> "
      "<0010> <0011> [<00660069> <D83DDE00>] endbfrange");
  EXPECT_EQ(letters.at(3), "A");
  EXPECT_EQ(letters.at(7), "c");
  EXPECT_EQ(letters.at(0x10), "fi");
  EXPECT_EQ(letters.at(0x11), "\U0001F600");
  EXPECT_EQ(internal::win_ansi_letter(0x96), "–");
}

}  // namespace
}  // namespace takar::exchange
