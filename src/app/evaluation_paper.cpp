#include "app/evaluation_paper.hpp"

#include <fmt/format.h>

namespace takar::app {
namespace {

using documents::Align;
using documents::Document;

// "12" or "12,5".
std::string half_words(std::int64_t twice) {
  return fmt::format("{}{}", twice / 2, twice % 2 == 0 ? "" : ",5");
}

std::string_view unit_words(const calendar::WorkingTime& standard) {
  return standard.unit == calendar::WorkingTime::Unit::kDays ? "hari kerja" : "menit kerja";
}

// What was measured of a row, as a clerk would write it into the form.
std::string run_words(const conformance::RowOfRuns& row) {
  auto words = row.standard.amount == 0
                   ? std::string("Baku -.")
                   : fmt::format("Baku {} {}.", row.standard.amount, unit_words(row.standard));
  if (!row.worked_twice) return words + "\nBelum terukur.";
  words += fmt::format("\nMedian kerja {} {} dari {} kali.",
                       half_words(*row.worked_twice),
                       unit_words(row.standard),
                       row.measured);
  words += fmt::format("\nMedian tunggu {} menit kerja.", half_words(row.waited_twice.value_or(0)));
  words += fmt::format("\nMelebihi baku {}, lewat tenggat {}.", row.over, row.late);
  return words;
}

std::string notes_words(const conformance::RowOfRuns& row) {
  std::string words;
  const auto add = [&](std::int64_t count, std::string_view what) {
    if (count > 0) words += fmt::format("{}{} {}", words.empty() ? "" : "\n", count, what);
  };
  add(row.sent_back, "dikembalikan");
  add(row.repeated, "diulang");
  add(row.stated, "di atas kertas");
  add(row.nihil, "unit nihil");
  add(row.missing, "unit tanpa jawaban");
  add(row.not_done, "tidak dilalui");
  return words;
}

std::string inputs_words(const sop::Step& step) {
  std::string words;
  for (const auto& input : step.inputs) words += (words.empty() ? "" : "\n") + input.name;
  return words.empty() ? "-" : words;
}

documents::Table monitoring(const EvaluationFacts& facts) {
  documents::Table table;
  table.columns = {{8, Align::kCenter}, {58}, {60}, {44}, {34}, {40}, {18}};
  table.header = {{{"No"},
                   {"Prosedur"},
                   {"Pelaksanaan"},
                   {"Kelengkapan"},
                   {"Catatan hasil penilaian"},
                   {"Tindakan"},
                   {"Paraf penilai"}}};
  for (const auto& row : facts.runs.rows) {
    const auto& step = sop::step_at(facts.sop, row.step);
    table.rows.push_back({{step.printed_number},
                          {step.shown_activity()},
                          {run_words(row)},
                          {inputs_words(step)},
                          {notes_words(row)},
                          {""},
                          {""}});
  }
  return table;
}

documents::Table evaluation(const EvaluationFacts& facts) {
  documents::Table table;
  table.columns = {{8, Align::kCenter}, {150}, {20, Align::kCenter}, {20, Align::kCenter}};
  table.header = {{{"No"}, {"Pernyataan"}, {"Ya"}, {"Tidak"}}};
  const auto& questions = sop::evaluation_questions();
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const bool known = facts.evaluation.has_value();
    const bool yes = known && facts.evaluation->answers.test(i);
    table.rows.push_back({{std::to_string(i + 1)},
                          {std::string(questions[i].indonesian)},
                          {yes ? "X" : ""},
                          {known && !yes ? "X" : ""}});
  }
  return table;
}

std::string_view conclusion_words(sop::Conclusion conclusion) {
  switch (conclusion) {
    case sop::Conclusion::kKeep:
      return "tetap berlaku";
    case sop::Conclusion::kRevise:
      return "perlu direvisi";
    case sop::Conclusion::kRevoke:
      return "perlu dicabut";
  }
  return "";
}

// Source: berita acara: day and date in words, what was done, its result, both sides sign.
void add_minutes(Document& document, const EvaluationFacts& facts) {
  const auto& sop = facts.sop;
  const auto day = local_date(facts.evaluated_at.value_or(facts.at), facts.zone);
  document.blocks.push_back(documents::PageBreak{});
  document.blocks.push_back(
      documents::Paragraph{"BERITA ACARA EVALUASI SOP", Align::kCenter, true});
  const auto number = sop.identity.number.empty() ? "" : " nomor " + sop.identity.number;
  document.blocks.push_back(documents::Paragraph{fmt::format(
      "Pada hari ini, {}, bertempat di {}, telah dilaksanakan evaluasi atas SOP \"{}\"{}, "
      "dengan hasil sebagai berikut:",
      indonesian_long_date(day),
      facts.place,
      sop.identity.title,
      number)});
  documents::List results;
  results.items.push_back(fmt::format(
      "Pelaksanaan yang dinilai: {} selesai, {} di antaranya tanpa penyimpangan; {} masih "
      "berjalan; {} dihentikan.",
      facts.runs.finished,
      facts.runs.without_deviation,
      facts.runs.running,
      facts.runs.stopped));
  if (facts.evaluation) {
    results.items.push_back(fmt::format("Pernyataan yang dijawab ya: {} dari {}.",
                                        facts.evaluation->answers.count(),
                                        sop::kEvaluationQuestions));
    results.items.push_back(
        fmt::format("Kesimpulan: SOP {}.", conclusion_words(facts.evaluation->conclusion)));
    if (!facts.evaluation->note.empty()) results.items.push_back(facts.evaluation->note);
  } else {
    results.items.push_back("Kesimpulan: ............................................");
  }
  document.blocks.push_back(std::move(results));
  document.blocks.push_back(documents::Paragraph{
      "Demikian berita acara ini dibuat untuk dipergunakan sebagaimana mestinya."});
  auto head = facts.head;
  head.above = fmt::format("{}, {}\nMengetahui,", facts.place, indonesian_date(day));
  document.blocks.push_back(documents::Signatures{
      {{.above = "Penilai,", .position = "", .name = facts.evaluator}, std::move(head)}});
}

}  // namespace

Document evaluation_paper(const EvaluationFacts& facts) {
  const auto& sop = facts.sop;
  Document document;
  document.kind = "evaluasi_sop";
  document.paper = documents::Paper::kF4;
  document.orientation = documents::Orientation::kLandscape;
  document.letterhead = facts.letterhead;
  document.title = "Monitoring dan Evaluasi SOP " + sop.identity.title;
  document.heading = "FORMULIR MONITORING DAN EVALUASI SOP";
  document.subtitles = {sop.identity.title};
  if (!sop.identity.number.empty()) document.subtitles.push_back("Nomor " + sop.identity.number);
  document.subtitles.push_back(facts.year ? fmt::format("Pelaksanaan tahun {}", *facts.year)
                                          : "Pelaksanaan terakhir");
  document.footer = sop.identity.number.empty() ? sop.identity.title : sop.identity.number;
  document.at = facts.at;
  document.blocks.push_back(documents::Heading{"A. Monitoring"});
  document.blocks.push_back(monitoring(facts));
  document.blocks.push_back(documents::Note{
      "Angka pada kolom Pelaksanaan diukur dari pelaksanaan yang tercatat; waktu yang dinyatakan "
      "dari kertas tidak ikut median."});
  document.blocks.push_back(documents::PageBreak{});
  document.blocks.push_back(documents::Heading{"B. Evaluasi"});
  document.blocks.push_back(evaluation(facts));
  add_minutes(document, facts);
  return document;
}

}  // namespace takar::app
