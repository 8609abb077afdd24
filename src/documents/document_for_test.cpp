#include "documents/document_for.hpp"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "documents/file_name.hpp"
#include "documents/letter_number.hpp"
#include "documents/pdf.hpp"
#include "documents/sample_facts_test.hpp"

namespace takar::documents {
namespace {

using sop::StepKind;

std::vector<StepKind> all_kinds() {
  std::vector<StepKind> kinds;
  for (int i = 0; i <= static_cast<int>(StepKind::kArchive); ++i)
    kinds.push_back(static_cast<StepKind>(i));
  return kinds;
}

// With TAKAR_KEEP_DOCUMENTS=FOLDER in the environment every paper is left there to be looked at.
void keep(const Document& document, const std::string& bytes, int number) {
  const char* folder = std::getenv("TAKAR_KEEP_DOCUMENTS");
  if (folder == nullptr) return;
  const auto name = std::to_string(100 + number) + "-" + document.kind + ".pdf";
  std::ofstream(std::filesystem::path(folder) / name, std::ios::binary) << bytes;
}

TEST(DocumentFor, MakesAPaperOfEveryKind) {
  for (const auto kind : all_kinds()) {
    const auto facts = sample_facts(kind);
    const auto document = document_for(kind, facts);
    ASSERT_TRUE(document) << document.error().code << " " << document.error().details.front();
    EXPECT_EQ(document->kind, form_of(kind));
    EXPECT_EQ(document->title, facts.step.output);
    const auto bytes = render_pdf(*document);
    EXPECT_TRUE(bytes.starts_with("%PDF-1.7"));
    keep(*document, bytes, static_cast<int>(kind));
  }
}

TEST(DocumentFor, ItsModelSurvivesJson) {
  for (const auto kind : all_kinds()) {
    const auto document = document_for(kind, sample_facts(kind)).value();
    const auto text = json::write(to_json(document));
    const auto again = document_from_json(json::parse(text).value().as_object());
    ASSERT_TRUE(again) << again.error().details.front();
    EXPECT_EQ(*again, document) << form_of(kind);
  }
}

std::string printed_text(const Facts& facts, sop::StepKind kind) {
  return json::write(to_json(document_for(kind, facts).value()));
}

TEST(DocumentFor, AFigureHasTheDecimalsOfItsIndicator) {
  auto facts = sample_facts(sop::StepKind::kReport);
  EXPECT_NE(printed_text(facts, sop::StepKind::kReport).find("\"2,5\""), std::string::npos);
  for (auto& row : facts.rows) row.precision.reset();
  EXPECT_NE(printed_text(facts, sop::StepKind::kReport).find("\"2,512346\""), std::string::npos)
      << "a paper from before keeps its words";
}

TEST(DocumentFor, ThePeriodIsSaidOnce) {
  auto facts = sample_facts(sop::StepKind::kSubmit);
  facts.procedure.title = "Pengukuran Kinerja Triwulan III Tahun 2026";
  const auto text = printed_text(facts, sop::StepKind::kSubmit);
  EXPECT_NE(text.find("disampaikan Pengukuran Kinerja Triwulan III Tahun 2026, dengan"),
            std::string::npos)
      << text;
}

TEST(DocumentFor, ARecapCarriesItsFiguresForPrograms) {
  const auto recap = document_for(sop::StepKind::kRecap, sample_facts(sop::StepKind::kRecap));
  const auto figures = json::parse(recap->figures);
  ASSERT_TRUE(figures.has_value());
  EXPECT_EQ(figures->at("form").as_string(), "rekapitulasi");
  EXPECT_EQ(figures->at("rows").as_array().at(0).at("actual").as_string(), "2.512346");
  auto before = sample_facts(sop::StepKind::kRecap);
  for (auto& row : before.rows) row.precision.reset();
  EXPECT_EQ(document_for(sop::StepKind::kRecap, before)->figures, "");
}

TEST(DocumentFor, TheSameFactsGiveTheSameBytes) {
  const auto once =
      render_pdf(document_for(StepKind::kRecap, sample_facts(StepKind::kRecap)).value());
  const auto twice =
      render_pdf(document_for(StepKind::kRecap, sample_facts(StepKind::kRecap)).value());
  EXPECT_EQ(once, twice);
}

TEST(DocumentFor, NamesTheFieldThatIsMissingWrongOrUnknown) {
  const auto answer = [](StepKind kind, std::string_view content) {
    auto facts = sample_facts(kind);
    facts.content = json::parse(content).value().as_object();
    const auto document = document_for(kind, facts);
    return document ? Rejection{} : document.error();
  };
  EXPECT_EQ(answer(StepKind::kOrder, R"({"recipients":["11"]})"),
            (Rejection{"documents.field_missing", {"instruction"}}));
  EXPECT_EQ(answer(StepKind::kOrder, R"({"instruction":"  "})"),
            (Rejection{"documents.field_missing", {"instruction"}}));
  EXPECT_EQ(answer(StepKind::kOrder, R"({"instruction":"x","recipients":["99"]})"),
            (Rejection{"documents.unknown_name", {"recipients[0]", "99"}}));
  EXPECT_EQ(answer(StepKind::kOrder, R"({"instruction":"x","lain":1})"),
            (Rejection{"documents.field_unknown", {"lain"}}));
  EXPECT_EQ(answer(StepKind::kHandOut, R"({"items":[{"unit_id":"21","count":-1}]})"),
            (Rejection{"documents.field_wrong", {"items[0].count"}}));
  EXPECT_EQ(answer(StepKind::kInvite,
                   R"({"subject":"x","date":"2026-02-30","time":"08:30","place":"y"})"),
            (Rejection{"documents.bad_date", {"date"}}));
  EXPECT_EQ(answer(StepKind::kInvite,
                   R"({"subject":"x","date":"2026-02-28","time":"24:30","place":"y"})"),
            (Rejection{"documents.field_wrong", {"time"}}));
  EXPECT_EQ(
      answer(StepKind::kSign, json::write(json::Object{{"statement", std::string(20001, 'a')}}))
          .code,
      "documents.field_too_long");
}

TEST(DocumentFor, AListHasALimit) {
  auto facts = sample_facts(StepKind::kCopies);
  json::Array receivers(kContentEntriesMax + 1, json::Value("x"));
  facts.content["receivers"] = std::move(receivers);
  EXPECT_EQ(document_for(StepKind::kCopies, facts).error(),
            (Rejection{"documents.too_many_entries", {"receivers", "500"}}));
}

TEST(DocumentFor, ANoNeedsAReason) {
  auto facts = sample_facts(StepKind::kCheck);
  facts.decision->reason = "";
  EXPECT_EQ(document_for(StepKind::kCheck, facts).error().code, "documents.reason_missing");
}

TEST(DocumentFromJson, RefusesWhatItDoesNotKnow) {
  const auto good = to_json(document_for(StepKind::kOrder, sample_facts(StepKind::kOrder)).value());
  auto bad = good;
  bad["colour"] = "red";
  EXPECT_EQ(document_from_json(bad).error(), (Rejection{"documents.bad_model", {"colour"}}));
  bad = good;
  bad["blocks"].as_array()[0].as_object()["type"] = "song";
  EXPECT_EQ(document_from_json(bad).error(),
            (Rejection{"documents.bad_model", {"blocks[0].type"}}));
}

TEST(SopDocument, PrintsIdentityWorksheetAndFlowChart) {
  sop::Sop sop;
  sop.identity.government = "Pemerintah Kota Contoh";
  sop.identity.agency = "Badan Contoh";
  sop.identity.title = "Pengukuran Kinerja";
  sop.identity.legal_basis = {"Perpres 29/2014", "PermenPANRB 35/2012"};
  sop.worksheet = sop::Worksheet{};
  sop.worksheet->steps = {{"Langkah Awal", "1", "Memerintahkan"}};
  FlowPage page;
  page.width = 29700;
  page.height = 21000;
  const auto document = sop_document(sop, {page}, Paper::kA4, {});
  EXPECT_EQ(document.title, "Pengukuran Kinerja");
  EXPECT_TRUE(std::holds_alternative<FlowPages>(document.blocks.back()));
  EXPECT_EQ(document_from_json(to_json(document)).value(), document);
  EXPECT_TRUE(render_pdf(document).starts_with("%PDF-1.7"));
}

TEST(FileName, IsMadeOfTheWordsAndSafeEverywhere) {
  EXPECT_EQ(file_name(sop::StepNumber(3), "Tanda terima", "Bidang Aptika & Statistik", 1),
            "03-tanda-terima-bidang-aptika-statistik.pdf");
  EXPECT_EQ(file_name(sop::StepNumber(11), "../../etc/passwd", "", 2), "11-etc-passwd-v2.pdf");
  EXPECT_EQ(file_name(sop::StepNumber(1), "", "", 1), "01-dokumen.pdf");
  EXPECT_LE(file_name(sop::StepNumber(1), std::string(500, 'a'), std::string(500, 'b'), 99).size(),
            kFileNameBytesMax);
}

TEST(LetterNumber, FollowsTheTemplate) {
  NumberFacts facts{"000.8.6.3",
                    15,
                    "",
                    "Set.DPRD",
                    "35.73",
                    "UND",
                    std::chrono::year(2026) / std::chrono::April / 7};
  EXPECT_EQ(letter_number(kDefaultNumberTemplate, facts), "000.8.6.3/015/Set.DPRD/2026");
  EXPECT_EQ(letter_number("{jenis}-{urut}{suburut}/{kode_wilayah}/{bulan_romawi}/{tahun:2}", facts),
            "UND-15/35.73/IV/26");
  facts.suffix = "a";
  EXPECT_EQ(letter_number("{urut}{suburut}", facts), "15a");
}

TEST(LetterNumber, RefusesATemplateThatCannotWork) {
  NumberFacts facts{"", 1, "", "", "", "", std::chrono::year(2026) / std::chrono::April / 7};
  EXPECT_EQ(letter_number("{urut}/{lain}", facts).error(),
            (Rejection{"documents.bad_number_template", {"8", "lain"}}));
  EXPECT_EQ(letter_number("{urut", facts).error().code, "documents.bad_number_template");
  EXPECT_EQ(letter_number("{klasifikasi}/{urut}", facts).error(),
            (Rejection{"documents.number_fact_missing", {"klasifikasi"}}));
  EXPECT_EQ(letter_number("{tahun}", facts).error().code, "documents.number_without_sequence");
}

}  // namespace
}  // namespace takar::documents
