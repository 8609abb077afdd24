#include "app/demo_run.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "app/case_json.hpp"
#include "app/command_body.hpp"
#include "base/check.hpp"
#include "base/fault.hpp"
#include "base/log.hpp"
#include "base/rejections.hpp"
#include "base/text.hpp"
#include "store/event_log.hpp"

namespace takar::app {
namespace {

namespace fs = std::filesystem;
using json::Object;

// The demo's agencies stand since January; the third quarter of 2026 has just ended when it begins.
const Instant kFounded = parse_rfc3339("2026-01-02T00:30:00Z").value();
const Instant kQuarterEnded = parse_rfc3339("2026-10-01T00:30:00Z").value();

constexpr std::string_view kMark = "demo.json";  // Says that the folder holds an earlier demo.
constexpr std::string_view kStore = "takar.db";

// An earlier demo is replaced; anything else is left alone.
void clear_folder(const DemoSettings& settings) {
  const fs::path folder(settings.folder);
  std::error_code error;
  fs::create_directories(folder, error);
  if (error)
    throw Fault(fmt::format(
        "folder {} tidak dapat dibuat / cannot be made: {}", settings.folder, error.message()));
  if (!fs::exists(folder / kStore) && !fs::exists(folder / kMark)) return;
  if (!fs::exists(folder / kMark))
    throw Fault(
        fmt::format("folder {0} sudah berisi basis data yang bukan hasil demo; pilih folder "
                    "lain / {0} holds a store that is not a demo's; choose another folder",
                    settings.folder));
  for (const auto& entry : fs::directory_iterator(folder)) fs::remove_all(entry.path());
}

std::string blob_folder(const DemoSettings& settings) {
  return (fs::path(settings.folder) / "takar.db.blobs").string();
}

store::Settings store_settings(const DemoSettings& settings) {
  const fs::path folder(settings.folder);
  store::Settings chosen{.address = settings.database.empty() ? (folder / kStore).string()
                                                              : settings.database};
  if (!settings.database.empty()) chosen.key_path = (folder / "checkpoint.key").string();
  chosen.blob_folder = blob_folder(settings);
  return chosen;
}

void write_file(const fs::path& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << bytes;
  file.close();
  if (!file)
    throw Fault(
        fmt::format("berkas {0} tidak dapat ditulis / {0} cannot be written", path.string()));
}

Object object_of(const Result<std::string>& answer) {
  if (!answer) throw Fault(explain(answer.error()).indonesian);
  auto value = json::parse(*answer);
  TAKAR_CHECK(value && value->is_object(), "the application answered no object");
  return std::move(value->get_object());
}

std::string text(const Object& object, std::string_view key) {
  return json::string_or_empty(object, key);
}

std::string minutes_words(const std::optional<std::int64_t>& minutes) {
  return minutes ? fmt::format("{} menit", *minutes) : "-";
}

// A standard in days is compared in days, one in minutes in minutes; never across.
std::string working_words(const Object& standard, const Object& actual) {
  if (text(standard, "unit") != "days")
    return minutes_words(json::integer_at(actual, "working_minutes"));
  const auto days = json::integer_at(actual, "working_days");
  return days ? fmt::format("{} hari", *days) : "-";
}

// "60" stands below a head that says minutes in some SOPs; here each row says its own unit.
std::string standard_words(const Object& standard) {
  const auto printed = text(standard, "text");
  const bool bare = printed.find_first_not_of("0123456789") == std::string::npos;
  return bare ? printed + " menit" : printed;
}

std::string joined(const json::Array& titles) {
  std::string line;
  for (const auto& title : titles)
    line += (line.empty() ? "" : ", ") + std::string(title.as_string());
  return line;
}

DemoStepRow row_of(const Object& step) {
  const auto& standard = *json::object_at(step, "standard");
  const auto& actual = *json::object_at(step, "actual");
  return {.number = text(step, "printed_number"),
          .activity = text(step, "activity"),
          .performers = joined(*json::array_at(step, "performer_titles")),
          .standard = standard_words(standard),
          .working = working_words(standard, actual),
          .waiting = minutes_words(json::integer_at(actual, "waiting_minutes")),
          .rounds = json::integer_at(step, "rounds").value_or(0)};
}

// The meeting of an invitation, beside the letter.
void write_meeting(Application& app,
                   const DemoAgency& agency,
                   const fs::path& folder,
                   const Object& row) {
  const auto file =
      app.file(agency.people.front().viewer, {"document_calendar", {id_at(row, "id").value()}, {}});
  if (!file) throw Fault(explain(file.error()).indonesian);
  write_file(folder / file->name, file->bytes);
}

// Writes the papers of a case and notes them with their steps.
void write_papers(Application& app,
                  const DemoAgency& agency,
                  const DemoSettings& settings,
                  const Object& detail,
                  DemoProcedure& procedure) {
  const auto folder = fs::path(settings.folder) / agency.id;
  fs::create_directories(folder);
  for (const auto& item : *json::array_at(detail, "documents")) {
    const auto& row = item.as_object();
    const auto file =
        app.file(agency.people.front().viewer, {"document_file", {id_at(row, "id").value()}, {}});
    if (!file) throw Fault(explain(file.error()).indonesian);
    write_file(folder / file->name, file->bytes);
    if (text(row, "kind") == "invite") write_meeting(app, agency, folder, row);
    const auto step = static_cast<std::size_t>(json::integer_at(row, "step").value_or(1));
    procedure.steps.at(step - 1).documents.push_back(file->name);
    procedure.documents.push_back(agency.id + "/" + file->name);
  }
}

DemoProcedure tell(Application& app,
                   const DemoSettings& settings,
                   const DemoAgency& agency,
                   const PlayedCase& played) {
  const auto detail =
      object_of(app.read(agency.people.front().viewer, {"case_detail", {played.case_id}, {}}));
  DemoProcedure procedure{.id = agency.id,
                          .agency = text(*json::object_at(detail, "identity"), "agency"),
                          .completed = played.completed,
                          .returns = json::integer_at(detail, "returns").value_or(0)};
  for (const auto& step : *json::array_at(detail, "steps")) {
    procedure.steps.push_back(row_of(step.as_object()));
    if (const auto* units = json::object_at(step.as_object(), "units"))
      procedure.units = std::max(procedure.units, json::integer_at(*units, "total").value_or(0));
  }
  write_papers(app, agency, settings, detail, procedure);
  return procedure;
}

// Cut or filled up to `width` characters, so that columns stand below each other.
std::string padded(std::string_view words, std::size_t width) {
  std::string out;
  std::size_t characters = 0;
  while (!words.empty() && characters < width) {
    const auto bytes = std::max<std::size_t>(1, utf8_width(words));
    out += words.substr(0, bytes);
    words.remove_prefix(bytes);
    ++characters;
  }
  return out.append(width - characters, ' ');
}

}  // namespace

DemoOutcome run_demo(const DemoSettings& settings) {
  clear_folder(settings);
  write_file(fs::path(settings.folder) / kMark, "{}\n");
  const auto store = store::open(store_settings(settings));
  SimulatedClock clock(kFounded);
  SeededRandom random(settings.seed);
  const Log log([&] { return clock.now(); }, LogLevel::kWarning);
  const auto loaded = load_demo(*store, random, clock.now());
  clock.advance_to(kQuarterEnded);
  Application app(*store,
                  {.clock = [&] { return clock.now(); },
                   .random = &random,
                   .log = &log,
                   .cheap_passwords = true});
  const auto played =
      play_quarter(app, clock, loaded.agencies, std::string(kDemoPeriod), settings.seed);
  DemoOutcome outcome;
  for (std::size_t i = 0; i < played.size(); ++i)
    outcome.procedures.push_back(tell(app, settings, loaded.agencies[i], played[i]));
  store->read([&](store::ReadTransaction& tx) {
    const auto head = store::log_tree_head(tx);
    outcome.events = head.size;
    outcome.log_root = to_hex(head.root);
  });
  write_file(fs::path(settings.folder) / kMark, demo_json(outcome) + "\n");
  return outcome;
}

std::string demo_json(const DemoOutcome& outcome) {
  json::Array procedures;
  for (const auto& procedure : outcome.procedures) {
    json::Array documents;
    for (const auto& path : procedure.documents) documents.push_back(json::Value(path));
    procedures.push_back(Object{{"id", procedure.id},
                                {"steps", static_cast<std::int64_t>(procedure.steps.size())},
                                {"completed", procedure.completed},
                                {"returns", procedure.returns},
                                {"units", procedure.units},
                                {"documents", std::move(documents)}});
  }
  return json::write(Object{{"procedures", std::move(procedures)},
                            {"events", outcome.events},
                            {"log_root", outcome.log_root}});
}

std::string demo_table(const DemoOutcome& outcome) {
  constexpr std::size_t kActivity = 44;
  constexpr std::size_t kPerformers = 22;
  std::string out;
  for (const auto& procedure : outcome.procedures) {
    out += fmt::format("\n{} · {} · {} · dikembalikan {} kali · {} unit · {} dokumen\n",
                       procedure.id,
                       procedure.agency,
                       procedure.completed ? "selesai" : "BELUM SELESAI",
                       procedure.returns,
                       procedure.units,
                       procedure.documents.size());
    out += fmt::format("{:<4} {} {} {:>9} {:>10} {:>11} {:>5} {:>4}\n",
                       "No",
                       padded("Langkah", kActivity),
                       padded("Pelaksana", kPerformers),
                       "Baku",
                       "Kerja",
                       "Tunggu",
                       "Kali",
                       "Dok");
    for (const auto& step : procedure.steps)
      out += fmt::format("{:<4} {} {} {:>9} {:>10} {:>11} {:>5} {:>4}\n",
                         step.number,
                         padded(step.activity, kActivity),
                         padded(step.performers, kPerformers),
                         step.standard,
                         step.working,
                         step.waiting,
                         step.rounds,
                         step.documents.size());
  }
  out += "\nKerja dan tunggu: jumlah semua kunjungan langkah itu, dalam waktu kerja.\n";
  out += fmt::format("Peristiwa: {}   Akar log: {}\n", outcome.events, outcome.log_root);
  return out;
}

}  // namespace takar::app
