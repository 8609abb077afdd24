#include "documents/document_for.hpp"

#include <algorithm>
#include <array>

#include "base/check.hpp"
#include "documents/build.hpp"
#include "documents/facts_json.hpp"

namespace takar::documents {
namespace {

using sop::StepKind;

struct Form {
  StepKind kind;
  std::string_view word;
  Document (*build)(const Facts&);
};

constexpr std::array<Form, 19> kForms = {
    {{StepKind::kOrder, "lembar_disposisi", disposition},
     {StepKind::kPrepareForm, "formulir_pengumpulan_data", collection_form},
     {StepKind::kHandOut, "tanda_terima", receipt},
     {StepKind::kFillIn, "data_capaian", filled_form},
     {StepKind::kHandIn, "tanda_terima_penyerahan", hand_in_receipt},
     {StepKind::kGather, "rekapitulasi", recapitulation},
     {StepKind::kRecap, "rekapitulasi", recapitulation},
     {StepKind::kValidate, "hasil_validasi", validation},
     {StepKind::kInvite, "undangan", invitation},
     {StepKind::kMeet, "daftar_hadir", attendance_list},
     {StepKind::kMinutes, "notula", minutes},
     {StepKind::kDraft, "konsep_pengukuran_kinerja", measurement_draft},
     {StepKind::kCheck, "lembar_pemeriksaan", examination},
     {StepKind::kSubmit, "nota_dinas", official_note},
     {StepKind::kSign, "dokumen_pengukuran_kinerja", measurement_document},
     {StepKind::kReport, "laporan", report},
     {StepKind::kCoverLetter, "surat_pengantar", cover_letter},
     {StepKind::kCopies, "daftar_penggandaan", copies_list},
     {StepKind::kArchive, "daftar_arsip", archive_list}}};

const Form& form_at(StepKind kind) {
  const auto& found = kForms.at(static_cast<std::size_t>(kind));
  TAKAR_CHECK(found.kind == kind, "the forms stand in the order of the kinds");
  return found;
}

// Papers whose table somebody will want to reckon with again.
bool bears_figures(StepKind kind) {
  return kind == StepKind::kGather || kind == StepKind::kRecap || kind == StepKind::kDraft ||
         kind == StepKind::kSign || kind == StepKind::kReport;
}

// Papers from before the decimals were recorded keep their bytes (decision 0041).
bool has_precise_rows(const Facts& facts) {
  return std::any_of(facts.rows.begin(), facts.rows.end(), [](const auto& row) {
    return row.precision.has_value();
  });
}

}  // namespace

std::string_view form_of(StepKind kind) {
  return form_at(kind).word;
}

bool has_letter_number(StepKind kind) {
  return kind == StepKind::kInvite || kind == StepKind::kSubmit || kind == StepKind::kReport ||
         kind == StepKind::kCoverLetter;
}

Result<Document> document_for(StepKind kind, const Facts& facts) {
  const KnownNames known{
      .position = [&](std::string_view id) { return facts.positions.contains(id); },
      .unit = [&](std::string_view id) { return facts.units.contains(id); },
      .indicator =
          [&](std::string_view id) {
            return std::any_of(facts.rows.begin(), facts.rows.end(), [&](const auto& row) {
              return row.indicator_id == id;
            });
          }};
  Typed typed{.content = facts.content, .decision = {}, .reason = {}};
  if (facts.decision) {
    typed.decision = facts.decision->yes;
    typed.reason = facts.decision->reason;
  }
  const auto good = check_typed(kind, typed, known);
  if (!good) return reject(good.error());
  auto document = form_at(kind).build(facts);
  if (bears_figures(kind) && has_precise_rows(facts))
    document.figures = figures_json(facts, document.kind);
  return document;
}

}  // namespace takar::documents
