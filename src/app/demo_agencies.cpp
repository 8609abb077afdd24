#include "app/demo_agencies.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include <fmt/format.h>

#include "app/binding_store.hpp"
#include "app/demo_plan.hpp"
#include "base/check.hpp"
#include "base/fault.hpp"
#include "base/json.hpp"
#include "base/rejections.hpp"
#include "calendar/calendar_tables.hpp"
#include "embedded/demo_files.hpp"
#include "embedded/sop_files.hpp"
#include "measurement/measurement_store.hpp"
#include "measurement/rules_json.hpp"
#include "organisation/account_store.hpp"
#include "organisation/commands.hpp"
#include "organisation/organisation_store.hpp"
#include "organisation/password.hpp"
#include "organisation/words.hpp"
#include "sop/sop_store.hpp"
#include "sop/yaml.hpp"

namespace takar::app {
namespace {

using json::Object;
using organisation::PersonId;

// The order in which the demo shows them.
constexpr std::array<std::string_view, 5> kProcedures{"kota-pasuruan",
                                                      "badan",
                                                      "kota-malang-kesbangpol",
                                                      "kabupaten-pesisir-selatan-setwan",
                                                      "kecamatan-sumbersuko"};
constexpr std::int32_t kDemoYear = 2026;
constexpr std::int32_t kQuarters = 4;

template <class Files>
std::string_view embedded_text(const Files& files, std::string_view name) {
  for (const auto& file : files)
    if (file.name == name) return file.bytes;
  throw Bug("the program lacks a file that it is built with");
}

// A file of the demo that this program carries must pass every rule.
template <class T>
T expect(Result<T> result) {
  if (!result)
    throw Fault(
        fmt::format("data demo: {} ({})", explain(result.error()).indonesian, result.error().code));
  if constexpr (!std::is_void_v<T>) return std::move(*result);
}

const Object& part(const Object& object, std::string_view key) {
  const auto* found = json::object_at(object, key);
  TAKAR_CHECK(found != nullptr, "a demo file lacks a part");
  return *found;
}

const json::Array& list(const Object& object, std::string_view key) {
  static const json::Array kNone;
  const auto* found = json::array_at(object, key);
  return found == nullptr ? kNone : *found;
}

std::string text(const Object& object, std::string_view key) {
  return json::string_or_empty(object, key);
}

std::string admin_username(std::string_view procedure) {
  return fmt::format("admin.{}", procedure);
}

// What one agency is being made of.
struct Making {
  store::WriteTransaction& tx;
  Random& random;
  Instant at;
  const Object& file;
  organisation::Agency agency;
  std::string password_hash;
  std::map<std::string, UnitId, std::less<>> units;
  std::map<std::string, PositionId, std::less<>> positions;
  std::map<std::string, PersonId, std::less<>> people;  // By the key of their position.
  LoadedDemo& loaded;
  DemoAgency demo;
};

template <class Command>
void carry_out(Making& making, const Command& command) {
  expect(organisation::carry_out(making.tx, making.agency, command, making.at));
}

organisation::AgencySettings settings_of(const Object& agency) {
  organisation::AgencySettings settings{.name = text(agency, "name"),
                                        .time_zone = text(agency, "time_zone"),
                                        .hours_profile = text(agency, "office_days"),
                                        .letter_code = text(agency, "code"),
                                        .period_word = text(agency, "period_word")};
  for (const auto& line : list(agency, "letterhead"))
    settings.letterhead.emplace_back(line.as_string());
  return settings;
}

void found_agency(Making& making) {
  const auto& agency = part(making.file, "agency");
  const organisation::RegionId region{making.tx.next_id()};
  const auto registered = expect(
      organisation::decide(organisation::RegisterRegion{region, text(agency, "government")}));
  organisation::save(making.tx, registered, making.at);
  const organisation::FoundAgency command{{making.tx.next_id()}, region, settings_of(agency)};
  const auto founded = expect(organisation::decide(command));
  organisation::save(making.tx, making.agency, founded, making.at);
}

void add_units(Making& making) {
  for (const auto& item : list(making.file, "units")) {
    const auto& unit = item.as_object();
    const auto kind = organisation::unit_kind_named(text(unit, "kind"));
    TAKAR_CHECK(kind.has_value(), "a demo file names an unknown kind of unit");
    const UnitId id{making.tx.next_id()};
    carry_out(
        making,
        organisation::AddUnit{{.id = id,
                               .kind = *kind,
                               .name = text(unit, "name"),
                               .reports_data = json::bool_at(unit, "reports").value_or(false)}});
    making.units[text(unit, "key")] = id;
  }
}

PersonId add_person(Making& making, const std::string& name) {
  const PersonId id{making.tx.next_id()};
  const auto detail = expect(organisation::make_person_detail(id, name, "", making.random));
  carry_out(making, organisation::AddPerson{id, organisation::detail_sha256(detail)});
  organisation::save_detail(making.tx, making.agency.id, detail);
  return id;
}

organisation::AccountId open_account(Making& making,
                                     PersonId person,
                                     const std::string& username,
                                     organisation::AccountRole role) {
  const organisation::AccountId id{making.tx.next_id()};
  expect(organisation::open_account(
      making.tx, {id, making.agency.id, person, username, role, making.password_hash}, making.at));
  return id;
}

void add_position(Making& making, const Object& position) {
  const auto role = organisation::position_role_named(text(position, "role"));
  TAKAR_CHECK(role.has_value(), "a demo file names an unknown role");
  const PositionId id{making.tx.next_id()};
  std::optional<UnitId> unit;
  if (const auto key = text(position, "unit"); !key.empty()) unit = making.units.at(key);
  carry_out(making, organisation::AddPosition{{id, unit, *role, text(position, "title")}});
  const auto person = add_person(making, text(position, "person"));
  carry_out(
      making,
      organisation::AppointPerson{{{making.tx.next_id()}, person, id, making.at, std::nullopt}});
  const auto username = text(position, "username");
  const auto account = open_account(making, person, username, organisation::AccountRole::kStaff);
  making.positions[text(position, "key")] = id;
  making.people[text(position, "key")] = person;
  making.demo.people.push_back(
      {{account, person, making.agency.id, organisation::AccountRole::kStaff}, id});
  making.loaded.accounts.push_back(
      {username, text(position, "title"), making.agency.settings.name});
}

void add_admin(Making& making, std::string_view procedure) {
  const auto person = add_person(making, "Contoh Admin");
  const auto username = admin_username(procedure);
  const auto account =
      open_account(making, person, username, organisation::AccountRole::kAgencyAdmin);
  making.demo.admin = {account, person, making.agency.id, organisation::AccountRole::kAgencyAdmin};
  making.loaded.accounts.push_back({username, "Admin instansi", making.agency.settings.name});
}

// What the file names replaces what an indicator has without it.
void lay_over(Object& rules, const Object& wanted) {
  for (const auto& [key, value] : wanted) {
    auto* inner = rules[key].if_object();
    if (inner != nullptr && value.is_object())
      lay_over(*inner, value.get_object());
    else
      rules[key] = value;
  }
}

// Components get the names a, b ... that the formula uses.
measurement::Indicator indicator_of(const Object& item) {
  measurement::Indicator indicator{
      .code = text(item, "code"), .name = text(item, "name"), .unit = text(item, "measure")};
  if (text(item, "polarity") == "lower") {
    indicator.rule.polarity = measurement::Polarity::kLower;
    indicator.rule.lower_rule = measurement::LowerRule::kLinear;
  }
  char name = 'a';
  for (const auto& component : list(item, "components"))
    indicator.components.push_back({std::string(1, name++), std::string(component.as_string())});
  if (!indicator.components.empty()) indicator.formula = "a / b * 100";
  const auto* wanted = json::object_at(item, "rules");
  if (wanted == nullptr) return expect(measurement::checked(std::move(indicator)));
  auto rules = measurement::rules_json(indicator);
  lay_over(rules, *wanted);
  return expect(measurement::with_rules(std::move(indicator), rules));
}

void add_indicator(Making& making, const Object& item) {
  auto indicator = indicator_of(item);
  indicator.id = {making.tx.next_id()};
  measurement::save_indicator(
      making.tx, making.agency.id, {indicator, making.units.at(text(item, "unit"))}, making.at);
  std::vector<measurement::QuarterTarget> targets;
  std::int32_t quarter = 0;
  for (const auto& target : list(item, "targets"))
    targets.push_back({{kDemoYear, ++quarter}, std::string(target.as_string())});
  TAKAR_CHECK(quarter == kQuarters, "a demo indicator needs a target for each quarter");
  measurement::set_targets(making.tx, making.agency.id, indicator.id, targets, making.at);
  DemoFigure figure{
      .id = indicator.id.value, .code = indicator.code, .actual = text(item, "actual")};
  for (const auto& value : list(item, "values")) figure.components.emplace_back(value.as_string());
  making.demo.figures.push_back(std::move(figure));
}

// The place of a performer among the columns, as the file writes it.
sop::PerformerColumn column_named(std::string_view digits) {
  std::uint16_t column = 0;
  const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), column);
  TAKAR_CHECK(error == std::errc{} && stop == digits.data() + digits.size(),
              "a demo file binds something else than a column");
  return static_cast<sop::PerformerColumn>(column);
}

void take_up_sop(Making& making, std::string_view procedure) {
  const auto sop = expect(
      sop::read_yaml(embedded_text(embedded::sop_files(), fmt::format("{}.sop.yaml", procedure))));
  const sop::SopId id{making.tx.next_id()};
  sop::save_version(making.tx, making.agency.id, id, sop, making.at);
  std::vector<ColumnBinding> bindings;
  for (const auto& [column, key] : part(making.file, "bindings"))
    bindings.push_back({column_named({column.data(), column.size()}),
                        making.positions.at(std::string(key.as_string()))});
  bind_performers(making.tx, making.agency.id, sop.id, bindings, making.at);
  making.demo.id = sop.id;
  making.demo.sop_id = id.value;
}

void plan_absence(Making& making) {
  const auto& plh = part(making.file, "plh");
  making.demo.absent = making.positions.at(text(plh, "position"));
  making.demo.substitute = making.people.at(text(plh, "person"));
  making.demo.decree_number = text(plh, "decree");
}

json::Value demo_agency_file(std::string_view procedure) {
  auto file = json::parse(embedded_text(embedded::demo_files(), fmt::format("{}.json", procedure)));
  TAKAR_CHECK(file && file->is_object(), "a demo file is not JSON");
  return std::move(*file);
}

}  // namespace

std::vector<DemoAccount> demo_accounts() {
  std::vector<DemoAccount> accounts;
  for (const auto procedure : kProcedures) {
    const auto value = demo_agency_file(procedure);
    const auto& file = value.get_object();
    const auto agency = text(part(file, "agency"), "name");
    for (const auto& position : list(file, "positions"))
      accounts.push_back(
          {text(position.as_object(), "username"), text(position.as_object(), "title"), agency});
    accounts.push_back({admin_username(procedure), "Admin instansi", agency});
  }
  return accounts;
}

LoadedDemo load_demo(store::Store& store, Random& random, Instant at) {
  LoadedDemo loaded;
  const auto hash = organisation::hash_password(kDemoPassword, organisation::PasswordCost::kCheap);
  // One transaction: whoever is stopped in the middle finds an empty store, not two agencies.
  store.write([&](store::WriteTransaction& tx) {
    for (const auto procedure : kProcedures) {
      const auto file = demo_agency_file(procedure);
      Making making{.tx = tx,
                    .random = random,
                    .at = at,
                    .file = file.get_object(),
                    .password_hash = hash,
                    .loaded = loaded};
      found_agency(making);
      add_units(making);
      for (const auto& position : list(making.file, "positions"))
        add_position(making, position.as_object());
      add_admin(making, procedure);
      for (const auto& indicator : list(making.file, "indicators"))
        add_indicator(making, indicator.as_object());
      if (const auto* plan = json::object_at(making.file, "plan"))
        lay_down_plan(tx, making.agency, *plan, at);
      take_up_sop(making, procedure);
      plan_absence(making);
      making.demo.calendar = std::make_shared<const calendar::WorkingCalendar>(
          expect(organisation::calendar_of(making.agency)));
      loaded.agencies.push_back(std::move(making.demo));
    }
    return true;
  });
  return loaded;
}

}  // namespace takar::app
