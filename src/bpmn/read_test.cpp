#include "bpmn/read.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/rejections.hpp"
#include "bpmn/write.hpp"
#include "sop/sop_generator.hpp"
#include "sop/yaml.hpp"

namespace takar::bpmn {
namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string of_procedure(const std::string& inside, const std::string& outside = "") {
  return "<?xml version=\"1.0\"?>\n"
         "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"\n"
         "  xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\"\n"
         "  xmlns:flowable=\"http://flowable.org/bpmn\">\n" +
         outside + "<process id=\"p\" name=\"Pengukuran Kinerja\">\n" + inside +
         "</process></definitions>";
}

exchange::Draft draft_of(const std::string& bytes) {
  auto reading = read_bpmn(bytes, "contoh.bpmn");
  EXPECT_TRUE(reading) << reading.error().code;
  return reading ? reading->draft : exchange::Draft{};
}

std::string code_of(std::string_view bytes) {
  const auto reading = read_bpmn(bytes, "contoh.bpmn");
  return reading ? "" : std::string(reading.error().code);
}

bool asks(const exchange::Draft& draft, const std::string& place) {
  for (const auto& question : draft.questions)
    if (question.place == place) return true;
  return false;
}

bool tells(const exchange::Draft& draft, const std::string& words) {
  for (const auto& lost : draft.unread)
    if (lost.reason.find(words) != std::string::npos) return true;
  return false;
}

constexpr const char* kCheck =
    "<startEvent id='s'/><userTask id='a' name='Menyusun konsep'/>"
    "<userTask id='b' name='Memeriksa konsep'/><exclusiveGateway id='g' default='f4'/>"
    "<userTask id='c' name='Menandatangani'/><endEvent id='e'/>"
    "<sequenceFlow id='f1' sourceRef='s' targetRef='a'/>"
    "<sequenceFlow id='f2' sourceRef='a' targetRef='b'/>"
    "<sequenceFlow id='f3' sourceRef='b' targetRef='g'/>"
    "<sequenceFlow id='f4' name='Setuju' sourceRef='g' targetRef='c'/>"
    "<sequenceFlow id='f5' name='Tolak' sourceRef='g' targetRef='a'/>"
    "<sequenceFlow id='f6' sourceRef='c' targetRef='e'/>";

TEST(ReadBpmn, GivesEachOfTheFiveProceduresBackFromBothProfiles) {
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(TAKAR_SOURCE_DIR) + "/sop")) {
    if (entry.path().extension() != ".yaml") continue;
    const auto sop = sop::read_yaml(bytes_of(entry.path())).value();
    for (const auto profile : {Profile::kDocument, Profile::kExecutable}) {
      const auto reading = read_bpmn(to_bpmn(sop, {profile, Dialect::kJuel}), "sendiri.bpmn");
      ASSERT_TRUE(reading && reading->sop) << entry.path();
      EXPECT_EQ(*reading->sop, sop) << entry.path();
      EXPECT_TRUE(reading->draft.unread.empty()) << entry.path();
      EXPECT_TRUE(reading->draft.questions.empty()) << entry.path();
    }
  }
}

RC_GTEST_PROP(ReadBpmn, GivesAnySoundSopBack, ()) {
  const auto sop = *sop::generated_sop();
  RC_PRE(sop::check_sound(sop).has_value());
  const auto file_form = sop::from_json(sop::to_json(sop));
  RC_PRE(file_form.has_value());
  const auto reading = read_bpmn(to_bpmn(sop), "sendiri.bpmn");
  RC_ASSERT(reading && reading->sop);
  RC_ASSERT(*reading->sop == *file_form);
}

TEST(ReadBpmn, TakesAChangeThatWasMadeInAModeller) {
  const auto sop =
      sop::read_yaml(bytes_of(std::string(TAKAR_SOURCE_DIR) + "/sop/kota-pasuruan.sop.yaml"))
          .value();
  auto text = to_bpmn(sop);
  const std::string words = "name=\"Penggandaan Dokumen Pengukuran Kinerja.\"";
  text.replace(text.find(words), words.size(), "name=\"Menggandakan dokumen\"");
  const auto reading = read_bpmn(text, "sendiri.bpmn");
  ASSERT_TRUE(reading && reading->sop);
  EXPECT_EQ(reading->sop->steps[12].activity, "Menggandakan dokumen");
}

TEST(ReadBpmn, ReadsAReturningDecisionOfAnotherProgram) {
  const auto draft = draft_of(of_procedure(kCheck));
  ASSERT_EQ(draft.steps.size(), 3U);
  const auto& check = draft.steps[1].row;
  EXPECT_EQ(check.symbol, sop::Symbol::kDecision);
  EXPECT_EQ(check.no, sop::StepNumber{1});
  EXPECT_EQ(check.next, sop::StepNumber{3});
  EXPECT_EQ(check.yes_label, "Setuju");
  EXPECT_EQ(check.no_label, "Tolak");
  EXPECT_EQ(draft.steps[2].row.symbol, sop::Symbol::kEnd);
  EXPECT_EQ(draft.steps[0].row.kind, sop::StepKind::kDraft);
}

TEST(ReadBpmn, TakesPerformersFromLanesThatLieWithinLanes) {
  const auto draft =
      draft_of(of_procedure("<laneSet><lane name='Sekretariat'><childLaneSet><lane name='Kasubag'>"
                            "<flowNodeRef>a</flowNodeRef></lane></childLaneSet></lane></laneSet>"
                            "<task id='a' name='Menyusun'/>"));
  ASSERT_EQ(draft.performers.size(), 1U);
  EXPECT_EQ(draft.performers[0].title, "Kasubag");
  EXPECT_EQ(draft.performers[0].id, "kasubag");
}

TEST(ReadBpmn, TakesPerformerAndTimeFromWhatCamundaAndFlowableAdd) {
  const auto draft = draft_of(of_procedure(
      "<userTask id='a' name='Menyusun' camunda:candidateGroups='perencana'"
      " camunda:dueDate='P2D'/>"
      "<userTask id='b' name='Memeriksa' flowable:assignee='kepala' flowable:dueDate='PT5H'/>"
      "<sequenceFlow id='f' sourceRef='a' targetRef='b'/>"));
  ASSERT_EQ(draft.steps.size(), 2U);
  EXPECT_EQ(draft.performers[0].title, "perencana");
  EXPECT_EQ(draft.performers[1].title, "kepala");
  EXPECT_EQ(draft.steps[0].time, (exchange::DraftTime{2, exchange::TimeUnit::kDay}));
  EXPECT_EQ(draft.steps[1].time, (exchange::DraftTime{5, exchange::TimeUnit::kHour}));
  EXPECT_FALSE(asks(draft, "steps/1/time"));
}

TEST(ReadBpmn, AsksWhoPerformsAndHowLongWhereTheFileIsSilent) {
  const auto draft = draft_of(of_procedure("<task id='a' name='Menyusun'/>"));
  EXPECT_TRUE(asks(draft, "steps/1/performers"));
  EXPECT_TRUE(asks(draft, "steps/1/time"));
  EXPECT_TRUE(asks(draft, "identity/number"));
}

TEST(ReadBpmn, TakesPapersFromDataObjectsAndNotesFromAnnotations) {
  const auto draft = draft_of(of_procedure(
      "<dataObject id='o'/><dataObjectReference id='r' name='Format' "
      "dataObjectRef='o'/><dataStoreReference id='q' name='Rekap'/>"
      "<task id='a' name='Mengisi format'><documentation>Lihat SOP lain</documentation>"
      "<dataInputAssociation><sourceRef>r</sourceRef></dataInputAssociation>"
      "<dataOutputAssociation><targetRef>q</targetRef></dataOutputAssociation></task>"
      "<textAnnotation id='n'><text>Tepat waktu</text></textAnnotation>"
      "<association sourceRef='a' targetRef='n'/>"));
  ASSERT_EQ(draft.steps.size(), 1U);
  EXPECT_EQ(draft.steps[0].inputs_text, "Format");
  EXPECT_EQ(draft.steps[0].row.output, "Rekap");
  EXPECT_EQ(draft.steps[0].row.note, "Lihat SOP lain; Tepat waktu");
}

TEST(ReadBpmn, TellsWhatAnSopCannotSay) {
  const auto draft = draft_of(of_procedure(
      "<task id='a' name='Menyusun'><standardLoopCharacteristics/></task>"
      "<boundaryEvent id='t' name='Terlambat' attachedToRef='a'/>"
      "<subProcess id='u' name='Rapat'><task id='i' name='Membahas'/></subProcess>"
      "<parallelGateway id='g' name='Bersama'/>",
      "<collaboration id='c'><participant id='w' name='Warga'/><messageFlow id='m' name='Surat'/>"
      "</collaboration>"));
  for (const auto* words : {"Terlambat", "Membahas", "Bersama", "Warga", "Surat", "standardLoop"})
    EXPECT_TRUE(tells(draft, words)) << words;
  EXPECT_GT(draft.unread.front().origin.line, 0);
}

TEST(ReadBpmn, AsksWhereAStepGoesOnThatBranchesForward) {
  const auto draft = draft_of(of_procedure(
      "<task id='a' name='Menerima'/><exclusiveGateway id='g'/><task id='b' name='Menolak'/>"
      "<task id='c' name='Memproses'/><sequenceFlow id='1' sourceRef='a' targetRef='g'/>"
      "<sequenceFlow id='2' sourceRef='g' targetRef='b'/>"
      "<sequenceFlow id='3' sourceRef='g' targetRef='c'/>"));
  EXPECT_TRUE(asks(draft, "steps/1/next"));
  EXPECT_EQ(draft.steps[0].row.next, sop::StepNumber{2});
  EXPECT_EQ(draft.steps[1].row.next, sop::StepNumber{3});
}

TEST(ReadBpmn, GoesOnAtTheCatchingLinkOfTheSameName) {
  const auto draft = draft_of(of_procedure(
      "<task id='a' name='Satu'/><intermediateThrowEvent id='x'><linkEventDefinition name='A1'/>"
      "</intermediateThrowEvent><intermediateCatchEvent id='y'><linkEventDefinition name='A1'/>"
      "</intermediateCatchEvent><task id='b' name='Dua'/>"
      "<sequenceFlow id='1' sourceRef='y' targetRef='b'/>"
      "<sequenceFlow id='2' sourceRef='a' targetRef='x'/>"));
  ASSERT_EQ(draft.steps.size(), 2U);
  EXPECT_EQ(draft.steps[0].row.activity, "Satu");
  EXPECT_EQ(draft.steps[0].row.next, sop::StepNumber{2});
}

TEST(ReadBpmn, ComesToAnEndWhereTheFlowIsACircle) {
  const auto draft =
      draft_of(of_procedure("<task id='a' name='Satu'/><task id='b' name='Dua'/>"
                            "<sequenceFlow id='1' sourceRef='a' targetRef='b'/>"
                            "<sequenceFlow id='2' sourceRef='b' targetRef='a'/>"));
  EXPECT_EQ(draft.steps.size(), 2U);
}

TEST(ReadBpmn, RefusesADoctypeBeforeAnyEntityIsRead) {
  EXPECT_EQ(code_of("<!DOCTYPE definitions [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                    "<definitions>&x;</definitions>"),
            "bpmn.doctype");
}

TEST(ReadBpmn, RefusesWhatIsNoXmlAndNamesTheLine) {
  const auto reading = read_bpmn("<definitions>\n<task>\n</definitions>", "contoh.bpmn");
  ASSERT_FALSE(reading);
  EXPECT_EQ(reading.error().code, "bpmn.not_xml");
  EXPECT_EQ(code_of("\xff\xfe<definitions/>"), "bpmn.not_xml");
  EXPECT_EQ(code_of(""), "bpmn.not_xml");
}

TEST(ReadBpmn, RefusesXmlThatIsNoBpmnOrHoldsNoActivity) {
  EXPECT_EQ(code_of("<html/>"), "bpmn.not_bpmn");
  EXPECT_EQ(code_of("<definitions/>"), "bpmn.not_bpmn");
  EXPECT_EQ(code_of(of_procedure("<startEvent id='s'/>")), "bpmn.no_steps");
}

TEST(ReadBpmn, RefusesWhatIsTooDeepTooLargeOrTooLong) {
  std::string deep = "<definitions>";
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  EXPECT_EQ(code_of(deep), "bpmn.not_xml");
  std::string inside;
  for (int i = 0; i < 100; ++i) inside += "<subProcess>";
  for (int i = 0; i < 100; ++i) inside += "</subProcess>";
  EXPECT_EQ(code_of(of_procedure(inside)), "bpmn.too_large");
  EXPECT_EQ(code_of(std::string(kFileBytesMax + 1, ' ')), "bpmn.too_large");
  std::string many;
  for (int i = 0; i < 201; ++i) many += "<task id='t" + std::to_string(i) + "'/>";
  EXPECT_EQ(code_of(of_procedure(many)), "bpmn.too_many_steps");
}

TEST(ReadBpmn, KeepsNoByteThatIsNoCharacter) {
  const auto draft = draft_of(of_procedure("<task id='a' name='Satu&#1;&#xD800; dua'/>"));
  EXPECT_EQ(draft.steps.at(0).row.activity, "Satu dua");
}

// The reference models of the OMG's interchange group are no part of the project: TAKAR_BPMN_MODELS
// names the folder that holds them.
TEST(ReadBpmn, ReadsTheReferenceModelsOfOthersWithAReport) {
  const char* folder = std::getenv("TAKAR_BPMN_MODELS");
  if (folder == nullptr) GTEST_SKIP() << "TAKAR_BPMN_MODELS names no folder of .bpmn files";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".bpmn") continue;
    const auto reading = read_bpmn(bytes_of(entry.path()), entry.path().filename());
    ASSERT_TRUE(reading) << entry.path() << ": " << explain(reading.error()).english;
    EXPECT_FALSE(reading->draft.steps.empty()) << entry.path();
    EXPECT_FALSE(reading->draft.questions.empty()) << entry.path();
    EXPECT_TRUE(exchange::to_json(reading->draft).is_object());
  }
}

TEST(ReadBpmn, TellsItsOwnFormByTheContent) {
  EXPECT_TRUE(is_bpmn(of_procedure("")));
  EXPECT_FALSE(is_bpmn("sop: contoh"));
  EXPECT_FALSE(is_bpmn("<html></html>"));
}

}  // namespace
}  // namespace takar::bpmn
