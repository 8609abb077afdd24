// Writes the official form of an SOP file as a PDF of our own: own_form SOP.yaml OUT.pdf OUT.json
// The JSON is the SOP itself: what the import must read back.
#include <fstream>
#include <iostream>
#include <sstream>

#include "base/json.hpp"
#include "documents/document_for.hpp"
#include "documents/flow_page.hpp"
#include "documents/pdf.hpp"
#include "sop/flowchart.hpp"
#include "sop/yaml.hpp"

int main(int count, char** words) {
  using namespace takar;
  if (count != 4) return 2;
  std::ifstream file(words[1], std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  const auto sop = sop::read_yaml(text.str());
  if (!sop) return 1;
  const json::Value chart = sop::to_json(sop::lay_out(*sop, sop::Paper::kF4));
  const auto pages = documents::flow_pages_from_json(chart.as_object());
  if (!pages) return 1;
  const auto document = documents::sop_document(*sop, *pages, documents::Paper::kF4, Instant{});
  std::ofstream out(words[2], std::ios::binary);
  out << documents::render_pdf(document);
  std::ofstream expected(words[3], std::ios::binary);
  expected << json::write(sop::to_json(*sop));
  return out.good() && expected.good() ? 0 : 1;
}
