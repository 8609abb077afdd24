#include "app/reading.hpp"

#include <algorithm>
#include <array>

#include "app/administration_json.hpp"
#include "app/allowed.hpp"
#include "app/audit.hpp"
#include "app/case_detail.hpp"
#include "app/letter_book.hpp"
#include "app/lint_page.hpp"
#include "app/notices.hpp"
#include "app/organisation_json.hpp"
#include "app/registered_paper.hpp"
#include "app/sop_pages.hpp"
#include "app/task_list.hpp"
#include "app/task_page.hpp"
#include "app/timeline.hpp"
#include "app/upload_store.hpp"
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
  page["open_as"] = ids_json(opening_positions(asked.tx, office, sop, asked.viewer, asked.now));
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

Json document(const Asked&, const Scene& scene, const workflow::DocumentRow& row) {
  return document_json(scene, row);
}

Result<FileMaking> document_file(const Asked& asked,
                                 const Scene& scene,
                                 const workflow::DocumentRow& row) {
  auto paper = registered_paper(asked.tx, scene, row);
  if (!paper) return reject(paper.error());
  return [paper = std::move(*paper),
          name = json::string_or_empty(document_json(scene, row), "file_name")](
             const store::BlobFolder&) {
    return File{name, "application/pdf", documents::render_pdf(paper)};
  };
}

Result<FileMaking> uploaded_file(const Asked& asked, const Office&) {
  const auto id = asked.question.numbers.at(0);
  const auto row = find_upload(asked.tx, asked.viewer.agency, id);
  if (!row) return reject("app.upload_not_found", {std::to_string(id)});
  return [row = *row](const store::BlobFolder& blobs) {
    return File{row.name, row.media_type, blobs.read(row.blob.sha256), false};
  };
}

const std::array kReadings{
    Reading<json::Object>{"tasks", {}, &tasks_json},
    Reading<json::Object>{"notices", Action::kSeeTask, &notices},
    Reading<json::Object>{"cases", Action::kSeeCase, &cases},
    Reading<json::Object>{"case_detail", Action::kSeeCase, &case_detail},
    Reading<json::Object>{"timeline", Action::kSeeCase, &timeline},
    Reading<json::Object>{"case_flowchart", Action::kSeeCase, &case_flowchart},
    Reading<json::Object>{"task_page", Action::kSeeCase, &task_page},
    Reading<json::Object>{"sops", Action::kSeeSop, &sops},
    Reading<json::Object>{"sop", Action::kSeeSop, &sop_page},
    Reading<json::Object>{"sop_flowchart", Action::kSeeSop, &sop_flowchart},
    Reading<json::Object>{"sop_findings", Action::kSeeSop, &sop_findings},
    Reading<json::Object>{"organisation", Action::kSeeOrganisation, &organisation_page},
    Reading<json::Object>{"administration", Action::kChangeOrganisation, &administration},
    Reading<json::Object>{"letter_numbers", Action::kChangeOrganisation, &letter_numbers},
    Reading<json::Object>{"audit", Action::kSeeLog, &audit},
    Reading<json::Object>{"document", Action::kSeeDocument, &document},
};

const std::array kFileReadings{
    Reading<FileMaking>{"document_file", Action::kSeeDocument, &document_file},
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
