#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "exchange/internal/drawing.hpp"
#include "exchange/internal/off_page.hpp"
#include "exchange/internal/words.hpp"

namespace takar::exchange::internal {
namespace {

constexpr std::int32_t kLabelReach = 16 * kPoint;  // From the words at an exit to its arrow.

// "Halaman 2 dari 3" at the head or foot of the page belongs to no field.
bool is_page_number(const TextLine& line, const Drawing& drawing) {
  const std::int32_t edge = drawing.height / 10;
  const bool outside = line.box.top < edge || line.box.bottom > drawing.height - edge;
  const auto words = words_of(line.text);
  return outside && (std::find(words.begin(), words.end(), "halaman") != words.end() ||
                     std::find(words.begin(), words.end(), "page") != words.end() ||
                     row_number(line.text).has_value());
}

class PageReader {
 public:
  PageReader(Drawing& drawing, OffPage& off_page, Sheet& sheet)
      : drawing_(drawing), off_page_(off_page), sheet_(sheet) {}

  void read() {
    drop_cells(drawing_);
    arrows_ = take_arrows(drawing_);
    labels_.resize(arrows_.size());
    grids_ = grids_of(drawing_.rules);
    words_of_cell_.resize(grids_.size());
    first_symbol_ = sheet_.symbols.size();
    for (const auto& symbol : drawing_.symbols)
      sheet_.symbols.push_back({symbol.form, {0, drawing_.page, words_of(symbol.box)}, {}});
    find_marked_columns();
    for (auto& word : drawing_.words) place(std::move(word));
    add_rows();
    add_arrows();
  }

 private:
  struct Spot {
    std::size_t grid = 0, band = 0, column = 0;
  };

  std::optional<Spot> spot_of(Place place) const {
    for (std::size_t g = grids_.size(); g-- > 0;) {
      const Grid& grid = grids_[g];
      if (!grid.box.holds(place)) continue;
      const auto index = [](const std::vector<std::int32_t>& edges, std::int32_t at) {
        const auto after = std::upper_bound(edges.begin(), edges.end(), at);
        const auto i = std::max<std::ptrdiff_t>(after - edges.begin() - 1, 0);
        return std::min(static_cast<std::size_t>(i), edges.size() - 2);
      };
      return Spot{g, index(grid.ys, place.y), index(grid.xs, place.x)};
    }
    return std::nullopt;
  }

  // The columns that a symbol covers: where its middle stands, and those it spans.
  std::vector<std::size_t> columns_of(const Box& box, const Grid& grid, std::size_t middle) const {
    std::vector<std::size_t> columns;
    for (std::size_t c = 0; c < grid.columns(); ++c) {
      const std::int32_t shared =
          std::min(box.right, grid.xs[c + 1]) - std::max(box.left, grid.xs[c]);
      if (c == middle || shared * 2 > grid.xs[c + 1] - grid.xs[c]) columns.push_back(c);
    }
    return columns;
  }

  void find_marked_columns() {
    for (std::size_t i = 0; i < drawing_.symbols.size(); ++i) {
      const auto& symbol = drawing_.symbols[i];
      const auto spot = spot_of(symbol.box.centre());
      if (!spot || symbol.form == Form::kPentagon) continue;
      const Grid& grid = grids_[spot->grid];
      // A symbol whose middle is a rule between two columns stands in both.
      auto columns = columns_of(symbol.box, grid, spot->column);
      const std::int32_t centre = symbol.box.centre().x;
      if (columns.size() == 1 && spot->column > 0 && symbol.box.width() > 0 &&
          centre - grid.xs[spot->column] < kPoint &&
          symbol.box.left < grid.xs[spot->column] - kPoint)
        columns.insert(columns.begin(), spot->column - 1);
      for (const auto column : columns) {
        marks_[{spot->grid, spot->band}].push_back({column, first_symbol_ + i});
        const auto [first, fresh] = marked_.try_emplace({spot->grid, column}, spot->band);
        if (!fresh) first->second = std::min(first->second, spot->band);
      }
    }
  }

  void place(Word word) {
    const Place centre = word.box.centre();
    for (std::size_t i = 0; i < drawing_.symbols.size(); ++i)
      if (drawing_.symbols[i].box.holds(centre)) {
        auto& label = sheet_.symbols[first_symbol_ + i].label;
        label += (label.empty() ? "" : " ") + word.text;
        return;
      }
    const auto spot = spot_of(centre);
    if (!spot) return lines_.push_back(std::move(word));
    if (is_among_symbols(*spot) && is_label(word)) return;
    words_of_cell_[spot->grid][grids_[spot->grid].cell(spot->band, spot->column)].push_back(
        std::move(word));
  }

  // In the body of a performer's column.
  bool is_among_symbols(const Spot& spot) const {
    std::optional<std::size_t> first;
    for (const auto& [key, band] : marked_)
      if (key.first == spot.grid) first = std::min(first.value_or(band), band);
    return first && spot.band >= *first && marked_.contains({spot.grid, spot.column});
  }

  // Words beside an arrow that leaves a diamond say which exit it is.
  bool is_label(const Word& word) {
    std::optional<std::size_t> nearest;
    std::int64_t least = kLabelReach;
    for (std::size_t i = 0; i < arrows_.size(); ++i) {
      const auto& from = arrows_[i].from;
      if (!from || drawing_.symbols[*from].form != Form::kDiamond) continue;
      const auto away = distance(word.box.centre(), arrows_[i].points);
      if (away >= least) continue;
      least = away;
      nearest = i;
    }
    if (!nearest) return false;
    labels_[*nearest].push_back(word);
    return true;
  }

  void add_rows() {
    auto lines = lines_of(std::move(lines_));
    std::erase_if(lines, [&](const TextLine& line) { return is_page_number(line, drawing_); });
    std::size_t next = 0;
    const auto add_lines_above = [&](std::int32_t y) {
      for (; next < lines.size() && lines[next].box.top < y; ++next)
        sheet_.rows.push_back(
            {{0, drawing_.page, words_of(lines[next].box)}, {lines[next].text}, false, {}});
    };
    for (std::size_t g = 0; g < grids_.size(); ++g) {
      add_lines_above(grids_[g].box.top);
      for (std::size_t band = 0; band < grids_[g].bands(); ++band) add_band(g, band);
    }
    add_lines_above(kFarthest);
    sheet_.rows.push_back({{0, drawing_.page, {}}, {""}, true, {}});
  }

  // A cell stands where it begins: in its first band and column.
  void add_band(std::size_t g, std::size_t band) {
    const Grid& grid = grids_[g];
    const Box box{grid.box.left, grid.ys[band], grid.box.right, grid.ys[band + 1]};
    Row row{{0, drawing_.page, words_of(box)}, {}, true, {}};
    for (std::size_t column = 0; column < grid.columns(); ++column) {
      const std::size_t cell = grid.cell(band, column);
      const Box& own = grid.cells[cell];
      std::string text;
      if (own.top == grid.ys[band] && own.left == grid.xs[column])
        text = text_of(words_of_cell_[g][cell], own.width());
      row.blank = row.blank && text.empty();
      row.cells.push_back(std::move(text));
    }
    if (const auto marks = marks_.find({g, band}); marks != marks_.end()) row.marks = marks->second;
    if (!row.blank || !row.marks.empty()) sheet_.rows.push_back(std::move(row));
  }

  void add_arrows() {
    for (std::size_t i = 0; i < arrows_.size(); ++i) {
      const auto& arrow = arrows_[i];
      if (!arrow.from || !arrow.to || *arrow.from == *arrow.to) continue;
      std::string label;
      for (const auto& line : lines_of(labels_[i])) label += (label.empty() ? "" : " ") + line.text;
      off_page_.add({first_symbol_ + *arrow.from, first_symbol_ + *arrow.to, label, arrow.headed});
    }
  }

  Drawing& drawing_;
  OffPage& off_page_;
  Sheet& sheet_;
  std::vector<FoundArrow> arrows_;
  std::vector<std::vector<Word>> labels_;  // Of each arrow.
  std::vector<Grid> grids_;
  std::vector<std::map<std::size_t, std::vector<Word>>> words_of_cell_;
  std::vector<Word> lines_;
  std::map<std::pair<std::size_t, std::size_t>, std::vector<Mark>> marks_;  // Grid and band.
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> marked_;  // Grid, column: first band.
  std::size_t first_symbol_ = 0;
};

}  // namespace

Sheet sheet_of_drawings(std::vector<Drawing> drawings) {
  Sheet sheet;
  sheet.form = "pdf";
  OffPage off_page;
  for (auto& drawing : drawings) PageReader(drawing, off_page, sheet).read();
  sheet.arrows = std::move(off_page).joined(sheet.symbols);
  return sheet;
}

}  // namespace takar::exchange::internal
