#pragma once
// The verbs of the command line besides `run`: each does one thing, says what it did, and answers
// an exit code (exit_code.hpp). All throw Fault; main() tells it in words and answers kWorldFailed.

#include <cstdint>
#include <string>
#include <vector>

#include "store/backup.hpp"

namespace takar::server {

struct DemoVerb {
  std::string folder, database;
  std::uint64_t seed = 1;
  bool json = false;
};
// Answers kNo if a case did not reach its last step.
[[nodiscard]] int demo(const DemoVerb&);

struct VerifyVerb {
  std::string database;         // Or the folder of a bag.
  std::string checkpoint_file;  // A checkpoint from outside; "" for none.
  std::string trust_file;       // PDF only: roots in PEM; "" believes nobody.
  bool json = false;
};
// A file that begins as a PDF is judged as a signed document, a bag as a bag, everything else as a
// database. Answers kNo and names the first damaged place of a database, each of a bag, or each
// signature that is not valid.
[[nodiscard]] int verify(const VerifyVerb&);

[[nodiscard]] int rebuild_views(const std::string& database);

struct BackupVerb {
  std::string database, folder;
  bool with_key = false;
};
// A running server makes the backup itself; otherwise the store is opened here.
[[nodiscard]] int backup(const BackupVerb&);
// What is told of a backup that was made and verified.
[[nodiscard]] std::string backup_words(const std::string& folder, const store::BackupReport&);

// What goes in: a case alone; or the cases of an agency, of a quarter, or of both.
struct ExportVerb {
  std::string database, folder;
  std::string key, blobs;  // PostgreSQL only: the file of the signing key, the folder of files.
  std::int64_t case_id = 0, agency = 0;  // 0: not asked for.
  std::string quarter;                   // "2026Q1"; "" for none.
};
// A running server makes the bag itself; otherwise the store is opened here. Answers kNo if there
// is nothing to export.
[[nodiscard]] int export_bag(const ExportVerb&);

struct FixityVerb {
  std::string database;
  std::string key, blobs;  // PostgreSQL only, as for an export.
};
// Reads every file that people handed in and holds it against its SHA-256, in the running server if
// there is one. Answers kNo and names each that is missing or no longer what it was.
[[nodiscard]] int fixity(const FixityVerb&);

// Cases that rest because of a mistake of the program, through the running server if there is one.
struct FrozenVerb {
  std::string database;
  std::string key;  // PostgreSQL only: the file of the signing key.
  std::int64_t case_id = 0;
  std::string reason;
};
// Prints number, instant (UTC) and incident of each, a line each.
[[nodiscard]] int frozen_cases(const FrozenVerb&);
// Answers kNo if the case does not rest or the reason is none.
[[nodiscard]] int release_case(const FrozenVerb&);

struct RestoreVerb {
  std::string folder, database;
  bool new_key = false;  // The backup holds no key: sign with a new one from here on.
};
[[nodiscard]] int restore(const RestoreVerb&);

struct SopImportVerb {
  std::string file, out;  // out: where the draft goes as .sop.yaml; "" for nowhere.
  bool json = false;
};
// Answers kNo and says why if the file is no SOP that can be read, or its draft is not yet sound.
[[nodiscard]] int sop_import(const SopImportVerb&);
// The child of sop_import() and of uploads: answers a request on its standard input.
[[nodiscard]] int read_guarded();
// The child of the verification page: judges the PDF on its standard input.
[[nodiscard]] int judge_guarded();

[[nodiscard]] bool is_pdf(const std::string& file);
// Answers kNo if a signature is not valid or nobody is trusted.
[[nodiscard]] int verify_pdf(const VerifyVerb&);

struct SignVerb {
  std::string file, key_file, passphrase_file, out;
  std::string reason, qr_text;  // "" for none.
  std::string stamp_address;    // Of the time-stamp authority; "" signs without a time stamp.
};
// Writes only `out`, which must not be there yet. The first line of the passphrase file counts.
// Answers kNo and says why if the file or the key is refused.
[[nodiscard]] int sign(const SignVerb&);

struct SopBpmnVerb {
  std::string file, out;  // out: the BPMN file to write; "" for standard output.
  std::string profile = "bpmn", dialect = "juel";  // As bpmn/write.hpp names them.
};
// Writes an SOP as BPMN 2.0. Answers kNo and says why if the file gives no sound SOP.
[[nodiscard]] int sop_bpmn(const SopBpmnVerb&);

struct ProlongVerb {
  std::string file, stamp_address, out;
  std::vector<std::string> evidence_files;
};
// Keeps what proves the signatures in a signed PDF and puts a time stamp over it, so that they can
// be judged when the certificates are long out of force. Writes only `out`, which must not be
// there yet.
[[nodiscard]] int prolong(const ProlongVerb&);

struct SopFormVerb {
  std::string file;
  std::string out;           // "form.pdf", or "form.svg": then form-1.svg, form-2.svg ...
  std::string paper = "A4";  // Or "F4".
};
// Draws the official form. Answers kNo if the file gives no sound SOP, kWrongUse if `out` is
// neither a PDF nor an SVG.
[[nodiscard]] int sop_form(const SopFormVerb&);

}  // namespace takar::server
