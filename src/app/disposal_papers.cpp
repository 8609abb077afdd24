#include "app/disposal_papers.hpp"

#include <fmt/format.h>

#include "app/letterhead.hpp"
#include "base/check.hpp"

namespace takar::app {
namespace {

using documents::Align;

// The head of the agency as he is held at that time; without one the post alone.
documents::Signature head_at(const Office& office, Instant at, std::string above) {
  const auto position = head_of(office);
  const auto holder = position ? holder_of(office, position, at) : PersonId{};
  documents::Signature block{.above = std::move(above),
                             .position = position_title(office, position),
                             .name = person_name(office, holder)};
  for (const auto& person : office.people)
    if (person.id == holder) block.nip = person.nip;
  return block;
}

documents::Document paper(const Office& office,
                          std::string kind,
                          const std::string& heading,
                          Instant at) {
  return {.kind = std::move(kind),
          .letterhead = letterhead_of(office),
          .title = heading,
          .heading = heading,
          .footer = "Dibuat dengan Takar · " + indonesian_moment(at, office.zone),
          .at = at};
}

std::string place_and_day(const Office& office, Instant at) {
  return place_of(office) + ", " + indonesian_date(local_date(at, office.zone));
}

documents::Table file_table(const archive::DisposalList& list) {
  documents::Table table;
  table.columns = {{10, Align::kCenter},
                   {32},
                   {88},
                   {26, Align::kCenter},
                   {34, Align::kCenter},
                   {30, Align::kCenter},
                   {34, Align::kCenter},
                   {22, Align::kCenter}};
  table.header = {{{"No"},
                   {"Kode klasifikasi"},
                   {"Uraian berkas"},
                   {"Kurun waktu"},
                   {"Ditutup"},
                   {"Retensi (aktif + inaktif)"},
                   {"Retensi habis"},
                   {"Jumlah dokumen"}}};
  int number = 0;
  for (const auto& file : list.files)
    table.rows.push_back({{std::to_string(++number)},
                          {file.code},
                          {file.title + "\n" + file.series},
                          {file.period},
                          {indonesian_date(file.closed_on)},
                          {fmt::format("{} + {} tahun", file.active_years, file.inactive_years)},
                          {indonesian_date(file.due_on)},
                          {std::to_string(file.documents)}});
  return table;
}

std::string_view approver_words(archive::Approver approver) {
  return approver == archive::Approver::kNationalArchive
             ? "Kepala Arsip Nasional Republik Indonesia"
             : "kepala daerah";
}

}  // namespace

documents::Document disposal_list_paper(const Office& office, const archive::DisposalList& list) {
  auto document = paper(office, "daftar_usul_musnah", "DAFTAR ARSIP USUL MUSNAH", list.proposed_at);
  document.orientation = documents::Orientation::kLandscape;
  document.subtitles = {fmt::format("Daftar nomor {}", list.number)};
  document.blocks.push_back(documents::Paragraph{fmt::format(
      "Berkas berikut berketerangan musnah dalam jadwal retensi, retensinya telah habis, dan tidak "
      "ditahan untuk perkara atau pemeriksaan. Pemusnahan memerlukan persetujuan tertulis {}.",
      approver_words(list.approver()))});
  document.blocks.push_back(file_table(list));
  document.blocks.push_back(documents::Signatures{
      {head_at(office, list.proposed_at, place_and_day(office, list.proposed_at))}});
  return document;
}

documents::Document disposal_minutes(const Office& office, const archive::DisposalList& list) {
  TAKAR_CHECK(list.carried_out_at.has_value(), "minutes of a disposal that was not carried out");
  const auto at = *list.carried_out_at;
  auto document = paper(office, "berita_acara_pemusnahan", "BERITA ACARA PEMUSNAHAN ARSIP", at);
  document.subtitles = {"Nomor " + list.minutes_number};
  const auto day = indonesian_long_date(local_date(at, office.zone));
  document.blocks.push_back(documents::Paragraph{fmt::format(
      "Pada hari {} telah dimusnahkan {} berkas menurut daftar arsip usul musnah nomor {}, "
      "berdasarkan persetujuan tertulis {} nomor {}.",
      day,
      list.files.size(),
      list.number,
      approver_words(list.approver()),
      list.approval_number)});
  document.blocks.push_back(documents::Heading{"Berkas yang dimusnahkan"});
  document.blocks.push_back(file_table(list));
  document.blocks.push_back(documents::Heading{"Yang tetap disimpan"});
  document.blocks.push_back(documents::Paragraph{
      "Isi naskah, berkas bukti, dan berkas bertanda tangan dihapus. Daftar ini, riwayat siapa "
      "mengerjakan apa dan kapan, angka kinerja, serta sidik (SHA-256) setiap dokumen tetap "
      "tersimpan, sehingga salinan yang sah di luar masih dapat dibuktikan. Versi SOP yang dipakai "
      "tidak dimusnahkan."});
  document.blocks.push_back(documents::Signatures{
      {documents::Signature{.above = "Saksi I,", .name = list.witnesses[0]},
       documents::Signature{.above = "Saksi II,", .name = list.witnesses[1]}}});
  document.blocks.push_back(documents::Signatures{
      {head_at(office, at, place_and_day(office, at) + "\nYang memusnahkan,")}});
  document.orientation = documents::Orientation::kLandscape;
  return document;
}

}  // namespace takar::app
