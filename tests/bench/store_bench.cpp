// How many acts a second the store alone carries, on one writer thread: each act is nine statements
// and one event, 64 acts to a commit.
// usage: store_bench [ADDRESS [SECONDS]]   (default: a SQLite file in a temporary folder)
#include <charconv>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <mutex>
#include <string>
#include <vector>

#include <unistd.h>

#include "store/event_log.hpp"
#include "store/idempotency.hpp"
#include "store/store.hpp"

namespace {

using namespace takar;         // NOLINT(google-build-using-namespace)
using namespace takar::store;  // NOLINT(google-build-using-namespace)

constexpr std::int64_t kCases = 2'000;
constexpr int kInFlight = 64;

void make_tables(WriteTransaction& t) {
  t.execute(
      "CREATE TABLE IF NOT EXISTS bench_case (id BIGINT PRIMARY KEY, state TEXT NOT NULL,"
      " version BIGINT NOT NULL, body TEXT NOT NULL)",
      {});
  t.execute(
      "CREATE TABLE IF NOT EXISTS bench_visit (case_id BIGINT NOT NULL, visit BIGINT NOT NULL,"
      " state TEXT NOT NULL, holder BIGINT, due_us BIGINT, PRIMARY KEY (case_id, visit))",
      {});
  t.execute("CREATE TABLE IF NOT EXISTS bench_person (id BIGINT PRIMARY KEY, name TEXT NOT NULL)",
            {});
  for (std::int64_t id = 1; id <= kCases; ++id) {
    t.execute("INSERT INTO bench_case(id, state, version, body) VALUES ($1, 'open', 0, $2)",
              {id, std::string(400, 'x')});
    t.execute("INSERT INTO bench_person(id, name) VALUES ($1, $2)", {id, "Budi Contoh"});
    t.execute("INSERT INTO bench_visit(case_id, visit, state) VALUES ($1, 0, 'available')", {id});
  }
}

// Four reads, five writes, one event: the shape of completing a step.
bool act(WriteTransaction& t, std::int64_t number) {
  const auto id = number % kCases + 1;
  const auto key = std::to_string(number);
  const RequestKey request{1, id, key};
  const auto digest = sha256(key);
  if (earlier_answer(t, request, digest)) return false;
  std::int64_t version = 0;
  std::int64_t visit = 0;
  std::string_view name;
  t.query("SELECT name FROM bench_person WHERE id = $1", {id}, [&](const Row& row) {
    name = row.text(0);
  });
  t.query("SELECT state, version, body FROM bench_case WHERE id = $1", {id}, [&](const Row& row) {
    version = row.i64(1);
  });
  t.query(
      "SELECT visit, state, holder FROM bench_visit WHERE case_id = $1"
      " ORDER BY visit DESC LIMIT 1",
      {id},
      [&](const Row& row) { visit = row.i64(0); });
  t.execute("UPDATE bench_visit SET state = 'done', holder = $3 WHERE case_id = $1 AND visit = $2",
            {id, visit, id});
  t.execute(
      "INSERT INTO bench_visit(case_id, visit, state, due_us) VALUES ($1, $2, 'available', $3)",
      {id, visit + 1, number});
  t.execute("UPDATE bench_case SET version = $2, state = 'open' WHERE id = $1", {id, version + 1});
  static const std::string kBody = R"({"step":3,"by":{"person":"17","position":"4"},"opens":["4"],)"
                                   R"("content":")" +
                                   std::string(300, 'y') + "\"}";
  t.append({1, "case", id, version + 1, "step_completed", kBody, from_us(number)});
  remember_answer(t, request, digest, R"({"state":"done"})", from_us(number));
  return true;
}

class Load {
 public:
  explicit Load(Store& store) : store_(store) {}

  std::int64_t run(std::chrono::seconds time) {
    const auto end = std::chrono::steady_clock::now() + time;
    std::unique_lock lock(mutex_);
    for (int i = 0; i < kInFlight; ++i) submit();
    wake_.wait_until(lock, end, [] { return false; });
    stop_ = true;
    wake_.wait(lock, [&] { return in_flight_ == 0; });
    return done_;
  }

 private:
  void submit() {
    ++in_flight_;
    const auto number = next_++;
    if (!store_.submit([number](WriteTransaction& t) { return act(t, number); },
                       [this](WriteOutcome outcome) { answered(outcome); }))
      --in_flight_;
  }
  void answered(WriteOutcome outcome) {
    const std::lock_guard lock(mutex_);
    --in_flight_;
    done_ += outcome == WriteOutcome::kCommitted;
    if (!stop_) submit();
    if (in_flight_ == 0) wake_.notify_all();
  }

  Store& store_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::int64_t next_ = 0;
  std::int64_t done_ = 0;
  int in_flight_ = 0;
  bool stop_ = false;
};

double cpu_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

}  // namespace

int main(int count, char** words) {
  namespace fs = std::filesystem;
  const auto folder = fs::temp_directory_path() / ("takar-bench-" + std::to_string(::getpid()));
  fs::create_directory(folder);
  Settings settings;
  settings.address = count > 1 ? words[1] : (folder / "takar.db").string();
  settings.key_path = (folder / "takar.key").string();
  const std::string_view text = count > 2 ? words[2] : "5";
  int seconds = 5;
  std::from_chars(text.data(), text.data() + text.size(), seconds);
  {
    const auto store = open(settings);
    store->write([](WriteTransaction& t) {
      make_tables(t);
      return true;
    });
    const auto before = store->figures();
    const auto cpu = cpu_seconds();
    const auto acts = Load(*store).run(std::chrono::seconds(seconds));
    const auto after = store->figures();
    const auto commits = after.commits - before.commits;
    std::printf(
        "acts/s %lld  acts a commit %.1f  commits/s %lld  cpu us an act %.1f"
        "  wal checkpoints %lld\n",
        static_cast<long long>(acts / seconds),
        static_cast<double>(acts) / static_cast<double>(commits),
        static_cast<long long>(commits / seconds),
        (cpu_seconds() - cpu) * 1e6 / static_cast<double>(acts),
        static_cast<long long>(after.wal_checkpoints - before.wal_checkpoints));
  }
  fs::remove_all(folder);
}
