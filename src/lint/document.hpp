#pragma once
// What is linted: an SOP in its source's own words, and how much of its drawing is known.

#include <string>
#include <vector>

#include "sop/sop.hpp"

namespace takar::lint {

struct Document {
  sop::Sop sop;  // May be unsound: a draft need not run.
  // The symbols of the flow-chart are not in the source, so performers and branches are a reading
  // of the sentences. Checks then believe the sentences alone.
  bool symbols_lost = false;
  // The source states when the procedure runs; else `sop.recurrence` is our own choice.
  bool recurrence_stated = true;
  std::vector<std::string> lines;  // The source text; empty if the source is no text.
};

// A stored SOP or a file sop/*.sop.yaml: its corrections tell what the source did not say.
[[nodiscard]] Document document_of(const sop::Sop&);

}  // namespace takar::lint
