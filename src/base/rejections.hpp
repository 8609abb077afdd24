#pragma once
// The catalogue of rejections: the class and the sentences of every code that a rule may answer.
//
// The rows of docs/rejections.tsv are built into the program, so the sentence a person reads and
// the list a reviewer reads are the same text. tidy holds the code to the list, both ways.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace takar {

enum class RejectionClass {
  invalid,    // Wrong by itself; the same request can never succeed.
  not_now,    // Right, but not in this state.
  forbidden,  // Not for this person.
  not_found,
  conflict,  // Somebody was faster.
};

// "invalid", "not_now" ...: the word of the catalogue and of the HTTP API.
[[nodiscard]] std::string_view name_of(RejectionClass);

// One row of the catalogue. The sentences still hold their placeholders {1}, {2} ...
struct RejectionRow {
  std::string_view code;
  RejectionClass kind = RejectionClass::invalid;
  std::string_view indonesian;
  std::string_view english;
  std::string_view source;
};

// Every row, sorted by code. Bug if the catalogue is malformed (a test reads it whole).
[[nodiscard]] const std::vector<RejectionRow>& rejection_rows();

// Null if the code is not listed.
[[nodiscard]] const RejectionRow* find_rejection(std::string_view code);

struct RejectionSentence {
  RejectionClass kind = RejectionClass::invalid;
  std::string indonesian;
  std::string english;
};

// The sentences with their placeholders filled from the details; a placeholder without a detail
// becomes "-". A code that is not listed is answered as invalid, by a sentence that names it.
[[nodiscard]] RejectionSentence explain(const Rejection&);

// `text` with {1} replaced by the first of `details`, {2} by the second, and so on.
[[nodiscard]] std::string fill_placeholders(std::string_view text,
                                            const std::vector<std::string>& details);

// Reads the text of a catalogue; the rows borrow from it. Bug that names the line if a row has not
// five fields, an unknown class, an empty sentence, or is not in the order of the codes.
[[nodiscard]] std::vector<RejectionRow> read_rejection_rows(std::string_view text);

}  // namespace takar
