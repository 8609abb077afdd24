#include <fmt/format.h>

#include "base/check.hpp"
#include "base/text.hpp"
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

std::string lines_of(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const auto part : parts)
    if (!part.empty()) text += (text.empty() ? "" : "\n") + std::string(part);
  return text;
}

// Position, room to sign, name, rank and NIP.
std::string approval(const sop::Identity& identity) {
  const auto& by = identity.approved_by;
  const auto below = lines_of({by.name, by.rank, by.nip.empty() ? "" : "NIP " + by.nip});
  return by.position + (below.empty() ? "" : "\n\n\n\n" + below);
}

// The head of the identity page: whose SOP it is at the left, what identifies it at the right; then
// six lists, two by two. Source: PermenPANRB 35/2012, annex.
Block identity_page(const sop::Identity& identity) {
  Table table;
  table.on_one_page = true;
  table.columns = {{50}, {16}, {34}};
  const auto owner = lines_of({to_upper_ascii(identity.government),
                               to_upper_ascii(identity.agency),
                               to_upper_ascii(identity.unit)});
  const std::vector<KeyValue> head{{"Nomor SOP", identity.number},
                                   {"Tanggal pembuatan", identity.made},
                                   {"Tanggal revisi", identity.revised},
                                   {"Tanggal efektif", identity.effective},
                                   {"Disahkan oleh", approval(identity)},
                                   {"Nama SOP", identity.title}};
  for (const auto& [key, value] : head) {
    TableRow row{{key, 1, true}, {or_dash(value)}};
    if (table.rows.empty())
      row.insert(row.begin(),
                 Cell{owner, 1, true, Align::kCenter, static_cast<std::int32_t>(head.size())});
    table.rows.push_back(std::move(row));
  }
  const auto pair = [&](const char* left, const auto& a, const char* right, const auto& b) {
    table.rows.push_back({{left, 1, true}, {right, 2, true}});
    table.rows.push_back({{numbered(a)}, {numbered(b), 2}});
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
  document.title = sop.identity.title;
  document.footer = sop.identity.number.empty() ? sop.identity.title : sop.identity.number;
  document.at = at;
  document.blocks.push_back(identity_page(sop.identity));
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
