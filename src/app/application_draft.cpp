#include "app/application.hpp"
#include "app/internal/application_parts.hpp"
#include "app/save_draft.hpp"

namespace takar::app {

void Application::save_draft(const Viewer& viewer, DraftRequest request, AnswerTo to) {
  struct Job {
    Viewer viewer;
    DraftRequest request;
    ActAnswer answer;
    AnswerTo to;
  };
  auto job = std::make_shared<Job>(Job{viewer, std::move(request), {}, std::move(to)});
  const bool queued = parts_->store.submit(
      [parts = parts_.get(), job](store::WriteTransaction& tx) {
        auto saved =
            app::save_draft(tx, parts->shelf, job->viewer, job->request, parts->settings.clock());
        job->answer = saved ? ActAnswer{ActAnswer::Kind::kDone, std::move(*saved), {}}
                            : ActAnswer{ActAnswer::Kind::kRejected, {}, saved.error()};
        return saved.has_value();
      },
      [job](store::WriteOutcome outcome) {
        if (outcome == store::WriteOutcome::kFailed)
          job->answer = {ActAnswer::Kind::kFault, {}, {}};
        if (outcome == store::WriteOutcome::kFull) job->answer = {ActAnswer::Kind::kFull, {}, {}};
        job->to(std::move(job->answer));
      });
  if (!queued) job->to({ActAnswer::Kind::kBusy, {}, {}});
}

}  // namespace takar::app
