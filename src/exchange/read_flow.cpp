#include <algorithm>
#include <set>

#include "exchange/internal/parts.hpp"
#include "exchange/internal/words.hpp"

namespace takar::exchange::internal {
namespace {

struct Exit {
  std::size_t to = 0;
  std::string label;
  bool headed = true;
};

// "Tidak", "T", "Belum lengkap", "Ditolak": the exit that sends back.
bool says_no(const std::string& label) {
  static const std::set<std::string, std::less<>> kWords = {
      "tidak", "tdk", "t", "tdak", "belum", "ditolak", "no", "n", "salah", "revisi", "perbaikan"};
  const auto words = words_of(label);
  return !words.empty() && kWords.contains(words.front());
}

sop::StepNumber number_of(std::size_t step) {
  return sop::StepNumber{static_cast<std::uint16_t>(step + 1)};
}

class FlowReader {
 public:
  FlowReader(const Sheet& sheet, const StepOfSymbol& steps, Draft& draft)
      : sheet_(sheet), draft_(draft), exits_(draft.steps.size()) {
    for (const auto& arrow : sheet.arrows) {
      const auto from = steps.find(arrow.from), to = steps.find(arrow.to);
      if (from != steps.end() && to != steps.end() && from->second != to->second)
        add_exit(from->second, {to->second, arrow.label, arrow.headed});
    }
    for (const auto& [symbol, step] : steps) symbols_[step].push_back(symbol);
  }

  void read() {
    for (auto& [step, symbols] : symbols_) read_symbol(step, symbols);
    for (std::size_t i = 0; i < exits_.size(); ++i) read_exits(i);
  }

 private:
  void add_exit(std::size_t step, Exit exit) {
    auto& exits = exits_[step];
    const bool known = std::any_of(exits.begin(), exits.end(), [&](const Exit& other) {
      return other.to == exit.to && other.label == exit.label;
    });
    if (!known) exits.push_back(std::move(exit));
  }

  static std::string place_of(std::size_t step, const char* field) {
    return "steps/" + std::to_string(step + 1) + "/" + field;
  }

  void read_symbol(std::size_t i, const std::vector<std::size_t>& symbols) {
    auto& step = draft_.steps[i];
    const auto has = [&](Form form) {
      return std::any_of(symbols.begin(), symbols.end(), [&](std::size_t symbol) {
        return sheet_.symbols[symbol].form == form;
      });
    };
    const bool first = i == 0;
    step.symbol_drawn = true;
    step.row.symbol = has(Form::kDiamond)    ? sop::Symbol::kDecision
                      : !has(Form::kCapsule) ? sop::Symbol::kProcess
                      : first                ? sop::Symbol::kStart
                                             : sop::Symbol::kEnd;
    const Origin& origin = sheet_.symbols[symbols.front()].origin;
    add_evidence(draft_, place_of(i, "symbol"), origin, kSure, "Lambang pada bagan alir.");
    add_evidence(draft_, place_of(i, "performers"), origin, kSure, "Kolom tempat lambang berdiri.");
    if (step.row.performers.size() > 1) ask_who_completes(i);
  }

  void ask_who_completes(std::size_t i) {
    const std::string n = std::to_string(i + 1);
    Question question{
        place_of(i, "performers"),
        "Langkah " + n + " digambar pada beberapa pelaksana. Siapa yang menyatakannya selesai?",
        "Step " + n + " is drawn for several performers. Who completes it?",
        {}};
    for (const auto column : draft_.steps[i].row.performers)
      question.proposals.push_back(
          draft_.performers.at(static_cast<std::size_t>(column) - 1).title);
    draft_.questions.push_back(std::move(question));
  }

  void read_exits(std::size_t i) {
    auto& step = draft_.steps[i];
    const auto& exits = exits_[i];
    if (exits.empty()) {
      // A capsule below the first row from which nothing leads on: the end.
      step.exits_drawn = step.symbol_drawn && step.row.symbol == sop::Symbol::kEnd;
      return;
    }
    const bool headed =
        std::all_of(exits.begin(), exits.end(), [](const Exit& exit) { return exit.headed; });
    if (step.row.symbol == sop::Symbol::kDecision && exits.size() >= 2)
      read_decision(i);
    else if (step.row.symbol == sop::Symbol::kDecision && is_return(i, exits.front()))
      return read_lone_return(i);
    else
      step.row.next = number_of(exits.front().to);
    step.exits_drawn = step.row.symbol != sop::Symbol::kDecision || exits.size() >= 2;
    add_evidence(
        draft_,
        place_of(i, "next"),
        {},
        headed ? kSure : kLikely,
        headed ? "Panah pada bagan alir." : "Garis pada bagan alir; arahnya menurut urutan baris.");
    if (exits.size() > (step.row.no ? 2U : 1U)) ask_which_exit(i);
  }

  static bool is_return(std::size_t i, const Exit& exit) {
    return says_no(exit.label) || (exit.label.empty() && exit.to < i);
  }

  // Two exits: the one that says no, else the one that leads back, else the one that leads further.
  void read_decision(std::size_t i) {
    auto& row = draft_.steps[i].row;
    const auto& exits = exits_[i];
    const auto by = [&](auto rule) { return std::find_if(exits.begin(), exits.end(), rule); };
    auto no = by([](const Exit& exit) { return says_no(exit.label); });
    const bool named = no != exits.end();
    if (!named) no = by([&](const Exit& exit) { return exit.to < i; });
    const bool back = no != exits.end();
    if (!back) no = exits.begin() + 1;
    const auto yes = by([&](const Exit& exit) { return &exit != &*no; });
    row.no = number_of(no->to);
    row.next = number_of(yes->to);
    row.no_label = no->label.empty() ? "Tidak" : no->label;
    row.yes_label = yes->label.empty() ? "Ya" : yes->label;
    add_evidence(draft_,
                 place_of(i, "no"),
                 {},
                 named  ? kSure
                 : back ? kLikely
                        : kGuessed,
                 named  ? "Panah dengan tulisan \"" + no->label + "\"."
                 : back ? "Panah yang kembali ke langkah sebelumnya."
                        : "Panah tanpa tulisan; diusulkan.");
    if (!named) ask_which_exit(i);
  }

  void read_lone_return(std::size_t i) {
    auto& row = draft_.steps[i].row;
    const auto& exit = exits_[i].front();
    row.no = number_of(exit.to);
    row.no_label = exit.label.empty() ? "Tidak" : exit.label;
    row.yes_label = "Ya";
    add_evidence(draft_, place_of(i, "no"), {}, kLikely, "Satu-satunya panah dari belah ketupat.");
  }

  void ask_which_exit(std::size_t i) {
    const std::string n = std::to_string(i + 1);
    Question question{place_of(i, "no"),
                      "Panah mana yang berarti \"tidak\" pada langkah " + n + "?",
                      "Which arrow of step " + n + " means \"no\"?",
                      {}};
    if (draft_.steps[i].row.no)
      question.proposals.push_back(std::to_string(static_cast<int>(*draft_.steps[i].row.no)));
    for (const auto& exit : exits_[i])
      if (const auto step = std::to_string(exit.to + 1);
          std::find(question.proposals.begin(), question.proposals.end(), step) ==
          question.proposals.end())
        question.proposals.push_back(step);
    draft_.questions.push_back(std::move(question));
  }

  const Sheet& sheet_;
  Draft& draft_;
  std::vector<std::vector<Exit>> exits_;
  std::map<std::size_t, std::vector<std::size_t>> symbols_;  // Of each step.
};

}  // namespace

void read_flow(const Sheet& sheet, const StepOfSymbol& steps, Draft& draft) {
  FlowReader(sheet, steps, draft).read();
}

}  // namespace takar::exchange::internal
