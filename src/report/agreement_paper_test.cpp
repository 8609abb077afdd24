#include "report/agreement_paper.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "documents/docx.hpp"
#include "documents/pdf.hpp"

namespace takar::report {
namespace {

AgreementWords words() {
  AgreementWords words;
  words.agency = "Badan Contoh";
  words.place = "Malang";
  words.plan = "Renstra 2025-2029";
  words.year = 2026;
  words.first = {.position = "Plt. Kepala Bidang Contoh",
                 .name = "Contoh Pelaksana Tugas",
                 .nip = "198001012005011001",
                 .tenure = "2 Januari 2026 sampai 30 Juni 2026",
                 .decree = "SK 1/2026"};
  words.second = {.position = "Kepala Badan Contoh"};
  words.targets = {{"Konflik tertangani", "1.1 Persentase konflik", "90 %"}};
  words.budgets = {{"8.01 Program ketahanan", "1.000"}};
  words.total = "1.000";
  words.at = parse_rfc3339("2026-01-02T00:30:00Z").value();
  return words;
}

std::vector<std::string> texts_of(const documents::Document& document) {
  std::vector<std::string> texts;
  for (const auto& block : document.blocks)
    if (const auto* paragraph = std::get_if<documents::Paragraph>(&block))
      texts.push_back(paragraph->text);
  return texts;
}

template <class Block>
std::vector<Block> all_of(const documents::Document& document) {
  std::vector<Block> found;
  for (const auto& block : document.blocks)
    if (const auto* one = std::get_if<Block>(&block)) found.push_back(*one);
  return found;
}

TEST(AgreementPaper, NamesBothPartiesAndByWhichAuthority) {
  const auto paper = agreement_paper(words());
  const auto parties = all_of<documents::KeyValues>(paper);
  ASSERT_EQ(parties.size(), 2U);
  EXPECT_EQ(parties[0].rows[1].value, "Plt. Kepala Bidang Contoh");
  EXPECT_EQ(parties[0].rows[3].value, "SK 1/2026");
  // Nobody is known: a line is left, and no tenure is stated.
  EXPECT_EQ(parties[1].rows[0].value.front(), '.');
  EXPECT_EQ(parties[1].rows.size(), 2U);
}

TEST(AgreementPaper, IsSignedByBothOnEitherPage) {
  const auto signatures = all_of<documents::Signatures>(agreement_paper(words()));
  ASSERT_EQ(signatures.size(), 2U);
  EXPECT_EQ(signatures[0], signatures[1]);
  EXPECT_EQ(signatures[0].blocks[0].above, "Pihak Kedua,");
  EXPECT_EQ(signatures[0].blocks[1].above, "Pihak Pertama,");
  const auto texts = texts_of(agreement_paper(words()));
  EXPECT_EQ(std::count(texts.begin(), texts.end(), "Malang, 2 Januari 2026"), 2);
}

TEST(AgreementPaper, PromisesTheTargetsOfTheYear) {
  const auto paper = agreement_paper(words());
  const auto texts = texts_of(paper);
  EXPECT_TRUE(std::any_of(texts.begin(), texts.end(), [](const std::string& text) {
    return text.find("target kinerja tahun 2026") != text.npos &&
           text.find("Renstra 2025-2029") != text.npos;
  }));
  const auto tables = all_of<documents::Table>(paper);
  ASSERT_EQ(tables.size(), 2U);
  EXPECT_EQ(tables[0].rows[0][3].text, "90 %");
  EXPECT_EQ(tables[1].rows.back()[1].text, "1.000");
}

TEST(AgreementPaper, LeavesTheTableOfBudgetsOutWhereThereAreNone) {
  auto without = words();
  without.budgets.clear();
  EXPECT_EQ(all_of<documents::Table>(agreement_paper(without)).size(), 1U);
}

TEST(AgreementPaper, IsOneModelForBothForms) {
  const auto paper = agreement_paper(words());
  EXPECT_TRUE(documents::document_from_json(documents::to_json(paper)).has_value());
  EXPECT_EQ(documents::render_pdf(paper).substr(0, 5), "%PDF-");
  EXPECT_EQ(documents::render_docx(paper).substr(0, 2), "PK");
}

}  // namespace
}  // namespace takar::report
