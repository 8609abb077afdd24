#include <gtest/gtest.h>

#include "exchange/read_sop.hpp"

namespace takar::exchange {
namespace {

Draft draft_of(const std::string& text) {
  auto draft = read_sop(text, "made_up.txt");
  EXPECT_TRUE(draft.has_value()) << (draft ? "" : draft.error().code);
  return draft ? *std::move(draft) : Draft{};
}

std::vector<std::string> titles_of(const Draft& draft) {
  std::vector<std::string> titles;
  for (const auto& performer : draft.performers) titles.push_back(performer.title);
  return titles;
}

// The title of the first performer of a step, from 1.
std::string actor_of(const Draft& draft, std::size_t step) {
  const auto& performers = draft.steps.at(step - 1).row.performers;
  if (performers.empty()) return {};
  return draft.performers.at(static_cast<std::size_t>(performers.front()) - 1).title;
}

bool asks(const Draft& draft, const std::string& place) {
  for (const auto& question : draft.questions)
    if (question.place == place) return true;
  return false;
}

using Titles = std::vector<std::string>;

const std::string kTable =
    "No\tAktivitas\tPelaku Kegiatan\t\t\tMutu Baku\t\t\tKet.\n"
    "\t\tKepala Dinas\tKasubag Program\tStaf\tPersyaratan\tWaktu\tOut Put\t\n"
    "1\tMemerintahkan penyusunan laporan\t\t\t\tAgenda\t15 menit\tDisposisi\t\n"
    "2\tMenyusun konsep laporan\t\t\t\tDisposisi\t1 jam 30 menit\tKonsep\t\n"
    "3\tMengetik konsep laporan\t\t\t\tKonsep\t2jam\tKonsep\t\n"
    "4\tMenandatangani laporan\t\t\t\tKonsep\t1 hari kerja\tLaporan\t\n";

TEST(UntidyTexts, AreReadWithSynonymsInTheHeads) {
  const Draft draft = draft_of("JUDUL SOP : PENYUSUNAN LAPORAN\n\n" + kTable);
  EXPECT_EQ(draft.identity.title, "PENYUSUNAN LAPORAN");
  EXPECT_EQ(titles_of(draft), (Titles{"Kepala Dinas", "Kasubag Program", "Staf"}));
  ASSERT_EQ(draft.steps.size(), 4U);
  EXPECT_EQ(draft.steps[1].time, (DraftTime{90, TimeUnit::kMinute}));
  EXPECT_EQ(draft.steps[2].time, (DraftTime{2, TimeUnit::kHour}));
  EXPECT_EQ(draft.steps[3].time, (DraftTime{1, TimeUnit::kDay}));
  EXPECT_EQ(actor_of(draft, 1), "Kepala Dinas");
  EXPECT_EQ(actor_of(draft, 2), "Kasubag Program");
  EXPECT_EQ(actor_of(draft, 3), "Staf");
  EXPECT_EQ(actor_of(draft, 4), "Kepala Dinas");
}

TEST(UntidyTexts, AskForRowsThatTheNumbersPromise) {
  auto torn = kTable;
  const auto row = torn.find("2\tMenyusun");
  torn.erase(row, torn.find("3\tMengetik") - row);
  const Draft draft = draft_of("JUDUL SOP : PENYUSUNAN LAPORAN\n\n" + torn);
  ASSERT_EQ(draft.steps.size(), 3U);
  EXPECT_TRUE(asks(draft, "steps/2/number"));
  EXPECT_FALSE(asks(draft_of("JUDUL SOP : PENYUSUNAN LAPORAN\n\n" + kTable), "steps/2/number"));
}

TEST(UntidyTexts, MayHoldTheTableBeforeTheIdentityAndGluedLabels) {
  const Draft draft = draft_of(kTable +
                               "\nNomorSOP : 000.8.3.3/7/2025 TglPembuatan : 2 Mei 2025 "
                               "TglEfektif : 5 Mei 2025\nNamaSOP : Penyusunan Laporan\n\n"
                               "DasarHukum :\n1. Undang-Undang Nomor 23 Tahun 2014 tentang "
                               "Pemerintahan Daerah 2. Peraturan Presiden Nomor 29 Tahun 2014\n");
  EXPECT_EQ(draft.identity.number, "000.8.3.3/7/2025");
  EXPECT_EQ(draft.identity.made, "2 Mei 2025");
  EXPECT_EQ(draft.identity.effective, "5 Mei 2025");
  EXPECT_EQ(draft.identity.title, "Penyusunan Laporan");
  EXPECT_EQ(draft.identity.legal_basis.size(), 2U);
  EXPECT_EQ(draft.steps.size(), 4U);
}

TEST(UntidyTexts, MayGiveTheTimeInThreeColumns) {
  const Draft draft = draft_of(
      "No.\tUraian "
      "Kegiatan\tCamat\tStaf\tKelengkapan\tMenit\tJam\tHari\tOutput\tK"
      "eterangan\n"
      "1\t2\t3\t4\t5\t6\t7\t8\t9\t10\n"
      "1.\tMemerintahkan pendataan\t\t\tSurat\t15\t\t\tDisposisi\t\n"
      "2.\tMenghimpun data\t\t\tDisposisi\t\t3\t\tData\t\n"
      "2.\tMengarsipkan data\t\t\tData\t\t\t2\tArsip\t\n");
  ASSERT_EQ(draft.steps.size(), 3U);
  EXPECT_EQ(draft.steps[0].time, (DraftTime{15, TimeUnit::kMinute}));
  EXPECT_EQ(draft.steps[1].time, (DraftTime{3, TimeUnit::kHour}));
  EXPECT_EQ(draft.steps[2].time, (DraftTime{2, TimeUnit::kDay}));
  EXPECT_EQ(draft.steps[2].row.printed_number, "2.");
  EXPECT_EQ(titles_of(draft), (Titles{"Camat", "Staf"}));
}

TEST(UntidyTexts, AskForATimeThatStandsOnceForSeveralRows) {
  const Draft draft = draft_of(
      "No\tKegiatan\tSekretaris\tStaf\tKelengkapan\tWaktu (jam)\tOutput\tKet\n"
      "1\tMemerintahkan rekapitulasi\t\t\tData\t2\tDisposisi\t\n"
      "2\tMerekap data\t\t\tDisposisi\t\tRekap\t\n"
      "3\tMenyerahkan rekap kepada Sekretaris\t\t\tRekap\t1\tRekap\t\n");
  ASSERT_EQ(draft.steps.size(), 3U);
  EXPECT_EQ(draft.steps[0].time, (DraftTime{2, TimeUnit::kHour}));
  EXPECT_FALSE(draft.steps[1].time.has_value());
  EXPECT_TRUE(asks(draft, "steps/2/time"));
  const auto sop = to_sop(draft);
  ASSERT_FALSE(sop.has_value());
  EXPECT_EQ(sop.error().code, "exchange.not_answered");
}

TEST(UntidyTexts, TakeMarksInThePerformersColumnsAsTheyStand) {
  const Draft draft = draft_of(
      "No\tKegiatan\tPelaksana\t\t\tMutu Baku\t\t\tKet\n"
      "\t\tKepala Seksi\tKasi Umum\tStaf\tKelengkapan\tWaktu\tOutput\t\n"
      "1\tMenyusun jadwal\t\tX\t\tAgenda\t1 jam\tJadwal\t\n"
      "2\tMengesahkan jadwal\t◇\t\t\tJadwal\t1 jam\tJadwal sah\t\n");
  ASSERT_EQ(draft.steps.size(), 2U);
  EXPECT_EQ(actor_of(draft, 1), "Kasi Umum");
  EXPECT_EQ(actor_of(draft, 2), "Kepala Seksi");
  EXPECT_EQ(draft.steps[1].row.symbol, sop::Symbol::kDecision);
  EXPECT_FALSE(asks(draft, "steps/1/performers"));
}

TEST(UntidyTexts, MayNameTheActorInOneColumn) {
  const Draft draft = draft_of(
      "| Nomor SOP | 12/2025 |\n| Judul SOP | Undangan |\n\n"
      "| No | Uraian | Pelaksana | Kelengkapan | Waktu | Output | Ket |\n"
      "|----|--------|-----------|-------------|-------|--------|-----|\n"
      "| 1 | Menyiapkan undangan | Staf | Agenda | 10 menit | Undangan | |\n"
      "| 2 | Menandatangani undangan | Lurah | Undangan | 5 menit | Undangan | "
      "|\n"
      "| 3 | Membagikan undangan | Staf | Undangan | 1 hari | Tanda terima | "
      "|\n");
  ASSERT_EQ(draft.steps.size(), 3U);
  EXPECT_EQ(draft.identity.number, "12/2025");
  EXPECT_EQ(titles_of(draft), (Titles{"Staf", "Lurah"}));
  EXPECT_EQ(actor_of(draft, 3), "Staf");
}

TEST(UntidyTexts, ReadHeadsWhoseLowerLineLostItsBlanks) {
  const Draft draft = draft_of(
      "No\tUraian Kegiatan\tPelaksana\tMutu Baku\tKeterangan\n"
      "Lurah\tSekretaris\tStaf\tPersyaratan\tWaktu (menit)\tHasil\n"
      "1\tMemerintahkan pendataan\t\t\t\tSurat\t15\tDisposisi\t\n"
      "2\tMendata penduduk\t\t\t\tDisposisi\t60\tData\tSOP Pendataan\n");
  ASSERT_EQ(draft.steps.size(), 2U);
  EXPECT_EQ(titles_of(draft), (Titles{"Lurah", "Sekretaris", "Staf"}));
  EXPECT_EQ(draft.steps[1].row.output, "Data");
  EXPECT_EQ(draft.steps[1].row.note, "SOP Pendataan");
  EXPECT_EQ(draft.steps[1].time, (DraftTime{60, TimeUnit::kMinute}));
}

TEST(UntidyTexts, AnHtmlTableIsATable) {
  const Draft draft = draft_of(
      "<table><tr><th>No</th><th>Kegiatan</th><th>Kepala "
      "Badan</th><th>Staf</th>"
      "<th>Kelengkapan</th><th>Waktu</th><th>Output</"
      "th><th>Keterangan</th></tr>\n"
      "<tr><td>1.</td>\n<td>Memerintahkan "
      "pendataan</td><td></td><td></td><td>Surat</td>"
      "<td>15 menit</td><td>Disposisi</td><td></td></tr>"
      "<tr><td>2.</td><td>Mengetik "
      "data</td><td></td><td></td><td>Disposisi</td>"
      "<td>1 hari</td><td>Data</td><td></td></tr></table>");
  ASSERT_EQ(draft.steps.size(), 2U);
  EXPECT_EQ(actor_of(draft, 2), "Staf");
  EXPECT_EQ(draft.steps[1].row.inputs.front().name, "Disposisi");
}

TEST(UntidyTexts, ANarrativeGivesItsActorsAndItsTimes) {
  const Draft draft = draft_of(
      "SOP PENYAMPAIAN LAPORAN KINERJA\n\nI. Dasar Hukum\nPeraturan "
      "Presiden Nomor 29 Tahun "
      "2014\n\n"
      "II. Prosedur\n1. Direktur memerintahkan Kepala Bagian menyusun "
      "laporan.\n"
      "2. Kepala Bagian menyusun laporan paling lama 2 hari\nkerja "
      "sejak perintah.\n"
      "3. Staf menggandakan laporan dan mengarsipkannya.\n");
  EXPECT_EQ(draft.form, "narrative");
  ASSERT_EQ(draft.steps.size(), 3U);
  EXPECT_EQ(actor_of(draft, 1), "Direktur");
  EXPECT_EQ(actor_of(draft, 2), "Kepala Bagian");
  EXPECT_EQ(draft.steps[1].time, (DraftTime{2, TimeUnit::kDay}));
  EXPECT_TRUE(asks(draft, "steps/1/time"));
}

TEST(UntidyTexts, ADecisionNamesItsTwoWays) {
  const Draft draft = draft_of(
      "No\tKegiatan\tKepala Bidang "
      "Aset\tStaf\tKelengkapan\tWaktu\tOutput\tKet\n"
      "1\tMenyusun daftar aset\t\t\tData\t1 hari\tDaftar\t\n"
      "2\tMemeriksa daftar aset. Jika lengkap dilanjutkan. Jika tidak "
      "lengkap dikembalikan kepada "
      "Staf untuk diperbaiki\t\t\tDaftar\t1 jam\tDaftar\t\n"
      "3\tMengarsipkan daftar aset\t\t\tDaftar\t10 menit\tArsip\t\n");
  ASSERT_EQ(draft.steps.size(), 3U);
  EXPECT_EQ(draft.steps[1].row.no, sop::StepNumber{1});
  EXPECT_EQ(draft.steps[1].row.yes_label, "Lengkap");
  EXPECT_EQ(draft.steps[1].row.no_label, "Tidak lengkap");
  EXPECT_TRUE(asks(draft, "steps/2/no"));
}

TEST(UntidyTexts, AScannedTableOfOtherWordsIsCutAtItsCells) {
  const Draft draft = draft_of(
      "NAMA SOP : PENDISTRIBUSIAN SURAT\n\n"
      "Pelaksana Mutu Baku\nNo Uraian Kegiatan Kepala Ket\n"
      "Dinas Sekretaris Staf Kelengkapan Durasi Output\n"
      "1 |Menyiapkan daftar surat masuk yang \\ Buku agenda 10 menit |Daftar "
      "surat\n"
      "akan dibagikan / masuk\n"
      "2 [Memeriksa daftar surat masuk Daftar surat 1jam |Daftar surat\n"
      "masuk diperiksa\n"
      "3 |Membagikan surat kepada bidang R4 Daftar surat 2 hari |Tanda terima "
      "[SOP\n"
      "diperiksa Persuratan\n");
  EXPECT_EQ(draft.form, "ocr");
  EXPECT_EQ(titles_of(draft), (Titles{"Kepala Dinas", "Sekretaris", "Staf"}));
  ASSERT_EQ(draft.steps.size(), 3U);
  EXPECT_EQ(draft.steps[0].row.activity, "Menyiapkan daftar surat masuk yang akan dibagikan");
  EXPECT_EQ(draft.steps[0].row.output, "Daftar surat masuk");
  EXPECT_EQ(draft.steps[1].inputs_text, "Daftar surat masuk");
  EXPECT_EQ(draft.steps[2].row.output, "Tanda terima");
  EXPECT_EQ(draft.steps[2].time, (DraftTime{2, TimeUnit::kDay}));
}

TEST(UntidyTexts, AreRefusedWhenTheyAreNoSop) {
  const auto code = [](const std::string& text) {
    const auto draft = read_sop(text, "x");
    return draft ? std::string() : std::string(draft.error().code);
  };
  EXPECT_EQ(code("Undangan rapat\n\nYth. Kepala Dinas\nHarap hadir pada hari "
                 "Senin.\n"),
            "exchange.not_an_sop");
  EXPECT_EQ(code(""), "exchange.not_an_sop");
  EXPECT_EQ(code(std::string("a\0b", 3)), "exchange.not_text");
  EXPECT_EQ(code("%PDF-1.7"), "exchange.broken_file");
  EXPECT_EQ(code("PK\x03\x04 of no kind"), "exchange.broken_file");
  EXPECT_EQ(code(std::string(kLinesMax + 2, '\n')), "exchange.too_large");
  std::string many = "No\tKegiatan\tStaf\tKelengkapan\tWaktu\tOutput\n";
  for (int i = 1; i <= 999; ++i)
    many += std::to_string(i) + "\tMenyusun data\t\tData\t1 jam\tData\n";
  EXPECT_EQ(code(many), "exchange.too_many_steps");
  std::string scanned = "No Kegiatan Pelaksana\nStaf Kelengkapan Waktu Output\n";
  for (int i = 1; i <= 900; ++i)
    scanned += std::to_string(i) + " |Menyusun data baru setiap Data lama 1 jam |Data baru\nhari\n";
  EXPECT_EQ(code(scanned), "exchange.too_many_steps");
}

TEST(UntidyTexts, MayRepeatHoursWithoutEnd) {
  std::string hours;
  for (int i = 0; i < 200'000; ++i) hours += "1 jam ";
  const std::string number = "3\tMengetik konsep laporan\t\t\t\tKonsep\t";
  std::string table = kTable;
  table.replace(table.find(number) + number.size(), 4, hours);
  EXPECT_EQ(draft_of("JUDUL SOP : LAPORAN\n\n" + table).steps.at(2).time,
            (DraftTime{1, TimeUnit::kHour}));
}

TEST(UntidyTexts, MayHoldAHeadWithoutATable) {
  const auto draft = read_sop("Lembar Kerja Identifikasi\nNo\tKegiatan\tOutput\n", "head.txt");
  ASSERT_FALSE(draft.has_value());
  EXPECT_EQ(draft.error().code, "exchange.not_an_sop");
}

}  // namespace
}  // namespace takar::exchange
