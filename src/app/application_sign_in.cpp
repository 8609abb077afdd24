// Signing in, sessions and passwords: the first part of application.hpp.

#include <chrono>

#include "app/internal/application_parts.hpp"
#include "base/check.hpp"

namespace takar::app {
namespace {

// How long a session is answered from memory. A session that ended on this node ends at once.
constexpr std::chrono::seconds kSessionKept{5};

}  // namespace

std::optional<SignedIn> Application::Parts::open_session(organisation::AccountId account) {
  const auto token = organisation::new_session_token(*settings.random);
  std::optional<organisation::Account> opened;
  store.write([&](store::WriteTransaction& tx) {
    opened = organisation::open_session(tx, account, token.digest, settings.clock());
    return opened.has_value();
  });
  if (!opened) return std::nullopt;
  return signed_in(*opened, token.secret);
}

Result<SignedIn> Application::sign_in(const SignIn& request) {
  Result<organisation::SignInAccount> account = reject("organisation.sign_in_refused");
  parts_->store.write([&](store::WriteTransaction& tx) {
    account = organisation::begin_sign_in(
        tx, {request.username, request.address}, parts_->settings.clock());
    return account.has_value();
  });
  if (!account) return reject(account.error());
  const bool right =
      organisation::password_matches(account->password_hash, request.password, parts_->cost());
  if (!right || !account->account) return reject("organisation.sign_in_refused");
  auto opened = parts_->open_session(account->account);
  if (!opened) return reject("organisation.sign_in_refused");
  return std::move(*opened);
}

Result<SignedIn> Application::first_admin(const FirstAdmin& request) {
  const auto sound = organisation::check_password(request.password, request.username);
  if (!sound) return reject(sound.error());
  const auto hash = organisation::hash_password(request.password, parts_->cost());
  Result<organisation::Account> account = reject("organisation.first_admin_exists");
  parts_->store.write([&](store::WriteTransaction& tx) {
    account = organisation::make_first_admin(tx,
                                             {request.secret, request.username, hash, request.name},
                                             *parts_->settings.random,
                                             parts_->settings.clock());
    return account.has_value();
  });
  if (!account) return reject(account.error());
  auto opened = parts_->open_session(account->id);
  TAKAR_CHECK(opened.has_value(), "an account that was just made cannot be disabled");
  return std::move(*opened);
}

Result<SignedIn> Application::change_password(const Viewer& viewer, const PasswordChange& request) {
  std::optional<organisation::Account> account;
  parts_->store.read([&](store::ReadTransaction& tx) {
    account = organisation::find_account(tx, viewer.agency, viewer.account);
  });
  TAKAR_CHECK(account.has_value(), "a session belongs to an account");
  Result<organisation::SignInAccount> known = reject("organisation.wrong_old_password");
  parts_->store.write([&](store::WriteTransaction& tx) {
    known = organisation::begin_sign_in(
        tx, {account->username, request.address}, parts_->settings.clock());
    return known.has_value();
  });
  if (!known) return reject(known.error());
  if (!organisation::password_matches(known->password_hash, request.old_password, parts_->cost()))
    return reject("organisation.wrong_old_password");
  if (request.old_password == request.new_password)
    return reject("organisation.password_unchanged");
  const auto sound = organisation::check_password(request.new_password, account->username);
  if (!sound) return reject(sound.error());
  const auto hash = organisation::hash_password(request.new_password, parts_->cost());
  parts_->store.write([&](store::WriteTransaction& tx) {
    const organisation::Stamp stamp{parts_->settings.clock(), viewer.person};
    return organisation::set_password(tx, viewer.agency, account->id, {.hash = hash}, stamp)
        .has_value();
  });
  parts_->forget_sessions();
  auto opened = parts_->open_session(account->id);
  if (!opened) return reject("organisation.sign_in_refused");
  return std::move(*opened);
}

std::optional<Viewer> Application::viewer_of(std::string_view token) {
  const auto digest = organisation::session_digest(token);
  const auto now = parts_->settings.clock();
  {
    const std::lock_guard lock(parts_->sessions_mutex);
    const auto kept = parts_->sessions.find(digest);
    if (kept != parts_->sessions.end() && now < kept->second.until) return kept->second.viewer;
  }
  std::optional<organisation::Session> session;
  parts_->store.read(
      [&](store::ReadTransaction& tx) { session = organisation::find_session(tx, digest, now); });
  if (!session) return std::nullopt;
  if (session->to_touch)
    parts_->store.write([&](store::WriteTransaction& tx) {
      organisation::touch_session(tx, digest, now);
      return true;
    });
  const Viewer viewer{
      session->account, session->person, session->agency, session->role, session->initial_password};
  const std::lock_guard lock(parts_->sessions_mutex);
  std::erase_if(parts_->sessions, [&](const auto& kept) { return kept.second.until <= now; });
  parts_->sessions[digest] = {viewer, now + kSessionKept};
  return viewer;
}

void Application::sign_out(std::string_view token) {
  const auto digest = organisation::session_digest(token);
  parts_->store.write([&](store::WriteTransaction& tx) {
    organisation::end_session(tx, digest);
    return true;
  });
  const std::lock_guard lock(parts_->sessions_mutex);
  parts_->sessions.erase(digest);
}

bool Application::needs_first_admin() {
  bool exists = true;
  parts_->store.read([&](store::ReadTransaction& tx) { exists = organisation::any_account(tx); });
  return !exists;
}

}  // namespace takar::app
