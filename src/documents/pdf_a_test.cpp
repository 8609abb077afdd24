#include "documents/pdf_a.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "base/fault.hpp"
#include "documents/pdf.hpp"
#include "documents/srgb_profile.hpp"

namespace takar::documents {
namespace {

namespace fs = std::filesystem;

Document one_page(std::string title) {
  Document document;
  document.kind = "test";
  document.heading = "Percobaan";
  document.title = std::move(title);
  document.at = Instant(std::chrono::seconds(1'790'000'000));  // 2026-09-21T14:13:20Z.
  document.blocks = {Paragraph{{"Realisasi ≥ target → tercapai"}}};
  return document;
}

TEST(PdfA, SaysItsLevelItsColoursItsLanguageAndItsDate) {
  const auto bytes = render_pdf(one_page("Pengukuran Kinerja"));
  EXPECT_NE(bytes.find("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B"), std::string::npos);
  EXPECT_NE(bytes.find("/S /GTS_PDFA1"), std::string::npos);
  EXPECT_NE(bytes.find("/Lang (id-ID)"), std::string::npos);
  EXPECT_NE(bytes.find("<xmp:CreateDate>2026-09-21T14:13:20Z"), std::string::npos);
  EXPECT_NE(bytes.find("(D:20260921141320Z)"), std::string::npos);
  EXPECT_EQ(bytes.find("/Interpolate"), std::string::npos);
}

TEST(PdfA, TheSamePaperHasTheSameBytesAndAnotherTitleHasOthers) {
  EXPECT_EQ(render_pdf(one_page("Satu")), render_pdf(one_page("Satu")));
  EXPECT_NE(render_pdf(one_page("Satu")), render_pdf(one_page("Dua")));
}

TEST(PdfA, ATitleWithMarksAndControlCharactersIsEscaped) {
  const auto bytes = render_pdf(one_page("A & B <c>\x01\n"));
  EXPECT_NE(bytes.find("A &amp; B &lt;c&gt;</rdf:li>"), std::string::npos);
}

TEST(PdfA, IsWellFormedForAnIndependentReader) {
  if (std::system("qpdf --version > /dev/null 2>&1") != 0) GTEST_SKIP() << "no qpdf here";
  const auto path = fs::temp_directory_path() / fmt::format("takar-pdf-a-{}.pdf", ::getpid());
  std::ofstream(path, std::ios::binary) << render_pdf(one_page("Pengukuran Kinerja"));
  EXPECT_EQ(std::system(fmt::format("qpdf --check {} > /dev/null", path.string()).c_str()), 0);
  fs::remove(path);
}

TEST(PdfA, AttachedFiguresMakeItPartThree) {
  auto document = one_page("Rekapitulasi");
  const auto plain = render_pdf(document);
  document.figures = R"({"rows":[]})";
  const auto with_figures = render_pdf(document);
  EXPECT_NE(plain.find("<pdfaid:part>2<"), std::string::npos);
  EXPECT_NE(with_figures.find("<pdfaid:part>3<"), std::string::npos);
  EXPECT_NE(with_figures.find("/AFRelationship /Data"), std::string::npos);
  EXPECT_NE(with_figures.find("(data.json)"), std::string::npos);
}

TEST(PdfA, WhatIsNoPdfIsAFault) {
  EXPECT_THROW(static_cast<void>(to_pdf_a("no PDF", {"Satu", Instant{}})), Fault);
}

TEST(SrgbProfile, NamesItsOwnLengthAndClass) {
  const auto& profile = srgb_profile();
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(profile.at(at)); };
  EXPECT_EQ(byte(2) << 8 | byte(3), static_cast<int>(profile.size()));
  EXPECT_EQ(profile.substr(12, 12), "mntrRGB XYZ ");
  EXPECT_EQ(profile.substr(36, 4), "acsp");
  EXPECT_EQ(profile.size() % 4, 0u);
}

}  // namespace
}  // namespace takar::documents
