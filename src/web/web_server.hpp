#pragma once
// The whole web room in one object: what the server room builds, starts and stops.

#include <memory>
#include <string>

#include "app/application.hpp"
#include "web/http_server.hpp"

namespace takar::web {

class ApiSite;

class WebServer {
 public:
  // Destroy it after the application and the store: their answers travel through it.
  explicit WebServer(HttpSettings settings);
  ~WebServer();
  WebServer(const WebServer&) = delete;
  WebServer& operator=(const WebServer&) = delete;

  // For the gauges of other rooms; add them before start().
  Metrics& metrics() { return metrics_; }
  // Borrows the application, becomes its listener, and serves it until stop(). Throws Fault if the
  // address cannot be had.
  void start(app::Application& application);
  [[nodiscard]] std::uint16_t port() const { return http_.port(); }
  // Lets open requests finish, at most so long. Answers whether nothing had to be cut.
  bool stop(std::chrono::milliseconds drain_max) { return http_.stop(drain_max); }

 private:
  Metrics metrics_;
  std::string download_folder_;
  std::unique_ptr<ApiSite> site_;
  HttpServer http_;
};

}  // namespace takar::web
