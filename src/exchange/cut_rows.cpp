#include <algorithm>
#include <set>

#include "exchange/internal/run_together.hpp"
#include "exchange/internal/words.hpp"

namespace takar::exchange::internal {
namespace {

constexpr std::size_t kCutsKept = 24;     // Of one row.
constexpr std::size_t kSplitsKept = 120;  // Of one line, before its row is known.
constexpr std::size_t kTablesKept = 16;   // Of the whole table.

using Words = std::vector<ScannedWord>;

std::string joined(const Words& words, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) text += (i == begin ? "" : " ") + words[i].text;
  return text;
}

bool begins_with_capital(const std::string& text) {
  return !text.empty() && is_upper(text.front());
}

char small(char c) {
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_word_letter(char c) {
  return is_lower(small(c)) || is_digit(c);
}

std::string last_word(const std::string& text) {
  std::size_t end = text.size();
  while (end > 0 && !is_word_letter(text[end - 1])) --end;
  std::size_t begin = end;
  while (begin > 0 && is_word_letter(text[begin - 1])) --begin;
  std::string word = text.substr(begin, end - begin);
  std::transform(word.begin(), word.end(), word.begin(), small);
  return word;
}

std::string first_word(const std::string& text) {
  std::size_t begin = 0;
  while (begin < text.size() && !is_word_letter(text[begin])) ++begin;
  std::size_t end = begin;
  while (end < text.size() && is_word_letter(text[end])) ++end;
  std::string word = text.substr(begin, end - begin);
  std::transform(word.begin(), word.end(), word.begin(), small);
  return word;
}

int count_of(const std::map<std::string, int>& counts, const std::string& key) {
  const auto found = counts.find(key);
  return found == counts.end() ? 0 : found->second;
}

// A text that cannot end so: "Rekapitulasi data dan", "Dokumen laporan,".
bool dangles(const std::string& text) {
  static const std::set<std::string, std::less<>> kJoints = {
      "dan", "atau", "dari", "untuk", "yang", "pada", "kepada", "di", "ke", "serta"};
  if (text.empty()) return false;
  return text.back() == ',' || text.back() == '/' || kJoints.contains(last_word(text));
}

struct Cut {
  Cells cells;
  std::array<std::size_t, 4> last_length{};
  std::array<int, 4> last_line{-1, -1, -1, -1};
  int score = 0;
};

class RowCutter {
 public:
  RowCutter(const Vocabulary& vocabulary, const std::array<std::size_t, 4>& widths)
      : vocabulary_(vocabulary), widths_(widths) {}

  std::vector<Cut> cut(const ScannedRow& row) {
    cuts_ = {};
    first_line(row);
    for (std::size_t i = 0; i < row.more.size(); ++i)
      next_line(row.more[i], static_cast<int>(i) + 1);
    for (auto& cut : cuts_)
      for (std::size_t c = 0; c < 4; ++c) cut.score -= dangles(cut.cells[c]) ? 4 : 0;
    keep_best(cuts_, kCutsKept);
    return std::move(cuts_);
  }

  static void keep_best(std::vector<Cut>& cuts, std::size_t most) {
    std::stable_sort(
        cuts.begin(), cuts.end(), [](const Cut& a, const Cut& b) { return a.score > b.score; });
    if (cuts.size() > most) cuts.resize(most);
  }

 private:
  void first_line(const ScannedRow& row) {
    for (std::size_t a = row.left.empty() ? 0 : 1; a <= row.left.size(); ++a)
      for (std::size_t o = 0; o <= row.right.size(); ++o) {
        Cut cut;
        cut.score = border(row.left, a, true) + (a == row.left.size() ? -4 : 0);
        cut.score += note_begins(row.right, o);
        if (o == 0 && !row.right.empty()) cut.score -= 3;
        put(cut, row.left, {Cell::kActivity, 0, a}, 0);
        put(cut, row.left, {Cell::kInputs, a, row.left.size()}, 0);
        put(cut, row.right, {Cell::kOutput, 0, o}, 0);
        put(cut, row.right, {Cell::kNote, o, row.right.size()}, 0);
        cuts_.push_back(std::move(cut));
      }
    keep_best(cuts_, kCutsKept);
  }

  // Where inputs, output and note begin in a line, and what speaks for it in
  // the line itself.
  struct Split {
    std::size_t inputs = 0, output = 0, note = 0;
    int score = 0;
  };

  std::vector<Split> splits_of(const ScannedLine& line) const {
    std::vector<Split> splits;
    const std::size_t n = line.words.size();
    for (std::size_t a = 0; a <= n; ++a) {
      int activity = border(line.words, a, true);
      if (line.symbol_at_end && a < n) activity -= 4;
      for (std::size_t b = a; b <= n; ++b) {
        const int inputs = b > a ? border(line.words, b, false) : 0;
        for (std::size_t c = b; c <= n; ++c) splits.push_back({a, b, c, activity + inputs});
      }
    }
    std::stable_sort(splits.begin(), splits.end(), [](const Split& x, const Split& y) {
      return x.score > y.score;
    });
    if (splits.size() > kSplitsKept) splits.resize(kSplitsKept);
    return splits;
  }

  void next_line(const ScannedLine& line, int number) {
    std::vector<Cut> made;
    const auto& words = line.words;
    const auto splits = splits_of(line);
    made.reserve(cuts_.size() * splits.size());
    for (const auto& before : cuts_)
      for (const auto& split : splits) {
        Cut cut = before;
        cut.score += split.score;
        if (split.note < words.size()) cut.score += note_goes_on(before, words, split.note);
        put(cut, words, {Cell::kActivity, 0, split.inputs}, number);
        put(cut, words, {Cell::kInputs, split.inputs, split.output}, number);
        put(cut, words, {Cell::kOutput, split.output, split.note}, number);
        put(cut, words, {Cell::kNote, split.note, words.size()}, number);
        made.push_back(std::move(cut));
      }
    cuts_ = std::move(made);
    keep_best(cuts_, kCutsKept);
  }

  // Whether a border of cells before word `at` is likely. Symbols lie between
  // activity and inputs.
  int border(const Words& words, std::size_t at, bool after_activity) const {
    int score = 0;
    if (at > 0 && at < words.size()) {
      const auto& word = words[at];
      score += word.rule ? 6 : 0;
      score += word.symbol ? (after_activity ? 6 : -2) : 0;
      score += begins_with_capital(word.text) ? 3 : 0;
      const std::string pair = last_word(words[at - 1].text) + " " + first_word(word.text);
      score -= count_of(vocabulary_.pairs, pair) >= 2 ? 2 : 0;
    }
    if (after_activity)
      for (std::size_t i = 1; i < words.size(); ++i)
        if (words[i].symbol && i != at) score -= i < at ? 6 : 3;
    return score;
  }

  int note_begins(const Words& words, std::size_t at) const {
    if (at >= words.size()) return 0;
    if (letters_of(words[at].text) == "sop") return 4 + (words[at].rule ? 4 : 0);
    return words[at].rule && at > 0 ? 2 : -5;
  }

  int note_goes_on(const Cut& before, const Words& words, std::size_t at) const {
    const auto& note = before.cells[static_cast<std::size_t>(Cell::kNote)];
    if (note.empty()) return letters_of(words[at].text) == "sop" ? 2 : -7;
    return 0;
  }

  // The words [begin, end) of a line, which belong to one cell.
  struct Share {
    Cell cell;
    std::size_t begin, end;
  };

  void put(Cut& cut, const Words& words, const Share& share, int line) {
    const auto [cell, begin, end] = share;
    if (begin == end) return;
    const auto c = static_cast<std::size_t>(cell);
    const std::string part = joined(words, begin, end);
    for (std::size_t i = begin + 1; i < end; ++i) cut.score -= words[i].rule ? 6 : 0;
    if (part.size() > widths_[c] + 1)
      cut.score -= 3 + static_cast<int>((part.size() - widths_[c]) / 2);
    std::string& text = cut.cells[c];
    const std::string first = first_word(part);
    if (!text.empty()) {
      cut.score += joint(text, part, first);
      if (cut.last_line[c] + 1 < line) cut.score -= 4;
      const std::size_t head = part.find(' ') == part.npos ? part.size() : part.find(' ');
      if (cut.last_length[c] + 1 + head + 2 <= widths_[c]) cut.score -= 2;
    } else if (line > 0) {
      cut.score -= cell == Cell::kActivity ? 2 : 6;
    }
    const bool torn = is_torn(text, first);
    text += (text.empty() || torn ? "" : " ") + part;
    cut.last_length[c] = part.size();
    cut.last_line[c] = line;
    cut.score += cell == Cell::kActivity && line > 0 ? 1 : 0;
  }

  // How well the next line of a cell goes on from its last word.
  int joint(const std::string& text, const std::string& part, const std::string& first) const {
    const std::string last = last_word(text);
    int score = 0;
    if (last == first) score -= 5;
    if (is_torn(text, first)) score += 8;
    if (count_of(vocabulary_.pairs, last + " " + first) >= 1) score += 3;
    if (dangles(text)) score += 2;
    if (begins_with_capital(part)) score -= 1;
    return score;
  }

  // "Surat/Berkas/Do" and "kumen": two halves of a word that stands elsewhere
  // in the document.
  bool is_torn(const std::string& text, const std::string& first) const {
    const std::string last = last_word(text);
    if (last.empty() || first.empty()) return false;
    return count_of(vocabulary_.words, last) == 1 && count_of(vocabulary_.words, first) == 1 &&
           count_of(vocabulary_.words, last + first) >= 1;
  }

  const Vocabulary& vocabulary_;
  const std::array<std::size_t, 4>& widths_;
  std::vector<Cut> cuts_;
};

// Where the inputs of the first line begin, roughly: at a symbol, else at its
// last capital.
std::size_t rough_border(const Words& left) {
  for (std::size_t i = 1; i < left.size(); ++i)
    if (left[i].symbol) return i;
  for (std::size_t i = left.size(); i-- > 1;)
    if (begins_with_capital(left[i].text)) return i;
  return left.size();
}

std::array<std::size_t, 4> widths_of(const std::vector<ScannedRow>& rows) {
  std::array<std::size_t, 4> widths = {12, 12, 12, 12};
  for (const auto& row : rows) {
    const std::size_t border = rough_border(row.left);
    std::size_t note = 0;
    while (note < row.right.size() && (note == 0 || !row.right[note].rule) &&
           letters_of(row.right[note].text) != "sop")
      ++note;
    const std::size_t found[] = {joined(row.left, 0, border).size(),
                                 joined(row.left, border, row.left.size()).size(),
                                 joined(row.right, 0, note).size(),
                                 joined(row.right, note, row.right.size()).size()};
    if (border == row.left.size() && rows.size() > 1) continue;
    for (std::size_t c = 0; c < 4; ++c) widths[c] = std::max(widths[c], found[c]);
  }
  return widths;
}

struct Table {
  std::vector<const Cut*> rows;
  std::set<std::string> outputs;
  int score = 0;
};

// What one row needs, an earlier row has made.
int link(const Table& table, const Cut& cut, const Vocabulary& vocabulary) {
  const auto& inputs = cut.cells[static_cast<std::size_t>(Cell::kInputs)];
  const auto& note = cut.cells[static_cast<std::size_t>(Cell::kNote)];
  int score = 0;
  const std::string needed = letters_of(inputs);
  if (!needed.empty() && table.outputs.contains(needed))
    score += 6 + static_cast<int>(needed.size() / 4);
  const std::string said = letters_of(note);
  if (said.size() > 6 && said.starts_with("sop")) {
    const std::size_t first = vocabulary.letters.find(said);
    if (first != std::string::npos) score += 8;
  }
  return score;
}

}  // namespace

std::vector<Cells> cut_rows(const std::vector<ScannedRow>& rows, const Vocabulary& vocabulary) {
  const auto widths = widths_of(rows);
  std::vector<std::vector<Cut>> cuts;
  cuts.reserve(rows.size());
  for (const auto& row : rows) {
    cuts.push_back(RowCutter(vocabulary, widths).cut(row));
  }
  std::vector<Table> tables(1);
  for (const auto& choices : cuts) {
    std::vector<Table> made;
    for (const auto& table : tables)
      for (const auto& cut : choices) {
        Table next = table;
        next.score += cut.score + link(table, cut, vocabulary);
        next.rows.push_back(&cut);
        next.outputs.insert(letters_of(cut.cells[static_cast<std::size_t>(Cell::kOutput)]));
        made.push_back(std::move(next));
      }
    std::stable_sort(
        made.begin(), made.end(), [](const Table& a, const Table& b) { return a.score > b.score; });
    if (made.size() > kTablesKept) made.resize(kTablesKept);
    tables = std::move(made);
  }
  std::vector<Cells> cells;
  for (const Cut* cut : tables.front().rows) cells.push_back(cut->cells);
  return cells;
}

}  // namespace takar::exchange::internal
