#pragma once
// The site that Takar serves: the operations of docs/openapi.yaml, the health and metrics pages,
// and the web app for every other address.
//
// Deny by default: an operation is open to strangers only where the contract says so. A route is
// thin: read the request, ask the application, hand its JSON on.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "web/api_contract.hpp"
#include "web/arrivals.hpp"
#include "web/http_server.hpp"
#include "web/router.hpp"
#include "web/uses.hpp"

namespace takar::web {

inline constexpr std::uint64_t kJsonBytesMax = 1'048'576;
inline constexpr std::uint64_t kUploadBytesMax = app::kFileBytesMax;

class ApiSite {
 public:
  using RunOnWorker = std::function<bool(WorkerPool::Task)>;

  // Borrows the metrics. Bug if an operation of the contract has no route or a route no operation.
  ApiSite(Uses uses, const Metrics& metrics, RunOnWorker run_on_worker);

  // Borrows this object.
  [[nodiscard]] Site site();
  // Labels for Metrics, in the order of the routes.
  [[nodiscard]] static std::vector<std::string> route_labels();
  [[nodiscard]] const ApiContract& contract() const { return contract_; }

 private:
  // One request of one route, once it is known who asks.
  struct Call {
    const Request& request;
    const Operation& operation;
    app::Viewer viewer;  // Empty where the operation needs no session.
    Reply reply;
  };
  using Handler = void (ApiSite::*)(const Call&);
  struct Named {
    std::string_view operation;
    Handler handler;
  };

  [[nodiscard]] Plan plan(Request& request) const;
  [[nodiscard]] std::optional<Response> answer_at_once(const Request& request) const;
  [[nodiscard]] Response page_or_file(const Request& request) const;
  [[nodiscard]] std::optional<Response> refuse(const Request& request, const Operation&) const;
  [[nodiscard]] std::optional<Response> admit(const Request& request) const;
  void answer(const Request& request, Reply reply);
  [[nodiscard]] static Handler handler_of(const Operation& operation);

  void sign_in(const Call& call);
  void create_first_admin(const Call& call);
  void change_password(const Call& call);
  void sign_out(const Call& call);
  void me(const Call& call);
  void read(const Call& call);
  void hand_out_file(const Call& call);
  void hand_out_bag(const Call& call);
  void upload_file(const Call& call);
  void file_options(const Call& call);
  void announce_file(const Call& call);
  void file_progress(const Call& call);
  void append_to_file(const Call& call);
  void drop_file(const Call& call);
  void save_draft(const Call& call);
  void verify_code(const Call& call);
  void verify_file(const Call& call);
  void give_sop_feedback(const Call& call);
  void events(const Call& call);
  void act(const Call& call);

  // A stranger may look only so often. Answers if it is too often; true: it may go on.
  [[nodiscard]] bool may_look(const Call& call) const;
  // Answers for a client of another version of tus. True: it may go on.
  [[nodiscard]] bool speaks_tus(const Call& call) const;
  void welcome(const Call& call, const Result<app::SignedIn>& signed_in);
  // After the COMMIT: the page that the act leads to, or the act's own words.
  void finish_act(const Operation& operation,
                  const app::Viewer& viewer,
                  const app::ActRequest& asked,
                  app::ActAnswer answer,
                  Reply reply) const;
  [[nodiscard]] std::string page_after(const Operation& operation,
                                       const app::Viewer& viewer,
                                       const app::ActRequest& asked,
                                       const std::string& done) const;

  Uses uses_;
  const Metrics& metrics_;
  RunOnWorker run_on_worker_;
  ApiContract contract_;
  Router router_;
  Arrivals arrivals_;
  std::vector<Handler> handlers_;  // By the place of the operation.
};

}  // namespace takar::web
