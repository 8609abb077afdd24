#include <gtest/gtest.h>

#include <fmt/format.h>
#include <fstream>
#include <sstream>

#include "exchange/internal/words.hpp"
#include "exchange/read_sop.hpp"
#include "sop/yaml.hpp"

namespace takar::exchange {
namespace {

using internal::letters_of;
using internal::one_line;

std::string file_text(const std::string& name) {
  std::ifstream file(std::string(TAKAR_SOURCE_DIR) + "/" + name, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

struct Seed {
  const char* text;
  const char* sop;
};

constexpr Seed kSeeds[] = {
    {"000_f11e83ba54213e70.txt", "kota-pasuruan"},
    {"001_9dc807c65600c5ec.txt", "badan"},
    {"002_f51e9da26a6100a0.txt", "kota-malang-kesbangpol"},
    {"003_49c3f1466239a503.txt", "kabupaten-pesisir-selatan-setwan"},
    {"004_360a48841c451e00.txt", "kecamatan-sumbersuko"},
};

// Counts what was recovered of one class of field, and names what was not.
struct Score {
  int right = 0, all = 0;
  std::string missed;

  void same(const std::string& place, const std::string& found, const std::string& wanted) {
    ++all;
    if (one_line(found) == one_line(wanted))
      ++right;
    else
      missed += fmt::format("  {}\n    wanted: {}\n    found:  {}\n", place, wanted, found);
  }

  void same(const std::string& place,
            const std::vector<std::string>& found,
            const std::vector<std::string>& wanted) {
    for (std::size_t i = 0; i < std::max(found.size(), wanted.size()); ++i)
      same(fmt::format("{}/{}", place, i + 1),
           i < found.size() ? found[i] : "(nothing)",
           i < wanted.size() ? wanted[i] : "(nothing)");
  }
};

Score identity_score(const sop::Identity& found, const sop::Identity& wanted) {
  Score score;
  score.same("number", found.number, wanted.number);
  score.same("title", found.title, wanted.title);
  score.same("government", found.government, wanted.government);
  score.same("agency", found.agency, wanted.agency);
  score.same("unit", found.unit, wanted.unit);
  score.same("made", found.made, wanted.made);
  score.same("revised", found.revised, wanted.revised);
  score.same("effective", found.effective, wanted.effective);
  score.same("decree", found.decree, wanted.decree);
  score.same("decree_signer", found.decree_signer, wanted.decree_signer);
  score.same("approved_by/position", found.approved_by.position, wanted.approved_by.position);
  score.same("approved_by/name", found.approved_by.name, wanted.approved_by.name);
  score.same("approved_by/rank", found.approved_by.rank, wanted.approved_by.rank);
  score.same("approved_by/nip", found.approved_by.nip, wanted.approved_by.nip);
  score.same("legal_basis", found.legal_basis, wanted.legal_basis);
  score.same("qualifications", found.qualifications, wanted.qualifications);
  score.same("related", found.related, wanted.related);
  score.same("related_note", found.related_note, wanted.related_note);
  score.same("equipment", found.equipment, wanted.equipment);
  score.same("warnings", found.warnings, wanted.warnings);
  score.same("records", found.records, wanted.records);
  return score;
}

std::string inputs_text(const sop::Step& step) {
  std::string text;
  for (const auto& input : step.inputs) text += (text.empty() ? "" : ", ") + input.name;
  return text;
}

Score rows_score(const Draft& draft, const sop::Sop& wanted) {
  Score score;
  score.same("steps", std::to_string(draft.steps.size()), std::to_string(wanted.steps.size()));
  for (std::size_t i = 0; i < std::min(draft.steps.size(), wanted.steps.size()); ++i) {
    const auto& found = draft.steps[i];
    const auto& step = wanted.steps[i];
    const std::string place = fmt::format("steps/{}/", i + 1);
    score.same(place + "number", found.row.printed_number, step.printed_number);
    score.same(place + "activity", found.row.activity, step.activity);
    score.same(place + "inputs", found.inputs_text, inputs_text(step));
    score.same(place + "time", found.row.time_text, step.time_text);
    score.same(place + "output", found.row.output, step.output);
    score.same(place + "note", found.row.note, step.note);
    const auto& time = found.time;
    const bool days = step.standard_time.unit == calendar::WorkingTime::Unit::kDays;
    const int minutes = !time                           ? 0
                        : time->unit == TimeUnit::kHour ? time->amount * 60
                                                        : time->amount;
    score.same(place + "amount",
               fmt::format("{} {}", minutes, time && time->unit == TimeUnit::kDay),
               fmt::format("{} {}", step.standard_time.amount, days));
  }
  return score;
}

Score worksheet_score(const Draft& draft, const sop::Sop& wanted) {
  Score score;
  if (!wanted.worksheet) return score;
  const auto found = draft.worksheet.value_or(sop::Worksheet{});
  const auto& sheet = *wanted.worksheet;
  score.same("title", found.title, sheet.title);
  score.same("type", found.type, sheet.type);
  score.same("product_owner", found.product_owner, sheet.product_owner);
  score.same("activity_owner", found.activity_owner, sheet.activity_owner);
  score.same("scope", found.scope, sheet.scope);
  score.same("first_step", found.first_step, sheet.first_step);
  score.same("main_step", found.main_step, sheet.main_step);
  score.same("last_step", found.last_step, sheet.last_step);
  score.same("rows", std::to_string(found.steps.size()), std::to_string(sheet.steps.size()));
  for (std::size_t i = 0; i < std::min(found.steps.size(), sheet.steps.size()); ++i) {
    score.same("group", found.steps[i].group, sheet.steps[i].group);
    score.same("number", found.steps[i].number, sheet.steps[i].number);
    score.same("activity", found.steps[i].activity, sheet.steps[i].activity);
  }
  return score;
}

Score performer_score(const Draft& draft, const sop::Sop& wanted) {
  Score score;
  for (std::size_t i = 0; i < std::min(draft.steps.size(), wanted.steps.size()); ++i) {
    std::string found;
    std::string expected;
    for (const auto column : draft.steps[i].row.performers)
      found += fmt::format("{} ", static_cast<int>(column));
    for (const auto column : wanted.steps[i].performers)
      expected += fmt::format("{} ", static_cast<int>(column));
    score.same(fmt::format("steps/{} {}", i + 1, draft.steps[i].row.activity), found, expected);
  }
  return score;
}

Score decision_score(const Draft& draft, const sop::Sop& wanted) {
  Score score;
  for (std::size_t i = 0; i < std::min(draft.steps.size(), wanted.steps.size()); ++i)
    score.same(
        fmt::format("steps/{}/no", i + 1),
        draft.steps[i].row.no ? std::to_string(static_cast<int>(*draft.steps[i].row.no)) : "",
        wanted.steps[i].no ? std::to_string(static_cast<int>(*wanted.steps[i].no)) : "");
  return score;
}

Score formula_score(const Draft& draft, const sop::Sop& wanted) {
  Score score;
  score.same(
      "count", std::to_string(draft.formulas.size()), std::to_string(wanted.formulas.size()));
  for (std::size_t i = 0; i < std::min(draft.formulas.size(), wanted.formulas.size()); ++i) {
    score.same("text", draft.formulas[i].text, wanted.formulas[i].text);
    score.same("numerator", draft.formulas[i].numerator, wanted.formulas[i].numerator);
    score.same("denominator", draft.formulas[i].denominator, wanted.formulas[i].denominator);
    score.same("polarity", draft.formulas[i].polarity, wanted.formulas[i].polarity);
  }
  return score;
}

class SeedTexts : public ::testing::TestWithParam<Seed> {};

TEST_P(SeedTexts, GiveBackEverythingThatStandsInThem) {
  const auto draft = read_sop(file_text(std::string("tests/seeds/") + GetParam().text), "seed");
  ASSERT_TRUE(draft.has_value());
  const auto wanted = sop::read_yaml(file_text(fmt::format("sop/{}.sop.yaml", GetParam().sop)));
  ASSERT_TRUE(wanted.has_value());
  const std::pair<const char*, Score> classes[] = {
      {"identity", identity_score(draft->identity, wanted->identity)},
      {"rows", rows_score(*draft, *wanted)},
      {"worksheet", worksheet_score(*draft, *wanted)},
      {"formulas", formula_score(*draft, *wanted)},
      {"decisions", decision_score(*draft, *wanted)},
  };
  for (const auto& [name, score] : classes) {
    fmt::print("{:34} {:12} {:3} of {:3}\n", GetParam().sop, name, score.right, score.all);
    EXPECT_EQ(score.right, score.all) << name << "\n" << score.missed;
  }
  Score titles;
  for (std::size_t i = 0; i < wanted->performers.size(); ++i)
    titles.same("performers",
                i < draft->performers.size() ? draft->performers[i].title : "",
                wanted->performers[i].title);
  EXPECT_EQ(titles.right, titles.all) << titles.missed;
  const Score performers = performer_score(*draft, *wanted);
  fmt::print(
      "{:34} {:12} {:3} of {:3}\n", GetParam().sop, "performers", performers.right, performers.all);
  EXPECT_GE(performers.right * 10, performers.all * 9) << performers.missed;
}

TEST_P(SeedTexts, BecomeSoundProceduresWhenEveryProposalIsTaken) {
  const auto draft = read_sop(file_text(std::string("tests/seeds/") + GetParam().text), "seed");
  ASSERT_TRUE(draft.has_value());
  const auto yaml = to_yaml(*draft);
  ASSERT_TRUE(yaml.has_value()) << yaml.error().code << " " << yaml.error().details.front();
  const auto again = sop::read_yaml(*yaml);
  ASSERT_TRUE(again.has_value()) << again.error().code << " " << again.error().details[1];
  EXPECT_EQ(again->steps.size(), draft->steps.size());
}

TEST_P(SeedTexts, AskForEveryPerformerThatTheTextDoesNotShow) {
  const auto draft = read_sop(file_text(std::string("tests/seeds/") + GetParam().text), "seed");
  ASSERT_TRUE(draft.has_value());
  std::size_t asked = 0;
  for (const auto& question : draft->questions)
    asked += question.place.ends_with("/performers") ? 1 : 0;
  EXPECT_EQ(asked, draft->steps.size());
}

INSTANTIATE_TEST_SUITE_P(All, SeedTexts, ::testing::ValuesIn(kSeeds));

}  // namespace
}  // namespace takar::exchange
