#include "app/runner.hpp"

#include <algorithm>
#include <exception>

#include "app/agency_act.hpp"
#include "app/case_act.hpp"
#include "app/frozen_store.hpp"
#include "base/check.hpp"
#include "store/idempotency.hpp"

namespace takar::app {
namespace {

constexpr std::size_t kKeyBytesMax = 64;  // Source: docs/openapi.yaml, Idempotency-Key.

bool is_key(const std::string& key) {
  return !key.empty() && key.size() <= kKeyBytesMax &&
         std::all_of(key.begin(), key.end(), [](unsigned char c) {
           return std::isalnum(c) != 0 || c == '-' || c == '_';
         });
}

// Two requests are the same if they would do the same.
Sha256 digest_of(const ActRequest& request) {
  const auto body = json::write(request.body);
  const auto place =
      "\n" + std::to_string(request.case_id) + "\n" + std::to_string(request.visit) + "\n";
  return sha256({bytes_of(request.verb), bytes_of(place), bytes_of(body)});
}

ActAnswer rejected(Rejection rejection) {
  return {ActAnswer::Kind::kRejected, {}, std::move(rejection)};
}

}  // namespace

// One act on its way. Shared between the queue and the answer.
struct Runner::Job {
  Viewer viewer;
  ActRequest request;
  std::optional<ReadAct> on_case;  // Empty: an act on the organisation.
  Sha256 digest{};
  ActAnswer answer;
  std::int64_t case_id = 0;  // What the listener hears of; known once the act was done.
  std::string bug;
  AnswerTo to;
};

Runner::Runner(store::Store& store, Shelf& shelf, Clock clock, const Log& log)
    : store_(store), shelf_(shelf), clock_(std::move(clock)), log_(log) {
  store_.read([&](store::ReadTransaction& tx) {
    for (const auto id : frozen_cases(tx)) frozen_.insert(id);
  });
}

// Instants of one store rise even when the machine's clock is set back.
Instant Runner::stamp() {
  last_stamp_ = std::max(clock_(), last_stamp_);
  return last_stamp_;
}

void Runner::run(const Viewer& viewer, ActRequest request, AnswerTo to) {
  if (!is_key(request.idempotency_key)) return to(rejected({"app.bad_idempotency_key", {}}));
  auto job = std::make_shared<Job>();
  job->viewer = viewer;
  job->digest = digest_of(request);
  if (!is_agency_act(request.verb)) {
    auto read = read_act(request);
    if (!read) return to(rejected(std::move(read.error())));
    job->on_case = std::move(*read);
  }
  job->request = std::move(request);
  job->case_id = job->request.case_id;
  job->to = std::move(to);
  const bool queued =
      store_.submit([this, job](store::WriteTransaction& tx) { return perform(tx, *job); },
                    [this, job](store::WriteOutcome outcome) { finish(*job, outcome); });
  if (!queued) job->to({ActAnswer::Kind::kBusy, {}, {}});
}

bool Runner::perform(store::WriteTransaction& tx, Job& job) {
  try {
    return act(tx, job);
  } catch (const Bug& bug) {
    job.bug = bug.what();
    job.answer = {ActAnswer::Kind::kFrozen, {}, {}};
    return false;
  }
}

bool Runner::act(store::WriteTransaction& tx, Job& job) {
  const store::RequestKey key{
      job.viewer.agency.value, job.viewer.person.value, job.request.idempotency_key};
  if (auto earlier = store::earlier_answer(tx, key, job.digest)) {
    job.answer = earlier->same_request
                     ? ActAnswer{ActAnswer::Kind::kDone, std::move(earlier->answer), {}}
                     : rejected({"app.key_used_otherwise", {}});
    return false;
  }
  {
    const std::lock_guard lock(frozen_mutex_);
    if (frozen_.contains(job.case_id)) {
      job.answer = rejected({"app.case_frozen", {std::to_string(job.case_id)}});
      return false;
    }
  }
  const auto now = stamp();
  auto done = job.on_case ? act_on_case(tx, shelf_, job.viewer, std::move(*job.on_case), now)
                          : act_on_agency(tx, shelf_, job.viewer, job.request, now);
  if (!done) {
    auto& rejection = done.error();
    if (const auto office = shelf_.office(tx, job.viewer.agency))
      rejection.details = readable(*office, std::move(rejection.details));
    job.answer = rejected(std::move(rejection));
    return false;
  }
  store::remember_answer(tx, key, job.digest, *done, now);
  job.answer = {ActAnswer::Kind::kDone, std::move(*done), {}};
  return true;
}

void Runner::finish(Job& job, store::WriteOutcome outcome) {
  if (outcome == store::WriteOutcome::kFailed) job.answer = {ActAnswer::Kind::kFault, {}, {}};
  if (outcome == store::WriteOutcome::kFull) job.answer = {ActAnswer::Kind::kFull, {}, {}};
  if (job.answer.kind == ActAnswer::Kind::kFault || job.answer.kind == ActAnswer::Kind::kFull)
    shelf_.forget();
  const bool changed = outcome == store::WriteOutcome::kCommitted;
  if (job.answer.kind == ActAnswer::Kind::kFrozen) freeze(job);
  if (changed && listener_ && job.case_id != 0)
    listener_(job.viewer.agency.value, job.case_id, job.request.visit);
  job.to(std::move(job.answer));
}

// The case rests; every other one goes on. The row is a second command, because this one was
// rolled back.
void Runner::freeze(const Job& job) {
  log_.error("case_frozen", {{"verb", job.request.verb}, {"case", job.case_id}, {"what", job.bug}});
  if (job.case_id == 0) return;
  {
    const std::lock_guard lock(frozen_mutex_);
    frozen_.insert(job.case_id);
  }
  const FrozenCase frozen{job.case_id, job.viewer.agency, job.bug, last_stamp_};
  const bool queued =
      store_.submit([frozen](store::WriteTransaction& tx) { return freeze_case(tx, frozen), true; },
                    [](store::WriteOutcome) {});
  if (!queued) log_.error("freeze_not_recorded", {{"case", job.case_id}});
}

}  // namespace takar::app
