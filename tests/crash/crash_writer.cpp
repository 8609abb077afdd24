// The store under torture: writes acts, each with an event, a row and a blob, and prints an act's
// number only after its answer. Who kills it or cuts its power then asks what is left.
// usage: crash_writer DB write [COUNT]     (COUNT acts; without it until killed)
//        crash_writer DB write_no_sync [COUNT]
//        crash_writer DB check ACKED       exit 0 if acts 1 to ACKED at least are there, whole
//        crash_writer DB fill BALLAST      fills the disk, then removes the file BALLAST
#include <charconv>
#include <condition_variable>
#include <cstdio>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>

#include <unistd.h>

#include "base/stopwatch.hpp"
#include "store/blob_folder.hpp"
#include "store/event_log.hpp"
#include "store/verify.hpp"

namespace {

using namespace takar;         // NOLINT(google-build-using-namespace)
using namespace takar::store;  // NOLINT(google-build-using-namespace)

constexpr int kInFlight = 6;

std::string content_of(std::int64_t number) {
  return "lampiran " + std::to_string(number) + std::string(700, 'z');
}

std::int64_t events_in(ReadTransaction& t) {
  return log_tree_head(t).size;
}

bool act(WriteTransaction& t, std::int64_t number, const BlobName& blob) {
  name_blob(t, blob);
  const auto body = R"({"angka":")" + std::to_string(number) + std::string(300, 'y') + "\"}";
  t.append({1, "case", number, 1, "step_completed", body, from_us(number)});
  t.execute("INSERT INTO crash_act(number, event) VALUES ($1, $2)", {number, body});
  return true;
}

std::int64_t make_table(Store& store) {
  std::int64_t last = 0;
  store.write([&](WriteTransaction& t) {
    t.execute("CREATE TABLE IF NOT EXISTS crash_act (number BIGINT PRIMARY KEY, event TEXT)", {});
    t.query("SELECT max(number) FROM crash_act", {}, [&](const Row& row) { last = row.i64(0); });
    return true;
  });
  return last;
}

void print_line(const std::string& line) {
  const auto text = line + "\n";
  if (::write(STDOUT_FILENO, text.data(), text.size()) < 0) std::_Exit(3);
}

// Keeps kInFlight acts on their way; answers how the first act that failed ended.
class Writing {
 public:
  explicit Writing(Store& store) : store_(store) {}

  WriteOutcome run(std::int64_t first, std::int64_t count) {
    for (auto number = first; number < first + count && may_go_on(); ++number) {
      const auto blob = store_.blobs().put(bytes_of(content_of(number)));
      const bool queued =
          store_.submit([number, blob](WriteTransaction& t) { return act(t, number, blob); },
                        [this, number](WriteOutcome outcome) { answered(number, outcome); });
      if (!queued) break;
    }
    std::unique_lock lock(mutex_);
    wake_.wait(lock, [&] { return in_flight_ == 0; });
    return worst_;
  }

 private:
  bool may_go_on() {
    std::unique_lock lock(mutex_);
    wake_.wait(lock, [&] { return in_flight_ < kInFlight; });
    if (worst_ != WriteOutcome::kCommitted) return false;
    ++in_flight_;
    return true;
  }
  void answered(std::int64_t number, WriteOutcome outcome) {
    if (outcome == WriteOutcome::kCommitted) print_line(std::to_string(number));
    const std::lock_guard lock(mutex_);
    if (worst_ == WriteOutcome::kCommitted) worst_ = outcome;
    --in_flight_;
    wake_.notify_all();
  }

  Store& store_;
  std::mutex mutex_;
  std::condition_variable wake_;
  int in_flight_ = 0;
  WriteOutcome worst_ = WriteOutcome::kCommitted;
};

int refuse(const std::string& why) {
  std::fprintf(stderr, "%s\n", why.c_str());
  return 1;
}

int write_acts(const Settings& settings, std::int64_t count) {
  const auto store = open(settings);
  const auto last = make_table(*store);
  const auto outcome = Writing(*store).run(last + 1, count);
  if (outcome == WriteOutcome::kCommitted) return 0;
  // The contract of an I/O error: no further write is accepted, reads go on.
  std::int64_t events = 0;
  store->read([&](ReadTransaction& t) { events = events_in(t); });
  return refuse(std::string(store->accepts_writes() ? "writes go on" : "writes stopped") +
                ", readable events " + std::to_string(events));
}

int check(const Settings& settings, std::int64_t acked) {
  const auto store = open(settings);
  const auto last = make_table(*store);
  std::int64_t acts = 0;
  Verdict verdict;
  store->read([&](ReadTransaction& t) {
    t.query("SELECT count(*) FROM crash_act", {}, [&](const Row& row) { acts = row.i64(0); });
    verdict = verify_log(t);
  });
  const auto fixity = check_blobs(*store);
  std::printf("acts %lld of %lld acknowledged\n",
              static_cast<long long>(acts),
              static_cast<long long>(acked));
  if (verdict.damage) return refuse("log damaged: " + verdict.damage->english);
  if (last < acked) return refuse("lost: last act " + std::to_string(last));
  if (acts != last || verdict.events != last) return refuse("acts, events and numbers differ");
  if (!fixity.missing.empty() || !fixity.damaged.empty()) return refuse("blob missing or damaged");
  return 0;
}

bool try_one(Store& store, std::int64_t number) {
  try {
    const auto blob = store.blobs().put(bytes_of(content_of(number)));
    return store.write([&](WriteTransaction& t) { return act(t, number, blob); });
  } catch (const StorageFull&) {
    return false;
  }
}

int fill(const Settings& settings, const std::string& ballast) {
  const auto store = open(settings);
  auto last = make_table(*store);
  while (try_one(*store, last + 1)) ++last;
  for (int again = 0; again < 20; ++again) {
    if (try_one(*store, last + 1)) ++last;
    std::int64_t events = 0;
    store->read([&](ReadTransaction& t) { events = events_in(t); });
    if (events != last) return refuse("a read on the full disk does not see what was answered");
  }
  print_line("full after " + std::to_string(last) + " acts; reads go on");
  std::filesystem::remove(ballast);
  const Stopwatch since;
  while (!try_one(*store, last + 1))
    if (since.elapsed() > std::chrono::seconds(5)) return refuse("no recovery within 5 s");
  print_line("recovered after " + std::to_string(since.elapsed().count()) + " ms");
  Verdict verdict;
  store->read([&](ReadTransaction& t) { verdict = verify_log(t); });
  if (!verdict.sound() || verdict.events != last + 1) return refuse("log damaged");
  print_line(std::to_string(last + 1));
  return 0;
}

int usage() {
  std::fprintf(stderr,
               "usage: crash_writer DB write|write_no_sync [COUNT] | check ACKED | fill BALLAST\n");
  return 2;
}

}  // namespace

int main(int count, char** words) {
  if (count < 3) return usage();
  const std::string_view verb = words[2];
  const std::string_view text = count > 3 ? words[3] : "1000000000";
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  Settings settings;
  settings.address = words[1];
  settings.unsafe_no_sync = verb == "write_no_sync";
  try {
    if (verb == "write" || verb == "write_no_sync") return write_acts(settings, number);
    if (verb == "check") return check(settings, number);
    if (verb == "fill" && count > 3) return fill(settings, words[3]);
  } catch (const Fault& fault) {
    return refuse(fault.what());
  }
  return usage();
}
