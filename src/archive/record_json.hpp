#pragma once
// The stored form of the events on an agency's records, and of a disposal list. Keys are the field
// names, days are written 2026-11-21, instants in microseconds UTC; what is empty is left out. The
// same value gives the same bytes.

#include <string_view>

#include "archive/record_acts.hpp"
#include "base/json.hpp"

namespace takar::archive {

// "retention_set", "file_classified", "file_held", "hold_lifted", "originals_placed",
// "disposal_proposed", "disposal_decided" or "files_destroyed".
[[nodiscard]] std::string_view name_of(const RecordEvent&);
[[nodiscard]] json::Object to_json(const RecordEvent&);
[[nodiscard]] json::Object to_json(const DisposalList&);
[[nodiscard]] json::Object to_json(const RetentionLine&);

// Both read what this program wrote. Bug if the record is damaged.
[[nodiscard]] RecordEvent record_event_from(std::string_view name, const json::Object&);
[[nodiscard]] DisposalList disposal_list_from(const json::Object&);
[[nodiscard]] RetentionLine retention_line_from(const json::Object&);

}  // namespace takar::archive
