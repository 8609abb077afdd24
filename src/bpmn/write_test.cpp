#include "bpmn/write.hpp"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>
#include <pugixml.hpp>

#include "sop/yaml.hpp"

namespace takar::bpmn {
namespace {

sop::Sop procedure(const std::string& name) {
  std::ifstream file(std::string(TAKAR_SOURCE_DIR) + "/sop/" + name + ".sop.yaml");
  std::stringstream text;
  text << file.rdbuf();
  return sop::read_yaml(text.str()).value();
}

struct File {
  pugi::xml_document document;
  pugi::xml_node root;

  File(const sop::Sop& sop, Form form) {
    EXPECT_TRUE(document.load_string(to_bpmn(sop, form).c_str()));
    root = document.document_element();
  }
  pugi::xml_node with_id(const std::string& id) const {
    return root.find_node([&](const auto& node) { return node.attribute("id").value() == id; });
  }
  std::size_t count(const std::string& element) const {
    return document.select_nodes(("//" + element).c_str()).size();
  }
};

TEST(ToBpmn, DrawsALaneForEachPerformerAndATaskForEachRow) {
  const auto sop = procedure("kota-pasuruan");
  const File file(sop, {});
  EXPECT_EQ(file.count("bpmn:lane"), 4U);
  EXPECT_EQ(file.count("bpmn:manualTask"), 15U);  // Fourteen rows, and the units' part of row 6.
  EXPECT_STREQ(file.with_id("lane_3").attribute("name").value(), "Perencana/Umpeg");
}

TEST(ToBpmn, PutsAGatewayBehindADecisionAndJoinsTheWayBack) {
  const File file(procedure("kota-pasuruan"), {});
  const auto ways = file.document.select_nodes("//bpmn:sequenceFlow[@sourceRef='decision_9']");
  ASSERT_EQ(ways.size(), 2U);
  EXPECT_STREQ(ways[0].node().attribute("name").value(), "Ya");
  EXPECT_STREQ(ways[0].node().attribute("targetRef").value(), "step_10");
  EXPECT_STREQ(ways[1].node().attribute("name").value(), "Tidak");
  EXPECT_STREQ(ways[1].node().attribute("targetRef").value(), "join_7");
}

TEST(ToBpmn, ShowsWhoElseTakesPartInARow) {
  const File file(procedure("kota-pasuruan"), {});
  std::size_t performers = 0;
  for (const auto& part : file.with_id("step_5").children("bpmn:performer")) {
    ++performers;
    EXPECT_FALSE(part.child("bpmn:resourceRef").text().empty());
  }
  EXPECT_EQ(performers, 4U);
}

TEST(ToBpmn, OffersATaskToTheGroupsOfItsPerformers) {
  const File file(procedure("kota-pasuruan"), {Profile::kExecutable});
  const auto owner = file.with_id("step_12").child("bpmn:potentialOwner");
  EXPECT_STREQ(
      owner.child("bpmn:resourceAssignmentExpression").child("bpmn:formalExpression").text().get(),
      "perencana");
}

TEST(ToBpmn, TakesAnInputFromTheDataObjectOfTheRowThatMadeIt) {
  const File file(procedure("kota-pasuruan"), {});
  EXPECT_STREQ(file.with_id("step_3_input_1").attribute("dataObjectRef").value(),
               "step_2_output_object");
  EXPECT_TRUE(file.with_id("step_2_output_object"));
}

TEST(ToBpmn, KeepsTheStandardOfEachRowInOurNamespace) {
  const File file(procedure("kota-pasuruan"), {});
  const auto step = file.with_id("step_2").child("bpmn:extensionElements").child("takar:step");
  EXPECT_STREQ(step.child("takar:mutu_baku").child("takar:time").attribute("minutes").value(),
               "60");
  EXPECT_STREQ(file.root.attribute("xmlns:takar").value(), "urn:takar:bpmn:1");
}

TEST(ToBpmn, GivesEnginesUserTasksAndACondition) {
  const File file(procedure("kota-pasuruan"), {Profile::kExecutable, Dialect::kJuel});
  EXPECT_EQ(file.count("bpmn:manualTask"), 0U);
  EXPECT_EQ(file.count("bpmn:dataObject"), 0U);
  ASSERT_EQ(file.count("bpmn:conditionExpression"), 1U);
  EXPECT_STREQ(file.document.select_node("//bpmn:conditionExpression").node().text().get(),
               "${keputusan == 'tidak'}");
  EXPECT_STREQ(file.with_id("procedure").attribute("isExecutable").value(), "true");
}

TEST(ToBpmn, WritesTheConditionInTheDialectAskedFor) {
  const auto sop = procedure("kota-pasuruan");
  EXPECT_NE(to_bpmn(sop, {Profile::kExecutable, Dialect::kPython}).find(">keputusan == 'tidak'<"),
            std::string::npos);
  EXPECT_NE(to_bpmn(sop, {Profile::kExecutable, Dialect::kFeel}).find(">=keputusan = \"tidak\"<"),
            std::string::npos);
  EXPECT_NE(to_bpmn(sop, {Profile::kExecutable, Dialect::kJavascript}).find("=== 'tidak'"),
            std::string::npos);
}

TEST(ToBpmn, GivesTheSameBytesEachTime) {
  const auto sop = procedure("badan");
  EXPECT_EQ(to_bpmn(sop), to_bpmn(sop));
}

TEST(ToBpmn, KnowsItsProfilesAndDialectsByName) {
  EXPECT_EQ(profile_from("bpmn-exec"), Profile::kExecutable);
  EXPECT_EQ(profile_from("BPMN"), std::nullopt);
  EXPECT_EQ(dialect_from("feel"), Dialect::kFeel);
  EXPECT_EQ(dialect_from(""), std::nullopt);
}

}  // namespace
}  // namespace takar::bpmn
