#include "app/results_file.hpp"

#include <array>

#include <fmt/format.h>

#include "app/results_page.hpp"
#include "report/result_table.hpp"

namespace takar::app {
namespace {

struct TableForm {
  std::string_view word, media_type;
  std::string (*make)(const report::ResultTable&);
};

constexpr std::array<TableForm, 3> kForms{
    {{"xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      [](const report::ResultTable& table) {
        return documents::render_xlsx(report::to_workbook(table));
      }},
     {"csv", "text/csv", [](const report::ResultTable& table) { return report::to_csv(table); }},
     {"json", "application/json", [](const report::ResultTable& table) {
        return json::write(report::to_json(table));
      }}}};

const TableForm* form_named(std::string_view word) {
  for (const auto& form : kForms)
    if (form.word == word) return &form;
  return nullptr;
}

}  // namespace

Result<FileMaking> results_table(const Asked& asked, const Office& office) {
  const auto* form = form_named(asked.question.ask("as", "xlsx"));
  if (form == nullptr) return reject("app.field_wrong", {"as"});
  const auto quarter = asked_quarter(asked);
  if (!quarter) return reject(quarter.error());
  const auto results = agency_results(asked.tx, office, *quarter, asked.now);
  auto table = report::result_table(
      {.government = office.government,
       .agency = office.agency.settings.name,
       .period = calendar::to_words(*quarter, office.agency.settings.period_word),
       .as_of = *quarter,
       .at = asked.now},
      results.lines,
      results.results);
  return [form, table = std::move(table)](const store::BlobFolder&) {
    return File{
        fmt::format(
            "hasil-kinerja-{}-{}.{}", table.title.as_of.year, table.title.as_of.number, form->word),
        std::string(form->media_type),
        form->make(table)};
  };
}

}  // namespace takar::app
