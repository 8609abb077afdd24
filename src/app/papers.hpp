#pragma once
// What a completed step records for its paper: what was typed, held to the rules of the form, and
// the facts that the paper will be made from whenever somebody asks (registered_paper.hpp).
//
// The output's content is {"content": what was typed, "facts": paper_facts.hpp}: the paper of any
// later day is made from it, the same bytes each time. See docs/decisions/0041.

#include <optional>
#include <string>
#include <vector>

#include "app/case_json.hpp"
#include "app/shelf.hpp"
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

// Takes a document id and, for a letter, the next number of its register; keeps the figures that a
// unit filled in.
// Rejects as documents::document_for() and measurement::read_values() do.
[[nodiscard]] Result<workflow::Output> make_output(store::WriteTransaction&,
                                                   Shelf&,
                                                   const PaperRequest&);

}  // namespace takar::app
