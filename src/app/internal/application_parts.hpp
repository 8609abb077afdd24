#pragma once
// What the application is made of, shared by the files that define its uses.

#include <map>
#include <mutex>

#include "app/application.hpp"
#include "app/permission.hpp"
#include "app/reading.hpp"
#include "app/runner.hpp"
#include "organisation/account_store.hpp"
#include "organisation/password.hpp"

namespace takar::app {

struct Application::Parts {
  struct KeptSession {
    Viewer viewer;
    Instant until;  // UTC.
  };

  store::Store& store;
  ApplicationSettings settings;
  Shelf shelf;
  Runner runner;
  std::mutex sessions_mutex;
  std::map<Sha256, KeptSession> sessions;

  Parts(store::Store& used, ApplicationSettings given)
      : store(used),
        settings(std::move(given)),
        runner(used, shelf, settings.clock, *settings.random, *settings.log) {}

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

  // Whether the viewer may do that in his agency. Rejects as permit() does, or with app.no_agency.
  [[nodiscard]] Result<void> permitted(const Viewer& viewer, Action action);
  // Puts the question to the function of the row, in one read transaction. Rejects as
  // Asking::put() does.
  template <class Answer>
  [[nodiscard]] Result<Answer> ask(const Viewer&, const Question&, const Reading<Answer>&);
};

}  // namespace takar::app
