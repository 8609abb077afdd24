// Writes every paper of the steps, and the official form of an SOP, as NAME.pdf and NAME.docx for
// the judge tests/judges/office_files: office_papers FOLDER

#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>

#include "documents/document_for.hpp"
#include "documents/docx.hpp"
#include "documents/pdf.hpp"
#include "documents/sample_facts_test.hpp"
#include "documents/xlsx.hpp"
#include "sop/yaml.hpp"

namespace {

using namespace takar;

void write(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

void write_both(const std::string& folder, const documents::Document& paper) {
  write(folder + "/" + paper.kind + ".pdf", documents::render_pdf(paper));
  write(folder + "/" + paper.kind + ".docx", documents::render_docx(paper));
}

std::string bytes_of(const std::string& path) {
  std::stringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) return std::fputs("office_papers FOLDER\n", stderr), 2;
  const std::string folder = words[1];
  for (int kind = 0; kind <= static_cast<int>(sop::StepKind::kArchive); ++kind) {
    const auto step = static_cast<sop::StepKind>(kind);
    const auto paper = documents::document_for(step, documents::sample_facts(step));
    if (paper) write_both(folder, *paper);
  }
  documents::Workbook book{.title = "Tabel", .sheets = {{.name = "Tabel"}}};
  book.sheets[0].rows = {{{"Indikator", documents::SheetCell::Kind::kHead},
                          {"Capaian", documents::SheetCell::Kind::kHead}},
                         {{"=1+1"}, {"107.14", documents::SheetCell::Kind::kNumber}}};
  write(folder + "/tabel.xlsx", documents::render_xlsx(book));
  const auto sop = sop::read_yaml(bytes_of("sop/kecamatan-sumbersuko.sop.yaml"));
  if (!sop) return 1;
  write_both(folder, documents::official_form(*sop, documents::Paper::kF4, from_us(0)));
  return 0;
}
