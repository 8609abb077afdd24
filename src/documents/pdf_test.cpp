#include "documents/pdf.hpp"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "documents/document_for.hpp"
#include "documents/sample_facts_test.hpp"
#include "documents/scene.hpp"
#include "sop/yaml.hpp"

namespace takar::documents {
namespace {

namespace fs = std::filesystem;

// What a reader of the file sees, by an independent program (poppler); empty when it is not here.
std::string text_of(const Document& document) {
  const auto folder = fs::temp_directory_path() / fmt::format("takar-pdf-{}", ::getpid());
  fs::create_directories(folder);
  std::ofstream(folder / "a.pdf", std::ios::binary) << render_pdf(document);
  const auto command =
      fmt::format("pdftotext -layout {0}/a.pdf {0}/a.txt 2> {0}/errors && test ! -s {0}/errors",
                  folder.string());
  const bool good = std::system(command.c_str()) == 0;
  std::stringstream text;
  text << std::ifstream(folder / "a.txt").rdbuf();
  fs::remove_all(folder);
  return good ? text.str() : "";
}

std::size_t count_of(std::string_view text, std::string_view word) {
  std::size_t count = 0;
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
    ++count;
  return count;
}

Document paper_with(std::vector<Block> blocks) {
  Document document;
  document.kind = "test";
  document.heading = "Percobaan";
  document.title = "Percobaan";
  document.blocks = std::move(blocks);
  return document;
}

class Pdf : public testing::Test {
 protected:
  void SetUp() override {
    if (std::system("pdftotext -v > /dev/null 2>&1") != 0) GTEST_SKIP() << "no pdftotext here";
  }
};

TEST_F(Pdf, ALongTableRepeatsItsHeadAndCountsItsPages) {
  Table table;
  table.columns = {{1}, {3}};
  table.header = {{{"Nomor"}, {"Kepala tabel"}}};
  for (int i = 1; i <= 120; ++i)
    table.rows.push_back({{std::to_string(i)}, {fmt::format("baris-{}-akhir", i)}});
  const auto text = text_of(paper_with({table}));
  const auto pages = count_of(text, "Halaman ");
  EXPECT_GE(pages, 3u);
  EXPECT_EQ(count_of(text, "Kepala tabel"), pages);
  EXPECT_EQ(count_of(text, fmt::format("dari {}", pages)), pages);
  for (int i = 1; i <= 120; ++i)
    EXPECT_EQ(count_of(text, fmt::format("baris-{}-akhir", i)), 1u) << i;
}

TEST_F(Pdf, SignaturesAreNeverAloneOnAPage) {
  for (int rows = 1; rows <= 45; ++rows) {
    Table table;
    table.columns = {{1}, {3}};
    table.header = {{{"Nomor"}, {"Kepala tabel"}}};
    for (int i = 1; i <= rows; ++i) table.rows.push_back({{std::to_string(i)}, {"baris"}});
    const auto text = text_of(
        paper_with({table, Note{"catatan kaki"}, Signatures{{{.name = "Contoh Pejabat"}}}}));
    const auto signed_on = text.rfind('\f', text.find("Contoh Pejabat"));
    const auto page = text.substr(signed_on == std::string::npos ? 0 : signed_on);
    EXPECT_NE(page.find("baris"), std::string::npos) << rows << " rows";
    EXPECT_NE(page.find("catatan kaki"), std::string::npos) << rows << " rows";
  }
}

TEST_F(Pdf, TheRoomForASignatureStandsBetweenPositionAndName) {
  Document document;
  document.title = document.heading = "Contoh";
  document.blocks.push_back(Signatures{{{"", "Sekretaris", "Contoh Satu", "", "111", ""},
                                        {"", "Kepala", "Contoh Dua", "", "222", ""}}});
  document.blocks.push_back(PageBreak{});
  document.blocks.push_back(Signatures{{{"", "Camat", "Contoh Tiga", "", "", ""}}});
  const auto places = signature_places(document);
  ASSERT_EQ(places.size(), 3U);
  EXPECT_EQ(places[0].nip, "111");
  EXPECT_EQ(places[1].name, "Contoh Dua");
  EXPECT_EQ(places[2].position, "Camat");
  EXPECT_EQ(places[1].page, 0);
  EXPECT_EQ(places[2].page, 1);
  EXPECT_LT(places[0].left + places[0].side, places[1].left) << "side by side";
  EXPECT_EQ(places[0].bottom, places[1].bottom);
  for (const auto& place : places) EXPECT_GE(place.side, 45) << "a QR code must be readable";
}

TEST_F(Pdf, ARowTallerThanAPageIsPartedAndLosesNoWord) {
  std::string long_text;
  for (int i = 1; i <= 1500; ++i) long_text += fmt::format("kata{} ", i);
  Table table;
  table.columns = {{1}, {1}};
  table.header = {{{"Kiri"}, {"Kanan"}}};
  table.rows = {{{"pendek"}, {long_text}}};
  const auto text = text_of(paper_with({table, Paragraph{long_text}}));
  for (int i = 1; i <= 1500; ++i) EXPECT_GE(count_of(text, fmt::format("kata{}", i)), 2u) << i;
}

TEST_F(Pdf, ACharacterWithoutAGlyphIsPrintedAsItsNumber) {
  const auto text = text_of(paper_with(
      {Paragraph{"a\xF0\x9F\x98\x80z b\xE2\x80\xAE c\x01 d\xFF e\xC3\xA9 \xE2\x89\xA5"}}));
  EXPECT_NE(text.find("a[U+1F600]z b[U+202E] c[U+0001] d[0xFF] e\xC3\xA9 \xE2\x89\xA5"),
            std::string::npos)
      << text;
}

TEST_F(Pdf, EveryFieldOfEveryPaperCanBeReadBack) {
  for (const auto& [kind, words] :
       {std::pair{sop::StepKind::kOrder, "Plh. Sekretaris"},
        std::pair{sop::StepKind::kOrder, "Surat Perintah Nomor 800/1/2026"},
        std::pair{sop::StepKind::kInvite, "Senin, 12 Oktober 2026"},
        std::pair{sop::StepKind::kInvite, "08.30 WIB"},
        std::pair{sop::StepKind::kCoverLetter, "000.8.6.3/015/BC/2026"},
        std::pair{sop::StepKind::kDraft, "DRAF"},
        std::pair{sop::StepKind::kFillIn, "116,67"},
        std::pair{sop::StepKind::kFillIn, "nihil"},
        std::pair{sop::StepKind::kCheck, "Capaian IK.2 belum sesuai data dukung."},
        std::pair{sop::StepKind::kArchive, "ba7816bf8f01cfea414140de5dae2223"}}) {
    const auto text = text_of(document_for(kind, sample_facts(kind)).value());
    EXPECT_NE(text.find(words), std::string::npos) << words << "\n" << text;
  }
}

// The papers as text, looked at by a person once. TAKAR_APPROVE=1 writes them anew.
TEST_F(Pdf, LooksAsApproved) {
  for (int i = 0; i <= static_cast<int>(sop::StepKind::kArchive); ++i) {
    const auto kind = static_cast<sop::StepKind>(i);
    if (kind == sop::StepKind::kGather) continue;  // The form of kRecap.
    const auto text = text_of(document_for(kind, sample_facts(kind)).value());
    const auto path = fs::path(TAKAR_SOURCE_DIR) / "tests/golden/documents" /
                      (std::string(form_of(kind)) + ".txt");
    if (std::getenv("TAKAR_APPROVE") != nullptr) {
      fs::create_directories(path.parent_path());
      std::ofstream(path) << text;
    }
    std::stringstream approved;
    approved << std::ifstream(path).rdbuf();
    EXPECT_EQ(text, approved.str()) << path;
  }
}

// The official forms of the five procedures, every page as text.
TEST_F(Pdf, TheOfficialFormsLookAsApproved) {
  for (const auto& entry : fs::directory_iterator(fs::path(TAKAR_SOURCE_DIR) / "sop")) {
    if (entry.path().extension() != ".yaml") continue;
    std::stringstream yaml;
    yaml << std::ifstream(entry.path()).rdbuf();
    const auto sop = sop::read_yaml(yaml.str()).value();
    const auto text = text_of(official_form(sop, Paper::kA4, {}));
    const auto path =
        fs::path(TAKAR_SOURCE_DIR) / "tests/golden/documents" / ("sop_" + sop.id + ".txt");
    if (std::getenv("TAKAR_APPROVE") != nullptr) std::ofstream(path) << text;
    std::stringstream approved;
    approved << std::ifstream(path).rdbuf();
    EXPECT_EQ(text, approved.str()) << path;
  }
}

TEST_F(Pdf, TheOfficialFormIsTheSameBytesEachTime) {
  sop::Sop sop;
  sop.identity.title = "Contoh";
  sop.performers = {{sop::PerformerColumn{1}, "kepala", "Kepala"}};
  sop::Step step{.number = sop::StepNumber{1}, .activity = "Memerintahkan"};
  step.performers = {sop::PerformerColumn{1}};
  sop.steps = {step};
  const auto form = official_form(sop, Paper::kF4, {});
  EXPECT_EQ(render_pdf(form), render_pdf(official_form(sop, Paper::kF4, {})));
}

TEST_F(Pdf, FlowChartPagesKeepTheirOwnSize) {
  FlowPage page;
  page.width = 29700;
  page.height = 21000;
  page.cells = {{1000, 1000, 5000, 1500, {"Uraian", "kegiatan"}, true, "header"}};
  page.shapes = {{"start", 7000, 3000, 1500, 800, ""}, {"decision", 7000, 6000, 1500, 900, ""}};
  page.arrows = {{{{7750, 3800}, {7750, 6000}}, "Ya", {7800, 4500}}};
  auto document = paper_with({FlowPages{{page}}, Paragraph{"sesudah"}});
  const auto text = text_of(document);
  EXPECT_NE(text.find("Halaman 3 dari 3"), std::string::npos) << text;
  EXPECT_NE(text.find("kegiatan"), std::string::npos);
  EXPECT_NE(text.find("Ya"), std::string::npos);
  Typesetter typesetter;
  const auto scene = layout(document, typesetter);
  ASSERT_EQ(scene.size(), 3u);
  EXPECT_EQ(scene[1].width, from_hundredths_mm(29700));
}

// Printed, not judged: a busy machine must not fail the tests.
TEST_F(Pdf, SpeedOfAThreePageForm) {
  auto facts = sample_facts(sop::StepKind::kFillIn);
  const auto rows = facts.rows;
  facts.rows.insert(facts.rows.end(), rows.begin(), rows.end());
  const auto document = document_for(sop::StepKind::kFillIn, facts).value();
  static_cast<void>(render_pdf(document));
  const auto begin = std::chrono::steady_clock::now();
  constexpr int kTimes = 20;
  for (int i = 0; i < kTimes; ++i) static_cast<void>(render_pdf(document));
  const auto taken = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - begin);
  RecordProperty("per_second", static_cast<int>(kTimes * 1'000'000 / taken.count()));
  Typesetter typesetter;
  fmt::print("{} pages, {} papers a second\n",
             layout(document, typesetter).size(),
             kTimes * 1'000'000 / taken.count());
}

}  // namespace
}  // namespace takar::documents
