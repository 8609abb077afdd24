#pragma once
// The paper of a step: gathers the facts of the case, lets the documents room make the paper, and
// hands it to the workflow as the step's output. Figures of a unit are recorded beside it.
//
// The output's content is {"content": what was typed, "paper": the document model}: the PDF of any
// later day is drawn from it, the same bytes each time.

#include <optional>
#include <string>
#include <vector>

#include "app/case_json.hpp"
#include "base/json.hpp"
#include "base/result.hpp"
#include "store/store.hpp"
#include "workflow/facts.hpp"

namespace takar::app {

// Borrowed for the call.
struct PaperRequest {
  const Scene& scene;  // `now` is when the step is completed.
  const workflow::Case& current;
  const workflow::Visit& visit;
  const organisation::Actor& by;
  const json::Object& content;  // The step kind's content.
  std::optional<bool> decision;
  std::string reason;
  std::optional<sop::StepNumber> target_step;
  std::vector<workflow::UploadId> uploads;
};

// Takes a document id and, for a letter, the next number of its register.
// Rejects as documents::document_for() and measurement::read_values() do.
[[nodiscard]] Result<workflow::Output> make_output(store::WriteTransaction&, const PaperRequest&);

// Keeps what a unit filled in; nothing for other steps. Call it after the act was decided.
// Rejects as measurement::read_values() does.
[[nodiscard]] Result<bool> record_figures(store::WriteTransaction&, const PaperRequest&);

}  // namespace takar::app
