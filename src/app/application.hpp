#pragma once
// The application: every use of Takar that the web, the command line and the demo share.
//
// Reads answer JSON text and are made in one read transaction. Acts travel the one road of a change
// (runner.hpp) and are answered after the COMMIT. Callers never see the store.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "app/act.hpp"
#include "app/announced_file.hpp"
#include "app/file.hpp"
#include "app/import_sop.hpp"
#include "app/page_images.hpp"
#include "app/question.hpp"
#include "app/read_workbook.hpp"
#include "app/verification.hpp"
#include "app/viewer.hpp"
#include "base/log.hpp"
#include "base/random.hpp"
#include "base/result.hpp"
#include "base/time.hpp"

namespace takar::store {
class Store;
}  // namespace takar::store

namespace takar::app {

struct SignIn {
  std::string username, password;
  std::string address;  // Of the client; sign-in is throttled per account and per address.
};

struct SignedIn {
  std::string token;  // The session's secret, for the cookie. Only its hash is stored.
  Viewer viewer;
};

struct FirstAdmin {
  std::string secret;  // Printed once at the first start.
  std::string username, password, name;
};

struct PasswordChange {
  std::string old_password, new_password;
  std::string address;  // Of the client; throttled as signing in.
};

// What a reader without an account says of a public SOP.
struct GivenFeedback {
  std::string address;  // Of the client; throttled.
  std::int64_t sop_id = 0;
  std::string text, name, contact;
};

struct Upload {
  std::string name;        // As the person called it; data, never a path.
  std::string media_type;  // As sent.
  std::string path;        // The temporary file; the caller removes it afterwards.
};

struct ApplicationSettings {
  Clock clock;                      // Asked once per act.
  Random* random = nullptr;         // Borrowed. Session tokens and salts.
  const Log* log = nullptr;         // Borrowed.
  SopReader read_sop = read_draft;  // Documents of others.
  WorkbookReader read_workbook = read_workbook_guarded;
  bool cheap_passwords = false;  // Tests and the demo only: Argon2id with small parameters.
  PdfJudge judge = judge_guarded;
  PageDrawer draw_page = draw_page_guarded;
};

class Application {
 public:
  // Borrows the store; it must outlive the application. Throws Fault.
  Application(store::Store&, ApplicationSettings);
  ~Application();
  Application(const Application&) = delete;
  Application& operator=(const Application&) = delete;

  // -- Signing in. All throw Fault if the database fails.
  // Rejects with organisation.sign_in_refused or organisation.too_many_tries.
  [[nodiscard]] Result<SignedIn> sign_in(const SignIn&);
  // Rejects with organisation.first_admin_exists, organisation.wrong_secret and what the password
  // rules say.
  [[nodiscard]] Result<SignedIn> first_admin(const FirstAdmin&);
  // A new password for the viewer's own account; every session of it ends, and a new one begins.
  // Rejects with organisation.wrong_old_password, organisation.password_unchanged,
  // organisation.too_many_tries and what the password rules say.
  [[nodiscard]] Result<SignedIn> change_password(const Viewer&, const PasswordChange&);
  // Empty: no such session, or it ended. Answered from memory for a few seconds; a session that
  // ended on this node ends at once.
  [[nodiscard]] std::optional<Viewer> viewer_of(std::string_view token);
  void sign_out(std::string_view token);
  // True while no account exists: the web shows the first set-up.
  [[nodiscard]] bool needs_first_admin();

  // -- Reading: JSON text as docs/openapi.yaml says. All throw Fault if the database fails.
  // Rejects with app.account_without_person.
  [[nodiscard]] Result<std::string> me(const Viewer&, std::string_view csrf);
  // A row of the table in src/app/readings.cpp. Rejects as Asking::put() and the row's function do.
  // Bug if there is no such row.
  [[nodiscard]] Result<std::string> read(const Viewer&, const Question&);
  // The same for a file.
  [[nodiscard]] Result<File> file(const Viewer&, const Question&);
  // Makes the case's bag (bag_export.hpp) as a ZIP in the file `path`, which is overwritten, and
  // answers the name to save it under. Throws StorageFull too. Rejects with app.case_not_found.
  [[nodiscard]] Result<std::string> case_bag(const Viewer&,
                                             std::int64_t case_id,
                                             const std::string& path);
  // Counts one question about signed papers from that address. Rejects with app.too_many_questions.
  [[nodiscard]] Result<void> may_verify(std::string_view address);
  // What anybody may ask of a signed paper (verification.hpp). Rejects with app.code_unknown.
  [[nodiscard]] Result<std::string> verify_code(std::string_view typed);
  // Judges in a child process; a second or more for a large file.
  [[nodiscard]] std::string verify_file(std::string_view pdf);
  // Counts one look into the public catalogue from that address. Rejects with
  // app.too_many_questions.
  [[nodiscard]] Result<void> may_browse(std::string_view address);
  // Whether the viewer may be told of changes as they happen. Rejects as permit() does.
  [[nodiscard]] Result<void> may_watch(const Viewer&);

  // -- Acting.
  // Answers once, on the writer thread or at once on the calling thread. Never throws. Verbs: those
  // of docs/openapi.yaml on visits, cases and the agency. Passwords in the body are hashed here, on
  // the calling thread.
  void act(const Viewer&, ActRequest, AnswerTo);
  // act() and wait.
  [[nodiscard]] ActAnswer act(const Viewer&, ActRequest);
  // Keeps what a reader without an account says of a public SOP. Throws Fault. Rejects with
  // app.too_many_questions, and as keep_feedback() of src/app/sop_public_act.hpp does.
  [[nodiscard]] Result<void> give_feedback(const GivenFeedback&);
  // Moves the temporary file into the blob folder, then records it. Throws Fault.
  // Rejects with app.bad_upload, or as permit() does.
  [[nodiscard]] Result<std::string> keep_upload(const Viewer&, const Upload&);

  // -- Files in pieces (unfinished_upload.hpp). All throw Fault or StorageFull; all reject as
  // permit() does, and all but the first with app.file_not_announced.
  // Rejects with app.bad_upload, app.empty_file, app.file_too_large or app.too_many_unfinished.
  [[nodiscard]] Result<FileProgress> announce_file(const Viewer&, AnnouncedFile);
  // Rejects with app.file_changed, as the next one.
  [[nodiscard]] Result<FileProgress> file_progress(const Viewer&, std::int64_t id);
  // Rejects with app.wrong_offset, app.piece_too_long or app.file_changed: the whole file is not
  // what was announced, and all of it is forgotten.
  [[nodiscard]] Result<FileProgress> append_to_file(const Viewer&, const FilePiece&);
  // Gives an unfinished file up. Rejects with app.file_not_announced.
  [[nodiscard]] Result<void> drop_file(const Viewer&, std::int64_t id);

  // Keeps what is being typed at a task and reckons its figures. Answers once, on the writer thread
  // or at once on the calling thread. Never throws. Rejects as save_draft.hpp says.
  void save_draft(const Viewer&, DraftRequest, AnswerTo);

  // Called after each COMMIT that changed a case, on the writer thread: it must be quick and must
  // not throw. One listener; the web's event hub.
  using Listener =
      std::function<void(std::int64_t agency, std::int64_t case_id, std::int64_t visit)>;
  void listen(Listener);

 private:
  // How the program and its store are. Rejects as permit() does.
  [[nodiscard]] Result<std::string> health(const Viewer&);

  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace takar::app
