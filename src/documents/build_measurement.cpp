#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "documents/build.hpp"

namespace takar::documents {
namespace {

constexpr std::size_t kIndicatorsBeside = 8;  // Columns of one matrix; more begin another one.

std::vector<std::string> units_in_order(const std::vector<MeasuredRow>& rows) {
  std::vector<std::string> units;
  for (const auto& row : rows)
    if (std::find(units.begin(), units.end(), row.unit_name) == units.end())
      units.push_back(row.unit_name);
  // The agency as a whole stands below its units.
  std::stable_partition(units.begin(), units.end(), [](const auto& unit) { return !unit.empty(); });
  return units;
}

std::vector<MeasuredRow> indicators_in_order(const std::vector<MeasuredRow>& rows) {
  std::vector<MeasuredRow> indicators;
  for (const auto& row : rows) {
    const auto known = std::any_of(indicators.begin(), indicators.end(), [&](const auto& each) {
      return each.indicator_id == row.indicator_id;
    });
    if (!known) indicators.push_back(row);
  }
  return indicators;
}

std::string matrix_cell(const MeasuredRow* row) {
  if (row == nullptr) return "";
  if (row->state == "nihil") return "nihil";
  if (row->state == "not_measured") return "tidak diukur";
  if (row->state == "empty") return "belum";
  return row->achievement.empty() ? "tidak dihitung" : indonesian_number(row->achievement);
}

Table matrix(const Facts& facts, const std::vector<MeasuredRow>& indicators, std::size_t from) {
  const auto to = std::min(from + kIndicatorsBeside, indicators.size());
  Table table;
  table.columns = {{60}};
  TableRow head = {{"Unit"}};
  for (std::size_t i = from; i < to; ++i) {
    table.columns.push_back({24, Align::kRight});
    head.push_back({indicators[i].code.empty() ? std::to_string(i + 1) : indicators[i].code});
  }
  table.header = {head};
  std::map<std::pair<std::string, std::string>, const MeasuredRow*> by_place;
  for (const auto& row : facts.rows) by_place[{row.unit_name, row.indicator_id}] = &row;
  for (const auto& unit : units_in_order(facts.rows)) {
    const bool whole = unit.empty();
    TableRow cells = {{whole ? "Perangkat daerah" : unit, 1, whole}};
    for (std::size_t i = from; i < to; ++i) {
      const auto found = by_place.find({unit, indicators[i].indicator_id});
      cells.push_back({matrix_cell(found == by_place.end() ? nullptr : found->second), 1, whole});
    }
    table.rows.push_back(std::move(cells));
  }
  return table;
}

Table missing_table(const std::vector<MissingUnit>& missing) {
  Table table;
  table.columns = {{10, Align::kCenter}, {70}, {100}};
  table.header = {{{"No"}, {"Unit yang belum menyampaikan"}, {"Alasan"}}};
  int number = 0;
  for (const auto& unit : missing)
    table.rows.push_back({{std::to_string(++number)}, {unit.name}, {unit.reason}});
  return table;
}

std::string polarity_words(std::string_view polarity) {
  return polarity == "lower" ? "makin rendah makin baik" : "makin tinggi makin baik";
}

// Blank lines to write on, one for each component.
std::string blanks(const MeasuredRow& row) {
  std::string text;
  for (const auto& component : row.components)
    text += (text.empty() ? "" : "\n") + component.name + ": ..............";
  return text.empty() ? "Realisasi: .............." : text;
}

}  // namespace

Document collection_form(const Facts& facts) {
  auto document = form(facts, "formulir_pengumpulan_data", "Formulir Pengumpulan Data Kinerja");
  KeyValues head;
  head.key_width = 40;
  std::string units;
  for (const auto& id : list_of(facts.content, "unit_ids")) {
    const auto& text = id.get_string();
    units += (units.empty() ? "" : "; ") + title_of(facts.units, {text.data(), text.size()});
  }
  head.rows = {{"Perangkat daerah", facts.office.letterhead.agency},
               {"Unit pengisi", units.empty() ? "seluruh unit" : units},
               {"Periode", facts.procedure.period}};
  document.blocks.push_back(std::move(head));

  Table table;
  table.columns = {
      {10, Align::kCenter}, {58}, {17, Align::kCenter}, {18, Align::kRight}, {40}, {40}};
  table.header = {{{"No"},
                   {"Indikator kinerja"},
                   {"Satuan"},
                   {"Target"},
                   {"Data realisasi"},
                   {"Kendala / keterangan"}}};
  table.row_height = 18;
  const auto& wanted = list_of(facts.content, "indicator_ids");
  int number = 0;
  for (const auto& row : indicators_in_order(facts.rows)) {
    const bool asked = std::any_of(wanted.begin(), wanted.end(), [&](const auto& id) {
      return id.get_string() == row.indicator_id;
    });
    if (!asked) continue;
    auto words = (row.code.empty() ? "" : row.code + "  ") + row.name;
    words += "\n(" + polarity_words(row.polarity) + ")";
    if (!row.formula.empty()) words += "\nRumus: " + row.formula;
    table.rows.push_back({{std::to_string(++number)},
                          {words},
                          {row.unit},
                          {row.target.empty() ? "-" : indonesian_number(row.target)},
                          {blanks(row)},
                          {""}});
  }
  document.blocks.push_back(std::move(table));
  document.blocks.push_back(Note{
      "Isi angka dengan koma desimal, misalnya 85,5. Bila tidak ada kegiatan, tulis nihil beserta "
      "alasannya; nihil tidak sama dengan nol. Data dukung dilampirkan."});
  Signature filler;
  filler.above = "\nPengisi,";
  document.blocks.push_back(Signatures{
      {std::move(filler), signature(facts.by, place_and_day(facts) + "\nDisiapkan oleh:")}});
  return document;
}

Document filled_form(const Facts& facts) {
  auto document = form(facts, "data_capaian", "Data Capaian Kinerja");
  document.blocks.push_back(measured_table(facts.rows, false));
  document.blocks.push_back(Note{
      "Capaian dihitung dari angka penuh dan dibulatkan satu kali saat dicetak. Nihil dan tidak "
      "diukur tidak dihitung sebagai nol."});
  document.blocks.push_back(Signatures{{signature(facts.by, place_and_day(facts))}});
  return document;
}

Document recapitulation(const Facts& facts) {
  auto document = form(facts, "rekapitulasi", "Rekapitulasi Data Capaian Kinerja");
  document.orientation = Orientation::kLandscape;
  const auto indicators = indicators_in_order(facts.rows);
  const auto units = units_in_order(facts.rows);
  if (units.size() > 1) {
    document.blocks.push_back(Heading{"A. Capaian menurut unit dan indikator (%)"});
    for (std::size_t from = 0; from < indicators.size(); from += kIndicatorsBeside)
      document.blocks.push_back(matrix(facts, indicators, from));
  }
  document.blocks.push_back(Heading{units.size() > 1 ? "B. Rincian" : "A. Rincian"});
  document.blocks.push_back(measured_table(facts.rows, true));
  if (!facts.missing.empty()) {
    document.blocks.push_back(Heading{"Unit yang belum menyampaikan"});
    document.blocks.push_back(missing_table(facts.missing));
  }
  add_section(document, "Catatan", json::string_or_empty(facts.content, "note"));
  document.blocks.push_back(
      Note{"Indikator rasio dijumlahkan pembilang dan penyebutnya, lalu dibagi satu kali; "
           "persentase tidak "
           "dirata-ratakan. Unit yang belum menyampaikan tidak dihitung sebagai nol."});
  document.blocks.push_back(Signatures{{signature(facts.by, place_and_day(facts))}});
  return document;
}

Document validation(const Facts& facts) {
  auto document = form(facts, "hasil_validasi", "Hasil Validasi Data Kinerja");
  std::map<std::string, std::string> names;
  for (const auto& row : facts.rows)
    names[row.indicator_id] = (row.code.empty() ? "" : row.code + "  ") + row.name;
  Table table;
  table.columns = {{10, Align::kCenter}, {42}, {62}, {22, Align::kCenter}, {44}};
  table.header = {{{"No"}, {"Unit"}, {"Indikator kinerja"}, {"Hasil"}, {"Catatan"}}};
  int number = 0;
  int not_valid = 0;
  for (const auto& value : list_of(facts.content, "results")) {
    const auto& result = value.get_object();
    const bool good = json::bool_at(result, "ok").value_or(false);
    if (!good) ++not_valid;
    table.rows.push_back({{std::to_string(++number)},
                          {title_of(facts.units, json::string_or_empty(result, "unit_id"))},
                          {names[json::string_or_empty(result, "indicator_id")]},
                          {good ? "valid" : "belum valid", 1, !good},
                          {json::string_or_empty(result, "note")}});
  }
  document.blocks.push_back(Paragraph{
      fmt::format("Telah diperiksa {} isian untuk {}; {} dinyatakan valid dan {} belum valid.",
                  number,
                  facts.procedure.period,
                  number - not_valid,
                  not_valid)});
  document.blocks.push_back(std::move(table));
  add_section(document, "Catatan", json::string_or_empty(facts.content, "note"));
  document.blocks.push_back(
      Signatures{{signature(facts.by, place_and_day(facts) + "\nYang memvalidasi,")}});
  return document;
}

}  // namespace takar::documents
