#include "administration_body.hpp"

#include <map>

namespace takar::roles {
namespace {

constexpr const char* kNotThere = "999999999";
constexpr const char* kReason = "Contoh alasan yang tercatat.";
constexpr const char* kPassword = "wedang jahe tanpa gula";

json::Object settings() {
  return {{"name", "Kesbangpol Contoh"},
          {"time_zone", "Asia/Jakarta"},
          {"hours_profile", "five_day"},
          {"letterhead", json::Array{"KESBANGPOL CONTOH"}},
          {"letter_code", "KBP"},
          {"period_word", "Triwulan"}};
}

json::Object indicator(const AdministrationPlace& place) {
  return {{"unit_id", place.unit},
          {"code", "9." + std::to_string(place.turn)},
          {"name", "Contoh indikator"},
          {"measure", "%"},
          {"polarity", "higher"},
          {"components", json::Array{}},
          {"targets", json::Array{}}};
}

// Acts on something that is made or may stay as it is.
std::optional<json::Object> harmless(const std::string& operation,
                                     const AdministrationPlace& place) {
  const auto name = "Contoh " + std::to_string(place.turn);
  const json::Object unit{{"name", name}, {"kind", "seksi"}, {"reports_data", false}};
  const json::Object position{{"title", name}, {"role", "staff"}, {"unit_id", place.unit}};
  const json::Array people{json::Object{{"name", name}}};
  if (operation == "change_settings") return settings();
  if (operation == "name_government") return json::Object{{"name", "Pemerintah Kota Contoh"}};
  if (operation == "add_units") return json::Object{{"units", json::Array{unit}}};
  if (operation == "add_positions") return json::Object{{"positions", json::Array{position}}};
  if (operation == "add_people" || operation == "check_people")
    return json::Object{{"people", people}};
  if (operation == "add_indicators")
    return json::Object{{"indicators", json::Array{indicator(place)}}};
  if (operation == "add_day_off")
    return json::Object{{"date", "2027-03-" + std::to_string(10 + place.turn % 19)},
                        {"name", name},
                        {"source", "SK Contoh"}};
  if (operation == "change_position") {
    auto changed = position;
    changed["position_id"] = place.position;
    return changed;
  }
  return std::nullopt;
}

}  // namespace

std::optional<json::Object> administration_body(const std::string& operation,
                                                const AdministrationPlace& place) {
  const json::Array targets{json::Object{{"period", "2026Q4"}, {"target", "1"}}};
  const std::map<std::string, json::Object> elsewhere{
      {"change_unit",
       {{"unit_id", kNotThere}, {"name", "Contoh"}, {"kind", "seksi"}, {"reports_data", false}}},
      {"remove_unit", {{"unit_id", kNotThere}}},
      {"remove_position", {{"position_id", kNotThere}}},
      {"appoint_person", {{"person_id", kNotThere}, {"position_id", place.position}}},
      {"end_tenure", {{"tenure_id", kNotThere}}},
      {"remove_day_off", {{"date", "2027-01-04"}}},
      {"change_person", {{"person_id", kNotThere}, {"name", "Contoh"}, {"nip", ""}}},
      {"retire_person", {{"person_id", kNotThere}, {"reason", kReason}}},
      {"open_account",
       {{"person_id", kNotThere}, {"username", "contoh.baru"}, {"password", kPassword}}},
      {"reset_password", {{"account_id", kNotThere}, {"password", kPassword}}},
      {"set_role", {{"account_id", kNotThere}, {"role", "staff"}}},
      {"disable_account", {{"account_id", kNotThere}, {"reason", kReason}}},
      {"enable_account", {{"account_id", kNotThere}}},
      {"take_up_sop", {{"procedure", "tidak-ada"}}},
      {"bind_performers", {{"sop_id", kNotThere}, {"columns", json::Array{}}}},
      {"set_number_template", {{"number_template", "{urut}/{jenis}/{tahun}"}}},
      {"reserve_number", {{"form", "undangan"}, {"reason", kReason}}},
      {"void_number", {{"year", 2026}, {"number", "tidak-ada"}, {"reason", kReason}}},
      {"set_targets", {{"indicator_id", kNotThere}, {"targets", targets}}},
  };
  const auto found = elsewhere.find(operation);
  return found == elsewhere.end() ? harmless(operation, place) : found->second;
}

}  // namespace takar::roles
