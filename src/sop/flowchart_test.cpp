#include "sop/flowchart.hpp"

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/hash.hpp"
#include "sop/places.hpp"
#include "sop/sop_generator.hpp"
#include "sop/text_width.hpp"
#include "sop/yaml.hpp"

namespace takar::sop {
namespace {

constexpr const char* kSeeds[] = {"kota-pasuruan",
                                  "badan",
                                  "kota-malang-kesbangpol",
                                  "kabupaten-pesisir-selatan-setwan",
                                  "kecamatan-sumbersuko"};

Sop seed(const std::string& id) {
  std::ifstream file(std::string(TAKAR_SOURCE_DIR) + "/sop/" + id + ".sop.yaml");
  std::ostringstream text;
  text << file.rdbuf();
  return read_yaml(text.str()).value();
}

bool overlap(const FlowBox& a, const FlowBox& b) {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

// The inside of a segment, so that touching an edge is no passing through.
FlowBox box_of(FlowPoint p, FlowPoint q) {
  return {std::min(p.x, q.x), std::min(p.y, q.y), std::abs(p.x - q.x), std::abs(p.y - q.y)};
}

bool passes(FlowPoint p, FlowPoint q, const FlowBox& box) {
  const FlowBox line = box_of(p, q);
  return line.x < box.x + box.w && line.x + line.w > box.x && line.y < box.y + box.h &&
         line.y + line.h > box.y;
}

bool touches(FlowPoint p, const FlowBox& box) {
  const bool inside_x = p.x >= box.x && p.x <= box.x + box.w;
  const bool inside_y = p.y >= box.y && p.y <= box.y + box.h;
  const bool on_x = p.x == box.x || p.x == box.x + box.w;
  const bool on_y = p.y == box.y || p.y == box.y + box.h;
  return (on_x && inside_y) || (on_y && inside_x);
}

std::string where(const FlowArrow& arrow) {
  return "arrow " + std::to_string(static_cast<int>(arrow.from)) + " to " +
         std::to_string(static_cast<int>(arrow.to));
}

// Every complaint about a page that a careful reader could make; "" if there is none.
std::string complaint(const FlowPage& page) {
  const FlowBox paper{0, 0, page.width, page.height};
  for (const auto& arrow : page.arrows) {
    std::size_t ends = 0;
    for (const auto& shape : page.shapes) {
      if (touches(arrow.points.front(), shape.box)) ++ends;
      if (touches(arrow.points.back(), shape.box)) ++ends;
      for (std::size_t i = 1; i < arrow.points.size(); ++i)
        if (passes(arrow.points[i - 1], arrow.points[i], shape.box))
          return where(arrow) + " passes through a symbol";
      if (!arrow.label.empty() && overlap(label_box(arrow), shape.box))
        return where(arrow) + ": the label lies on a symbol";
    }
    if (ends < 2) return where(arrow) + " does not join two symbols";
    for (std::size_t i = 1; i < arrow.points.size(); ++i) {
      const auto &p = arrow.points[i - 1], &q = arrow.points[i];
      if ((p.x != q.x) == (p.y != q.y)) return where(arrow) + " is not orthogonal";
      for (const auto& other : page.arrows)
        if (!other.label.empty() && passes(p, q, label_box(other)))
          return where(arrow) + " passes through the label of " + where(other);
    }
    for (const auto& other : page.arrows)
      if (&other != &arrow && !arrow.label.empty() && !other.label.empty() &&
          overlap(label_box(arrow), label_box(other)))
        return where(arrow) + ": two labels lie on each other";
  }
  for (std::size_t i = 0; i < page.shapes.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (overlap(page.shapes[i].box, page.shapes[j].box)) return "two symbols lie on each other";
  for (const auto& cell : page.cells) {
    if (cell.box.x < 0 || cell.box.x + cell.box.w > paper.w || cell.box.y + cell.box.h > paper.h)
      return "a cell leaves the page";
    for (const auto& arrow : page.arrows)
      if (cell.role == "header" && !arrow.label.empty() && overlap(label_box(arrow), cell.box))
        return where(arrow) + ": the label lies on the head";
    const auto lines = static_cast<std::int32_t>(cell.lines.size());
    if (lines * kFlowLineHeight > cell.box.h) return "a text is taller than its cell";
    for (const auto& line : cell.lines)
      if (text_width(line, {kFlowTextSize, cell.role == "header"}) > cell.box.w && line.size() > 4)
        return "a text is wider than its cell: " + line;
  }
  return {};
}

std::string without_blanks(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
  return text;
}

// All letters that the chart shows in the cells of a role, without blanks.
std::string letters_of(const Flowchart& chart, std::string_view role) {
  std::string all;
  for (const auto& page : chart.pages)
    for (const auto& cell : page.cells)
      if (cell.role == role)
        for (const auto& line : cell.lines) all += without_blanks(line);
  return all;
}

// The letters of each text of the rows, as a reader should see them.
std::string letters_of(const Sop& sop, std::string_view role) {
  std::string all;
  for (std::size_t i = 1; i <= sop.steps.size(); ++i) {
    const auto place = "steps/" + std::to_string(i) + "/";
    if (role == "number") all += sop.steps[i - 1].printed_number;  // As printed, corrected or not.
    if (role == "number") continue;
    if (role != "input") {
      all += shown_words(sop, place + std::string(role));
      continue;
    }
    const auto count = sop.steps[i - 1].inputs.size();
    for (std::size_t k = 1; k <= count; ++k)
      all += (count > 1 ? "-" : "") + shown_words(sop, place + "inputs/" + std::to_string(k));
  }
  return without_blanks(all);
}

std::string complaint(const Sop& sop, const Flowchart& chart) {
  std::size_t shapes = 0, edges = 0, exits = 0, entries = 0;
  for (const auto& page : chart.pages) {
    if (auto bad = complaint(page); !bad.empty())
      return "page " + std::to_string(page.number) + ": " + bad;
    for (const auto& shape : page.shapes)
      if (shape.symbol != FlowSymbol::kConnector) ++shapes;
    for (const auto& arrow : page.arrows) edges += arrow.from != arrow.to ? 1 : 0;
    for (const auto& shape : page.shapes)
      if (shape.symbol == FlowSymbol::kConnector) ++(edges % 2 == 0 ? exits : entries);
  }
  if (shapes < sop.steps.size()) return "a step has no symbol";
  std::size_t wanted = 0;
  for (const auto& step : sop.steps) wanted += (step.next ? 1U : 0U) + (step.no ? 1U : 0U);
  if (edges != wanted + (exits + entries) / 2) return "an arrow is missing";
  for (const auto* role : {"number", "activity", "input", "time", "output", "note"})
    if (letters_of(chart, role) != letters_of(sop, role))
      return "a text is not whole: " + std::string(role);
  return {};
}

class SeedFlowchart : public testing::TestWithParam<const char*> {};

TEST_P(SeedFlowchart, HasNoLineThroughASymbolOrALabel) {
  const Sop sop = seed(GetParam());
  for (const Paper paper : {Paper::kA4, Paper::kF4}) {
    const auto chart = lay_out(sop, paper);
    EXPECT_EQ(complaint(sop, chart), "");
  }
}

// After a change of the layout: look at the pictures that TAKAR_PICTURES=folder leaves, then run
// with TAKAR_APPROVE=1.
TEST_P(SeedFlowchart, IsTheApprovedOne) {
  const auto chart = lay_out(seed(GetParam()));
  const auto digest = sha256(json::write(to_json(chart)));
  const std::string hash = to_hex(digest);
  if (const char* folder = std::getenv("TAKAR_PICTURES"))
    for (const auto& page : chart.pages)
      std::ofstream(std::string(folder) + "/" + GetParam() + "-" + std::to_string(page.number) +
                    ".svg")
          << to_svg(page);
  const std::string path = std::string(TAKAR_SOURCE_DIR) + "/tests/golden/flowchart/" + GetParam();
  if (std::getenv("TAKAR_APPROVE") != nullptr) std::ofstream(path + ".sha256") << hash << "\n";
  std::string approved;
  std::ifstream(path + ".sha256") >> approved;
  EXPECT_EQ(hash, approved) << "Look at the pictures, then approve.";
}

INSTANTIATE_TEST_SUITE_P(Five, SeedFlowchart, testing::ValuesIn(kSeeds), [](const auto& id) {
  std::string name = id.param;
  std::erase(name, '-');
  return name;
});

TEST(Flowchart, CarriesTheSameSignOnBothPages) {
  const auto chart = lay_out(seed("kota-pasuruan"));
  ASSERT_GE(chart.pages.size(), 2U);
  std::string below, above;
  for (const auto& shape : chart.pages[0].shapes)
    if (shape.symbol == FlowSymbol::kConnector) below += shape.label + " ";
  for (const auto& shape : chart.pages[1].shapes)
    if (shape.symbol == FlowSymbol::kConnector) above += shape.label + " ";
  EXPECT_NE(below, "");
  EXPECT_EQ(below, above);
}

TEST(Flowchart, ShowsReadingsAndPrintedNumbers) {
  const auto chart = lay_out(seed("badan"));
  std::string numbers, times;
  for (const auto& page : chart.pages)
    for (const auto& cell : page.cells) {
      if (cell.role == "number" && !cell.lines.empty()) numbers += cell.lines[0] + " ";
      if (cell.role == "time" && !cell.lines.empty()) times += cell.lines[0] + ",";
    }
  EXPECT_EQ(numbers, "1 2 3 4 5 6 7 8 9 10 10 ");
  EXPECT_EQ(times, "15 menit,5 jam,1 jam,3 jam,3 jam,1 hari,1 hari,30 menit,10 menit,1 jam,1 jam,");
}

TEST(Flowchart, SplitsARowThatIsTallerThanAPage) {
  Sop sop = seed("kecamatan-sumbersuko");
  std::string long_text;
  for (int i = 0; i < 400; ++i) long_text += "kalimat" + std::to_string(i) + " ";
  long_text.pop_back();
  sop.steps[2].activity = long_text;
  const auto chart = lay_out(sop);
  EXPECT_EQ(complaint(sop, chart), "");
}

// The most that the reader lets through: thirty columns with long titles, two hundred rows.
TEST(Flowchart, HoldsTheLargestSop) {
  Sop sop = seed("kecamatan-sumbersuko");
  sop.performers.resize(1);
  sop.corrections.clear();
  sop.performers[0].title = std::string(100, 'W');
  for (int c = 2; c <= 30; ++c) {
    Performer performer = sop.performers[0];
    performer.column = PerformerColumn{static_cast<std::uint16_t>(c)};
    performer.id += std::to_string(c);
    sop.performers.push_back(performer);
  }
  const Step row = sop.steps[0];
  sop.steps.clear();
  for (int i = 1; i <= 200; ++i) {
    Step step = row;
    step.number = StepNumber{static_cast<std::uint16_t>(i)};
    step.performers = {PerformerColumn{static_cast<std::uint16_t>(i * 7 % 30 + 1)}};
    step.next =
        i < 200 ? std::optional(StepNumber{static_cast<std::uint16_t>(i + 1)}) : std::nullopt;
    if (i % 5 == 0) {
      step.no = StepNumber{static_cast<std::uint16_t>(i - 4)};
      step.symbol = Symbol::kDecision;
      step.yes_label = "Ya";
      step.no_label = "Tidak";
    }
    sop.steps.push_back(step);
  }
  const auto chart = lay_out(sop);
  EXPECT_EQ(chart.paper, "A3");
  EXPECT_EQ(complaint(sop, chart), "");
}

// A sound SOP of 20-60 rows and 2-12 columns with long texts and many returns, the same for a seed.
Sop large_sop(std::uint32_t seed) {
  const auto below = [&seed](std::uint32_t most) {
    seed = seed * 1664525U + 1013904223U;
    return (seed >> 8U) % most;
  };
  const auto words = [&](std::uint32_t most) {
    static constexpr const char* kWords[] = {"menyusun",
                                             "dokumen",
                                             "pertanggungjawaban",
                                             "SKPD",
                                             "rekapitulasi/kompilasi",
                                             "dan",
                                             "3.2",
                                             "Bidang"};
    std::string text = kWords[below(8)];
    for (auto left = below(most); left > 0; --left) text += std::string(" ") + kWords[below(8)];
    return text;
  };
  Sop sop;
  sop.identity.title = words(6);
  const auto columns = 2 + below(11), rows = 20 + below(41);
  for (std::uint32_t c = 1; c <= columns; ++c)
    sop.performers.push_back(
        {PerformerColumn{static_cast<std::uint16_t>(c)}, "p" + std::to_string(c), words(4)});
  for (std::uint32_t i = 1; i <= rows; ++i) {
    Step step{.number = StepNumber{static_cast<std::uint16_t>(i)},
              .printed_number = std::to_string(i),
              .activity = words(60)};
    step.performers = {PerformerColumn{static_cast<std::uint16_t>(1 + below(columns))}};
    step.symbol = i == 1 ? Symbol::kStart : i == rows ? Symbol::kEnd : Symbol::kProcess;
    for (auto left = below(4); left > 0; --left) step.inputs.push_back({words(8), {}});
    step.time_text = std::to_string(1 + below(90)) + " menit";
    step.output = words(12);
    step.note = below(3) == 0 ? words(20) : "";
    if (i < rows) step.next = StepNumber{static_cast<std::uint16_t>(i + 1)};
    if (i > 1 && below(3) == 0) {
      step.no = StepNumber{static_cast<std::uint16_t>(1 + below(i - 1))};
      step.symbol = Symbol::kDecision;
      step.yes_label = "Ya";
      step.no_label = "Tidak";
    }
    sop.steps.push_back(std::move(step));
  }
  return sop;
}

TEST(Flowchart, DrawsTwoHundredLargeSopsWithoutAFault) {
  std::size_t most_signs = 0;
  for (std::uint32_t number = 1; number <= 200; ++number) {
    const auto sop = large_sop(number);
    const auto paper = number % 2 == 0 ? Paper::kA4 : Paper::kF4;
    const auto chart = lay_out(sop, paper);
    ASSERT_EQ(complaint(sop, chart), "") << number;
    if (number % 20 == 0) {
      ASSERT_EQ(chart, lay_out(large_sop(number), paper)) << number;
    }
    std::set<std::string> signs;
    for (const auto& page : chart.pages)
      for (const auto& shape : page.shapes)
        if (shape.symbol == FlowSymbol::kConnector) signs.insert(shape.label);
    most_signs = std::max(most_signs, signs.size());
  }
  EXPECT_GT(most_signs, 26U);
}

TEST(Flowchart, EscapesWordsInSvg) {
  Sop sop = seed("kecamatan-sumbersuko");
  sop.steps[0].activity = "<script>alert(\"x\")</script> & lain";
  const std::string svg = to_svg(lay_out(sop).pages[0]);
  EXPECT_EQ(svg.find("<script>"), std::string::npos);
  EXPECT_NE(svg.find("&lt;script&gt;"), std::string::npos);
}

TEST(Wrapping, LosesNoLetterAndKeepsTheWidth) {
  const auto lines = wrapped("Menghimpun data/informasi superkalifragilistik", {300, false}, 1500);
  std::string all;
  for (const auto& line : lines) {
    EXPECT_LE(text_width(line, {300, false}), 1500) << line;
    all += line;
  }
  std::erase(all, ' ');
  EXPECT_EQ(all, "Menghimpundata/informasisuperkalifragilistik");
}

RC_GTEST_PROP(AnySop, ComesBackFromJsonUnchanged, ()) {
  const Sop sop = *generated_sop();
  const auto again = from_json(to_json(sop));
  RC_ASSERT(again.has_value());
  RC_ASSERT(*again == sop);
}

RC_GTEST_PROP(AnyFlowchart, HasNoLineThroughASymbolOrALabel, ()) {
  const Sop sop = *generated_sop();
  const auto chart = lay_out(sop);
  if (const char* folder = std::getenv("TAKAR_PICTURES"); folder && !complaint(sop, chart).empty())
    for (const auto& page : chart.pages)
      std::ofstream(std::string(folder) + "/refused-" + std::to_string(page.number) + ".svg")
          << to_svg(page);
  RC_ASSERT(complaint(sop, chart) == "");
  RC_ASSERT(chart == lay_out(sop));
}

}  // namespace
}  // namespace takar::sop
