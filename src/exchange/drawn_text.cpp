#include <algorithm>

#include "exchange/internal/drawing.hpp"

namespace takar::exchange::internal {
namespace {

constexpr std::int32_t kCellPadding = 12 * kPoint;  // Of both sides, as the widest forms have it.

// Where the word stands across its line, and along it.
std::int32_t across(const Word& word) {
  const Place centre = word.box.centre();
  return word.upright ? centre.x : centre.y;
}
std::int32_t along(const Word& word) {
  return word.upright ? -word.box.bottom : word.box.left;
}
std::int32_t size_of(const Word& word) {
  return word.upright ? word.box.width() : word.box.height();
}

// Words that nearly touch were one word: the type changed within it.
bool touches(const Word& before, const Word& word) {
  const std::int32_t gap =
      word.upright ? before.box.top - word.box.bottom : word.box.left - before.box.right;
  return gap < size_of(word) / 12;
}

TextLine line_of(std::vector<Word>& words) {
  std::sort(
      words.begin(), words.end(), [](const Word& a, const Word& b) { return along(a) < along(b); });
  TextLine line{{}, words.front().box, 0};
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool apart = i > 0 && !touches(words[i - 1], words[i]);
    if (apart) line.text += ' ';
    if (line.text.find(' ') == line.text.npos)
      line.first_width += words[i].upright ? words[i].box.height() : words[i].box.width();
    line.text += words[i].text;
    line.box = united(line.box, words[i].box);
  }
  return line;
}

bool opens_item(const std::string& text) {
  std::size_t at = 0;
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  const bool number = at > 0 && at < text.size() && (text[at] == '.' || text[at] == ')');
  return number || text.starts_with("- ") || text.starts_with("•");
}

}  // namespace

std::vector<TextLine> lines_of(std::vector<Word> words) {
  std::stable_sort(words.begin(), words.end(), [](const Word& a, const Word& b) {
    return a.upright != b.upright ? b.upright : across(a) < across(b);
  });
  std::vector<TextLine> lines;
  for (std::size_t i = 0; i < words.size();) {
    std::vector<Word> own;
    const Word& first = words[i];
    const std::int32_t limit = across(first) + size_of(first) * 2 / 5;
    for (; i < words.size() && words[i].upright == first.upright && across(words[i]) <= limit; ++i)
      own.push_back(words[i]);
    lines.push_back(line_of(own));
  }
  return lines;
}

std::string text_of(std::vector<Word> words, std::int32_t cell_width) {
  std::string text;
  std::int32_t width = 0;
  const bool upright = !words.empty() && words.front().upright;
  for (const auto& line : lines_of(std::move(words))) {
    const std::int32_t blank = line.box.height() / 4;
    const bool forced = upright || width + blank + line.first_width > cell_width - kCellPadding;
    if (!text.empty()) text += forced && !opens_item(line.text) ? ' ' : '\n';
    text += line.text;
    width = line.box.width();
  }
  return text;
}

}  // namespace takar::exchange::internal
