#include "exchange/internal/shape_names.hpp"

#include <algorithm>
#include <array>

#include "exchange/internal/drawing.hpp"

namespace takar::exchange::internal {
namespace {

constexpr std::int64_t kEmuPerPoint = 12'700;

// The symbols of the official form by the names of DrawingML and VML (o:spt).
constexpr std::array<std::pair<std::string_view, Form>, 18> kForms{{
    {"flowChartTerminator", Form::kCapsule},
    {"flowChartProcess", Form::kBox},
    {"flowChartAlternateProcess", Form::kBox},
    {"flowChartDecision", Form::kDiamond},
    {"flowChartOffpageConnector", Form::kPentagon},
    {"flowChartConnector", Form::kPentagon},
    {"rect", Form::kBox},
    {"diamond", Form::kDiamond},
    {"ellipse", Form::kCapsule},
    {"roundRect", Form::kCapsule},
    {"homePlate", Form::kPentagon},
    {"pentagon", Form::kPentagon},
    {"1", Form::kBox},
    {"2", Form::kCapsule},
    {"4", Form::kDiamond},
    {"109", Form::kBox},
    {"110", Form::kDiamond},
    {"116", Form::kCapsule},
}};

}  // namespace

std::optional<Form> form_named(std::string_view name) {
  if (name == "177") return Form::kPentagon;  // VML's off-page connector.
  for (const auto& [known, form] : kForms)
    if (known == name) return form;
  return std::nullopt;
}

std::int32_t points_of_emu(std::int64_t emu) {
  constexpr std::int64_t kMost = std::int64_t{kFarthest} * kEmuPerPoint / kPoint;
  return static_cast<std::int32_t>(std::clamp(emu, -kMost, kMost) * kPoint / kEmuPerPoint);
}

bool has_head(const pugi::xml_node& end) {
  const std::string_view type = end.attribute("type").value();
  return !type.empty() && type != "none";
}

}  // namespace takar::exchange::internal
