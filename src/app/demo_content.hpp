#pragma once
// What the demo's people type: the content of each step kind, made from the page of the task alone,
// as a person at the screen would.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"

namespace takar::app {

// A figure the demo knows for an indicator, by the indicator's code.
struct DemoFigure {
  std::int64_t id = 0;  // Of the indicator.
  std::string code;
  std::vector<std::string> components;  // In the order of the form; empty: `actual` is typed.
  std::string actual;
};

// `page` is a task page (docs/openapi.yaml). `date` is the day of the meeting, YYYY-MM-DD.
// Bug if the page is not one.
[[nodiscard]] json::Object demo_content(const json::Object& page,
                                        const std::vector<DemoFigure>& figures,
                                        std::string_view date);

}  // namespace takar::app
