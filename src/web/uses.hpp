#pragma once
// What the routes ask of the application, gathered in one place: a test hands in answers of its
// own, the server hands in the application.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "app/application.hpp"

namespace takar::web {

struct Uses {
  std::function<Result<app::SignedIn>(const app::SignIn&)> sign_in;
  std::function<Result<app::SignedIn>(const app::FirstAdmin&)> first_admin;
  std::function<Result<app::SignedIn>(const app::Viewer&, const app::PasswordChange&)>
      change_password;
  std::function<std::optional<app::Viewer>(std::string_view token)> viewer_of;
  std::function<void(std::string_view token)> sign_out;
  std::function<Result<std::string>(const app::Viewer&, std::string_view csrf)> me;
  std::function<Result<std::string>(const app::Viewer&, const app::Question&)> read;
  std::function<Result<app::File>(const app::Viewer&, const app::Question&)> file;
  std::function<Result<void>(const app::Viewer&)> may_watch;
  // Writes the bag of a case into the file and answers its name.
  std::function<Result<std::string>(
      const app::Viewer&, const app::Question&, const std::string& path)>
      bag;
  std::function<void(const app::Viewer&, app::ActRequest, app::AnswerTo)> act;
  std::function<void(const app::Viewer&, app::DraftRequest, app::AnswerTo)> save_draft;
  std::function<Result<std::string>(const app::Viewer&, const app::Upload&)> keep_upload;
  // Whether somebody at this address may ask about signed papers now; then the answers.
  std::function<Result<void>(std::string_view address)> may_verify;
  std::function<Result<std::string>(std::string_view code)> verify_code;
  std::function<std::string(std::string_view pdf)> verify_file;
  // Whether somebody at this address may look into the catalogue now; and what he says of an SOP.
  std::function<Result<void>(std::string_view address)> may_browse;
  std::function<Result<void>(const app::GivenFeedback&)> give_feedback;
  std::function<Result<app::FileProgress>(const app::Viewer&, app::AnnouncedFile)> announce_file;
  std::function<Result<app::FileProgress>(const app::Viewer&, std::int64_t id)> file_progress;
  std::function<Result<app::FileProgress>(const app::Viewer&, const app::FilePiece&)>
      append_to_file;
  std::function<Result<void>(const app::Viewer&, std::int64_t id)> drop_file;
  std::string download_folder;  // Where a download is made ready.
};

// Borrows the application.
[[nodiscard]] Uses uses_of(app::Application&, std::string download_folder);

}  // namespace takar::web
