#include "web/uses.hpp"

#include "base/check.hpp"

namespace takar::web {
namespace {

Result<std::string> read_one(app::Application& application,
                             const app::Viewer& viewer,
                             const Reading& reading) {
  const auto& operation = reading.operation;
  const auto number = [&](std::size_t place) { return reading.numbers.at(place); };
  if (operation == "tasks") return application.tasks(viewer, reading.filter);
  if (operation == "notices") return application.notices(viewer);
  if (operation == "cases") return application.cases(viewer);
  if (operation == "case_detail") return application.case_detail(viewer, number(0));
  if (operation == "timeline") return application.timeline(viewer, number(0));
  if (operation == "case_flowchart") return application.case_flowchart(viewer, number(0));
  if (operation == "task_page") return application.task_page(viewer, number(0), number(1));
  if (operation == "sops") return application.sops(viewer);
  if (operation == "sop") return application.sop(viewer, number(0));
  if (operation == "sop_flowchart") return application.sop_flowchart(viewer, number(0));
  if (operation == "sop_findings") return application.sop_findings(viewer, number(0));
  if (operation == "organisation") return application.organisation(viewer);
  if (operation == "letter_numbers") return application.letter_numbers(viewer, number(0));
  if (operation == "administration") return application.administration(viewer);
  if (operation == "audit") return application.audit(viewer, reading.audit);
  if (operation == "health") return application.health(viewer);
  if (operation == "document") return application.document(viewer, number(0));
  throw Bug("a reading that the application does not know");
}

}  // namespace

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
  uses.read = [&](const app::Viewer& viewer, const Reading& reading) {
    return read_one(application, viewer, reading);
  };
  uses.file = [&](const app::Viewer& viewer, const Reading& reading) {
    return reading.operation == "document_file"
               ? application.document_file(viewer, reading.numbers.at(0))
               : application.upload_file(viewer, reading.numbers.at(0));
  };
  uses.may_watch = [&](const app::Viewer& viewer) { return application.may_watch(viewer); };
  uses.bag = [&](const app::Viewer& viewer, const Reading& reading, const std::string& path) {
    return application.case_bag(viewer, reading.numbers.at(0), path);
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
  return uses;
}

}  // namespace takar::web
