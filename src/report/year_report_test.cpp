#include "report/year_report.hpp"

#include <cstdlib>
#include <fstream>

#include <gtest/gtest.h>

#include "documents/docx.hpp"
#include "documents/pdf.hpp"

namespace takar::report {
namespace {

// Two indicators of an invented office: one reached in every quarter, one with a gap.
struct Sample {
  std::vector<Line> lines;
  std::vector<LineResult> results;
  std::vector<Duty> duties;
  YearTexts texts;
  Quarter as_of;

  explicit Sample(Quarter quarter) : as_of(quarter) {
    measurement::Indicator conflict{
        .id = {5}, .code = "1", .name = "Persentase potensi konflik yang ditangani", .unit = "%"};
    conflict.components = {{"a", "Ditangani", ""}, {"b", "Dilaporkan", ""}};
    conflict.formula = "a / b * 100";
    conflict.time.rule = measurement::TimeRule::kRatioOfSums;
    measurement::Indicator meetings{
        .id = {6}, .code = "2", .name = "Jumlah forum kewaspadaan dini", .unit = "forum"};
    meetings.time.rule = measurement::TimeRule::kSum;
    Share one{{11}, "Bidang Ketahanan", conflict, {}, {}};
    Share two{{12}, "Bidang Politik", meetings, {}, {}};
    for (std::int32_t number = 1; number <= 4; ++number) {
      const auto done = std::to_string(20 + number);
      one.targets[{2026, number}] = "80";
      two.targets[{2026, number}] = "3";
      one.entries[{2026, number}] = {
          {5}, measurement::EntryState::kFilled, {{"a", done}, {"b", "25"}}, {}, ""};
      one.targets[{2025, number}] = "75";
      one.entries[{2025, number}] = {
          {5}, measurement::EntryState::kFilled, {{"a", "18"}, {"b", "25"}}, {}, ""};
      if (number != 2)
        two.entries[{2026, number}] = {{6}, measurement::EntryState::kFilled, {}, "2", ""};
      duties.push_back({{11}, {2026, number}, DutyState::kOnTime});
      duties.push_back(
          {{12}, {2026, number}, number == 2 ? DutyState::kMissing : DutyState::kLate});
    }
    lines = lines_of({one, two});
    texts.chapters = {"Tahun 2026 potensi konflik lebih cepat ditangani.",
                      "Latar belakang, tugas, dan fungsi.\n\nIsu strategis instansi.",
                      "Perjanjian Kinerja 2026 memuat dua indikator.",
                      "Pagu Rp 1.250.000.000, terserap 94,2 %.",
                      "Rekomendasi ditindaklanjuti pada triwulan I 2027."};
    texts.analyses[{5}] = {.yardsticks = {Rational(95), 2029, {}},
                           .no_standard = true,
                           .causes = "Forum kewaspadaan dini bertemu setiap bulan.",
                           .efficiency = "Capaian melampaui serapan anggaran.",
                           .programmes = "Program penanganan konflik sosial."};
    put_yardsticks(lines, texts.analyses);
    for (const auto& line : lines) results.push_back(result_of(line, as_of));
  }

  [[nodiscard]] Reported reported() const {
    return {as_of, lines, results, duties, parse_rfc3339("2027-01-20T02:00:00Z").value()};
  }
};

Reporter office() {
  return {
      .letterhead = {"Pemerintah Kota Contoh",
                     "Badan Kesatuan Bangsa dan Politik",
                     "",
                     "Jalan Contoh 1, Contoh",
                     ""},
      .agency = "Badan Kesatuan Bangsa dan Politik Kota Contoh",
      .period_word = "Triwulan",
      .place = "Contoh",
      .head = {.position = "Kepala Badan", .name = "Contoh Kepala", .nip = "197001011990011001"}};
}

std::string text_of(const documents::Document& document) {
  return json::write(documents::to_json(document));
}

void expect_in(const std::string& text, std::initializer_list<const char*> all) {
  for (const auto* words : all) EXPECT_NE(text.find(words), text.npos) << words;
}

// Leaves the files for a look at them: TAKAR_KEEP_DOCUMENTS=FOLDER.
void keep(const documents::Document& document) {
  const auto* folder = std::getenv("TAKAR_KEEP_DOCUMENTS");
  if (folder == nullptr) return;
  const auto path = std::string(folder) + "/" + document.kind;
  std::ofstream(path + ".pdf", std::ios::binary) << documents::render_pdf(document);
  std::ofstream(path + ".docx", std::ios::binary) << documents::render_docx(document);
}

TEST(YearReport, HoldsTheFourChaptersAndTheSevenItemsInTheirOrder) {
  const Sample sample({2026, 4});
  const auto document = year_report(office(), sample.reported(), sample.texts, false);
  keep(document);
  const auto text = text_of(document);
  std::size_t at = 0;
  for (const auto* words : {"IKHTISAR EKSEKUTIF",
                            "BAB I PENDAHULUAN",
                            "Isu strategis instansi.",
                            "BAB II PERENCANAAN KINERJA",
                            "BAB III AKUNTABILITAS KINERJA",
                            "a. Target dan realisasi tahun ini",
                            "b. Perbandingan dengan tahun-tahun sebelumnya",
                            "c. Perbandingan dengan target akhir Renstra",
                            "Tidak ada standar nasional untuk indikator ini.",
                            "e. Penyebab keberhasilan",
                            "f. Efisiensi",
                            "g. Program dan kegiatan penunjang",
                            "B. Realisasi Anggaran",
                            "BAB IV PENUTUP",
                            "LAMPIRAN"}) {
    const auto found = text.find(words, at);
    EXPECT_NE(found, text.npos) << words;
    at = found == text.npos ? at : found;
  }
  EXPECT_TRUE(document.mark.empty());
}

TEST(YearReport, PrintsFiguresComparedWithTheYearBeforeAndThePlan) {
  const Sample sample({2026, 4});
  const auto text = text_of(year_report(office(), sample.reported(), sample.texts, false));
  // 90 of 100 against 80 %; a year before 72 of 100 against 75 %.
  expect_in(text, {"112,5", "membaik", "96", "sebesar 95 %", "94,74", "Sangat Tinggi"});
}

TEST(YearReport, SaysWhatIsEmptyInADraftAndMarksEveryPage) {
  const Sample sample({2026, 4});
  const auto draft = year_report(office(), sample.reported(), {}, true);
  EXPECT_EQ(draft.mark, "DRAF");
  expect_in(text_of(draft), {"(belum diisi)"});
}

TEST(YearReport, CanBeReadBackFromItsRecord) {
  const Sample sample({2026, 4});
  const auto document = year_report(office(), sample.reported(), sample.texts, false);
  const auto read = documents::document_from_json(documents::to_json(document));
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(*read, document);
}

TEST(QuarterReport, ShowsTheQuarterBesideTheYearToDateAndWhoReported) {
  const Sample sample({2026, 3});
  const auto document = quarter_report(office(), sample.reported());
  keep(document);
  expect_in(text_of(document),
            {"Laporan Kinerja Triwulan III 2026",
             "Sampai periode ini",
             "Jumlah forum kewaspadaan dini: belum ada realisasi",
             "Tepat waktu (%)",
             "Contoh, 20 Januari 2027"});
}

}  // namespace
}  // namespace takar::report
