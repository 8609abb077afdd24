#pragma once
// Reading a document in a child process: what is asked of the child, and what it answers.
//
// The child runs answer_to() with nothing but its pipes (base/sandbox.hpp). Its answer is read as
// the word of a stranger: every number and name in it is looked at again.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "exchange/draft.hpp"
#include "exchange/workbook.hpp"

namespace takar::exchange {

// What the reader of letters found on each page: tab-separated lines as tesseract writes them.
using PageLetters = std::vector<std::string>;

[[nodiscard]] std::string request_for(std::string_view bytes,
                                      const std::string& file_name,
                                      const PageLetters& letters = {});

// Asks for the cells of a spreadsheet instead of a draft.
[[nodiscard]] std::string request_for_cells(std::string_view bytes, const std::string& file_name);

// A draft, or the pages of a scan whose letters must be read first.
struct Answer {
  Draft draft;
  std::vector<std::string> pages;    // Each a file in the format "Portable bitmap".
  std::optional<sop::Sop> sop = {};  // If the document holds all of one.
};

// A reader of forms that this room does not know; it answers empty if this is none of them.
using OtherReader = std::function<std::optional<Result<Answer>>(std::string_view bytes,
                                                                const std::string& file_name)>;

// The child's whole work. Never throws for a bad document; a bad request is a Bug.
[[nodiscard]] std::string answer_to(std::string_view request, const OtherReader& other = {});

// Rejects with what the child rejected, or with base.sandbox_died if the answer makes no sense.
[[nodiscard]] Result<Answer> answer_from(std::string_view text);

// The answer to request_for_cells(). Rejects likewise.
[[nodiscard]] Result<std::vector<WorkbookSheet>> cells_from(std::string_view text);

// As to_json(const Draft&) wrote it. Rejects with base.sandbox_died if it is not of that shape.
[[nodiscard]] Result<Draft> draft_from_json(const json::Value&);

}  // namespace takar::exchange
