// Every rule has an example that raises it, and the model SOP raises none.

#include <algorithm>
#include <charconv>
#include <fstream>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "base/text.hpp"
#include "lint/lint.hpp"
#include "lint/rules.hpp"
#include "sop/places.hpp"
#include "sop/yaml.hpp"

namespace takar::lint {
namespace {

constexpr calendar::Date kToday{
    std::chrono::year(2026), std::chrono::month(11), std::chrono::day(21)};

std::string file_text(const std::string& path) {
  std::ifstream file(TAKAR_SOURCE_DIR "/" + path);
  EXPECT_TRUE(file) << path;
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

Document model() {
  const auto sop = sop::read_yaml(file_text("tests/tables/lint-model.sop.yaml"));
  EXPECT_TRUE(sop.has_value()) << (sop ? "" : sop.error().details.at(1));
  return document_of(*sop);
}

std::string told(const std::vector<Finding>& findings) {
  std::string all;
  for (const auto& one : findings) all += one.rule + " at " + one.place + ": " + one.english + "\n";
  return all;
}

bool raises(const std::vector<Finding>& findings, std::string_view rule) {
  return std::any_of(
      findings.begin(), findings.end(), [&](const Finding& one) { return one.rule == rule; });
}

std::string unescaped(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool mark = text[i] == '\\' && i + 1 < text.size();
    if (mark && (text[i + 1] == 'n' || text[i + 1] == 't'))
      plain += text[++i] == 'n' ? '\n' : '\t';
    else
      plain += text[i];
  }
  return plain;
}

std::vector<std::string>& list_at(sop::Identity& identity, std::string_view name) {
  if (name == "legal_basis") return identity.legal_basis;
  if (name == "related") return identity.related;
  if (name == "equipment") return identity.equipment;
  if (name == "warnings") return identity.warnings;
  if (name == "records") return identity.records;
  return identity.qualifications;
}

sop::Step& step_in(sop::Sop& sop, std::string_view path) {
  std::size_t number = 0;
  std::from_chars(path.data() + 6, path.data() + path.size(), number);
  return sop.steps.at(number - 1);
}

// "place := words": "-" at the end of the place empties a list, "+" adds to it.
void spoil(Document& document, std::string_view place, const std::string& words) {
  auto& sop = document.sop;
  if (place == "symbols_lost") {
    document.symbols_lost = true;
  } else if (place == "no_recurrence") {
    document.recurrence_stated = false;
  } else if (place == "source") {
    document.lines.clear();
    for (const auto line : split(words, '\n')) document.lines.emplace_back(line);
  } else if (place == "worksheet/-") {
    sop.worksheet.reset();
  } else if (place == "worksheet/steps/-") {
    sop.worksheet->steps.pop_back();
  } else if (place == "performers/-") {
    sop.performers.clear();
  } else if (place == "performers/+") {
    const auto column = static_cast<sop::PerformerColumn>(sop.performers.size() + 1);
    sop.performers.push_back({.column = column, .id = "added", .title = words});
  } else if (place == "steps/-") {
    sop.steps.clear();
  } else if (place.ends_with("/inputs/-")) {
    step_in(sop, place).inputs.clear();
  } else if (place.ends_with("/no/-")) {
    step_in(sop, place).no.reset();
  } else if (place.ends_with("/performers")) {
    for (const auto& performer : sop.performers)
      if (performer.id == words) step_in(sop, place).performers = {performer.column};
  } else if (place.ends_with("/days")) {
    step_in(sop, place).standard_time = {999, calendar::WorkingTime::Unit::kDays};
  } else if (place.ends_with("/-")) {
    list_at(sop.identity, place.substr(9, place.size() - 11)).clear();
  } else if (place.ends_with("/+")) {
    list_at(sop.identity, place.substr(9, place.size() - 11)).push_back(words);
  } else {
    const auto found = sop::find_place(sop, place);
    ASSERT_NE(found.words, nullptr) << place;
    *const_cast<std::string*>(found.words) = words;
  }
}

struct Example {
  std::string rule;
  Document document;
};

std::vector<Example> examples() {
  std::vector<Example> all;
  const auto table = file_text("tests/tables/lint-examples.tsv");
  for (const auto line : split(table, '\n')) {
    if (line.empty() || line.starts_with("rule\t")) continue;
    const auto cells = split(line, '\t');
    Example example{std::string(cells.at(0)), model()};
    for (std::size_t i = 1; i < cells.size(); ++i) {
      const auto mark = cells[i].find(" :=");
      if (mark == std::string_view::npos) continue;
      spoil(example.document, cells[i].substr(0, mark), unescaped(trim(cells[i].substr(mark + 3))));
    }
    all.push_back(std::move(example));
  }
  return all;
}

TEST(LintRules, TheModelSopHasNoFinding) {
  EXPECT_EQ(told(lint(model(), kToday)), "");
}

TEST(LintRules, EveryExampleRaisesItsRule) {
  for (const auto& example : examples()) {
    const auto findings = lint(example.document, kToday);
    EXPECT_TRUE(raises(findings, example.rule)) << example.rule << "\n" << told(findings);
  }
}

TEST(LintRules, EveryRuleOfTheCatalogueHasAnExample) {
  std::set<std::string> shown;
  for (const auto& example : examples()) shown.insert(example.rule);
  for (const auto& rule : rules()) EXPECT_TRUE(shown.contains(std::string(rule.key))) << rule.key;
}

TEST(LintRules, EverySentenceIsWholeAndNamesItsSource) {
  for (const auto& rule : rules()) {
    EXPECT_FALSE(rule.source.empty()) << rule.key;
    for (const auto text : {rule.indonesian, rule.english}) EXPECT_GT(text.size(), 10U) << rule.key;
    for (char mark = '2'; mark <= '4'; ++mark) {
      const std::string place = {'{', mark, '}'};
      const bool both = rule.indonesian.find(place) != std::string_view::npos;
      const bool output = rule.code == "ST-WRONGOUT";  // One word in each language.
      EXPECT_TRUE(output || both == (rule.english.find(place) != std::string_view::npos))
          << rule.key;
    }
  }
}

}  // namespace
}  // namespace takar::lint
