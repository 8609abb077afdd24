#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "exchange/internal/sheet.hpp"
#include "exchange/internal/words.hpp"

namespace takar::exchange::internal {
namespace {

constexpr std::size_t kTagBytesMax = 400;  // A longer "<" is a mark of the text, not a tag.
constexpr std::size_t kCellsMax = 64;      // Of one row; more are no table of an SOP.
constexpr int kBoldLinesMax = 4;           // Lines over which one bold text may run.

constexpr std::array<std::pair<std::string_view, std::string_view>, 16> kLetters{{
    {"\u00a0", " "},
    {"\u2011", "-"},
    {"\u2010", "-"},
    {"\u00ad", ""},
    {"\u200b", ""},
    {"\ufeff", ""},
    {"&nbsp;", " "},
    {"&amp;", "&"},
    {"&lt;", "<"},
    {"&gt;", ">"},
    {"&quot;", "\""},
    {"&#39;", "'"},
    {"&ndash;", "-"},
    {"&mdash;", "-"},
    {"\u2028", "\n"},
    {"\f", "\n"},
}};

// One letter for what means the same; carriage returns go.
std::string plain_letters(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const auto known = std::find_if(kLetters.begin(), kLetters.end(), [&](const auto& pair) {
      return text.substr(at).starts_with(pair.first);
    });
    if (known != kLetters.end()) {
      plain += known->second;
      at += known->first.size();
      continue;
    }
    if (text[at] != '\r') plain += text[at];
    ++at;
  }
  return plain;
}

struct Tag {
  std::string name;  // Small; "/" leads an end.
  std::size_t length = 0;
};

// The tag that opens `text`; length 0 if "<" is only a mark.
Tag tag_at(std::string_view text) {
  std::size_t at = 1;
  Tag tag;
  if (at < text.size() && text[at] == '/') tag.name += text[at++];
  while (at < text.size() && tag.name.size() < 12 &&
         (is_lower(text[at]) || is_upper(text[at]) || is_digit(text[at])))
    tag.name += static_cast<char>(is_upper(text[at]) ? text[at] - 'A' + 'a' : text[at]), ++at;
  const std::size_t end = text.substr(0, kTagBytesMax).find('>', at);
  const bool named = !tag.name.empty() && tag.name != "/";
  if (!named || end == text.npos || (text[at] != '>' && text[at] != ' ' && text[at] != '/'))
    return {};
  tag.length = end + 1;
  return tag;
}

// Remains of HTML: blocks break, type changes are kSoft, cells of a table are tabs.
class HtmlRemains {
 public:
  std::string read(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const Tag tag = text[at] == '<' ? tag_at(text.substr(at)) : Tag{};
      if (tag.length == 0) {
        put(text[at++]);
        continue;
      }
      take(tag.name);
      at += tag.length;
    }
    return std::move(out_);
  }

 private:
  // Line ends inside a row of an HTML table are no rows of the text.
  void put(char c) {
    if (c == '\n' && in_row_)
      out_ += ' ';
    else
      out_ += c;
  }

  void take(const std::string& name) {
    static constexpr std::array<std::string_view, 11> kBlocks = {
        "li", "/li", "p", "/p", "br", "div", "/div", "ol", "/ol", "ul", "/ul"};
    if (name == "tr") {
      in_row_ = true;
      cells_ = 0;
    } else if (name == "/tr" && in_row_) {
      in_row_ = false;
      out_ += '\n';
    } else if ((name == "td" || name == "th") && in_row_) {
      if (cells_++ > 0) out_ += '\t';
    } else if (name == "b" || name == "/b" || name == "strong" || name == "/strong") {
      out_ += kSoft;
    } else if (std::find(kBlocks.begin(), kBlocks.end(), name) != kBlocks.end()) {
      out_ += kBreak;
    }
  }

 public:
  static constexpr char kBreak = '\x1e';  // Becomes '\n' inside the cell.

 private:
  std::string out_;
  bool in_row_ = false;
  int cells_ = 0;
};

std::size_t count_of(std::string_view text, std::string_view mark) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(mark, at)) != text.npos; at += mark.size()) ++count;
  return count;
}

// "--\t---", "|---|---|", "***": lines that only draw.
bool is_rule(std::string_view line) {
  std::size_t marks = 0;
  for (const char c : line) {
    if (c == '-' || c == '=' || c == '_' || c == '*')
      ++marks;
    else if (c != '\t' && c != ' ' && c != '|' && c != ':' && c != '+')
      return false;
  }
  return marks >= 2;
}

// Bold marks and heading marks of Markdown go.
std::string without_markdown(const std::string& line) {
  std::string_view view = line;
  std::size_t head = 0;
  while (head < view.size() && view[head] == '#') ++head;
  if (head > 0 && head < 7 && head < view.size() && view[head] == ' ') view.remove_prefix(head + 1);
  std::string plain;
  for (std::size_t at = 0; at < view.size(); ++at)
    if (view.substr(at).starts_with("**")) {
      plain += kSoft;
      ++at;
    } else {
      plain += view[at];
    }
  return plain;
}

std::vector<std::string> cells_of(std::string_view line) {
  const bool enclosed = trim(line).starts_with('|') && trim(line).ends_with('|');
  const bool piped = trim(line).starts_with('|') && count_of(line, "|") >= (enclosed ? 3 : 4);
  if (piped) {
    line = trim(line).substr(1);
    if (line.ends_with('|')) line.remove_suffix(1);
  }
  std::vector<std::string> cells;
  for (const auto part : split(line, piped ? '|' : '\t')) {
    std::string cell(trim(part));
    std::replace(cell.begin(), cell.end(), HtmlRemains::kBreak, '\n');
    cells.push_back(std::string(trim(cell)));
    if (cells.size() == kCellsMax) break;
  }
  return cells;
}

bool is_blank(std::string_view cell) {
  return std::all_of(
      cell.begin(), cell.end(), [](char c) { return c == ' ' || c == '\n' || c == kSoft; });
}

}  // namespace

Sheet sheet_of_text(std::string_view text) {
  const std::string plain = HtmlRemains().read(plain_letters(text));
  Sheet sheet;
  sheet.form = "text";
  const auto lines = split(plain, '\n');
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string line(lines[i]);
    const std::size_t first = i;
    for (int more = 0; count_of(line, "**") % 2 == 1 && more < kBoldLinesMax; ++more)
      if (i + 1 < lines.size()) line += " " + std::string(lines[++i]);
    Row row;
    row.origin.line = static_cast<std::int32_t>(first + 1);
    row.cells = is_rule(line) ? std::vector<std::string>{""} : cells_of(without_markdown(line));
    row.blank = std::all_of(row.cells.begin(), row.cells.end(), is_blank);
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

}  // namespace takar::exchange::internal
