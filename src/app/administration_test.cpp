#include "app/application.hpp"
#include "app/first_start.hpp"
#include "app/views.hpp"
#include "store/engines_for_tests.hpp"

namespace takar::app {
namespace {

const Instant kNow = parse_rfc3339("2026-10-05T02:00:00Z").value();
constexpr const char* kAdminPassword = "sungai-deras-di-hulu-kota";
constexpr const char* kFirstPassword = "w4x9-kd7m-p2rt-8hzq";

json::Object parsed(const std::string& text) {
  auto value = json::parse(text).value();
  return std::move(value.as_object());
}

std::string text_of(const json::Object& object, std::string_view key) {
  return json::string_or_empty(object, key);
}

// An empty store whose first administrator has just signed in.
class AdministrationTest : public store::OnBothEngines {
 protected:
  void SetUp() override {
    store::OnBothEngines::SetUp();
    if (IsSkipped()) return;
    app_.emplace(store(), settings());
    const auto secret = first_admin_secret(store(), random_);
    admin_ = app_->first_admin({*secret, "admin.contoh", kAdminPassword, "Contoh Admin"})->viewer;
  }
  ApplicationSettings settings() {
    return {.clock = [this] { return now_; },
            .random = &random_,
            .log = &log_,
            .cheap_passwords = true};
  }

  ActAnswer act(const Viewer& viewer, const char* verb, json::Object body) {
    return app_->act(viewer,
                     {.verb = verb,
                      .idempotency_key = "key-" + std::to_string(++keys_),
                      .body = std::move(body)});
  }
  // Done by the administrator; the code of the rejection, or "".
  std::string done(const char* verb, json::Object body) {
    const auto answer = act(admin_, verb, std::move(body));
    return answer.kind == ActAnswer::Kind::kDone ? "" : std::string(answer.rejection.code);
  }
  json::Object page() { return parsed(app_->read(admin_, {"administration", {}, {}}).value()); }
  // The id of the row whose `key` is `value`.
  std::string id(const char* list, const char* key, std::string_view value) {
    const auto shown = page();
    for (const auto& row : shown.at(list).as_array())
      if (text_of(row.as_object(), key) == value) return text_of(row.as_object(), "id");
    ADD_FAILURE() << list << " has no " << value;
    return "";
  }
  json::Object person(const char* name, const char* username, std::string_view position) {
    return {{"name", name},
            {"username", username},
            {"password", kFirstPassword},
            {"position_id", std::string(position)}};
  }
  std::string account_of(const char* name) {
    const auto shown = page();
    for (const auto& row : shown.at("people").as_array())
      if (text_of(row.as_object(), "name") == name)
        return text_of(row.at("account").as_object(), "id");
    return "";
  }

  void name_office() {
    EXPECT_EQ(done("name_government", {{"name", "Pemerintah Kabupaten Contoh"}}), "");
    EXPECT_EQ(done("change_settings",
                   {{"name", "Kecamatan Contoh"},
                    {"time_zone", "Asia/Makassar"},
                    {"hours_profile", "six_day"},
                    {"letterhead", json::Array{"KECAMATAN CONTOH"}},
                    {"letter_code", "400"},
                    {"period_word", "Tribulan"}}),
              "");
  }
  void add_structure() {
    EXPECT_EQ(
        done("add_units",
             {{"units",
               json::Array{
                   json::Object{
                       {"name", "Sekretariat"}, {"kind", "sekretariat"}, {"reports_data", false}},
                   json::Object{
                       {"name", "Seksi Pelayanan"}, {"kind", "seksi"}, {"reports_data", true}}}}}),
        "");
    const auto secretariat = id("units", "name", "Sekretariat");
    const auto section = id("units", "name", "Seksi Pelayanan");
    EXPECT_EQ(
        done("add_positions",
             {{"positions",
               json::Array{
                   json::Object{{"title", "Camat"}, {"role", "head"}, {"unit_id", nullptr}},
                   json::Object{
                       {"title", "Sekcam"}, {"role", "secretary"}, {"unit_id", secretariat}},
                   json::Object{
                       {"title", "Kasi Pelayanan"}, {"role", "unit_head"}, {"unit_id", section}},
                   json::Object{{"title", "Staf"}, {"role", "staff"}, {"unit_id", secretariat}}}}}),
        "");
  }
  void take_up_sop() {
    EXPECT_EQ(done("take_up_sop", {{"procedure", "kecamatan-sumbersuko"}}), "");
    const auto sop = page().at("sops").as_array().at(0).as_object();
    json::Array columns;
    for (const auto& column : sop.at("columns").as_array()) {
      if (column.at("per_unit").as_bool()) continue;
      columns.push_back(json::Object{
          {"column", column.at("column")},
          {"position_id", id("positions", "title", columns.empty() ? "Camat" : "Sekcam")}});
    }
    EXPECT_EQ(done("bind_performers", {{"sop_id", text_of(sop, "id")}, {"columns", columns}}), "");
  }

  Instant now_ = kNow;
  int keys_ = 0;
  SeededRandom random_{7};
  Log log_{[this] { return now_; }, LogLevel::kError};
  std::optional<Application> app_;
  Viewer admin_;
};

TEST_P(AdministrationTest, AnEmptyOfficeIsSetUpUntilItsFirstStepIsDone) {
  name_office();
  add_structure();
  take_up_sop();
  EXPECT_EQ(
      done("add_people",
           {{"people",
             json::Array{person("Contoh Camat", "camat", id("positions", "title", "Camat")),
                         person("Contoh Sekcam", "sekcam", id("positions", "title", "Sekcam"))}}}),
      "");
  EXPECT_EQ(
      done(
          "add_indicators",
          {{"indicators",
            json::Array{json::Object{
                {"unit_id", id("units", "name", "Seksi Pelayanan")},
                {"code", "1"},
                {"name", "Persentase layanan tepat waktu"},
                {"measure", "%"},
                {"polarity", "higher"},
                {"components", json::Array{"Layanan tepat waktu", "Semua layanan"}},
                {"targets", json::Array{json::Object{{"period", "2026Q3"}, {"target", "90"}}}}}}}}),
      "");
  const auto shown = page();
  EXPECT_EQ(text_of(shown.at("agency").as_object(), "government"), "Pemerintah Kabupaten Contoh");
  EXPECT_EQ(shown.at("indicators").at(0).at("targets").at(0).at("target"), "90");
  EXPECT_FALSE(shown.at("has_cases").as_bool());

  const auto first = app_->sign_in({"camat", kFirstPassword, "127.0.0.1"});
  ASSERT_TRUE(first.has_value());
  EXPECT_TRUE(first->viewer.must_change_password);
  const auto own =
      app_->change_password(first->viewer, {kFirstPassword, "bukit-hijau-sesudah-hujan", "::1"});
  ASSERT_TRUE(own.has_value()) << own.error().code;
  EXPECT_FALSE(app_->viewer_of(own->token)->must_change_password);
  EXPECT_FALSE(app_->viewer_of(first->token).has_value());

  const auto sop = id("sops", "key", "kecamatan-sumbersuko");
  const auto opened = act(own->viewer, "open_case", {{"sop_id", sop}, {"period", "2026Q3"}});
  ASSERT_EQ(opened.kind, ActAnswer::Kind::kDone) << opened.rejection.code;
  const auto tasks = parsed(app_->read(own->viewer, {"tasks", {}, {{"filter", "mine"}}}).value());
  EXPECT_EQ(tasks.at("items").as_array().size(), 1U);
  EXPECT_EQ(text_of(parsed(app_->read(own->viewer, {"sop", {std::stoll(sop)}, {}}).value())
                        .at("identity")
                        .as_object(),
                    "agency"),
            "Kecamatan Contoh");
}

TEST_P(AdministrationTest, WhatWasSetUpIsTheSameAfterTheViewsWereRebuilt) {
  name_office();
  add_structure();
  take_up_sop();
  EXPECT_EQ(
      done("add_day_off", {{"date", "2026-10-12"}, {"name", "Hari jadi"}, {"source", "SE 1/2026"}}),
      "");
  const auto before = page();
  rebuild_views(store());
  EXPECT_EQ(page(), before);
}

TEST_P(AdministrationTest, OnlyAnAdministratorChangesTheAgency) {
  auto staff = admin_;
  staff.role = organisation::AccountRole::kStaff;
  EXPECT_EQ(act(staff, "add_units", {{"units", json::Array{}}}).rejection.code, "app.not_allowed");
  EXPECT_EQ(app_->read(staff, {"administration", {}, {}}).error().code, "app.not_allowed");
  EXPECT_EQ(app_->read(staff, {"audit", {}, {}}).error().code, "app.not_allowed");
  EXPECT_EQ(app_->read(staff, {"health", {}, {}}).error().code, "app.not_allowed");
  auto agency_admin = admin_;
  agency_admin.role = organisation::AccountRole::kAgencyAdmin;
  EXPECT_EQ(act(agency_admin, "name_government", {{"name", "x"}}).rejection.code,
            "app.not_allowed");
}

TEST_P(AdministrationTest, ACheckTellsEveryBadRowAndSavesNone) {
  add_structure();
  const json::Array people{person("Contoh Satu", "satu", id("positions", "title", "Camat")),
                           json::Object{{"name", "Contoh Dua"}, {"nip", "123"}},
                           json::Object{{"name", "Contoh Tiga"}, {"nip", "198508172010011003"}},
                           json::Object{{"name", "Contoh Empat"}, {"nip", "19850817 201001 1 003"}},
                           person("Contoh Lima", "satu", id("positions", "title", "Staf")),
                           person("Contoh Enam", "enam", id("positions", "title", "Camat"))};
  const auto checked = act(admin_, "check_people", {{"people", people}});
  ASSERT_EQ(checked.kind, ActAnswer::Kind::kDone);
  std::vector<std::int64_t> rows;
  const auto report = parsed(checked.text);
  for (const auto& row : report.at("rows").as_array()) rows.push_back(row.at("row").as_int64());
  EXPECT_EQ(rows, (std::vector<std::int64_t>{2, 4, 5, 6}));
  EXPECT_EQ(page().at("people").as_array().size(), 1U);
  EXPECT_EQ(done("add_people", {{"people", people}}), "app.bad_row");
  EXPECT_EQ(page().at("people").as_array().size(), 1U);
  EXPECT_EQ(done("add_people", {{"people", json::Array{people[0], people[2]}}}), "");
  EXPECT_EQ(done("add_people", {{"people", json::Array{people[3]}}}), "organisation.nip_taken");
  EXPECT_EQ(page().at("people").as_array().size(), 3U);
}

TEST_P(AdministrationTest, AnAccountIsOpenedResetAndClosed) {
  add_structure();
  EXPECT_EQ(done("add_people", {{"people", json::Array{json::Object{{"name", "Contoh Staf"}}}}}),
            "");
  const auto staff = id("people", "name", "Contoh Staf");
  EXPECT_EQ(
      done("open_account", {{"person_id", staff}, {"username", "staf"}, {"password", "1234"}}),
      "organisation.password_too_short");
  EXPECT_EQ(done("open_account",
                 {{"person_id", staff}, {"username", "staf"}, {"password", kFirstPassword}}),
            "");
  EXPECT_EQ(done("open_account",
                 {{"person_id", staff}, {"username", "staf2"}, {"password", kFirstPassword}}),
            "organisation.has_account");
  EXPECT_EQ(done("appoint_person",
                 {{"person_id", staff}, {"position_id", id("positions", "title", "Staf")}}),
            "");
  now_ += std::chrono::hours(24);
  const auto session = app_->sign_in({"staf", kFirstPassword, "127.0.0.1"});
  ASSERT_TRUE(session.has_value());
  const auto account = account_of("Contoh Staf");
  EXPECT_EQ(done("reset_password", {{"account_id", account}, {"password", "k2p9-x8wd-7rmt-4qzh"}}),
            "");
  EXPECT_FALSE(app_->viewer_of(session->token).has_value());
  EXPECT_EQ(done("retire_person", {{"person_id", staff}, {"reason", "Pindah tugas"}}), "");
  EXPECT_FALSE(app_->sign_in({"staf", "k2p9-x8wd-7rmt-4qzh", "127.0.0.1"}).has_value());
  EXPECT_EQ(page().at("tenures").at(0).at("until").as_string(), to_rfc3339(now_));
  EXPECT_EQ(done("enable_account", {{"account_id", account}}), "");
  EXPECT_TRUE(app_->sign_in({"staf", "k2p9-x8wd-7rmt-4qzh", "127.0.0.1"}).has_value());
  EXPECT_EQ(done("set_role", {{"account_id", account}, {"role", "agency_admin"}}), "");
  EXPECT_EQ(done("disable_account", {{"account_id", account}, {"reason", "Cuti"}}), "");
}

TEST_P(AdministrationTest, NobodyRisesAboveHisOwnRole) {
  EXPECT_EQ(done("add_people", {{"people", json::Array{json::Object{{"name", "Contoh Lain"}}}}}),
            "");
  EXPECT_EQ(done("open_account",
                 {{"person_id", id("people", "name", "Contoh Lain")},
                  {"username", "lain"},
                  {"password", kFirstPassword}}),
            "");
  const auto own = account_of("Contoh Admin");
  const auto other = account_of("Contoh Lain");
  EXPECT_EQ(done("disable_account", {{"account_id", own}, {"reason", "x"}}), "app.own_account");
  auto agency_admin = app_->sign_in({"lain", kFirstPassword, "::1"})->viewer;
  agency_admin.role = organisation::AccountRole::kAgencyAdmin;
  EXPECT_EQ(act(agency_admin, "reset_password", {{"account_id", own}, {"password", kFirstPassword}})
                .rejection.code,
            "app.account_above");
  EXPECT_EQ(done("set_role", {{"account_id", other}, {"role", "auditor"}}), "");
  EXPECT_EQ(
      act(agency_admin, "set_role", {{"account_id", other}, {"role", "operator"}}).rejection.code,
      "app.own_account");
}

TEST_P(AdministrationTest, APasswordOfOnesOwnNeedsTheOldOne) {
  const auto change = [&](const char* old, const char* fresh) {
    const auto changed = app_->change_password(admin_, {old, fresh, "::1"});
    return changed ? std::string_view("") : changed.error().code;
  };
  EXPECT_EQ(change("salah-salah-salah-x", "bukit-hijau-sesudah-hujan"),
            "organisation.wrong_old_password");
  EXPECT_EQ(change(kAdminPassword, kAdminPassword), "organisation.password_unchanged");
  EXPECT_EQ(change(kAdminPassword, "pendek"), "organisation.password_too_short");
  EXPECT_EQ(change(kAdminPassword, "bukit-hijau-sesudah-hujan"), "");
}

TEST_P(AdministrationTest, WhatIsInUseIsNotRemoved) {
  add_structure();
  take_up_sop();
  const auto camat = id("positions", "title", "Camat");
  EXPECT_EQ(done("remove_position", {{"position_id", camat}}), "app.position_is_bound");
  const auto section = id("units", "name", "Seksi Pelayanan");
  EXPECT_EQ(done("remove_position", {{"position_id", id("positions", "title", "Staf")}}), "");
  const json::Object indicator{{"unit_id", section},
                               {"code", "1"},
                               {"name", "Jumlah layanan"},
                               {"measure", "layanan"},
                               {"polarity", "lower"},
                               {"components", json::Array{}},
                               {"targets", json::Array{}}};
  EXPECT_EQ(done("add_indicators", {{"indicators", json::Array{indicator}}}), "");
  EXPECT_EQ(done("add_indicators", {{"indicators", json::Array{indicator}}}),
            "app.indicator_code_taken");
  EXPECT_EQ(done("remove_unit", {{"unit_id", section}}), "app.unit_has_indicators");
  EXPECT_EQ(done("change_unit",
                 {{"unit_id", section},
                  {"name", "Seksi Umum"},
                  {"kind", "seksi"},
                  {"reports_data", true}}),
            "");
  EXPECT_EQ(done("take_up_sop", {{"procedure", "kecamatan-sumbersuko"}}), "app.procedure_taken_up");
  EXPECT_EQ(done("take_up_sop", {{"procedure", "bulan"}}), "app.procedure_not_found");
  EXPECT_EQ(done("set_targets", {{"indicator_id", "99999"}, {"targets", json::Array{}}}),
            "app.indicator_not_found");
  EXPECT_EQ(done("bind_performers",
                 {{"sop_id", id("sops", "key", "kecamatan-sumbersuko")},
                  {"columns", json::Array{json::Object{{"column", 30}, {"position_id", camat}}}}}),
            "app.column_not_found");
  EXPECT_EQ(done("add_people", {{"people", json::Array{person("Contoh Camat", "camat", camat)}}}),
            "");
  auto camat_viewer = app_->sign_in({"camat", kFirstPassword, "::1"})->viewer;
  ASSERT_EQ(act(camat_viewer,
                "open_case",
                {{"sop_id", id("sops", "key", "kecamatan-sumbersuko")}, {"period", "2026Q3"}})
                .kind,
            ActAnswer::Kind::kDone);
  EXPECT_EQ(done("remove_position", {{"position_id", id("positions", "title", "Kasi Pelayanan")}}),
            "app.office_has_cases");
}

TEST_P(AdministrationTest, TooManyAccountsAtOnceAreRefusedBeforeAnyHash) {
  json::Array people;
  for (int n = 0; n < 101; ++n) people.push_back(person("Contoh", "contoh", "1"));
  EXPECT_EQ(done("add_people", {{"people", people}}), "app.too_many_accounts");
}

TEST_P(AdministrationTest, TheRecordSaysWhoDidWhatToWhom) {
  add_structure();
  EXPECT_EQ(done("add_people", {{"people", json::Array{json::Object{{"name", "Contoh Staf"}}}}}),
            "");
  const auto shown = parsed(app_->read(admin_, {"audit", {}, {{"about", "people"}}}).value());
  const auto& latest = shown.at("items").at(0).as_object();
  EXPECT_EQ(text_of(latest, "text_id"), "Pegawai ditambahkan");
  EXPECT_EQ(text_of(latest, "person"), "Contoh Admin");
  EXPECT_EQ(text_of(latest, "about"), "Contoh Staf");
  EXPECT_TRUE(shown.at("next").is_null());
  const auto staff = std::stoll(id("people", "name", "Contoh Staf"));
  const auto of_one =
      parsed(app_->read(admin_, {"audit", {}, {{"person", std::to_string(staff)}}}).value());
  EXPECT_EQ(of_one.at("items").as_array().size(), 1U);
  EXPECT_EQ(app_->read(admin_, {"audit", {}, {{"about", "moon"}}}).error().code, "app.bad_filter");
  json::Array units;
  for (int n = 0; n < 60; ++n)
    units.push_back(json::Object{
        {"name", "Unit " + std::to_string(n)}, {"kind", "tim"}, {"reports_data", false}});
  EXPECT_EQ(done("add_units", {{"units", units}}), "");
  const auto page_one = parsed(app_->read(admin_, {"audit", {}, {{"about", "structure"}}}).value());
  ASSERT_EQ(page_one.at("items").as_array().size(), 50U);
  const auto page_two =
      parsed(app_->read(admin_,
                        {"audit",
                         {},
                         {{"about", "structure"},
                          {"before", std::to_string(page_one.at("next").as_int64())}}})
                 .value());
  EXPECT_EQ(text_of(page_two.at("items").at(0).as_object(), "about"), "Unit 9");
}

TEST_P(AdministrationTest, ARefusedActLeavesNoHalfReadOfficeBehind) {
  add_structure();
  const json::Array units{
      json::Object{{"name", "Seksi Satu"}, {"kind", "seksi"}, {"reports_data", true}},
      json::Object{{"name", ""}, {"kind", "seksi"}, {"reports_data", true}}};
  EXPECT_EQ(done("add_units", {{"units", units}}), "organisation.bad_name");
  EXPECT_EQ(page().at("units").as_array().size(), 2U);
  EXPECT_EQ(done("add_units", {{"units", json::Array{units[0]}}}), "");
  EXPECT_EQ(page().at("units").as_array().size(), 3U);
}

TEST_P(AdministrationTest, HealthTellsTheHeadOfTheLog) {
  const auto health = parsed(app_->read(admin_, {"health", {}, {}}).value());
  EXPECT_TRUE(health.at("accepts_writes").as_bool());
  EXPECT_GT(health.at("log_size").as_int64(), 0);
  EXPECT_EQ(health.at("sessions").as_int64(), 1);
}

TAKAR_ON_BOTH_ENGINES(AdministrationTest);

}  // namespace
}  // namespace takar::app
