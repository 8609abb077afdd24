#pragma once
// The scene of the tables: two demo agencies in one store, the whole server on a real socket, and a
// signed-in browser for each role. The plot plays in the Kesbangpol of Kota Malang; the stranger is
// the head of another agency.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/application.hpp"
#include "app/demo_agencies.hpp"
#include "base/json.hpp"
#include "store/scratch_store.hpp"
#include "web/api_contract.hpp"
#include "web/loopback_client.hpp"
#include "web/web_server.hpp"

namespace takar::roles {

// The columns of the tables. `holder` is whoever has the position that the act asks for.
[[nodiscard]] const std::vector<std::string>& role_names();

struct Person {
  std::string username;
  app::Viewer viewer;
  organisation::PositionId position;  // 0: none.
};

struct Session {
  std::string cookie, csrf;  // "" for nobody.
};

class OfficeScene {
 public:
  // Throws Fault or std::runtime_error.
  explicit OfficeScene(store::Engine);
  ~OfficeScene();
  OfficeScene(const OfficeScene&) = delete;
  OfficeScene& operator=(const OfficeScene&) = delete;

  // By the username, or by the name of a role.
  [[nodiscard]] const Person& person(const std::string& name) const;
  // The unit that the position of that person belongs to.
  [[nodiscard]] organisation::UnitId unit_of(const std::string& name);
  [[nodiscard]] const app::DemoAgency& agency() const { return demo_.agencies.at(2); }
  [[nodiscard]] app::Application& application() { return *application_; }
  [[nodiscard]] Instant now() const;

  // Signs in over HTTP once and keeps the session; a fresh one if asked. Throws
  // std::runtime_error if that is refused.
  [[nodiscard]] Session session(const std::string& name, bool fresh = false);

  // One request on a connection of its own.
  [[nodiscard]] web::Received ask(const std::string& method,
                                  const std::string& path,
                                  const std::string& body,
                                  const std::string& lines);

  // An act through the application, as its person would do it. Throws std::runtime_error if it is
  // refused.
  json::Object act(const std::string& name, app::ActRequest);

  // How many events the log holds.
  [[nodiscard]] std::int64_t events();

 private:
  void seat_people();

  store::ScratchStore scratch_;
  SeededRandom random_{11};
  Log log_;
  app::LoadedDemo demo_;
  std::map<std::string, Person> people_;
  std::map<std::string, Session> sessions_;
  std::int64_t keys_ = 0;
  std::unique_ptr<web::WebServer> server_;
  std::unique_ptr<app::Application> application_;
};

}  // namespace takar::roles
