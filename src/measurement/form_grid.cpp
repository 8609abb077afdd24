#include "measurement/form_grid.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"

namespace takar::measurement {
namespace {

using Kind = GridCell::Kind;
using RowCells = std::map<std::size_t, const GridCell*>;  // By column.

struct StateWord {
  EntryState state;
  std::string_view word;
};
constexpr std::array<StateWord, 3> kStateWords{{{EntryState::kFilled, "Terisi"},
                                                {EntryState::kNihil, "Nihil"},
                                                {EntryState::kNotMeasured, "Belum diukur"}}};
// Of a stranger's text in a sentence. Source: our choice.
constexpr std::size_t kShownBytes = 80;

constexpr std::size_t at(GridColumn column) {
  return static_cast<std::size_t>(column);
}

std::string shortened(std::string_view text) {
  std::string shown;
  while (!text.empty() && shown.size() < kShownBytes) {
    const auto width = std::max<std::size_t>(utf8_width(text), 1);
    shown += text.substr(0, width);
    text.remove_prefix(std::min(width, text.size()));
  }
  return shown;
}

std::string state_word(EntryState state) {
  for (const auto& known : kStateWords)
    if (known.state == state) return std::string(known.word);
  return {};
}

GridLine line_of(const GridQuestion& question, std::size_t number, const Component* component) {
  const auto& indicator = question.indicator;
  GridLine line{.id = std::to_string(indicator.id.value), .indicator = indicator.id};
  line.first = component == nullptr || component == &indicator.components.front();
  std::string figure = question.entry.actual.value_or("");
  if (component != nullptr) {
    line.component = component->id;
    line.id += "/" + component->id;
    const auto found = question.entry.components.find(component->id);
    figure = found == question.entry.components.end() ? "" : found->second;
  }
  auto& printed = line.printed;
  printed[at(GridColumn::kRow)] = line.id;
  printed[at(GridColumn::kAsked)] = component == nullptr ? "Realisasi" : component->name;
  printed[at(GridColumn::kUnit)] = component == nullptr ? indicator.unit : component->unit;
  printed[at(GridColumn::kFigure)] = figure;
  if (!line.first) return line;
  printed[at(GridColumn::kNumber)] = std::to_string(number);
  printed[at(GridColumn::kIndicator)] = indicator.code + " " + indicator.name;
  printed[at(GridColumn::kTarget)] = question.target.value_or("");
  printed[at(GridColumn::kPrevious)] = question.previous.value_or("");
  printed[at(GridColumn::kState)] = state_word(question.entry.state);
  printed[at(GridColumn::kNote)] = question.entry.note;
  return line;
}

// Whether the unit may write in that cell of the line.
bool is_entry(const GridLine& line, std::size_t column) {
  if (column == at(GridColumn::kFigure)) return true;
  return line.first && (column == at(GridColumn::kState) || column == at(GridColumn::kNote));
}

// One text, or one figure written in two ways.
bool is_same(std::string_view printed, std::string_view found) {
  if (trim(printed) == trim(found)) return true;
  const auto one = parse_decimal(trim(printed)), other = parse_decimal(trim(found));
  return one && other && *one == *other;
}

// Reads one returned grid. Every step adds to the problems instead of stopping.
class GridReading {
 public:
  GridReading(const std::vector<GridQuestion>& questions, const std::vector<GridCell>& cells)
      : questions_(questions), lines_(grid_lines(questions)) {
    for (const auto& cell : cells) rows_[cell.row][cell.column] = &cell;
  }

  FilledGrid read() && {
    for (const auto& [row, cells] : rows_) take_row(row, cells);
    for (const auto& line : lines_)
      if (!places_.contains(line.id)) miss(line);
    for (const auto& question : questions_) take_indicator(question);
    return std::move(filled_);
  }

 private:
  void tell(IndicatorId about, std::optional<GridPlace> place, Rejection why) {
    doubted_.insert(about.value);
    if (filled_.problems.size() < kGridProblemsMax)
      filled_.problems.push_back({place, std::move(why)});
  }

  void take_row(std::size_t row, const RowCells& cells) {
    const auto id = cells.find(at(GridColumn::kRow));
    if (id == cells.end()) {
      // Above the grid stand its title and heads; elsewhere nothing was asked for.
      if (row >= kGridHeadRows) tell_outside(row, *cells.begin()->second);
      return;
    }
    const auto line = std::find_if(lines_.begin(), lines_.end(), [&](const GridLine& each) {
      return each.id == trim(id->second->text);
    });
    const GridPlace place{at(GridColumn::kRow), row};
    if (line == lines_.end())
      return tell({}, place, {"measurement.grid_row_unknown", {shortened(id->second->text)}});
    const auto [first, is_new] = places_.try_emplace(line->id, row);
    if (!is_new)
      return tell(line->indicator,
                  place,
                  {"measurement.grid_row_twice", {std::to_string(first->second + 1)}});
    hold_to_form(*line, row, cells);
  }

  void tell_outside(std::size_t row, const GridCell& cell) {
    tell({}, GridPlace{cell.column, row}, {"measurement.grid_outside", {shortened(cell.text)}});
  }

  // What the unit may not write must stand as it went out.
  void hold_to_form(const GridLine& line, std::size_t row, const RowCells& cells) {
    for (const auto& [column, cell] : cells)
      if (column >= kGridColumns && !trim(cell->text).empty()) tell_outside(row, *cell);
    for (std::size_t column = at(GridColumn::kNumber); column < kGridColumns; ++column) {
      if (is_entry(line, column) || column == at(GridColumn::kPrevious)) continue;
      const auto found = cells.find(column);
      const auto text = found == cells.end() ? std::string_view() : found->second->text;
      if (!is_same(line.printed.at(column), text))
        tell(line.indicator,
             GridPlace{column, row},
             {"measurement.grid_cell_changed", {shortened(line.printed.at(column))}});
    }
  }

  void miss(const GridLine& line) {
    tell(line.indicator,
         std::nullopt,
         {"measurement.grid_row_missing",
          {name_of(line.indicator), line.printed.at(at(GridColumn::kAsked))}});
  }

  std::string name_of(IndicatorId id) const {
    const auto found = std::find_if(questions_.begin(), questions_.end(), [&](const auto& each) {
      return each.indicator.id == id;
    });
    return found->indicator.name;
  }

  // Null: the cell is blank.
  const GridCell* entry_cell(const GridLine& line, GridColumn column) const {
    const auto row = places_.find(line.id);
    if (row == places_.end()) return nullptr;
    const auto& cells = rows_.at(row->second);
    const auto found = cells.find(at(column));
    const bool blank = found == cells.end() ||
                       (trim(found->second->text).empty() && found->second->kind != Kind::kFormula);
    return blank ? nullptr : found->second;
  }

  void take_indicator(const GridQuestion& question) {
    const auto& indicator = question.indicator;
    Entry entry{.indicator_id = indicator.id};
    const GridCell* figure = nullptr;  // The last cell that holds one.
    for (const auto& line : lines_) {
      if (line.indicator != indicator.id) continue;
      if (line.first) read_words(line, indicator, entry);
      if (const auto* cell = read_figure(line, indicator, entry)) figure = cell;
    }
    const bool states_none =
        entry.state == EntryState::kNihil || entry.state == EntryState::kNotMeasured;
    if (states_none && figure != nullptr)
      tell(indicator.id,
           GridPlace{figure->column, figure->row},
           {"measurement.figure_with_nihil", {indicator.name}});
    if (doubted_.contains(indicator.id.value)) return;
    if (figure == nullptr && !states_none && entry.note.empty()) return void(++filled_.blank);
    if (entry.state == EntryState::kEmpty) entry.state = EntryState::kFilled;
    filled_.entries.push_back(std::move(entry));
  }

  // Null: nothing is filled in.
  const GridCell* read_figure(const GridLine& line, const Indicator& indicator, Entry& entry) {
    const auto* cell = entry_cell(line, GridColumn::kFigure);
    if (cell == nullptr) return nullptr;
    const auto value = figure_in(indicator, *cell);
    if (value && line.component.empty()) entry.actual = *value;
    if (value && !line.component.empty()) entry.components[line.component] = *value;
    return cell;
  }

  // State and note.
  void read_words(const GridLine& line, const Indicator& indicator, Entry& entry) {
    if (const auto* cell = entry_cell(line, GridColumn::kNote)) {
      entry.note = std::string(trim(cell->text));
      const GridPlace place{cell->column, cell->row};
      if (cell->kind == Kind::kFormula)
        tell(indicator.id, place, {"measurement.grid_formula", {}});
      else if (entry.note.size() > kNoteBytesMax)
        tell(indicator.id,
             place,
             {"measurement.note_too_long", {indicator.name, std::to_string(kNoteBytesMax)}});
    }
    const auto* cell = entry_cell(line, GridColumn::kState);
    if (cell == nullptr) return;
    const auto wanted = to_lower_ascii(trim(cell->text));
    const auto* known = std::find_if(kStateWords.begin(), kStateWords.end(), [&](const auto& each) {
      return to_lower_ascii(each.word) == wanted;
    });
    if (cell->kind == Kind::kFormula)
      tell(indicator.id, GridPlace{cell->column, cell->row}, {"measurement.grid_formula", {}});
    else if (known == kStateWords.end())
      tell(indicator.id,
           GridPlace{cell->column, cell->row},
           {"measurement.grid_state", {shortened(cell->text)}});
    else
      entry.state = known->state;
  }

  // Decimal text; empty: a problem was told.
  std::optional<std::string> figure_in(const Indicator& indicator, const GridCell& cell) {
    const GridPlace place{cell.column, cell.row};
    const auto refuse = [&](Rejection why) -> std::optional<std::string> {
      tell(indicator.id, place, std::move(why));
      return std::nullopt;
    };
    if (cell.kind == Kind::kFormula) return refuse({"measurement.grid_formula", {}});
    if (cell.kind == Kind::kDay) return refuse({"measurement.grid_day", {shortened(cell.text)}});
    if (cell.kind == Kind::kPercent) {
      const auto part = parse_decimal(cell.text);
      const auto shown = part ? exact_decimal(*part * 100).value_or(cell.text) : cell.text;
      return refuse({"measurement.grid_percent", {shortened(shown)}});
    }
    // A number cell holds what was meant; words are read as a person types them.
    const auto value = cell.kind == Kind::kNumber ? parse_decimal(cell.text)
                                                  : parse_indonesian_number(trim(cell.text));
    const auto exact = value ? exact_decimal(*value) : std::nullopt;
    if (exact) return exact;
    if (!value && value.error().code == "base.ambiguous_number") return refuse(value.error());
    return refuse({"measurement.bad_figure", {indicator.name, shortened(cell.text)}});
  }

  const std::vector<GridQuestion>& questions_;
  std::vector<GridLine> lines_;
  std::map<std::size_t, RowCells> rows_;
  std::map<std::string, std::size_t> places_;  // The row of each line that came back.
  std::set<std::int64_t> doubted_;             // Indicators about which something was told.
  FilledGrid filled_;
};

}  // namespace

std::vector<GridLine> grid_lines(const std::vector<GridQuestion>& questions) {
  std::vector<GridLine> lines;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const auto& components = questions[i].indicator.components;
    if (components.empty()) lines.push_back(line_of(questions[i], i + 1, nullptr));
    for (const auto& component : components)
      lines.push_back(line_of(questions[i], i + 1, &component));
  }
  return lines;
}

std::vector<std::string> grid_state_words() {
  std::vector<std::string> words;
  words.reserve(kStateWords.size());
  for (const auto& known : kStateWords) words.emplace_back(known.word);
  return words;
}

FilledGrid read_grid(const std::vector<GridQuestion>& questions,
                     const std::vector<GridCell>& cells) {
  return GridReading(questions, cells).read();
}

}  // namespace takar::measurement
