#pragma once
// The figures of one case: what each unit is asked, what it answered, and what that achieves. Read
// for the forms on the screen and for the papers, so that both show the same numbers.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/office.hpp"
#include "documents/facts.hpp"
#include "measurement/entry.hpp"
#include "measurement/entry_checks.hpp"
#include "measurement/indicator.hpp"
#include "measurement/measurement_store.hpp"
#include "store/store.hpp"
#include "workflow/case.hpp"

namespace takar::app {

// One line of a unit's form.
struct FormRow {
  measurement::Indicator indicator;
  std::optional<std::string> target;           // Decimal text, of the case's quarter.
  std::optional<std::string> previous_actual;  // Decimal text, of the quarter before.
  measurement::Entry entry;                    // Empty until the unit has answered.
  std::vector<measurement::PastFigure> past;   // As add_history() puts it in.
  std::int64_t comments = 0;                   // On this figure; put in for the screen.
};

struct UnitForm {
  UnitId unit;
  std::vector<FormRow> rows;
};

// The indicators that the forms of a case ask for: as frozen when the forms were prepared, and
// until then as the agency keeps them now.
struct CaseIndicators {
  std::int64_t version = 0;  // Rises with each change of what the forms ask for.
  bool frozen = false;
  std::vector<measurement::AssignedIndicator> list;
  std::map<measurement::IndicatorId, std::string> targets;  // Of the case's quarter, decimal text.
};
// Throws Fault.
[[nodiscard]] CaseIndicators read_indicators(store::ReadTransaction&, const workflow::Case&);

// Freezes what the forms of the case ask for; what is frozen already stays. Throws Fault.
void freeze_indicators(store::WriteTransaction&, const workflow::Case&, organisation::Stamp);

// A unit that stated "nihil" for its whole form did so for every line of it.
[[nodiscard]] bool stated_nihil(const workflow::Case&, UnitId);

// The form of every unit in the roster, or of one unit, as answered in this case so far, without
// the quarter before. They ask for the indicators given. Throws Fault.
[[nodiscard]] std::vector<UnitForm> forms_of(store::ReadTransaction&,
                                             const workflow::Case&,
                                             const CaseIndicators&);
[[nodiscard]] UnitForm form_of(store::ReadTransaction&,
                               const workflow::Case&,
                               const CaseIndicators&,
                               UnitId);
// Puts in what was recorded for the quarter before and how often the figure was commented, for the
// screen. Throws Fault.
void add_previous(store::ReadTransaction&, const workflow::Case&, UnitForm&);

// Puts in all that was recorded, for the checks of what is typed. Throws Fault.
void add_history(store::ReadTransaction&, const workflow::Case&, UnitForm&);
// The line with this entry, as the checks ask for it.
[[nodiscard]] measurement::PastFigure typed_figure(const workflow::Case&,
                                                   const FormRow&,
                                                   const measurement::Entry&);
// [{"severity","title_id","title_en"}]: EntryFinding of docs/openapi.yaml.
[[nodiscard]] json::Array findings_json(const std::vector<measurement::EntryFinding>&);

// All that the rows of a whole office are reckoned from, in one line: two that are equal give equal
// rows. Throws Fault.
[[nodiscard]] std::string basis_of(store::ReadTransaction&,
                                   const Office&,
                                   const workflow::Case&,
                                   const CaseIndicators&);

// {"indicators":[...]} as docs/openapi.yaml says.
[[nodiscard]] json::Object form_json(const UnitForm&);

// One line as it would stand with this entry: DraftValue of docs/openapi.yaml. What is not typed
// yet has no number, no refusal and no findings.
[[nodiscard]] json::Object reckoned_json(const workflow::Case&, FormRow, measurement::Entry);

// As papers print it, with the achievement reckoned.
[[nodiscard]] std::vector<documents::MeasuredRow> measured_rows(const Office&, const UnitForm&);
// The rows of every unit, then one row an indicator over all units: sums, never averages of
// percentages.
[[nodiscard]] std::vector<documents::MeasuredRow> office_rows(const Office&,
                                                              const std::vector<UnitForm>&);

}  // namespace takar::app
