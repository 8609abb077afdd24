#include "report/year_report.hpp"

#include <fmt/format.h>

#include "measurement/time_rules.hpp"
#include "report/report_words.hpp"

namespace takar::report {
namespace {

using documents::Align;
using documents::Document;
using documents::Heading;
using documents::Note;
using documents::Paragraph;
using documents::Table;

constexpr std::string_view kEmpty = "(belum diisi)";

// A blank line of the text begins a new paragraph.
void put_text(Document& document, std::string_view text) {
  if (text.empty()) text = kEmpty;
  while (!text.empty()) {
    const auto end = std::min(text.find("\n\n"), text.size());
    if (end > 0) document.blocks.push_back(Paragraph{std::string(text.substr(0, end))});
    text.remove_prefix(std::min(text.size(), end + 2));
  }
}

void put_section(Document& document, std::string heading, std::string_view text) {
  document.blocks.push_back(Heading{std::move(heading)});
  put_text(document, text);
}

void put_sentence(Document& document, std::string text) {
  document.blocks.push_back(Paragraph{std::move(text)});
}

std::string score_words(const std::optional<Rational>& score) {
  return score ? indonesian_number(fixed_decimal(*score, measurement::kPercentDecimals)) + " %"
               : std::string("belum dapat dihitung");
}

std::string standing_words(const Standing& standing) {
  auto text = fmt::format(
      "Dari {} indikator, {} mencapai target, {} di bawah target, dan {} belum mempunyai angka "
      "capaian. Nilai capaian rata-rata tertimbang {}{}.",
      standing.indicators,
      standing.reached,
      standing.below,
      standing.without,
      score_words(standing.score.value),
      standing.rating ? " dengan peringkat " + rating_words(standing.rating) : std::string());
  if (!standing.score.left_out.empty()) {
    text += " Tidak ikut dihitung karena belum mempunyai angka: ";
    for (std::size_t i = 0; i < standing.score.left_out.size(); ++i)
      text += (i > 0 ? "; " : "") + standing.score.left_out[i];
    text += ".";
  }
  return text;
}

std::string rates_words(const Rates& rates) {
  if (rates.due == 0) return "Belum ada unit yang jatuh tempo menyampaikan data.";
  return fmt::format(
      "Dari {} penyampaian data yang jatuh tempo, {} disampaikan ({}) dan {} tepat waktu ({}).",
      rates.due,
      rates.reported,
      score_words(rates.reporting_rate),
      rates.on_time,
      score_words(rates.on_time_rate));
}

Table summary_table(const Reported& reported) {
  Table table;
  table.columns = {{9, Align::kCenter},
                   {70},
                   {26, Align::kRight},
                   {26, Align::kRight},
                   {24, Align::kRight},
                   {28}};
  table.header = {
      {{"No"}, {"Indikator kinerja"}, {"Target"}, {"Realisasi"}, {"Capaian (%)"}, {"Peringkat"}}};
  for (std::size_t i = 0; i < reported.lines.size(); ++i) {
    const auto& indicator = reported.lines[i].indicator();
    const auto& result = reported.results[i];
    table.rows.push_back({{std::to_string(i + 1)},
                          {name_words(indicator)},
                          {figure_words(result.to_date.target, indicator)},
                          {figure_words(result.to_date.actual, indicator)},
                          {percent_words(result.achieved)},
                          {rating_words(result.rating)}});
  }
  return table;
}

Table quarters_table(const Line& line, const LineResult& result, std::string_view word) {
  Table table;
  table.columns = {{50}, {30, Align::kRight}, {45, Align::kRight}, {45, Align::kRight}};
  table.header = {{{"Periode"}, {"Target"}, {"Realisasi"}, {"Capaian (%)"}}};
  const auto& indicator = line.indicator();
  for (const auto& each : result.quarters)
    table.rows.push_back(
        {{calendar::to_words(each.quarter, word)},
         {bare_figure(each.target, indicator.precision)},
         {each.actual ? bare_figure(each.actual, indicator.precision) : state_words(each.state)},
         {each.actual ? percent_words(each.achieved) : "-"}});
  table.rows.push_back({{"Tahun ini", 1, true, {}},
                        {bare_figure(result.to_date.target, indicator.precision), 1, true, {}},
                        {bare_figure(result.to_date.actual, indicator.precision), 1, true, {}},
                        {percent_words(result.achieved), 1, true, {}}});
  return table;
}

Table years_table(const Line& line, const LineResult& result) {
  Table table;
  table.columns = {{30, Align::kCenter},
                   {40, Align::kRight},
                   {35, Align::kRight},
                   {35, Align::kRight},
                   {30, Align::kCenter}};
  table.header = {{{"Tahun"}, {"Realisasi"}, {"Capaian (%)"}, {"Selisih"}, {"Tahun ini"}}};
  const int places = line.indicator().precision;
  for (const auto& each : result.compared.with_years)
    table.rows.push_back({{std::to_string(each.year)},
                          {bare_figure(each.actual, places)},
                          {percent_words(each.achieved)},
                          {bare_figure(each.change, places)},
                          {trend_words(each.trend)}});
  return table;
}

std::string plan_words(const Line& line, const LineResult& result) {
  const auto& sticks = line.yardsticks;
  if (!sticks.plan_target) return std::string(kEmpty);
  return fmt::format(
      "Target akhir Renstra tahun {} sebesar {}. Realisasi sampai tahun ini {}; capaian "
      "terhadap target tersebut {} %.",
      sticks.plan_year,
      figure_words(sticks.plan_target, line.indicator()),
      figure_words(result.to_date.actual, line.indicator()),
      percent_words(result.compared.with_plan));
}

std::string standard_words(const Line& line, const LineResult& result, const Analysis& analysis) {
  const auto& standard = line.yardsticks.standard;
  if (!standard)
    return analysis.no_standard ? "Tidak ada standar nasional untuk indikator ini."
                                : std::string(kEmpty);
  return fmt::format("Standar {} ({}). Realisasi {}; capaian terhadap standar {} %.",
                     figure_words(standard->value, line.indicator()),
                     standard->source,
                     figure_words(result.to_date.actual, line.indicator()),
                     percent_words(result.compared.with_standard));
}

// One indicator of BAB III.A.
struct Told {
  std::string heading;
  const Line& line;
  const LineResult& result;
  const Analysis& analysis;
};

// Its seven items.
void put_indicator(Document& document, const Told& told, std::string_view period_word) {
  const auto& [heading, line, result, analysis] = told;
  const auto& indicator = line.indicator();
  document.blocks.push_back(Heading{heading});
  document.blocks.push_back(Note{fmt::format("Rumus capaian: {}. Antarwaktu: {}.",
                                             measurement::rule_text(indicator.rule),
                                             measurement::time_text(indicator.time))});
  document.blocks.push_back(Heading{"a. Target dan realisasi tahun ini"});
  document.blocks.push_back(quarters_table(line, result, period_word));
  document.blocks.push_back(Heading{"b. Perbandingan dengan tahun-tahun sebelumnya"});
  if (!result.compared.with_years.empty()) document.blocks.push_back(years_table(line, result));
  if (!analysis.years.empty() || result.compared.with_years.empty())
    put_text(document, analysis.years);
  put_section(document, "c. Perbandingan dengan target akhir Renstra", plan_words(line, result));
  put_section(
      document, "d. Perbandingan dengan standar nasional", standard_words(line, result, analysis));
  put_section(document, "e. Penyebab keberhasilan atau kegagalan dan solusi", analysis.causes);
  put_section(document, "f. Efisiensi penggunaan sumber daya", analysis.efficiency);
  put_section(document, "g. Program dan kegiatan penunjang", analysis.programmes);
}

Table targets_table(const Reported& reported) {
  Table table;
  table.columns = {{9, Align::kCenter}, {95}, {35, Align::kRight}, {45, Align::kRight}};
  table.header = {{{"No"}, {"Indikator kinerja"}, {"Target tahun ini"}, {"Target akhir Renstra"}}};
  for (std::size_t i = 0; i < reported.lines.size(); ++i) {
    const auto& line = reported.lines[i];
    const auto plan = line.yardsticks.plan_target;
    table.rows.push_back(
        {{std::to_string(i + 1)},
         {name_words(line.indicator())},
         {figure_words(reported.results[i].to_date.target, line.indicator())},
         {plan ? fmt::format(
                     "{} ({})", figure_words(plan, line.indicator()), line.yardsticks.plan_year)
               : std::string("-")}});
  }
  return table;
}

Document begun(const Reporter& reporter, const Reported& reported, std::string_view kind) {
  Document document;
  document.kind = kind;
  document.letterhead = reporter.letterhead;
  document.at = reported.at;
  return document;
}

void put_signature(Document& document, const Reporter& reporter, Instant at) {
  auto head = reporter.head;
  const auto day = indonesian_date(local_date(at, reporter.zone));
  head.above = reporter.place.empty() ? day : reporter.place + ", " + day;
  document.blocks.push_back(documents::Signatures{{std::move(head)}});
}

Table quarter_table(const Reported& reported) {
  Table table;
  table.columns = {{9, Align::kCenter},
                   {78},
                   {20, Align::kCenter},
                   {22, Align::kRight},
                   {24, Align::kRight},
                   {22, Align::kRight},
                   {22, Align::kRight},
                   {24, Align::kRight},
                   {22, Align::kRight},
                   {26}};
  const auto tall = [](const char* text) { return documents::Cell{text, 1, false, {}, 2}; };
  table.header = {
      {tall("No"),
       tall("Indikator kinerja"),
       tall("Satuan"),
       {"Periode ini", 3},
       {"Sampai periode ini", 3},
       tall("Peringkat")},
      {{"Target"}, {"Realisasi"}, {"Capaian (%)"}, {"Target"}, {"Realisasi"}, {"Capaian (%)"}}};
  for (std::size_t i = 0; i < reported.lines.size(); ++i) {
    const auto& indicator = reported.lines[i].indicator();
    const auto& result = reported.results[i];
    const auto& now = result.quarters.at(static_cast<std::size_t>(reported.as_of.number) - 1);
    const auto figure = [&](const std::optional<Rational>& value) {
      return bare_figure(value, indicator.precision);
    };
    table.rows.push_back({{std::to_string(i + 1)},
                          {name_words(indicator)},
                          {indicator.unit},
                          {figure(now.target)},
                          {now.actual ? figure(now.actual) : state_words(now.state)},
                          {now.actual ? percent_words(now.achieved) : "-"},
                          {figure(result.to_date.target)},
                          {figure(result.to_date.actual)},
                          {percent_words(result.achieved)},
                          {rating_words(result.rating)}});
  }
  return table;
}

Table unit_table(const Reported& reported) {
  Table table;
  table.columns = {{9, Align::kCenter},
                   {90},
                   {40, Align::kRight},
                   {45, Align::kRight},
                   {40, Align::kRight},
                   {40, Align::kRight}};
  table.header = {{{"No"},
                   {"Unit"},
                   {"Nilai capaian (%)"},
                   {"Indikator tercapai"},
                   {"Melapor (%)"},
                   {"Tepat waktu (%)"}}};
  const auto percent = [](const std::optional<Rational>& value) {
    return value ? indonesian_number(fixed_decimal(*value, measurement::kPercentDecimals))
                 : std::string("-");
  };
  int number = 0;
  for (const auto& unit : unit_standings(reported.lines, reported.as_of)) {
    const auto rates = rates_of(reported.duties, unit.unit);
    table.rows.push_back(
        {{std::to_string(++number)},
         {unit.name},
         {percent(unit.standing.score.value)},
         {fmt::format("{} dari {}", unit.standing.reached, unit.standing.indicators)},
         {percent(rates.reporting_rate)},
         {percent(rates.on_time_rate)}});
  }
  return table;
}

documents::List attention_list(const Reported& reported) {
  documents::List list;
  for (std::size_t i = 0; i < reported.lines.size(); ++i) {
    const auto& achieved = reported.results[i].achieved;
    const auto name = name_words(reported.lines[i].indicator());
    if (!achieved.capped)
      list.items.push_back(fmt::format("{}: {}", name, percent_words(achieved)));
    else if (*achieved.capped < 100)
      list.items.push_back(fmt::format("{}: capaian {} %", name, percent_words(achieved)));
  }
  return list;
}

}  // namespace

Document quarter_report(const Reporter& reporter, const Reported& reported) {
  auto document = begun(reporter, reported, "laporan_triwulan");
  const auto period = calendar::to_words(reported.as_of, reporter.period_word);
  document.orientation = documents::Orientation::kLandscape;
  document.heading = "Laporan Kinerja " + period;
  document.title = document.heading;
  document.subtitles = {reporter.agency};
  document.footer = fmt::format("{} · {}", document.heading, reporter.agency);
  put_section(
      document, "A. Ringkasan", standing_words(standing_of(reported.lines, reported.results)));
  put_sentence(document, rates_words(rates_of(reported.duties)));
  document.blocks.push_back(Heading{"B. Capaian indikator"});
  document.blocks.push_back(quarter_table(reported));
  document.blocks.push_back(Heading{"C. Yang perlu perhatian"});
  auto attention = attention_list(reported);
  if (attention.items.empty())
    put_sentence(document, "Semua indikator yang mempunyai angka mencapai target.");
  else
    document.blocks.push_back(std::move(attention));
  document.blocks.push_back(Heading{"D. Unit: capaian dan ketepatan menyampaikan data"});
  document.blocks.push_back(unit_table(reported));
  document.blocks.push_back(Note{
      "Capaian dihitung dari angka penuh dan dibulatkan satu kali pada dua desimal. Isian yang "
      "kosong, nihil, dan tidak jatuh tempo tidak dihitung sebagai nol."});
  put_signature(document, reporter, reported.at);
  return document;
}

Document year_report(const Reporter& reporter,
                     const Reported& reported,
                     const YearTexts& texts,
                     bool is_draft) {
  auto document = begun(reporter, reported, "lkjip");
  document.heading = "Laporan Kinerja Instansi Pemerintah";
  document.title = fmt::format("{} Tahun {}", document.heading, reported.as_of.year);
  document.subtitles = {reporter.agency, fmt::format("Tahun {}", reported.as_of.year)};
  document.footer = fmt::format("LKjIP {} · {}", reported.as_of.year, reporter.agency);
  if (is_draft) document.mark = "DRAF";
  put_section(document, "IKHTISAR EKSEKUTIF", texts.chapters.summary);
  put_sentence(document, standing_words(standing_of(reported.lines, reported.results)));
  document.blocks.push_back(summary_table(reported));
  document.blocks.push_back(documents::PageBreak{});
  put_section(document, "BAB I PENDAHULUAN", texts.chapters.introduction);
  put_section(document, "BAB II PERENCANAAN KINERJA", texts.chapters.planning);
  document.blocks.push_back(targets_table(reported));
  document.blocks.push_back(documents::PageBreak{});
  document.blocks.push_back(Heading{"BAB III AKUNTABILITAS KINERJA"});
  document.blocks.push_back(Heading{"A. Capaian Kinerja Organisasi"});
  for (std::size_t i = 0; i < reported.lines.size(); ++i) {
    const auto& line = reported.lines[i];
    const auto found = texts.analyses.find(line.indicator().id);
    const auto analysis = found == texts.analyses.end() ? Analysis{} : found->second;
    const auto heading = fmt::format("{}. {}", i + 1, name_words(line.indicator()));
    put_indicator(document, {heading, line, reported.results[i], analysis}, reporter.period_word);
  }
  put_section(document, "B. Realisasi Anggaran", texts.chapters.budget);
  put_section(document, "BAB IV PENUTUP", texts.chapters.closing);
  put_signature(document, reporter, reported.at);
  document.blocks.push_back(documents::PageBreak{});
  document.blocks.push_back(Heading{"LAMPIRAN: PENYAMPAIAN DATA OLEH UNIT"});
  put_sentence(document, rates_words(rates_of(reported.duties)));
  document.blocks.push_back(unit_table(reported));
  return document;
}

}  // namespace takar::report
