#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "documents/build.hpp"

namespace takar::documents {
namespace {

bool has_units(const std::vector<MeasuredRow>& rows) {
  return std::any_of(
      rows.begin(), rows.end(), [](const auto& row) { return !row.unit_name.empty(); });
}

// Basis, results and missing units: what a draft and the signed document have in common.
void add_measurement(Document& document, const Facts& facts) {
  document.blocks.push_back(Heading{"A. Dasar"});
  List basis;
  basis.items = facts.procedure.legal_basis;
  basis.items.push_back(sop_words(facts) + (facts.procedure.sop_number.empty()
                                                ? ""
                                                : ", nomor " + facts.procedure.sop_number));
  document.blocks.push_back(std::move(basis));
  document.blocks.push_back(Heading{"B. Hasil pengukuran"});
  if (facts.rows.empty())
    document.blocks.push_back(Paragraph{"Hasil pengukuran disampaikan dalam lampiran."});
  else
    document.blocks.push_back(measured_table(facts.rows, has_units(facts.rows)));
  if (facts.missing.empty()) return;
  List missing;
  for (const auto& unit : facts.missing)
    missing.items.push_back(unit.reason.empty() ? unit.name : unit.name + ": " + unit.reason);
  document.blocks.push_back(
      Paragraph{"Unit yang belum menyampaikan data, tidak dihitung sebagai nol:", Align::kLeft});
  document.blocks.push_back(std::move(missing));
}

// Source: nota dinas: Yth., Dari, Tanggal, Nomor, Sifat, Lampiran, Hal; content; signature.
Document internal_letter(const Facts& facts, std::string_view kind, const std::string& opening) {
  auto document = form(facts, kind, "Nota Dinas");
  document.subtitles.clear();
  KeyValues head;
  head.key_width = 25;
  head.rows = {{"Yth.", facts.receiver.empty() ? "Pimpinan" : facts.receiver},
               {"Dari", position_words(facts.by)},
               {"Tanggal", day_words(facts, facts.at)},
               {"Nomor", facts.letter_number.empty() ? "-" : facts.letter_number},
               {"Sifat", "Biasa"},
               {"Lampiran",
                facts.documents.empty()
                    ? "-"
                    : number_words(static_cast<std::int64_t>(facts.documents.size())) + " naskah"},
               {"Hal", document.title}};
  document.blocks.push_back(std::move(head));
  document.blocks.push_back(Divider{});
  document.blocks.push_back(Paragraph{opening});
  const auto note = text_of(facts, "note");
  if (!trim(note).empty()) document.blocks.push_back(Paragraph{note});
  if (!facts.rows.empty())
    document.blocks.push_back(measured_table(facts.rows, has_units(facts.rows)));
  if (!facts.documents.empty()) {
    List attached;
    for (const auto& each : facts.documents)
      attached.items.push_back(fmt::format("{} (versi {})", each.title, each.version));
    document.blocks.push_back(Paragraph{"Naskah yang disampaikan:", Align::kLeft});
    document.blocks.push_back(std::move(attached));
  }
  document.blocks.push_back(Paragraph{"Demikian disampaikan untuk menjadi periksa."});
  document.blocks.push_back(Signatures{{signature(facts.by, "")}});
  return document;
}

}  // namespace

Document measurement_draft(const Facts& facts) {
  auto document = form(facts, "konsep_pengukuran_kinerja", text_of(facts, "title"));
  document.mark = "DRAF";
  add_measurement(document, facts);
  add_section(document, "C. Ringkasan", text_of(facts, "summary"));
  add_section(document, "D. Kendala", text_of(facts, "obstacles"));
  add_section(document, "E. Tindak lanjut", text_of(facts, "follow_up"));
  document.blocks.push_back(
      Signatures{{signature(facts.by, place_and_day(facts) + "\nPenyusun,")}});
  return document;
}

Document measurement_document(const Facts& facts) {
  auto document = form(facts, "dokumen_pengukuran_kinerja", "Dokumen Pengukuran Kinerja");
  document.subtitles.insert(document.subtitles.begin(), facts.office.letterhead.agency);
  add_measurement(document, facts);
  add_section(document, "C. Pernyataan", text_of(facts, "statement"));
  document.blocks.push_back(Signatures{{signature(facts.by, place_and_day(facts))}});
  return document;
}

Document examination(const Facts& facts) {
  auto document = form(facts, "lembar_pemeriksaan", "Lembar Pemeriksaan");
  const bool yes = !facts.decision || facts.decision->yes;
  KeyValues head;
  head.boxed = true;
  head.key_width = 45;
  head.rows = {{"Yang diperiksa", facts.procedure.title},
               {"Kegiatan", facts.step.activity},
               {"Pemeriksa", position_words(facts.by)},
               {"Tanggal", indonesian_moment(facts.at, facts.office.zone)}};
  if (facts.decision) {
    auto answer = facts.decision->label.empty() ? std::string(yes ? "Setuju" : "Tidak")
                                                : facts.decision->label;
    head.rows.push_back({"Keputusan", answer});
    if (!yes) {
      head.rows.push_back({"Alasan", facts.decision->reason});
      if (!facts.decision->target.empty())
        head.rows.push_back({"Dikembalikan ke", facts.decision->target});
    }
  }
  document.blocks.push_back(std::move(head));
  if (facts.decision && !facts.decision->remarks.empty()) {
    Table table;
    table.columns = {{10, Align::kCenter}, {50}, {120}};
    table.header = {{{"No"}, {"Halaman / bagian"}, {"Arahan perbaikan"}}};
    int number = 0;
    for (const auto& remark : facts.decision->remarks)
      table.rows.push_back({{std::to_string(++number)}, {remark.place}, {remark.text}});
    document.blocks.push_back(Heading{"Koreksi"});
    document.blocks.push_back(std::move(table));
  }
  add_section(document, "Catatan", text_of(facts, "note"));
  document.blocks.push_back(
      Signatures{{signature(facts.by, place_and_day(facts) + "\nPemeriksa,")}});
  return document;
}

Document official_note(const Facts& facts) {
  return internal_letter(facts,
                         "nota_dinas",
                         fmt::format("Bersama ini disampaikan {}, dengan hormat mohon persetujuan.",
                                     case_words(facts)));
}

Document report(const Facts& facts) {
  return internal_letter(
      facts,
      "laporan",
      fmt::format("Dengan hormat dilaporkan {} sebagai berikut.", case_words(facts)));
}

}  // namespace takar::documents
