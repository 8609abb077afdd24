#include "app/audit_words.hpp"

#include <algorithm>
#include <array>

namespace takar::app {
namespace {

constexpr auto kPeople = AuditTopic::kPeople;
constexpr auto kStructure = AuditTopic::kStructure;
constexpr auto kProcedure = AuditTopic::kProcedure;
constexpr auto kCases = AuditTopic::kCases;

// clang-format off: a table.
constexpr std::array kWords{
    AuditWords{"person_added", kPeople, "Pegawai ditambahkan", "Person added"},
    AuditWords{"detail_changed", kPeople, "Data pegawai diubah", "Person's details changed"},
    AuditWords{"detail_erased", kPeople, "Data pribadi dihapus", "Personal data erased"},
    AuditWords{"person_appointed", kPeople, "Pejabat ditetapkan", "Person appointed"},
    AuditWords{"tenure_ended", kPeople, "Masa jabatan diakhiri", "Tenure ended"},
    AuditWords{"delegation_granted", kPeople, "Plh/Plt ditetapkan", "Plh/Plt appointed"},
    AuditWords{"delegation_ended", kPeople, "Plh/Plt diakhiri", "Plh/Plt ended"},
    AuditWords{"account_opened", kPeople, "Akun dibuka", "Account opened"},
    AuditWords{"role_changed", kPeople, "Peran akun diubah", "Role of the account changed"},
    AuditWords{"password_changed", kPeople, "Kata sandi diubah", "Password changed"},
    AuditWords{"account_disabled", kPeople, "Akun dinonaktifkan", "Account disabled"},
    AuditWords{"account_enabled", kPeople, "Akun diaktifkan", "Account enabled"},
    AuditWords{"agency_founded", kStructure, "Instansi dibuat", "Agency founded"},
    AuditWords{"settings_changed", kStructure, "Pengaturan instansi diubah", "Settings changed"},
    AuditWords{"unit_added", kStructure, "Unit ditambahkan", "Unit added"},
    AuditWords{"unit_changed", kStructure, "Unit diubah", "Unit changed"},
    AuditWords{"unit_removed", kStructure, "Unit dihapus", "Unit removed"},
    AuditWords{"position_added", kStructure, "Jabatan ditambahkan", "Position added"},
    AuditWords{"position_changed", kStructure, "Jabatan diubah", "Position changed"},
    AuditWords{"position_removed", kStructure, "Jabatan dihapus", "Position removed"},
    AuditWords{"day_off_added", kStructure, "Hari libur ditambahkan", "Day off added"},
    AuditWords{"day_off_removed", kStructure, "Hari libur dihapus", "Day off removed"},
    AuditWords{"sop_version_added", kProcedure, "SOP dipakai", "SOP taken up"},
    AuditWords{"sop_draft_started", kProcedure, "Rancangan SOP dimulai", "SOP draft begun"},
    AuditWords{"sop_draft_edited", kProcedure, "Rancangan SOP diubah", "SOP draft changed"},
    AuditWords{
        "sop_draft_made", kProcedure, "Rancangan menjadi versi SOP", "SOP draft made a version"},
    AuditWords{"sop_draft_given_up", kProcedure, "Rancangan SOP dibatalkan", "SOP draft given up"},
    AuditWords{"sop_state_changed", kProcedure, "Status SOP diubah", "State of the SOP changed"},
    AuditWords{"sop_read", kProcedure, "SOP sudah dibaca", "SOP read"},
    AuditWords{"sop_evaluated", kProcedure, "SOP dievaluasi", "SOP evaluated"},
    AuditWords{"sop_shown_publicly", kProcedure, "SOP dibuka untuk umum", "SOP made public"},
    AuditWords{"sop_hidden_publicly", kProcedure, "SOP ditutup dari umum", "SOP no longer public"},
    AuditWords{"sop_feedback_given", kProcedure, "Masukan atas SOP diterima", "Feedback came in"},
    AuditWords{
        "sop_feedback_answered", kProcedure, "Masukan atas SOP dijawab", "Feedback answered"},
    AuditWords{
        "performers_bound", kProcedure, "Pelaksana SOP ditetapkan", "Performers of the SOP set"},
    AuditWords{"indicator_added", kProcedure, "Indikator ditambahkan", "Indicator added"},
    AuditWords{
        "indicator_rules_set", kProcedure, "Aturan indikator diubah", "Rules of an indicator set"},
    AuditWords{"targets_set", kProcedure, "Target ditetapkan", "Targets set"},
    AuditWords{"plan_drafted", kProcedure, "Draf rencana disusun", "Plan drafted"},
    AuditWords{"plan_approved", kProcedure, "Rencana disahkan", "Plan approved"},
    AuditWords{"spending_recorded", kProcedure, "Realisasi anggaran dicatat", "Spending recorded"},
    AuditWords{"number_taken", kCases, "Nomor surat diambil", "Letter number taken"},
    AuditWords{"number_reserved", kCases, "Nomor surat dipesan", "Letter number reserved"},
    AuditWords{
        "number_back_dated", kCases, "Nomor surat bertanggal mundur", "Letter number back-dated"},
    AuditWords{"number_used", kCases, "Nomor pesanan dipakai", "Reserved number used"},
    AuditWords{"number_recorded", kCases, "Nomor dari luar dicatat", "Outside number recorded"},
    AuditWords{"number_voided", kCases, "Nomor surat dibatalkan", "Letter number declared void"},
    AuditWords{
        "number_template_set", kStructure, "Pola nomor surat ditetapkan", "Number template set"},
    AuditWords{"rules_frozen", kCases, "Aturan ukur dibekukan", "Measuring rules frozen"},
    AuditWords{"chapters_saved", kProcedure, "Teks LKjIP disimpan", "Texts of the LKjIP saved"},
    AuditWords{
        "analysis_saved", kProcedure, "Analisis LKjIP disimpan", "Analysis of the LKjIP saved"},
    AuditWords{"report_closed", kProcedure, "LKjIP ditutup", "LKjIP closed"},
    AuditWords{"document_signed", kCases, "Dokumen ditandatangani elektronik", "Document signed"},
    AuditWords{"retention_set", kStructure, "Jadwal retensi ditetapkan", "Retention set"},
    AuditWords{"file_classified", kCases, "Klasifikasi berkas diubah", "File classified"},
    AuditWords{"file_held", kCases, "Berkas ditahan dari pemusnahan", "File held"},
    AuditWords{"hold_lifted", kCases, "Penahanan berkas dicabut", "Hold lifted"},
    AuditWords{"originals_placed", kCases, "Letak arsip fisik dicatat", "Place of originals noted"},
    AuditWords{"disposal_proposed", kCases, "Daftar usul musnah dibuat", "Disposal proposed"},
    AuditWords{"disposal_decided", kCases, "Usul musnah diputuskan", "Disposal decided"},
    AuditWords{"files_destroyed", kCases, "Arsip dimusnahkan", "Files destroyed"},
    AuditWords{"content_erased", kCases, "Isi berkas dihapus", "Content of a file erased"},
    AuditWords{"file_destroyed", kCases, "Berkas bukti dihapus", "Evidence file erased"},
    AuditWords{
        "signed_files_destroyed", kCases, "Berkas bertanda tangan dihapus", "Signed files erased"},
    AuditWords{"signing_key_kept", kPeople, "Kunci tanda tangan disimpan", "Signing key kept"},
    AuditWords{"signing_key_removed", kPeople, "Kunci tanda tangan dihapus", "Signing key removed"},
    AuditWords{"signing_settings_changed",
               kStructure,
               "Pengaturan tanda tangan diubah",
               "Signing settings changed"},
    AuditWords{"entries_recorded", kCases, "Data capaian dicatat", "Figures recorded"},
    AuditWords{"attendance_opened", kCases, "Daftar hadir dibuka", "Attendance list opened"},
    AuditWords{"meeting_attended", kCases, "Hadir dalam rapat", "Present at the meeting"},
    AuditWords{"digest_set", kPeople, "Ringkasan harian diatur", "Daily digest set"},
    AuditWords{"figure_commented", kCases, "Isian dikomentari", "Figure commented"},
    AuditWords{"figures_reckoned", kCases, "Capaian dihitung", "Figures reckoned"},
    AuditWords{"case_opened", kCases, "Pelaksanaan dibuka", "Case opened"},
    AuditWords{"task_claimed", kCases, "Tugas diambil", "Task claimed"},
    AuditWords{"task_released", kCases, "Tugas dilepas", "Task released"},
    AuditWords{"step_started", kCases, "Pekerjaan dimulai", "Work began"},
    AuditWords{"step_paused", kCases, "Pekerjaan dijeda", "Work paused"},
    AuditWords{"step_resumed", kCases, "Pekerjaan dilanjutkan", "Work resumed"},
    AuditWords{"step_completed", kCases, "Langkah diselesaikan", "Step completed"},
    AuditWords{"step_returned", kCases, "Langkah dikembalikan", "Step returned"},
    AuditWords{"step_recalled", kCases, "Hasil ditarik kembali", "Submission recalled"},
    AuditWords{"step_recorded", kCases, "Langkah di atas kertas dicatat", "Paper step recorded"},
    AuditWords{"branch_added", kCases, "Unit menyusul", "Unit joined late"},
    AuditWords{"fan_out_closed", kCases, "Pengumpulan ditutup", "Gathering closed"},
    AuditWords{"branch_supplemented", kCases, "Isian susulan diterima", "Late supplement came in"},
    AuditWords{"separation_waived", kCases, "Pemisahan tugas dikesampingkan", "Separation waived"},
    AuditWords{"deadline_extended", kCases, "Tenggat diperpanjang", "Deadline extended"},
    AuditWords{"task_reassigned", kCases, "Tugas dialihkan", "Task reassigned"},
    AuditWords{"case_stopped", kCases, "Pelaksanaan dihentikan", "Case stopped"},
    AuditWords{"case_suspended", kCases, "Pelaksanaan ditangguhkan", "Case suspended"},
    AuditWords{"case_resumed", kCases, "Pelaksanaan dilanjutkan", "Case resumed"},
};
// clang-format on

}  // namespace

const AuditWords* audit_words(std::string_view event) {
  const auto* found = std::find_if(
      kWords.begin(), kWords.end(), [&](const AuditWords& each) { return each.event == event; });
  return found == kWords.end() ? nullptr : found;
}

std::optional<AuditTopic> audit_topic_named(std::string_view word) {
  if (word == "people") return kPeople;
  if (word == "structure") return kStructure;
  if (word == "procedure") return kProcedure;
  if (word == "cases") return kCases;
  return std::nullopt;
}

}  // namespace takar::app
