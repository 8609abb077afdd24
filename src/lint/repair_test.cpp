#include "lint/repair.hpp"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "lint/lint.hpp"
#include "sop/compare.hpp"
#include "sop/yaml.hpp"

namespace takar::lint {
namespace {

constexpr calendar::Date kToday{
    std::chrono::year(2026), std::chrono::month(11), std::chrono::day(21)};

std::string model() {
  std::ifstream file(TAKAR_SOURCE_DIR "/tests/tables/lint-model.sop.yaml");
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

Repaired repaired(const std::string& text) {
  const auto sop = sop::read_yaml(text);
  EXPECT_TRUE(sop.has_value());
  return repair(text, lint(document_of(*sop), kToday));
}

TEST(Repair, MendsAMisspeltWordAndAGluedUnit) {
  auto text = with(model(), "text: \"240 menit\"", "text: \"240menit\"");
  text = with(text, "Printer", "Printer, perlengkpan");
  const auto after = repaired(text);
  EXPECT_NE(after.text.find("\"240 menit\""), std::string::npos);
  EXPECT_NE(after.text.find("Printer, perlengkapan"), std::string::npos);
  EXPECT_EQ(after.codes.size(), 2U);
}

TEST(Repair, CompletesACutTitleOfTheCatalogue) {
  const auto after = repaired(with(model(),
                                   "Kinerja\n      dan Tata Cara Reviu atas Laporan Kinerja "
                                   "Instansi Pemerintah",
                                   "Kinerja"));
  const auto sop = sop::read_yaml(after.text);
  ASSERT_TRUE(sop.has_value());
  EXPECT_TRUE(sop->identity.legal_basis[2].ends_with("Instansi Pemerintah"));
}

TEST(Repair, ChangesNothingElse) {
  const auto before = with(model(), "output: Formulir terisi", "output: Formulir terisi");
  EXPECT_EQ(repaired(before).text, before);
  const auto spoilt = with(model(), "Nomor 29 Tahun 2014", "Nomor 29 Tahun 2041");
  const auto one = sop::read_yaml(spoilt);
  const auto other = sop::read_yaml(repaired(spoilt).text);
  ASSERT_TRUE(one && other);
  for (const auto& change : sop::compare(*one, *other))
    EXPECT_EQ(change.place, "identity/legal_basis/1");
}

TEST(Repair, LeavesAFileAloneThatCannotBeRead) {
  Finding finding;
  finding.repair = Repair{"a", "b"};
  EXPECT_EQ(repair("a: [", {finding}).text, "a: [");
}

TEST(UnifiedDiff, ShowsTheLinesAroundAChange) {
  EXPECT_EQ(unified_diff("a.yaml", "1\n2\n3\n4\n5\n6\n", "1\n2\n3\n4\nfive\n6\n"),
            "--- a.yaml\n+++ a.yaml\n@@ -2,5 +2,5 @@\n 2\n 3\n 4\n-5\n+five\n 6\n");
  EXPECT_EQ(unified_diff("a.yaml", "1\n", "1\n"), "");
}

}  // namespace
}  // namespace takar::lint
