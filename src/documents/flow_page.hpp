#pragma once
// One page of an SOP's flow-chart table as it is put on paper: cells, symbols and arrows at fixed
// places. Lengths are hundredths of a millimetre from the page's top left corner.

#include <cstdint>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"

namespace takar::documents {

struct FlowPoint {
  std::int32_t x = 0, y = 0;

  bool operator==(const FlowPoint&) const = default;
};

struct FlowCell {
  std::int32_t x = 0, y = 0, w = 0, h = 0;
  std::vector<std::string> lines;  // Broken already; no renderer wraps them again.
  bool centred = false;
  std::string role;  // "header", "number", "activity", "input", "time", "output", "note", ...

  bool operator==(const FlowCell&) const = default;
};

// Source: PermenPANRB 35/2012, annex: capsule, box, diamond, off-page pentagon.
struct FlowShape {
  std::string symbol;  // "start", "process", "decision", "end", "connector".
  std::int32_t x = 0, y = 0, w = 0, h = 0;
  std::string label;

  bool operator==(const FlowShape&) const = default;
};

struct FlowArrow {
  std::vector<FlowPoint> points;
  std::string label;
  FlowPoint label_at;

  bool operator==(const FlowArrow&) const = default;
};

struct FlowPage {
  std::int32_t width = 0, height = 0;
  std::vector<FlowCell> cells;
  std::vector<FlowShape> shapes;
  std::vector<FlowArrow> arrows;

  bool operator==(const FlowPage&) const = default;
};

inline constexpr std::size_t kFlowPagesMax = 100;

// Reads {"pages":[{"width","height","cells":[...],"shapes":[...],"arrows":[...]}]}, the geometry
// that the layout of an SOP gives. Rejects with documents.bad_model {place}.
[[nodiscard]] Result<std::vector<FlowPage>> flow_pages_from_json(const json::Object&);
[[nodiscard]] json::Object to_json(const FlowPage&);

}  // namespace takar::documents
