#include "sop/yaml.hpp"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "sop/places.hpp"
#include "sop/soundness.hpp"

namespace takar::sop {
namespace {

std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string seed_text(const std::string& id) {
  return file_text(std::string(TAKAR_SOURCE_DIR) + "/sop/" + id + ".sop.yaml");
}

std::string told(const Rejection& rejection) {
  std::string all(rejection.code);
  for (const auto& detail : rejection.details) all += " | " + detail;
  return all;
}

// Working minutes with a day counted as 450. Source: Perpres 21/2023 (37.5 hours in five days).
std::int64_t total_minutes(const Sop& sop) {
  std::int64_t total = 0;
  for (const auto& step : sop.steps) {
    const bool days = step.standard_time.unit == calendar::WorkingTime::Unit::kDays;
    total += static_cast<std::int64_t>(step.standard_time.amount) * (days ? 450 : 1);
  }
  return total;
}

struct SeedFacts {
  const char* id;
  std::size_t steps, performers, decisions;
  std::int64_t minutes;
};

class SeedSop : public testing::TestWithParam<SeedFacts> {};

TEST_P(SeedSop, IsReadWithItsOwnStepsPerformersAndTotalTime) {
  const auto& facts = GetParam();
  const auto sop = read_yaml(seed_text(facts.id));
  ASSERT_TRUE(sop) << told(sop.error());
  EXPECT_EQ(sop->id, facts.id);
  EXPECT_EQ(sop->steps.size(), facts.steps);
  EXPECT_EQ(sop->performers.size(), facts.performers);
  EXPECT_EQ(total_minutes(*sop), facts.minutes);
  std::size_t decisions = 0, fan_outs = 0;
  for (const auto& step : sop->steps) {
    decisions += step.is_decision() ? 1 : 0;
    fan_outs += step.fan_out ? 1 : 0;
  }
  EXPECT_EQ(decisions, facts.decisions);
  EXPECT_GE(fan_outs, 1U);
  EXPECT_EQ(sop->recurrence.every, "quarter");
  EXPECT_EQ(sop->steps.front().symbol, Symbol::kStart);
  EXPECT_EQ(sop->steps.back().symbol, Symbol::kEnd);
}

TEST_P(SeedSop, ComesBackFromJsonUnchanged) {
  const auto sop = read_yaml(seed_text(GetParam().id));
  ASSERT_TRUE(sop) << told(sop.error());
  const std::string text = json::write(to_json(*sop));
  const auto value = json::parse(text);
  ASSERT_TRUE(value);
  const auto again = from_json(*value);
  ASSERT_TRUE(again) << told(again.error());
  EXPECT_EQ(*again, *sop);
  EXPECT_EQ(json::write(to_json(*again)), text);
}

INSTANTIATE_TEST_SUITE_P(Five,
                         SeedSop,
                         testing::Values(SeedFacts{"kota-pasuruan", 14, 4, 1, 795},
                                         SeedFacts{"badan", 11, 4, 1, 1795},
                                         SeedFacts{"kota-malang-kesbangpol", 11, 4, 1, 1650},
                                         SeedFacts{
                                             "kabupaten-pesisir-selatan-setwan", 14, 4, 1, 795},
                                         SeedFacts{"kecamatan-sumbersuko", 9, 6, 2, 1920}),
                         [](const auto& facts) {
                           std::string name = facts.param.id;
                           std::erase(name, '-');
                           return name;
                         });

TEST(SeedSop, OfTheBadanPrintsTheNumberTenTwice) {
  const auto sop = read_yaml(seed_text("badan"));
  ASSERT_TRUE(sop);
  EXPECT_EQ(sop->steps[9].printed_number, "10");
  EXPECT_EQ(sop->steps[10].printed_number, "10");
  EXPECT_EQ(sop->steps[9].reading.value_or(""),
            "Menyerahkan dokumen laporan kepada Kasubbag untuk pembuatan surat pengantar");
}

TEST(SeedSop, OfTheSecretariatShowsTheReadingOfAnotherAgencysColumn) {
  const auto sop = read_yaml(seed_text("kabupaten-pesisir-selatan-setwan"));
  ASSERT_TRUE(sop);
  EXPECT_EQ(sop->performers[0].title, "Kepala Dinas Pertanian");
  EXPECT_EQ(sop->performers[0].shown_title(), "Sekretaris DPRD");
  EXPECT_EQ(shown_words(*sop, "headings/output"), "Output");
}

TEST(SeedSop, InputsComeFromTheLatestStepThatYieldsThem) {
  const auto sop = read_yaml(seed_text("kota-malang-kesbangpol"));
  ASSERT_TRUE(sop);
  EXPECT_FALSE(sop->steps[0].inputs[0].from);
  EXPECT_EQ(sop->steps[4].inputs[0].from, StepNumber{3});
  EXPECT_EQ(sop->steps[9].inputs[0].from, StepNumber{9});
  EXPECT_EQ(sop->steps[9].no, StepNumber{7});
}

// A sixth procedure, which no line of code knows.
constexpr const char* kSixth = R"(sop: dinas-contoh
identity:
  agency: DINAS CONTOH
  title: Pengukuran Kinerja
performers:
  - {id: kepala, title: Kepala Dinas}
  - {id: kabid, title: Kepala Bidang, per_unit: true}
  - {id: staf, title: Staf}
steps:
  - number: "1"
    activity: Memerintahkan pengukuran
    kind: order
    performers: [kepala]
    inputs: [Agenda kerja]
    time: {text: "10 menit", minutes: 10}
    output: Disposisi
  - number: "2"
    activity: Mengisi capaian
    kind: fill_in
    performers: [kabid]
    inputs: [disposisi]
    time: {text: "1 hari", days: 1}
    output: Data capaian
    fan_out: {mode: each}
  - number: "3"
    activity: Memeriksa
    kind: check
    performers: [kepala]
    inputs: [Data  Capaian]
    time: {text: "1 jam", minutes: 60}
    output: Data diperiksa
    decision: {yes_label: Lengkap, no_label: Tidak lengkap, no_returns_to: 2}
  - number: "4"
    activity: Mengarsipkan
    kind: archive
    performers: [staf]
    inputs: [{name: Data diperiksa, from: outside}]
    time: {text: "5 menit", minutes: 5}
    output: Arsip
recurrence: {every: quarter, working_days_after_end: 3, source: Contoh}
)";

TEST(SixthSop, NeedsNoCode) {
  const auto sop = read_yaml(kSixth);
  ASSERT_TRUE(sop) << told(sop.error());
  EXPECT_EQ(sop->steps[1].inputs[0].from, StepNumber{1});
  EXPECT_EQ(sop->steps[2].inputs[0].from, StepNumber{2});
  EXPECT_FALSE(sop->steps[3].inputs[0].from);
  EXPECT_EQ(sop->steps[2].symbol, Symbol::kDecision);
}

// One slip in the sixth procedure, and what the person who made it is told.
struct Slip {
  const char* words;
  const char* instead;
  const char* told;
};

class SixthSopWithASlip : public testing::TestWithParam<Slip> {};

TEST_P(SixthSopWithASlip, IsRefusedWithLineAndPlace) {
  std::string text = kSixth;
  const auto at = text.find(GetParam().words);
  ASSERT_NE(at, std::string::npos) << GetParam().words;
  text.replace(at, std::string(GetParam().words).size(), GetParam().instead);
  const auto sop = read_yaml(text);
  ASSERT_FALSE(sop) << GetParam().instead;
  EXPECT_EQ(told(sop.error()).substr(0, std::string(GetParam().told).size()), GetParam().told)
      << told(sop.error());
}

INSTANTIATE_TEST_SUITE_P(
    Slips,
    SixthSopWithASlip,
    testing::Values(
        Slip{"kind: order", "kind: orders", "sop.unknown_word | 12:11 | steps/1/kind | orders"},
        Slip{"kind: order", "kinds: order", "sop.missing_key | 10:5 | steps/1 | kind"},
        Slip{"output: Disposisi",
             "output: Disposisi\n    colour: red",
             "sop.unknown_key | 17:13 | steps/1 | colour"},
        Slip{"number: \"1\"", "number: 1", "sop.text_needs_quotes | 10:13 | steps/1/number | 1"},
        Slip{"title: Pengukuran Kinerja",
             "title: 2024-01-01",
             "sop.text_needs_quotes | 4:10 | identity/title | 2024-01-01"},
        Slip{"title: Pengukuran Kinerja", "title: [a]", "sop.wrong_form | 4:10 | identity/title"},
        Slip{"title: Pengukuran Kinerja", "title: \"\"", "sop.bad_text | 4:10 | identity/title"},
        Slip{"yes_label: Lengkap",
             "yes_label: Lengkap sekali tanpa satu pun kekurangan di dalamnya",
             "sop.too_many | 32:27 | steps/3/decision/yes_label | 40"},
        Slip{"minutes: 10", "minutes: ten", "sop.bad_number | 15:39 | steps/1/time/minutes | ten"},
        Slip{"minutes: 10", "minutes: -1", "sop.bad_number | 15:39 | steps/1/time/minutes | -1"},
        Slip{"minutes: 10", "minutes: 10, days: 1", "sop.missing_key | 15:11 | steps/1/time"},
        Slip{"performers: [kepala]",
             "performers: [ketua]",
             "sop.no_such_performer | 13:18 | steps/1/performers/1 | ketua | kepala, kabid, staf"},
        Slip{"performers: [kepala]",
             "performers: []",
             "sop.step_without_performer | 13:17 | steps/1/performers"},
        Slip{"no_returns_to: 2",
             "no_returns_to: 3",
             "sop.return_goes_forward | 32:15 | steps/3/decision | 3"},
        Slip{"no_returns_to: 2",
             "no_returns_to: 9",
             "sop.no_such_step | 32:15 | steps/3/decision | 9"},
        Slip{"output: Disposisi",
             "output: Disposisi\n    next: 4",
             "sop.step_not_reached | 18:5 | steps/2 | 2"},
        Slip{"output: Arsip",
             "output: Arsip\n    next: 2",
             "sop.next_goes_back | 40:11 | steps/4/next"},
        Slip{"    decision: {yes_label: Lengkap, no_label: Tidak lengkap, no_returns_to: 2}\n",
             "",
             "sop.check_without_no | 25:5 | steps/3/decision"},
        Slip{"    fan_out: {mode: each}\n",
             "",
             "sop.unit_row_without_fan_out | 17:5 | steps/2/fan_out | Kepala Bidang"},
        Slip{", per_unit: true",
             "",
             "sop.fan_out_not_per_unit | 24:14 | steps/2/fan_out | Kepala Bidang"},
        Slip{"{mode: each}",
             "{mode: each}\n    decision: {yes_label: a, no_label: b, no_returns_to: 1}",
             "sop.fan_out_decides | 25:15 | steps/2/decision"},
        Slip{"performers: [staf]",
             "performers: [kepala]",
             "sop.performer_without_step | 8:5 | performers/staf | Staf"},
        Slip{"{id: staf, title: Staf}",
             "{id: staf, title: Staf}\n  - {id: kepala, title: Ketua}",
             "sop.performer_twice | 6:3"},
        Slip{"from: outside", "from: 4", "sop.input_from_later | 37:14 | steps/4/inputs/1 | 4"},
        Slip{"recurrence:",
             "separations: [[2, 2]]\nrecurrence:",
             "sop.separation_of_one | 40:14 | separations | 2"},
        Slip{"recurrence:",
             "corrections: [{place: steps/9, source_words: a, reading: b, reason: c, by: d}]\n"
             "recurrence:",
             "sop.correction_nowhere | 40:15 | corrections/1 | steps/9"},
        Slip{"recurrence:",
             "corrections: [{place: steps/1/output, source_words: a, reading: b, reason: c, by: "
             "d}]\n"
             "recurrence:",
             "sop.correction_of_other_words | 40:15 | corrections/1 | steps/1/output | Disposisi"},
        Slip{"recurrence:",
             "corrections:\n"
             "  - {place: steps/1, source_words: a, reading: b, reason: c, by: d}\n"
             "  - {place: steps/1, source_words: a, reading: b, reason: c, by: d}\n"
             "recurrence:",
             "sop.correction_twice | 42:5 | corrections/2 | steps/1"},
        Slip{"every: quarter", "every: full_moon", "sop.unknown_word | 40:21 | recurrence/every"},
        Slip{"{mode: each}",
             "{mode: collect, opened_by: 2, activity: Mengisi}",
             "sop.unit_row_without_fan_out | 24:14 | steps/2/fan_out"},
        Slip{"output: Arsip",
             "output: Arsip\n    fan_out: {mode: collect, opened_by: 4, activity: Mengisi}",
             "sop.opened_too_late | 40:14 | steps/4/fan_out | 4"},
        Slip{"sop: dinas-contoh", "sop: Dinas Contoh", "sop.bad_text | 1:6 | sop | Dinas Contoh"}));

TEST(ChainOfUnitRows, IsNotEnteredInItsMiddle) {
  std::string text = kSixth;
  const std::string row =
      "  - number: \"2b\"\n    activity: Menyerahkan capaian\n    kind: hand_in\n"
      "    performers: [kabid]\n    inputs: []\n    time: {text: \"5 menit\", minutes: 5}\n"
      "    output: Data capaian\n    fan_out: {mode: each}\n";
  text.insert(text.find("  - number: \"3\""), row);
  ASSERT_TRUE(read_yaml(text));
  text.replace(text.find("output: Disposisi"), 17, "output: Disposisi\n    next: 3");
  const auto sop = read_yaml(text);
  ASSERT_FALSE(sop);
  EXPECT_EQ(sop.error().code, "sop.chain_entered_inside") << told(sop.error());
}

TEST(SopWithoutRows, IsRefused) {
  std::string text = kSixth;
  const auto begin = text.find("steps:"), end = text.find("recurrence:");
  text.replace(begin, end - begin, "steps: []\n");
  const auto sop = read_yaml(text);
  ASSERT_FALSE(sop);
  EXPECT_EQ(sop.error().code, "sop.no_steps");
}

TEST(SopWhoseLastRowGoesOn, IsRefused) {
  Sop sop = read_yaml(kSixth).value();
  sop.steps.back().next = StepNumber{4};
  EXPECT_EQ(check_sound(sop).error().code, "sop.next_goes_back");
  sop.steps.back().next = StepNumber{5};
  EXPECT_EQ(check_sound(sop).error().code, "sop.no_such_step");
}

struct Hostile {
  const char* name;
  std::string text;
  const char* code;
};

std::string repeated(const std::string& part, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += part;
  return all;
}

TEST(HostileYaml, IsRefusedAndNeverCrashes) {
  const std::string kilo = repeated("x", 1000);
  const std::vector<Hostile> cases = {
      {"laughs", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "sop.yaml_not_allowed"},
      {"alias", "a: *nobody\n", "sop.bad_yaml"},
      {"tag", "a: !!binary AAAA\n", "sop.yaml_not_allowed"},
      {"object", "!!python/object:os.system x", "sop.yaml_not_allowed"},
      {"open lists", repeated("[", 100'000), "sop.yaml_not_allowed"},
      {"deep list", repeated("[", 50) + repeated("]", 50), "sop.nested_too_deep"},
      {"deep map", "a: " + repeated("{a: ", 100'000), "sop.nested_too_deep"},
      {"deep block", repeated("- ", 100'000), "sop.nested_too_deep"},
      {"deep key", repeated("? ", 100'000), "sop.yaml_not_allowed"},
      {"nul", std::string("sop: a\0b\n", 9), "sop.bad_characters"},
      {"escape", "sop: \x1b[31m\n", "sop.bad_characters"},
      {"bad utf-8", "sop: \xff\xfe\n", "sop.bad_characters"},
      {"overlong", "sop: \xc0\xaf\n", "sop.bad_characters"},
      {"surrogate", "sop: \xed\xa0\x80\n", "sop.bad_characters"},
      {"cut utf-8", "sop: \xe2\x82", "sop.bad_characters"},
      {"same key", "sop: a\nsop: b\n", "sop.duplicate_key"},
      {"two documents", "sop: a\n---\nsop: b\n", "sop.yaml_not_allowed"},
      {"empty", "", "sop.bad_yaml"},
      {"only a comment", "# nothing\n", "sop.bad_yaml"},
      {"a text", "hello", "sop.wrong_form"},
      {"a list", "[1, 2]", "sop.wrong_form"},
      {"open quote", "sop: \"abc\n", "sop.bad_text"},
      {"open brace", "sop: {a: b\n", "sop.bad_yaml"},
      {"tab", "sop:\n\t- a\n", "sop.bad_yaml"},
      {"list as key", "? [a, b]\n: c\n", "sop.yaml_not_allowed"},
      {"too large", repeated(kilo, 1100), "sop.file_too_large"},
      {"long line", "sop: " + repeated(kilo, 1000) + "\n", "sop.too_many"},
      {"many keys",
       [] {
         std::string all;
         for (int i = 0; i < 50'000; ++i) all += "k" + std::to_string(i) + ": 1\n";
         return all;
       }(),
       "sop.unknown_key"},
      {"reserved", "sop: @a\n", "sop.bad_yaml"},
      {"directive", "%YAML 9.9\n---\nsop: a\n", "sop.bad_yaml"},
  };
  for (const auto& hostile : cases) {
    const auto sop = read_yaml(hostile.text);
    ASSERT_FALSE(sop) << hostile.name;
    EXPECT_EQ(sop.error().code, hostile.code) << hostile.name << ": " << told(sop.error());
  }
}

// Every prefix and every removed byte of a good file is read or refused, and nothing else.
TEST(HostileYaml, MayBeAnyDamagedGoodFile) {
  const std::string text = kSixth;
  std::size_t refused = 0;
  for (std::size_t at = 0; at < text.size(); at += 3) {
    refused += read_yaml(std::string_view(text).substr(0, at)) ? 0 : 1;
    std::string damaged = text;
    damaged[at] = "\":{}[]&*!|>%@-?,#\n"[at % 18];
    refused += read_yaml(damaged) ? 0 : 1;
  }
  EXPECT_GT(refused, text.size() / 3);
}

}  // namespace
}  // namespace takar::sop
