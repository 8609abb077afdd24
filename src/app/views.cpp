#include "app/views.hpp"

#include "app/attendance_store.hpp"
#include "app/binding_store.hpp"
#include "app/digest.hpp"
#include "app/reckoning_store.hpp"
#include "app/search_page.hpp"
#include "app/upload_store.hpp"
#include "archive/record_store.hpp"
#include "documents/letter_number_store.hpp"
#include "documents/signed_file_store.hpp"
#include "drafting/draft_store.hpp"
#include "measurement/measurement_store.hpp"
#include "organisation/organisation_store.hpp"
#include "organisation/signing_key_store.hpp"
#include "plan/plan_store.hpp"
#include "report/report_store.hpp"
#include "sop/sop_store.hpp"
#include "workflow/case_store.hpp"

namespace takar::app {

std::int64_t rebuild_views(store::Store& store) {
  std::int64_t cases = 0;
  store.write([&](store::WriteTransaction& tx) {
    organisation::rebuild(tx);
    sop::rebuild(tx);
    drafting::rebuild(tx);
    measurement::rebuild(tx);
    plan::rebuild(tx);
    rebuild_attendance(tx);
    rebuild_bindings(tx);
    rebuild_digests(tx);
    rebuild_uploads(tx);
    rebuild_reckonings(tx);
    documents::rebuild_letter_numbers(tx);
    report::rebuild(tx);
    archive::rebuild_records(tx);
    documents::rebuild_signed_files(tx);
    organisation::rebuild_signing(tx);
    cases = workflow::rebuild(tx);
    rebuild_search(tx);
    return true;
  });
  return cases;
}

}  // namespace takar::app
