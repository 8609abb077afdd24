#include "server/lint_verbs.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <fmt/format.h>

#include "app/lint_page.hpp"
#include "base/fault.hpp"
#include "base/indonesian.hpp"
#include "base/json.hpp"
#include "base/rejections.hpp"
#include "server/clock.hpp"
#include "server/exit_code.hpp"

namespace takar::server {
namespace {

constexpr std::uintmax_t kFileBytesMax = 32U * 1024 * 1024;

std::string document_bytes(const std::string& path) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (error || size > kFileBytesMax)
    throw Fault(fmt::format(
        "berkas {0} tidak terbaca atau lebih dari 32 MiB / {0} cannot be read or exceeds 32 MiB",
        path));
  std::ifstream file(path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  if (!file) throw Fault(fmt::format("berkas {0} tidak terbaca / {0} cannot be read", path));
  return bytes.str();
}

// Beside the file first, so that a full disk leaves the file whole.
void write_file(const std::string& path, const std::string& text) {
  const auto beside = path + ".new";
  {
    std::ofstream file(beside, std::ios::binary | std::ios::trunc);
    file << text;
    if (!file.flush()) throw Fault(fmt::format("{0} tidak tertulis / {0} was not written", path));
  }
  std::error_code error;
  std::filesystem::rename(beside, path, error);
  if (error) throw Fault(fmt::format("{0} tidak tertulis / {0} was not written", path));
}

int tell_wrong(const Rejection& rejection) {
  const auto sentence = explain(rejection);
  fmt::print(stderr, "{}\n{}\n", sentence.indonesian, sentence.english);
  return kWrongUse;
}

// The repairs as a diff; written to the file only if asked.
int fix_sop(const LintVerb& verb,
            const std::string& bytes,
            const std::vector<lint::Finding>& findings) {
  const auto repaired = app::repair_file(verb.file, bytes, findings);
  if (verb.json)
    fmt::print("{}\n",
               json::write(json::Object{{"diff", repaired.diff},
                                        {"written", verb.write && !repaired.diff.empty()}}));
  else
    fmt::print("{}", repaired.diff);
  if (verb.write && !repaired.diff.empty()) write_file(verb.file, repaired.text);
  return kDone;
}

calendar::Date today() {
  return local_date(wall_clock(), TimeZone::kWib);
}

}  // namespace

int lint_sop(const LintVerb& verb) {
  const auto as_of =
      verb.as_of.empty() ? Result<calendar::Date>(today()) : calendar::parse_date(verb.as_of);
  if (!as_of) {
    fmt::print(stderr, "--as-of {0}: tulis TTTT-BB-HH / write YYYY-MM-DD\n", verb.as_of);
    return kWrongUse;
  }
  const auto bytes = document_bytes(verb.file);
  const auto findings = app::lint_file(verb.file, bytes, *as_of, app::read_draft);
  if (verb.fix) return fix_sop(verb, bytes, findings);
  if (verb.json)
    fmt::print("{}\n", json::write(app::findings_json(findings, *as_of)));
  else
    fmt::print("{}", app::findings_text(findings));
  const bool wrong = std::any_of(findings.begin(), findings.end(), [](const auto& one) {
    return one.severity == lint::Severity::kError;
  });
  return wrong ? kNo : kDone;
}

int diff_sops(const DiffVerb& verb) {
  const auto changes =
      app::sop_changes_json(document_bytes(verb.before), document_bytes(verb.after));
  if (!changes) return tell_wrong(changes.error());
  if (verb.json)
    fmt::print("{}\n", json::write(*changes));
  else
    fmt::print("{}", app::changes_text(*changes));
  return json::array_at(*changes, "changes")->empty() ? kDone : kNo;
}

int similar_sops(const SimilarVerb& verb) {
  std::vector<app::SopFile> files;
  for (const auto& path : verb.files) files.push_back({path, document_bytes(path)});
  const auto similar = app::similar_sops_json(files);
  if (!similar) return tell_wrong(similar.error());
  bool copied = false;
  for (const auto& value : *json::array_at(*similar, "pairs")) {
    const auto& pair = value.as_object();
    const bool near = json::bool_at(pair, "near_duplicate").value_or(false);
    copied = copied || near;
    if (!verb.json)
      fmt::print("{} % {} - {}{}\n",
                 json::integer_at(pair, "similarity_percent").value_or(0),
                 json::string_or_empty(pair, "one"),
                 json::string_or_empty(pair, "other"),
                 near ? ": hampir sama / near-duplicate" : "");
  }
  if (verb.json) fmt::print("{}\n", json::write(*similar));
  return copied ? kNo : kDone;
}

}  // namespace takar::server
