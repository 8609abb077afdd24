#include "web/uses.hpp"

namespace takar::web {
Uses uses_of(app::Application& application, std::string download_folder) {
  Uses uses;
  uses.download_folder = std::move(download_folder);
  uses.sign_in = [&](const app::SignIn& sign_in) { return application.sign_in(sign_in); };
  uses.first_admin = [&](const app::FirstAdmin& admin) { return application.first_admin(admin); };
  uses.change_password = [&](const app::Viewer& viewer, const app::PasswordChange& change) {
    return application.change_password(viewer, change);
  };
  uses.viewer_of = [&](std::string_view token) { return application.viewer_of(token); };
  uses.sign_out = [&](std::string_view token) { application.sign_out(token); };
  uses.me = [&](const app::Viewer& viewer, std::string_view csrf) {
    return application.me(viewer, csrf);
  };
  uses.read = [&](const app::Viewer& viewer, const app::Question& question) {
    return application.read(viewer, question);
  };
  uses.file = [&](const app::Viewer& viewer, const app::Question& question) {
    return application.file(viewer, question);
  };
  uses.may_verify = [&](std::string_view address) { return application.may_verify(address); };
  uses.verify_code = [&](std::string_view code) { return application.verify_code(code); };
  uses.verify_file = [&](std::string_view pdf) { return application.verify_file(pdf); };
  uses.may_browse = [&](std::string_view address) { return application.may_browse(address); };
  uses.give_feedback = [&](const app::GivenFeedback& given) {
    return application.give_feedback(given);
  };
  uses.may_watch = [&](const app::Viewer& viewer) { return application.may_watch(viewer); };
  uses.bag =
      [&](const app::Viewer& viewer, const app::Question& question, const std::string& path) {
        return application.case_bag(viewer, question.numbers.at(0), path);
      };
  uses.act = [&](const app::Viewer& viewer, app::ActRequest act, app::AnswerTo answer) {
    application.act(viewer, std::move(act), std::move(answer));
  };
  uses.save_draft = [&](const app::Viewer& viewer, app::DraftRequest draft, app::AnswerTo answer) {
    application.save_draft(viewer, std::move(draft), std::move(answer));
  };
  uses.keep_upload = [&](const app::Viewer& viewer, const app::Upload& upload) {
    return application.keep_upload(viewer, upload);
  };
  uses.announce_file = [&](const app::Viewer& viewer, app::AnnouncedFile file) {
    return application.announce_file(viewer, std::move(file));
  };
  uses.file_progress = [&](const app::Viewer& viewer, std::int64_t id) {
    return application.file_progress(viewer, id);
  };
  uses.append_to_file = [&](const app::Viewer& viewer, const app::FilePiece& piece) {
    return application.append_to_file(viewer, piece);
  };
  uses.drop_file = [&](const app::Viewer& viewer, std::int64_t id) {
    return application.drop_file(viewer, id);
  };
  return uses;
}

}  // namespace takar::web
