#include "app/unit_form.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "app/figures.hpp"
#include "app/unit_form_sheet.hpp"
#include "base/rejections.hpp"
#include "base/text.hpp"
#include "documents/xlsx.hpp"
#include "measurement/form_grid.hpp"
#include "store/signed_note.hpp"

namespace takar::app {
namespace {

using measurement::GridQuestion;

constexpr std::string_view kSealSubject = "unit form";
constexpr std::string_view kXlsx =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

// Which form it is.
struct FormPlace {
  AgencyId agency;
  workflow::CaseId case_id;
  UnitId unit;
  std::string period;  // 2026Q3
};

std::string sealed_lines(const FormPlace& place, const std::vector<GridQuestion>& questions) {
  auto lines = fmt::format("agency {}\ncase {}\nunit {}\nperiod {}\n",
                           place.agency.value,
                           place.case_id.value,
                           place.unit.value,
                           place.period);
  for (const auto& line : measurement::grid_lines(questions)) lines += "row " + line.id + "\n";
  return lines;
}

std::vector<GridQuestion> questions_of(store::ReadTransaction& tx,
                                       const workflow::Case& current,
                                       const CaseIndicators& indicators,
                                       UnitId unit) {
  auto form = form_of(tx, current, indicators, unit);
  add_previous(tx, current, form);
  std::vector<GridQuestion> questions;
  questions.reserve(form.rows.size());
  for (auto& row : form.rows)
    questions.push_back({std::move(row.indicator),
                         std::move(row.target),
                         std::move(row.previous_actual),
                         std::move(row.entry)});
  return questions;
}

FormPlace place_of(const workflow::Case& current, const workflow::Visit& visit) {
  return {current.agency, current.id, visit.unit, current.period};
}

const workflow::Visit* visit_numbered(const workflow::Case& current, std::int64_t number) {
  const bool within = number >= 1 && number <= static_cast<std::int64_t>(current.visits.size());
  return within ? workflow::find_visit(current, static_cast<workflow::VisitNumber>(number))
                : nullptr;
}

std::string period_words(const Office& office, const std::string& period) {
  const auto quarter = calendar::parse_quarter(period);
  return quarter ? calendar::to_words(*quarter, office.agency.settings.period_word) : period;
}

// Whether the sealed words say that this is the form asked for.
Result<void> hold_to_task(const std::string& sealed,
                          const FormPlace& place,
                          const std::vector<GridQuestion>& questions,
                          const Office& office) {
  if (sealed == sealed_lines(place, questions)) return {};
  std::map<std::string, std::string, std::less<>> said;
  for (const auto line : split(sealed, '\n'))
    if (const auto blank = line.find(' '); blank != line.npos)
      said.try_emplace(std::string(line.substr(0, blank)), line.substr(blank + 1));
  if (said["agency"] != std::to_string(place.agency.value))
    return reject("app.form_of_other_agency");
  if (said["unit"] != std::to_string(place.unit.value))
    return reject("app.form_of_other_unit",
                  {unit_name(office, {whole_number(said["unit"]).value_or(0)})});
  if (said["case"] != std::to_string(place.case_id.value))
    return reject("app.form_of_other_case",
                  {period_words(office, said["period"]), period_words(office, place.period)});
  return reject("app.form_outdated");
}

// The note that lies in the sheet of the seal, a line in each row.
std::string note_in(const exchange::WorkbookSheet& sheet) {
  std::map<std::size_t, std::string> lines;
  for (const auto& cell : sheet.cells)
    if (cell.column == 0) lines[cell.row] = cell.text;
  std::string note;
  if (lines.empty() || lines.rbegin()->first >= exchange::kWorkbookCellsMax) return note;
  for (std::size_t row = 0; row <= lines.rbegin()->first; ++row) note += lines[row] + "\n";
  return note;
}

std::vector<measurement::GridCell> grid_cells(const exchange::WorkbookSheet& sheet) {
  std::vector<measurement::GridCell> cells;
  cells.reserve(sheet.cells.size());
  for (const auto& cell : sheet.cells)
    cells.push_back(
        {cell.column, cell.row, static_cast<measurement::GridCell::Kind>(cell.kind), cell.text});
  return cells;
}

json::Object problem_json(const measurement::GridProblem& problem) {
  const auto sentence = explain(problem.why);
  return {{"cell",
           problem.place ? documents::cell_name(problem.place->column, problem.place->row)
                         : std::string()},
          {"problem_id", sentence.indonesian},
          {"problem_en", sentence.english}};
}

json::Object checked_json(const measurement::FilledGrid& filled, std::size_t asked) {
  json::Array values, problems;
  for (const auto& entry : filled.entries) values.push_back(measurement::to_json(entry));
  for (const auto& problem : filled.problems) problems.push_back(problem_json(problem));
  return {{"asked", static_cast<std::int64_t>(asked)},
          {"blank", static_cast<std::int64_t>(filled.blank)},
          {"values", std::move(values)},
          {"problems", std::move(problems)}};
}

}  // namespace

Result<FileMaking> unit_form_file(const Asked& asked,
                                  const Scene& scene,
                                  const workflow::Case& current) {
  const auto number = asked.question.numbers.at(1);
  const auto* visit = visit_numbered(current, number);
  if (visit == nullptr) return reject("app.visit_not_found", {std::to_string(number)});
  const auto place = place_of(current, *visit);
  const auto indicators = asked.shelf.indicators(asked.tx, current);
  const auto questions = questions_of(asked.tx, current, *indicators, visit->unit);
  if (questions.empty()) return reject("app.no_form");
  auto book =
      unit_form_workbook({scene.office.agency.settings.name,
                          unit_name(scene.office, visit->unit),
                          period_words(scene.office, current.period),
                          asked.now},
                         questions,
                         asked.store.sign_statement(kSealSubject, sealed_lines(place, questions)));
  auto name = fmt::format("formulir-{}-{}.xlsx", current.period, visit->unit.value);
  return [book = std::move(book), name = std::move(name)](const store::BlobFolder&) {
    return File{name, std::string(kXlsx), documents::render_xlsx(book)};
  };
}

json::Value returned_form(const store::Store& store,
                          const std::vector<exchange::WorkbookSheet>& sheets) {
  const auto key = store::LogKey::parse(store.log_key());
  json::Value sealed = nullptr;
  std::vector<exchange::WorkbookSheet> grid;
  for (const auto& sheet : sheets) {
    if (sheet.name == kFormSealTab) {
      if (auto lines = store::open_statement(note_in(sheet), kSealSubject, key.value()))
        sealed = *lines;
    } else if (grid.empty() && !sheet.hidden) {
      grid.push_back(sheet);
    }
  }
  return json::Object{{"sealed", std::move(sealed)}, {"sheets", exchange::to_json(grid)}};
}

AgencyAnswer check_form(AgencyDesk& desk) {
  const auto& request = desk.request;
  const auto current = desk.shelf.work_case(desk.tx, desk.agency.id, {request.case_id});
  if (current == nullptr) return reject("app.case_not_found", {std::to_string(request.case_id)});
  const auto* visit = visit_numbered(*current, request.visit);
  if (visit == nullptr) return reject("app.visit_not_found", {std::to_string(request.visit)});
  const auto office = desk.shelf.office(desk.tx, desk.agency.id);
  const auto indicators = desk.shelf.indicators(desk.tx, *current);
  const auto questions = questions_of(desk.tx, *current, *indicators, visit->unit);
  if (questions.empty()) return reject("app.no_form");
  const auto& document = request.document.as_object();
  const auto sealed = json::text_at(document, "sealed");
  const auto sheets = exchange::workbook_from_json(document.at("sheets"));
  if (!sheets) return reject(sheets.error());
  if (!sealed || sheets->empty()) return reject("app.form_unsealed");
  const auto fits =
      hold_to_task(std::string(*sealed), place_of(*current, *visit), questions, *office);
  if (!fits) return reject(fits.error());
  return checked_json(measurement::read_grid(questions, grid_cells(sheets->front())),
                      questions.size());
}

}  // namespace takar::app
