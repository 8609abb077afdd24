#pragma once
// Acts on the bones of the agency: its settings, government, units, positions, tenures and days
// off. Each changes the desk's agency and writes its events; none is half done.

#include "app/agency_desk.hpp"

namespace takar::app {

// {"name","time_zone","hours_profile","letterhead","letter_code","period_word"}.
// Rejects as organisation::ChangeSettings does.
[[nodiscard]] AgencyAnswer change_settings(AgencyDesk&);
// {"name"}. Rejects as organisation::RenameRegion does.
[[nodiscard]] AgencyAnswer name_government(AgencyDesk&);

// {"units":[{"name","kind","reports_data","parent_id"}]}. Rejects with app.field_missing,
// app.field_wrong and as organisation::AddUnit does.
[[nodiscard]] AgencyAnswer add_units(AgencyDesk&);
// Rejects with app.field_missing, app.field_wrong and as organisation::ChangeUnit does.
[[nodiscard]] AgencyAnswer change_unit(AgencyDesk&);
// Rejects with app.field_missing, app.office_has_cases, app.unit_has_indicators and as
// organisation::RemoveUnit does.
[[nodiscard]] AgencyAnswer remove_unit(AgencyDesk&);

// {"positions":[{"title","role","unit_id"}]}. Rejects with app.field_missing, app.field_wrong and
// as organisation::AddPosition does.
[[nodiscard]] AgencyAnswer add_positions(AgencyDesk&);
// Rejects with app.field_missing, app.field_wrong and as organisation::ChangePosition does.
[[nodiscard]] AgencyAnswer change_position(AgencyDesk&);
// Rejects with app.field_missing, app.office_has_cases, app.position_is_bound and as
// organisation::RemovePosition does.
[[nodiscard]] AgencyAnswer remove_position(AgencyDesk&);

// {"person_id","position_id","from","replace"}; with `replace` the holder's tenure ends then.
// Rejects with app.field_missing, app.field_wrong and as organisation::AppointPerson does.
[[nodiscard]] AgencyAnswer appoint_person(AgencyDesk&);
// {"tenure_id","until"}. Rejects with app.field_missing, app.field_wrong and as
// organisation::EndTenure does.
[[nodiscard]] AgencyAnswer end_tenure(AgencyDesk&);

// {"date","name","source","closes_at"}; with a closing time the office works until then.
// Rejects with app.field_wrong and as organisation::AddDayOff does.
[[nodiscard]] AgencyAnswer add_day_off(AgencyDesk&);
// {"date"}. Rejects with app.field_wrong and as organisation::RemoveDayOff does.
[[nodiscard]] AgencyAnswer remove_day_off(AgencyDesk&);

}  // namespace takar::app
