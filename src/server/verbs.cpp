#include "server/verbs.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>

#include <fmt/format.h>

#include "app/demo_run.hpp"
#include "app/views.hpp"
#include "archive/verify_bag.hpp"
#include "base/fault.hpp"
#include "base/json.hpp"
#include "server/clock.hpp"
#include "server/control_requests.hpp"
#include "server/exit_code.hpp"
#include "store/backup.hpp"
#include "store/verify.hpp"

namespace takar::server {
namespace {

std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Fault(fmt::format("berkas {0} tidak terbaca / {0} cannot be read", path));
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string verdict_json(const store::Verdict& verdict) {
  json::Object out{{"sound", verdict.sound()},
                   {"events", verdict.events},
                   {"checkpoints", verdict.checkpoints},
                   {"log_root", to_hex(verdict.head.root)}};
  if (verdict.damage)
    out["damage"] = json::Object{{"place", verdict.damage->place},
                                 {"message_id", verdict.damage->indonesian},
                                 {"message_en", verdict.damage->english}};
  return json::write(out);
}

std::string verdict_words(const store::Verdict& verdict) {
  if (verdict.damage)
    return fmt::format("RUSAK pada peristiwa {}: {}\nDAMAGED at event {}: {}",
                       verdict.damage->place,
                       verdict.damage->indonesian,
                       verdict.damage->place,
                       verdict.damage->english);
  return fmt::format(
      "Utuh: {} peristiwa, {} titik periksa bertanda tangan. Akar log {}\n"
      "Sound: {} events, {} signed checkpoints.",
      verdict.events,
      verdict.checkpoints,
      to_hex(verdict.head.root),
      verdict.events,
      verdict.checkpoints);
}

std::string bag_json(const archive::BagVerdict& verdict) {
  json::Array findings;
  for (const auto& finding : verdict.findings)
    findings.push_back(
        json::Object{{"message_id", finding.indonesian}, {"message_en", finding.english}});
  return json::write(json::Object{{"sound", verdict.sound()},
                                  {"files", verdict.files},
                                  {"events", verdict.events},
                                  {"log_size", verdict.head.size},
                                  {"log_root", to_hex(verdict.head.root)},
                                  {"key", verdict.key},
                                  {"findings", std::move(findings)}});
}

std::string bag_words(const archive::BagVerdict& verdict) {
  if (verdict.sound())
    return fmt::format(
        "Utuh: {0} berkas; {1} peristiwa terbukti tercakup catatan sebanyak {2} peristiwa.\n"
        "Sound: {0} files; {1} events proven to be in a log of {2} events.\n"
        "Cocokkan kunci dengan yang dicatat instansi / compare the key with the agency's "
        "note:\n{3}",
        verdict.files,
        verdict.events,
        verdict.head.size,
        verdict.key);
  std::string words = "TIDAK UTUH / NOT SOUND";
  for (const auto& finding : verdict.findings)
    words += "\n- " + finding.indonesian + "\n  " + finding.english;
  return words;
}

int verify_bag(const VerifyVerb& verb, const store::OutsideKnowledge& outside) {
  const auto verdict = archive::verify_bag(verb.database, outside);
  fmt::print("{}\n", verb.json ? bag_json(verdict) : bag_words(verdict));
  return verdict.sound() ? kDone : kNo;
}

// Asks the server that runs on the store, or answers here if none does. A key is named for
// PostgreSQL alone, which has no control socket.
int ask(const store::Settings& settings, const std::string& request) {
  std::optional<ControlAnswer> answer;
  if (settings.key_path.empty()) answer = ask_running_server(settings.address, request);
  if (!answer) {
    const auto store = store::open(settings);
    answer = answer_control(*store, settings.address, request, wall_clock());
  }
  fmt::print("{}", answer->words);
  return answer->done ? kDone : kNo;
}

}  // namespace

int demo(const DemoVerb& verb) {
  const auto outcome = app::run_demo({verb.folder, verb.database, verb.seed});
  fmt::print("{}\n", verb.json ? app::demo_json(outcome) : app::demo_table(outcome));
  const bool all = std::all_of(outcome.procedures.begin(),
                               outcome.procedures.end(),
                               [](const auto& procedure) { return procedure.completed; });
  return all ? kDone : kNo;
}

int verify(const VerifyVerb& verb) {
  if (is_pdf(verb.database)) return verify_pdf(verb);
  store::OutsideKnowledge outside;
  if (!verb.checkpoint_file.empty()) {
    outside = store::read_outside(file_text(verb.checkpoint_file));
    if (outside.checkpoint.empty() && outside.key.empty())
      throw Fault(fmt::format("berkas {0} kosong / {0} is empty", verb.checkpoint_file));
  }
  if (archive::is_bag(verb.database)) return verify_bag(verb, outside);
  const auto verdict = store::verify_database(verb.database, outside);
  fmt::print("{}\n", verb.json ? verdict_json(verdict) : verdict_words(verdict));
  return verdict.sound() ? kDone : kNo;
}

int rebuild_views(const std::string& database) {
  const auto store = store::open({.address = database});
  const auto cases = app::rebuild_views(*store);
  fmt::print(
      "Tabel tampilan dibangun ulang dari log: {} pelaksanaan.\n"
      "View tables were made anew from the log: {} cases.\n",
      cases,
      cases);
  return kDone;
}

std::string backup_words(const std::string& folder, const store::BackupReport& report) {
  return fmt::format(
      "Cadangan {} dibuat dan diperiksa: {} peristiwa, {} berkas.\n"
      "Backup made and verified: {} events, {} files.\n{}",
      folder,
      report.events,
      report.blobs,
      report.events,
      report.blobs,
      report.checkpoint);
}

int backup(const BackupVerb& verb) {
  const auto folder = std::filesystem::absolute(verb.folder).string();
  return ask({.address = verb.database}, (verb.with_key ? "backup+key " : "backup ") + folder);
}

int export_bag(const ExportVerb& verb) {
  const auto folder = std::filesystem::absolute(verb.folder).lexically_normal().string();
  return ask({.address = verb.database, .blob_folder = verb.blobs, .key_path = verb.key},
             fmt::format("export {} {} {} {}",
                         verb.case_id,
                         verb.agency,
                         verb.quarter.empty() ? "-" : verb.quarter,
                         folder));
}

int fixity(const FixityVerb& verb) {
  return ask({.address = verb.database, .blob_folder = verb.blobs, .key_path = verb.key}, "fixity");
}

int frozen_cases(const FrozenVerb& verb) {
  return ask({.address = verb.database, .key_path = verb.key}, "frozen-cases");
}

int release_case(const FrozenVerb& verb) {
  auto reason = verb.reason;
  std::replace(reason.begin(), reason.end(), '\n', ' ');  // A request is one line.
  return ask({.address = verb.database, .key_path = verb.key},
             fmt::format("release-case {} {}", verb.case_id, reason));
}

int restore(const RestoreVerb& verb) {
  const auto report =
      store::restore(verb.folder, {.address = verb.database, .replace_lost_key = verb.new_key});
  // Opened once, so that the new key is there before a server asks for it.
  if (verb.new_key)
    static_cast<void>(store::open({.address = verb.database, .replace_lost_key = true}));
  fmt::print(
      "Dipulihkan ke {} dan diperiksa: {} peristiwa, {} berkas.\n"
      "Restored and verified: {} events, {} files.\n",
      verb.database,
      report.events,
      report.blobs,
      report.events,
      report.blobs);
  return kDone;
}

}  // namespace takar::server
