#include "lint/citation.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/text.hpp"
#include "lint/table.hpp"

namespace takar::lint {
namespace {

constexpr int kYearMin = 1945;
constexpr int kYearMax = 2199;

std::string without_brackets(std::string_view text) {
  std::string kept;
  int depth = 0;
  for (const char c : text) {
    if (c == '(') ++depth;
    if (depth == 0) kept += c;
    if (c == ')' && depth > 0) {
      --depth;
      kept += ' ';
    }
  }
  return kept;
}

std::optional<int> number_in(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return {};
  return value;
}

int year_in(std::string_view text) {
  const auto value = number_in(text);
  return text.size() == 4 && value && *value >= kYearMin && *value <= kYearMax ? *value : 0;
}

struct KindRow {
  Words words;
  std::string kind;
  Reach reach;
};

const std::vector<KindRow>& kind_rows() {
  static const auto rows = [] {
    std::vector<KindRow> all;
    for (const auto& row : table_rows("citation-kinds.tsv")) {
      auto reach = Reach::kNational;
      if (row[2] == "local") reach = Reach::kLocal;
      if (row[2] == "constitution") reach = Reach::kConstitution;
      if (row[2] == "circular") reach = Reach::kCircular;
      all.push_back({words_of(row[0]), std::string(row[1]), reach});
    }
    return all;
  }();
  return rows;
}

// The longest kind whose words open the citation.
const KindRow* kind_of(const Words& words) {
  const KindRow* best = nullptr;
  for (const auto& row : kind_rows()) {
    const bool fits = row.words.size() <= words.size() &&
                      std::equal(row.words.begin(), row.words.end(), words.begin());
    if (fits && (best == nullptr || row.words.size() > best->words.size())) best = &row;
  }
  return best;
}

// The parts of the head between blanks, without the marks at their ends; "No.8" is two parts.
std::vector<std::string> parts_of(std::string_view head) {
  std::vector<std::string> parts;
  const std::string folded = fold(head);
  for (const auto raw : split(folded, ' ')) {
    std::string part = fold(raw);
    if (part.starts_with("no.") && part.size() > 3) {
      parts.emplace_back("no");
      part = part.substr(3);
    }
    if (!part.empty()) parts.push_back(std::move(part));
  }
  return parts;
}

bool opens_number(std::string_view part) {
  return part == "nomor" || part == "no" || part == "nomer" || part == "nmr";
}
bool opens_year(std::string_view part) {
  return part == "tahun" || part == "th" || part == "thn";
}
bool has_digit(std::string_view part) {
  return part.find_first_of("0123456789") != std::string_view::npos;
}

// "53/2014" is number and year, "kep/135/m.pan/9/2004" is a number that ends in its year.
void read_joined(std::string_view part, Citation& citation) {
  const auto slash = part.rfind('/');
  if (slash == std::string_view::npos) return;
  const int year = year_in(part.substr(slash + 1));
  if (year == 0) return;
  if (citation.year == 0) citation.year = year;
  const auto before = part.substr(0, slash);
  if (number_in(before)) citation.number = std::string(before);
}

void read_number_and_year(const std::vector<std::string>& parts, Citation& citation) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool named = i > 0 && opens_number(parts[i - 1]);
    const bool bare = i + 1 < parts.size() && opens_year(parts[i + 1]);
    const bool joined_form = parts[i].find('/') != std::string::npos;
    const bool after_year = i > 0 && opens_year(parts[i - 1]);
    if (after_year && citation.year == 0) citation.year = year_in(parts[i]);
    if (!has_digit(parts[i]) || after_year || !citation.number.empty()) continue;
    if (named || bare || joined_form) citation.number = parts[i];
  }
  read_joined(citation.number, citation);
}

bool has_pair(const Words& words, std::string_view first, std::string_view second) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (words[i] == first && words[i + 1] == second) return true;
  return false;
}

}  // namespace

Words title_words(std::string_view title) {
  Words words;
  for (auto& word : words_of(without_brackets(title))) {
    if (word == "republik" || word == "indonesia") continue;
    words.push_back(std::move(word));
  }
  return words;
}

Citation read_citation(std::string_view text) {
  Citation citation;
  const std::string lower = to_lower_ascii(text);
  const auto about = lower.find("tentang");
  const auto head = std::string_view(lower).substr(0, about);
  auto title = about == std::string::npos
                   ? std::string_view{}
                   : std::string_view(lower).substr(about + std::string_view("tentang").size());
  citation.says_amended = lower.find("telah diubah") != std::string::npos ||
                          lower.find("telah beberapa kali diubah") != std::string::npos;
  title = title.substr(0, title.find("sebagaimana telah"));
  title = title.substr(0, title.find("lembaran negara"));
  citation.title = title_words(title);

  const Words words = title_words(head);
  citation.looks_legal =
      !words.empty() &&
      (words.front() == "peraturan" || words.front() == "keputusan" ||
       words.front().starts_with("undang") || words.front().starts_with("permen"));
  if (const auto* kind = kind_of(words)) {
    citation.kind = kind->kind;
    citation.reach = kind->reach;
  }
  citation.says_menteri = has_pair(words, "menteri", "pendayagunaan");
  citation.says_negara = has_pair(words, "menteri", "negara");
  citation.says_menteri = citation.says_menteri || citation.says_negara;
  read_number_and_year(parts_of(without_brackets(head)), citation);
  return citation;
}

}  // namespace takar::lint
