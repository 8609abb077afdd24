#include "documents/sample_facts_test.hpp"

#include <array>

#include <fmt/format.h>

#include "documents/document_for.hpp"

namespace takar::documents {
namespace {

using sop::StepKind;

struct Sample {
  StepKind kind;
  std::string_view output, activity, content;
};

constexpr std::array<Sample, 19> kSamples = {{
    {StepKind::kOrder,
     "Disposisi pimpinan",
     "Memerintahkan untuk melaksanakan pengukuran kinerja",
     R"({"instruction":"Laksanakan pengukuran kinerja triwulan III. Formulir dibagikan )"
     R"(ke seluruh bidang dan dikumpulkan sebelum batas waktu.","recipients":["11",)"
     R"("12"],"due_note":"5 hari kerja"})"},
    {StepKind::kPrepareForm,
     "Formulir",
     "Menyiapkan formulir pengumpulan data",
     R"({"indicator_ids":["1","2","3","4","5","6"],"unit_ids":["21","22"]})"},
    {StepKind::kHandOut,
     "Tanda terima",
     "Membagikan formulir ke setiap bidang",
     R"({"items":[{"unit_id":"21","count":2},{"unit_id":"22","count":1},{"unit_id":"23",)"
     R"("count":1}]})"},
    {StepKind::kFillIn,
     "Data capaian kinerja",
     "Mengisi formulir",
     R"({"values":[{"indicator_id":"1","components":{},"actual":"85.5","state":"filled",)"
     R"("note":""}]})"},
    {StepKind::kHandIn,
     "Data capaian kinerja",
     "Menyerahkan kembali formulir",
     R"({"note":"Data dukung menyusul dalam dua hari."})"},
    {StepKind::kGather,
     "Draf dokumen",
     "Menghimpun isian seluruh bidang",
     R"({"note":"","accepted_missing":["23"]})"},
    {StepKind::kRecap,
     "Rekap data capaian kinerja",
     "Merekap data",
     R"({"note":"Bidang C menyusul."})"},
    {StepKind::kValidate,
     "Hasil validasi",
     "Memvalidasi data",
     R"({"results":[{"unit_id":"21","indicator_id":"1","ok":true,"note":""},)"
     R"({"unit_id":"22","indicator_id":"2","ok":false,"note":"Pembilang tidak sesuai )"
     R"(daftar hadir."}],"note":""})"},
    {StepKind::kInvite,
     "Undangan rapat",
     "Mengundang pejabat terkait",
     R"({"subject":"Pembahasan hasil pengukuran kinerja","date":"2026-10-12",)"
     R"("time":"08:30","place":"Ruang Rapat Lantai 2","participants":["11","12","13"],)"
     R"("agenda":["Pembukaan","Paparan rekap data","Pembahasan","Penutup"]})"},
    {StepKind::kMeet,
     "Daftar hadir",
     "Melaksanakan rapat",
     R"({"attendance":[{"position_id":"11","present":true},{"position_id":"12",)"
     R"("present":true},{"position_id":"13","present":false}],)"
     R"("started_at":"2026-10-12T01:30:00Z","finished_at":"2026-10-12T03:15:00Z"})"},
    {StepKind::kMinutes,
     "Notulen",
     "Membuat notulen rapat",
     R"({"discussion":"Rapat dibuka pukul 08.30 WIB oleh Sekretaris. Setiap bidang )"
     R"(memaparkan capaian triwulan III.\nIndikator partisipasi belum memenuhi target )"
     R"(karena kegiatan bergeser ke triwulan IV.","decisions":[{"text":"Bidang Aptika )"
     R"(melengkapi data dukung.","owner_position_id":"13","due":"2026-10-16"},)"
     R"({"text":"Rekap disampaikan kepada pimpinan.","owner_position_id":null,)"
     R"("due":null}]})"},
    {StepKind::kDraft,
     "Draf dokumen pengukuran kinerja",
     "Menyusun dokumen",
     R"({"title":"Konsep Dokumen Pengukuran Kinerja","summary":"Sebagian besar )"
     R"(indikator mencapai target.","obstacles":"Kegiatan musyawarah bergeser ke )"
     R"(triwulan berikutnya.","follow_up":"Menjadwalkan ulang kegiatan."})"},
    {StepKind::kCheck,
     "Rekap data capaian kinerja",
     "Menganalisis rekap data",
     R"({"note":"Mohon diperbaiki."})"},
    {StepKind::kSubmit,
     "Dokumen pengukuran kinerja",
     "Menyampaikan dokumen untuk disetujui",
     R"({"note":""})"},
    {StepKind::kSign,
     "Dokumen pengukuran kinerja yang ditandatangani",
     "Menandatangani dokumen",
     R"({"statement":"Dokumen ini telah diperiksa dan disahkan sebagai hasil pengukuran )"
     R"(kinerja."})"},
    {StepKind::kReport,
     "Laporan rekap data",
     "Melaporkan hasil rekap",
     R"({"note":"Dua indikator memerlukan perhatian."})"},
    {StepKind::kCoverLetter,
     "Surat pengantar",
     "Membuat surat pengantar",
     R"({"to":"Wali Kota Contoh\nc.q. Kepala Bagian Organisasi","subject":"Dokumen )"
     R"(Pengukuran Kinerja Triwulan III Tahun 2026","attachments":["Rekapitulasi data )"
     R"(capaian","Notula rapat"]})"},
    {StepKind::kCopies,
     "Dokumen yang digandakan",
     "Menggandakan dokumen",
     R"({"count":3,"receivers":["Bagian Organisasi","Inspektorat","Arsip"]})"},
    {StepKind::kArchive,
     "Arsip dokumen",
     "Mengarsipkan dokumen",
     R"({"classification":"000.8.6.3","location":"Lemari 2, rak B","note":""})"},
}};

MeasuredRow row(int id, const std::string& unit) {
  MeasuredRow row;
  row.indicator_id = std::to_string(id);
  row.unit_name = unit;
  row.code = fmt::format("IK.{}", id);
  row.name = id % 3 == 0 ? "Rata-rata lama penyelesaian layanan administrasi kependudukan"
                         : "Persentase partisipasi masyarakat "
                           "dalam musyawarah perencanaan pembangunan";
  row.unit = id % 3 == 0 ? "hari" : "%";
  row.polarity = id % 3 == 0 ? "lower" : "higher";
  row.rule = id % 3 == 0 ? "selisih: (2T - R) / T x 100" : "rasio: R / T x 100";
  if (id % 3 != 0) {
    row.formula = "hadir / warga * 100";
    row.components = {{"Peserta hadir", "1250"}, {"Jumlah penduduk", "50000"}};
  }
  row.target = "3";
  row.actual = "2.512346";
  row.precision = 1;
  row.achievement = id % 3 == 0 ? "116.67" : "83.33";
  row.state = "filled";
  if (id % 5 == 0) {
    row.state = "nihil";
    row.actual = row.achievement = "";
    row.note = "Tidak ada kegiatan pada triwulan ini.";
  }
  return row;
}

}  // namespace

Facts sample_facts(StepKind kind) {
  const auto& sample = kSamples.at(static_cast<std::size_t>(kind));
  Facts facts;
  facts.office.letterhead = {"Pemerintah Kota Contoh",
                             "Badan Contoh Daerah",
                             "",
                             "Jalan Contoh Nomor 1, Kota Contoh 00000",
                             "Telepon (000) 000000 · badan@example.go.id"};
  facts.office.place = "Kota Contoh";
  facts.procedure = {"Pengukuran Kinerja",
                     "Triwulan III Tahun 2026",
                     "SOP Pengukuran Kinerja",
                     "000.8.3.3/12/BC/2026",
                     {"Peraturan Presiden Nomor 29 Tahun 2014 tentang "
                      "Sistem Akuntabilitas Kinerja "
                      "Instansi Pemerintah"}};
  const auto number = static_cast<int>(kind) + 1;
  facts.step = {sop::StepNumber(number),
                std::to_string(number),
                std::string(sample.activity),
                std::string(sample.output),
                kind == StepKind::kFillIn || kind == StepKind::kHandIn ? "Bidang A Contoh" : ""};
  facts.by = {"Sekretaris",
              "Budi Contoh, S.STP",
              "Pembina",
              "198001012005011001",
              {organisation::AuthorityKind::kPlh, "Surat Perintah Nomor 800/1/2026"}};
  facts.at = parse_rfc3339("2026-10-08T01:30:00Z").value();
  facts.content = json::parse(sample.content).value().as_object();
  facts.positions = {{"11", {"Kepala Bidang A Contoh", "Citra Contoh"}},
                     {"12", {"Kepala Bidang B Contoh", "Dewi Contoh"}},
                     {"13", {"Perencana", "Eko Contoh"}}};
  facts.units = {{"21", {"Bidang A Contoh", "Citra Contoh"}},
                 {"22", {"Bidang B Contoh", "Dewi Contoh"}},
                 {"23", {"Bidang C Contoh", "Fajar Contoh"}}};
  const bool one_unit = kind == StepKind::kFillIn || kind == StepKind::kPrepareForm ||
                        kind == StepKind::kHandIn || kind == StepKind::kSign ||
                        kind == StepKind::kDraft || kind == StepKind::kReport;
  if (one_unit) {
    for (int id = 1; id <= 12; ++id) facts.rows.push_back(row(id, ""));
  } else if (kind == StepKind::kRecap || kind == StepKind::kGather || kind == StepKind::kValidate) {
    for (const auto* unit : {"Bidang A Contoh", "Bidang B Contoh", ""})
      for (int id = 1; id <= 10; ++id) facts.rows.push_back(row(id, unit));
    facts.missing = {{"Bidang C Contoh", "Data dukung belum diterima sampai batas waktu."}};
  }
  if (kind == StepKind::kCheck)
    facts.decision = Decision{false,
                              "Tidak setuju",
                              "Capaian IK.2 belum sesuai data dukung.",
                              "Merekap data",
                              {{"Tabel B, baris 2", "Periksa pembilang dan penyebut."}}};
  facts.letter_number = has_letter_number(kind) ? "000.8.6.3/015/BC/2026" : "";
  facts.receiver = "Kepala Badan Contoh Daerah";
  if (kind == StepKind::kMinutes)
    facts.others = {
        {"Kepala Badan", "Gita Contoh, M.Si", "Pembina Utama Muda", "197001011995012001", {}}};
  for (int i = 1; i <= 3; ++i)
    facts.documents.push_back({fmt::format("Naskah contoh {}", i),
                               i,
                               sop::StepNumber(i),
                               "",
                               facts.at,
                               "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"});
  return facts;
}

}  // namespace takar::documents
