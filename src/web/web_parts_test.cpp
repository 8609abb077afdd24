#include <atomic>
#include <thread>

#include <gtest/gtest.h>

#include "base/check.hpp"
#include "base/json.hpp"
#include "base/rejections.hpp"
#include "web/api_contract.hpp"
#include "web/arrivals.hpp"
#include "web/assets.hpp"
#include "web/client_address.hpp"
#include "web/http.hpp"
#include "web/metrics.hpp"
#include "web/problem.hpp"
#include "web/router.hpp"
#include "web/session_cookie.hpp"
#include "web/target.hpp"
#include "web/worker_pool.hpp"

namespace takar::web {
namespace {

const Operation& operation(const ApiContract& contract, std::string_view id) {
  for (const auto& known : contract.operations())
    if (known.id == id) return known;
  throw Bug("no such operation");
}

TEST(Response, RefusesLineEndsInHeaders) {
  Response response;
  EXPECT_THROW(response.set("X", "a\r\nSet-Cookie: b"), Bug);
  EXPECT_THROW(response.set("X", "a\nb"), Bug);
  EXPECT_THROW(response.set("X", std::string_view("a\0b", 3)), Bug);
  EXPECT_THROW(response.set("X y", "a"), Bug);
  EXPECT_EQ(response.set("X", "a").header("x"), "a");
}

TEST(Response, NamesAFileWhateverItsName) {
  EXPECT_EQ(attachment_named("a\"\r\n b\xc3\xa9.pdf"),
            "attachment; filename=\"a___ b__.pdf\"; filename*=UTF-8''a%22%0D%0A%20b%C3%A9.pdf");
}

TEST(Target, IsReadInOneWayOnly) {
  EXPECT_EQ(read_target("/a%20b?x=%2F")->path, "/a b");
  EXPECT_EQ(read_target("/a?x=%2F")->query, "x=%2F");
  EXPECT_EQ(read_target("http://host/a")->path, "/a");
  EXPECT_EQ(read_target("http://host")->path, "/");
  EXPECT_EQ(read_target("/")->path, "/");
  for (const char* bad : {"",
                          "a",
                          "*",
                          "/..",
                          "/a/../b",
                          "/%2e%2e/a",
                          "/a//b",
                          "/a%2fb",
                          "/a%5cb",
                          "/a%00",
                          "/a%0ab",
                          "/%ff",
                          "/%",
                          "/%4",
                          "/a#b",
                          "ftp://host/a"})
    EXPECT_FALSE(read_target(bad)) << bad;
}

TEST(Router, PrefersWrittenWordsAndChecksNumbers) {
  Router router;
  router.add(Method::kGet, "/cases", 0);
  router.add(Method::kPost, "/cases/open_case", 1);
  router.add(Method::kGet, "/cases/{case:number}", 2);
  router.add(Method::kPost, "/cases/{case:number}/visits/{visit:number}/claim_task", 3);
  EXPECT_EQ(router.find(Method::kPost, "/cases/open_case")->route, 1U);
  EXPECT_EQ(router.find(Method::kGet, "/cases/17")->parameters, std::vector<std::string>{"17"});
  EXPECT_EQ(router.find(Method::kHead, "/cases/17")->route, 2U);
  EXPECT_EQ(router.find(Method::kPost, "/cases/17/visits/2/claim_task")->route, 3U);
  EXPECT_FALSE(router.find(Method::kGet, "/cases/seventeen"));
  EXPECT_FALSE(router.find(Method::kGet, "/cases/-1"));
  EXPECT_FALSE(router.find(Method::kGet, "/cases/99999999999999999999"));
  EXPECT_FALSE(router.find(Method::kGet, "/cases/17/nothing"));
  const auto wrong = router.find(Method::kDelete, "/cases");
  EXPECT_FALSE(wrong->route);
  EXPECT_EQ(wrong->allow, "GET, HEAD");
  EXPECT_THROW(router.add(Method::kGet, "/cases", 9), Bug);
}

TEST(ApiContract, ChecksABodyAgainstWhatItPublishes) {
  const ApiContract contract;
  const auto& complete = operation(contract, "complete_step");
  const auto place = [&](std::string_view body) {
    const auto read = contract.read_body(complete, body);
    if (read) return std::string("fits");
    return read.error().details.empty() ? std::string(read.error().code) : read.error().details[0];
  };
  EXPECT_EQ(place(R"({"version":3,"position_id":"12"})"), "fits");
  EXPECT_EQ(place(R"({"version":3,"position_id":"12","decision":"no","reason":"x"})"), "fits");
  EXPECT_EQ(place(R"({"version":3,"position_id":"12","content":{"values":[
                    {"indicator_id":"1","components":{"a":"1.5"},"state":"filled"}]}})"),
            "fits");
  EXPECT_EQ(place(""), "web.body_missing");
  EXPECT_EQ(place("[]"), "");
  EXPECT_EQ(place(R"({"version":3})"), "position_id");
  EXPECT_EQ(place(R"({"version":"3","position_id":"12"})"), "version");
  EXPECT_EQ(place(R"({"version":3,"position_id":12})"), "position_id");
  EXPECT_EQ(place(R"({"version":3,"position_id":"12x"})"), "position_id");
  EXPECT_EQ(place(R"({"version":3,"position_id":"12","more":1})"), "more");
  EXPECT_EQ(place(R"({"version":3,"position_id":"12","decision":"maybe"})"), "decision");
  EXPECT_EQ(place(R"({"version":3,"position_id":"12","finished_at_stated":"today"})"),
            "finished_at_stated");
  EXPECT_EQ(place(R"({"version":3,"position_id":"12","content":{"values":[
                    {"indicator_id":"1","components":{"a":"1,5"},"state":"filled"}]}})"),
            "content/values/0/components/a");
}

TEST(ApiContract, GuardsEveryActOfASignedInPerson) {
  const ApiContract contract;
  EXPECT_GE(contract.operations().size(), 37U);
  int open = 0;
  for (const auto& known : contract.operations()) {
    if (!known.needs_session) ++open;
    EXPECT_EQ(known.needs_csrf, known.needs_session && is_unsafe(known.method)) << known.id;
  }
  EXPECT_EQ(open, 8);  // api_site_test.cpp names them.
  EXPECT_TRUE(operation(contract, "complete_step").needs_key);
  EXPECT_TRUE(operation(contract, "upload_file").raw_body);
}

Request browser(bool secure, std::vector<std::pair<std::string, std::string>> headers) {
  Request request;
  request.secure = secure;
  request.headers = std::move(headers);
  return request;
}

constexpr const char* kToken = "0123456789abcdef0123456789abcdef";

TEST(SessionCookie, IsPrefixedOverTlsAndHiddenFromScripts) {
  const auto plain = browser(false, {});
  const auto secure = browser(true, {});
  EXPECT_EQ(session_cookie(plain, kToken),
            std::string("takar=") + kToken + "; Path=/; HttpOnly; SameSite=Lax");
  EXPECT_EQ(session_cookie(secure, kToken),
            std::string("__Host-takar=") + kToken + "; Path=/; HttpOnly; SameSite=Lax; Secure");
  EXPECT_NE(ended_session_cookie(plain).find("Max-Age=0"), std::string::npos);
}

TEST(SessionCookie, IsReadOnlyUnderItsOwnName) {
  const std::string token = kToken;
  EXPECT_EQ(session_token(browser(false, {{"Cookie", "a=b; takar=" + token}})), token);
  EXPECT_EQ(session_token(browser(true, {{"Cookie", "__Host-takar=" + token}})), token);
  EXPECT_EQ(session_token(browser(true, {{"Cookie", "takar=" + token}})), "");
  EXPECT_EQ(session_token(browser(false, {{"Cookie", "takar=../../etc/passwd"}})), "");
  EXPECT_EQ(session_token(browser(false, {{"Cookie", "takar=short"}})), "");
  EXPECT_EQ(session_token(browser(false, {{"Cookie", "takar=" + std::string(9000, 'a')}})), "");
}

TEST(SessionCookie, AsksForTheCsrfValueOfItsOwnSession) {
  const std::string cookie = std::string("takar=") + kToken;
  EXPECT_TRUE(has_csrf(browser(false, {{"Cookie", cookie}, {"X-Takar-Csrf", csrf_of(kToken)}})));
  EXPECT_FALSE(has_csrf(browser(false, {{"Cookie", cookie}})));
  EXPECT_FALSE(has_csrf(browser(false, {{"Cookie", cookie}, {"X-Takar-Csrf", csrf_of("other")}})));
}

TEST(SessionCookie, RefusesForeignPages) {
  EXPECT_TRUE(from_own_page(browser(false, {{"Host", "a:80"}})));
  EXPECT_TRUE(from_own_page(browser(false, {{"Sec-Fetch-Site", "same-origin"}})));
  EXPECT_FALSE(from_own_page(browser(false, {{"Sec-Fetch-Site", "cross-site"}})));
  EXPECT_FALSE(from_own_page(browser(false, {{"Sec-Fetch-Site", "same-site"}})));
  EXPECT_TRUE(from_own_page(browser(false, {{"Host", "a:80"}, {"Origin", "http://a:80"}})));
  EXPECT_FALSE(from_own_page(browser(false, {{"Host", "a:80"}, {"Origin", "http://evil"}})));
  EXPECT_FALSE(from_own_page(browser(false, {{"Host", "a:80"}, {"Origin", "null"}})));
  EXPECT_FALSE(from_own_page(browser(true, {{"Host", "a"}, {"Origin", "http://a"}})));
}

TEST(ClientAddress, ComesFromTheRightAndOnlyFromTrustedProxies) {
  const std::vector<std::pair<std::string, std::string>> lines{
      {"X-Forwarded-For", "1.1.1.1, 198.51.100.7, 10.0.0.2"}, {"X-Forwarded-Proto", "https"}};
  auto request = browser(false, lines);
  set_client(request, "203.0.113.9", {"10.0.0.1", "10.0.0.2"});
  EXPECT_EQ(request.peer, "203.0.113.9");
  EXPECT_FALSE(request.secure);
  set_client(request, "10.0.0.1", {"10.0.0.1", "10.0.0.2"});
  EXPECT_EQ(request.peer, "198.51.100.7");
  EXPECT_TRUE(request.secure);
}

TEST(Problem, FollowsTheClassAndSpeaksBothLanguages) {
  const auto response = problem(Rejection{"web.bad_field", {"version", "integer"}}, "r1");
  EXPECT_EQ(response.status, 422);
  const auto body = json::parse(response.body)->get_object();
  EXPECT_EQ(json::text_at(body, "class"), "invalid");
  EXPECT_NE(json::string_or_empty(body, "title_id").find("version"), std::string::npos);
  EXPECT_NE(json::string_or_empty(body, "title_en").find("version"), std::string::npos);
  EXPECT_EQ(json::text_at(body, "request_id"), "r1");
  EXPECT_EQ(problem(Rejection{"web.signed_out", {}}, "r").status, 401);
  using Kind = app::ActAnswer::Kind;
  EXPECT_EQ(problem(app::ActAnswer{Kind::kBusy, {}}, "r").status, 503);
  EXPECT_EQ(problem(app::ActAnswer{Kind::kFull, {}}, "r").status, 507);
  EXPECT_EQ(problem(app::ActAnswer{Kind::kFault, {}}, "r").status, 503);
  EXPECT_EQ(problem(app::ActAnswer{Kind::kFrozen, {}}, "r").status, 500);
}

TEST(Problem, HasAStatusForEveryRefusalOfThisRoom) {
  const std::vector<std::pair<std::string_view, int>> table{{"web.bad_checksum", 400},
                                                            {"web.bad_field", 422},
                                                            {"web.bad_file_name", 422},
                                                            {"web.bad_idempotency_key", 422},
                                                            {"web.bad_request", 400},
                                                            {"web.bad_target", 400},
                                                            {"web.bad_upload_header", 422},
                                                            {"web.body_missing", 422},
                                                            {"web.body_too_large", 413},
                                                            {"web.bug", 500},
                                                            {"web.busy", 503},
                                                            {"web.case_frozen", 500},
                                                            {"web.checksum_mismatch", 460},
                                                            {"web.fault", 503},
                                                            {"web.foreign_page", 403},
                                                            {"web.head_too_large", 431},
                                                            {"web.insecure_sign_in", 403},
                                                            {"web.method_not_allowed", 405},
                                                            {"web.no_answer_yet", 503},
                                                            {"web.not_a_piece", 415},
                                                            {"web.not_json", 415},
                                                            {"web.password_must_change", 403},
                                                            {"web.route_not_found", 404},
                                                            {"web.signed_out", 401},
                                                            {"web.storage_full", 507},
                                                            {"web.tus_version", 412},
                                                            {"web.unknown_expectation", 417},
                                                            {"web.unknown_version", 505},
                                                            {"web.wrong_csrf", 403}};
  std::size_t listed = 0;
  for (const auto& row : rejection_rows()) listed += row.code.starts_with("web.") ? 1 : 0;
  EXPECT_EQ(listed, table.size());
  for (const auto& [code, status] : table)
    EXPECT_EQ(problem(Rejection{code, {"1", "2"}}, "r").status, status) << code;
}

TEST(Arrivals, NameWhatThePageIsGoingToAskFor) {
  const Arrivals arrivals(R"([{"path":"/cases/{case:number}/visits/{visit:number}",
      "files":["/assets/a.js","/assets/a.css"],"asks":["/api/me","/api/c/{case}/v/{visit}"]}])");
  const std::string files =
      "</assets/a.js>; rel=modulepreload, </assets/a.css>; rel=preload; as=style";
  EXPECT_EQ(arrivals.links_for("/cases/7/visits/3", false), files);
  EXPECT_EQ(arrivals.links_for("/cases/7/visits/3", true),
            "</api/me>; rel=preload; as=fetch; crossorigin, "
            "</api/c/7/v/3>; rel=preload; as=fetch; crossorigin, " +
                files);
}

TEST(Arrivals, SayNothingOfAPageThatIsNotAnArrival) {
  const Arrivals arrivals(R"([{"path":"/cases/{case:number}","files":[],"asks":["/x/{case}"]}])");
  EXPECT_EQ(arrivals.links_for("/cases/7>;rel=x", true), "");
  EXPECT_EQ(arrivals.links_for("/cases/7/more", true), "");
  EXPECT_EQ(arrivals.links_for("/cases/7", false), "");
  EXPECT_EQ(Arrivals("").links_for("/", true), "");
}

TEST(Assets, ChooseTheSmallestFormTheBrowserTakes) {
  const std::vector<Asset> assets{
      {"index.html", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "<html>", "", ""},
      {"assets/x-1.js", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "plain", "br", "gz"}};
  Request request;
  request.path = "/assets/x-1.js";
  EXPECT_EQ(asset_answer(request, assets).content(), "plain");
  request.headers = {{"Accept-Encoding", "gzip, deflate, br;q=0.9"}};
  const auto answer = asset_answer(request, assets);
  EXPECT_EQ(answer.content(), "br");
  EXPECT_EQ(answer.header("Content-Encoding"), "br");
  EXPECT_NE(answer.header("Cache-Control").find("immutable"), std::string::npos);
  request.headers = {{"Accept-Encoding", "br;q=0, gzip"}};
  EXPECT_EQ(asset_answer(request, assets).content(), "gz");
  request.headers = {{"Accept-Encoding", "br"},
                     {"If-None-Match", std::string(answer.header("ETag"))}};
  EXPECT_EQ(asset_answer(request, assets).status, 304);
}

TEST(Assets, AnswerEveryAddressOfTheAppWithItsFirstPage) {
  const std::vector<Asset> assets{
      {"index.html", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "<html>", "", ""}};
  Request request;
  for (const char* path : {"/", "/tugas", "/kasus/17"}) {
    request.path = path;
    EXPECT_EQ(asset_answer(request, assets).content(), "<html>") << path;
  }
  EXPECT_EQ(asset_answer(request, assets).header("Cache-Control"), "no-cache");
  request.path = "/assets/gone.js";
  EXPECT_EQ(asset_answer(request, assets).status, 404);
  request.path = "/";
  EXPECT_NE(asset_answer(request, {}).content().find("belum dibangun"), std::string_view::npos);
}

TEST(Metrics, WriteWhatPrometheusReads) {
  Metrics metrics({"tasks"});
  metrics.add({"takar_commits_total", "Commits.", [] { return 42; }, true});
  metrics.count(0, 200, std::chrono::microseconds(1'500));
  metrics.count(77, 418, std::chrono::microseconds(9'000'000));
  const auto text = metrics.text();
  for (const char* line : {"takar_http_requests_total{route=\"tasks\",status=\"200\"} 1",
                           "takar_http_requests_total{route=\"none\",status=\"other\"} 1",
                           "takar_http_request_seconds_bucket{le=\"0.002500\"} 1",
                           "takar_http_request_seconds_bucket{le=\"+Inf\"} 2",
                           "takar_http_request_seconds_sum 9.001500",
                           "# TYPE takar_commits_total counter\ntakar_commits_total 42"})
    EXPECT_NE(text.find(line), std::string::npos) << line << "\n" << text;
}

TEST(WorkerPool, RunsWhatItTookBeforeItStops) {
  std::atomic<int> done{0};
  WorkerPool pool(2, 100);
  for (int i = 0; i < 100; ++i)
    while (!pool.submit([&] { ++done; })) std::this_thread::yield();
  pool.stop();
  EXPECT_EQ(done, 100);
  EXPECT_FALSE(pool.submit([] {}));
}

}  // namespace
}  // namespace takar::web
