#pragma once
// The history of a case in sentences: what happened, when, and who did it for whom.

#include <vector>

#include "app/case_json.hpp"
#include "workflow/events.hpp"

namespace takar::app {

// One item, told of the case as it stands after the event or later.
[[nodiscard]] json::Object happening_json(const Scene&,
                                          const workflow::Case&,
                                          const workflow::Event&);

// Latest last. Each item as docs/openapi.yaml says; `text_id` and `text_en` are whole sentences.
[[nodiscard]] json::Array timeline_json(const Scene&, const std::vector<workflow::Event>&);

}  // namespace takar::app
