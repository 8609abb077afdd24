#pragma once
// The yearly evaluation of an SOP: what was found each time, when the next one is due, its form
// that the measured runs have filled in beforehand, and recording one.
// Source: PermenPANRB 35/2012, annex (monitoring dan evaluasi);
// docs/decisions/0147-sop-evaluation.md.

#include "app/agency_desk.hpp"
#include "app/reading.hpp"
#include "sop/sop_store.hpp"

namespace takar::app {

// {"due", "standing"} of a version in force, by the office's clock; null for any other. Throws
// Fault.
[[nodiscard]] json::Value review_json(store::ReadTransaction&,
                                      const Office&,
                                      const sop::SopRow&,
                                      Instant now);

// As SopEvaluations of docs/openapi.yaml. Rejects with app.sop_not_found.
[[nodiscard]] Result<json::Object> sop_evaluations(const Asked&, const Office&, const sop::Sop&);

// Monitoring form, evaluation form and minutes (berita acara) as one paper. Rejects with
// app.field_wrong {"year"} or {"as"}.
[[nodiscard]] Result<FileMaking> sop_evaluation_form(const Asked&, const Office&, const sop::Sop&);

// Answers {"sop_id"}. Rejects with app.sop_not_found, app.field_missing, app.field_wrong and as
// sop::decide() does.
[[nodiscard]] AgencyAnswer evaluate_sop(AgencyDesk&);

}  // namespace takar::app
