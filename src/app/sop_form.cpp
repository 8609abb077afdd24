#include "app/sop_form.hpp"

#include "base/text.hpp"
#include "documents/document_for.hpp"
#include "documents/pdf.hpp"

namespace takar::app {

std::string sop_form_pdf(const sop::Sop& sop, sop::Paper paper, Instant at) {
  const auto of_document = paper == sop::Paper::kF4 ? documents::Paper::kF4 : documents::Paper::kA4;
  return documents::render_pdf(documents::official_form(sop, of_document, at));
}

std::string sop_file_name(const sop::Sop& sop, std::string_view extension) {
  constexpr std::size_t kNameMax = 80;
  std::string name = "sop";
  bool joined = false;
  for (const char c : to_lower_ascii(sop.identity.title)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain && name.size() < kNameMax) name += joined ? std::string(1, c) : std::string("-") + c;
    joined = plain;
  }
  return name + std::string(extension);
}

std::vector<std::string> sop_form_svgs(const sop::Sop& sop, sop::Paper paper) {
  std::vector<std::string> pages;
  for (const auto& page : sop::lay_out(sop, paper).pages) pages.push_back(sop::to_svg(page));
  return pages;
}

}  // namespace takar::app
