#pragma once
// Reading and writing an SOP: the file format of sop/*.sop.yaml and the same shape as JSON.
//
// The shape is published as sop/sop.schema.json. Nothing is guessed in silence: unknown keys are
// refused, unquoted words that other programs read as numbers or dates are refused, and whatever
// was read is sound (sop/soundness.hpp) before anybody receives it.

#include <string_view>

#include "base/json.hpp"
#include "base/result.hpp"
#include "sop/sop.hpp"

namespace takar::sop {

inline constexpr std::size_t kTextBytesMax = 4000;  // Of one text of the file.
inline constexpr std::size_t kTitleBytesMax = 100;  // Of the title of a column of the table.
inline constexpr std::size_t kLabelBytesMax = 40;   // Of the answer at a decision's exit.
inline constexpr std::size_t kListMax = 500;        // Items of one list.

// Details of every rejection: {1} "line:column" or "-", {2} the place in the file, then its own.
// Rejects with sop.file_too_large, sop.bad_characters, sop.bad_yaml, sop.yaml_not_allowed,
// sop.duplicate_key, sop.nested_too_deep, sop.wrong_form, sop.missing_key, sop.unknown_key,
// sop.text_needs_quotes, sop.bad_text, sop.bad_number, sop.unknown_word, sop.no_such_performer,
// sop.no_such_step, sop.too_many, and all of check_sound().
[[nodiscard]] Result<Sop> read_yaml(std::string_view text);

// The same shape as JSON, as to_json() writes it. Rejects like read_yaml(), without lines.
[[nodiscard]] Result<Sop> from_json(const json::Value&);

// Everything written out: `from` of every input, `next` of every step. The same SOP gives the same
// bytes, and from_json() gives the same SOP again.
[[nodiscard]] json::Value to_json(const Sop&);

}  // namespace takar::sop
