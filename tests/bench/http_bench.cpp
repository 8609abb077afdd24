// usage: http_bench PORT PASSWORD CLIENTS CASES SERVER_PID
//
// Durable step completions over HTTP/1.1: every act is sent by the account that holds the task,
// with its session, CSRF value and idempotency key, and is answered after the COMMIT. CLIENTS
// keep-alive connections, each with one act under way. Prints one JSON line.
#include <sys/epoll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <optional>

#include <fmt/format.h>

#include "act_script.hpp"
#include "app/demo_content.hpp"
#include "base/check.hpp"
#include "http_client.hpp"

namespace takar::bench {
namespace {

using Ticks = std::chrono::steady_clock;

// The accounts of the demo agency that is measured.
constexpr std::array<const char*, 7> kAccounts{"kepala.pasuruan",
                                               "sekretaris.pasuruan",
                                               "perencana.pasuruan",
                                               "kasubbag.pasuruan",
                                               "kabid.layanan.pasuruan",
                                               "kabid.sarana.pasuruan",
                                               "kabid.pengendalian.pasuruan"};

json::Object parsed(const std::string& text) {
  auto value = json::parse(text);
  TAKAR_CHECK(value && value->is_object(), "an answer is no JSON object");
  return std::move(value->get_object());
}

struct SignedIn {
  std::string cookie, csrf;
};

struct Client {
  Connection connection;
  std::optional<std::size_t> place;  // Of the case it works on.
  OpenTask task;
  Ticks::time_point sent;
};

class Bench {
 public:
  Bench(std::uint16_t port, std::string password) : port_(port), password_(std::move(password)) {}

  void sign_in();
  void learn();
  void prepare(std::size_t cases);
  void run(std::size_t clients);
  void print(const std::string& server_pid, double cpu_before) const;
  [[nodiscard]] static double cpu_seconds(const std::string& pid);

 private:
  std::string act_text(const SignedIn& who, const std::string& target, const json::Object& body);
  std::int64_t open_case();
  void learn_task(const OpenTask& task);
  bool send_next(Client& client);
  void take_in(Client& client, const Answer& answer);

  std::uint16_t port_;
  std::string password_;
  std::map<std::int64_t, SignedIn> by_position_;
  std::string sop_id_;
  std::int64_t first_position_ = 0;
  ActScript script_;
  std::vector<RunningCase> cases_;
  std::deque<std::size_t> ready_;
  std::int64_t keys_ = 0;
  std::vector<double> milliseconds_;
  double seconds_ = 0;
};

double Bench::cpu_seconds(const std::string& pid) {
  std::ifstream file("/proc/" + pid + "/stat");
  std::string text;
  std::getline(file, text);
  std::string_view rest(text);
  rest.remove_prefix(rest.rfind(") ") + 2);
  double ticks = 0;
  for (int field = 3; field <= 15; ++field) {
    const auto word = rest.substr(0, rest.find(' '));
    if (field >= 14) ticks += std::stod(std::string(word));
    rest.remove_prefix(word.size() + 1);
  }
  return ticks / static_cast<double>(sysconf(_SC_CLK_TCK));
}

void Bench::sign_in() {
  Connection connection(port_);
  for (const auto* account : kAccounts) {
    const auto body = json::write(json::Object{{"username", account}, {"password", password_}});
    const auto answer = connection.ask(request_text("POST", "/api/v1/session", {}, body));
    TAKAR_CHECK(answer.status == 200, "a demo account could not sign in");
    const auto cookie = header_of(answer, "Set-Cookie");
    const auto me = parsed(answer.body);
    const SignedIn who{cookie.substr(0, cookie.find(';')), json::string_or_empty(me, "csrf")};
    for (const auto& position : *json::array_at(me, "positions")) {
      const auto id = std::stoll(json::string_or_empty(position.as_object(), "id"));
      if (first_position_ == 0) first_position_ = id;
      by_position_[id] = who;
    }
  }
  const auto sops = connection.ask(request_text(
      "GET", "/api/v1/sops", {{"Cookie", by_position_.at(first_position_).cookie}}, ""));
  const auto list = parsed(sops.body);
  sop_id_ = json::string_or_empty(json::array_at(list, "items")->at(0).as_object(), "id");
}

std::string Bench::act_text(const SignedIn& who,
                            const std::string& target,
                            const json::Object& body) {
  return request_text("POST",
                      target,
                      {{"Cookie", who.cookie},
                       {"X-Takar-Csrf", who.csrf},
                       {"Prefer", "return=minimal"},
                       {"Idempotency-Key", fmt::format("bench-{}-{}", getpid(), ++keys_)}},
                      json::write(body));
}

std::int64_t Bench::open_case() {
  Connection connection(port_);
  const auto answer = connection.ask(
      act_text(by_position_.at(first_position_),
               "/api/v1/cases/open_case",
               {{"sop_id", sop_id_}, {"period", "2026Q3"}, {"second_case_reason", "pengukuran"}}));
  TAKAR_CHECK(answer.status == 200, "a case could not be opened");
  const auto body = parsed(answer.body);
  cases_.emplace_back(std::stoll(json::string_or_empty(body, "case_id")));
  cases_.back().take_in(body);
  return cases_.back().id();
}

void Bench::learn_task(const OpenTask& task) {
  if (script_.knows(task)) return;
  Connection connection(port_);
  const auto answer = connection.ask(
      request_text("GET",
                   fmt::format("/api/v1/cases/{}/visits/{}", task.case_id, task.visit),
                   {{"Cookie", by_position_.at(task.position_id).cookie}},
                   ""));
  TAKAR_CHECK(answer.status == 200, "a task page could not be read");
  const auto page = parsed(answer.body);
  std::vector<app::DemoFigure> figures;
  if (const auto* form = json::object_at(page, "form"))
    for (const auto& row : *json::array_at(*form, "indicators")) {
      app::DemoFigure figure{.code = json::string_or_empty(row.as_object(), "code"), .actual = "5"};
      figure.components.resize(json::array_at(row.as_object(), "components")->size(), "8");
      figures.push_back(std::move(figure));
    }
  json::Object body;
  body["content"] = app::demo_content(page, figures, "2026-10-12");
  json::Array stated;
  const auto& step = *json::object_at(page, "step");
  for (const auto& input : *json::array_at(step, "inputs"))
    stated.push_back(json::Object{{"name", input.as_object().at("name")}, {"note", "ada"}});
  body["inputs_stated"] = std::move(stated);
  if (json::object_at(step, "decision") != nullptr) body["decision"] = "yes";
  script_.learn(task.step, task.position_id, body);
}

void Bench::learn() {
  open_case();
  Connection connection(port_);
  for (bool finished = false; !finished;) {
    const auto task = cases_.back().take();
    learn_task(task);
    const auto answer = connection.ask(
        act_text(by_position_.at(task.position_id),
                 fmt::format("/api/v1/cases/{}/visits/{}/complete_step", task.case_id, task.visit),
                 script_.body(task, false)));
    if (answer.status == 409) {
      cases_.back().put_back(task);
      continue;
    }
    if (answer.status != 200) std::fprintf(stderr, "%s\n", answer.body.c_str());
    TAKAR_CHECK(answer.status == 200, "the bench met a refusal");
    finished = cases_.back().take_in(parsed(answer.body));
  }
  cases_.clear();
}

void Bench::prepare(std::size_t cases) {
  for (std::size_t i = 0; i < cases; ++i) {
    open_case();
    ready_.push_back(i);
  }
}

// False: no case has a task that nobody works on.
bool Bench::send_next(Client& client) {
  if (ready_.empty()) return false;
  const auto place = ready_.front();
  ready_.pop_front();
  auto& current = cases_[place];
  client.task = current.take();
  client.place = place;
  const bool refuse = script_.decides(client.task) && current.refuses(client.task);
  const auto text = act_text(
      by_position_.at(client.task.position_id),
      fmt::format("/api/v1/cases/{}/visits/{}/complete_step", current.id(), client.task.visit),
      script_.body(client.task, refuse));
  client.sent = Ticks::now();
  client.connection.send(text);
  return true;
}

void Bench::take_in(Client& client, const Answer& answer) {
  const auto place = *client.place;
  client.place.reset();
  auto& current = cases_[place];
  if (answer.status == 409) {
    current.put_back(client.task);
    ready_.push_back(place);
    return;
  }
  if (answer.status != 200) std::fprintf(stderr, "%d %s\n", answer.status, answer.body.c_str());
  TAKAR_CHECK(answer.status == 200, "the bench met a refusal");
  milliseconds_.push_back(
      std::chrono::duration<double, std::milli>(Ticks::now() - client.sent).count());
  current.take_in(parsed(answer.body));
  if (current.has_task()) ready_.push_back(place);
}

void Bench::run(std::size_t count) {
  std::vector<Client> clients;
  clients.reserve(count);
  const int poll = epoll_create1(0);
  for (std::size_t i = 0; i < count; ++i) {
    clients.push_back({Connection(port_), {}, {}, {}});
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = i;
    epoll_ctl(poll, EPOLL_CTL_ADD, clients.back().connection.socket(), &event);
  }
  const auto start = Ticks::now();
  std::size_t flying = 0;
  for (auto& client : clients) flying += send_next(client) ? 1 : 0;
  std::array<epoll_event, 256> events{};
  while (flying > 0) {
    const int got = epoll_wait(poll, events.data(), static_cast<int>(events.size()), 5000);
    TAKAR_CHECK(got > 0, "the server fell silent");
    for (int i = 0; i < got; ++i) {
      auto& client = clients[events[static_cast<std::size_t>(i)].data.u64];
      TAKAR_CHECK(client.connection.read_some(), "the server closed a connection");
      Answer answer;
      if (!client.connection.take(answer)) continue;
      --flying;
      take_in(client, answer);
    }
    for (auto& client : clients)
      if (!client.place && send_next(client)) ++flying;
  }
  seconds_ = std::chrono::duration<double>(Ticks::now() - start).count();
  close(poll);
}

void Bench::print(const std::string& server_pid, double cpu_before) const {
  auto times = milliseconds_;
  std::sort(times.begin(), times.end());
  const auto at = [&](double part) {
    return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
  };
  const auto count = static_cast<double>(times.size());
  const auto cpu = cpu_seconds(server_pid) - cpu_before;
  fmt::print(
      "{{\"completions\":{},\"completions_per_second\":{:.0f},\"server_cpu_us\":{:.1f},"
      "\"p50_ms\":{:.2f},\"p99_ms\":{:.2f}}}\n",
      times.size(),
      count / seconds_,
      cpu / count * 1e6,
      at(0.5),
      at(0.99));
}

int run_bench(char** words) {
  Bench bench(static_cast<std::uint16_t>(std::stoi(words[1])), words[2]);
  bench.sign_in();
  bench.learn();
  bench.prepare(std::stoul(words[4]));
  const std::string pid = words[5];
  const auto cpu = Bench::cpu_seconds(pid);
  bench.run(std::stoul(words[3]));
  bench.print(pid, cpu);
  return 0;
}

}  // namespace
}  // namespace takar::bench

int main(int count, char** words) {
  if (count != 6) {
    std::fprintf(stderr, "usage: http_bench PORT PASSWORD CLIENTS CASES SERVER_PID\n");
    return 2;
  }
  return takar::bench::run_bench(words);
}
