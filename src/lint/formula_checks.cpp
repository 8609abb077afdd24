#include <algorithm>

#include "base/text.hpp"
#include "lint/internal/checks.hpp"

namespace takar::lint {
namespace {

// The remarks of consecutive rows, read as one cell: an importer may have cut it.
struct Remark {
  std::size_t first = 0;  // The row in which it begins.
  std::string text;
  bool spills = false;  // It runs on over more than one row.
};

bool continues(const std::string& before, const std::string& now) {
  if (now.empty()) return false;
  const auto last = trim(before);
  return (now[0] >= 'a' && now[0] <= 'z') || (!last.empty() && last.back() == ':');
}

std::vector<Remark> remarks_of(const sop::Sop& sop) {
  std::vector<Remark> all;
  bool open = false;
  for (std::size_t i = 0; i < sop.steps.size(); ++i) {
    const auto& note = sop.steps[i].note;
    if (note.empty()) {
      open = false;
      continue;
    }
    if (open && continues(all.back().text, note)) {
      all.back().text += " " + note;
      all.back().spills = true;
    } else {
      all.push_back({i, note});
    }
    open = true;
  }
  return all;
}

// The items "1. ...", "2. ..." of the remark.
std::vector<std::string> items_of(const std::string& text) {
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    const bool number =
        text[i] >= '1' && text[i] <= '9' && text[i + 1] == '.' && text[i + 2] == ' ';
    if (number && (i == 0 || text[i - 1] == ' ')) starts.push_back(i);
  }
  std::vector<std::string> items;
  for (std::size_t k = 0; k < starts.size(); ++k)
    items.push_back(text.substr(
        starts[k], k + 1 < starts.size() ? starts[k + 1] - starts[k] : std::string::npos));
  return items;
}

// A span of time: the shorter, the better.
bool measures_duration(const Words& words) {
  return contains_word(words, "lama") || contains_word(words, "durasi") ||
         contains_word(words, "keterlambatan");
}

bool states_direction(const std::string& text) {
  const auto folded = fold(text);
  return folded.find("makin") != std::string::npos ||
         folded.find("lebih kecil") != std::string::npos ||
         folded.find("lebih rendah") != std::string::npos;
}

// The row in whose remark the item begins.
std::string place_of(const sop::Sop& sop, const Remark& remark, const std::string& item) {
  constexpr std::size_t kOpening = 12;
  for (std::size_t i = remark.first; i < sop.steps.size(); ++i)
    if (sop.steps[i].note.find(item.substr(0, kOpening)) != std::string::npos)
      return step_place(i, "note");
  return step_place(remark.first, "note");
}

void check_remark(const sop::Sop& sop, const Remark& remark, Report& report) {
  const auto place = step_place(remark.first, "note");
  if (remark.spills) report.add("IM-SPILL", place, remark.text);
  if (fold(remark.text).find("formula") == std::string::npos &&
      fold(remark.text).find("rumus") == std::string::npos)
    return;
  report.add("ME-PLACE", place, remark.text);
  for (const auto& item : items_of(remark.text)) {
    const bool is_ratio =
        item.find(':') != std::string::npos || item.find('/') != std::string::npos;
    if (!is_ratio) report.add("ME-CUT", place_of(sop, remark, item), item);
    if (measures_duration(words_of(item)) && !states_direction(item))
      report.add("ME-POLARITY", place_of(sop, remark, item), item);
  }
}

bool states_period(const Reading& reading) {
  const auto& identity = reading.sop.identity;
  const auto tells = [](const std::string& text) {
    const Words words = words_of(text);
    if (any_listed("period", words)) return true;
    return contains_word(words, "setiap") &&
           (contains_word(words, "bulan") || contains_word(words, "tahun"));
  };
  if (reading.document.recurrence_stated || tells(identity.title)) return true;
  if (std::any_of(identity.warnings.begin(), identity.warnings.end(), tells)) return true;
  return std::any_of(reading.sop.steps.begin(), reading.sop.steps.end(), [&](const auto& step) {
    return tells(step.activity) || tells(step.note);
  });
}

}  // namespace

void check_formulas(const Reading& reading, Report& report) {
  for (const auto& remark : remarks_of(reading.sop)) check_remark(reading.sop, remark, report);
  if (contains_word(words_of(reading.sop.identity.title), "kinerja") && !states_period(reading))
    report.add("SC-PERIOD", "recurrence", "");
}

}  // namespace takar::lint
