#pragma once
// One paper as the file that was asked for: PDF, or DOCX for an office that goes on writing in its
// word processor. Both are made from the same document.

#include <string>

#include "app/reading.hpp"
#include "documents/model.hpp"

namespace takar::app {

// `pdf_name` ends in ".pdf". The query parameter "as" chooses: "pdf", as without it, or "docx".
// Rejects with app.field_wrong {"as"}.
[[nodiscard]] Result<FileMaking> paper_file(const Question&,
                                            documents::Document,
                                            std::string pdf_name);

}  // namespace takar::app
