#include "web/web_server.hpp"

#include <fmt/format.h>

#include "web/api_site.hpp"

namespace takar::web {

WebServer::WebServer(HttpSettings settings)
    : metrics_(ApiSite::route_labels()),
      download_folder_(settings.upload_folder),
      http_(std::move(settings), metrics_) {
  metrics_.add({"takar_worker_queue",
                "Requests waiting for a worker.",
                [this] { return static_cast<std::int64_t>(http_.queued()); },
                false});
}

WebServer::~WebServer() = default;

void WebServer::start(app::Application& application) {
  site_ = std::make_unique<ApiSite>(
      uses_of(application, download_folder_), metrics_, [this](WorkerPool::Task task) {
        return http_.run_on_worker(std::move(task));
      });
  application.listen([this](std::int64_t agency, std::int64_t case_id, std::int64_t visit) {
    if (metrics_.open_streams.load(std::memory_order_relaxed) == 0) return;
    http_.publish(
        agency,
        fmt::format(
            "event: changed\ndata: {{\"case_id\":\"{}\",\"visit\":{}}}\n\n", case_id, visit));
  });
  http_.start(site_->site());
}

}  // namespace takar::web
