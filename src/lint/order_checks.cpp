#include <algorithm>
#include <array>

#include "lint/internal/checks.hpp"

namespace takar::lint {
namespace {

using Index = std::optional<std::size_t>;

Index first_row(const Reading& reading, std::string_view kind, std::size_t from = 0) {
  for (std::size_t i = from; i < reading.rows.size(); ++i)
    if (reading.rows[i].action() != nullptr && reading.rows[i].action()->kind == kind) return i;
  return {};
}

// "melaksanakan" is done by "melaksanakan pengukuran" too.
bool does_any(const RowReading& row, const std::string& verb) {
  return std::any_of(row.actions.begin(), row.actions.end(), [&](const auto& one) {
    return one.verb == verb || one.verb.starts_with(verb + " ");
  });
}

const std::string& activity(const Reading& reading, std::size_t i) {
  return reading.sop.steps[i].activity;
}

std::string number(std::size_t i) {
  return std::to_string(i + 1);
}

// A meeting or a draft before the data are gathered on which it should stand.
void check_data_first(const Reading& reading, Report& report) {
  const auto gather = first_row(reading, "gather");
  if (!gather) return;
  for (const auto* kind : {"meet", "draft"}) {
    const auto early = first_row(reading, kind);
    if (!early || *early > *gather) continue;
    report.add("ST-ORDER",
               step_place(*early),
               activity(reading, *early),
               {number(*early), number(*gather)});
    return;
  }
}

// Forms are handed out and gathered, and nobody fills them in.
void check_form_comes_back(const Reading& reading, Report& report) {
  const auto out = first_row(reading, "hand_out");
  const auto gather = out ? first_row(reading, "gather", *out) : Index{};
  if (!gather) return;
  const auto filled = first_row(reading, "fill_in", *out);
  const auto returned = first_row(reading, "hand_in", *out);
  const bool in_time = (filled && *filled < *gather) || (returned && *returned < *gather);
  if (!in_time)
    report.add("ST-GAP.fill_in",
               step_place(*out),
               activity(reading, *out),
               {number(*out), number(*gather)});
}

// "Memerintahkan staf untuk merekap", and no row in which it is done.
void check_ordered_work(const Reading& reading, std::size_t i, Report& report) {
  const auto& verb = reading.rows[i].ordered_verb;
  if (verb.empty() || reading.is_last(i)) return;
  for (std::size_t k = i + 1; k < reading.rows.size(); ++k)
    if (does_any(reading.rows[k], verb)) return;
  report.add("ST-GAP.ordered", step_place(i), activity(reading, i), {verb});
  if (!reading.outputs[i].empty() && reading.outputs[i].front().starts_with(verb.substr(2, 5)))
    report.add(
        "TM-JOINT", step_place(i, "time"), reading.sop.steps[i].time_text, {verb, number(i)});
}

void check_meeting(const Reading& reading, std::size_t i, Report& report) {
  const auto* action = reading.rows[i].action();
  if (action == nullptr || action->kind != "meet") return;
  const auto tells = [](const Words& output) {
    return contains_word(output, "notula") || contains_word(output, "notulen") ||
           contains_word(output, "risalah") || contains_word(output, "hadir") ||
           contains_word(output, "berita");
  };
  if (std::none_of(
          reading.outputs.begin() + static_cast<std::ptrdiff_t>(i), reading.outputs.end(), tells))
    report.add("ST-GAP.minutes", step_place(i, "output"), reading.sop.steps[i].output);
}

void check_sending(const Reading& reading, Report& report) {
  const auto letter = first_row(reading, "cover_letter");
  if (!letter) return;
  for (std::size_t i = *letter + 1; i < reading.rows.size(); ++i)
    for (const auto* kind : {"send", "submit", "hand_out", "report"})
      if (reading.rows[i].does(kind)) return;
  report.add("ST-GAP.sending", step_place(*letter), activity(reading, *letter));
}

// The report reaches the head in the last row, and nobody approves, signs or returns it.
void check_conclusion(const Reading& reading, Report& report) {
  const auto last = reading.rows.size() - 1;
  if (!reading.rows[last].does("report") || reading.rows.size() < 2) return;
  const bool concluded = std::any_of(reading.rows.begin(), reading.rows.end(), [](const auto& row) {
    return row.does("sign") || row.does("approve");
  });
  if (!concluded) report.add("ST-GAP.approval", step_place(last), activity(reading, last));
}

void check_repeats(const Reading& reading, Report& report) {
  constexpr std::array<std::string_view, 6> kOnce = {
      "gather", "recap", "draft", "invite", "minutes", "archive"};
  for (std::size_t i = 1; i < reading.rows.size(); ++i) {
    const auto* before = reading.rows[i - 1].action();
    const auto* now = reading.rows[i].action();
    if (before == nullptr || now == nullptr || before->verb != now->verb) continue;
    if (std::find(kOnce.begin(), kOnce.end(), now->kind) == kOnce.end()) continue;
    report.add("ST-REPEAT",
               step_place(i, "activity"),
               activity(reading, i),
               {now->verb, number(i - 1), number(i)});
  }
}

// "pengukuran" without its prefix and suffix: "ukur" also stands in "mengukur" and "terukur".
std::string stem_of(const std::string& action) {
  for (const std::string_view prefix : {"peng", "peny", "pem", "pen", "per", "pe"}) {
    if (!action.starts_with(prefix) || !action.ends_with("an")) continue;
    return action.substr(prefix.size(), action.size() - prefix.size() - 2);
  }
  return {};
}

void check_scope(const Reading& reading, Report& report) {
  const auto& title = reading.sop.identity.title;
  for (const auto& word : words_of(title)) {
    if (!is_nominal_action(word)) continue;
    const auto stem = stem_of(word);
    if (stem.size() < 3) return;
    for (std::size_t i = 0; i < reading.rows.size(); ++i) {
      const auto whole = joined(reading.rows[i].words) + " " + joined(reading.outputs[i]);
      if (whole.find(stem) != std::string::npos) return;
    }
    return report.add("ST-SCOPE", "identity/title", title, {word});
  }
}

}  // namespace

void check_order(const Reading& reading, Report& report) {
  if (reading.rows.empty()) return report.add("ST-NONE", "steps", "");
  check_data_first(reading, report);
  check_form_comes_back(reading, report);
  for (std::size_t i = 0; i < reading.rows.size(); ++i) {
    check_ordered_work(reading, i, report);
    check_meeting(reading, i, report);
  }
  check_sending(reading, report);
  check_conclusion(reading, report);
  check_repeats(reading, report);
  check_scope(reading, report);
}

}  // namespace takar::lint
