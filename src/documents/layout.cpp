#include <algorithm>
#include <span>
#include <type_traits>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "base/text.hpp"
#include "documents/page_flow.hpp"

namespace takar::documents {
namespace {

constexpr Length kPoint = 1024;
constexpr TextStyle kBody{110, false, Align::kLeft};
constexpr TextStyle kSmall{80, false, Align::kLeft};

// Lines of a text over as many pages as it takes.
void lay_lines(PageFlow& flow, const TextBox& box, Length x) {
  int from = 0;
  while (from < box.lines()) {
    int to = box.end_of_fit(from, flow.room());
    if (to == from && !flow.at_top()) {
      flow.new_page();
      continue;
    }
    to = std::max(to, from + 1);
    flow.page().texts.push_back({box, from, to, x, flow.y()});
    flow.skip(box.height(from, to));
    from = to;
  }
}

void lay_centred(PageFlow& flow, const std::string& text, std::int32_t size, bool bold) {
  if (text.empty()) return;
  const auto box = flow.typesetter().set(text, {size, bold, Align::kCenter}, flow.width());
  flow.need(box.height());
  lay_lines(flow, box, flow.left());
}

// Government and agency, address, and the double line of official letters.
void lay_letterhead(PageFlow& flow, const Letterhead& letterhead) {
  lay_centred(flow, to_upper_ascii(letterhead.government), 130, true);
  lay_centred(flow, to_upper_ascii(letterhead.agency), 150, true);
  lay_centred(flow, to_upper_ascii(letterhead.unit), 120, true);
  lay_centred(flow, letterhead.address, 90, false);
  lay_centred(flow, letterhead.contact, 90, false);
  flow.skip(4 * kPoint);
  flow.horizontal(flow.y(), 2 * kPoint);
  flow.skip(2 * kPoint + kPoint / 2);
  flow.horizontal(flow.y(), kPoint / 2);
  flow.skip(12 * kPoint);
}

void lay_heading(PageFlow& flow, const Document& document) {
  if (document.heading.empty()) return;
  lay_centred(flow, to_upper_ascii(document.heading), 125, true);
  for (const auto& line : document.subtitles) lay_centred(flow, line, 110, false);
  flow.skip(10 * kPoint);
}

class BlockLayout {
 public:
  explicit BlockLayout(PageFlow& flow) : flow_(flow) {}

  // What must stand on the page where the next block ends: signatures are never alone on one.
  void keep_below(Length height) { below_ = height; }

  // The height of the signatures that follow after at most a few lines; 0 if none do.
  Length height_before_signatures(std::span<const Block> blocks) {
    Length height = 0;
    for (const auto& block : blocks) {
      if (const auto* signatures = std::get_if<Signatures>(&block))
        return height + height_of(*signatures);
      if (const auto* note = std::get_if<Note>(&block))
        height += flow_.typesetter().set(note->text, kSmall, flow_.width()).height() + 5 * kPoint;
      else if (const auto* paragraph = std::get_if<Paragraph>(&block))
        height += box_of(*paragraph).height() + 6 * kPoint;
      else
        return 0;
    }
    return 0;
  }

  void operator()(const Paragraph& block) {
    const auto box = box_of(block);
    if (below_ > 0 && box.lines() <= kLinesKept) flow_.need(box.height() + 6 * kPoint + below_);
    lay_lines(flow_, box, flow_.left());
    flow_.skip(6 * kPoint);
  }

  void operator()(const Heading& block) {
    const auto box = flow_.typesetter().set(block.text, {110, true, Align::kLeft}, flow_.width());
    flow_.skip(4 * kPoint);
    flow_.need(box.height() + from_mm(20));
    lay_lines(flow_, box, flow_.left());
    flow_.skip(4 * kPoint);
  }

  void operator()(const KeyValues& block) {
    if (block.boxed) {
      lay_table(flow_, as_table(block));
      flow_.skip(8 * kPoint);
      return;
    }
    const Length key_width = from_mm(block.key_width);
    const Length colon = from_mm(3);
    auto first = !block.beside.empty();
    for (const auto& row : block.rows) {
      Length beside_width = 0;
      if (first) {
        const auto box =
            flow_.typesetter().set(block.beside, {110, false, Align::kRight}, flow_.width() / 2);
        beside_width = box.natural_width() + from_mm(3);
        flow_.need(box.height());
        flow_.place(box, flow_.left() + flow_.width() / 2, flow_.y());
        first = false;
      }
      const auto key = flow_.typesetter().set(row.key, kBody, key_width - kPoint);
      const auto value = flow_.typesetter().set(
          row.value, kBody, flow_.width() - key_width - colon - beside_width);
      flow_.need(std::max(key.height(), value.height(0, 1)));
      const Length top = flow_.y();
      const auto page_before = &flow_.page();
      flow_.place(key, flow_.left(), top);
      if (!row.key.empty())
        flow_.place(flow_.typesetter().set(":", kBody, colon), flow_.left() + key_width, top);
      lay_lines(flow_, value, flow_.left() + key_width + colon);
      if (page_before == &flow_.page()) flow_.skip(std::max(0, top + key.height() - flow_.y()));
      flow_.skip(2 * kPoint);
    }
    flow_.skip(6 * kPoint);
  }

  void operator()(const Table& block) {
    lay_table(flow_, block, below_ > 0 ? below_ + 8 * kPoint : 0);
    flow_.skip(8 * kPoint);
  }

  void operator()(const List& block) {
    const Length indent = from_mm(7);
    int number = 0;
    for (const auto& item : block.items) {
      ++number;
      const auto box =
          flow_.typesetter().set(item, {110, false, Align::kLeft}, flow_.width() - indent);
      const bool last = std::cmp_equal(number, block.items.size());
      flow_.need(last && below_ > 0 ? box.height() + 8 * kPoint + below_ : box.height(0, 1));
      lay_mark(block.mark, number, box.height(0, 1));
      lay_lines(flow_, box, flow_.left() + indent);
      flow_.skip(2 * kPoint);
    }
    flow_.skip(6 * kPoint);
  }

  void operator()(const Signatures& block) {
    flow_.skip(8 * kPoint);
    const auto count = block.blocks.size();
    for (std::size_t i = 0; i < count; i += 2) {
      const auto pair = pair_of(block, i);
      flow_.need(pair.height());
      place_signature(pair.left, flow_.left(), pair.upper());
      place_signature(pair.right, flow_.left() + flow_.width() - signature_width(), pair.upper());
      flow_.skip(pair.height() + 10 * kPoint);
    }
  }

  void operator()(const Note& block) {
    const auto box = flow_.typesetter().set(block.text, kSmall, flow_.width());
    if (below_ > 0) flow_.need(box.height() + 5 * kPoint + below_);
    lay_lines(flow_, box, flow_.left());
    flow_.skip(5 * kPoint);
  }

  void operator()(const Divider& block) {
    flow_.need(20 * kPoint);
    flow_.skip(6 * kPoint);
    flow_.horizontal(flow_.y(), kPoint / 2, !block.words.empty());
    flow_.skip(2 * kPoint);
    if (!block.words.empty()) lay_centred(flow_, block.words, 75, false);
    flow_.skip(6 * kPoint);
  }

  void operator()(const PageBreak&) { flow_.new_page(); }

  void operator()(const FlowPages& block) {
    for (const auto& page : block.pages) lay_flow_page(flow_, page);
    after_flow_pages_ = true;
  }

  // Flow-chart pages have their own size, so text after them begins a page.
  void before(const Block& block) {
    const bool needs_page = after_flow_pages_ && !std::holds_alternative<FlowPages>(block) &&
                            !std::holds_alternative<PageBreak>(block);
    if (needs_page) flow_.new_page();
    if (!std::holds_alternative<FlowPages>(block)) after_flow_pages_ = false;
  }

 private:
  Length signature_width() const { return std::min(from_mm(78), flow_.width() / 2); }

  // A longer paragraph is parted rather than moved whole.
  static constexpr int kLinesKept = 8;

  TextBox box_of(const Paragraph& block) {
    return flow_.typesetter().set(block.text, {kBody.size, block.bold, block.align}, flow_.width());
  }

  static Table as_table(const KeyValues& block) {
    Table table;
    table.columns = {{block.key_width, Align::kLeft},
                     {std::max(10, 160 - block.key_width), Align::kLeft}};
    for (const auto& row : block.rows) table.rows.push_back({{row.key, 1, true, {}}, {row.value}});
    return table;
  }

  void lay_mark(List::Mark mark, int number, Length line_height) {
    if (mark == List::Mark::kTicked) {
      lay_tick(line_height);
      return;
    }
    std::string text = "-";
    if (mark == List::Mark::kNumber) text = fmt::format("{}.", number);
    if (mark == List::Mark::kLetter)
      text = number <= 26 ? fmt::format("{}.", static_cast<char>('a' + number - 1))
                          : fmt::format("{}.", number);
    flow_.place(flow_.typesetter().set(text, kBody, from_mm(12)), flow_.left(), flow_.y());
  }

  // A small box with a tick, drawn because the font has none.
  void lay_tick(Length line_height) {
    const Length size = 8 * kPoint;
    const Length x = flow_.left() + from_mm(1);
    const Length y = flow_.y() + (line_height - size) / 2;
    const Point corners[] = {{x, y}, {x + size, y}, {x + size, y + size}, {x, y + size}, {x, y}};
    for (std::size_t i = 0; i + 1 < std::size(corners); ++i)
      flow_.page().lines.push_back({corners[i], corners[i + 1]});
    const Point low{x + size * 2 / 5, y + size * 4 / 5};
    flow_.page().lines.push_back({{x + size / 6, y + size / 2}, low, kPoint});
    flow_.page().lines.push_back({low, {x + size, y - size / 5}, kPoint});
  }

  std::vector<TextBox> boxes_of(const Signature& signature) {
    const auto width = signature_width();
    const auto box = [&](const std::string& text, std::int32_t size, bool bold) {
      return flow_.typesetter().set(text, {size, bold, Align::kCenter}, width);
    };
    std::vector<TextBox> boxes;
    boxes.push_back(box(signature.above, 110, false));
    boxes.push_back(box(signature.position.empty() ? "" : signature.position + ",", 110, false));
    boxes.push_back(
        box(signature.name.empty() ? "(                                        )" : signature.name,
            110,
            true));
    std::string below = signature.rank;
    if (!signature.nip.empty()) below += (below.empty() ? "NIP " : "\nNIP ") + signature.nip;
    boxes.push_back(box(below, 110, false));
    boxes.push_back(box(signature.decree, 80, false));
    return boxes;
  }

  static constexpr Length kRoomToSign = 56 * kPoint;  // About 20 mm.

  // What stands above the room to sign, and below it.
  static Length upper_height(const std::vector<TextBox>& boxes) {
    return boxes.empty() ? 0 : boxes[0].height() + boxes[1].height();
  }
  static Length lower_height(const std::vector<TextBox>& boxes) {
    Length height = 0;
    for (std::size_t i = 2; i < boxes.size(); ++i) height += boxes[i].height();
    return height;
  }

  // Two signatures side by side; one alone stands at the right.
  struct Pair {
    std::vector<TextBox> left, right;

    [[nodiscard]] Length upper() const { return std::max(upper_height(left), upper_height(right)); }
    [[nodiscard]] Length height() const {
      return upper() + kRoomToSign + std::max(lower_height(left), lower_height(right));
    }
  };

  Pair pair_of(const Signatures& block, std::size_t i) {
    const bool alone = i + 1 == block.blocks.size();
    if (alone) return {{}, boxes_of(block.blocks[i])};
    return {boxes_of(block.blocks[i]), boxes_of(block.blocks[i + 1])};
  }

  Length height_of(const Signatures& block) {
    Length height = 8 * kPoint;
    for (std::size_t i = 0; i < block.blocks.size(); i += 2) {
      if (i > 0) height += 10 * kPoint;
      height += pair_of(block, i).height();
    }
    return height;
  }

  // The positions and the names of two blocks side by side stand on one line.
  void place_signature(const std::vector<TextBox>& boxes, Length x, Length upper) {
    if (boxes.empty()) return;
    Length y = flow_.y() + upper - upper_height(boxes);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      if (i == 2) {
        flow_.page().sign_rooms.push_back(
            {signature_blocks_++, x, y, signature_width(), kRoomToSign});
        y += kRoomToSign;
      }
      flow_.place(boxes[i], x, y);
      y += boxes[i].height();
    }
  }

  PageFlow& flow_;
  Length below_ = 0;
  std::size_t signature_blocks_ = 0;
  bool after_flow_pages_ = false;
};

// "Halaman 2 dari 5" can only be written when all pages are there.
void lay_page_feet(Scene& scene, const Document& document, Typesetter& typesetter) {
  const auto total = scene.size();
  for (std::size_t i = 0; i < total; ++i) {
    auto& page = scene[i];
    const Length side = from_mm(20);
    const Length width = page.width - 2 * side;
    const Length y = page.height - from_mm(13);
    const auto number = typesetter.set(
        fmt::format("Halaman {} dari {}", i + 1, total), {75, false, Align::kRight}, width);
    const auto foot =
        typesetter.set(document.footer, {75, false, Align::kLeft}, width - from_mm(32));
    page.lines.push_back({{side, y - 3 * kPoint}, {side + width, y - 3 * kPoint}, kPoint / 4});
    page.texts.push_back({number, 0, number.lines(), side, y});
    page.texts.push_back({foot, 0, foot.lines(), side, y});
    if (document.mark.empty()) continue;
    const auto mark = typesetter.set(document.mark, {110, true, Align::kRight}, width);
    page.texts.push_back({mark, 0, mark.lines(), side, from_mm(9)});
  }
}

}  // namespace

Scene layout(const Document& document, Typesetter& typesetter) {
  PageFlow flow(document, typesetter);
  const bool only_flow_pages = !document.letterhead && document.heading.empty() &&
                               !document.blocks.empty() &&
                               std::holds_alternative<FlowPages>(document.blocks.front());
  if (!only_flow_pages) flow.new_page();
  if (document.letterhead) lay_letterhead(flow, *document.letterhead);
  lay_heading(flow, document);
  BlockLayout blocks(flow);
  const std::span<const Block> all(document.blocks);
  for (std::size_t i = 0; i < all.size(); ++i) {
    blocks.before(all[i]);
    blocks.keep_below(blocks.height_before_signatures(all.subspan(i + 1)));
    std::visit(blocks, all[i]);
  }
  auto scene = flow.take();
  lay_page_feet(scene, document, typesetter);
  return scene;
}

}  // namespace takar::documents
