#include "documents/docx.hpp"

#include <memory>

#include <gtest/gtest.h>
#include <zip.h>
#include <pugixml.hpp>

#include "documents/document_for.hpp"
#include "documents/package.hpp"
#include "documents/sample_facts_test.hpp"

namespace takar::documents {
namespace {

std::string part_of(const std::string& bytes, const std::string& name) {
  zip_error_t error;
  zip_error_init(&error);
  auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  const std::unique_ptr<zip_t, void (*)(zip_t*)> archive(
      zip_open_from_source(source, ZIP_RDONLY, &error), zip_discard);
  if (!archive) return {};
  zip_stat_t facts;
  if (zip_stat(archive.get(), name.c_str(), 0, &facts) != 0) return {};
  std::string part(facts.size, '\0');
  auto* file = zip_fopen(archive.get(), name.c_str(), 0);
  zip_fread(file, part.data(), part.size());
  zip_fclose(file);
  return part;
}

std::string body_of(const Document& document) {
  return part_of(render_docx(document), "word/document.xml");
}

Document with(std::vector<Block> blocks) {
  Document document{.kind = "uji", .title = "Uji", .blocks = std::move(blocks), .at = from_us(1)};
  return document;
}

std::size_t count_of(const std::string& text, std::string_view word) {
  std::size_t count = 0;
  for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1)) ++count;
  return count;
}

TEST(Docx, GivesTheSameBytesForTheSameDocument) {
  const auto paper = document_for(sop::StepKind::kRecap, sample_facts(sop::StepKind::kRecap));
  ASSERT_TRUE(paper.has_value());
  EXPECT_EQ(render_docx(*paper), render_docx(*paper));
}

TEST(Docx, EveryPaperOfAStepIsSoundXmlAndHoldsItsTexts) {
  for (int kind = 0; kind <= static_cast<int>(sop::StepKind::kArchive); ++kind) {
    const auto step = static_cast<sop::StepKind>(kind);
    const auto paper = document_for(step, sample_facts(step));
    ASSERT_TRUE(paper.has_value());
    const auto bytes = render_docx(*paper);
    for (const auto* name :
         {"word/document.xml", "word/styles.xml", "word/header1.xml", "word/footer1.xml"}) {
      pugi::xml_document xml;
      EXPECT_TRUE(xml.load_string(part_of(bytes, name).c_str())) << name << " of " << paper->kind;
    }
    const auto footer = part_of(bytes, "word/footer1.xml");
    EXPECT_NE(footer.find(xml_text(paper->footer)), footer.npos);
  }
}

TEST(Docx, RepeatsTheHeadOfATableOnEveryPage) {
  Table table;
  table.columns = {{1}, {2}};
  table.header = {{{"No"}, {"Unit"}}, {{"(1)"}, {"(2)"}}};
  table.rows = {{{"1"}, {"Bidang"}}};
  const auto body = body_of(with({table}));
  EXPECT_EQ(count_of(body, "<w:tblHeader/>"), 2U);
  EXPECT_EQ(count_of(body, "<w:tr>"), 3U);
}

TEST(Docx, ACellOverRowsIsMergedDown) {
  Table table;
  table.columns = {{1}, {2}};
  table.rows = {{{"kiri", 1, false, {}, 2}, {"atas"}}, {{"bawah"}}};
  const auto body = body_of(with({table}));
  EXPECT_EQ(count_of(body, "<w:vMerge w:val=\"restart\"/>"), 1U);
  EXPECT_EQ(count_of(body, "<w:vMerge/>"), 1U);
  EXPECT_EQ(count_of(body, "<w:tc>"), 4U);
}

TEST(Docx, MarkupInATextStaysText) {
  const auto body = body_of(with({Paragraph{"a < b & \"c\" \x01</w:t>"}}));
  EXPECT_NE(body.find("a &lt; b &amp; &quot;c&quot; &lt;/w:t&gt;"), body.npos);
}

TEST(Docx, TurnsTheSheetForAWideTable) {
  auto document = with({Paragraph{"Lebar"}});
  document.paper = Paper::kF4;
  document.orientation = Orientation::kLandscape;
  EXPECT_NE(body_of(document).find("w:w=\"18708\" w:h=\"12188\" w:orient=\"landscape\""),
            std::string::npos);
}

TEST(Docx, KeepsTheSignaturesTogetherAndNobodyElse) {
  Signature signer{.above = "Lumajang, 7 April 2025", .position = "Camat", .name = "Contoh"};
  const auto body = body_of(with({Paragraph{"Isi"}, Signatures{{signer, signer}}}));
  EXPECT_EQ(count_of(body, "<w:keepNext/>"), 6U);
}

TEST(Docx, GivesEachPageOfAFlowChartASectionOfItsOwnSize) {
  FlowPage page{.width = 33000, .height = 21500};
  page.cells = {{.x = 1000, .y = 1000, .w = 3000, .h = 900, .lines = {"Kegiatan"}}};
  page.shapes = {{.symbol = "decision", .x = 5000, .y = 1000, .w = 1300, .h = 900, .label = "?"}};
  page.arrows = {{.points = {{6000, 2000}, {6000, 3000}, {5000, 3000}}, .label = "Ya"}};
  const auto body = body_of(with({Paragraph{"Identitas"}, FlowPages{{page, page}}}));
  EXPECT_EQ(count_of(body, "<w:sectPr>"), 3U);
  EXPECT_EQ(count_of(body, "flowChartDecision"), 2U);
  EXPECT_EQ(count_of(body, "prst=\"line\""), 4U);
  EXPECT_EQ(count_of(body, "<a:tailEnd type=\"triangle\"/>"), 2U);
}

TEST(Docx, AnEmptyDocumentIsStillAFile) {
  EXPECT_EQ(count_of(body_of(with({})), "<w:sectPr>"), 1U);
}

}  // namespace
}  // namespace takar::documents
