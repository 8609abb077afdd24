#include "report/agreement_paper.hpp"

#include <fmt/format.h>

namespace takar::report {
namespace {

using documents::Align;
using documents::Document;
using documents::Paragraph;
using documents::Table;

constexpr std::string_view kToFillIn = "........................................";

std::string or_line(const std::string& text) {
  return text.empty() ? std::string(kToFillIn) : text;
}

documents::KeyValues party_rows(const AgreementParty& party) {
  documents::KeyValues rows;
  rows.rows = {{"Nama", or_line(party.name)}, {"Jabatan", party.position}};
  if (!party.tenure.empty()) rows.rows.push_back({"Masa jabatan", party.tenure});
  if (!party.decree.empty()) rows.rows.push_back({"Dasar penugasan", party.decree});
  return rows;
}

documents::Signature signature_of(const AgreementParty& party, std::string above) {
  return {.above = std::move(above),
          .position = party.position,
          .name = or_line(party.name),
          .rank = {},
          .nip = party.nip,
          .decree = party.decree};
}

// Left the one who is promised to, right the one who promises, under the day.
void put_signatures(const AgreementWords& words, Document& document) {
  const auto day = indonesian_date(local_date(words.at, words.zone));
  document.blocks.push_back(Paragraph{words.place + ", " + day, Align::kRight});
  document.blocks.push_back(documents::Signatures{
      {signature_of(words.second, "Pihak Kedua,"), signature_of(words.first, "Pihak Pertama,")}});
}

void put_statement(const AgreementWords& words, Document& document) {
  auto& blocks = document.blocks;
  blocks.push_back(Paragraph{
      "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan "
      "akuntabel serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini:"});
  blocks.push_back(party_rows(words.first));
  blocks.push_back(Paragraph{"selanjutnya disebut Pihak Pertama, dan"});
  blocks.push_back(party_rows(words.second));
  blocks.push_back(
      Paragraph{"selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua, menyatakan:"});
  blocks.push_back(Paragraph{fmt::format(
      "Pihak Pertama berjanji akan mewujudkan target kinerja tahun {} sesuai lampiran perjanjian "
      "ini, dalam rangka mencapai target kinerja jangka menengah yang ditetapkan dalam {}. "
      "Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab Pihak "
      "Pertama.",
      words.year,
      words.plan)});
  blocks.push_back(
      Paragraph{"Pihak Kedua akan memberikan supervisi yang diperlukan serta melakukan evaluasi "
                "terhadap capaian kinerja dari perjanjian ini dan mengambil tindakan yang "
                "diperlukan dalam rangka pemberian penghargaan dan sanksi."});
  put_signatures(words, document);
}

Table targets_table(const AgreementWords& words) {
  Table table;
  table.columns = {{9, Align::kCenter}, {60}, {70}, {31, Align::kRight}};
  table.header = {{{"No"}, {"Sasaran"}, {"Indikator kinerja"}, {"Target"}}};
  for (std::size_t i = 0; i < words.targets.size(); ++i) {
    const auto& line = words.targets[i];
    table.rows.push_back(
        {{std::to_string(i + 1)}, {line.objective}, {line.indicator}, {line.target}});
  }
  return table;
}

Table budgets_table(const AgreementWords& words) {
  Table table;
  table.columns = {{9, Align::kCenter}, {110}, {51, Align::kRight}};
  table.header = {{{"No"}, {"Program dan kegiatan"}, {"Anggaran"}}};
  for (std::size_t i = 0; i < words.budgets.size(); ++i)
    table.rows.push_back(
        {{std::to_string(i + 1)}, {words.budgets[i].name}, {words.budgets[i].budget}});
  table.rows.push_back({{"Jumlah", 2, true, {}}, {words.total, 1, true, {}}});
  return table;
}

}  // namespace

Document agreement_paper(const AgreementWords& words) {
  Document document;
  document.kind = "perjanjian_kinerja";
  document.letterhead = words.letterhead;
  document.heading = fmt::format("Perjanjian Kinerja Tahun {}", words.year);
  document.title = fmt::format("{} {}", document.heading, words.first.position);
  document.subtitles = {words.agency};
  document.footer = fmt::format("{} · {}", document.heading, words.first.position);
  document.at = words.at;
  put_statement(words, document);
  document.blocks.push_back(documents::PageBreak{});
  document.blocks.push_back(
      documents::Heading{fmt::format("Lampiran: target kinerja tahun {}", words.year)});
  document.blocks.push_back(targets_table(words));
  if (!words.budgets.empty()) document.blocks.push_back(budgets_table(words));
  put_signatures(words, document);
  return document;
}

}  // namespace takar::report
