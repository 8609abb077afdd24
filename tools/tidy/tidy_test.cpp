// A small project without a fault, and one deliberate mistake at a time that tidy must find.

#include <gtest/gtest.h>

#include <fstream>
#include <map>

#include "tidy/checks.hpp"

namespace tidy {
namespace {

namespace fs = std::filesystem;

using Files = std::map<std::string, std::string>;

const Files& sound_project() {
  static const Files files = {
      {"src/rooms.txt", "# The map.\nbase:\nstore: base\ntasks: base\n<sqlite3.h>: store\n"},
      {"src/base/README.md", "# base\nSee `src/base/id.hpp`.\n"},
      {"src/store/README.md", "# store\n"},
      {"src/tasks/README.md", "# tasks\n"},
      {"src/base/id.hpp",
       "#pragma once\n// Ids.\n\n// Rejects with base.bad_id.\n[[nodiscard]] Result<int> "
       "id_of(int);\n"},
      {"src/base/id.cpp",
       "#include \"base/id.hpp\"\n\nauto id() { return reject(\"base.bad_id\"); }\n"},
      {"src/base/id_test.cpp", "#include \"base/id.hpp\"\nconst char* code = \"base.bad_id\";\n"},
      {"src/store/store.cpp", "#include <sqlite3.h>\n#include \"base/id.hpp\"\n"},
      {"src/tasks/case.cpp", "#include \"base/id.hpp\"\nstruct Case {};\n"},
      {"docs/rejections.tsv",
       "code\tclass\tindonesian\tenglish\tsource\nbase.bad_id\tinvalid\tSalah.\tWrong."
       "\tdecision\n"},
      {"docs/glossary.tsv",
       "code\tindonesian\troom\tmeaning\tsource\nCase\tberkas\ttasks\tone run\tdecision\n"},
      {"ARCHITECTURE.md", "# Map\n```mermaid\ngraph TD\n  store --> base\n  tasks --> base\n```\n"},
      {"tools/tidy-exceptions.tsv", "# file, rule, reason\n"},
  };
  return files;
}

// Writes a project into a folder of its own and removes it afterwards.
class Project {
 public:
  explicit Project(const Files& files) {
    std::string pattern = (fs::temp_directory_path() / "tidy.XXXXXX").string();
    root_ = mkdtemp(pattern.data());
    for (const auto& [name, text] : files) {
      fs::create_directories((root_ / name).parent_path());
      std::ofstream(root_ / name) << text;
    }
  }
  ~Project() { fs::remove_all(root_); }
  Project(const Project&) = delete;
  Project& operator=(const Project&) = delete;

  std::string findings() const {
    std::string text;
    for (const auto& f : check_project(root_))
      text += f.file + ":" + std::to_string(f.line) + ":" + f.rule + "\n";
    return text;
  }

 private:
  fs::path root_;
};

std::string findings_with(const Files& changes) {
  Files files = sound_project();
  for (const auto& [name, text] : changes) files[name] = text;
  return Project(files).findings();
}

TEST(Tidy, FindsNothingInASoundProject) {
  EXPECT_EQ(findings_with({}), "");
}

struct Mistake {
  const char* name;
  std::string file;
  std::string text;
  std::string finding;  // The one line that must be found, and no other.
};

class TidyFinds : public testing::TestWithParam<Mistake> {};

TEST_P(TidyFinds, TheMistakeAndNothingElse) {
  EXPECT_EQ(findings_with({{GetParam().file, GetParam().text}}), GetParam().finding + "\n");
}

std::string in_case(const std::string& line) {
  return "#include \"base/id.hpp\"\nstruct Case {};\n" + line + "\n";
}

const std::string kCase = "src/tasks/case.cpp";
const std::string kId = "src/base/id.hpp";
const std::string kTable = "code\tclass\tindonesian\tenglish\tsource\n";
const std::string kGoodRow = "base.bad_id\tinvalid\tSalah.\tWrong.\tdecision\n";

const std::vector<Mistake> kMistakes = {
    {"ForbiddenInclude",
     "src/store/store.cpp",
     "#include \"base/id.hpp\"\n#include \"tasks/case.hpp\"\n",
     "src/store/store.cpp:2:rooms"},
    {"IncludeWithoutRoom", kCase, in_case("#include \"case.hpp\""), kCase + ":3:rooms"},
    {"InternalOfAnotherRoom",
     kCase,
     in_case("#include \"base/internal/x.hpp\""),
     kCase + ":3:rooms"},
    {"LibraryOutsideItsHome", kCase, in_case("#include <sqlite3.h>"), kCase + ":3:libraries"},
    {"RoomThatIsNotOnTheMap", "src/cellar/wine.cpp", "int wine;\n", "src/cellar/wine.cpp:0:rooms"},
    {"ArrowThatNobodyUses", kCase, "struct Case {};\n", "src/rooms.txt:0:arrows"},
    {"HeaderThatNobodyIncludes",
     "src/base/lonely.hpp",
     "#pragma once\n// Alone.\n",
     "src/base/lonely.hpp:0:dead"},
    {"FileThatIncludesItself",
     kId,
     sound_project().at("src/base/id.hpp") + "#include \"base/id.hpp\"\n",
     "src/base/id.hpp:0:rings"},
    {"LongLine", kCase, in_case("// " + std::string(98, 'x')), kCase + ":3:columns"},
    {"LongFile", kCase, in_case(std::string(500, '\n')), kCase + ":0:size"},
    {"UnfinishedThought", kCase, in_case("int a;  // TODO: think"), kCase + ":3:thoughts"},
    {"BlockComment", kCase, in_case("int a; /* why */"), kCase + ":3:comments"},
    {"Banner", kCase, in_case("// ==== Cases ===="), kCase + ":3:comments"},
    {"EmptyName", kCase, in_case("class CaseManager {"), kCase + ":3:names"},
    {"Clock", kCase, in_case("auto at = system_clock::now();"), kCase + ":3:clock"},
    {"Double", kCase, in_case("double rate;"), kCase + ":3:double"},
    {"New", kCase, in_case("auto* a = new int;"), kCase + ":3:new"},
    {"SharedPointer", kCase, in_case("std::shared_ptr<int> a;"), kCase + ":3:shared_ptr"},
    {"CatchAll", kCase, in_case("} catch (...) {"), kCase + ":3:catch_all"},
    {"Print", kCase, in_case("std::cout << 1;"), kCase + ":3:print"},
    {"StoreNamedByARule", kCase, in_case("store::Row row;"), kCase + ":3:store"},
    {"Sleep", kCase, in_case("std::this_thread::sleep_for(x);"), kCase + ":3:sleep"},
    {"BanAfterARawString",
     kCase,
     in_case("auto t = R\"(a\n\"double\"\n)\"; double b;"),
     kCase + ":5:double"},
    {"UsingNamespaceInAHeader",
     kId,
     sound_project().at("src/base/id.hpp") + "using namespace std;\n",
     kId + ":6:names"},
    {"HeaderWithoutASentence",
     kId,
     "#pragma once\n\n// Rejects with base.bad_id.\n[[nodiscard]] Result<int> id_of(int);\n",
     kId + ":1:header"},
    {"ResultThatMayBeDropped",
     kId,
     "#pragma once\n// Ids.\n\n// Rejects with base.bad_id.\nResult<int> id_of(int);\n",
     kId + ":5:header"},
    {"ResultThatDoesNotSayWhy",
     kId,
     "#pragma once\n// Ids.\n\n// Cuts.\n[[nodiscard]] Result<std::vector<int>>\nid_of(int);\n",
     kId + ":5:header"},
    {"RejectionThatIsNotListed",
     kCase,
     in_case("auto a = reject(\n    \"tasks.unknown\");"),
     kCase + ":3:rejections"},
    {"RejectionThatIsNotUsed",
     "docs/rejections.tsv",
     kTable + kGoodRow + "tasks.x\tinvalid\tSalah.\tWrong.\tdecision\n",
     "docs/rejections.tsv:3:rejections\ndocs/rejections.tsv:3:stories"},
    {"RejectionThatNoTestTells",
     "src/base/id_test.cpp",
     "#include \"base/id.hpp\"\n",
     "docs/rejections.tsv:2:stories"},
    {"RejectionOfAnUnknownClass",
     "docs/rejections.tsv",
     kTable + "base.bad_id\tperhaps\tSalah.\tWrong.\tdecision\n",
     "docs/rejections.tsv:2:rejections"},
    {"RejectionWithALostDetail",
     "docs/rejections.tsv",
     kTable + "base.bad_id\tinvalid\tSalah {1}.\tWrong.\tdecision\n",
     "docs/rejections.tsv:2:rejections"},
    {"RowWithAGap",
     "docs/glossary.tsv",
     "head\nCase\tberkas\ttasks\t\tdecision\n",
     "docs/glossary.tsv:2:tables"},
    {"TermThatNoCodeUses",
     "docs/glossary.tsv",
     "head\nCase\tberkas\ttasks\ta run\tdecision\nVisit\tkunjungan\ttasks\ta stay\tdecision\n",
     "docs/glossary.tsv:3:glossary"},
    {"TermWithTwoCodeWords",
     "docs/glossary.tsv",
     "head\nCase\tberkas\ttasks\ta run\tdecision\nid\tberkas\ttasks\ta stay\tdecision\n",
     "docs/glossary.tsv:3:glossary\ndocs/glossary.tsv:3:glossary"},
    {"RoomWithoutAReadme", "src/tasks/README.md", "", "src/tasks/README.md:0:readme"},
    {"LongReadme", "src/tasks/README.md", std::string(41, '\n'), "src/tasks/README.md:0:readme"},
    {"MapThatDiffers",
     "ARCHITECTURE.md",
     "```mermaid\ngraph TD\n  store --> base\n```\n",
     "ARCHITECTURE.md:1:map"},
    {"NoMap", "ARCHITECTURE.md", "# Map\n", "ARCHITECTURE.md:0:map"},
    {"PathThatIsGone",
     "src/tasks/README.md",
     "See `src/tasks/gone.hpp`.\n",
     "src/tasks/README.md:1:paths"},
    {"LargeFile", "docs/picture.bin", std::string((1U << 20U) + 1, 'x'), "docs/picture.bin:0:blob"},
    {"ExceptionThatExcusesNothing",
     "tools/tidy-exceptions.tsv",
     "src/base/id.hpp\tdouble\tThe drawing library speaks in doubles.\n",
     "tools/tidy-exceptions.tsv:1:exceptions"},
    {"ExceptionWithoutAReason",
     "tools/tidy-exceptions.tsv",
     "src/base/id.hpp\tdouble\n",
     "tools/tidy-exceptions.tsv:1:exceptions"},
};

INSTANTIATE_TEST_SUITE_P(Mistakes,
                         TidyFinds,
                         testing::ValuesIn(kMistakes),
                         [](const auto& mistake) { return std::string(mistake.param.name); });

TEST(Tidy, ARingOfTwoFilesIsFoundOnce) {
  EXPECT_EQ(findings_with({{"src/base/a.hpp", "#pragma once\n// A.\n#include \"base/b.hpp\"\n"},
                           {"src/base/b.hpp", "#pragma once\n// B.\n#include \"base/a.hpp\"\n"}}),
            "src/base/a.hpp:0:rings\n");
}

TEST(Tidy, ARoomMayNotBeNamedBeforeItStands) {
  const auto found = findings_with({{"src/rooms.txt", "store: base\nbase:\ntasks: base\n"}});
  EXPECT_NE(found.find("src/rooms.txt:1:rooms"), std::string::npos) << found;
}

TEST(Tidy, OnlyStoreFilesOfARoomMayIncludeTheStore) {
  const Files files = {
      {"src/rooms.txt", "base:\nstore: base\ntasks: base store\n<sqlite3.h>: store\n"},
      {"src/store/row.hpp", "#pragma once\n// A row.\n#include \"base/id.hpp\"\n"},
      {"ARCHITECTURE.md", "```mermaid\ngraph TD\n  store --> base\n  tasks --> store\n```\n"},
      {"src/tasks/case_store.cpp", "#include \"store/row.hpp\"\nstore::Row row;\n"}};
  EXPECT_EQ(findings_with(files), "");
  auto wrong = files;
  wrong[kCase] = in_case("#include \"store/row.hpp\"");
  EXPECT_EQ(findings_with(wrong), kCase + ":3:rooms\n");
}

TEST(Tidy, AnExceptionWithAReasonExcuses) {
  EXPECT_EQ(findings_with({{kCase, in_case("double rate;")},
                           {"tools/tidy-exceptions.tsv",
                            kCase + "\tdouble\tThe drawing library speaks in doubles.\n"}}),
            "");
}

TEST(Tidy, WordsInSentencesAndLiteralsAreNoCode) {
  EXPECT_EQ(findings_with({{kCase,
                            in_case("// A new double is no new thing.\n"
                                    "auto a = \"new double \\\" /* new\";\n"
                                    "auto b = R\"x(new \" double)\" new)x\";\n"
                                    "auto c = 1'000'000 + '\"';  // new")}}),
            "");
}

TEST(Tidy, WhatOnlyItsOwnClassSeesNeedsNoDocstring) {
  Findings found;
  check_header(read_source("src/tasks/a.hpp",
                           {"#pragma once",
                            "// A class.",
                            "",
                            "class A {",
                            " public:",
                            "  [[nodiscard]] Result<int> one();",
                            "",
                            " private:",
                            "  [[nodiscard]] Result<int> two();",
                            "};"}),
               found);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].line, 6u);
}

TEST(Tidy, LongLinesInsideARawStringAreData) {
  EXPECT_EQ(findings_with({{kCase, in_case("auto t = R\"(\n" + std::string(120, 'x') + "\n)\";")}}),
            "");
}

TEST(Tidy, TestsMayHoldWhatRulesMayNot) {
  EXPECT_EQ(findings_with({{"src/tasks/case_test.cpp", "double now = x_clock::now();\n"}}), "");
}

TEST(Tidy, NumbersOfRulesNameTheirSource) {
  Findings found;
  check_number_sources(read_source("src/calendar/a.cpp",
                                   {"constexpr int kHours = 37;",
                                    "",
                                    "// Source: Perpres 21/2023.",
                                    "constexpr int kMinutes{450};",
                                    "",
                                    "constexpr int twice(int a) { return a * 2; }"}),
                       found);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].line, 1u);
}

TEST(Tidy, TheInputsOfAFileAreTheHeadersItReaches) {
  const std::vector<Source> files = {
      read_source("src/tasks/a.cpp", {"#include \"tasks/a.hpp\"", "#include <vector>"}),
      read_source("src/tasks/a.hpp", {"#include \"base/id.hpp\""}),
      read_source("src/base/id.hpp", {"int id;"}),
      read_source("src/base/other.hpp", {"int other;"})};
  EXPECT_EQ(inputs_of("src/tasks/a.cpp", files),
            (Lines{"src/base/id.hpp", "src/tasks/a.cpp", "src/tasks/a.hpp"}));
}

TEST(Tidy, TheMapLeavesOutImpliedArrows) {
  RoomMap map;
  map.order = {"base", "store", "app"};
  map.may_include = {{"base", {}}, {"store", {"base"}}, {"app", {"base", "store"}}};
  EXPECT_EQ(mermaid(map), (Lines{"graph TD", "  store --> base", "  app --> store"}));
}

}  // namespace
}  // namespace tidy
