#include "office_scene.hpp"

#include <stdexcept>

#include "base/rejections.hpp"
#include "organisation/account_store.hpp"
#include "organisation/commands.hpp"
#include "organisation/organisation_store.hpp"
#include "organisation/password.hpp"

namespace takar::roles {
namespace {

// A test program is no child that draws.
Result<std::string> no_page(std::string_view, std::int64_t) {
  return std::string("PNG");
}

const Instant kFounded = parse_rfc3339("2026-01-02T00:30:00Z").value();
const Instant kNow = parse_rfc3339("2026-10-05T02:00:00Z").value();

// Who plays the role where it is the same person in every act.
const std::map<std::string, std::string> kUsernames{
    {"colleague", "umum.malang"},
    {"other_unit", "kabid.politik.malang"},
    {"head", "kepala.malang"},
    {"agency_admin", "admin.kota-malang-kesbangpol"},
    {"stranger", "kepala.pasuruan"},
};

template <class T>
T expect(Result<T> result) {
  if (!result) throw std::runtime_error(explain(result.error()).english);
  if constexpr (!std::is_void_v<T>) return std::move(*result);
}

// Adds people to the agency of the plot.
struct Seating {
  store::WriteTransaction& tx;
  organisation::Agency agency;
  Random& random;
  std::string password_hash;

  organisation::PersonId add_person(const std::string& name) {
    const organisation::PersonId id{tx.next_id()};
    const auto detail = expect(organisation::make_person_detail(id, name, "", random));
    carry_out(organisation::AddPerson{id, organisation::detail_sha256(detail)});
    organisation::save_detail(tx, agency.id, detail);
    return id;
  }
  Person add_account(const std::string& role, organisation::AccountRole account_role) {
    const auto person = add_person("Contoh " + role);
    const organisation::AccountId account{tx.next_id()};
    const auto username = role + ".malang";
    expect(organisation::open_account(
        tx, {account, agency.id, person, username, account_role, password_hash}, kFounded));
    return {username, {account, person, agency.id, account_role}, {}};
  }
  organisation::PositionId seat(organisation::PersonId person, const std::string& title) {
    const organisation::PositionId id{tx.next_id()};
    const auto unit = agency.units.front().id;
    carry_out(organisation::AddPosition{{id, unit, organisation::PositionRole::kStaff, title}});
    carry_out(organisation::AppointPerson{{{tx.next_id()}, person, id, kFounded, std::nullopt}});
    return id;
  }
  template <class Command>
  void carry_out(const Command& command) {
    expect(organisation::carry_out(tx, agency, command, kFounded));
  }
};

}  // namespace

const std::vector<std::string>& role_names() {
  static const std::vector<std::string> kNames{"holder",
                                               "colleague",
                                               "other_unit",
                                               "head",
                                               "agency_admin",
                                               "auditor",
                                               "operator",
                                               "seatless",
                                               "stranger",
                                               "nobody"};
  return kNames;
}

OfficeScene::OfficeScene(store::Engine engine)
    : scratch_(engine), log_([] { return kNow; }, LogLevel::kError) {
  demo_ = app::load_demo(*scratch_, random_, kFounded);
  seat_people();
  web::HttpSettings settings;
  settings.io_threads = 1;
  settings.workers = 2;
  settings.upload_folder = scratch_.folder();
  settings.clock = [] { return kNow; };
  settings.ticks = [] { return std::chrono::microseconds(0); };
  server_ = std::make_unique<web::WebServer>(std::move(settings));
  application_ =
      std::make_unique<app::Application>(*scratch_,
                                         app::ApplicationSettings{.clock = [] { return kNow; },
                                                                  .random = &random_,
                                                                  .log = &log_,
                                                                  .cheap_passwords = true,
                                                                  .judge = app::judge_request,
                                                                  .draw_page = &no_page});
  server_->start(*application_);
}

OfficeScene::~OfficeScene() {
  server_->stop(std::chrono::seconds(1));
  application_.reset();
  scratch_.close();
}

// Three accounts that hold no position, and a position for the administrator.
void OfficeScene::seat_people() {
  scratch_->write([&](store::WriteTransaction& tx) {
    Seating seating{
        tx,
        organisation::load_agency(tx, agency().admin.agency).value(),
        random_,
        organisation::hash_password(app::kDemoPassword, organisation::PasswordCost::kCheap)};
    people_["auditor"] = seating.add_account("auditor", organisation::AccountRole::kAuditor);
    people_["operator"] = seating.add_account("operator", organisation::AccountRole::kOperator);
    people_["seatless"] = seating.add_account("seatless", organisation::AccountRole::kStaff);
    const auto& admin = agency().admin;
    const auto position = seating.seat(admin.person, "Pengelola Sistem");
    for (const auto& each : demo_.agencies) {
      for (const auto& account : organisation::accounts_of(tx, each.admin.agency)) {
        Person person{account.username,
                      {account.id, account.person, account.agency, account.role},
                      account.person == admin.person ? position : organisation::PositionId{}};
        for (const auto& member : each.people)
          if (member.viewer.account == account.id) person.position = member.position;
        people_[account.username] = person;
      }
    }
    return true;
  });
  for (const auto& [role, username] : kUsernames) people_[role] = people_.at(username);
}

const Person& OfficeScene::person(const std::string& name) const {
  return people_.at(name);
}

organisation::UnitId OfficeScene::unit_of(const std::string& name) {
  std::optional<organisation::Agency> agency;
  scratch_->read([&](store::ReadTransaction& tx) {
    agency = organisation::load_agency(tx, person(name).viewer.agency);
  });
  return organisation::find(agency.value(), person(name).position)->unit.value();
}

Instant OfficeScene::now() const {
  return kNow;
}

web::Received OfficeScene::ask(const std::string& method,
                               const std::string& path,
                               const std::string& body,
                               const std::string& lines) {
  web::LoopbackClient client(server_->port());
  return client.with_body(method, path, body, lines);
}

Session OfficeScene::session(const std::string& name, bool fresh) {
  if (name == "nobody") return {};
  if (const auto kept = sessions_.find(name); kept != sessions_.end() && !fresh)
    return kept->second;
  const auto body = json::write(json::Object{{"username", person(name).username},
                                             {"password", std::string(app::kDemoPassword)}});
  const auto answer = ask("POST", "/api/v1/session", body, "Content-Type: application/json\r\n");
  if (answer.status != 200) throw std::runtime_error(name + " cannot sign in: " + answer.body);
  const auto cookie = answer.header("Set-Cookie");
  const Session session{
      cookie.substr(0, cookie.find(';')),
      json::string_or_empty(json::parse(answer.body).value().as_object(), "csrf")};
  if (!fresh) sessions_[name] = session;
  return session;
}

json::Object OfficeScene::act(const std::string& name, app::ActRequest request) {
  request.idempotency_key = "scene-" + std::to_string(++keys_);
  const auto verb = request.verb;
  const auto answer = application_->act(person(name).viewer, std::move(request));
  if (answer.kind != app::ActAnswer::Kind::kDone)
    throw std::runtime_error("the scene cannot " + verb + ": " +
                             std::string(answer.rejection.code));
  return json::parse(answer.text).value().as_object();
}

std::int64_t OfficeScene::events() {
  std::int64_t count = 0;
  scratch_->read([&](store::ReadTransaction& tx) {
    tx.query("SELECT count(*) FROM event", {}, [&](const store::Row& row) { count = row.i64(0); });
  });
  return count;
}

}  // namespace takar::roles
