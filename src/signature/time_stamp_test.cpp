#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <thread>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "signature/sample_keys_test.hpp"
#include "signature/sign_pdf.hpp"
#include "signature/stamp_authority.hpp"
#include "signature/verify_pdf.hpp"

namespace takar::signature {
namespace {

const StampQuestion kQuestion{sha256("isi"), 7};
constexpr auto kYears = std::chrono::hours(24 * 365 * 3);  // Signers' certificates are gone.

std::string code_of(const Result<std::string>& answer) {
  return answer ? "" : std::string(answer.error().code);
}

std::string said_of(const std::string& answer) {
  return code_of(stamp_of(answer, kQuestion, kToday));
}

PdfVerdict verdict_on(const std::string& pdf, Instant at) {
  return verify_pdf(pdf, TrustAnchors::from_pem(sample_root().pem).value(), at).value();
}

// A server of one connection: answers what it is told to, or hangs up without a word.
class OneAnswer {
 public:
  explicit OneAnswer(std::function<std::string(const std::string& body)> answer)
      : socket_(socket(AF_INET, SOCK_STREAM, 0)), answer_(std::move(answer)) {
    sockaddr_in own{};
    own.sin_family = AF_INET;
    own.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof own;
    auto* name = reinterpret_cast<sockaddr*>(&own);
    if (bind(socket_, name, size) != 0 || listen(socket_, 1) != 0 ||
        getsockname(socket_, name, &size) != 0)
      throw std::runtime_error("no socket");
    port_ = ntohs(own.sin_port);
    thread_ = std::thread([this] { serve(); });
  }
  ~OneAnswer() {
    shutdown(socket_, SHUT_RDWR);
    thread_.join();
    close(socket_);
  }
  OneAnswer(const OneAnswer&) = delete;
  OneAnswer& operator=(const OneAnswer&) = delete;
  [[nodiscard]] std::string address() const {
    return fmt::format("http://127.0.0.1:{}/tsa", port_);
  }

 private:
  void serve() const {
    const int caller = accept(socket_, nullptr, nullptr);
    if (caller < 0) return;
    std::string heard(65536, '\0');
    std::size_t size = 0, body = std::string::npos;
    while (body == std::string::npos || size < body + 4 + kQueryBytesMin) {
      const auto got = read(caller, heard.data() + size, heard.size() - size);
      if (got <= 0) break;
      size += static_cast<std::size_t>(got);
      body = std::string_view(heard).substr(0, size).find("\r\n\r\n");
    }
    if (body != std::string::npos) {
      const auto said = answer_(heard.substr(body + 4, size - body - 4));
      if (write(caller, said.data(), said.size()) < 0) perror("write");
    }
    close(caller);
  }

  static constexpr std::size_t kQueryBytesMin = 50;
  int socket_;
  int port_ = 0;
  std::function<std::string(const std::string& body)> answer_;
  std::thread thread_;
};

std::string as_http(const std::string& body, const std::string& status = "200 OK") {
  return fmt::format(
             "HTTP/1.0 {}\r\nContent-Type: application/timestamp-reply\r\nContent-Length: "
             "{}\r\n\r\n",
             status,
             body.size()) +
         body;
}

std::string asked(const OneAnswer& server, int seconds = 5) {
  SeededRandom lots(1);
  return code_of(StampAuthority(server.address(), lots, seconds).stamp("isi", kToday));
}

TEST(StampOf, TakesTheAnswerToItsOwnQuestion) {
  EXPECT_EQ(said_of(sample_root().stamp_answer(stamp_query(kQuestion))), "");
}

TEST(StampOf, RefusesAnAnswerToAnotherQuestion) {
  auto other = kQuestion;
  other.nonce = 8;
  const auto nonce = stamp_of(sample_root().stamp_answer(stamp_query(other)), kQuestion, kToday);
  ASSERT_FALSE(nonce);
  EXPECT_EQ(nonce.error(), (Rejection{"signature.bad_stamp", {"nonce mismatch"}}));
  other = kQuestion;
  other.digest = sha256("lain");
  const auto imprint = stamp_of(sample_root().stamp_answer(stamp_query(other)), kQuestion, kToday);
  ASSERT_FALSE(imprint);
  EXPECT_EQ(imprint.error(), (Rejection{"signature.bad_stamp", {"message imprint mismatch"}}));
}

TEST(StampOf, RefusesAWrongClockARefusalAndNonsense) {
  const auto query = stamp_query(kQuestion);
  EXPECT_EQ(said_of(sample_root().stamp_answer(query, std::chrono::minutes(6))),
            "signature.clock_differs");
  EXPECT_EQ(said_of(sample_root().stamp_answer(query, -std::chrono::minutes(6))),
            "signature.clock_differs");
  EXPECT_EQ(said_of(sample_root().stamp_answer(query, std::chrono::minutes(4))), "");
  EXPECT_EQ(said_of(sample_root().stamp_answer(query, {}, false)), "signature.stamp_refused");
  for (const auto* nonsense : {"", "x", "0\x03\x02\x01\x05"})
    EXPECT_EQ(said_of(nonsense), "signature.bad_stamp");
}

TEST(StampOf, RefusesEveryAlteredAnswer) {
  const auto good = sample_root().stamp_answer(stamp_query(kQuestion));
  const auto signed_part = good.size() - 200;  // The value of the signature stands at the end.
  auto bad = good;
  bad[signed_part] = static_cast<char>(bad[signed_part] ^ 1);
  EXPECT_EQ(said_of(bad), "signature.bad_stamp");
  for (std::size_t size = 0; size < good.size(); size += 31)
    EXPECT_NE(said_of(good.substr(0, size)), "") << size;
}

TEST(StampAuthority, AsksOverHttp) {
  const OneAnswer server(
      [](const std::string& query) { return as_http(sample_root().stamp_answer(query)); });
  EXPECT_EQ(asked(server), "");
}

TEST(StampAuthority, SaysWhatIsWrongWithAnOddAnswer) {
  const auto answer = [](const std::string& said) {
    return asked(OneAnswer([said](const std::string&) { return said; }));
  };
  EXPECT_EQ(answer(""), "signature.unreachable");
  EXPECT_EQ(answer("bukan http\r\n\r\n"), "signature.unreachable");
  EXPECT_EQ(answer(as_http("", "500 Rusak")), "signature.unreachable");
  EXPECT_EQ(answer("HTTP/1.0 200 OK\r\nContent-Type: text/html\r\nContent-Length: 3\r\n\r\nhai"),
            "signature.unreachable");
  EXPECT_EQ(answer(as_http("0\x03\x02\x01\x05")), "signature.bad_stamp");
}

TEST(StampAuthority, DoesNotWaitWithoutEnd) {
  const OneAnswer server([](const std::string&) {
    sleep(3);
    return std::string();
  });
  EXPECT_EQ(asked(server, 1), "signature.unreachable");
}

TEST(StampAuthority, RefusesAnAddressThatItCannotAsk) {
  SeededRandom lots(1);
  for (const auto* address : {"", "https://contoh.example/tsa", "http://127.0.0.1:1/tsa", "x y"})
    EXPECT_EQ(code_of(StampAuthority(address, lots, 1).stamp("isi", kToday)),
              "signature.unreachable")
        << address;
}

TEST(SignPdf, CarriesATimeStampThatOutlivesTheCertificate) {
  const SampleStamps stamps(sample_root());
  const auto key = sample_root().signer("Camat Contoh");
  const auto pdf = sign_pdf(sample_pdf(), key, {kToday}, &stamps).value();
  const auto now = verdict_on(pdf, kToday);
  EXPECT_EQ(now.signatures[0].cms.stamped_at, kToday);
  EXPECT_EQ(now.signatures[0].level, Level::kT);
  EXPECT_EQ(verdict_on(pdf, kToday + kYears).standing(), Standing::kValid);
  const auto bare = sign_pdf(sample_pdf(), key, {kToday}).value();
  EXPECT_EQ(verdict_on(bare, kToday).signatures[0].level, Level::kB);
  EXPECT_EQ(verdict_on(bare, kToday + kYears).standing(), Standing::kUnknown);
}

TEST(SignPdf, SignsNothingWithoutTheStampThatWasAskedFor) {
  SeededRandom lots(1);
  const StampAuthority nobody("http://127.0.0.1:1/tsa", lots, 1);
  EXPECT_EQ(
      code_of(sign_pdf(sample_pdf(), sample_root().signer("Camat Contoh"), {kToday}, &nobody)),
      "signature.unreachable");
}

TEST(StampPdf, ProvesEverySignatureBeforeIt) {
  const SampleStamps stamps(sample_root());
  auto pdf = sample_pdf();
  for (const auto* name : {"Sekretaris Contoh", "Camat Contoh"})
    pdf = sign_pdf(pdf, sample_root().signer(name), {kToday}).value();
  pdf = stamp_pdf(pdf, stamps, kToday).value();
  const auto verdict = verdict_on(pdf, kToday + kYears);
  ASSERT_EQ(verdict.signatures.size(), 3u);
  EXPECT_EQ(verdict.standing(), Standing::kValid);
  EXPECT_TRUE(verdict.signatures[2].time_stamp);
  EXPECT_EQ(verdict.signatures[0].later.change, Change::kPermitted);
  EXPECT_EQ(verdict.signatures[0].level, Level::kT);
}

TEST(SignPdf, IsNotDeceivedByItsReason) {
  const auto key = sample_root().signer("Camat Contoh");
  const auto pdf =
      sign_pdf(sample_pdf(), key, {kToday, "/Contents <00> /ByteRange [0 1 2 3] >>"}).value();
  EXPECT_EQ(verdict_on(pdf, kToday).standing(), Standing::kValid);
}

}  // namespace
}  // namespace takar::signature
