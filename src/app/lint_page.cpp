#include "app/lint_page.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/rejections.hpp"
#include "base/text.hpp"
#include "exchange/draft.hpp"
#include "lint/lint.hpp"
#include "lint/repair.hpp"
#include "sop/compare.hpp"
#include "sop/yaml.hpp"

namespace takar::app {
namespace {

std::int64_t count_of(const std::vector<lint::Finding>& findings, lint::Severity severity) {
  return std::count_if(findings.begin(), findings.end(), [&](const lint::Finding& one) {
    return one.severity == severity;
  });
}

json::Object finding_json(const lint::Finding& one) {
  json::Object all{
      {"code", one.code},
      {"rule", one.rule},
      {"severity", lint::word_of(one.severity)},
      {"place", one.place},
      {"line",
       one.line == 0 ? json::Value(nullptr) : json::Value(static_cast<std::int64_t>(one.line))},
      {"words", one.words},
      {"message_id", one.indonesian},
      {"message_en", one.english},
      {"source", one.source}};
  all["repair"] =
      one.repair ? json::Value(json::Object{{"from", one.repair->from}, {"to", one.repair->to}})
                 : json::Value(nullptr);
  return all;
}

calendar::WorkingTime working_time(const exchange::DraftTime& time) {
  constexpr std::int32_t kMinutesPerHour = 60;
  if (time.unit == exchange::TimeUnit::kDay)
    return {time.amount, calendar::WorkingTime::Unit::kDays};
  const bool hours = time.unit == exchange::TimeUnit::kHour;
  return {hours ? time.amount * kMinutesPerHour : time.amount,
          calendar::WorkingTime::Unit::kMinutes};
}

// A draft is linted as it was read, sound or not. A text has no symbols, and says when it runs only
// in its sentences.
lint::Document document_of(const exchange::Draft& draft, std::string_view bytes) {
  const bool is_text = draft.form == "text" || draft.form == "ocr" || draft.form == "narrative";
  lint::Document document{.symbols_lost = is_text, .recurrence_stated = false};
  document.sop.identity = draft.identity;
  document.sop.headings = draft.headings;
  document.sop.performers = draft.performers;
  document.sop.worksheet = draft.worksheet;
  document.sop.formulas = draft.formulas;
  for (const auto& step : draft.steps) {
    document.sop.steps.push_back(step.row);
    if (step.time) document.sop.steps.back().standard_time = working_time(*step.time);
  }
  if (is_text)
    for (const auto line : split(bytes, '\n')) document.lines.emplace_back(line);
  return document;
}

bool is_yaml(const std::string& file_name) {
  return file_name.ends_with(".yaml") || file_name.ends_with(".yml");
}

// A document that is no SOP: the rejection is its one finding.
std::vector<lint::Finding> unread(const Rejection& rejection) {
  const auto sentence = explain(rejection);
  lint::Finding finding{.code = std::string(rejection.code),
                        .rule = std::string(rejection.code),
                        .severity = lint::Severity::kError,
                        .place = rejection.details.size() > 1 ? rejection.details[1] : "source",
                        .indonesian = sentence.indonesian,
                        .english = sentence.english,
                        .source = std::string(find_rejection(rejection.code)->source)};
  return {std::move(finding)};
}

}  // namespace

json::Object findings_json(const std::vector<lint::Finding>& findings, calendar::Date as_of) {
  json::Array all;
  for (const auto& one : findings) all.push_back(finding_json(one));
  return {{"as_of", calendar::to_iso(as_of)},
          {"errors", count_of(findings, lint::Severity::kError)},
          {"warnings", count_of(findings, lint::Severity::kWarning)},
          {"notes", count_of(findings, lint::Severity::kNote)},
          {"findings", std::move(all)}};
}

json::Object sop_findings_json(const sop::Sop& sop, calendar::Date as_of) {
  return findings_json(lint::lint(lint::document_of(sop), as_of), as_of);
}

std::vector<lint::Finding> lint_file(const std::string& file_name,
                                     std::string_view bytes,
                                     calendar::Date as_of,
                                     const SopReader& read) {
  if (!is_yaml(file_name)) {
    const auto draft = read(bytes, file_name);
    if (!draft) return unread(draft.error());
    return lint::lint(document_of(*draft, bytes), as_of);
  }
  const auto sop = sop::read_yaml(bytes);
  if (!sop) return unread(sop.error());
  return lint::lint(lint::document_of(*sop), as_of);
}

RepairedFile repair_file(const std::string& file_name,
                         std::string_view yaml,
                         const std::vector<lint::Finding>& findings) {
  auto repaired = lint::repair(yaml, findings);
  auto diff = lint::unified_diff(file_name, yaml, repaired.text);
  if (diff.empty()) return {};
  return {std::move(repaired.text), std::move(diff)};
}

json::Array changes_json(const sop::Sop& before, const sop::Sop& after) {
  json::Array changes;
  for (const auto& change : sop::compare(before, after)) {
    const auto sentence = sop::sentence_of(change);
    json::Array concern;
    for (const auto& title : change.concern) concern.push_back(json::Value(title));
    changes.push_back(json::Object{{"place", change.place},
                                   {"part_id", change.part},
                                   {"part_en", change.part_en},
                                   {"semula", change.before},
                                   {"menjadi", change.after},
                                   {"concern", std::move(concern)},
                                   {"message_id", sentence.indonesian},
                                   {"message_en", sentence.english}});
  }
  return changes;
}

Result<json::Object> sop_changes_json(std::string_view before, std::string_view after) {
  const auto one = sop::read_yaml(before);
  if (!one) return reject(one.error());
  const auto other = sop::read_yaml(after);
  if (!other) return reject(other.error());
  return json::Object{{"number", other->identity.number},
                      {"title", other->identity.title},
                      {"similarity_percent", sop::similarity_percent(*one, *other)},
                      {"changes", changes_json(*one, *other)}};
}

std::string changes_text(const json::Object& changes) {
  std::string text, table;
  std::size_t number = 0;
  for (const auto& value : *json::array_at(changes, "changes")) {
    const auto& change = value.as_object();
    text += fmt::format("{}\n{}\n",
                        json::string_or_empty(change, "message_id"),
                        json::string_or_empty(change, "message_en"));
    table += fmt::format("{}\t{}\t{}\t{}\n",
                         ++number,
                         json::string_or_empty(change, "part_id"),
                         json::string_or_empty(change, "semula"),
                         json::string_or_empty(change, "menjadi"));
  }
  if (table.empty()) return "Tidak ada perubahan / no change\n";
  return text + "\nNo\tBagian\tSemula\tMenjadi\n" + table;
}

Result<json::Object> similar_sops_json(const std::vector<SopFile>& files) {
  std::vector<sop::Sop> sops;
  for (const auto& file : files) {
    auto sop = sop::read_yaml(file.bytes);
    if (!sop) return reject(sop.error());
    sops.push_back(std::move(*sop));
  }
  std::vector<std::pair<int, json::Object>> pairs;
  for (std::size_t i = 0; i < sops.size(); ++i)
    for (std::size_t k = i + 1; k < sops.size(); ++k) {
      const int percent = sop::similarity_percent(sops[i], sops[k]);
      pairs.emplace_back(percent,
                         json::Object{{"one", files[i].name},
                                      {"other", files[k].name},
                                      {"similarity_percent", percent},
                                      {"near_duplicate", percent >= sop::kNearDuplicatePercent}});
    }
  std::stable_sort(
      pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  json::Array all;
  for (auto& [percent, pair] : pairs) all.push_back(std::move(pair));
  return json::Object{{"pairs", std::move(all)}};
}

std::string findings_text(const std::vector<lint::Finding>& findings) {
  std::string text;
  for (const auto& one : findings) {
    const auto line = one.line == 0 ? std::string() : fmt::format(" ({})", one.line);
    text += fmt::format("{} {} {}{}\n  {}\n  {}\n  {}\n",
                        lint::word_of(one.severity),
                        one.code,
                        one.place,
                        line,
                        one.indonesian,
                        one.english,
                        one.source);
  }
  return text;
}

}  // namespace takar::app
