#pragma once
// Drafts and their events as JSON, for the log and the view rows.

#include "base/json.hpp"
#include "drafting/edit.hpp"

namespace takar::drafting {

[[nodiscard]] json::Object document_json(const Document&);
[[nodiscard]] json::Array questions_json(const std::vector<Question>&);
[[nodiscard]] json::Array evidence_json(const std::vector<Evidence>&);
[[nodiscard]] std::string_view word_of(Source);

// What began: the body of sop_draft_started.
[[nodiscard]] json::Object started_json(const Draft&);
// Bug if it is not of that shape. The id and the agency are not part of it.
[[nodiscard]] Draft draft_from_started(const json::Object&);

[[nodiscard]] json::Object edited_json(const DraftEdited&);
// Bug if it is not of that shape. The instant is the event's.
[[nodiscard]] DraftEdited edited_from(const json::Object&, Instant at);

// The whole state, and back. Bug if it is not of that shape.
[[nodiscard]] json::Object state_json(const Draft&);
[[nodiscard]] Draft draft_from_state(const json::Object&);

}  // namespace takar::drafting
