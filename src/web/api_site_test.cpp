#include "web/api_site.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <thread>

#include <gtest/gtest.h>

#include "base/fault.hpp"
#include "web/loopback_client.hpp"
#include "web/session_cookie.hpp"

namespace takar::web {
namespace {

constexpr const char* kToken = "0123456789abcdef0123456789abcdef";

// The site on a real socket, before an application that says what it was asked.
class ApiSiteTest : public ::testing::Test {
 protected:
  ApiSiteTest() : metrics_(ApiSite::route_labels()), server_(settings(), metrics_) {
    site_ = std::make_unique<ApiSite>(uses(), metrics_, [this](WorkerPool::Task task) {
      return server_.run_on_worker(std::move(task));
    });
    server_.start(site_->site());
    client_ = std::make_unique<LoopbackClient>(server_.port());
  }
  ~ApiSiteTest() override { server_.stop(std::chrono::seconds(1)); }

  static HttpSettings settings() {
    HttpSettings settings;
    settings.io_threads = 1;
    settings.workers = 2;
    settings.upload_folder = std::filesystem::temp_directory_path().string();
    settings.clock = [] { return from_us(0); };
    settings.ticks = [] { return std::chrono::microseconds(0); };
    return settings;
  }
  Uses uses() {
    Uses uses;
    uses.viewer_of = [this](std::string_view token) -> std::optional<app::Viewer> {
      if (token != kToken || signed_out_) return std::nullopt;
      return app::Viewer{{1}, {2}, {3}, {}};
    };
    uses.sign_in = [](const app::SignIn& sign_in) -> Result<app::SignedIn> {
      if (sign_in.password != "right") return reject("organisation.sign_in_refused");
      return app::SignedIn{kToken, {}};
    };
    uses.first_admin = [](const app::FirstAdmin&) -> Result<app::SignedIn> {
      return reject("organisation.first_admin_exists");
    };
    uses.sign_out = [this](std::string_view) { signed_out_ = true; };
    uses.me = [](const app::Viewer&, std::string_view csrf) -> Result<std::string> {
      return "{\"csrf\":\"" + std::string(csrf) + "\"}";
    };
    uses.read = [](const app::Viewer&, const app::Question& question) -> Result<std::string> {
      std::string text(question.operation);
      for (const auto number : question.numbers) text += " " + std::to_string(number);
      if (question.operation == "tasks" && question.ask("filter") == "fault") throw Fault("inside");
      if (question.operation == "sop" && question.numbers[0] == 9)
        return reject("web.route_not_found");
      return text;
    };
    uses.file = [](const app::Viewer&, const app::Question& question) -> Result<app::File> {
      if (question.operation == "document_file")
        return app::File{"Rekap \"IV\".pdf", "application/pdf", "%PDF"};
      return app::File{"Rekap \"IV\".pdf", "text/html", "%PDF", false};
    };
    uses.may_watch = [](const app::Viewer&) -> Result<void> { return {}; };
    uses.may_verify = [this](std::string_view) -> Result<void> {
      if (++questions_ > 3) return reject("app.too_many_questions", {"60"});
      return {};
    };
    uses.may_browse = [this](std::string_view) -> Result<void> {
      if (looks_left_-- <= 0) return reject("app.too_many_questions", {"60"});
      return {};
    };
    uses.give_feedback = [this](const app::GivenFeedback& given) -> Result<void> {
      feedback_ = given;
      return {};
    };
    uses.verify_code = [](std::string_view code) -> Result<std::string> {
      return "code " + std::string(code);
    };
    uses.verify_file = [](std::string_view pdf) { return "file " + std::string(pdf); };
    uses.download_folder = std::filesystem::temp_directory_path().string();
    uses.bag = [this](const app::Viewer&,
                      const app::Question& question,
                      const std::string& path) -> Result<std::string> {
      if (question.numbers[0] == 9) return reject("web.route_not_found");
      bag_path_ = path;
      std::ofstream(path) << std::string(600'000, 'z');
      return "kasus-17.zip";
    };
    uses.act = [this](const app::Viewer&, app::ActRequest act, app::AnswerTo answer) {
      act_ = std::move(act);
      app::ActAnswer done;
      done.kind = kind_;
      done.text = R"({"case_id":"77"})";
      std::thread([answer, done] { answer(done); }).join();
    };
    uses.keep_upload = [](const app::Viewer&, const app::Upload& upload) -> Result<std::string> {
      return upload.name + " " + std::to_string(std::filesystem::file_size(upload.path));
    };
    return uses;
  }
  static std::string cookie() { return std::string("Cookie: takar=") + kToken + "\r\n"; }
  static std::string act_lines() {
    return cookie() + "X-Takar-Csrf: " + csrf_of(kToken) +
           "\r\nIdempotency-Key: k1\r\nContent-Type: application/json\r\n";
  }
  Received fresh(const std::string& method,
                 const std::string& path,
                 std::string_view body,
                 const std::string& lines) {
    return LoopbackClient(server_.port()).with_body(method, path, body, lines);
  }

  Metrics metrics_;
  bool signed_out_ = false;
  int questions_ = 0;  // About signed papers.
  int looks_left_ = 20;
  app::GivenFeedback feedback_;
  app::ActRequest act_;
  std::string bag_path_;
  app::ActAnswer::Kind kind_ = app::ActAnswer::Kind::kDone;
  std::unique_ptr<ApiSite> site_;
  HttpServer server_;
  std::unique_ptr<LoopbackClient> client_;
};

constexpr const char* kClaim = "/api/v1/cases/17/visits/3/claim_task";
constexpr const char* kAct = R"({"version":1,"position_id":"5"})";

TEST_F(ApiSiteTest, OpensNoOperationToStrangersUnlessTheContractSaysSo) {
  std::vector<std::string> open;
  for (const auto& operation : site_->contract().operations()) {
    std::string path = operation.path;
    for (auto at = path.find('{'); at != std::string::npos; at = path.find('{'))
      path.replace(at, path.find('}') - at + 1, "1");
    const auto answer = fresh(std::string(name_of(operation.method)),
                              path,
                              "",
                              "Content-Type: application/json\r\nIdempotency-Key: k\r\n");
    EXPECT_EQ(answer.status == 401, operation.needs_session) << operation.id;
    if (answer.status != 401) open.push_back(operation.id);
    EXPECT_EQ(answer.header("Cache-Control"), "no-store") << operation.id;
  }
  std::sort(open.begin(), open.end());
  EXPECT_EQ(open,
            (std::vector<std::string>{"catalogue",
                                      "catalogue_form",
                                      "catalogue_sop",
                                      "create_first_admin",
                                      "give_sop_feedback",
                                      "sign_in",
                                      "verify_code",
                                      "verify_file"}));
}

TEST_F(ApiSiteTest, LetsAStrangerLookIntoTheCatalogueAndSayWhatHeThinks) {
  EXPECT_EQ(client_->get("/api/v1/catalogue?q=x").body, "catalogue");
  EXPECT_EQ(client_->get("/api/v1/catalogue/7").body, "catalogue_sop 7");
  EXPECT_EQ(client_->get("/api/v1/catalogue/7/form?as=svg").status, 200);
  const std::string json = "Content-Type: application/json\r\n";
  const auto say = [&](std::string_view body, const std::string& lines) {
    return fresh("POST", "/api/v1/catalogue/7/feedback", body, lines).status;
  };
  EXPECT_EQ(say(R"({"text":"Bagus","name":"Siti"})", json), 200);
  EXPECT_EQ(feedback_.sop_id, 7);
  EXPECT_EQ(feedback_.text, "Bagus");
  EXPECT_EQ(feedback_.name, "Siti");
  EXPECT_EQ(say(R"({"name":"Siti"})", json), 422);
  EXPECT_EQ(say(R"({"text":"Bagus","role":"admin"})", json), 422);
  EXPECT_EQ(say(R"({"text":"Bagus"})", json + "Origin: http://evil.example\r\n"), 403);
  looks_left_ = 0;
  EXPECT_EQ(client_->get("/api/v1/catalogue").status, 429);
  EXPECT_EQ(client_->get("/api/v1/catalogue/7/form").status, 429);
}

TEST_F(ApiSiteTest, SignsInAndOut) {
  const std::string json = "Content-Type: application/json\r\n";
  const auto wrong =
      client_->post("/api/v1/session", R"({"username":"u","password":"wrong"})", json);
  EXPECT_EQ(wrong.status, 401);
  EXPECT_EQ(wrong.header("Set-Cookie"), "");
  const auto right =
      client_->post("/api/v1/session", R"({"username":"u","password":"right"})", json);
  EXPECT_EQ(right.status, 200);
  EXPECT_EQ(right.header("Set-Cookie"),
            std::string("takar=") + kToken + "; Path=/; HttpOnly; SameSite=Lax");
  EXPECT_NE(right.body.find(csrf_of(kToken)), std::string::npos);
  EXPECT_EQ(client_->get("/api/v1/me", cookie()).status, 200);
  EXPECT_EQ(fresh("DELETE", "/api/v1/session", "", act_lines()).status, 204);
  EXPECT_EQ(client_->get("/api/v1/me", cookie()).status, 401);
}

TEST_F(ApiSiteTest, RefusesAnotherSitesPage) {
  const std::string foreign = "Sec-Fetch-Site: cross-site\r\n";
  EXPECT_EQ(fresh("POST", kClaim, kAct, act_lines() + foreign).status, 403);
  EXPECT_EQ(fresh("POST", kClaim, kAct, act_lines() + "Origin: http://evil.example\r\n").status,
            403);
  EXPECT_EQ(fresh("POST",
                  "/api/v1/session",
                  R"({"username":"u","password":"right"})",
                  "Content-Type: application/json\r\n" + foreign)
                .status,
            403);
  const auto no_csrf = cookie() + "Idempotency-Key: k1\r\nContent-Type: application/json\r\n";
  EXPECT_EQ(fresh("POST", kClaim, kAct, no_csrf).status, 403);
  EXPECT_EQ(fresh("POST", kClaim, kAct, no_csrf + "X-Takar-Csrf: wrong\r\n").status, 403);
}

TEST_F(ApiSiteTest, ReadsWithTheNumbersOfThePath) {
  EXPECT_EQ(client_->get("/api/v1/tasks?filter=done", cookie()).body, "tasks");
  EXPECT_EQ(client_->get("/api/v1/cases/17/visits/3", cookie()).body, "task_page 17 3");
  EXPECT_EQ(client_->get("/api/v1/sops/9", cookie()).status, 404);
  EXPECT_EQ(client_->get("/api/v1/cases/seventeen", cookie()).status, 404);
  EXPECT_EQ(client_->get("/api/v1/nothing", cookie()).status, 404);
  EXPECT_EQ(client_->get("/api/v1/tasks?filter=fault", cookie()).status, 503);
  const auto wrong = fresh("PUT", "/api/v1/tasks", "", cookie());
  EXPECT_EQ(wrong.status, 405);
  EXPECT_EQ(wrong.header("Allow"), "GET, HEAD");
}

TEST_F(ApiSiteTest, HandsAnActOnAndAnswersWithThePage) {
  const auto answer = client_->post(kClaim, kAct, act_lines());
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.body, "task_page 17 3");
  EXPECT_EQ(act_.verb, "claim_task");
  EXPECT_EQ(act_.case_id, 17);
  EXPECT_EQ(act_.visit, 3);
  EXPECT_EQ(act_.idempotency_key, "k1");
  EXPECT_EQ(json::text_at(act_.body, "position_id"), "5");
  const auto opened =
      client_->post("/api/v1/cases/open_case", R"({"sop_id":"1","period":"2026Q3"})", act_lines());
  EXPECT_EQ(opened.body, "case_detail 77");
  const auto minimal = client_->post(kClaim, kAct, act_lines() + "Prefer: return=minimal\r\n");
  EXPECT_EQ(minimal.body, R"({"case_id":"77"})");
}

TEST_F(ApiSiteTest, SaysWhyAnActWasNotDone) {
  kind_ = app::ActAnswer::Kind::kFull;
  EXPECT_EQ(client_->post(kClaim, kAct, act_lines()).status, 507);
  kind_ = app::ActAnswer::Kind::kBusy;
  EXPECT_EQ(client_->post(kClaim, kAct, act_lines()).status, 503);
}

TEST_F(ApiSiteTest, ChecksAnActBeforeItIsHandedOn) {
  EXPECT_EQ(fresh("POST", kClaim, "{", act_lines()).status, 422);
  EXPECT_EQ(fresh("POST", kClaim, R"({"version":1})", act_lines()).status, 422);
  EXPECT_EQ(fresh("POST", kClaim, "", act_lines()).status, 422);
  const auto guarded = cookie() + "X-Takar-Csrf: " + csrf_of(kToken) + "\r\n";
  const std::string json = "Content-Type: application/json\r\n";
  EXPECT_EQ(fresh("POST", kClaim, kAct, guarded + json).status, 422);
  EXPECT_EQ(fresh("POST", kClaim, kAct, guarded + json + "Idempotency-Key: a b\r\n").status, 422);
  EXPECT_EQ(fresh("POST", kClaim, kAct, guarded + "Idempotency-Key: k\r\n").status, 415);
  EXPECT_EQ(act_.verb, "");
}

TEST_F(ApiSiteTest, TakesAndHandsOutFiles) {
  const auto kept = client_->post("/api/v1/uploads?name=bukti%20rapat.pdf", "12345", act_lines());
  EXPECT_EQ(kept.body, "bukti rapat.pdf 5");
  EXPECT_EQ(client_->post("/api/v1/uploads?name=", "12345", act_lines()).status, 422);
  EXPECT_EQ(client_->post("/api/v1/uploads?name=a%0d%0ab", "12345", act_lines()).status, 422);
  const auto file = client_->get("/api/v1/uploads/5", cookie());
  EXPECT_EQ(file.header("Content-Type"), "application/octet-stream");
  EXPECT_NE(file.header("Content-Disposition").find("attachment"), std::string::npos);
  EXPECT_EQ(client_->get("/api/v1/documents/5/file", cookie()).header("Content-Type"),
            "application/pdf");
}

TEST_F(ApiSiteTest, AnswersQuestionsAboutSignedPapersToEverybodyButNotWithoutEnd) {
  EXPECT_EQ(client_->get("/api/v1/verification?code=ab-12").body, "code ab-12");
  const std::string pdf = "Content-Type: application/pdf\r\n";
  EXPECT_EQ(fresh("POST", "/api/v1/verification", "%PDF", pdf).body, "file %PDF");
  EXPECT_EQ(fresh("POST", "/api/v1/verification", "", pdf).status, 422);
  EXPECT_EQ(client_->get("/api/v1/verification?code=ab-12").status, 429);
  EXPECT_EQ(fresh("POST", "/api/v1/verification", "%PDF", pdf).status, 429);
}

TEST_F(ApiSiteTest, StreamsTheChangesOfTheViewersAgency) {
  client_->send("GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\n" + cookie() + "\r\n");
  ASSERT_TRUE(client_->read_until("retry"));
  server_.publish(4, "data: other\n\n");
  server_.publish(3, "data: mine\n\n");
  ASSERT_TRUE(client_->read_until("mine"));
  EXPECT_EQ(client_->unread().find("other"), std::string::npos);
}

TEST_F(ApiSiteTest, SendsABagFromItsFileAndRemovesIt) {
  const auto got = client_->get("/api/v1/cases/17/bag", cookie());
  EXPECT_EQ(got.status, 200);
  EXPECT_EQ(got.header("Content-Type"), "application/zip");
  EXPECT_NE(got.header("Content-Disposition").find("kasus-17.zip"), std::string::npos);
  EXPECT_EQ(got.body, std::string(600'000, 'z'));
  EXPECT_EQ(client_->get("/api/v1/cases/9/bag", cookie()).status, 404);
  EXPECT_FALSE(std::filesystem::exists(bag_path_));
}

TEST_F(ApiSiteTest, ServesTheContractTheHealthTheMetricsAndTheApp) {
  EXPECT_EQ(client_->get("/healthz").status, 200);
  const auto contract = client_->get("/api/openapi.json");
  EXPECT_EQ(json::string_or_empty(json::parse(contract.body)->get_object(), "openapi"), "3.1.0");
  EXPECT_NE(client_->get("/metrics").body.find("takar_http_requests_total"), std::string::npos);
  EXPECT_NE(client_->get("/kasus/17").header("Content-Type").find("text/html"), std::string::npos);
  EXPECT_EQ(fresh("POST", "/kasus", "", "").status, 405);
}

}  // namespace
}  // namespace takar::web
