#pragma once
// The official flow-chart table of an SOP (bagan alir bercabang) as geometry: pages of cells with
// broken lines, symbols, and arrows that cross no symbol and no label.
//
// The same SOP gives the same geometry on every machine; screens and print draw it as it is.
// Lengths are hundredths of a millimetre from the top left corner of the page.
// Source: PermenPANRB 35/2012, annex: capsule, box, diamond, arrow, off-page pentagon.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "sop/sop.hpp"

namespace takar::sop {

enum class Paper : std::uint8_t { kA4, kF4 };  // Both landscape. F4 is 330 x 215 mm.

struct FlowPoint {
  std::int32_t x = 0, y = 0;

  bool operator==(const FlowPoint&) const = default;
};

struct FlowBox {
  std::int32_t x = 0, y = 0, w = 0, h = 0;

  bool operator==(const FlowBox&) const = default;
};

struct FlowCell {
  FlowBox box;
  std::vector<std::string> lines;  // Set in kFlowTextSize; heads are bold.
  bool centred = false;
  std::string_view role;  // header number activity performer input time output note

  bool operator==(const FlowCell&) const = default;
};

enum class FlowSymbol : std::uint8_t { kStart, kProcess, kDecision, kEnd, kConnector };

// A meeting of neighbouring columns is one wide shape; `column` is its first one.
struct FlowShape {
  StepNumber step{};
  PerformerColumn column{};
  FlowSymbol symbol = FlowSymbol::kProcess;
  FlowBox box;
  std::string label;  // Of a connector: the same on both pages.

  bool operator==(const FlowShape&) const = default;
};

enum class FlowArrowKind : std::uint8_t { kNext, kYes, kNo };

// An arrow from a step to itself links the shapes of one row whose performers are no neighbours.
struct FlowArrow {
  StepNumber from{}, to{};
  FlowArrowKind kind = FlowArrowKind::kNext;
  std::vector<FlowPoint> points;  // Each segment is level or upright; the head is at the last one.
  std::string label;              // Set in kFlowLabelSize.
  FlowPoint label_at;             // The left end of the label's base line.

  bool operator==(const FlowArrow&) const = default;
};

struct FlowPage {
  std::int32_t number = 1, width = 0, height = 0;
  std::vector<FlowCell> cells;
  std::vector<FlowShape> shapes;
  std::vector<FlowArrow> arrows;

  bool operator==(const FlowPage&) const = default;
};

struct Flowchart {
  std::string_view
      paper;  // "A4", "F4"; "A3" where the columns are too many for the paper asked for.
  std::vector<FlowPage> pages;

  bool operator==(const Flowchart&) const = default;
};

inline constexpr std::int32_t kFlowTextSize = 300;
inline constexpr std::int32_t kFlowLineHeight = 360;
inline constexpr std::int32_t kFlowPadding = 150;
inline constexpr std::int32_t kFlowLabelSize = 290;

// Draws what readers see: corrections' readings in place of defective words, printed numbers as
// they are. The SOP is sound. Cannot fail.
[[nodiscard]] Flowchart lay_out(const Sop&, Paper = Paper::kA4);

// As Flowchart of docs/openapi.yaml.
[[nodiscard]] json::Object to_json(const Flowchart&);

// One page as an SVG text. Every word is escaped.
[[nodiscard]] std::string to_svg(const FlowPage&);

// The box that a label fills: width and height of its words.
[[nodiscard]] FlowBox label_box(const FlowArrow&);

}  // namespace takar::sop
