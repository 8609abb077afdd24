#pragma once
// The plan of a demo agency, out of the same table that an office would bring.

#include "base/json.hpp"
#include "organisation/agency.hpp"
#include "store/store.hpp"

namespace takar::app {

// {"title","first_year","last_year","decree_number","rows","spent":[{"code","period","amount"}]}:
// lays the plan down and puts it in force. The agency's indicators are there already. Throws Fault
// if a row cannot be taken.
void lay_down_plan(store::WriteTransaction&,
                   const organisation::Agency&,
                   const json::Object& file,
                   Instant at);

}  // namespace takar::app
