#pragma once
// Destroying what stands in the file of one case: the typed content of its papers, the files handed
// in, the signed files and the words by which they are found. What was done, by whom and when
// stays, and so do digests, figures and every proof of the log. The procedure version stays whole.

#include "app/office.hpp"
#include "organisation/actor.hpp"
#include "store/store.hpp"
#include "workflow/case.hpp"

namespace takar::app {

// Twice changes nothing more. Throws Fault. Source: docs/decisions/0140-destroying-content.md.
void destroy_content(store::WriteTransaction&, AgencyId, workflow::CaseId, organisation::Stamp);

}  // namespace takar::app
