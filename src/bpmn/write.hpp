#pragma once
// An SOP as a BPMN 2.0 file with a drawing: a pool, a lane for each performer, a task for each row,
// a gateway for each decision.
//
// What BPMN has no word for (mutu baku, identity block, corrections) stands in extension elements
// of our own namespace, so that the file gives the same SOP back. Same SOP, same bytes.
// Source: OMG formal/2013-12-09 (BPMN 2.0.2); docs/decisions/0105-bpmn-profiles.md.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sop/sop.hpp"

namespace takar::bpmn {

// What the file is for.
enum class Profile : std::uint8_t {
  kDocument,    // "bpmn": faithful, with data objects for kelengkapan and output.
  kExecutable,  // "bpmn-exec": user tasks and conditions that engines run.
};

// The language of the conditions behind a decision: `keputusan` is "tidak", or else the default.
enum class Dialect : std::uint8_t { kJuel, kJavascript, kPython, kFeel };

struct Form {
  Profile profile = Profile::kDocument;
  Dialect dialect = Dialect::kJuel;  // Of kExecutable alone.
};

// Empty if no profile has this name: "bpmn", "bpmn-exec".
[[nodiscard]] std::optional<Profile> profile_from(std::string_view name);
// Empty if no dialect has this name: "juel", "javascript", "python", "feel".
[[nodiscard]] std::optional<Dialect> dialect_from(std::string_view name);

// A whole XML file, UTF-8. Lengths of the drawing are pixels, as BPMN DI has them. The SOP is
// sound. Cannot fail.
[[nodiscard]] std::string to_bpmn(const sop::Sop&, Form = {});

}  // namespace takar::bpmn
