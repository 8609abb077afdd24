#pragma once
// The labels of an SOP form and the verbs of its steps, as offices write them: two dated tables of
// data/exchange, built into the program.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sop/sop.hpp"

namespace takar::exchange::internal {

struct Label {
  std::string field;    // "number", "legal_basis" ...; a table's: "activity", "time_minutes" ...
  std::string letters;  // letters_of() the label.
  bool weak = false;    // A word of daily use ("Nomor"): a label only with a colon.
};

// Longest first.
[[nodiscard]] const std::vector<Label>& identity_labels();
[[nodiscard]] const std::vector<Label>& table_labels();

// The field whose label is the whole text. "" if none.
[[nodiscard]] std::string table_field_of(std::string_view cell);

// A label of the identity block that opens `text`.
struct LabelFound {
  std::string field;
  std::size_t length = 0;  // With the colon and the blanks after it.
  bool colon = false;
  bool whole = false;  // Nothing else stands in the paragraph.
  bool weak = false;
};
[[nodiscard]] std::optional<LabelFound> identity_label_at(std::string_view text);

struct VerbFound {
  sop::StepKind kind = sop::StepKind::kDraft;
  std::size_t at = 0;  // The place of the verb among the words.
  std::string verb;
};
// The first verb of the table among small words; the longest where several begin.
[[nodiscard]] std::optional<VerbFound> verb_in(const std::vector<std::string>& words);

}  // namespace takar::exchange::internal
