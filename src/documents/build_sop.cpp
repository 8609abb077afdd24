#include <fmt/format.h>

#include "base/check.hpp"
#include "documents/build.hpp"
#include "documents/document_for.hpp"
#include "sop/flowchart.hpp"
#include "sop/places.hpp"

namespace takar::documents {
namespace {

std::string numbered(const std::vector<std::string>& items) {
  std::string text;
  int number = 0;
  for (const auto& item : items)
    text += fmt::format("{}{}. {}", text.empty() ? "" : "\n", ++number, item);
  return text.empty() ? "-" : text;
}

std::string or_dash(const std::string& text) {
  return text.empty() ? "-" : text;
}

Block identity_head(const sop::Identity& identity) {
  KeyValues block;
  block.boxed = true;
  block.key_width = 45;
  auto approved = identity.approved_by.position;
  for (const auto* part : {&identity.approved_by.name, &identity.approved_by.rank})
    if (!part->empty()) approved += "\n" + *part;
  if (!identity.approved_by.nip.empty()) approved += "\nNIP " + identity.approved_by.nip;
  block.rows = {{"Nomor SOP", or_dash(identity.number)},
                {"Tanggal pembuatan", or_dash(identity.made)},
                {"Tanggal revisi", or_dash(identity.revised)},
                {"Tanggal efektif", or_dash(identity.effective)},
                {"Disahkan oleh", or_dash(approved)},
                {"Nama SOP", identity.title}};
  return block;
}

// Source: PermenPANRB 35/2012, annex: the six lists of the identity block, two by two.
Block identity_lists(const sop::Identity& identity) {
  Table table;
  table.columns = {{1}, {1}};
  const auto pair = [&](const char* left, const auto& a, const char* right, const auto& b) {
    table.rows.push_back({{left, 1, true}, {right, 1, true}});
    table.rows.push_back({{numbered(a)}, {numbered(b)}});
  };
  pair("Dasar hukum", identity.legal_basis, "Kualifikasi pelaksana", identity.qualifications);
  pair("Keterkaitan", identity.related, "Peralatan/perlengkapan", identity.equipment);
  pair("Peringatan", identity.warnings, "Pencatatan dan pendataan", identity.records);
  return table;
}

void add_worksheet(Document& document, const sop::Worksheet& worksheet) {
  document.blocks.push_back(PageBreak{});
  document.blocks.push_back(Heading{"Lembar Kerja Identifikasi Kegiatan"});
  KeyValues head;
  head.boxed = true;
  head.key_width = 45;
  head.rows = {{"Judul", worksheet.title},
               {"Jenis kegiatan", or_dash(worksheet.type)},
               {"Penanggung jawab produk", or_dash(worksheet.product_owner)},
               {"Penanggung jawab kegiatan", or_dash(worksheet.activity_owner)},
               {"Ruang lingkup", or_dash(worksheet.scope)},
               {"Langkah awal", or_dash(worksheet.first_step)},
               {"Langkah utama", or_dash(worksheet.main_step)},
               {"Langkah akhir", or_dash(worksheet.last_step)}};
  document.blocks.push_back(std::move(head));
  Table table;
  table.columns = {{34}, {12, Align::kCenter}, {120}};
  table.header = {{{"Kelompok"}, {"No"}, {"Uraian kegiatan"}}};
  for (const auto& step : worksheet.steps)
    table.rows.push_back({{step.group}, {step.number}, {step.activity}});
  document.blocks.push_back(std::move(table));
}

// The SOP as readers see it: the readings of its corrections in place of defective words.
sop::Sop with_readings(sop::Sop sop) {
  for (const auto& correction : sop.corrections)
    if (auto* words = sop::words_at(sop, correction.place)) *words = correction.reading;
  return sop;
}

}  // namespace

Document sop_document(const sop::Sop& source,
                      const std::vector<FlowPage>& pages,
                      Paper paper,
                      Instant at) {
  const auto sop = with_readings(source);
  Document document;
  document.kind = "sop";
  document.paper = paper;
  document.orientation = Orientation::kLandscape;
  document.letterhead =
      Letterhead{sop.identity.government, sop.identity.agency, sop.identity.unit, "", ""};
  document.title = sop.identity.title;
  document.heading = "Standar Operasional Prosedur";
  document.subtitles = {sop.identity.title};
  document.footer = sop.identity.number.empty() ? sop.identity.title : sop.identity.number;
  document.at = at;
  document.blocks.push_back(identity_head(sop.identity));
  document.blocks.push_back(identity_lists(sop.identity));
  if (sop.worksheet) add_worksheet(document, *sop.worksheet);
  if (!pages.empty()) document.blocks.push_back(FlowPages{pages});
  return document;
}

Document official_form(const sop::Sop& sop, Paper paper, Instant at) {
  const auto chart = sop::lay_out(sop, paper == Paper::kF4 ? sop::Paper::kF4 : sop::Paper::kA4);
  const auto pages = flow_pages_from_json(sop::to_json(chart));
  TAKAR_CHECK(pages.has_value(), "the layout of an SOP gives pages that no paper holds");
  return sop_document(sop, *pages, paper, at);
}

}  // namespace takar::documents
