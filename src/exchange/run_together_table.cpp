#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "exchange/internal/labels.hpp"
#include "exchange/internal/parts.hpp"
#include "exchange/internal/posts.hpp"
#include "exchange/internal/run_together.hpp"
#include "exchange/internal/steps.hpp"
#include "exchange/internal/words.hpp"

namespace takar::exchange::internal {
namespace {

std::string text_of(const Row& row) {
  std::string text;
  for (const auto& cell : row.cells) text += (text.empty() ? "" : " ") + one_line(cell);
  return text;
}

bool is_rule_mark(char c) {
  return c == '|' || c == '[' || c == ']' || c == '{' || c == '}';
}

// Not a word: marks, a lone letter, a lone number, letters and digits mixed
// ("R4").
bool is_remains(const std::string& token) {
  const std::string letters = letters_of(token);
  if (letters.empty()) return true;
  const bool digits = std::all_of(letters.begin(), letters.end(), is_digit);
  if (letters.size() == 1) return true;
  const bool mixed = is_digit(letters.back()) && !digits && letters.size() <= 2;
  return mixed || (digits && letters.size() <= 2);
}

bool is_unit(const std::string& token) {
  const std::string word = letters_of(token);
  return word == "menit" || word == "jam" || word == "hari" || word == "minggu" || word == "bulan";
}

// The number that opens a row: "10 |Menyerahkan", "9 [Menandatangani", "3.
// Membuat".
std::optional<std::pair<std::string, std::size_t>> number_opening(const std::string& text) {
  std::size_t at = 0;
  while (at < text.size() && is_digit(text[at])) ++at;
  if (at == 0 || at > 3) return std::nullopt;
  std::size_t rest = at;
  while (rest < text.size() && !is_upper(text[rest]) && !is_lower(text[rest])) {
    if (is_digit(text[rest])) return std::nullopt;
    ++rest;
  }
  if (rest >= text.size() || !is_upper(text[rest])) return std::nullopt;
  const bool dot = at < text.size() && text[at] == '.';
  return std::pair(text.substr(0, at) + (dot ? "." : ""), at);
}

class TableReader {
 public:
  TableReader(std::span<const Row* const> rows, Draft& draft) : rows_(rows), draft_(draft) {}

  bool read() {
    count_words();
    std::size_t at = 0;
    while (at < rows_.size() && !opens_row(*rows_[at])) ++at;
    if (at == rows_.size()) return false;
    read_head(at);
    for (; at < rows_.size() && scanned_.size() <= kStepsMax; ++at) take_line(*rows_[at]);
    if (scanned_.empty()) return false;
    const bool too_many = scanned_.size() > kStepsMax;  // Refused anyway: no search.
    const auto cells =
        too_many ? std::vector<Cells>(scanned_.size()) : cut_rows(scanned_, vocabulary_);
    for (std::size_t i = 0; i < cells.size(); ++i) add_row(scanned_[i], cells[i]);
    return true;
  }

 private:
  void count_words() {
    for (const Row* row : rows_) {
      const auto words = words_of(text_of(*row));
      for (std::size_t i = 0; i < words.size(); ++i) {
        ++vocabulary_.words[words[i]];
        if (i > 0) ++vocabulary_.pairs[words[i - 1] + " " + words[i]];
      }
    }
    for (const auto& text : draft_.identity.related) vocabulary_.letters += letters_of(text) + " ";
  }

  bool opens_row(const Row& row) const {
    const auto opening = number_opening(text_of(row));
    if (!opening) return false;
    const auto number = row_number(opening->first);
    if (!number) return false;
    return scanned_.empty() ? *number == 1 : *number == last_ || *number == last_ + 1;
  }

  void take_line(const Row& row) {
    if (row.blank) {
      apart_ = true;
      return;
    }
    const std::string text = text_of(row);
    if (opens_row(row)) {
      open_row(row, text);
    } else if (!scanned_.empty()) {
      ScannedLine line = scan_line(text, row.origin);
      line.apart = apart_;
      const bool foreign = apart_ && !line.words.empty() && is_upper(line.words.front().text[0]);
      const bool beyond =
          line.words.size() > kScannedWordsMax || scanned_.back().more.size() >= kScannedLinesMax;
      if (foreign || beyond)
        draft_.unread.push_back({"", row.origin, kSure, text});
      else if (!line.words.empty())
        scanned_.back().more.push_back(std::move(line));
    }
    apart_ = false;
  }

  void open_row(const Row& row, const std::string& text) {
    const auto opening = number_opening(text);
    last_ = row_number(opening->first).value_or(last_);
    ScannedRow scanned;
    scanned.number = opening->first;
    scanned.origin = row.origin;
    const ScannedLine line = scan_line(text.substr(opening->second), row.origin);
    std::size_t time = line.words.size();
    for (std::size_t i = 0; i < line.words.size(); ++i) {
      const auto found = time_at(line.words[i].text);
      if (found && found->has_unit) time = i;
    }
    for (std::size_t i = 0; i < line.words.size(); ++i)
      if (i < time)
        scanned.left.push_back(line.words[i]);
      else if (i > time)
        scanned.right.push_back(line.words[i]);
    if (time < line.words.size()) scanned.time = line.words[time].text;
    drop_beyond(scanned.left, row.origin);
    drop_beyond(scanned.right, row.origin);
    scanned_.push_back(std::move(scanned));
  }

  void drop_beyond(std::vector<ScannedWord>& words, const Origin& origin) {
    std::string dropped;
    while (words.size() > kScannedWordsMax) {
      dropped = words.back().text + " " + dropped;
      words.pop_back();
    }
    if (!dropped.empty()) draft_.unread.push_back({"", origin, kSure, one_line(dropped)});
  }

  void add_row(const ScannedRow& row, const Cells& cells) {
    const auto cell = [&](Cell c) { return cells[static_cast<std::size_t>(c)]; };
    add_step(draft_,
             {row.number,
              cell(Cell::kActivity),
              cell(Cell::kInputs),
              row.time,
              cell(Cell::kOutput),
              cell(Cell::kNote)},
             row.origin,
             std::nullopt,
             kLikely);
  }

  // The line that names Kelengkapan carries the lower parts of the titles;
  // lines above, the upper.
  void read_head(std::size_t end) {
    std::size_t base = end;
    for (std::size_t i = 0; i < end; ++i) {
      const std::string line = text_of(*rows_[i]);
      for (const auto word : split(line, ' '))
        if (table_field_of(word) == "inputs") base = i;
    }
    if (base == end) return;
    std::vector<std::string> upper;
    std::vector<std::string> lower;
    for (std::size_t i = 0; i < end; ++i) read_head_line(text_of(*rows_[i]), i, base, upper, lower);
    for (const auto& title : titles_of(upper, lower))
      add_performer(draft_, title, rows_[base]->origin);
  }

  void read_head_line(const std::string& line,
                      std::size_t at,
                      std::size_t base,
                      std::vector<std::string>& upper,
                      std::vector<std::string>& lower) {
    for (const auto token : split(line, ' ')) {
      const std::string word(token);
      const std::string field = table_field_of(word);
      keep_heading(field, word);
      if (at == base && field == "inputs") return read_head_end(line);
      if (!field.empty() || is_remains(word) || letters_of(word) == "mutu" ||
          letters_of(word) == "baku")
        continue;
      (at == base ? lower : upper).push_back(word);
    }
  }

  void read_head_end(const std::string& line) {
    for (const auto token : split(line, ' '))
      keep_heading(table_field_of(token), std::string(token));
  }

  void keep_heading(const std::string& field, const std::string& word) {
    auto& heads = draft_.headings;
    if (field == "number") heads.number = word;
    if (field == "activity") heads.activity = word;
    if (field == "inputs") heads.inputs = word;
    if (field == "time") heads.time = word;
    if (field == "output") heads.output = word;
    if (field == "note") heads.note = word;
  }

  bool said_in_table(const std::string& title) const {
    std::string all;
    for (const Row* row : rows_) all += letters_of(text_of(*row)) + " ";
    return all.find(letters_of(title)) != all.npos;
  }

  // How well the upper part of a title fits above a lower one: the table names them together, the
  // lower one is no post by itself, or the upper one is left open before a unit.
  int fit_of(const std::string& part, const std::string& lower) const {
    const int rank = rank_of(post_words_of(lower));
    const bool open = part.ends_with('/') || part.ends_with('-');
    return (said_in_table(part + " " + lower) ? 4 : 0) + (rank == 0 ? 2 : 0) +
           (open && rank == 3 ? 1 : 0);
  }

  // The first of the best places for `part`, from `from` on; lower.size() if none is left.
  std::size_t place_for(const std::string& part,
                        const std::vector<std::string>& lower,
                        std::size_t from) const {
    std::size_t best = lower.size();
    int best_fit = -1;
    for (std::size_t i = from; i < lower.size(); ++i)
      if (const int fit = fit_of(part, lower[i]); fit > best_fit) {
        best_fit = fit;
        best = i;
      }
    return best;
  }

  // "Kepala Sekretariat/" above "Badan Sekretaris Bidang Kasubbag": the upper parts keep their
  // order; a lower part that is no post goes on with the title at its left.
  std::vector<std::string> titles_of(const std::vector<std::string>& upper,
                                     const std::vector<std::string>& lower) const {
    std::vector<std::string> over(lower.size());
    std::size_t from = 0;
    for (const auto& part : upper) {
      const std::size_t place = place_for(part, lower, from);
      if (place == lower.size()) continue;
      over[place] += (over[place].empty() ? "" : " ") + part;
      from = place + 1;
    }
    std::vector<std::string> titles;
    for (std::size_t i = 0; i < lower.size(); ++i) {
      const bool goes_on = over[i].empty() && rank_of(post_words_of(lower[i])) == 0;
      if (goes_on && !titles.empty())
        titles.back() += " " + lower[i];
      else
        titles.push_back(over[i].empty() ? lower[i] : over[i] + " " + lower[i]);
    }
    return titles;
  }

  std::span<const Row* const> rows_;
  Draft& draft_;
  Vocabulary vocabulary_;
  std::vector<ScannedRow> scanned_;
  int last_ = 0;
  bool apart_ = false;
};

}  // namespace

ScannedLine scan_line(const std::string& text, const Origin& origin) {
  ScannedLine line;
  line.origin = origin;
  const auto tokens = split(text, ' ');
  bool rule = false;
  bool symbol = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    std::string token(tokens[i]);
    while (!token.empty() && is_rule_mark(token.front())) token.erase(0, 1), rule = true;
    bool rule_after = false;
    while (!token.empty() && is_rule_mark(token.back())) token.pop_back(), rule_after = true;
    if (token.empty()) {
      continue;
    }
    const bool amount =
        is_digit(token.front()) && i + 1 < tokens.size() && is_unit(std::string(tokens[i + 1]));
    if (amount) token += " " + std::string(tokens[++i]);
    while (!token.empty() && is_rule_mark(token.back())) token.pop_back(), rule_after = true;
    if (!amount && is_remains(token)) {
      symbol = true;
      continue;
    }
    line.words.push_back({token, rule, symbol});
    rule = rule_after;
    symbol = false;
  }
  line.symbol_at_end = symbol;
  return line;
}

bool read_run_together_table(std::span<const Row* const> rows, Draft& draft) {
  return TableReader(rows, draft).read();
}

}  // namespace takar::exchange::internal
