#include <algorithm>

#include "exchange/internal/parts.hpp"
#include "exchange/internal/sentence.hpp"
#include "exchange/internal/words.hpp"

namespace takar::exchange::internal {
namespace {

using Kind = sop::StepKind;

sop::StepNumber number_of(std::size_t index) {
  return sop::StepNumber{static_cast<std::uint16_t>(index + 1)};
}

bool makes_something(Kind kind) {
  return kind == Kind::kDraft || kind == Kind::kGather || kind == Kind::kRecap ||
         kind == Kind::kValidate || kind == Kind::kFillIn || kind == Kind::kPrepareForm;
}

class Flow {
 public:
  explicit Flow(Draft& draft) : draft_(draft), posts_(draft) {}

  void propose() {
    for (std::size_t i = 0; i < draft_.steps.size(); ++i) propose(i);
  }

 private:
  struct Target {
    std::size_t step = 0;
    int confidence = kGuessed;
    std::string reason;
  };

  void propose(std::size_t i) {
    auto& row = draft_.steps[i].row;
    const Sentence sentence = read_sentence(row.activity, posts_, acted_);
    if (!draft_.steps[i].exits_drawn) propose_exits(i, sentence);
    if (!draft_.steps[i].symbol_drawn) row.symbol = symbol_of(i);
    if (words_of(row.note).size() > 1 && words_of(row.note).front() == "sop") row.calls = row.note;
    if (!row.performers.empty() && row.kind != Kind::kMeet)
      acted_.push_back(static_cast<std::size_t>(row.performers.front()) - 1);
  }

  void propose_exits(std::size_t i, const Sentence& sentence) {
    auto& row = draft_.steps[i].row;
    const bool drawn = draft_.steps[i].symbol_drawn;
    const bool ends = drawn && row.symbol == sop::Symbol::kEnd;
    if (i + 1 < draft_.steps.size() && !row.next && !ends) row.next = number_of(i + 1);
    const bool says_so = !drawn && (sentence.no.has_value() || row.kind == Kind::kCheck);
    if ((says_so || row.symbol == sop::Symbol::kDecision) && i > 0 && !row.no) decide(i, sentence);
  }

  sop::Symbol symbol_of(std::size_t i) const {
    const auto& row = draft_.steps[i].row;
    if (row.no) return sop::Symbol::kDecision;
    if (i == 0) return sop::Symbol::kStart;
    return row.next ? sop::Symbol::kProcess : sop::Symbol::kEnd;
  }

  void decide(std::size_t i, const Sentence& sentence) {
    auto& row = draft_.steps[i].row;
    row.yes_label = sentence.yes ? sentence.yes->label : "Ya";
    row.no_label = sentence.no ? sentence.no->label : "Tidak";
    const Target target = return_of(i, sentence);
    row.no = number_of(target.step);
    const std::string n = std::to_string(i + 1);
    add_evidence(draft_, "steps/" + n + "/no", {}, target.confidence, target.reason);
    ask(i, target.step, sentence.no.has_value());
  }

  // Where "tidak" returns to: the one who is named; else the row that made what is examined.
  Target return_of(std::size_t i, const Sentence& sentence) const {
    if (sentence.no && sentence.no->to)
      for (std::size_t k = i; k-- > 0;)
        if (acts(k, *sentence.no->to)) {
          const bool check = draft_.steps[k].row.kind == Kind::kCheck;
          return {k,
                  check ? kGuessed : 85,
                  check ? "Penerima disebut, tetapi langkahnya yang terakhir juga memeriksa."
                        : "Langkah terakhir dari penerima yang disebut dalam kalimat."};
        }
    if (const auto maker = maker_of(i))
      return {*maker, 60, "Langkah yang membuat dokumen yang diperiksa."};
    for (std::size_t k = i; k-- > 0;)
      if (makes_something(draft_.steps[k].row.kind))
        return {k, kGuessed, "Langkah terakhir yang mengolah dokumen."};
    return {i - 1, kDoubtful, "Langkah sebelumnya."};
  }

  bool acts(std::size_t step, std::size_t post) const {
    const auto& performers = draft_.steps[step].row.performers;
    return !performers.empty() && static_cast<std::size_t>(performers.front()) == post + 1;
  }

  // The first of the rows that pass the examined document on unchanged.
  std::optional<std::size_t> maker_of(std::size_t i) const {
    const std::string examined = letters_of(draft_.steps[i].inputs_text);
    if (examined.empty()) return std::nullopt;
    for (std::size_t k = i; k-- > 0;)
      if (letters_of(draft_.steps[k].row.output) == examined &&
          letters_of(draft_.steps[k].inputs_text) != examined)
        return k;
    return std::nullopt;
  }

  void ask(std::size_t i, std::size_t target, bool written) {
    const std::string n = std::to_string(i + 1);
    Question question{"steps/" + n + "/no", {}, {}, {std::to_string(target + 1)}};
    if (written) {
      question.question_id = "Jika langkah " + n + " menjawab tidak, kembali ke langkah berapa?";
      question.question_en = "If step " + n + " says no, to which step does it return?";
    } else {
      question.question_id =
          "Langkah " + n +
          " memeriksa, tetapi cabang \"tidak\" tidak tertulis. Kembali ke langkah berapa?";
      question.question_en =
          "Step " + n + " checks, but no \"no\" branch is written. To which step does it return?";
    }
    for (std::size_t k = i; k-- > 0 && question.proposals.size() < 4;)
      if (k != target && makes_something(draft_.steps[k].row.kind))
        question.proposals.push_back(std::to_string(k + 1));
    draft_.questions.push_back(std::move(question));
  }

  Draft& draft_;
  Posts posts_;
  std::vector<std::size_t> acted_;
};

void ask_field(Draft& draft,
               const std::string& place,
               const std::string& id,
               const std::string& en) {
  draft.questions.push_back({place,
                             "Dokumen tidak memuat " + id + ". Apa isinya?",
                             "The document does not hold " + en + ". What is it?",
                             {}});
}

// Rows that the printed numbers promise and nobody could read are asked for, never left out in
// silence: a scan may lose one.
void ask_lost_rows(Draft& draft) {
  int before = 0;
  for (std::size_t i = 0; i < draft.steps.size(); ++i) {
    const auto number = row_number(draft.steps[i].row.printed_number);
    if (!number) continue;
    if (*number > before + 1) {
      const auto from = std::to_string(before + 1);
      const auto to = std::to_string(*number - 1);
      const auto lost = from == to ? from : from + "-" + to;
      draft.questions.push_back(
          {"steps/" + std::to_string(i + 1) + "/number",
           "Baris bernomor " + lost + " tidak terbaca sebelum baris bernomor " +
               std::to_string(*number) + ". Sisipkan bila baris itu ada dalam dokumen.",
           "No row numbered " + lost + " was read before the row numbered " +
               std::to_string(*number) + ". Insert it if the document has it.",
           {draft.steps[i].row.printed_number}});
    }
    before = std::max(before, *number);
  }
}

}  // namespace

void propose_flow(Draft& draft) {
  Flow(draft).propose();
}

void ask_what_is_missing(Draft& draft) {
  const auto& identity = draft.identity;
  if (identity.title.empty()) ask_field(draft, "identity/title", "judul SOP", "the title");
  if (identity.number.empty()) ask_field(draft, "identity/number", "nomor SOP", "the number");
  if (identity.agency.empty() || letters_of(identity.agency).starts_with("nama"))
    ask_field(draft, "identity/agency", "nama perangkat daerah", "the name of the agency");
  if (identity.made.empty())
    ask_field(draft, "identity/made", "tanggal pembuatan", "the date it was made");
  if (identity.effective.empty())
    ask_field(draft, "identity/effective", "tanggal efektif", "the date it takes force");
  if (identity.approved_by.position.empty() && identity.approved_by.name.empty())
    ask_field(draft, "identity/approved_by", "pejabat yang mengesahkan", "the approving official");
  for (std::size_t i = 0; i < draft.steps.size(); ++i) {
    auto& step = draft.steps[i];
    const std::string place = "steps/" + std::to_string(i + 1);
    if (step.row.time_text.empty())
      ask_field(draft,
                place + "/time",
                "waktu baku langkah " + std::to_string(i + 1),
                "the standard time of step " + std::to_string(i + 1));
    step.confidence = confidence_below(draft, place);
  }
  ask_lost_rows(draft);
  if (draft.performers.empty())
    ask_field(draft, "performers", "kolom pelaksana", "the columns of the performers");
}

}  // namespace takar::exchange::internal
