#include "app/sop_form.hpp"

#include "documents/document_for.hpp"
#include "documents/pdf.hpp"

namespace takar::app {

std::string sop_form_pdf(const sop::Sop& sop, sop::Paper paper, Instant at) {
  const auto of_document = paper == sop::Paper::kF4 ? documents::Paper::kF4 : documents::Paper::kA4;
  return documents::render_pdf(documents::official_form(sop, of_document, at));
}

std::vector<std::string> sop_form_svgs(const sop::Sop& sop, sop::Paper paper) {
  std::vector<std::string> pages;
  for (const auto& page : sop::lay_out(sop, paper).pages) pages.push_back(sop::to_svg(page));
  return pages;
}

}  // namespace takar::app
