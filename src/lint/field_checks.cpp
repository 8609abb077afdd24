#include <algorithm>
#include <map>

#include "lint/internal/checks.hpp"
#include "lint/posts.hpp"

namespace takar::lint {
namespace {

bool is_sop_title(const Words& words) {
  return !words.empty() && (words.front() == "sop" || words.front() == "standar");
}

Words without_sop(Words words) {
  if (!words.empty() && words.front() == "sop") words.erase(words.begin());
  return words;
}

// Two titles of one SOP, one perhaps cut: "Pelaksanaan Rapa" and "Pelaksanaan Rapat".
bool same_title(const Words& one, const Words& other) {
  const auto a = joined(without_sop(one));
  const auto b = joined(without_sop(other));
  return !a.empty() && !b.empty() && (a.starts_with(b) || b.starts_with(a));
}

// The SOPs that rows refer to, with their places: a remark that begins with "SOP", or `calls`.
std::vector<std::pair<std::string, std::string>> referred(const Reading& reading) {
  std::vector<std::pair<std::string, std::string>> all;
  for (std::size_t i = 0; i < reading.sop.steps.size(); ++i) {
    const auto& step = reading.sop.steps[i];
    if (is_sop_title(words_of(step.note)))
      all.emplace_back(step_place(i, "note"), step.note);
    else if (step.calls)
      all.emplace_back(step_place(i, "calls"), *step.calls);
  }
  return all;
}

void check_related_use(const Reading& reading, Report& report) {
  const auto& related = reading.sop.identity.related;
  const auto calls = referred(reading);
  for (const auto& call : calls) {
    const bool listed = std::any_of(related.begin(), related.end(), [&](const auto& entry) {
      return same_title(words_of(entry), words_of(call.second));
    });
    if (!listed) report.add("KT-UNLISTED", call.first, call.second);
  }
  for (std::size_t i = 0; i < related.size(); ++i) {
    const Words words = words_of(related[i]);
    const bool used = std::any_of(calls.begin(), calls.end(), [&](const auto& call) {
      return same_title(words, words_of(call.second));
    });
    if (is_sop_title(words) && !used) report.add("KT-UNUSED", item_place("related", i), related[i]);
  }
}

void check_related_entries(const Reading& reading, Report& report) {
  const auto& related = reading.sop.identity.related;
  if (related.empty()) return report.add("KT-EMPTY", "identity/related", "");
  std::string documents;
  std::size_t first = 0;
  std::map<std::string, std::size_t> seen;
  for (std::size_t i = 0; i < related.size(); ++i) {
    const Words words = words_of(related[i]);
    if (words.empty()) continue;
    const auto [earlier, is_new] = seen.emplace(joined(words), i);
    if (!is_new)
      report.add("KT-DUP",
                 item_place("related", i),
                 related[i],
                 {std::to_string(earlier->second + 1), std::to_string(i + 1)});
    if (is_sop_title(words) || !is_listed("document", words.front())) continue;
    if (documents.empty()) first = i;
    documents += (documents.empty() ? "" : ", ") + related[i];
  }
  if (!documents.empty()) report.add("KT-NOTSOP", item_place("related", first), documents);
}

bool is_condition(const Words& words) {
  return !words.empty() && (words.front() == "apabila" || words.front() == "jika" ||
                            words.front() == "bila" || words.front() == "kalau");
}

// "Apabila A maka B", "Jika A, akan B", "wajib B".
bool has_consequence(const std::string& text, const Words& words) {
  if (contains_word(words, "maka") || contains_word(words, "wajib")) return true;
  if (contains_word(words, "harus") || contains_word(words, "dilarang")) return true;
  return text.find(',') != std::string::npos && is_condition(words);
}

bool is_schedule(const Words& words) {
  return any_listed("period", words) ||
         (contains_word(words, "setiap") &&
          (contains_word(words, "bulan") || contains_word(words, "tahun") ||
           contains_word(words, "hari")));
}

void check_warnings(const Reading& reading, Report& report) {
  const auto& warnings = reading.sop.identity.warnings;
  if (warnings.empty()) return report.add("PR-CONSEQ.empty", "identity/warnings", "");
  for (std::size_t i = 0; i < warnings.size(); ++i) {
    const Words words = words_of(warnings[i]);
    if (is_schedule(words))
      report.add("PR-SCHEDULE", item_place("warnings", i), warnings[i]);
    else if (!has_consequence(warnings[i], words))
      report.add("PR-CONSEQ", item_place("warnings", i), warnings[i]);
  }
}

void check_qualifications(const Reading& reading, Report& report) {
  const auto& list = reading.sop.identity.qualifications;
  std::size_t titles = 0;
  for (const auto& item : list) {
    const Words post = post_words(item);
    if (!post.empty() && opens_post(post.front())) ++titles;
  }
  if (titles * 2 > list.size())
    report.add("KU-TITLES", item_place("qualifications", 0), list.front());
}

void check_equipment(const Reading& reading, Report& report) {
  const auto& list = reading.sop.identity.equipment;
  std::string vague;
  std::size_t first = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Words words = words_of(list[i]);
    if (words.empty()) continue;
    if (!is_listed("vague_equipment", words.front()) && !contains_word(words, "lainnya")) continue;
    if (vague.empty()) first = i;
    vague += (vague.empty() ? "" : ", ") + list[i];
  }
  if (!vague.empty()) report.add("AL-GENERAL", item_place("equipment", first), vague);
}

}  // namespace

void check_other_fields(const Reading& reading, Report& report) {
  check_related_entries(reading, report);
  check_related_use(reading, report);
  check_warnings(reading, report);
  check_qualifications(reading, report);
  check_equipment(reading, report);
}

}  // namespace takar::lint
