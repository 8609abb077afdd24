#include "drafting/document.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "drafting/draft_json.hpp"
#include "sop/sop_generator.hpp"
#include "sop/yaml.hpp"

namespace takar::drafting {
namespace {

sop::Sop procedure(const std::string& name) {
  std::ifstream file(TAKAR_SOURCE_DIR "/sop/" + name + ".sop.yaml");
  std::stringstream text;
  text << file.rdbuf();
  return sop::read_yaml(text.str()).value();
}

// The key of the versions is no cell: who makes a version names it.
sop::Sop keyed(sop::Sop sop, const std::string& key) {
  sop.id = key;
  return sop;
}

class FiveProcedures : public testing::TestWithParam<const char*> {};

TEST_P(FiveProcedures, ComeBackFromTheirCellsAsTheyWere) {
  const auto before = procedure(GetParam());
  const auto after = to_sop(document_of(before));
  ASSERT_TRUE(after) << after.error().code << " " << after.error().details.back();
  EXPECT_EQ(sop::to_json(keyed(*after, before.id)), sop::to_json(before));
}

INSTANTIATE_TEST_SUITE_P(All,
                         FiveProcedures,
                         testing::Values("badan",
                                         "kabupaten-pesisir-selatan-setwan",
                                         "kecamatan-sumbersuko",
                                         "kota-malang-kesbangpol",
                                         "kota-pasuruan"));

TEST(Document, KeepsAnArrowToItsRowWhenAnotherIsPutAbove) {
  auto document = document_of(procedure("kecamatan-sumbersuko"));
  const auto decision = document.rows.at(5);
  const auto goal = text_at(document, "steps/" + decision + "/no");
  const auto before = to_sop(document).value();
  set_value(document, "steps/baru/position", {std::string(kFirst)});
  set_value(document, "steps/baru/activity", {"Menerima surat edaran"});
  set_value(document, "steps/baru/performers", {document.performers.front()});
  set_value(document, "steps/baru/time", {"15", "menit"});
  const auto after = to_sop(document);
  ASSERT_TRUE(after) << after.error().code;
  EXPECT_EQ(text_at(document, "steps/" + decision + "/no"), goal);
  EXPECT_EQ(static_cast<int>(*after->steps.at(6).no), static_cast<int>(*before.steps.at(5).no) + 1);
}

TEST(Document, SaysWhichCellIsStillEmpty) {
  auto document = document_of(procedure("badan"));
  set_value(document, "steps/r3/time", {});
  const auto sop = to_sop(document);
  ASSERT_FALSE(sop);
  EXPECT_EQ(sop.error().code, "drafting.not_filled");
  EXPECT_EQ(sop.error().details, std::vector<std::string>{"steps/3/time"});
}

TEST(Document, RefusesAnArrowToARowThatWasTakenOut) {
  auto document = document_of(procedure("kecamatan-sumbersuko"));
  const auto goal = text_at(document, "steps/r6/no");
  set_value(document, "steps/" + goal + "/position", {});
  const auto sop = to_sop(document);
  ASSERT_FALSE(sop);
  EXPECT_EQ(sop.error().code, "drafting.goal_removed");
}

TEST(Document, DropsACorrectionTogetherWithTheWordsItCorrects) {
  auto document = document_of(procedure("kabupaten-pesisir-selatan-setwan"));
  const auto before = to_sop(document).value().corrections.size();
  const auto& corrections = document.cells.at("corrections");
  std::string place;
  for (std::size_t i = 0; i < corrections.size() && place.empty(); i += 5)
    if (document.cells.contains(corrections[i])) place = corrections[i];
  ASSERT_FALSE(place.empty());
  set_value(document, place, {"Kata yang ditulis sendiri"});
  EXPECT_EQ(to_sop(document).value().corrections.size(), before - 1);
}

TEST(Document, KeepsTheSourceOfEachOfTwoInputsOfOneName) {
  auto before = procedure("badan");
  auto& inputs = before.steps.at(2).inputs;
  inputs = {{"Formulir", sop::StepNumber{1}}, {"Formulir", std::nullopt}};
  const auto after = to_sop(document_of(before)).value();
  EXPECT_EQ(after.steps.at(2).inputs, inputs);
}

RC_GTEST_PROP(DocumentLaws, ASoundSopComesBackFromItsCells, ()) {
  const auto before = *sop::generated_sop();
  const auto after = to_sop(document_of(before));
  RC_ASSERT(after.has_value());
  RC_ASSERT(sop::to_json(keyed(*after, before.id)) == sop::to_json(before));
}

TEST(DraftJson, KeepsTheWholeStateOfADraft) {
  Draft draft{.id = {7},
              .agency = {11},
              .revision = 3,
              .open = true,
              .key = "badan",
              .origin = {Source::kImport, 5, "sop.pdf", "pdf", {}},
              .document = document_of(procedure("badan")),
              .questions = {{"steps/r1/performers", "Siapa?", "Who?", {"a", "b"}}},
              .evidence = {{"steps/r1/activity", 3, 1, "1,2,3,4", 95, "Tertulis."}},
              .touched = {{"identity/title", {2, {9}, from_us(5)}}},
              .log = {{2, {9}, from_us(5), {{"identity/title", {"a"}, {"b"}, true}}, false}},
              .trial = {12}};
  EXPECT_EQ(draft_from_state(state_json(draft)), draft);
}

}  // namespace
}  // namespace takar::drafting
