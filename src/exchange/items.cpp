#include <charconv>

#include "base/text.hpp"
#include "exchange/internal/parts.hpp"
#include "exchange/internal/words.hpp"

namespace takar::exchange::internal {
namespace {

struct Mark {
  int number = 0;
  std::size_t length = 0;  // With the blanks after it; 0: no mark.
};

// "3. ", "3) ", "3.Xxx" at the beginning of `text`.
Mark number_mark_at(std::string_view text) {
  Mark mark;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), mark.number);
  if (error != std::errc() || mark.number < 1 || mark.number > 200) return {};
  auto at = static_cast<std::size_t>(end - text.data());
  if (at >= text.size() || (text[at] != '.' && text[at] != ')')) return {};
  ++at;
  const bool blank = at < text.size() && text[at] == ' ';
  const bool glued = at < text.size() && is_upper(text[at]);
  if (!blank && !glued) return {};
  while (at < text.size() && text[at] == ' ') ++at;
  mark.length = at;
  return mark;
}

// "a. " counts as item 1, "b. " as item 2.
Mark letter_mark_at(std::string_view text) {
  if (text.size() < 3 || !is_lower(text[0]) || (text[1] != '.' && text[1] != ')')) return {};
  if (text[2] != ' ') return {};
  return {text[0] - 'a' + 1, 3};
}

std::size_t bullet_at(std::string_view text) {
  for (const std::string_view bullet : {"- ", "• ", "* ", "– ", "· ", "● ", "▪ ", "o ", "➢ ", "✓ "})
    if (text.starts_with(bullet)) return bullet.size();
  return 0;
}

bool word_begins(std::string_view text, std::size_t at) {
  return at == 0 || text[at - 1] == ' ' || text[at - 1] == kSoft;
}

// One paragraph without breaks.
class Paragraph {
 public:
  Paragraph(std::string_view text, std::vector<Item>& items) : text_(text), items_(items) {}

  void take_apart() {
    if (const Mark mark = number_mark_at(text_); mark.length > 0) return by_number(mark.number);
    if (const Mark mark = letter_mark_at(text_); mark.number == 1) return by_letter();
    if (bullet_at(text_) > 0) return by_bullet();
    put(text_, 0);
  }

 private:
  void put(std::string_view text, int number) {
    std::string line = one_line(text);
    if (!line.empty() && line != "-")
      items_.push_back({std::move(line), number});
    else if (line == "-")
      items_.push_back({"-", number});
  }

  template <class MarkAt>
  void by_marks(int first, MarkAt mark_at) {
    std::size_t begin = 0;
    int number = 0;
    int expected = first;
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (!word_begins(text_, at)) continue;
      const Mark mark = mark_at(text_.substr(at));
      if (mark.length == 0 || mark.number != expected) continue;
      if (at > 0) put(text_.substr(begin, at - begin), number);
      begin = at + mark.length;
      number = mark.number;
      ++expected;
    }
    put(text_.substr(begin), number);
  }

  void by_number(int first) { by_marks(first, number_mark_at); }
  void by_letter() { by_marks(1, letter_mark_at); }

  void by_bullet() {
    const std::string mark(text_.substr(0, bullet_at(text_)));
    std::size_t begin = mark.size();
    for (std::size_t at = begin; at < text_.size(); ++at) {
      if (!word_begins(text_, at) || !text_.substr(at).starts_with(mark)) continue;
      put(text_.substr(begin, at - begin), 0);
      begin = at + mark.size();
    }
    put(text_.substr(begin), 0);
  }

  std::string_view text_;
  std::vector<Item>& items_;
};

}  // namespace

std::vector<Item> items_of(std::string_view text) {
  std::vector<Item> items;
  for (const auto part : split(text, '\n')) {
    std::string_view clean = trim(part);
    while (!clean.empty() && (clean.front() == kSoft || clean.front() == ' '))
      clean.remove_prefix(1);
    if (!clean.empty()) Paragraph(clean, items).take_apart();
  }
  return items;
}

void add_evidence(
    Draft& draft, std::string place, const Origin& origin, int confidence, std::string reason) {
  draft.evidence.push_back({std::move(place), origin, confidence, std::move(reason)});
}

int confidence_below(const Draft& draft, std::string_view place) {
  int lowest = kSure;
  for (const auto& evidence : draft.evidence)
    if (evidence.place.starts_with(place) &&
        (evidence.place.size() == place.size() || evidence.place[place.size()] == '/'))
      lowest = std::min(lowest, evidence.confidence);
  return lowest;
}

}  // namespace takar::exchange::internal
