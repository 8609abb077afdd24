#include "plot.hpp"

#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "administration_body.hpp"
#include "app/demo_content.hpp"

namespace takar::roles {
namespace {

constexpr std::int64_t kNoSuchThing = 999'999'999;

constexpr std::int64_t kFanOutStep = 5;
constexpr const char* kReason = "Contoh alasan yang tercatat.";

std::int64_t number(const json::Object& object, std::string_view key) {
  return std::stoll(json::string_or_empty(object, key));
}

constexpr const char* kTusLines =
    "Tus-Resumable: 1.0.0\r\nUpload-Length: 12\r\nUpload-Offset: 0\r\n"
    "Upload-Metadata: filename YnVrdGkudHh0\r\n";

json::Object parsed(const Result<std::string>& text) {
  if (!text) throw std::runtime_error("the scene cannot read: " + std::string(text.error().code));
  return json::parse(*text).value().as_object();
}

std::string text_of(organisation::PositionId id) {
  return std::to_string(id.value);
}

std::int64_t number_of_step(const json::Object& page) {
  return page.at("task").as_object().at("step").as_int64();
}

void put_all(json::Object& into, json::Object more) {
  for (auto& [key, value] : more) into[key] = std::move(value);
}

}  // namespace

Plot::Plot(OfficeScene& scene) : scene_(scene) {
  const auto here = first_done();
  read_case_ = here.case_id;
  const auto& head = scene_.person("head").viewer;
  const auto detail = parsed(scene_.application().read(head, {"case_detail", {read_case_}, {}}));
  document_ = number(detail.at("documents").as_array().at(0).as_object(), "id");
  const auto path = std::filesystem::temp_directory_path() / "takar-role-evidence";
  std::ofstream(path) << "Bukti dukung rahasia Kesbangpol";
  upload_ = number(
      parsed(scene_.application().keep_upload(head, {"bukti.txt", "text/plain", path.string()})),
      "id");
  std::filesystem::remove(path);
}

const Situation& Plot::situation(const std::string& operation) {
  static const std::map<std::string, Make> kMakers{
      {"claim_task", &Plot::opened},
      {"comment_figure", &Plot::opened},
      {"release_task", &Plot::claimed},
      {"start_step", &Plot::opened},
      {"pause_step", &Plot::working},
      {"resume_step", &Plot::paused},
      {"complete_step", &Plot::opened},
      {"record_step", &Plot::opened},
      {"save_draft", &Plot::opened},
      {"return_step", &Plot::returnable},
      {"recall_step", &Plot::first_done},
      {"extend_deadline", &Plot::handed_over},
      {"reassign_task", &Plot::opened},
      {"waive_separation", &Plot::opened},
      {"add_branch", &Plot::fanned_out},
      {"close_fan_out", &Plot::fanned_out},
      {"supplement_branch", &Plot::with_missing_unit},
      {"stop_case", &Plot::opened},
      {"suspend_case", &Plot::opened},
      {"resume_case", &Plot::suspended},
  };
  const auto kept = situations_.find(operation);
  if (kept != situations_.end()) return kept->second;
  const auto maker = kMakers.find(operation);
  const auto make = maker == kMakers.end() ? &Plot::none : maker->second;
  return situations_[operation] = (this->*make)();
}

Situation Plot::opened() {
  Situation here;
  const auto done =
      scene_.act(here.holder,
                 {.verb = "open_case",
                  .body = body_of("open_case", here, scene_.person(here.holder).position)});
  here.case_id = number(done, "case_id");
  return here;
}

Situation Plot::claimed() {
  const auto here = opened();
  do_at(here, "claim_task", {});
  return here;
}

Situation Plot::working() {
  const auto here = opened();
  do_at(here, "start_step", stated_inputs(page(here)));
  return here;
}

Situation Plot::paused() {
  const auto here = working();
  do_at(here, "pause_step", {{"reason", kReason}});
  return here;
}

Situation Plot::suspended() {
  const auto here = opened();
  scene_.act("head",
             {.verb = "suspend_case", .case_id = here.case_id, .body = {{"reason", kReason}}});
  return here;
}

Situation Plot::first_done() {
  const auto here = opened();
  complete(here);
  return here;
}

// The second visit waits; whoever handed it over may give more time.
Situation Plot::handed_over() {
  auto here = first_done();
  here.visit = 2;
  return here;
}

Situation Plot::returnable() {
  auto here = handed_over();
  here.holder = user_at(page(here));
  return here;
}

// The units have their forms; whoever handed them out may let a unit in or close the work.
Situation Plot::fanned_out() {
  auto here = opened();
  for (auto step = number_of_step(page(here)); step < kFanOutStep;
       step = number_of_step(page(here))) {
    here.holder = user_at(page(here));
    complete(here);
    ++here.visit;
  }
  return here;
}

Situation Plot::with_missing_unit() {
  auto here = fanned_out();
  const auto shown = page(here);
  do_at(here, "close_fan_out", body_of("close_fan_out", here, {}));
  here.holder = user_at(shown);
  return here;
}

json::Object Plot::page(const Situation& here) const {
  return parsed(scene_.application().read(scene_.person("head").viewer,
                                          {"task_page", {here.case_id, here.visit}, {}}));
}

std::string Plot::user_at(const json::Object& page) const {
  const auto position = number(page.at("task").as_object(), "position_id");
  for (const auto* name :
       {"sekretaris.malang", "kasubag.malang", "staf.malang", "kabid.ideologi.malang"})
    if (scene_.person(name).position.value == position) return name;
  throw std::runtime_error("the scene knows nobody who holds position " + std::to_string(position));
}

json::Object Plot::base_body(const Situation& here, organisation::PositionId as) const {
  return {{"version", page(here).at("task").as_object().at("version")},
          {"position_id", text_of(as)}};
}

json::Object Plot::stated_inputs(const json::Object& page) const {
  json::Array stated;
  for (const auto& input : page.at("step").as_object().at("inputs").as_array())
    if (!input.as_object().at("registered").as_bool())
      stated.push_back(json::Object{{"name", input.as_object().at("name")}});
  return {{"inputs_stated", std::move(stated)}};
}

void Plot::do_at(const Situation& here, const std::string& verb, json::Object more) {
  auto body = base_body(here, scene_.person(here.holder).position);
  more.erase("version");
  more.erase("position_id");
  put_all(body, std::move(more));
  scene_.act(here.holder,
             {.verb = verb, .case_id = here.case_id, .visit = here.visit, .body = body});
}

void Plot::complete(const Situation& here) {
  do_at(here, "complete_step", body_of("complete_step", here, {}));
}

std::string Plot::path_of(const web::Operation& operation, const Situation& here) const {
  const std::map<std::string, std::int64_t> values{
      {"{case:number}", here.case_id == 0 ? read_case_ : here.case_id},
      {"{visit:number}", here.visit},
      {"{document:number}", document_},
      {"{upload:number}", upload_},
      {"{file:number}", file_},
      {"{sop:number}", scene_.agency().sop_id},
      {"{other:number}", kNoSuchThing},
      {"{indicator:number}", scene_.agency().figures.front().id},
      {"{year:number}", 2026},
      {"{quarter:number}", 3},
      {"{draft:number}", kNoSuchThing},
      {"{list:number}", 99},
      {"{place:number}", kNoSuchThing},
      {"{page:number}", 1},
      {"{position:number}", kNoSuchThing},
  };
  auto path = operation.path;
  for (const auto& [mark, value] : values)
    if (const auto at = path.find(mark); at != std::string::npos)
      path.replace(at, mark.size(), std::to_string(value));
  if (operation.id == "upload_file") path += "?name=bukti.txt";
  if (operation.id == "verify_code") path += "?code=0000-0000-0000-0000-0000";
  if (operation.id == "search") path += "?q=disposisi";
  if (operation.id == "log_consistency") path += "?from=0";
  if (operation.id == "qr_code") path += "?text=takar";
  if (operation.id == "sop_simulation") path += "?start=2026-10-01";
  return path;
}

Trial Plot::trial(const web::Operation& operation, organisation::PositionId as) {
  const auto here = situation(operation.id);
  // An act may have used the file up: the next person finds another.
  if (operation.path.ends_with("{file:number}")) file_ = announced_file(here.holder);
  Trial trial{std::string(web::name_of(operation.method)), path_of(operation, here), {}, {}};
  if (operation.path.find("/files") != std::string::npos) trial.lines = kTusLines;
  if (operation.body != nullptr) trial.body = body_of(operation.id, here, as);
  return trial;
}

std::int64_t Plot::announced_file(const std::string& holder) {
  auto& application = scene_.application();
  const auto& viewer = scene_.person(holder).viewer;
  const auto file = application.announce_file(viewer, {.name = "bukti.txt", .bytes = 12});
  if (!file) throw std::runtime_error("the scene cannot announce a file");
  // Another is given up before the limit of one person is reached.
  if (file_ != 0) static_cast<void>(application.drop_file(viewer, file_));
  return file->id;
}

json::Object Plot::delegation() {
  const auto from = scene_.now() + std::chrono::days(++delegations_ * 3);
  return {
      {"kind", "plh"},
      {"position_id", text_of(scene_.person("kabid.politik.malang").position)},
      {"person_id", std::to_string(scene_.person("kabid.ketahanan.malang").viewer.person.value)},
      {"from", to_rfc3339(from)},
      {"until", to_rfc3339(from + std::chrono::days(2))},
      {"decree_number", "800/" + std::to_string(delegations_) + "/Contoh/2026"}};
}

std::int64_t Plot::granted() {
  return number(scene_.act("agency_admin", {.verb = "grant_delegation", .body = delegation()}),
                "delegation_id");
}

json::Object Plot::body_of(const std::string& operation,
                           const Situation& here,
                           organisation::PositionId as) {
  if (operation == "sign_in") return {};  // Everybody types his own name.
  if (operation == "change_password")
    return {{"old_password", "bukan kata sandinya"}, {"new_password", "kopi tubruk tanpa gula"}};
  const AdministrationPlace place{std::to_string(scene_.unit_of("kabid.politik.malang").value),
                                  std::to_string(scene_.person("agency_admin").position.value),
                                  ++turns_};
  if (auto body = administration_body(operation, place)) return std::move(*body);
  if (operation == "create_first_admin")
    return {{"secret", "00000000000000000000000000000000"},
            {"username", "penyusup"},
            {"password", "kopi tubruk tanpa gula"},
            {"name", "Contoh Penyusup"}};
  if (operation == "open_case")
    return {{"sop_id", std::to_string(scene_.agency().sop_id)},
            {"period", "2026Q3"},
            {"second_case_reason", "Pelaksanaan ke-" + std::to_string(++opened_)},
            {"position_id", text_of(as)}};
  if (operation == "grant_delegation") return delegation();
  if (operation == "end_delegation") return {{"delegation_id", std::to_string(granted())}};
  if (operation == "sign_document")
    return {{"document_id", std::to_string(document_)},
            {"signature", json::Object{{"passphrase", "bukan kata sandinya"}}}};
  if (operation == "sign_documents")
    return {{"documents",
             json::Array{json::Object{{"case_id", "999999999"}, {"document_id", "999999999"}}}},
            {"signature", json::Object{{"passphrase", "bukan kata sandinya"}}}};
  if (operation == "open_attendance") return {};
  if (operation == "set_digest") return {{"hour", 8}};
  if (operation == "attend_meeting") return {{"code", "0123456789"}};
  if (operation == "comment_figure")
    return {{"indicator_id", std::to_string(scene_.agency().figures.front().id)},
            {"text", "Mohon dijelaskan."}};
  if (operation == "save_draft") return {{"revision", 0}, {"content", json::Object{}}};
  if (operation.ends_with("_case")) return {{"reason", kReason}, {"position_id", text_of(as)}};
  auto body = base_body(here, as);
  put_all(body, more_of(operation, here));
  return body;
}

// What the act asks for besides the version and the position.
json::Object Plot::more_of(const std::string& operation, const Situation& here) const {
  const auto shown = page(here);
  const auto unit = std::to_string(scene_.unit_of("kabid.ideologi.malang").value);
  const auto content = [&] {
    return app::demo_content(shown, scene_.agency().figures, "2026-10-07");
  };
  json::Object body;
  if (operation == "start_step" || operation == "complete_step" || operation == "record_step")
    body = stated_inputs(shown);
  if (operation == "complete_step" || operation == "record_step" ||
      operation == "supplement_branch")
    body["content"] = content();
  if (operation == "record_step")
    put_all(body,
            {{"started_at", to_rfc3339(scene_.now())},
             {"finished_at", to_rfc3339(scene_.now())},
             {"reference", "Buku agenda 17"},
             {"reason", kReason}});
  if (operation == "return_step") body["target_step"] = 1;
  if (operation == "add_branch")
    body["unit_id"] = std::to_string(scene_.unit_of("sekretaris.malang").value);
  if (operation == "supplement_branch") body["unit_id"] = unit;
  if (operation == "close_fan_out")
    body["missing"] = json::Array{json::Object{{"unit_id", unit}, {"reason", kReason}}};
  if (operation == "waive_separation") body["steps"] = json::Array{5, 10};
  if (operation == "reassign_task")
    body["to_position_id"] = text_of(scene_.person("staf.malang").position);
  if (operation == "extend_deadline")
    body["due_at"] = to_rfc3339(scene_.now() + std::chrono::days(30));
  for (const auto* verb : {"pause_step",
                           "recall_step",
                           "return_step",
                           "add_branch",
                           "waive_separation",
                           "reassign_task",
                           "extend_deadline"})
    if (operation == verb) body["reason"] = kReason;
  return body;
}

}  // namespace takar::roles
