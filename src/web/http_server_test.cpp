#include "web/http_server.hpp"

#include <atomic>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <semaphore>
#include <thread>

#include <gtest/gtest.h>

#include "base/fault.hpp"
#include "web/loopback_client.hpp"

namespace takar::web {
namespace {

using namespace std::chrono_literals;

// A server whose time passes when the test says so.
class HttpServerTest : public ::testing::Test {
 protected:
  HttpServerTest() {
    folder_ = std::filesystem::temp_directory_path() /
              ("takar_http_" + std::to_string(::getpid()) + "_" +
               ::testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::create_directories(folder_);
    settings_.io_threads = 2;
    settings_.workers = 2;
    settings_.upload_folder = folder_.string();
    settings_.limits.sweep = 5ms;
    settings_.clock = [] { return from_us(1'700'000'000'000'000); };
    settings_.ticks = [this] { return std::chrono::microseconds(ticks_.load()); };
  }
  ~HttpServerTest() override {
    server_.reset();
    std::filesystem::remove_all(folder_);
  }

  void start() {
    server_ = std::make_unique<HttpServer>(settings_, metrics_);
    Site site;
    site.plan = [](Request& request) { return plan_of(request); };
    site.admit = [](const Request& request) -> std::optional<Response> {
      if (request.header("X-Ticket") == "good") return std::nullopt;
      return Response(401, "text/plain", "who are you");
    };
    site.answer = [this](const Request& request, Reply reply) { answer(request, reply); };
    server_->start(site);
  }
  static Plan plan_of(Request& request) {
    Plan plan;
    request.route = 0;
    plan.body_bytes_max = 100'000;
    if (request.path == "/now") plan.answer = Response(200, "text/plain", "now");
    if (request.path == "/file") plan.body = Plan::Body::kFile;
    request.hashes_password = request.path == "/password";
    return plan;
  }
  void answer(const Request& request, Reply reply) {
    if (request.path == "/fault") throw Fault("secret words");
    if (request.path == "/bug") throw std::logic_error("secret words");
    if (request.path == "/password") {
      hashing_.release();
      hashed_.acquire();
    }
    if (request.path == "/later") {
      const std::lock_guard lock(mutex_);
      waiting_.push_back(reply);
      return;
    }
    Response response(200, "text/plain", request.body);
    if (request.file) {
      std::ifstream file(request.file->path, std::ios::binary);
      response.body.assign(std::istreambuf_iterator<char>(file), {});
    }
    if (request.path == "/events")
      response.stream = EventStream{7, [this] { return allowed_.load(); }};
    reply.send(std::move(response));
  }
  void pass(std::chrono::microseconds time) { ticks_ += time.count(); }
  std::size_t waiting() {
    const std::lock_guard lock(mutex_);
    return waiting_.size();
  }
  void wait_until_waiting(std::size_t count) {
    while (waiting() < count) std::this_thread::yield();
  }
  [[nodiscard]] std::size_t files() const {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(folder_), {}));
  }

  std::filesystem::path folder_;
  HttpSettings settings_;
  Metrics metrics_{{"all"}};
  std::atomic<std::int64_t> ticks_{1'000'000};
  std::atomic<bool> allowed_{true};
  std::mutex mutex_;
  std::vector<Reply> waiting_;
  std::counting_semaphore<> hashing_{0};  // A password's thread began,
  std::counting_semaphore<> hashed_{0};   // and may end.
  std::unique_ptr<HttpServer> server_;
};

TEST_F(HttpServerTest, AnswersOneRequestAfterAnotherOnOneConnection) {
  start();
  LoopbackClient client(server_->port());
  EXPECT_EQ(client.get("/now").body, "now");
  EXPECT_EQ(client.post("/echo", "hello").body, "hello");
  EXPECT_EQ(client.post("/echo", "").body, "");
  const auto answer = client.get("/now");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.header("Date"), "Tue, 14 Nov 2023 22:13:20 GMT");
  EXPECT_EQ(answer.header("X-Content-Type-Options"), "nosniff");
  EXPECT_NE(answer.header("Content-Security-Policy").find("svelte-trusted-html takar-sw"),
            std::string::npos);
  EXPECT_EQ(answer.header("X-Request-Id").size(), 16U);
}

TEST_F(HttpServerTest, AnswersPipelinedRequestsInOrder) {
  start();
  LoopbackClient client(server_->port());
  const std::string post = "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n";
  client.send(post + "one" + post + "two" + "GET /now HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(client.receive().body, "one");
  EXPECT_EQ(client.receive().body, "two");
  EXPECT_EQ(client.receive().body, "now");
}

TEST_F(HttpServerTest, ReadsAChunkedBodyThatComesInCrumbs) {
  start();
  LoopbackClient client(server_->port());
  const std::string request =
      "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
      "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
  for (const char c : request) client.send({&c, 1});
  EXPECT_EQ(client.receive().body, "abcde");
  EXPECT_EQ(client.get("/now").body, "now");
}

TEST_F(HttpServerTest, SendsNoBodyToHead) {
  start();
  LoopbackClient client(server_->port());
  client.send("HEAD /now HTTP/1.1\r\nHost: a\r\n\r\n");
  const auto answer = client.receive(true);
  EXPECT_EQ(answer.header("Content-Length"), "3");
  EXPECT_EQ(client.get("/now").body, "now");
}

TEST_F(HttpServerTest, ClosesAfterAMalformedRequest) {
  start();
  for (const std::string bad :
       {"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        "GET / HTTP/1.1\nHost: a\n\n",
        "\x16\x03\x01\x02\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /a%2fb HTTP/1.1\r\nHost: a\r\n\r\n",
        "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"}) {
    LoopbackClient client(server_->port());
    client.send(bad + "GET /now HTTP/1.1\r\nHost: a\r\n\r\n");
    const auto answer = client.receive();
    EXPECT_EQ(answer.status, 400) << bad;
    EXPECT_EQ(answer.header("Content-Type"), "application/problem+json");
    EXPECT_TRUE(client.ended()) << bad;
    EXPECT_EQ(client.unread(), "") << bad;
  }
}

TEST_F(HttpServerTest, RefusesALongHeadAndALongBody) {
  start();
  LoopbackClient long_head(server_->port());
  EXPECT_EQ(long_head.get("/now", "X: " + std::string(20'000, 'a') + "\r\n").status, 431);
  LoopbackClient long_body(server_->port());
  EXPECT_EQ(long_body.post("/echo", std::string(100'001, 'a')).status, 413);
  LoopbackClient chunked(server_->port());
  chunked.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n20000\r\n" +
               std::string(0x20000, 'a') + "\r\n0\r\n\r\n");
  EXPECT_EQ(chunked.receive().status, 413);
  for (const std::string line : {"5;x=", "0\r\nX: "}) {
    LoopbackClient endless(server_->port());
    endless.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + line +
                 std::string(60'000, 'a'));
    EXPECT_EQ(endless.receive().status, 400) << line;
  }
  LoopbackClient longest(server_->port());
  EXPECT_EQ(longest.post("/echo", std::string(100'000, 'a')).body.size(), 100'000U);
}

TEST_F(HttpServerTest, TellsNothingOfWhatWentWrongInsideButTheLog) {
  std::mutex mutex;
  std::string lines;
  const Log log(settings_.clock, LogLevel::kInfo, [&](std::string_view line) {
    const std::lock_guard lock(mutex);
    lines += line;
  });
  settings_.log = &log;
  settings_.logged_from_status = 400;
  start();
  LoopbackClient client(server_->port());
  const auto fault = client.post("/fault", "");
  EXPECT_EQ(fault.status, 503);
  EXPECT_EQ(fault.header("Retry-After"), "1");
  EXPECT_EQ(fault.body.find("secret"), std::string::npos);
  const auto bug = client.post("/bug", "");
  EXPECT_EQ(bug.status, 500);
  EXPECT_EQ(bug.body.find("secret"), std::string::npos);
  EXPECT_NE(bug.body.find(bug.header("X-Request-Id")), std::string::npos);
  EXPECT_EQ(client.get("/now").status, 200);
  server_->stop(1s);
  for (const auto& [answer, code] : {std::pair{fault, "web.fault"}, std::pair{bug, "web.bug"}})
    EXPECT_NE(lines.find(R"("event":"request_failed","request_id":")" +
                         std::string(answer.header("X-Request-Id")) + R"(","code":")" + code +
                         R"(","what":"secret words"})"),
              std::string::npos)
        << lines;
  EXPECT_EQ(lines.find("/now"), std::string::npos) << "an answer below the asked status is logged";
  EXPECT_NE(lines.find(R"("path":"/bug")"), std::string::npos);
}

TEST_F(HttpServerTest, TakesAnAnswerLaterFromAnotherThread) {
  start();
  std::vector<std::unique_ptr<LoopbackClient>> clients;
  for (int i = 0; i < 64; ++i) {
    clients.push_back(std::make_unique<LoopbackClient>(server_->port()));
    clients.back()->send("POST /later HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
  }
  wait_until_waiting(64);  // 64 requests wait although there are only two workers.
  for (auto& reply : waiting_) {
    reply.send(Response(200, "text/plain", "done"));
    reply.send(Response(500, "text/plain", "twice"));  // The first one counts.
  }
  for (auto& client : clients) EXPECT_EQ(client->receive().body, "done");
  EXPECT_EQ(clients.front()->get("/now").body, "now");
}

TEST_F(HttpServerTest, SaysSoWhenAnAnswerTakesTooLong) {
  start();
  LoopbackClient client(server_->port());
  client.send("POST /later HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
  wait_until_waiting(1);
  pass(61s);
  EXPECT_EQ(client.receive().status, 503);
  waiting_.front().send(Response(200));  // Too late, and harmless.
  EXPECT_EQ(client.get("/now").body, "now");
}

TEST_F(HttpServerTest, SaysBusyWhenTheQueueIsFull) {
  settings_.queue_max = 0;
  start();
  LoopbackClient client(server_->port());
  const auto answer = client.post("/echo", "x");
  EXPECT_EQ(answer.status, 503);
  EXPECT_EQ(answer.header("Retry-After"), "1");
  EXPECT_NE(answer.body.find("web.busy"), std::string::npos);
}

TEST_F(HttpServerTest, ARushOfPasswordsHoldsUpNoOtherRequest) {
  settings_.password_workers = 1;
  settings_.password_queue_max = 1;
  start();
  LoopbackClient hashing(server_->port());
  hashing.send("POST /password HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
  hashing_.acquire();  // Its one thread is busy now.
  std::vector<std::unique_ptr<LoopbackClient>> rush;
  for (int i = 0; i < 8; ++i) {
    rush.push_back(std::make_unique<LoopbackClient>(server_->port()));
    rush.back()->send("POST /password HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
  }
  LoopbackClient other(server_->port());
  for (int i = 0; i < 20; ++i) EXPECT_EQ(other.post("/echo", "x").body, "x");
  hashed_.release(9);
  int done = hashing.receive().status == 200 ? 1 : 0;
  int busy = 0;
  for (auto& client : rush) {
    const auto status = client->receive().status;
    done += status == 200 ? 1 : 0;
    busy += status == 503 ? 1 : 0;
  }
  EXPECT_EQ(done + busy, 9);
  EXPECT_GE(done, 2);  // The one that was hashed and the one that waited.
  EXPECT_GE(busy, 1);
}

TEST_F(HttpServerTest, DropsSlowAndIdleClients) {
  start();
  LoopbackClient idle(server_->port());
  EXPECT_EQ(idle.get("/now").status, 200);
  LoopbackClient slow_head(server_->port());
  slow_head.send("GET /now HT");
  LoopbackClient slow_body(server_->port());
  slow_body.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9000\r\n\r\nabc");
  std::this_thread::yield();
  while (metrics_.open_connections.load() < 3) std::this_thread::yield();
  LoopbackClient settled(server_->port());
  EXPECT_EQ(settled.get("/now").status, 200);
  for (int i = 0; i < 11; ++i) {
    LoopbackClient pause(server_->port());  // Lets the bytes above arrive before time passes.
    EXPECT_EQ(pause.get("/now").status, 200);
    pass(1s);
  }
  EXPECT_TRUE(slow_head.ended());
  EXPECT_TRUE(slow_body.ended());
  EXPECT_EQ(idle.get("/now").status, 200);
  while (metrics_.open_connections.load() > 0) {
    pass(76s);
    std::this_thread::yield();
  }
  EXPECT_TRUE(idle.ended());
}

TEST_F(HttpServerTest, CountsConnectionsOfTheWholeServer) {
  settings_.limits.connections_max = 2;
  start();
  LoopbackClient first(server_->port());
  LoopbackClient second(server_->port());
  EXPECT_EQ(first.get("/now").status, 200);
  EXPECT_EQ(second.get("/now").status, 200);
  LoopbackClient third(server_->port());
  EXPECT_EQ(third.get("/now").status, 0);
  EXPECT_NE(metrics_.text().find("takar_http_connections_refused_total 1"), std::string::npos);
}

TEST(ConnectionCount, LimitsOneAddressButNotThisMachine) {
  HttpLimits limits;
  limits.connections_per_address_max = 2;
  ConnectionCount count(limits);
  EXPECT_TRUE(count.enter("203.0.113.9"));
  EXPECT_TRUE(count.enter("203.0.113.9"));
  EXPECT_FALSE(count.enter("203.0.113.9"));
  EXPECT_TRUE(count.enter("203.0.113.10"));
  for (int i = 0; i < 5; ++i) EXPECT_TRUE(count.enter("127.0.0.1"));
  count.leave("203.0.113.9");
  EXPECT_TRUE(count.enter("203.0.113.9"));
}

TEST_F(HttpServerTest, StreamsAnUploadAndLeavesNoFile) {
  start();
  LoopbackClient client(server_->port());
  const std::string bytes(90'000, 'u');
  EXPECT_EQ(client.post("/file", bytes, "X-Ticket: good\r\n").body, bytes);
  EXPECT_EQ(client.post("/file", "", "X-Ticket: good\r\n").status, 200);
  EXPECT_EQ(files(), 0U);
}

TEST_F(HttpServerTest, AsksWhoItIsBeforeItTakesAnUpload) {
  start();
  LoopbackClient stranger(server_->port());
  stranger.send(
      "POST /file HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(stranger.receive().status, 401);
  LoopbackClient friendly(server_->port());
  friendly.send(
      "POST /file HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n"
      "X-Ticket: good\r\n\r\n");
  EXPECT_EQ(friendly.receive().status, 100);
  friendly.send("abc");
  EXPECT_EQ(friendly.receive().body, "abc");
}

TEST_F(HttpServerTest, LeavesNoFileOfAnUploadThatBreaksOff) {
  start();
  {
    LoopbackClient client(server_->port());
    client.send(
        "POST /file HTTP/1.1\r\nHost: a\r\nContent-Length: 90000\r\nX-Ticket: good\r\n\r\n" +
        std::string(40'000, 'u'));
    while (files() == 0) std::this_thread::yield();
  }
  while (metrics_.open_connections.load() > 0) std::this_thread::yield();
  EXPECT_EQ(files(), 0U);
}

TEST_F(HttpServerTest, SaysSoWhenAnUploadCannotBeKept) {
  settings_.upload_folder = "/nonexistent/folder";
  start();
  LoopbackClient client(server_->port());
  EXPECT_EQ(client.post("/file", "abc", "X-Ticket: good\r\n").status, 503);
}

TEST_F(HttpServerTest, StreamsEventsOfItsTopicAndBeats) {
  start();
  LoopbackClient client(server_->port());
  client.send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n");
  ASSERT_TRUE(client.read_until("retry: 3000"));
  EXPECT_NE(client.unread().find("text/event-stream"), std::string::npos);
  server_->publish(8, "event: changed\ndata: other\n\n");
  server_->publish(7, "event: changed\ndata: mine\n\n");
  ASSERT_TRUE(client.read_until("data: mine\n\n"));
  EXPECT_EQ(client.unread().find("other"), std::string::npos);
  pass(21s);
  EXPECT_TRUE(client.read_until(":\n\n"));
  EXPECT_EQ(metrics_.open_streams.load(), 1);
  allowed_ = false;
  pass(21s);
  EXPECT_TRUE(client.ended());
}

TEST_F(HttpServerTest, DropsAReaderOfEventsThatIsTooSlow) {
  settings_.io_threads = 1;
  start();
  LoopbackClient client(server_->port());
  client.send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n");
  ASSERT_TRUE(client.read_until("retry: 3000"));
  const std::string event = "data: " + std::string(30'000, 'x') + "\n\n";
  while (metrics_.open_streams.load() > 0) server_->publish(7, event);
  LoopbackClient other(server_->port());
  EXPECT_EQ(other.get("/now").status, 200);
}

TEST_F(HttpServerTest, FinishesOpenRequestsWhenItStops) {
  start();
  const auto port = server_->port();
  LoopbackClient idle(port);
  EXPECT_EQ(idle.get("/now").status, 200);
  LoopbackClient busy(port);
  busy.send("POST /later HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
  wait_until_waiting(1);
  bool clean = false;
  std::thread stopping([&] { clean = server_->stop(10s); });
  EXPECT_TRUE(idle.ended());
  while (LoopbackClient(port).connected()) std::this_thread::yield();
  waiting_.front().send(Response(200, "text/plain", "done"));
  const auto answer = busy.receive();
  EXPECT_EQ(answer.body, "done");
  EXPECT_EQ(answer.header("Connection"), "close");
  stopping.join();
  EXPECT_TRUE(clean);
}

TEST_F(HttpServerTest, CutsWhatDoesNotFinishWhenItStops) {
  start();
  LoopbackClient busy(server_->port());
  busy.send("POST /later HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
  wait_until_waiting(1);
  EXPECT_FALSE(server_->stop(20ms));
  waiting_.front().send(Response(200));
}

TEST_F(HttpServerTest, BelievesOnlyItsProxies) {
  settings_.trusted_proxies = {"127.0.0.1"};
  std::string line;
  const Log log(settings_.clock, LogLevel::kInfo, [&](std::string_view text) { line = text; });
  settings_.log = &log;
  start();
  LoopbackClient client(server_->port());
  const auto answer = client.get(
      "/now", "X-Forwarded-For: 198.51.100.7, 203.0.113.9\r\nX-Forwarded-Proto: https\r\n");
  EXPECT_FALSE(answer.header("Strict-Transport-Security").empty());
  server_->stop(1s);
  EXPECT_NE(line.find("\"203.0.113.9\""), std::string::npos) << line;
}

}  // namespace
}  // namespace takar::web
