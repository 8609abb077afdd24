#pragma once
// What the application is made of, shared by the files that define its uses.

#include <map>
#include <mutex>

#include "app/application.hpp"
#include "app/permission.hpp"
#include "app/reading.hpp"
#include "app/runner.hpp"
#include "app/signing.hpp"
#include "organisation/account_store.hpp"
#include "organisation/password.hpp"

namespace takar::app {

struct UnfinishedUpload;

struct Application::Parts {
  struct KeptSession {
    Viewer viewer;
    Instant until;  // UTC.
  };

  store::Store& store;
  ApplicationSettings settings;
  Shelf shelf;
  Runner runner;
  Signing signing;
  // Of one address, about signed papers. Source: docs/decisions/0121-verification-for-everybody.md.
  RateLimit questions{30, std::chrono::minutes(1)};
  // Of one address, into the catalogue; and what it may say there.
  // Source: docs/decisions/0145-public-catalogue.md.
  RateLimit looks{240, std::chrono::minutes(1)};
  RateLimit feedback{20, std::chrono::hours(1)};
  PageImages page_images;
  std::mutex sessions_mutex;
  std::map<Sha256, KeptSession> sessions;
  std::mutex pieces_mutex;  // One piece of a file at a time is added.

  Parts(store::Store& used, ApplicationSettings given)
      : store(used),
        settings(std::move(given)),
        runner(used, shelf, settings.clock, *settings.random, *settings.log),
        signing(used, shelf, runner, settings),
        page_images(settings.draw_page) {}

  organisation::PasswordCost cost() const {
    return settings.cheap_passwords ? organisation::PasswordCost::kCheap
                                    : organisation::PasswordCost::kOrdinary;
  }

  SignedIn signed_in(const organisation::Account& account, std::string secret) {
    return {std::move(secret),
            {account.id, account.person, account.agency, account.role, account.initial_password}};
  }

  // After a change of an account: what it may do is asked anew.
  void forget_sessions() {
    const std::lock_guard lock(sessions_mutex);
    sessions.clear();
  }

  // Opens a session in its own transaction. Empty: the account was disabled meanwhile.
  std::optional<SignedIn> open_session(organisation::AccountId account);

  // Counts one of the address. Rejects with app.too_many_questions {seconds}.
  [[nodiscard]] Result<void> counted(RateLimit& limit, std::string_view address) const;
  // What keep_signing_key brings, for who may act. Rejects as permit() and open_new_key() do.
  [[nodiscard]] Result<void> open_key(const Viewer& viewer, ActRequest& request);
  // Reads the document that the act names. The answer if that cannot be; empty: the act goes on.
  [[nodiscard]] std::optional<ActAnswer> read_for(const Viewer& viewer, ActRequest& request);
  // Whether the viewer may do that in his agency. Rejects as permit() does, or with app.no_agency.
  [[nodiscard]] Result<void> permitted(const Viewer& viewer, Action action);
  [[nodiscard]] ActAnswer sign_each(const Viewer& viewer, ActRequest request);
  // Puts the question to the function of the row, in one read transaction. Rejects as
  // Asking::put() does.
  template <class Answer>
  [[nodiscard]] Result<Answer> ask(const Viewer&, const Question&, const Reading<Answer>&);
  // The viewer's announced file, finished if it is whole. Needs pieces_mutex. Rejects with
  // app.file_not_announced or app.file_changed.
  [[nodiscard]] Result<FileProgress> unfinished(const Viewer& viewer, std::int64_t id);
  // Rejects with app.file_changed; the bytes are forgotten then.
  [[nodiscard]] Result<void> finish_file(const UnfinishedUpload& upload);
};

}  // namespace takar::app
