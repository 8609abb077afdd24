#pragma once
// What each kind of step must carry: the fields of its content, their shape and their limits. One
// table decides, for the form that is checked and for the paper that is made.

#include <cstdint>
#include <span>
#include <string_view>

#include "sop/sop.hpp"

namespace takar::documents {

enum class Shape : std::uint8_t {
  kText,       // Plain text, up to kContentTextMax bytes.
  kCount,      // 0 to 10,000.
  kFlag,       // true or false.
  kDate,       // 2026-03-19
  kHour,       // 08:30, of the office clock.
  kInstant,    // RFC 3339.
  kPosition,   // Id of a position.
  kUnit,       // Id of a unit.
  kIndicator,  // Id of an indicator.
  kPositions,  // Lists of them.
  kUnits,
  kIndicators,
  kTexts,
  kObjects,  // A list of objects with the fields of `items`.
  kFigures,  // Component id to figure; the measurement's own rules check the figures.
};

struct Field {
  std::string_view name;
  Shape shape = Shape::kText;
  bool required = false;  // A field that is not required may be absent or null.
  std::span<const Field> items;
};

// The fields of the kind's content. The content has no others.
[[nodiscard]] std::span<const Field> fields_of(sop::StepKind);

}  // namespace takar::documents
