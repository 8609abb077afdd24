#include <algorithm>

#include "base/text.hpp"
#include "lint/internal/checks.hpp"
#include "lint/posts.hpp"
#include "lint/table.hpp"

namespace takar::lint {
namespace {

struct Expected {
  std::string_view kind, when;
  Words words;
  std::string instead_id, instead_en;
};

const std::vector<Expected>& expected_outputs() {
  static const auto all = [] {
    std::vector<Expected> listed;
    for (const auto& row : table_rows("outputs.tsv"))
      listed.push_back(
          {row[0], row[1], words_of(row[2]), std::string(row[3]), std::string(row[4])});
    return listed;
  }();
  return all;
}

// The parts of an output that names several papers: "Dokumen laporan, surat pengantar".
std::vector<Words> papers_in(const std::string& text) {
  std::vector<Words> papers;
  for (const auto part : split(text, ',')) {
    Words words = words_of(part);
    if (!words.empty()) papers.push_back(std::move(words));
  }
  return papers;
}

bool is_input(const sop::Step& step, const Words& paper) {
  return std::any_of(step.inputs.begin(), step.inputs.end(), [&](const sop::Input& input) {
    return words_of(input.name) == paper;
  });
}

// "analyse" is the check that must yield something new.
bool is_of_kind(const Action& action, std::string_view kind) {
  if (kind == "analyse") return action.verb.starts_with("menganalis");
  return action.kind == kind;
}
bool is_of_kind(const RowReading& row, std::string_view kind) {
  return row.action() != nullptr && is_of_kind(*row.action(), kind);
}

// The output is an input again; a single word may stand for the whole name ("Konsep"), but what was
// gathered is more than that.
bool changes_nothing(const Reading& reading, std::size_t i) {
  const auto& step = reading.sop.steps[i];
  const Words& output = reading.outputs[i];
  if (output.empty()) return false;
  if (is_input(step, output)) return true;
  const bool may_be_short = !opens_post(output.front()) && !is_of_kind(reading.rows[i], "gather");
  return may_be_short && is_input(step, {output.front()});
}

bool names_any(const Words& output, const Words& wanted) {
  return std::any_of(wanted.begin(), wanted.end(), [&](const auto& word) {
    return contains_word(output, word) || joined(output).find("/" + word) != std::string::npos ||
           joined(output).find(word + "/") != std::string::npos;
  });
}

// The row that the table has for one action of row `i`; null if the output need not fit it.
const Expected* expected_of(const Reading& reading, std::size_t i, const Action& action) {
  for (const auto& expected : expected_outputs()) {
    if (!is_of_kind(action, expected.kind)) continue;
    if (expected.when == "first_row" && i > 0) return nullptr;
    if (expected.when == "unless_same" && changes_nothing(reading, i)) return nullptr;
    if (expected.when == "never_same" && !changes_nothing(reading, i)) return nullptr;
    return &expected;
  }
  return nullptr;
}

// A row of two actions yields what either of them should.
void check_output_fits(const Reading& reading, std::size_t i, Report& report) {
  const auto& step = reading.sop.steps[i];
  if (reading.outputs[i].empty()) return report.add("ST-NOOUTPUT", step_place(i, "output"), "");
  const Expected* lacking = nullptr;
  for (const auto& action : reading.rows[i].actions) {
    const auto* expected = expected_of(reading, i, action);
    if (expected == nullptr) continue;
    if (names_any(reading.outputs[i], expected->words)) return;
    if (lacking == nullptr) lacking = expected;
  }
  if (lacking != nullptr)
    report.add("ST-WRONGOUT",
               step_place(i, "output"),
               step.output,
               {lacking->instead_id, lacking->instead_en});
}

// A paper that a later row makes, or that inviting cannot make.
void check_early_output(const Reading& reading, std::size_t i, Report& report) {
  const auto& step = reading.sop.steps[i];
  const auto papers = papers_in(step.output);
  if (papers.size() < 2) return;
  for (const auto& paper : papers) {
    if (is_input(step, paper)) continue;
    const bool beside_invitation = is_of_kind(reading.rows[i], "invite") &&
                                   !contains_word(paper, "undangan") &&
                                   !contains_word(paper, "daftar");
    bool made_later = false;
    for (std::size_t k = i + 1; k < reading.rows.size(); ++k) {
      const auto* action = reading.rows[k].action();
      made_later = made_later || (action != nullptr && action->verb == "membuat" &&
                                  contains_all(reading.rows[k].words, paper));
    }
    if (beside_invitation || made_later)
      report.add("ST-EARLYOUT", step_place(i, "output"), joined(paper));
  }
}

// What the row makes is named as what it needs: "Undangan Rapat" to invite.
bool is_own_product(const RowReading& row, const Words& input) {
  if (row.actions.empty() || input.empty()) return false;
  const auto& action = *row.action();
  if (action.kind == "invite") return input.front() == "undangan";
  if (action.kind == "prepare_form") return input.front().starts_with("form");
  const bool makes = action.verb == "membuat" || action.verb == "pembuatan";
  return makes && contains_all(row.words, input);
}

void check_inputs(const Reading& reading, std::size_t i, Report& report) {
  const auto& step = reading.sop.steps[i];
  const auto& row = reading.rows[i];
  if (step.inputs.empty()) return report.add("ST-NOINPUT", step_place(i, "inputs"), "");
  bool starts_order = false;
  for (std::size_t k = 0; k < step.inputs.size(); ++k) {
    const auto place = step_place(i, "inputs/" + std::to_string(k + 1));
    const auto& name = step.inputs[k].name;
    const Words words = words_of(name);
    if (words.empty()) continue;
    starts_order = starts_order || any_listed("order_input", words);
    if (opens_post(words.front()))
      report.add("ST-BADINPUT.person", place, name);
    else if (is_own_product(row, words))
      report.add("ST-BADINPUT.own_product", place, name);
  }
  if (i == 0 && is_of_kind(row, "order") && !starts_order)
    report.add("ST-BADINPUT.order", step_place(i, "inputs/1"), step.inputs.front().name);
}

bool is_state(const std::string& word) {
  return word == "disetujui" || word == "ditandatangani" || word == "final" || word == "lengkap" ||
         word == "terverifikasi" || word == "disahkan" || word == "dokumen";
}

// An input that only adds a state to what an earlier row yields, or drops its "draf".
void check_production(const Reading& reading, std::size_t i, Report& report) {
  for (std::size_t k = 0; k < reading.sop.steps[i].inputs.size(); ++k) {
    const auto& name = reading.sop.steps[i].inputs[k].name;
    const Words input = words_of(name);
    const auto place = step_place(i, "inputs/" + std::to_string(k + 1));
    const Words* drafted = nullptr;
    bool yields = false, near = false;
    for (std::size_t row = 0; row < i; ++row) {
      const Words& output = reading.outputs[row];
      yields = yields || output == input || contains_all(output, input) ? true : yields;
      if (!output.empty() && is_listed("draft", output.front()) &&
          Words(output.begin() + 1, output.end()) == input)
        drafted = &output;
      const bool adds_state = input.size() == output.size() + 1 && contains_all(input, output) &&
                              std::any_of(input.begin(), input.end(), is_state);
      near = near || adds_state;
    }
    if (drafted != nullptr) {
      const bool before = std::any_of(reading.outputs.begin(),
                                      reading.outputs.begin() + static_cast<std::ptrdiff_t>(i),
                                      [&](const Words& output) { return output == input; });
      if (!before) report.add("ST-GAP.final", place, name, {joined(*drafted)});
    } else if (!yields && near) {
      report.add("ST-UNPRODUCED", place, name);
    }
  }
}

void check_use(const Reading& reading, std::size_t i, Report& report) {
  if (reading.is_last(i)) return;
  const auto& step = reading.sop.steps[i];
  for (const auto& paper : papers_in(step.output)) {
    if (any_listed("evidence", {paper.front()})) continue;
    bool used = false;
    for (std::size_t k = i + 1; k < reading.sop.steps.size() && !used; ++k)
      for (const auto& input : reading.sop.steps[k].inputs) {
        const Words words = words_of(input.name);
        used = used || contains_all(paper, words) || contains_all(words, paper);
      }
    if (!used) report.add("ST-DEADEND", step_place(i, "output"), joined(paper));
  }
}

// One finding for a run of rows that hand on what they were given.
void check_unchanged(const Reading& reading, Report& report) {
  const auto& steps = reading.sop.steps;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (!changes_nothing(reading, i)) continue;
    const auto first = i;
    while (i + 1 < steps.size() && changes_nothing(reading, i + 1) &&
           reading.outputs[i + 1] == reading.outputs[first])
      ++i;
    report.add(i > first ? "ST-SAME.run" : "ST-SAME",
               step_place(first, "output"),
               steps[first].output,
               {std::to_string(first + 1), std::to_string(i + 1)});
  }
}

}  // namespace

void check_papers(const Reading& reading, Report& report) {
  for (std::size_t i = 0; i < reading.rows.size(); ++i) {
    check_inputs(reading, i, report);
    check_output_fits(reading, i, report);
    check_early_output(reading, i, report);
    check_production(reading, i, report);
    check_use(reading, i, report);
  }
  check_unchanged(reading, report);
}

}  // namespace takar::lint
