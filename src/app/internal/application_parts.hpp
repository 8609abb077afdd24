#pragma once
// What the application is made of, shared by the files that define its uses.

#include <map>
#include <mutex>

#include "app/application.hpp"
#include "app/permission.hpp"
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
  // Reads the viewer's office. Rejects with app.no_agency.
  template <class Use>
  [[nodiscard]] Result<std::string> with_office(const Viewer& viewer, const Use& use);
  // As with_office(), if the viewer may do that there. Rejects also as permit() does.
  template <class Use>
  [[nodiscard]] Result<std::string> if_permitted(const Viewer& viewer,
                                                 Action action,
                                                 const Use& use);
  // Reads one case for a viewer and hands it on with its scene. Rejects with app.case_not_found.
  template <class Use>
  [[nodiscard]] Result<std::string> with_case(const Viewer& viewer,
                                              std::int64_t id,
                                              const Use& use);
  // Reads an SOP version of the viewer's agency. Rejects with app.sop_not_found.
  template <class Use>
  [[nodiscard]] Result<std::string> with_sop(const Viewer& viewer, std::int64_t id, const Use& use);
  // Reads a registered document with the event that holds its content. Rejects with
  // app.document_not_found.
  template <class Use>
  [[nodiscard]] Result<std::string> with_document(const Viewer& viewer,
                                                  std::int64_t id,
                                                  const Use& use);
  // Whether the viewer may open a case of some SOP of his agency.
  [[nodiscard]] bool may_open_some(store::ReadTransaction& tx,
                                   const Office& office,
                                   const Viewer& viewer);
};

}  // namespace takar::app
