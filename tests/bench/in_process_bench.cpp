// usage: in_process_bench FOLDER CASES IN_FLIGHT paper|file
//
// Durable step completions in one process: the whole road of an act (permission, rules, paper,
// event with its audit hash, rows, idempotency, COMMIT), without HTTP. `paper`: every step makes
// its paper, as people's steps do. `file`: the output is a file that was uploaded before, which
// shows what the engine and the store cost by themselves. Prints one JSON line.
#include <sys/resource.h>

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <mutex>

#include <fmt/format.h>

#include "act_script.hpp"
#include "app/demo_agencies.hpp"
#include "base/check.hpp"
#include "base/rejections.hpp"

namespace takar::bench {
namespace {

using app::ActAnswer;
using Ticks = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

double cpu_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

json::Object parsed(const std::string& text) {
  auto value = json::parse(text);
  TAKAR_CHECK(value && value->is_object(), "an answer is no JSON object");
  return std::move(value->get_object());
}

// What came back of an act, handed from the writer thread to the driving thread.
struct Done {
  std::size_t place = 0;  // Of the case.
  OpenTask task;
  ActAnswer answer;
  Ticks::time_point sent;
};

class Bench {
 public:
  Bench(app::Application& app, const app::DemoAgency& agency, bool papers)
      : app_(app), agency_(agency), papers_(papers) {
    for (const auto& person : agency.people) viewers_[person.position.value] = person.viewer;
  }

  void learn();
  void prepare(std::size_t cases);
  void run(std::size_t in_flight);
  void print(const std::string& database) const;

 private:
  std::int64_t open_case(const std::string& why);
  ActAnswer complete(const OpenTask& task, bool refuse);
  void learn_task(const OpenTask& task);
  void send(std::size_t place);
  void take_in(Done done);

  app::Application& app_;
  const app::DemoAgency& agency_;
  bool papers_;
  std::string upload_;  // Id of the file that stands for every output.
  std::map<std::int64_t, app::Viewer> viewers_;
  ActScript script_;
  std::vector<RunningCase> cases_;
  std::deque<std::size_t> ready_;
  std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<Done> done_;
  std::int64_t keys_ = 0;
  std::size_t flying_ = 0;
  std::vector<double> milliseconds_;
  double seconds_ = 0;
  double cpu_ = 0;
};

std::int64_t Bench::open_case(const std::string& why) {
  const auto& opener = agency_.people.front();
  const auto answer = app_.act(opener.viewer,
                               {.verb = "open_case",
                                .idempotency_key = fmt::format("open-{}", ++keys_),
                                .body = {{"sop_id", std::to_string(agency_.sop_id)},
                                         {"period", std::string(app::kDemoPeriod)},
                                         {"second_case_reason", why}}});
  TAKAR_CHECK(answer.kind == ActAnswer::Kind::kDone, "a case could not be opened");
  const auto body = parsed(answer.text);
  const auto id = std::stoll(json::string_or_empty(body, "case_id"));
  cases_.emplace_back(id);
  cases_.back().take_in(body);
  return id;
}

ActAnswer Bench::complete(const OpenTask& task, bool refuse) {
  return app_.act(viewers_.at(task.position_id),
                  {.verb = "complete_step",
                   .case_id = task.case_id,
                   .visit = task.visit,
                   .idempotency_key = fmt::format("act-{}", ++keys_),
                   .body = script_.body(task, refuse)});
}

void Bench::learn_task(const OpenTask& task) {
  if (script_.knows(task)) return;
  const auto answer =
      app_.read(viewers_.at(task.position_id), {"task_page", {task.case_id, task.visit}, {}});
  TAKAR_CHECK(answer.has_value(), "a task page could not be read");
  const auto page = parsed(*answer);
  json::Object body;
  if (papers_)
    body["content"] = app::demo_content(page, agency_.figures, "2026-10-12");
  else
    body["uploads"] = json::Array{json::Value(upload_)};
  json::Array stated;
  const auto& step = *json::object_at(page, "step");
  for (const auto& input : *json::array_at(step, "inputs"))
    stated.push_back(json::Object{{"name", input.as_object().at("name")}, {"note", "ada"}});
  body["inputs_stated"] = std::move(stated);
  if (json::object_at(step, "decision") != nullptr) body["decision"] = "yes";
  script_.learn(task.step, task.position_id, body);
}

// Plays one case slowly and keeps what was sent.
void Bench::learn() {
  const auto path = std::filesystem::temp_directory_path() / "takar-bench-file";
  std::ofstream(path) << "hasil langkah";
  const auto kept =
      app_.keep_upload(agency_.people.front().viewer, {"hasil.txt", "text/plain", path});
  TAKAR_CHECK(kept.has_value(), "a file could not be kept");
  upload_ = json::string_or_empty(parsed(*kept), "id");
  open_case("");
  for (bool finished = false; !finished;) {
    const auto task = cases_.back().take();
    learn_task(task);
    const auto answer = complete(task, false);
    if (answer.kind == ActAnswer::Kind::kRejected &&
        answer.rejection.code == "workflow.contributions_open") {
      cases_.back().put_back(task);
      continue;
    }
    if (answer.kind != ActAnswer::Kind::kDone) {
      std::fprintf(stderr, "%s\n", explain(answer.rejection).english.c_str());
      throw Bug("the bench met a refusal");
    }
    finished = cases_.back().take_in(parsed(answer.text));
  }
  cases_.clear();
}

void Bench::prepare(std::size_t cases) {
  for (std::size_t i = 0; i < cases; ++i) open_case("pengukuran kecepatan");
  for (std::size_t i = 0; i < cases; ++i) ready_.push_back(i);
}

void Bench::send(std::size_t place) {
  auto& current = cases_[place];
  const auto task = current.take();
  const bool refuse = script_.decides(task) && current.refuses(task);
  app::ActRequest request{.verb = "complete_step",
                          .case_id = task.case_id,
                          .visit = task.visit,
                          .idempotency_key = fmt::format("act-{}", ++keys_),
                          .body = script_.body(task, refuse)};
  const auto sent = Ticks::now();
  ++flying_;
  app_.act(viewers_.at(task.position_id),
           std::move(request),
           [this, place, task, sent](ActAnswer answer) {
             const std::lock_guard lock(mutex_);
             done_.push_back({place, task, std::move(answer), sent});
             arrived_.notify_one();
           });
}

void Bench::take_in(Done done) {
  --flying_;
  auto& current = cases_[done.place];
  if (done.answer.kind == ActAnswer::Kind::kRejected &&
      done.answer.rejection.code == "workflow.contributions_open") {
    current.put_back(done.task);
    ready_.push_back(done.place);
    return;
  }
  TAKAR_CHECK(done.answer.kind == ActAnswer::Kind::kDone, "the bench met a refusal");
  milliseconds_.push_back(Milliseconds(Ticks::now() - done.sent).count());
  current.take_in(parsed(done.answer.text));
  if (current.has_task()) ready_.push_back(done.place);
}

void Bench::run(std::size_t in_flight) {
  const auto start = Ticks::now();
  const auto cpu = cpu_seconds();
  while (!ready_.empty() || flying_ > 0) {
    while (!ready_.empty() && flying_ < in_flight) {
      const auto place = ready_.front();
      ready_.pop_front();
      send(place);
    }
    std::deque<Done> batch;
    {
      std::unique_lock lock(mutex_);
      arrived_.wait(lock, [&] { return !done_.empty(); });
      batch.swap(done_);
    }
    for (auto& done : batch) take_in(std::move(done));
  }
  seconds_ = std::chrono::duration<double>(Ticks::now() - start).count();
  cpu_ = cpu_seconds() - cpu;
}

void Bench::print(const std::string& database) const {
  auto times = milliseconds_;
  std::sort(times.begin(), times.end());
  const auto at = [&](double part) {
    return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
  };
  const auto count = static_cast<double>(times.size());
  const auto bytes = static_cast<double>(std::filesystem::file_size(database));
  fmt::print(
      "{{\"completions\":{},\"completions_per_second\":{:.0f},\"cpu_us\":{:.1f},\"p50_ms\":{:.2f},"
      "\"p99_ms\":{:.2f},\"bytes_per_case\":{:.0f}}}\n",
      times.size(),
      count / seconds_,
      cpu_ / count * 1e6,
      at(0.5),
      at(0.99),
      bytes / static_cast<double>(cases_.size()));
}

int run_bench(const std::string& folder, std::size_t cases, std::size_t in_flight, bool papers) {
  const auto database = folder + "/bench.db";
  const auto store = store::open({.address = database});
  SeededRandom random(1);
  Instant now = parse_rfc3339("2026-10-01T01:00:00Z").value();
  const Log log([&] { return now; }, LogLevel::kError);
  const auto loaded = app::load_demo(*store, random, parse_rfc3339("2026-01-02T01:00:00Z").value());
  app::Application application(
      *store,
      {.clock = [&] { return now; }, .random = &random, .log = &log, .cheap_passwords = true});
  Bench bench(application, loaded.agencies.front(), papers);
  bench.learn();
  bench.prepare(cases);
  bench.run(in_flight);
  bench.print(database);
  return 0;
}

}  // namespace
}  // namespace takar::bench

int main(int count, char** words) {
  if (count != 5) {
    std::fprintf(stderr, "usage: in_process_bench FOLDER CASES IN_FLIGHT paper|file\n");
    return 2;
  }
  return takar::bench::run_bench(
      words[1], std::stoul(words[2]), std::stoul(words[3]), std::string_view(words[4]) == "paper");
}
