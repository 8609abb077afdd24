// Files that come in pieces, on real sockets before the real application: what a client of the tus
// protocol meets when the network breaks, and when it is wrong.

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <openssl/evp.h>

#include "app/application.hpp"
#include "app/demo_agencies.hpp"
#include "app/tidy_up.hpp"
#include "store/blob_folder.hpp"
#include "store/scratch_store.hpp"
#include "web/loopback_client.hpp"
#include "web/session_cookie.hpp"
#include "web/web_server.hpp"

namespace takar::web {
namespace {

const Instant kNow = parse_rfc3339("2026-11-16T02:00:00Z").value();
constexpr const char* kPiece = "Content-Type: application/offset+octet-stream\r\n";

std::string base64(std::string_view bytes) {
  std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');
  const auto length = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                                      reinterpret_cast<const unsigned char*>(bytes.data()),
                                      static_cast<int>(bytes.size()));
  text.resize(static_cast<std::size_t>(length));
  return text;
}

std::string sha256_line(std::string_view bytes) {
  const auto digest = sha256(bytes);
  return "Upload-Checksum: sha256 " +
         base64({reinterpret_cast<const char*>(digest.data()), digest.size()}) + "\r\n";
}

// The code of a refusal; empty if it is none.
std::string code_of(const Received& answer) {
  const auto body = json::parse(answer.body);
  return body && body->is_object() ? json::string_or_empty(body->get_object(), "code") : "";
}

class FilesInPieces : public ::testing::Test {
 protected:
  FilesInPieces()
      : scratch_(store::Engine::kSqlite), log_([this] { return now_; }, LogLevel::kError) {
    demo_ = app::load_demo(*scratch_, random_, kNow);
    server_ = std::make_unique<WebServer>(settings());
    application_ = std::make_unique<app::Application>(
        *scratch_,
        app::ApplicationSettings{.clock = [this] { return now_; },
                                 .random = &random_,
                                 .log = &log_,
                                 .cheap_passwords = true});
    server_->start(*application_);
    me_ = session_of(demo_.accounts.at(0).username);
    colleague_ = session_of(demo_.accounts.at(1).username);
  }
  ~FilesInPieces() override {
    server_->stop(std::chrono::seconds(1));
    application_.reset();
    scratch_.close();
  }

  HttpSettings settings() {
    HttpSettings settings;
    settings.io_threads = 1;
    settings.workers = 2;
    settings.upload_folder = scratch_.folder();
    settings.clock = [this] { return now_; };
    settings.ticks = [] { return std::chrono::microseconds(0); };
    return settings;
  }
  std::string session_of(const std::string& username) {
    const auto signed_in =
        application_->sign_in({username, std::string(app::kDemoPassword), "127.0.0.1"});
    return "Cookie: takar=" + signed_in->token + "\r\nX-Takar-Csrf: " + csrf_of(signed_in->token) +
           "\r\nTus-Resumable: 1.0.0\r\n";
  }
  Received ask(const std::string& method,
               const std::string& path,
               std::string_view body,
               const std::string& lines) {
    return LoopbackClient(server_->port()).with_body(method, path, body, lines);
  }
  // Announces the file and answers its address.
  std::string announced(std::string_view content, const std::string& more = "") {
    const auto answer = ask("POST",
                            "/api/v1/files",
                            "",
                            me_ + "Upload-Length: " + std::to_string(content.size()) +
                                "\r\nUpload-Metadata: filename " + base64("bukti rapat.pdf") +
                                ",filetype " + base64("application/pdf") + more + "\r\n");
    EXPECT_EQ(answer.status, 201) << answer.body;
    return answer.header("Location");
  }
  Received patch(const std::string& path,
                 std::string_view piece,
                 std::size_t offset,
                 const std::string& more = "") {
    return ask("PATCH",
               path,
               piece,
               me_ + kPiece + "Upload-Offset: " + std::to_string(offset) + "\r\n" + more);
  }
  std::string offset_of(const std::string& path) {
    return ask("HEAD", path, "", me_).header("Upload-Offset");
  }
  std::string kept(const std::string& path) {
    const auto id = path.substr(path.rfind('/') + 1);
    return LoopbackClient(server_->port()).get("/api/v1/uploads/" + id, me_).body;
  }

  Instant now_ = kNow;
  store::ScratchStore scratch_;
  Log log_;
  SystemRandom random_;
  app::LoadedDemo demo_;
  std::unique_ptr<WebServer> server_;
  std::unique_ptr<app::Application> application_;
  std::string me_, colleague_;  // Header lines of a signed-in person.
};

TEST_F(FilesInPieces, BecomeAnUploadWithTheirLastPiece) {
  const auto path = announced("halo dunia");
  EXPECT_EQ(offset_of(path), "0");
  const auto first = patch(path, "halo ", 0, sha256_line("halo "));
  EXPECT_EQ(first.status, 204);
  EXPECT_EQ(first.header("Upload-Offset"), "5");
  EXPECT_EQ(first.header("Upload-Expires"), "Mon, 23 Nov 2026 02:00:00 GMT");
  EXPECT_EQ(kept(path).find("halo"), std::string::npos);
  const auto head = ask("HEAD", path, "", me_);
  EXPECT_EQ(head.header("Upload-Length"), "10");
  EXPECT_NE(head.header("Upload-Metadata").find(base64("bukti rapat.pdf")), std::string::npos);
  EXPECT_EQ(patch(path, "dunia", 5).status, 204);
  EXPECT_EQ(kept(path), "halo dunia");
  EXPECT_EQ(offset_of(path), "10");
}

TEST_F(FilesInPieces, KeepWhatHadArrivedWhenTheConnectionBroke) {
  const auto path = announced("halo dunia");
  {
    LoopbackClient client(server_->port());
    client.send("PATCH " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n" + me_ +
                kPiece + "Upload-Offset: 0\r\n\r\nhalo du");
  }
  for (int tries = 0; tries < 500 && offset_of(path) == "0"; ++tries)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  EXPECT_EQ(offset_of(path), "7");
  EXPECT_EQ(patch(path, "nia", 7).status, 204);
  EXPECT_EQ(kept(path), "halo dunia");
}

TEST_F(FilesInPieces, KeepNothingOfACutPieceThatCannotBeChecked) {
  const auto path = announced("halo dunia");
  {
    LoopbackClient client(server_->port());
    client.send("PATCH " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n" + me_ +
                kPiece + sha256_line("halo dunia") + "Upload-Offset: 0\r\n\r\nhalo du");
  }
  EXPECT_EQ(patch(path, "halo dunia", 0).status, 204);
  EXPECT_EQ(kept(path), "halo dunia");
}

TEST_F(FilesInPieces, RefuseAPieceAtAnotherPlace) {
  const auto path = announced("halo dunia");
  EXPECT_EQ(patch(path, "halo ", 0).status, 204);
  for (const std::size_t wrong : {0U, 4U, 6U, 10U, 11U}) {
    const auto answer = patch(path, "x", wrong);
    EXPECT_EQ(answer.status, 409) << wrong;
    EXPECT_EQ(code_of(answer), "app.wrong_offset");
  }
  for (const auto* bad : {"", "Upload-Offset: -5\r\n", "Upload-Offset: 5x\r\n"})
    EXPECT_EQ(ask("PATCH", path, "x", me_ + kPiece + bad).status, 422) << bad;
  EXPECT_EQ(offset_of(path), "5");
}

TEST_F(FilesInPieces, RefuseADamagedPieceAndKeepWhatCameBefore) {
  const auto path = announced("halo dunia");
  EXPECT_EQ(patch(path, "halo ", 0).status, 204);
  EXPECT_EQ(patch(path, "dunya", 5, sha256_line("dunia")).status, 460);
  EXPECT_EQ(code_of(patch(path, "dunya", 5, sha256_line("dunia"))), "web.checksum_mismatch");
  for (const auto* bad : {"md5 AAAA", "sha256", "sha256 AAAA", "sha256 !!", "sha1 "})
    EXPECT_EQ(patch(path, "dunia", 5, "Upload-Checksum: " + std::string(bad) + "\r\n").status, 400);
  EXPECT_EQ(offset_of(path), "5");
  // The digest of "dunia" by another program: printf dunia | sha1sum.
  EXPECT_EQ(
      patch(path, "dunia", 5, "Upload-Checksum: sha1 XsNpDLsRykGCOxmcHgpotn89BAk=\r\n").status,
      204);
}

TEST_F(FilesInPieces, RefuseMoreThanWasAnnounced) {
  const auto path = announced("halo");
  EXPECT_EQ(patch(path, "halo dunia", 0).status, 413);
  EXPECT_EQ(code_of(patch(path, "halo dunia", 0)), "app.piece_too_long");
  EXPECT_EQ(offset_of(path), "0");
  const auto too_long =
      me_ + "Upload-Metadata: filename " + base64("a.pdf") + "\r\nUpload-Length: ";
  const auto large = ask("POST", "/api/v1/files", "", too_long + "20971521\r\n");
  EXPECT_EQ(large.status, 413);
  EXPECT_EQ(code_of(large), "app.file_too_large");
  EXPECT_EQ(code_of(ask("POST", "/api/v1/files", "", too_long + "0\r\n")), "app.empty_file");
  EXPECT_EQ(ask("POST", "/api/v1/files", "", too_long + "-1\r\n").status, 422);
  EXPECT_EQ(ask("POST", "/api/v1/files", "", too_long + "99999999999999999999\r\n").status, 422);
}

TEST_F(FilesInPieces, BelongToTheirPersonAlone) {
  const auto path = announced("halo dunia");
  EXPECT_EQ(ask("HEAD", path, "", colleague_).status, 404);
  const auto foreign = ask("PATCH", path, "halo", colleague_ + kPiece + "Upload-Offset: 0\r\n");
  EXPECT_EQ(foreign.status, 404);
  EXPECT_EQ(code_of(foreign), "app.file_not_announced");
  EXPECT_EQ(ask("DELETE", path, "", colleague_).status, 404);
  EXPECT_EQ(offset_of(path), "0");
  EXPECT_EQ(patch(path, "halo dunia", 0).status, 204);
  EXPECT_EQ(ask("HEAD", path, "", colleague_).status, 404);
}

TEST_F(FilesInPieces, AreGoneWhenTheyWereGivenUpOrAreTooOld) {
  const auto dropped = announced("halo dunia");
  EXPECT_EQ(patch(dropped, "halo", 0).status, 204);
  EXPECT_EQ(ask("DELETE", dropped, "", me_).status, 204);
  EXPECT_EQ(ask("HEAD", dropped, "", me_).status, 404);
  const auto old = announced("halo dunia");
  EXPECT_EQ(patch(old, "halo", 0).status, 204);
  now_ += std::chrono::days(8);
  me_ = session_of(demo_.accounts.at(0).username);
  EXPECT_EQ(ask("HEAD", old, "", me_).status, 404);
  const auto bytes = scratch_.get().blobs().folder() + "/parts/" + old.substr(old.rfind('/') + 1);
  EXPECT_TRUE(std::filesystem::exists(bytes));
  app::tidy_up(*scratch_, now_);
  EXPECT_FALSE(std::filesystem::exists(bytes));
}

TEST_F(FilesInPieces, AreForgottenIfTheWholeIsNotWhatWasAnnounced) {
  const auto digest = ",sha256 " + base64(to_hex(sha256("halo dunia")));
  const auto path = announced("halo dunia", digest);
  EXPECT_EQ(code_of(patch(path, "halo dunya", 0)), "app.file_changed");
  EXPECT_EQ(ask("HEAD", path, "", me_).status, 404);
  const auto again = announced("halo dunia", digest);
  EXPECT_EQ(patch(again, "halo dunia", 0).status, 204);
  EXPECT_EQ(kept(again), "halo dunia");
}

TEST_F(FilesInPieces, HaveALimitForEachPerson) {
  for (std::int64_t i = 0; i < app::kUnfinishedMax; ++i) announced("halo");
  const auto lines = me_ + "Upload-Length: 4\r\nUpload-Metadata: filename " + base64("a") + "\r\n";
  EXPECT_EQ(code_of(ask("POST", "/api/v1/files", "", lines)), "app.too_many_unfinished");
}

TEST_F(FilesInPieces, AreFinishedAlthoughACrashCutTheFinishingShort) {
  const auto path = announced("halo");
  const auto parts = scratch_.get().blobs().folder() + "/parts";
  std::filesystem::create_directories(parts);
  std::ofstream(parts + path.substr(path.rfind('/'))) << "halo";
  EXPECT_EQ(offset_of(path), "4");
  EXPECT_EQ(kept(path), "halo");
}

TEST_F(FilesInPieces, SayWhatTheServerSpeaks) {
  const auto options = ask("OPTIONS", "/api/v1/files", "", me_);
  EXPECT_EQ(options.status, 204);
  EXPECT_EQ(options.header("Tus-Extension"), "creation,termination,expiration,checksum");
  EXPECT_EQ(options.header("Tus-Max-Size"), "20971520");
  const auto plain = me_.substr(0, me_.find("Tus-Resumable"));
  const auto other = ask("POST", "/api/v1/files", "", plain + "Tus-Resumable: 2.0.0\r\n");
  EXPECT_EQ(other.status, 412);
  EXPECT_EQ(other.header("Tus-Version"), "1.0.0");
  const auto path = announced("halo");
  EXPECT_EQ(
      ask("PATCH", path, "halo", me_ + "Content-Type: text/plain\r\nUpload-Offset: 0\r\n").status,
      415);
  const auto as_post = me_ + kPiece + "X-HTTP-Method-Override: PATCH\r\nUpload-Offset: 0\r\n";
  EXPECT_EQ(ask("POST", path, "halo", as_post).status, 204);
  for (const auto* bad : {"", "Upload-Metadata: filename\r\n", "Upload-Metadata: filename ==\r\n"})
    EXPECT_EQ(ask("POST", "/api/v1/files", "", me_ + "Upload-Length: 4\r\n" + bad).status, 422)
        << bad;
}

}  // namespace
}  // namespace takar::web
