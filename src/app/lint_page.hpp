#pragma once
// The findings of an SOP as the interfaces show them.

#include <cstddef>
#include <string>
#include <vector>

#include "app/import_sop.hpp"
#include "base/json.hpp"
#include "base/result.hpp"
#include "calendar/date.hpp"
#include "lint/finding.hpp"
#include "sop/sop.hpp"

namespace takar::app {

// As Findings of docs/openapi.yaml.
[[nodiscard]] json::Object findings_json(const std::vector<lint::Finding>&, calendar::Date as_of);
// The findings of a stored SOP; its legal basis is judged for that day.
[[nodiscard]] json::Object sop_findings_json(const sop::Sop&, calendar::Date as_of);

// The findings of a file: sop/*.sop.yaml by its name, else a document for `read`.
// One that cannot be read as an SOP has one finding, whose code is the rejection's.
[[nodiscard]] std::vector<lint::Finding> lint_file(const std::string& file_name,
                                                   std::string_view bytes,
                                                   calendar::Date as_of,
                                                   const SopReader& read);

// The file sop/*.sop.yaml with its safe repairs, and the repairs as a unified diff; both empty if
// there is nothing to repair safely.
struct RepairedFile {
  std::string text, diff;
};
[[nodiscard]] RepairedFile repair_file(const std::string& file_name,
                                       std::string_view yaml,
                                       const std::vector<lint::Finding>&);

// The rows of the official table "semula - menjadi", each with its sentence.
[[nodiscard]] json::Array changes_json(const sop::Sop& before, const sop::Sop& after);
// What changed between two files, as sentences and as the official table
// "semula - menjadi". Rejects as sop::read_yaml() does.
[[nodiscard]] Result<json::Object> sop_changes_json(std::string_view before,
                                                    std::string_view after);
[[nodiscard]] std::string changes_text(const json::Object& changes);

struct SopFile {
  std::string name, bytes;
};
// {"pairs":[...]}: how alike the files are, pair by pair, the most alike first. Rejects as
// sop::read_yaml() does.
[[nodiscard]] Result<json::Object> similar_sops_json(const std::vector<SopFile>&);

// One line for each finding, for a terminal: severity, place, sentence, source.
[[nodiscard]] std::string findings_text(const std::vector<lint::Finding>&);

}  // namespace takar::app
