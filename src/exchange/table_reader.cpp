#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/text.hpp"
#include "exchange/internal/labels.hpp"
#include "exchange/internal/parts.hpp"
#include "exchange/internal/steps.hpp"
#include "exchange/internal/words.hpp"

namespace takar::exchange::internal {
namespace {

constexpr std::size_t kHeadRowsMax = 5;
constexpr std::size_t kFar = 1000;

// The field of a heading; what stands in brackets is its unit: "Waktu Baku (menit)".
std::string field_of_heading(const std::string& heading) {
  if (auto field = table_field_of(heading); !field.empty()) return field;
  const std::string bare = heading.substr(0, heading.find('('));
  if (auto field = table_field_of(bare); !field.empty()) return field;
  const auto words = words_of(heading);
  if (!words.empty() && words.front() == "waktu") return "time";
  return {};
}

bool is_group(const std::string& field) {
  return field == "performers" || field == "standard";
}

struct Columns {
  std::map<std::string, std::size_t> at;                        // Field -> column.
  std::vector<std::pair<std::size_t, std::string>> performers;  // Column, title.
  std::optional<TimeUnit> unit;
  std::optional<std::size_t> actor;  // One column that names the performer in its cells.
  std::size_t width = 0;

  std::size_t of(const std::string& field) const {
    const auto found = at.find(field);
    return found == at.end() ? kFar : found->second;
  }
  // The first column of mutu baku.
  std::size_t standard_begin() const {
    std::size_t first = kFar;
    for (const auto& field :
         {"inputs", "time", "time_minutes", "time_hours", "time_days", "output"})
      first = std::min(first, of(field));
    return first;
  }
  std::size_t time() const {
    return std::min({of("time"), of("time_minutes"), of("time_hours"), of("time_days")});
  }
};

bool is_counting_row(const Row& row) {
  int numbers = 0;
  int last = 0;
  for (const auto& cell : row.cells) {
    if (cell.empty()) continue;
    const auto number = row_number(cell);
    if (!number || *number <= last) return false;
    last = *number;
    ++numbers;
  }
  return numbers >= 4;
}

bool is_body(const Row& row) {
  if (is_counting_row(row)) return false;
  if (!row.marks.empty()) return true;
  const bool numbered = row_number(row.cells.front()).has_value();
  return numbered && row.cells.size() > 1 && letters_of(row.cells[1]).size() > 2;
}

class HeadReader {
 public:
  HeadReader(std::span<const Row* const> rows, Draft& draft) : rows_(rows), draft_(draft) {}

  // Answers the number of head rows; 0 if they do not name the columns.
  std::size_t read(Columns& columns) {
    std::size_t count = 0;
    while (count < rows_.size() && count < kHeadRowsMax && !is_body(*rows_[count])) ++count;
    std::vector<std::vector<std::string>> lines;
    for (std::size_t i = 0; i < count; ++i)
      if (!is_counting_row(*rows_[i])) lines.push_back(rows_[i]->cells);
    if (lines.empty()) return 0;
    align_lower_line(lines);
    for (const auto& line : lines) columns.width = std::max(columns.width, line.size());
    for (std::size_t c = 0; c < columns.width; ++c) name_column(lines, c, columns);
    name_performers(lines, columns);
    if (columns.of("activity") == kFar || columns.standard_begin() == kFar) return 0;
    if (columns.of("number") == kFar && columns.of("activity") == 1) columns.at["number"] = 0;
    return count;
  }

 private:
  // A lower line without its leading blanks begins under the group of the performers.
  static void align_lower_line(std::vector<std::vector<std::string>>& lines) {
    if (lines.size() < 2) return;
    auto& upper = lines[0];
    auto& lower = lines[1];
    const bool names_standard = std::any_of(lower.begin(), lower.end(), [](const auto& cell) {
      const auto field = field_of_heading(cell);
      return field == "inputs" || field == "output" || field == "time";
    });
    if (!names_standard || lower.empty() || one_line(lower[0]).empty()) return;
    if (const auto field = field_of_heading(lower[0]); field == "number" || field == "activity")
      return;
    std::vector<std::string> before;
    std::vector<std::string> after;
    for (const auto& cell : upper) {
      const auto field = field_of_heading(cell);
      if (field == "number" || field == "activity") before.push_back(cell);
      if (field == "note") after.push_back(cell);
    }
    const std::size_t width = before.size() + lower.size() + after.size();
    std::vector<std::string> heads = before;
    for (const auto& cell : upper) {
      const auto field = field_of_heading(cell);
      if (field == "performers") heads.push_back(cell);
    }
    heads.resize(width - after.size());
    heads.insert(heads.end(), after.begin(), after.end());
    std::vector<std::string> shifted(before.size());
    shifted.insert(shifted.end(), lower.begin(), lower.end());
    upper = heads;
    lower = shifted;
  }

  static std::string cell_of(const std::vector<std::string>& line, std::size_t column) {
    return column < line.size() ? one_line(line[column]) : std::string();
  }

  // The lowest line that names a field counts; a heading may be split over the lines.
  void name_column(const std::vector<std::vector<std::string>>& lines,
                   std::size_t column,
                   Columns& columns) {
    std::string joined;
    std::string words;
    std::string field;
    for (const auto& line : lines) {
      const std::string cell = cell_of(line, column);
      if (cell.empty()) continue;
      joined += joined.ends_with('-') ? "" : " ";
      joined += cell;
      const auto named = field_of_heading(cell);
      if (!named.empty() && (field.empty() || !is_group(named))) {
        field = named;
        words = cell;
      }
      if (named == "performers") draft_.headings.performers = cell;
      if (named == "standard") draft_.headings.standard = cell;
    }
    std::erase(joined, '-');
    if (field.empty()) {
      field = field_of_heading(joined);
      words = one_line(joined);
    }
    if (field.empty() || is_group(field) || columns.at.contains(field)) return;
    columns.at[field] = column;
    if (field == "time") columns.unit = unit_named_in(joined);
    keep_heading(field, words);
  }

  void keep_heading(const std::string& field, const std::string& words) {
    auto& heads = draft_.headings;
    if (field == "number") heads.number = words;
    if (field == "activity") heads.activity = words;
    if (field == "inputs") heads.inputs = words;
    if (field == "time") heads.time = words;
    if (field == "output") heads.output = words;
    if (field == "note") heads.note = words;
  }

  void name_performers(const std::vector<std::vector<std::string>>& lines, Columns& columns) {
    const std::size_t begin = columns.of("activity") + 1;
    const std::size_t end = std::min(columns.standard_begin(), columns.width);
    std::optional<std::size_t> group;
    for (std::size_t c = begin; c < end; ++c) {
      std::string title;
      for (const auto& line : lines) {
        const std::string cell = cell_of(line, c);
        const auto field = field_of_heading(cell);
        if (field == "performers") group = c;
        if (cell.empty() || is_group(field) || title == cell) continue;
        title += (title.empty() ? "" : " ") + cell;
      }
      if (!title.empty()) columns.performers.emplace_back(c, title);
    }
    if (columns.performers.empty() && group) columns.actor = *group;
  }

  std::span<const Row* const> rows_;
  Draft& draft_;
};

class BodyReader {
 public:
  BodyReader(const Columns& columns, Draft& draft, StepOfSymbol& steps)
      : columns_(columns), draft_(draft), steps_(steps) {
    for (const auto& [column, title] : columns.performers) titles_.insert(letters_of(title));
  }

  void read(std::span<const Row* const> rows) {
    for (const Row* row : rows)
      if (draft_.steps.size() <= kStepsMax) take(*row);
  }

 private:
  static std::string cell(const Row& row, std::size_t column) {
    return column < row.cells.size() ? row.cells[column] : std::string();
  }

  // How far mutu baku stands left or right of its heads: a continuation page may lose a column.
  long shift_of(const Row& row) const {
    const auto head = static_cast<long>(columns_.time());
    if (columns_.time() == kFar || columns_.at.contains("time_minutes")) return 0;
    const long missing = static_cast<long>(columns_.width) - static_cast<long>(row.cells.size());
    const long most = std::max(1L, std::labs(missing));
    for (long distance = 0; distance <= most; ++distance)
      for (const long shift : {-distance, distance}) {
        const long at = head + shift;
        if (at < 0 || at >= static_cast<long>(row.cells.size())) continue;
        const std::string text = one_line(row.cells[static_cast<std::size_t>(at)]);
        const auto time = time_at(text);
        if (time && time->length == text.size()) return shift;
      }
    return missing > 0 && missing < 3 ? -missing : 0;
  }

  bool repeats_head(const Row& row) const {
    std::size_t known = 0;
    std::size_t filled = 0;
    for (const auto& text : row.cells) {
      if (one_line(text).empty()) continue;
      ++filled;
      if (!field_of_heading(text).empty() || titles_.contains(letters_of(text))) ++known;
    }
    return filled >= 2 && known * 2 > filled;
  }

  void take(const Row& row) {
    if (row.blank && row.marks.empty()) return;
    if (is_counting_row(row) || repeats_head(row)) return;
    const long shift = shift_of(row);
    const auto standard = [&](const std::string& field) {
      const std::size_t at = columns_.of(field);
      const long place = static_cast<long>(at) + shift;
      return at == kFar || place < 0 ? std::string() : cell(row, static_cast<std::size_t>(place));
    };
    RowTexts texts;
    texts.number = cell(row, columns_.of("number"));
    texts.activity = cell(row, columns_.of("activity"));
    texts.inputs = standard("inputs");
    texts.output = standard("output");
    texts.note = standard("note");
    auto unit = columns_.unit;
    texts.time = standard("time");
    if (texts.time.empty()) take_time_columns(row, texts, unit);
    place_row(row, texts, unit, shift == 0 ? kSure : kLikely);
  }

  void take_time_columns(const Row& row, RowTexts& texts, std::optional<TimeUnit>& unit) const {
    static constexpr std::pair<const char*, TimeUnit> kUnits[] = {
        {"time_minutes", TimeUnit::kMinute},
        {"time_hours", TimeUnit::kHour},
        {"time_days", TimeUnit::kDay}};
    for (const auto& [field, named] : kUnits) {
      const std::string text = one_line(cell(row, columns_.of(field)));
      if (text.empty() || text == "-" || text == "0") continue;
      texts.time = text;
      unit = named;
    }
  }

  void place_row(const Row& row, RowTexts& texts, std::optional<TimeUnit> unit, int confidence) {
    const std::string word = letters_of(texts.activity);
    const bool standard = !texts.inputs.empty() || !texts.time.empty() || !texts.output.empty();
    if ((word == "mulai" || word == "selesai") && !standard) return;
    const bool numbered = row_number(texts.number).has_value();
    const std::string activity = one_line(texts.activity);
    const bool placed = !texts.time.empty() || !row.marks.empty();
    const bool own = !activity.empty() && is_upper(activity.front()) && placed;
    if (!numbered && !own) return continue_row(row, texts, standard);
    if (activity.empty() && !standard) return;
    add_step(draft_, texts, row.origin, unit, confidence);
    read_marks(row);
  }

  // A row without a number: text that runs on, or a section of the table.
  void continue_row(const Row& row, const RowTexts& texts, bool standard) {
    const std::string activity = one_line(texts.activity);
    const bool section = !standard && !letters_of(texts.number).empty();
    const bool runs_on =
        !draft_.steps.empty() && !section &&
        (standard || !texts.note.empty() || (!activity.empty() && !is_upper(activity.front())));
    if (!runs_on) {
      draft_.unread.push_back({"", row.origin, kSure, one_line(texts.number + " " + activity)});
      return;
    }
    DraftStep& step = draft_.steps.back();
    const auto add = [](std::string& text, const std::string& more) {
      if (!one_line(more).empty()) text += (text.empty() ? "" : " ") + one_line(more);
    };
    add(step.row.activity, texts.activity);
    add(step.inputs_text, texts.inputs);
    add(step.row.output, texts.output);
    add(step.row.note, texts.note);
    step.row.inputs = inputs_of(step.inputs_text);
    read_marks(row);
  }

  void read_marks(const Row& row) {
    DraftStep& step = draft_.steps.back();
    if (!row.marks.empty()) return read_symbols(row, step);
    if (columns_.actor) return read_actor(row, step);
    for (std::size_t c = columns_.of("activity") + 1; c < columns_.standard_begin(); ++c) {
      const std::string mark = one_line(cell(row, c));
      if (mark.empty() || static_cast<long>(c) >= static_cast<long>(row.cells.size())) continue;
      if (row.cells.size() < columns_.width && time_at(mark)) continue;
      mark_performer(row, step, c, mark);
    }
  }

  // Symbols that are drawn in the cells. Words beside them belong to arrows and find no field.
  void read_symbols(const Row& row, DraftStep& step) {
    for (const auto& [column, symbol] : row.marks) {
      const std::size_t place = performer_at(column);
      if (place == 0 || column >= columns_.standard_begin()) continue;
      add_performer_to(step, place);
      steps_[symbol] = draft_.steps.size() - 1;
    }
    const std::size_t end = std::min(columns_.standard_begin(), row.cells.size());
    for (std::size_t c = columns_.of("activity") + 1; c < end; ++c)
      if (const std::string words = one_line(row.cells[c]); !words.empty())
        draft_.unread.push_back({"", row.origin, kSure, words});
  }

  // The place of the performer's column, from 1; a column without a title is a further part of the
  // performer at its left. 0: none.
  std::size_t performer_at(std::size_t column) const {
    std::size_t place = 0;
    for (std::size_t i = 0; i < columns_.performers.size(); ++i)
      if (columns_.performers[i].first <= column) place = i + 1;
    return column > columns_.of("activity") ? place : 0;
  }

  static void add_performer_to(DraftStep& step, std::size_t place) {
    const auto performer = sop::PerformerColumn{static_cast<std::uint16_t>(place)};
    auto& all = step.row.performers;
    if (std::find(all.begin(), all.end(), performer) == all.end()) all.push_back(performer);
  }

  void mark_performer(const Row& row,
                      DraftStep& step,
                      std::size_t column,
                      const std::string& mark) {
    const std::size_t place = performer_at(column);
    if (place == 0 || mark.size() > 12) return;
    add_performer_to(step, place);
    const bool diamond =
        mark.find("◇") != mark.npos || mark.find("◊") != mark.npos || mark.find("⬦") != mark.npos;
    if (diamond) step.row.symbol = sop::Symbol::kDecision;
    add_evidence(draft_,
                 "steps/" + std::to_string(static_cast<int>(step.row.number)) + "/performers",
                 row.origin,
                 kSure,
                 "Tanda \"" + mark + "\" pada kolom pelaksana.");
  }

  void read_actor(const Row& row, DraftStep& step) {
    const std::string title = one_line(cell(row, *columns_.actor));
    if (title.empty()) return;
    const std::string letters = letters_of(title);
    std::size_t place = 0;
    for (std::size_t i = 0; i < draft_.performers.size(); ++i)
      if (letters_of(draft_.performers[i].title) == letters) place = i + 1;
    if (place == 0) place = add_performer(draft_, title, row.origin);
    step.row.performers = {sop::PerformerColumn{static_cast<std::uint16_t>(place)}};
    add_evidence(draft_,
                 "steps/" + std::to_string(static_cast<int>(step.row.number)) + "/performers",
                 row.origin,
                 kSure,
                 "Tertulis pada kolom pelaksana.");
  }

  const Columns& columns_;
  Draft& draft_;
  StepOfSymbol& steps_;
  std::set<std::string> titles_;
};

}  // namespace

bool read_table(std::span<const Row* const> rows, Draft& draft, StepOfSymbol& steps) {
  Columns columns;
  const std::size_t heads = HeadReader(rows, draft).read(columns);
  if (heads == 0) return false;
  for (const auto& [column, title] : columns.performers)
    add_performer(draft, title, rows.front()->origin);
  BodyReader(columns, draft, steps).read(rows.subspan(heads));
  return !draft.steps.empty();
}

}  // namespace takar::exchange::internal
