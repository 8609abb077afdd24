#include "lint/rules.hpp"

#include <algorithm>
#include <string>

#include "base/check.hpp"
#include "lint/table.hpp"

namespace takar::lint {
namespace {

Severity severity_named(std::string_view word, std::string_view key) {
  for (const auto severity : {Severity::kNote, Severity::kWarning, Severity::kError})
    if (word == word_of(severity)) return severity;
  throw Bug("lint-rules.tsv: no such severity at " + std::string(key));
}

}  // namespace

const std::vector<Rule>& rules() {
  static const auto all = [] {
    std::vector<Rule> listed;
    for (const auto& row : table_rows("lint-rules.tsv")) {
      listed.push_back({.key = row[0],
                        .code = row[0].substr(0, row[0].find('.')),
                        .severity = severity_named(row[1], row[0]),
                        .indonesian = row[2],
                        .english = row[3],
                        .source = row[4]});
      TAKAR_CHECK(listed.size() < 2 || listed[listed.size() - 2].key < listed.back().key,
                  "lint-rules.tsv: rows are sorted by key and differ: " + std::string(row[0]));
    }
    return listed;
  }();
  return all;
}

const Rule& rule_of(std::string_view key) {
  const auto& all = rules();
  const auto at = std::lower_bound(
      all.begin(), all.end(), key, [](const Rule& rule, auto wanted) { return rule.key < wanted; });
  TAKAR_CHECK(at != all.end() && at->key == key,
              "docs/lint-rules.tsv has no row " + std::string(key));
  return *at;
}

}  // namespace takar::lint
