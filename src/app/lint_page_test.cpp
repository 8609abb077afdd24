#include "app/lint_page.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "base/text.hpp"
#include "exchange/read_sop.hpp"

namespace takar::app {
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

std::size_t number_of(std::string_view text) {
  std::size_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// "44-49, 23": the lines named. Empty for the whole text.
std::set<std::size_t> lines_in(std::string_view cell) {
  std::set<std::size_t> lines;
  for (const auto part : split(cell, ',')) {
    const auto ends = split(trim(part), '-');
    for (std::size_t line = number_of(ends.front()); line <= number_of(ends.back()); ++line)
      if (line != 0) lines.insert(line);
  }
  return lines;
}

std::map<std::string, std::vector<lint::Finding>> findings_of_seeds() {
  std::map<std::string, std::vector<lint::Finding>> all;
  for (const auto& entry : std::filesystem::directory_iterator(TAKAR_SOURCE_DIR "/tests/seeds")) {
    const auto name = entry.path().filename().string();
    if (name.ends_with(".txt"))
      all[name.substr(0, 3)] =
          lint_file(name, file_text("tests/seeds/" + name), kToday, exchange::read_sop);
  }
  return all;
}

TEST(LintFile, FindsInTheFiveDocumentsWhatACarefulReaderFoundAtItsLine) {
  const auto findings = findings_of_seeds();
  const auto table = file_text("tests/tables/lint-document-lines.tsv");
  for (const auto line : split(table, '\n')) {
    if (line.empty() || line.starts_with("document\t")) continue;
    const auto cells = split(line, '\t');
    const auto lines = lines_in(cells.at(3));
    const auto& all = findings.at(std::string(cells.at(0)));
    const bool found = std::any_of(all.begin(), all.end(), [&](const lint::Finding& one) {
      return one.code == cells.at(2) &&
             (lines.empty() || one.line == 0 || lines.contains(one.line));
    });
    EXPECT_EQ(found, cells.at(1) == "found") << line;
  }
}

TEST(LintFile, TellsADocumentThatIsNoSop) {
  const auto findings = lint_file("surat.txt", "Selamat pagi.\n", kToday, exchange::read_sop);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].severity, lint::Severity::kError);
  EXPECT_FALSE(findings[0].indonesian.empty());
  EXPECT_EQ(lint_file("rusak.sop.yaml", "a: [", kToday, exchange::read_sop).size(), 1U);
}

TEST(LintFile, IsToldAsJsonAndAsText) {
  const auto findings = lint_file("kosong.sop.yaml", "", kToday, exchange::read_sop);
  const auto json = findings_json(findings, kToday);
  EXPECT_EQ(json.at("as_of"), "2026-11-21");
  EXPECT_EQ(json.at("errors"), 1);
  EXPECT_NE(findings_text(findings).find("error"), std::string::npos);
}

TEST(SopChanges, AreTheTableSemulaMenjadi) {
  const auto before = file_text("tests/tables/lint-model.sop.yaml");
  auto after = before;
  after.replace(after.find("60 menit\", minutes: 60"), 22, "90 menit\", minutes: 90");
  const auto changes = sop_changes_json(before, after);
  ASSERT_TRUE(changes.has_value());
  ASSERT_EQ(changes->at("changes").as_array().size(), 1U);
  const auto& row = changes->at("changes").as_array()[0].as_object();
  EXPECT_EQ(row.at("semula"), "60 menit");
  EXPECT_EQ(row.at("menjadi"), "90 menit");
  EXPECT_NE(changes_text(*changes).find("Semula\tMenjadi"), std::string::npos);
  EXPECT_EQ(sop_changes_json("a: [", after).error().code, "sop.bad_yaml");
}

}  // namespace
}  // namespace takar::app
