#include "lint/report.hpp"

#include <utility>

#include "base/rejections.hpp"
#include "base/text.hpp"
#include "lint/rules.hpp"

namespace takar::lint {
namespace {

constexpr std::size_t kQuotedBytesMax = 160;

// A quotation short enough for a sentence, cut between characters.
std::string quoted(const std::string& words) {
  if (words.size() <= kQuotedBytesMax) return words;
  std::size_t end = 0;
  while (end < kQuotedBytesMax) {
    const auto width = utf8_width(std::string_view(words).substr(end));
    if (width == 0 || end + width > kQuotedBytesMax) break;
    end += width;
  }
  return words.substr(0, end) + " ...";
}

}  // namespace

void Report::add(std::string_view key,
                 std::string place,
                 std::string words,
                 std::vector<std::string> values,
                 std::optional<Repair> repair) {
  const Rule& rule = rule_of(key);
  values.insert(values.begin(), quoted(words));
  findings_.push_back({.code = std::string(rule.code),
                       .rule = std::string(rule.key),
                       .severity = rule.severity,
                       .place = std::move(place),
                       .words = std::move(words),
                       .indonesian = fill_placeholders(rule.indonesian, values),
                       .english = fill_placeholders(rule.english, values),
                       .source = std::string(rule.source),
                       .repair = std::move(repair)});
}

std::string step_place(std::size_t index, std::string_view key) {
  return "steps/" + std::to_string(index + 1) + (key.empty() ? "" : "/" + std::string(key));
}

std::string item_place(std::string_view list, std::size_t index) {
  return "identity/" + std::string(list) + "/" + std::to_string(index + 1);
}

}  // namespace takar::lint
