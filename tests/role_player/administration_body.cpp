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

json::Object indicator_rules() {
  return {{"measure", "%"},
          {"precision", 2},
          {"rule",
           json::Object{{"polarity", "higher"},
                        {"lower_rule", nullptr},
                        {"band", nullptr},
                        {"zero_target", "not_measured"},
                        {"zero_actual", "not_measured"},
                        {"cap_percent", "120"},
                        {"floor_percent", nullptr}}},
          {"time",
           json::Object{
               {"rule", nullptr}, {"target", "to_date"}, {"missing", "block"}, {"carry", false}}},
          {"over_units", nullptr},
          {"scale", ""},
          {"weight", nullptr},
          {"components", json::Array{}},
          {"formula", ""}};
}

json::Object plan() {
  const json::Object goal{{"level", "tujuan"},
                          {"code", ""},
                          {"name", "Contoh tujuan"},
                          {"owner", ""},
                          {"budget", ""},
                          {"targets", json::Array{}}};
  return {{"revises", false},
          {"title", "Contoh rencana"},
          {"first_year", 2025},
          {"last_year", 2029},
          {"rows", json::Array{goal}}};
}

json::Array one_edit() {
  return {json::Object{{"place", "identity/title"}, {"value", json::Array{"Contoh"}}}};
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
  if (operation == "start_sop_draft") return json::Object{};
  if (operation == "add_indicators")
    return json::Object{{"indicators", json::Array{indicator(place)}}};
  if (operation == "check_plan" || operation == "draft_plan") return plan();
  if (operation == "approve_plan") return json::Object{{"decree_number", name}};
  if (operation == "record_spending")
    return json::Object{{"code", "tidak-ada"}, {"period", "2026Q3"}, {"amount", "1"}};
  if (operation == "add_day_off")
    return json::Object{{"date", "2027-03-" + std::to_string(10 + place.turn % 19)},
                        {"name", name},
                        {"source", "SK Contoh"}};
  if (operation == "save_chapters")
    return json::Object{{"year", 2026}, {"chapters", json::Object{{"summary", name}}}};
  if (operation == "save_analysis")
    return json::Object{{"year", 2026}, {"indicator_id", kNotThere}, {"analysis", json::Object{}}};
  if (operation == "close_report") return json::Object{{"year", 2026}};
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
      {"set_retention",
       {{"code", "900.1"},
        {"series", "Contoh"},
        {"active_years", 1},
        {"inactive_years", 1},
        {"permanent", false},
        {"source", "Perbup Contoh"},
        {"valid_from", "2026-01-01"}}},
      {"classify_file", {{"case_id", kNotThere}, {"code", "000.8.6.3"}, {"reason", kReason}}},
      {"hold_file", {{"case_id", kNotThere}, {"reason", kReason}}},
      {"lift_hold", {{"case_id", kNotThere}, {"reason", kReason}}},
      {"place_originals", {{"case_id", kNotThere}, {"box", "1"}}},
      {"propose_disposal", {{"case_ids", json::Array{kNotThere}}}},
      {"decide_disposal", {{"number", 99}, {"approves", true}, {"approval_number", "1"}}},
      {"destroy_files",
       {{"number", 99}, {"minutes_number", "1"}, {"witness", "A"}, {"second_witness", "B"}}},
      {"import_sop", {{"upload_id", kNotThere}}},
      {"check_form", {{"upload_id", kNotThere}}},
      {"read_table", {{"upload_id", kNotThere}}},
      {"edit_sop_draft", {{"draft_id", kNotThere}, {"seen", 1}, {"edits", one_edit()}}},
      {"take_back_sop_edit", {{"draft_id", kNotThere}}},
      {"repeat_sop_edit", {{"draft_id", kNotThere}}},
      {"give_up_sop_draft", {{"draft_id", kNotThere}}},
      {"try_sop", {{"draft_id", kNotThere}}},
      {"approve_sop",
       {{"draft_id", kNotThere},
        {"number", "000.8.3.3/1"},
        {"made", "2026-01-02"},
        {"effective", "2026-01-05"}}},
      {"enforce_sop", {{"sop_id", kNotThere}}},
      {"revoke_sop", {{"sop_id", kNotThere}, {"reason", kReason}}},
      {"confirm_sop_read", {{"sop_id", kNotThere}}},
      {"evaluate_sop",
       {{"sop_id", kNotThere},
        {"answers", json::Array{true, true, true, true, true, true, true}},
        {"conclusion", "keep"}}},
      {"show_sop_publicly", {{"sop_id", kNotThere}}},
      {"hide_sop_publicly", {{"sop_id", kNotThere}}},
      {"answer_sop_feedback", {{"sop_id", kNotThere}, {"number", 1}, {"note", kReason}}},
      {"give_sop_feedback", {{"text", kReason}}},
      {"bind_performers", {{"sop_id", kNotThere}, {"columns", json::Array{}}}},
      {"set_number_template", {{"number_template", "{urut}/{jenis}/{tahun}"}}},
      {"reserve_number", {{"form", "undangan"}, {"reason", kReason}}},
      {"void_number", {{"year", 2026}, {"number", "tidak-ada"}, {"reason", kReason}}},
      {"keep_signing_key", {{"file", "bm90IGEga2V5"}, {"passphrase", kPassword}}},
      {"remove_signing_key", json::Object{}},
      {"change_signing_settings",
       {{"stamp_address", ""}, {"trust_roots", ""}, {"public_address", "https://contoh.go.id"}}},
      {"set_targets", {{"indicator_id", kNotThere}, {"targets", targets}}},
      {"set_indicator_rules",
       {{"indicator_id", kNotThere}, {"rules", indicator_rules()}, {"reason", kReason}}},
      {"try_indicator_rules", {{"indicator_id", kNotThere}, {"rules", indicator_rules()}}},
  };
  const auto found = elsewhere.find(operation);
  return found == elsewhere.end() ? harmless(operation, place) : found->second;
}

}  // namespace takar::roles
