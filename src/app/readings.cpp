#include "app/reading.hpp"

#include <algorithm>
#include <array>

#include "app/administration_json.hpp"
#include "app/agreement_page.hpp"
#include "app/allowed.hpp"
#include "app/attendance_page.hpp"
#include "app/audit.hpp"
#include "app/case_detail.hpp"
#include "app/case_figures_page.hpp"
#include "app/catalogue_page.hpp"
#include "app/conformance_page.hpp"
#include "app/document_json.hpp"
#include "app/evaluation_page.hpp"
#include "app/figure_history_page.hpp"
#include "app/indicator_page.hpp"
#include "app/letter_book.hpp"
#include "app/lint_page.hpp"
#include "app/log_proofs.hpp"
#include "app/notices.hpp"
#include "app/organisation_json.hpp"
#include "app/paper_file.hpp"
#include "app/place_label.hpp"
#include "app/plan_page.hpp"
#include "app/records_page.hpp"
#include "app/registered_paper.hpp"
#include "app/report_page.hpp"
#include "app/results_file.hpp"
#include "app/results_page.hpp"
#include "app/search_page.hpp"
#include "app/signing_batch.hpp"
#include "app/similar_page.hpp"
#include "app/sop_draft_pages.hpp"
#include "app/sop_form.hpp"
#include "app/sop_pages.hpp"
#include "app/sop_version_pages.hpp"
#include "app/srikandi_file.hpp"
#include "app/task_list.hpp"
#include "app/task_page.hpp"
#include "app/timeline.hpp"
#include "app/unit_form.hpp"
#include "app/upload_store.hpp"
#include "bpmn/write.hpp"
#include "documents/pdf.hpp"
#include "sop/sop_store.hpp"

namespace takar::app {
namespace {

using Json = Result<json::Object>;

constexpr std::int64_t kCasesShown = 500;

// Whether the viewer may open a case of some SOP of his agency.
bool may_open_some(const Asked& asked, const Office& office) {
  const auto rows = sop::sops_of(asked.tx, office.agency.id);
  return std::any_of(rows.begin(), rows.end(), [&](const auto& row) {
    if (!sop::opens_cases(row.state)) return false;
    const auto sop = asked.shelf.sop(asked.tx, office.agency.id, row.id);
    return !opening_positions(asked.tx, office, *sop, asked.viewer, asked.now).empty();
  });
}

Json cases(const Asked& asked, const Office& office) {
  json::Array items;
  for (const auto& row : workflow::cases_of(asked.tx, asked.viewer.agency, kCasesShown)) {
    const auto sop = asked.shelf.sop(asked.tx, asked.viewer.agency, row.sop);
    TAKAR_CHECK(sop != nullptr, "a case is pinned to an SOP version that is gone");
    items.push_back(case_json({office, *sop, asked.now}, row));
  }
  return json::Object{{"items", std::move(items)}, {"may_open", may_open_some(asked, office)}};
}

Json case_detail(const Asked& asked, const Scene& scene, const workflow::Case& current) {
  return case_detail_json(asked.tx, scene, current, asked.viewer);
}

Json notices(const Asked& asked, const Office& office) {
  return notices_json(asked.tx, asked.shelf, office, asked.viewer, asked.now);
}

Json timeline(const Asked& asked, const Scene& scene, const workflow::Case& current) {
  const auto history = workflow::load_history(asked.tx, asked.viewer.agency, current.id);
  return json::Object{{"items", timeline_json(scene, history)}};
}

Json case_flowchart(const Asked&, const Scene& scene, const workflow::Case& current) {
  auto chart = flowchart_json(scene.sop);
  json::Array steps;
  for (const auto& state : step_states(current, scene.sop, scene.now))
    steps.push_back(step_json(scene, state));
  chart["steps"] = std::move(steps);
  return chart;
}

Json task_page(const Asked& asked, const Scene& scene, const workflow::Case& current) {
  const auto number = asked.question.numbers.at(1);
  const bool within = number >= 1 && number <= static_cast<std::int64_t>(current.visits.size());
  const auto* visit =
      within ? workflow::find_visit(current, static_cast<workflow::VisitNumber>(number)) : nullptr;
  if (visit == nullptr) return reject("app.visit_not_found", {std::to_string(number)});
  return task_page_json(asked.tx, scene, current, *visit, actors_at(scene, asked.viewer, *visit));
}

Json sops(const Asked& asked, const Office& office) {
  return sop_list_json(asked.tx, asked.shelf, office, asked.viewer, asked.now);
}

Json sop_page(const Asked& asked, const Office& office, const sop::Sop& sop) {
  auto page = sop_page_json(asked.question.numbers.at(0), sop);
  const auto row = sop::sop_row(asked.tx, office.agency.id, {asked.question.numbers.at(0)});
  const bool opens = row && sop::opens_cases(row->state);
  page["state"] = json::Value(std::string(row ? sop::word_of(row->state) : ""));
  page["open_as"] =
      ids_json(opens ? opening_positions(asked.tx, office, sop, asked.viewer, asked.now)
                     : std::vector<PositionId>());
  return page;
}

Json sop_flowchart(const Asked&, const Office&, const sop::Sop& sop) {
  return flowchart_json(sop);
}

// The legal basis is judged for today, by the office's clock.
Json sop_findings(const Asked& asked, const Office& office, const sop::Sop& sop) {
  return sop_findings_json(sop, local_date(asked.now, office.zone));
}

Json organisation_page(const Asked& asked, const Office& office) {
  return organisation_json(office, asked.now);
}

Json administration(const Asked& asked, const Office& office) {
  return administration_json({asked.tx, asked.shelf, office, asked.viewer, asked.now});
}

Json letter_numbers(const Asked& asked, const Office& office) {
  const auto year = asked.question.numbers.at(0);
  if (year < kYearMin || year > kYearMax) return reject("app.field_wrong", {"year"});
  return letter_book_json(asked.tx, office, static_cast<int>(year));
}

Json audit(const Asked& asked, const Office& office) {
  return audit_json(asked.tx,
                    office,
                    {.about = asked.question.ask("about", "all"),
                     .person = asked.question.ask_number("person", 0),
                     .before = asked.question.ask_number("before", 0)});
}

// One document alone also tells how many pages there are to look at; 0: it has no paper.
Json document(const Asked& asked, const Scene& scene, const workflow::DocumentRow& row) {
  auto json = signed_document_json(asked.tx, scene, row);
  const auto paper = registered_paper(asked.tx, scene, row);
  json["pages"] = paper ? documents::page_count(*paper) : 0;
  return json;
}

Result<FileMaking> document_file(const Asked& asked,
                                 const Scene& scene,
                                 const workflow::DocumentRow& row) {
  auto paper = registered_paper(asked.tx, scene, row);
  if (!paper) return reject(paper.error());
  auto name = json::string_or_empty(document_json(scene, row), "file_name");
  const auto signatures = documents::signed_files_of(asked.tx, row.document.id.value);
  if (!signatures.empty() && asked.question.ask("as", "pdf") == "pdf")
    return [name, digest = signatures.back().file.sha256](const store::BlobFolder& blobs) {
      return File{name, "application/pdf", blobs.read(digest)};
    };
  return paper_file(asked.question, std::move(*paper), std::move(name));
}

// The paper from which one page is drawn: the signed file where there is one.
Result<FileMaking> document_page(const Asked& asked,
                                 const Scene& scene,
                                 const workflow::DocumentRow& row) {
  const auto paper = registered_paper(asked.tx, scene, row);
  if (!paper) return reject(paper.error());
  const auto page = asked.question.numbers.at(1);
  const auto pages = documents::page_count(*paper);
  if (page < 1 || page > pages)
    return reject("app.no_such_page", {std::to_string(page), std::to_string(pages)});
  return document_file(asked, scene, row);
}

Result<FileMaking> document_calendar(const Asked& asked,
                                     const Scene& scene,
                                     const workflow::DocumentRow& row) {
  auto file = registered_meeting(asked.tx, scene, row);
  if (!file) return reject(file.error());
  auto name = json::string_or_empty(document_json(scene, row), "file_name");
  name.replace(name.size() - std::min<std::size_t>(name.size(), 4), 4, ".ics");
  return [file = std::move(*file), name](const store::BlobFolder&) {
    return File{name, "text/calendar", file};
  };
}

Result<FileMaking> uploaded_file(const Asked& asked, const Office&) {
  const auto id = asked.question.numbers.at(0);
  const auto row = find_upload(asked.tx, asked.viewer.agency, id);
  if (!row) return reject("app.upload_not_found", {std::to_string(id)});
  if (row->destroyed) return reject("app.file_destroyed", {row->name});
  return [row = *row](const store::BlobFolder& blobs) {
    return File{row.name, row.media_type, blobs.read(row.blob.sha256), false};
  };
}

Json sop_life(const Asked& asked, const Office& office, const sop::Sop&) {
  return sop_life_json(asked.tx, office, asked.viewer, {asked.question.numbers.at(0)}, asked.now);
}

Json sop_changes(const Asked& asked, const Office& office, const sop::Sop&) {
  return sop_changes_page_json(
      asked.tx, asked.shelf, office.agency.id, {asked.question.numbers.at(0)});
}

Json sop_simulation(const Asked& asked, const Office& office, const sop::Sop& sop) {
  return sop_simulation_json(
      office, sop, asked.question.ask("start"), asked.question.ask("returns"));
}

Json regulations(const Asked& asked, const Office& office) {
  return regulations_json(local_date(asked.now, office.zone));
}

Json sop_drafts(const Asked& asked, const Office& office) {
  return sop_drafts_json(asked.tx, office);
}

Json sop_draft(const Asked& asked, const Office& office) {
  return sop_draft_json(asked.tx, office, asked.viewer, asked.question.numbers.at(0));
}

Json sop_draft_preview(const Asked& asked, const Office& office) {
  return sop_draft_preview_json(asked.tx,
                                asked.shelf,
                                office.agency.id,
                                asked.question.numbers.at(0),
                                local_date(asked.now, office.zone));
}

Result<FileMaking> sop_form_file(const Asked& asked, const Office&, const sop::Sop& sop) {
  const auto paper = asked.question.ask("paper", "A4") == "F4" ? sop::Paper::kF4 : sop::Paper::kA4;
  return [sop, paper, at = asked.now](const store::BlobFolder&) {
    return File{sop_file_name(sop, ".pdf"), "application/pdf", sop_form_pdf(sop, paper, at)};
  };
}

Result<FileMaking> sop_bpmn_file(const Asked& asked, const Office&, const sop::Sop& sop) {
  const auto profile = bpmn::profile_from(asked.question.ask("profile", "bpmn"));
  if (!profile) return reject("app.field_wrong", {"profile"});
  return [sop, form = bpmn::Form{*profile}](const store::BlobFolder&) {
    return File{sop_file_name(sop, ".bpmn"), "application/xml", bpmn::to_bpmn(sop, form)};
  };
}

const std::array kReadings{
    Reading<json::Object>{"tasks", {}, &tasks_json},
    Reading<json::Object>{"notices", Action::kSeeTask, &notices},
    Reading<json::Object>{"cases", Action::kSeeCase, &cases},
    Reading<json::Object>{"case_detail", Action::kSeeCase, &case_detail},
    Reading<json::Object>{"timeline", Action::kSeeCase, &timeline},
    Reading<json::Object>{"case_flowchart", Action::kSeeCase, &case_flowchart},
    Reading<json::Object>{"case_conformance", Action::kSeeCase, &case_conformance},
    Reading<json::Object>{"case_figures", Action::kSeeCase, &case_figures},
    Reading<json::Object>{"figure_origin", Action::kSeeCase, &figure_origin},
    Reading<json::Object>{"figure_history", Action::kSeeCase, &figure_history},
    Reading<json::Object>{"task_page", Action::kSeeCase, &task_page},
    Reading<json::Object>{"attendance", Action::kSeeCase, &attendance_page},
    Reading<json::Object>{"qr_code", Action::kSeeCase, &qr_code_page},
    Reading<json::Object>{"newest_results", Action::kSeeFigures, &newest_results},
    Reading<json::Object>{"results", Action::kSeeFigures, &results},
    Reading<json::Object>{"region_results", Action::kSeeFigures, &region_results},
    Reading<json::Object>{"year_report", Action::kSeeFigures, &year_report_page},
    Reading<json::Object>{"sops", Action::kSeeSop, &sops},
    Reading<json::Object>{"sop", Action::kSeeSop, &sop_page},
    Reading<json::Object>{"sop_flowchart", Action::kSeeSop, &sop_flowchart},
    Reading<json::Object>{"sop_findings", Action::kSeeSop, &sop_findings},
    Reading<json::Object>{"sop_life", Action::kSeeSop, &sop_life},
    Reading<json::Object>{"sop_changes", Action::kSeeSop, &sop_changes},
    Reading<json::Object>{"sop_simulation", Action::kSeeSop, &sop_simulation},
    Reading<json::Object>{"sop_conformance", Action::kSeeCase, &sop_conformance},
    Reading<json::Object>{"sop_evaluations", Action::kSeeSop, &sop_evaluations},
    Reading<json::Object>{"similar_sops", Action::kSeeSop, &similar_sops},
    Reading<json::Object>{"sop_comparison", Action::kSeeSop, &sop_comparison},
    Reading<json::Object>{"sop_feedback", Action::kDraftSop, &sop_feedback},
    Reading<json::Object>{"catalogue", {}, &catalogue},
    Reading<json::Object>{"catalogue_sop", {}, &catalogue_sop},
    Reading<json::Object>{"regulations", Action::kSeeSop, &regulations},
    Reading<json::Object>{"sop_drafts", Action::kDraftSop, &sop_drafts},
    Reading<json::Object>{"sop_draft", Action::kDraftSop, &sop_draft},
    Reading<json::Object>{"sop_draft_preview", Action::kDraftSop, &sop_draft_preview},
    Reading<json::Object>{"organisation", Action::kSeeOrganisation, &organisation_page},
    Reading<json::Object>{"agreements", Action::kSeeFigures, &agreements_page},
    Reading<json::Object>{"plan_page", Action::kSeeFigures, &plan_page},
    Reading<json::Object>{"administration", Action::kChangeOrganisation, &administration},
    Reading<json::Object>{"indicator_page", Action::kSetTargets, &indicator_page},
    Reading<json::Object>{"letter_numbers", Action::kChangeOrganisation, &letter_numbers},
    Reading<json::Object>{"archive_page", Action::kSeeCase, &archive_page},
    Reading<json::Object>{"log_checkpoint", Action::kSeeLog, &log_checkpoint},
    Reading<json::Object>{"log_inclusion", Action::kSeeLog, &inclusion_proof_page},
    Reading<json::Object>{"log_consistency", Action::kSeeLog, &consistency_proof_page},
    Reading<json::Object>{"audit", Action::kSeeLog, &audit},
    Reading<json::Object>{"document", Action::kSeeDocument, &document},
    Reading<json::Object>{"documents_to_sign", Action::kSeeDocument, &documents_to_sign},
    Reading<json::Object>{"search", Action::kSeeDocument, &search_page},
};

const std::array kFileReadings{
    Reading<FileMaking>{"document_file", Action::kSeeDocument, &document_file},
    Reading<FileMaking>{"disposal_file", Action::kSeeCase, &disposal_file},
    Reading<FileMaking>{"place_label", Action::kSeeCase, &place_label},
    Reading<FileMaking>{"srikandi_file", Action::kSeeDocument, &srikandi_file},
    Reading<FileMaking>{"agreement_file", Action::kSeeFigures, &agreement_file},
    Reading<FileMaking>{"unit_form_file", Action::kSeeCase, &unit_form_file},
    Reading<FileMaking>{"document_page", Action::kSeeDocument, &document_page},
    Reading<FileMaking>{"quarter_report_file", Action::kSeeFigures, &quarter_report_file},
    Reading<FileMaking>{"results_table", Action::kSeeFigures, &results_table},
    Reading<FileMaking>{"year_report_file", Action::kSeeFigures, &year_report_file},
    Reading<FileMaking>{"document_calendar", Action::kSeeDocument, &document_calendar},
    Reading<FileMaking>{"sop_form_file", Action::kSeeSop, &sop_form_file},
    Reading<FileMaking>{"sop_bpmn_file", Action::kSeeSop, &sop_bpmn_file},
    Reading<FileMaking>{"sop_evaluation_form", Action::kSeeCase, &sop_evaluation_form},
    Reading<FileMaking>{"catalogue_form", {}, &catalogue_form},
    Reading<FileMaking>{"uploaded_file", Action::kSeeDocument, &uploaded_file},
};

template <class Rows>
const typename Rows::value_type* row_of(const Rows& rows, std::string_view operation) {
  const auto found = std::find_if(
      rows.begin(), rows.end(), [&](const auto& row) { return row.operation == operation; });
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace

const Reading<json::Object>* find_reading(std::string_view operation) {
  return row_of(kReadings, operation);
}

const Reading<FileMaking>* find_file_reading(std::string_view operation) {
  return row_of(kFileReadings, operation);
}

}  // namespace takar::app
