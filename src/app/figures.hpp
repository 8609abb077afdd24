#pragma once
// The figures of one case: what each unit is asked, what it answered, and what that achieves. Read
// for the forms on the screen and for the papers, so that both show the same numbers.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/office.hpp"
#include "documents/facts.hpp"
#include "measurement/entry.hpp"
#include "measurement/indicator.hpp"
#include "store/store.hpp"
#include "workflow/case.hpp"

namespace takar::app {

// One line of a unit's form.
struct FormRow {
  measurement::Indicator indicator;
  std::optional<std::string> target;           // Decimal text, of the case's quarter.
  std::optional<std::string> previous_actual;  // Decimal text, of the quarter before.
  measurement::Entry entry;                    // Empty until the unit has answered.
};

struct UnitForm {
  UnitId unit;
  std::vector<FormRow> rows;
};

// The form of every unit in the roster, or of one unit, as answered in this case so far, without
// the quarter before. Throws Fault.
[[nodiscard]] std::vector<UnitForm> forms_of(store::ReadTransaction&, const workflow::Case&);
[[nodiscard]] UnitForm form_of(store::ReadTransaction&, const workflow::Case&, UnitId);
// Puts in what was recorded for the quarter before, for the screen. Throws Fault.
void add_previous(store::ReadTransaction&, const workflow::Case&, UnitForm&);

// {"indicators":[...]} as docs/openapi.yaml says.
[[nodiscard]] json::Object form_json(const UnitForm&);

// As papers print it, with the achievement reckoned.
[[nodiscard]] std::vector<documents::MeasuredRow> measured_rows(const Office&, const UnitForm&);
// One row an indicator over all units: sums, never averages of percentages.
[[nodiscard]] std::vector<documents::MeasuredRow> consolidated_rows(const Office&,
                                                                    const std::vector<UnitForm>&);

}  // namespace takar::app
