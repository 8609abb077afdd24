#include "sop/internal/flow_grid.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "sop/places.hpp"
#include "sop/text_width.hpp"

namespace takar::sop::internal {
namespace {

constexpr Type kPlain{kFlowTextSize, false};
constexpr Type kBold{kFlowTextSize, true};
constexpr std::int32_t kRowHeightMin = 1440;
constexpr std::int32_t kActivityMin = 4400;
constexpr std::int32_t kPerformersMin = 6400;  // All columns together: lanes, symbols and labels.

std::string place_of(std::size_t step, std::string_view key) {
  return "steps/" + std::to_string(step + 1) + "/" + std::string(key);
}

std::string shown(const Sop& sop, std::size_t step, std::string_view key) {
  return shown_words(sop, place_of(step, key));
}

// Several inputs stand one below the other.
std::string shown_inputs(const Sop& sop, std::size_t step) {
  const std::size_t count = sop.steps[step].inputs.size();
  std::string all;
  for (std::size_t i = 1; i <= count; ++i) {
    if (!all.empty()) all += '\n';
    if (count > 1) all += "- ";
    all += shown(sop, step, "inputs/" + std::to_string(i));
  }
  return all;
}

// How wide columns may be, from comfortable to narrow; the first that leaves the activity its room
// is taken. Order: number, performer, inputs, time, output, note.
struct Widths {
  std::int32_t number, performer, inputs, time, output, note;
};
constexpr Widths kWidths[] = {{900, 2300, 3400, 1650, 3400, 2700},
                              {900, 2000, 3200, 1600, 3200, 2500},
                              {850, 1800, 2900, 1500, 2900, 2400},
                              {800, 1600, 2700, 1450, 2700, 2200},
                              {800, 1400, 2500, 1400, 2500, 2000}};

std::int32_t performer_width(const Widths& w, std::int32_t performers) {
  return std::max(w.performer, performers == 0 ? 0 : kPerformersMin / performers);
}

std::int32_t activity_width(const Widths& w, std::int32_t usable, std::int32_t performers) {
  return usable - w.number - performer_width(w, performers) * performers - w.inputs - w.time -
         w.output - w.note;
}

Columns placed(const Widths& widths, Columns columns) {
  const std::int32_t usable = columns.width - 2 * kMargin;
  const std::int32_t activity = activity_width(widths, usable, columns.count);
  columns.w = {widths.number, activity, widths.inputs, widths.time, widths.output, widths.note};
  columns.performer_w = performer_width(widths, columns.count);
  std::int32_t x = kMargin;
  for (std::size_t i = 0; i < kTextColumns; ++i) {
    columns.x[i] = x;
    x += columns.w[i];
    if (i != kActivity) continue;
    columns.performers_x = x;
    x += columns.performer_w * columns.count;
  }
  columns.lane = std::min(columns.performer_w * 21 / 100, 400);
  return columns;
}

FlowCell head_cell(FlowBox box, const std::string& words) {
  return {box, wrapped(words, kBold, box.w - 2 * kFlowPadding), true, "header"};
}

std::int32_t height_of(std::size_t lines) {
  return static_cast<std::int32_t>(lines) * kFlowLineHeight + kFlowPadding;
}

RowPart whole_row(const Sop& sop, const Columns& columns, std::size_t step, std::int32_t extra) {
  RowPart part;
  part.step = step;
  const std::array<std::string, kTextColumns> words = {sop.steps[step].printed_number,
                                                       shown(sop, step, "activity"),
                                                       shown_inputs(sop, step),
                                                       shown(sop, step, "time"),
                                                       shown(sop, step, "output"),
                                                       shown(sop, step, "note")};
  std::size_t lines = 1;
  for (std::size_t i = 0; i < kTextColumns; ++i) {
    part.lines[i] = wrapped(words[i], kPlain, columns.w[i] - 2 * kFlowPadding);
    lines = std::max(lines, part.lines[i].size());
  }
  part.h = std::max(kRowHeightMin, height_of(lines)) + extra;
  return part;
}

// Cuts what does not fit into `height` off a row; the symbol stays with the first part.
RowPart cut_below(RowPart& part, std::int32_t height) {
  RowPart rest;
  rest.step = part.step;
  rest.is_first = false;
  const auto fitting =
      static_cast<std::size_t>(std::max(1, (height - kFlowPadding) / kFlowLineHeight));
  std::size_t lines = 1;
  for (std::size_t i = 0; i < kTextColumns; ++i) {
    auto& all = part.lines[i];
    if (all.size() <= fitting) continue;
    const auto from = all.begin() + static_cast<std::ptrdiff_t>(fitting);
    rest.lines[i].assign(from, all.end());
    all.erase(from, all.end());
    lines = std::max(lines, rest.lines[i].size());
  }
  rest.h = height_of(lines);
  part.h = height;
  return rest;
}

bool fits_in(const RowPart& part, std::int32_t height) {
  for (const auto& lines : part.lines)
    if (height_of(lines.size()) > height) return false;
  return true;
}

// How many lines of connectors each page needs above and below its rows.
struct Strips {
  std::int32_t top = 0, bottom = 0;

  bool operator==(const Strips&) const = default;
};

class Pager {
 public:
  Pager(const Sop& sop,
        const Columns& columns,
        std::int32_t head,
        const std::vector<std::int32_t>& extra)
      : sop_(sop), columns_(columns), head_(head), extra_(extra) {}

  std::vector<PagePlan> pages(std::vector<Edge>& edges) {
    // Strips only grow from round to round, so the rounds end.
    for (int round = 0; round < 60; ++round) {
      fill();
      if (!connect(edges)) return std::move(pages_);
    }
    TAKAR_CHECK(false, "the pages of a flow chart do not settle");
    return {};
  }

 private:
  Strips strips_of(std::size_t page) const {
    return page < strips_.size() ? strips_[page] : Strips{};
  }

  // The height that rows may fill on the page. A head or strips that leave nothing make the page
  // taller than its paper.
  std::int32_t room_on(std::size_t page) const {
    const Strips strips = strips_of(page);
    const std::int32_t used = 2 * kMargin + head_ + (strips.top + strips.bottom) * kStripHeight;
    return std::max(columns_.height - used, 2 * kRowHeightMin);
  }

  void fill() {
    pages_.assign(1, {});
    std::int32_t used = 0;
    for (std::size_t step = 0; step < sop_.steps.size(); ++step) {
      RowPart part = whole_row(sop_, columns_, step, extra_[step]);
      while (true) {
        const std::int32_t left = room_on(pages_.size() - 1) - used;
        if (part.h <= left) break;
        const bool fresh = used == 0;
        if (!fresh) {
          turn_page(used);
          continue;
        }
        // Alone on its page and still too tall: its text goes on on the next page.
        if (fits_in(part, left)) {
          part.h = left;
          break;
        }
        RowPart rest = cut_below(part, left);
        pages_.back().parts.push_back(std::move(part));
        turn_page(used);
        part = std::move(rest);
      }
      used += part.h;
      pages_.back().parts.push_back(std::move(part));
    }
  }

  void turn_page(std::int32_t& used) {
    pages_.emplace_back();
    used = 0;
  }

  std::size_t page_of(std::size_t step) const {
    for (std::size_t p = 0; p < pages_.size(); ++p)
      for (const auto& part : pages_[p].parts)
        if (part.step == step && part.is_first) return p;
    return 0;
  }

  std::int32_t column_of(std::size_t step) const {
    return static_cast<std::int32_t>(sop_.steps[step].performers.front()) - 1;
  }

  // Gives each edge that leaves its page two connectors. True if a strip had to grow.
  bool connect(std::vector<Edge>& edges) {
    int forward = 0, back = 0;
    for (std::size_t e = 0; e < edges.size(); ++e) {
      Edge& edge = edges[e];
      edge.connector.clear();
      const std::size_t from = page_of(edge.from), to = page_of(edge.to);
      if (from == to) continue;
      const bool returns = to < from;
      edge.connector = returns ? "B" + std::to_string(++back) : "A" + std::to_string(++forward);
      // The arrow points at the column it is going to; a return leaves above its own column.
      const std::int32_t wish = returns ? column_of(edge.from) : column_of(edge.to);
      pages_[from].connectors.push_back({e, true, returns, wish, 0});
      pages_[to].connectors.push_back({e, false, !returns, column_of(edge.to), 0});
    }
    bool grew = false;
    strips_.resize(std::max(strips_.size(), pages_.size()));
    for (std::size_t p = 0; p < pages_.size(); ++p) grew = seat(p) || grew;
    return grew;
  }

  // Seats the connectors of a page, one to a column in each line of the strip.
  bool seat(std::size_t page) {
    Strips need;
    std::vector<std::vector<bool>> taken[2];
    for (auto& connector : pages_[page].connectors) {
      auto& lines = taken[connector.at_top ? 0 : 1];
      while (!try_seat(connector, lines))
        lines.emplace_back(static_cast<std::size_t>(columns_.count), false);
    }
    need.top = static_cast<std::int32_t>(taken[0].size());
    need.bottom = static_cast<std::int32_t>(taken[1].size());
    Strips& strips = strips_[page];
    const Strips before = strips;
    strips.top = std::max(strips.top, need.top);
    strips.bottom = std::max(strips.bottom, need.bottom);
    pages_[page].top_lines = strips.top;
    pages_[page].bottom_lines = strips.bottom;
    return strips != before;
  }

  static bool try_seat(Connector& connector, std::vector<std::vector<bool>>& lines) {
    for (std::size_t line = 0; line < lines.size(); ++line) {
      auto& seats = lines[line];
      const auto count = static_cast<std::int32_t>(seats.size());
      for (std::int32_t away = 0; away < count; ++away)
        for (const std::int32_t column : {connector.column - away, connector.column + away}) {
          if (column < 0 || column >= count || seats[static_cast<std::size_t>(column)]) continue;
          seats[static_cast<std::size_t>(column)] = true;
          connector.column = column;
          connector.line = static_cast<std::int32_t>(line);
          return true;
        }
    }
    return false;
  }

  const Sop& sop_;
  const Columns& columns_;
  std::int32_t head_;
  const std::vector<std::int32_t>& extra_;
  std::vector<Strips> strips_;
  std::vector<PagePlan> pages_;
};

}  // namespace

Columns columns_for(const Sop& sop, Paper paper) {
  Columns columns;
  columns.count = static_cast<std::int32_t>(sop.performers.size());
  columns.paper = paper == Paper::kA4 ? "A4" : "F4";
  columns.width = paper == Paper::kA4 ? 29700 : 33000;
  columns.height = paper == Paper::kA4 ? 21000 : 21500;
  for (const auto& widths : kWidths)
    if (activity_width(widths, columns.width - 2 * kMargin, columns.count) >= kActivityMin)
      return placed(widths, columns);
  columns.paper = "A3";
  columns.width = 42000;
  columns.height = 29700;
  for (const auto& widths : kWidths)
    if (activity_width(widths, columns.width - 2 * kMargin, columns.count) >= kActivityMin)
      return placed(widths, columns);
  Widths narrow = kWidths[4];
  narrow.performer = 0;
  const std::int32_t left = activity_width(narrow, columns.width - 2 * kMargin, 0) - kActivityMin;
  narrow.performer = left / std::max(columns.count, 1);
  return placed(narrow, columns);
}

std::vector<Edge> edges_of(const Sop& sop) {
  std::vector<Edge> edges;
  for (std::size_t i = 0; i < sop.steps.size(); ++i) {
    const Step& step = sop.steps[i];
    const auto index = [](StepNumber number) { return static_cast<std::size_t>(number) - 1; };
    const auto forward = step.no ? FlowArrowKind::kYes : FlowArrowKind::kNext;
    if (step.next) edges.push_back({i, index(*step.next), forward, step.yes_label, ""});
    if (step.no) edges.push_back({i, index(*step.no), FlowArrowKind::kNo, step.no_label, ""});
  }
  return edges;
}

Head head_of(const Sop& sop, const Columns& columns) {
  const auto word = [&](std::string_view key) {
    return shown_words(sop, "headings/" + std::string(key));
  };
  const std::int32_t group_w = columns.performer_w * columns.count;
  const std::int32_t standard_w = columns.w[kInputs] + columns.w[kTime] + columns.w[kOutput];
  std::int32_t upper = 0, lower = 0;
  std::vector<FlowCell> above = {
      head_cell({columns.performers_x, 0, group_w, 0}, word("performers")),
      head_cell({columns.x[kInputs], 0, standard_w, 0}, word("standard"))};
  std::vector<FlowCell> below = {
      head_cell({columns.x[kInputs], 0, columns.w[kInputs], 0}, word("inputs")),
      head_cell({columns.x[kTime], 0, columns.w[kTime], 0}, word("time")),
      head_cell({columns.x[kOutput], 0, columns.w[kOutput], 0}, word("output"))};
  for (std::int32_t i = 0; i < columns.count; ++i) {
    const auto& title = sop.performers[static_cast<std::size_t>(i)].shown_title();
    const std::int32_t x = columns.performers_x + i * columns.performer_w;
    below.push_back(head_cell({x, 0, columns.performer_w, 0}, title));
  }
  std::vector<FlowCell> both = {
      head_cell({columns.x[kNumber], 0, columns.w[kNumber], 0}, word("number")),
      head_cell({columns.x[kActivity], 0, columns.w[kActivity], 0}, word("activity")),
      head_cell({columns.x[kNote], 0, columns.w[kNote], 0}, word("note"))};
  for (const auto& cell : above) upper = std::max(upper, height_of(cell.lines.size()) + 90);
  for (const auto& cell : below) lower = std::max(lower, height_of(cell.lines.size()) + 90);
  for (const auto& cell : both) lower = std::max(lower, height_of(cell.lines.size()) - upper);
  Head head{.height = upper + lower};
  const auto add = [&](std::vector<FlowCell>& cells, std::int32_t y, std::int32_t h) {
    for (auto& cell : cells) {
      cell.box.y = kMargin + y;
      cell.box.h = h;
      head.cells.push_back(std::move(cell));
    }
  };
  add(both, 0, head.height);
  add(above, 0, upper);
  add(below, upper, lower);
  return head;
}

std::vector<PagePlan> paged(const Sop& sop,
                            const Columns& columns,
                            std::int32_t head_height,
                            const std::vector<std::int32_t>& extra,
                            std::vector<Edge>& edges) {
  auto pages = Pager(sop, columns, head_height, extra).pages(edges);
  for (auto& page : pages) {
    std::int32_t y = kMargin + head_height + page.top_lines * kStripHeight;
    for (auto& part : page.parts) {
      part.y = y;
      y += part.h;
    }
  }
  return pages;
}

}  // namespace takar::sop::internal
