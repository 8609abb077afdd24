// takar: the command line. Reads the words, calls the verb, tells faults in sentences.

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "app/import_sop.hpp"
#include "app/page_images.hpp"
#include "app/verification.hpp"
#include "base/check.hpp"
#include "base/fault.hpp"
#include "server/exit_code.hpp"
#include "server/lint_verbs.hpp"
#include "server/measure_verb.hpp"
#include "server/run.hpp"
#include "server/verbs.hpp"

namespace {

using namespace takar;  // NOLINT(google-build-using-namespace): the program's own words.

void add_run(CLI::App& takar, server::RunVerb& verb, int& code) {
  auto* run = takar.add_subcommand("run", "Menjalankan server / run the server");
  run->add_option("--data", verb.folder, "Folder data / data folder")->required();
  run->add_option("--database", verb.database, "postgresql://... (bawaan / default: SQLite)");
  run->add_option("--listen", verb.listen, "ALAMAT:PORTA / ADDRESS:PORT")->capture_default_str();
  run->add_option("--trusted-proxy", verb.trusted_proxies, "Alamat proksi / proxy address");
  run->add_flag("--demo", verb.demo, "Muat lima instansi contoh / load five demo agencies");
  run->callback([&] { code = server::run(verb); });
}

void add_demo(CLI::App& takar, server::DemoVerb& verb, int& code) {
  auto* demo = takar.add_subcommand("demo", "Memainkan satu triwulan / play one quarter");
  demo->add_option("--out", verb.folder, "Folder hasil / folder of results")->required();
  demo->add_option("--database", verb.database, "postgresql://... (bawaan / default: SQLite)");
  demo->add_option("--seed", verb.seed, "Benih acak / random seed")->capture_default_str();
  demo->add_flag("--json", verb.json, "Hasil sebagai JSON / result as JSON");
  demo->callback([&] { code = server::demo(verb); });
}

void add_verify(CLI::App& takar, server::VerifyVerb& verb, int& code) {
  auto* verify = takar.add_subcommand(
      "verify", "Memeriksa log, tas atau PDF bertanda tangan / judge a log, a bag or a signed PDF");
  verify->add_option("file", verb.database, "Basis data, tas atau PDF / database, bag or PDF")
      ->required();
  verify->add_option("--trust", verb.trust_file, "Akar tepercaya, PEM / trusted roots, PDF only");
  verify->add_option(
      "--checkpoint", verb.checkpoint_file, "Titik periksa dari luar / from outside");
  verify->add_flag("--json", verb.json, "Hasil sebagai JSON / result as JSON");
  verify->callback([&] { code = server::verify(verb); });
}

void add_sign(CLI::App& takar, server::SignVerb& verb, int& code) {
  auto* sign = takar.add_subcommand("sign", "Menandatangani PDF / sign a PDF");
  sign->add_option("file", verb.file, "PDF")->required();
  sign->add_option("--p12", verb.key_file, "Kunci PKCS#12 / key")->required();
  sign->add_option("--passphrase-file", verb.passphrase_file, "Kata sandi / passphrase")
      ->required();
  sign->add_option("--out", verb.out, "Berkas baru / new file")->required();
  sign->add_option("--reason", verb.reason, "Alasan / reason");
  sign->add_option("--qr", verb.qr_text, "Isi kode QR / text of the QR code");
  sign->add_option("--tsa", verb.stamp_address, "Otoritas segel waktu / time-stamp authority");
  sign->callback([&] { code = server::sign(verb); });
}

void add_measure(CLI::App& takar, server::MeasureVerb& verb, int& code) {
  auto* measure = takar.add_subcommand("measure", "Menghitung capaian / reckon achievements");
  measure->add_option("file", verb.file, "Berkas kasus (JSON) / file of cases");
  measure->add_flag("--json", verb.json, "Hasil sebagai JSON / result as JSON");
  measure->add_flag("--presets", verb.presets, "Menurut setiap aturan / under every preset");
  measure->callback([&] { code = server::measure(verb); });
}

void add_prolong(CLI::App& takar, server::ProlongVerb& verb, int& code) {
  auto* prolong = takar.add_subcommand(
      "prolong", "Memperpanjang keabsahan tanda tangan / keep signatures valid for years");
  prolong->add_option("file", verb.file, "PDF")->required();
  prolong->add_option("--tsa", verb.stamp_address, "Otoritas segel waktu / time-stamp authority")
      ->required();
  prolong->add_option("--evidence", verb.evidence_files, "Sertifikat, CRL, OCSP");
  prolong->add_option("--out", verb.out, "Berkas baru / new file")->required();
  prolong->callback([&] { code = server::prolong(verb); });
}

void add_maintenance(CLI::App& takar,
                     server::BackupVerb& backup,
                     server::RestoreVerb& restore,
                     int& code) {
  auto* rebuild = takar.add_subcommand("rebuild-views", "Bangun ulang tampilan / make views anew");
  rebuild->add_option("database", backup.database, "Basis data / database")->required();
  rebuild->callback([&] { code = server::rebuild_views(backup.database); });
  auto* save = takar.add_subcommand("backup", "Membuat cadangan / make a backup");
  save->add_option("database", backup.database, "Basis data / database")->required();
  save->add_option("folder", backup.folder, "Folder baru / new folder")->required();
  save->add_flag("--with-key", backup.with_key, "Sertakan kunci / include the signing key");
  save->callback([&] { code = server::backup(backup); });
  auto* load = takar.add_subcommand("restore", "Memulihkan cadangan / restore a backup");
  load->add_option("folder", restore.folder, "Folder cadangan / backup folder")->required();
  load->add_option("database", restore.database, "Berkas baru / new file")->required();
  load->add_flag("--new-key", restore.new_key, "Pakai kunci baru / sign with a new key");
  load->callback([&] { code = server::restore(restore); });
}

void add_export(CLI::App& takar, server::ExportVerb& verb, int& code) {
  auto* hand_over = takar.add_subcommand("export", "Membuat tas terverifikasi / make a bag");
  hand_over->add_option("database", verb.database, "Basis data / database")->required();
  auto* what = hand_over->add_option_group("isi / contents");
  auto* one = what->add_option("--case", verb.case_id, "Nomor pelaksanaan / number of the case");
  what->add_option("--quarter", verb.quarter, "Triwulan / quarter, 2026Q1")->excludes(one);
  what->add_option("--agency", verb.agency, "Nomor instansi / number of the agency")->excludes(one);
  what->require_option(1, 2);
  hand_over->add_option("--out", verb.folder, "Folder baru / new folder")->required();
  hand_over->add_option("--key", verb.key, "Kunci, hanya PostgreSQL / key, PostgreSQL only");
  hand_over->add_option("--blobs", verb.blobs, "Folder lampiran / folder of files");
  hand_over->callback([&] { code = server::export_bag(verb); });
}

void add_fixity(CLI::App& takar, server::FixityVerb& verb, int& code) {
  auto* scan =
      takar.add_subcommand("fixity", "Memeriksa berkas lampiran / read every file handed in");
  scan->add_option("database", verb.database, "Basis data / database")->required();
  scan->add_option("--key", verb.key, "Kunci, hanya PostgreSQL / key, PostgreSQL only");
  scan->add_option("--blobs", verb.blobs, "Folder lampiran / folder of files");
  scan->callback([&] { code = server::fixity(verb); });
}

void add_frozen(CLI::App& takar, server::FrozenVerb& verb, int& code) {
  auto* list = takar.add_subcommand("frozen-cases", "Pelaksanaan yang beku / cases that rest");
  auto* release = takar.add_subcommand("release-case", "Melepas yang beku / let one go on");
  for (auto* either : {list, release}) {
    either->add_option("database", verb.database, "Basis data / database")->required();
    either->add_option("--key", verb.key, "Kunci, hanya PostgreSQL / key, PostgreSQL only");
  }
  release->add_option("case", verb.case_id, "Nomor pelaksanaan / number of the case")->required();
  release->add_option("--reason", verb.reason, "Alasan / why it may go on")->required();
  list->callback([&] { code = server::frozen_cases(verb); });
  release->callback([&] { code = server::release_case(verb); });
}

void add_sop(CLI::App& takar, server::SopImportVerb& verb, int& code) {
  auto* sop = takar.add_subcommand("sop", "Dokumen SOP / SOP documents");
  sop->require_subcommand(1);
  auto* read = sop->add_subcommand("import", "Membaca dokumen SOP / read an SOP document");
  read->add_option("file", verb.file, "Berkas / file")->required();
  read->add_flag("--json", verb.json, "Hasil sebagai JSON / result as JSON");
  read->add_option("--out", verb.out, "Tulis usulan .sop.yaml / write the draft");
  read->callback([&] { code = server::sop_import(verb); });
  auto* guarded = takar.add_subcommand(std::string(app::kGuardedVerb));
  guarded->group("");  // For the program itself: not shown.
  guarded->callback([&] { code = server::read_guarded(); });
  auto* judge = takar.add_subcommand(std::string(app::kJudgeVerb));
  judge->group("");
  judge->callback([&] { code = server::judge_guarded(); });
  auto* page = takar.add_subcommand(std::string(app::kDrawVerb));
  page->group("");
  const auto* number = page->add_option("page")->required();
  page->callback([number] { app::become_page_drawer(number->as<std::int64_t>()); });
  auto* letters = takar.add_subcommand(std::string(app::kLettersVerb));
  letters->group("");
  letters->callback([] { app::read_letters_guarded(); });
}

void add_bpmn(CLI::App& sop, server::SopBpmnVerb& verb, int& code) {
  auto* draw = sop.add_subcommand("bpmn", "Menulis BPMN 2.0 / write as BPMN 2.0");
  draw->add_option("file", verb.file, "Berkas SOP / SOP file")->required();
  draw->add_option("--profile", verb.profile, "bpmn: setia / faithful; bpmn-exec: dijalankan / run")
      ->check(CLI::IsMember({"bpmn", "bpmn-exec"}))
      ->capture_default_str();
  draw->add_option("--dialect", verb.dialect, "Bahasa syarat / language of conditions")
      ->check(CLI::IsMember({"juel", "javascript", "python", "feel"}))
      ->capture_default_str();
  draw->add_option("--out", verb.out, "Berkas hasil / file to write");
  draw->callback([&] { code = server::sop_bpmn(verb); });
}

void add_form(CLI::App& sop, server::SopFormVerb& verb, int& code) {
  auto* form = sop.add_subcommand("form", "Formulir resmi SOP / the official form of an SOP");
  form->add_option("file", verb.file, "Berkas SOP / SOP file")->required();
  form->add_option("--out", verb.out, "Berkas .pdf atau .svg / file to write")->required();
  form->add_option("--paper", verb.paper, "Kertas / paper")
      ->check(CLI::IsMember({"A4", "F4"}))
      ->capture_default_str();
  form->callback([&] { code = server::sop_form(verb); });
}

// What `takar sop` judges and compares.
struct LintVerbs {
  server::LintVerb lint;
  server::DiffVerb diff;
  server::SimilarVerb similar;
};

void add_lint(CLI::App& sop, LintVerbs& verbs, int& code) {
  auto* lint = sop.add_subcommand("lint", "Temuan dalam SOP / what is wrong in an SOP");
  lint->add_option("file", verbs.lint.file, "Berkas SOP / SOP file")->required();
  lint->add_option("--as-of", verbs.lint.as_of, "Dasar hukum per tanggal / legal basis as of");
  lint->add_flag("--json", verbs.lint.json, "Hasil sebagai JSON / result as JSON");
  auto* fix = lint->add_flag("--fix", verbs.lint.fix, "Perbaikan aman / safe repairs as a diff");
  lint->add_flag("--write", verbs.lint.write, "Tulis perbaikannya / write them")->needs(fix);
  lint->callback([&] { code = server::lint_sop(verbs.lint); });
  auto* diff = sop.add_subcommand("diff", "Semula dan menjadi / what changed between two SOPs");
  diff->add_option("before", verbs.diff.before, "Semula / the older file")->required();
  diff->add_option("after", verbs.diff.after, "Menjadi / the newer file")->required();
  diff->add_flag("--json", verbs.diff.json, "Hasil sebagai JSON / result as JSON");
  diff->callback([&] { code = server::diff_sops(verbs.diff); });
  auto* similar = sop.add_subcommand("similar", "SOP yang hampir sama / near-duplicates");
  similar->add_option("files", verbs.similar.files, "Berkas SOP / SOP files")->required();
  similar->add_flag("--json", verbs.similar.json, "Hasil sebagai JSON / result as JSON");
  similar->callback([&] { code = server::similar_sops(verbs.similar); });
}

int read_words(int count, char** words) {
  CLI::App takar(
      "Takar menjalankan SOP Pengukuran Kinerja. / runs the SOP of performance measurement.");
  takar.require_subcommand(1);
  int code = server::kDone;
  server::RunVerb run;
  server::DemoVerb demo;
  server::VerifyVerb verify;
  server::MeasureVerb measure;
  server::BackupVerb backup;
  server::RestoreVerb restore;
  server::ExportVerb bag;
  server::FixityVerb scan;
  server::FrozenVerb frozen;
  server::SopImportVerb import;
  server::SopBpmnVerb bpmn;
  server::SopFormVerb form;
  LintVerbs judging;
  server::SignVerb sign;
  server::ProlongVerb prolong;
  add_run(takar, run, code);
  add_demo(takar, demo, code);
  add_verify(takar, verify, code);
  add_measure(takar, measure, code);
  add_maintenance(takar, backup, restore, code);
  add_export(takar, bag, code);
  add_fixity(takar, scan, code);
  add_frozen(takar, frozen, code);
  add_sop(takar, import, code);
  add_bpmn(*takar.get_subcommand("sop"), bpmn, code);
  add_form(*takar.get_subcommand("sop"), form, code);
  add_lint(*takar.get_subcommand("sop"), judging, code);
  add_sign(takar, sign, code);
  add_prolong(takar, prolong, code);
  try {
    takar.parse(count, words);
  } catch (const CLI::ParseError& error) {
    return takar.exit(error) == 0 ? server::kDone : server::kWrongUse;
  }
  return code;
}

}  // namespace

int main(int count, char** words) {
  try {
    return read_words(count, words);
  } catch (const Bug& bug) {
    fmt::print(stderr, "Kesalahan program / a mistake of the program: {}\n", bug.what());
  } catch (const std::exception& failure) {
    fmt::print(stderr, "Gagal / failed: {}\n", failure.what());
  }
  return server::kWorldFailed;
}
