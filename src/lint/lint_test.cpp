#include "lint/lint.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include <gtest/gtest.h>

#include "base/text.hpp"
#include "lint/regulations.hpp"
#include "lint/row_reading.hpp"
#include "sop/yaml.hpp"

namespace takar::lint {
namespace {

constexpr calendar::Date day(int year, unsigned month, unsigned of_month) {
  return {std::chrono::year(year), std::chrono::month(month), std::chrono::day(of_month)};
}

std::string file_text(const std::string& path) {
  std::ifstream file(TAKAR_SOURCE_DIR "/" + path);
  EXPECT_TRUE(file) << path;
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<Finding> findings_of(const std::string& id, calendar::Date as_of) {
  const auto sop = sop::read_yaml(file_text("sop/" + id + ".sop.yaml"));
  EXPECT_TRUE(sop.has_value()) << id;
  return lint(document_of(*sop), as_of);
}

bool has(const std::vector<Finding>& findings, std::string_view code, std::string_view place) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& one) {
    return one.code == code && (place == "*" || one.place == place);
  });
}

TEST(Lint, FindsWhatACarefulReaderFoundInTheFiveProceduresAndNoFalseAlarm) {
  std::map<std::string, std::vector<Finding>> linted;
  const auto table = file_text("tests/tables/lint-expected.tsv");
  for (const auto line : split(table, '\n')) {
    if (line.empty() || line.starts_with("sop\t")) continue;
    const auto cells = split(line, '\t');
    const std::string id(cells.at(0));
    if (!linted.contains(id)) linted[id] = findings_of(id, day(2026, 11, 21));
    EXPECT_EQ(has(linted[id], cells.at(2), cells.at(3)), cells.at(1) == "found") << line;
  }
}

TEST(Lint, JudgesTheLegalBasisForTheDayThatIsAsked) {
  const std::string grand_design = "identity/legal_basis/3";
  EXPECT_TRUE(
      has(findings_of("kecamatan-sumbersuko", day(2026, 1, 1)), "LB-EXPIRED", grand_design));
  EXPECT_FALSE(
      has(findings_of("kecamatan-sumbersuko", day(2025, 12, 31)), "LB-EXPIRED", grand_design));
}

TEST(Lint, GivesTheSameFindingsInTheSameOrder) {
  const auto one = findings_of("badan", day(2026, 11, 21));
  const auto other = findings_of("badan", day(2026, 11, 21));
  ASSERT_EQ(one.size(), other.size());
  for (std::size_t i = 0; i < one.size(); ++i) EXPECT_EQ(one[i].english, other[i].english);
}

TEST(Lint, TakesAnEmptyDocument) {
  EXPECT_TRUE(has(lint(Document{}, day(2026, 11, 21)), "ST-NONE", "steps"));
}

struct Spelling {
  const char* text;
  const char* kind;
  const char* number;
  int year;
};

TEST(Citation, IsReadInTheManyWaysOfOfficials) {
  const std::vector<Spelling> spellings = {
      {"Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;", "UU", "25", 2009},
      {"UU No 25 Tahun 2009", "UU", "25", 2009},
      {"UU 25/2009 tentang Pelayanan Publik", "UU", "25", 2009},
      {"Undang - undang Republik Indonesia No. 25 Th. 2009", "UU", "25", 2009},
      {"PP No.8 Th 2006", "PP", "8", 2006},
      {"Peraturan Pemerintah RI Nomor 8 Tahun 2006 ttg Pelaporan", "PP", "8", 2006},
      {"Perpres 29 Tahun 2014", "Perpres", "29", 2014},
      {"Permenpan Nomor 35 Tahun 2012", "PermenPANRB", "35", 2012},
      {"Permen PAN-RB No. 35/2012", "PermenPANRB", "35", 2012},
      {"PermenPAN dan RB Nomor 53 Tahun 2014", "PermenPANRB", "53", 2014},
      {"Peraturan Menteri PAN dan RB Nomor 88 Tahun 2021", "PermenPANRB", "88", 2021},
      {"Permendagri No 86 Thn 2017", "Permendagri", "86", 2017},
      {"Keputusan Menteri Pendayagunaan Aparatur Negara Nomor KEP/135/M.PAN/9/2004",
       "KepmenPAN",
       "kep/135/m.pan/9/2004",
       2004},
      {"Peraturan Bupati (Perbup) Contoh Nomor 159 Tahun 2021", "Perbup", "159", 2021},
      {"Perwali Kota Contoh No. 3 Tahun 2020", "Perwali", "3", 2020},
      {"Ketentuan yang berlaku", "", "", 0},
      {"", "", "", 0}};
  for (const auto& one : spellings) {
    const auto citation = read_citation(one.text);
    EXPECT_EQ(citation.kind, one.kind) << one.text;
    EXPECT_EQ(citation.number, one.number) << one.text;
    EXPECT_EQ(citation.year, one.year) << one.text;
  }
}

TEST(Regulations, AreReadWholeAndNameTheirSource) {
  EXPECT_GT(regulations().size(), 60U);
  for (const auto& one : regulations()) EXPECT_FALSE(one.source.empty()) << one.name();
}

TEST(Regulations, HoldUntilTheDayOnWhichTheyAreReplaced) {
  const auto* civil_servants = find_regulation(read_citation("UU 5/2014"));
  ASSERT_NE(civil_servants, nullptr);
  EXPECT_FALSE(is_over(*civil_servants, day(2023, 10, 30)));
  EXPECT_TRUE(is_over(*civil_servants, day(2023, 11, 1)));
}

TEST(RowReading, TellsActorActionAndRecipient) {
  const auto row = read_row("Kepala Bagian Keuangan menyampaikan dokumen kepada Sekretaris DPRD.");
  EXPECT_EQ(row.actor, "Kepala Bagian Keuangan");
  ASSERT_NE(row.action(), nullptr);
  EXPECT_EQ(row.action()->verb, "menyampaikan");
  EXPECT_EQ(row.recipients, std::vector<std::string>{"Sekretaris DPRD"});
}

TEST(RowReading, TakesThePurposeForNoSecondAction) {
  EXPECT_EQ(read_row("Mengundang pejabat untuk membahas dan menyepakati data").actions.size(), 1U);
  EXPECT_EQ(read_row("Menghimpun dan memvalidasidata kinerja").actions.size(), 2U);
}

}  // namespace
}  // namespace takar::lint
