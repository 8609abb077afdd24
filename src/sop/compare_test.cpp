#include "sop/compare.hpp"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "sop/yaml.hpp"

namespace takar::sop {
namespace {

Sop procedure(const std::string& id) {
  std::ifstream file(TAKAR_SOURCE_DIR "/sop/" + id + ".sop.yaml");
  std::stringstream text;
  text << file.rdbuf();
  const auto sop = read_yaml(text.str());
  EXPECT_TRUE(sop.has_value()) << id;
  return *sop;
}

TEST(Compare, FindsNothingBetweenTheSame) {
  const auto sop = procedure("kota-malang-kesbangpol");
  EXPECT_TRUE(compare(sop, sop).empty());
}

TEST(Compare, TellsWhatChangedForWhom) {
  const auto before = procedure("kota-malang-kesbangpol");
  auto after = before;
  after.steps[9].time_text = "2 hari";
  const auto changes = compare(before, after);
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes[0].place, "steps/10/time");
  EXPECT_EQ(sentence_of(changes[0]).indonesian,
            "Langkah 10, waktu (Sekretaris): semula \"1 hari\", menjadi \"2 hari\".");
  EXPECT_EQ(changes[0].concern, std::vector<std::string>{"Sekretaris"});
}

TEST(Compare, TakesAnInsertedRowForOneChange) {
  const auto before = procedure("kota-malang-kesbangpol");
  auto after = before;
  Step minutes = before.steps[3];
  minutes.activity = "Mencatat penerima dalam buku ekspedisi kantor";
  after.steps.insert(after.steps.begin() + 4, minutes);
  for (auto& step : after.steps)
    if (step.no && static_cast<int>(*step.no) > 4)
      step.no = static_cast<StepNumber>(static_cast<int>(*step.no) + 1);
  const auto changes = compare(before, after);
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes[0].kind, Change::Kind::kAdded);
  EXPECT_EQ(changes[0].place, "steps/5");
  EXPECT_EQ(compare(after, before).at(0).kind, Change::Kind::kRemoved);
}

TEST(Compare, TellsAnotherReturnTarget) {
  const auto before = procedure("kecamatan-sumbersuko");
  auto after = before;
  after.steps[6].no = StepNumber{5};
  const auto changes = compare(before, after);
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes[0].before, "6");
  EXPECT_EQ(changes[0].after, "5");
}

TEST(Compare, TellsListsItemByItem) {
  const auto before = procedure("badan");
  auto after = before;
  after.identity.legal_basis[0] = "Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara";
  const auto changes = compare(before, after);
  ASSERT_EQ(changes.size(), 2U);
  EXPECT_EQ(changes[0].kind, Change::Kind::kRemoved);
  EXPECT_EQ(changes[1].kind, Change::Kind::kAdded);
}

TEST(Similarity, TellsTheCopiedProcedureFromTheOthers) {
  const auto pasuruan = procedure("kota-pasuruan");
  const auto pesisir = procedure("kabupaten-pesisir-selatan-setwan");
  EXPECT_GE(similarity_percent(pasuruan, pesisir), kNearDuplicatePercent);
  EXPECT_EQ(similarity_percent(pasuruan, pasuruan), 100);
  for (const auto* other : {"badan", "kota-malang-kesbangpol", "kecamatan-sumbersuko"})
    EXPECT_LT(similarity_percent(pasuruan, procedure(other)), kNearDuplicatePercent) << other;
  EXPECT_EQ(similarity_percent(Sop{}, Sop{}), 0);
}

}  // namespace
}  // namespace takar::sop
