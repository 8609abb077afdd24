#include "app/tidy_up.hpp"

#include <chrono>

#include "app/draft_store.hpp"
#include "app/unfinished_upload.hpp"
#include "organisation/account_store.hpp"
#include "store/blob_folder.hpp"
#include "store/idempotency.hpp"

namespace takar::app {
namespace {

constexpr std::chrono::days kAnswersKept{30};
constexpr std::chrono::days kDraftsKept{366};  // Longer than any year of measurement.
constexpr std::chrono::days kOrphansKept{1};   // A younger file may belong to a request under way.

}  // namespace

void tidy_up(store::Store& store, Instant now) {
  store.write([&](store::WriteTransaction& tx) {
    store::forget_answers_before(tx, now - kAnswersKept);
    forget_drafts_before(tx, now - kDraftsKept);
    forget_unfinished(tx, now);
    organisation::forget_old_sign_ins(tx, now);
    return true;
  });
  sweep_parts(store);
  store::sweep_blobs(store, now - kOrphansKept);
}

}  // namespace takar::app
