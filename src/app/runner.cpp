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
  bool ran = false;
  std::string cause;  // Of an act that met a Bug or a Fault: for the log alone.
  AnswerTo to;
  AfterAct after;  // Empty: nothing follows.
};

Runner::Runner(store::Store& store, Shelf& shelf, Clock clock, Random& random, const Log& log)
    : store_(store), shelf_(shelf), clock_(std::move(clock)), random_(random), log_(log) {
  store_.read([&](store::ReadTransaction& tx) {
    for (const auto& frozen : frozen_cases(tx)) frozen_.emplace(frozen.case_id, Frozen::kRecorded);
  });
}

// Instants of one store rise even when the machine's clock is set back.
Instant Runner::stamp() {
  last_stamp_ = std::max(clock_(), last_stamp_);
  return last_stamp_;
}

void Runner::run(const Viewer& viewer, ActRequest request, AnswerTo to, AfterAct after) {
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
  job->after = std::move(after);
  const bool queued =
      store_.submit([this, job](store::WriteTransaction& tx) { return perform(tx, *job); },
                    [this, job](store::WriteOutcome outcome) { finish(*job, outcome); });
  if (!queued) job->to({ActAnswer::Kind::kBusy, {}, {}});
}

bool Runner::perform(store::WriteTransaction& tx, Job& job) {
  // It runs again because its batch was rolled back: what was read in that one never came to be.
  if (job.ran) shelf_.forget();
  job.ran = true;
  job.cause.clear();
  try {
    return act(tx, job);
  } catch (const Bug& bug) {
    job.cause = bug.what();
    job.answer = {ActAnswer::Kind::kFrozen, {}, {}};
    return false;
  } catch (const std::exception& failure) {
    job.cause = failure.what();
    throw;
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
  if (rests(tx, job.case_id)) {
    job.answer = rejected({"app.case_frozen", {std::to_string(job.case_id)}});
    return false;
  }
  const auto now = stamp();
  // As it stands before an act on it: a version that is rolled back must not stay on the shelf.
  const auto before = job.on_case ? nullptr : shelf_.office(tx, job.viewer.agency);
  auto done = job.on_case ? act_on_case(tx, shelf_, job.viewer, *job.on_case, now)
                          : act_on_agency(tx, {shelf_, random_}, job.viewer, job.request, now);
  if (!done) {
    auto& rejection = done.error();
    if (const auto office = before ? before : shelf_.office(tx, job.viewer.agency))
      rejection.details = readable(*office, std::move(rejection.details));
    job.answer = rejected(std::move(rejection));
    return false;
  }
  if (is_trial(job.request.verb)) {
    job.answer = {ActAnswer::Kind::kDone, std::move(*done), {}};
    return false;
  }
  if (job.after && !follow(tx, job, *done, now)) return false;
  store::remember_answer(tx, key, job.digest, *done, now);
  job.answer = {ActAnswer::Kind::kDone, std::move(*done), {}};
  return true;
}

// False: what the act did is rolled back, and with it what it left on the shelf.
bool Runner::follow(store::WriteTransaction& tx, Job& job, const std::string& answer, Instant now) {
  auto kept = job.after(tx, answer, now);
  if (kept && *kept) return true;
  shelf_.forget();
  job.answer =
      kept ? ActAnswer{ActAnswer::Kind::kDone, answer, {}} : rejected(std::move(kept.error()));
  return false;
}

void Runner::finish(Job& job, store::WriteOutcome outcome) {
  if (outcome == store::WriteOutcome::kFailed) job.answer = {ActAnswer::Kind::kFault, {}, {}};
  if (outcome == store::WriteOutcome::kFull) job.answer = {ActAnswer::Kind::kFull, {}, {}};
  if (job.answer.kind == ActAnswer::Kind::kFault || job.answer.kind == ActAnswer::Kind::kFull) {
    shelf_.forget();
    tell_failure(job);
  }
  const bool changed = outcome == store::WriteOutcome::kCommitted;
  if (job.answer.kind == ActAnswer::Kind::kFrozen) freeze(job);
  if (changed && listener_ && job.case_id != 0)
    listener_(job.viewer.agency.value, job.case_id, job.request.visit);
  job.to(std::move(job.answer));
}

// Without a cause the act itself went well and its COMMIT did not: the store has logged why.
void Runner::tell_failure(const Job& job) const {
  log_.error(
      "act_failed",
      {{"request_id", std::string_view(job.request.request_id)},
       {"verb", std::string_view(job.request.verb)},
       {"case", job.case_id},
       {"what", std::string_view(job.cause.empty() ? "see store_write_failed" : job.cause)}});
}

// The case rests; every other one goes on. The row is a second command, because this one was
// rolled back.
void Runner::freeze(const Job& job) {
  log_.error("case_frozen",
             {{"request_id", std::string_view(job.request.request_id)},
              {"verb", std::string_view(job.request.verb)},
              {"case", job.case_id},
              {"what", std::string_view(job.cause)}});
  const auto id = job.case_id;
  if (id == 0) return;
  frozen_.insert_or_assign(id, Frozen::kNotYetRecorded);
  const FrozenCase frozen{id, job.viewer.agency, job.cause, last_stamp_};
  const bool queued =
      store_.submit([frozen](store::WriteTransaction& tx) { return freeze_case(tx, frozen), true; },
                    [this, id](store::WriteOutcome outcome) {
                      if (outcome == store::WriteOutcome::kCommitted)
                        frozen_.insert_or_assign(id, Frozen::kRecorded);
                      else
                        log_.error("freeze_not_recorded", {{"case", id}});
                    });
  if (!queued) log_.error("freeze_not_recorded", {{"case", id}});
}

// The row is the truth, so that an operator can release the case while the server runs.
bool Runner::rests(store::ReadTransaction& tx, std::int64_t case_id) {
  const auto known = frozen_.find(case_id);
  if (known == frozen_.end()) return false;
  if (known->second == Frozen::kNotYetRecorded || is_frozen(tx, case_id)) return true;
  frozen_.erase(known);
  shelf_.forget();  // What stood in memory when the mistake was met is not trusted.
  return false;
}

}  // namespace takar::app
