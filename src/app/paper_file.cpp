#include "app/paper_file.hpp"

#include "documents/docx.hpp"
#include "documents/pdf.hpp"

namespace takar::app {
namespace {

constexpr std::string_view kPdf = ".pdf";
constexpr std::string_view kDocx = ".docx";
constexpr std::string_view kDocxType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

std::string docx_name(std::string name) {
  if (name.ends_with(kPdf)) name.resize(name.size() - kPdf.size());
  return name.append(kDocx);
}

}  // namespace

Result<FileMaking> paper_file(const Question& question,
                              documents::Document paper,
                              std::string pdf_name) {
  const auto form = question.ask("as", "pdf");
  if (form != "pdf" && form != "docx") return reject("app.field_wrong", {"as"});
  return [as_docx = form == "docx", paper = std::move(paper), name = std::move(pdf_name)](
             const store::BlobFolder&) {
    return as_docx ? File{docx_name(name), std::string(kDocxType), documents::render_docx(paper)}
                   : File{name, "application/pdf", documents::render_pdf(paper)};
  };
}

}  // namespace takar::app
