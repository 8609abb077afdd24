#pragma once
// From the facts of a completed step to its paper. The title is the SOP's own word for the output;
// the step kind decides the form.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "documents/facts.hpp"
#include "documents/model.hpp"
#include "sop/sop.hpp"

namespace takar::documents {

// Texts of a content longer than this are refused. Our own limits, in bytes and entries.
inline constexpr std::size_t kContentTextMax = 20000;
inline constexpr std::size_t kContentEntriesMax = 500;

// The stable word of the form that a kind makes, e.g. "lembar_disposisi": Document.kind.
[[nodiscard]] std::string_view form_of(sop::StepKind);

// Whether papers of this kind carry a letter number (nomor surat).
[[nodiscard]] bool has_letter_number(sop::StepKind);

// Whom a content may name, asked by an id as decimal digits.
struct KnownNames {
  std::function<bool(std::string_view)> position, unit, indicator;
};

// What a person hands in for the paper of a step. Borrowed for the call.
struct Typed {
  const json::Object& content;
  std::optional<bool> decision;
  std::string_view reason;  // Of a "no".
};

// The positions and units that a content names, in its order, as decimal digits.
struct NamedIds {
  std::vector<std::string> positions, units;
};

// Holds what was typed to the rules of the kind, so that the paper can be made from it at any later
// time. Rejects as document_for().
[[nodiscard]] Result<NamedIds> check_typed(sop::StepKind, const Typed&, const KnownNames&);

// Makes the paper. A field that the content must have and does not is refused by name; a field that
// nobody asked for is refused as well.
// Rejects with documents.field_missing {field}, documents.field_wrong {field},
// documents.field_unknown {field}, documents.field_too_long {field, bytes},
// documents.too_many_entries {field, limit}, documents.bad_date {field}, documents.unknown_name
// {field, id}, documents.reason_missing.
[[nodiscard]] Result<Document> document_for(sop::StepKind, const Facts&);

// Only the content of the kind, held to the same rules, without making a paper: for a form that is
// saved or sent before all facts are there. Rejects as document_for().
[[nodiscard]] Result<json::Object> checked_content(sop::StepKind, const json::Object&);

// The SOP itself: identity block, worksheet, then the flow-chart pages.
[[nodiscard]] Document sop_document(const sop::Sop&,
                                    const std::vector<FlowPage>&,
                                    Paper,
                                    Instant at);

// The same with the flow-chart pages that sop::lay_out() gives; a chart of too many columns is on
// its own larger paper. The SOP is sound. `at` is told inside the file only.
[[nodiscard]] Document official_form(const sop::Sop&, Paper, Instant at);

}  // namespace takar::documents
