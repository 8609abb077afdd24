#include "lint/internal/source_lines.hpp"

#include <charconv>
#include <map>

#include "base/text.hpp"
#include "lint/phrases.hpp"
#include "sop/places.hpp"

namespace takar::lint {
namespace {

using Lines = std::vector<std::string>;

// Letters of the line alone, so that marks, tags and blanks do not hide the words.
std::string letters_of(std::string_view text) {
  std::string letters;
  bool in_tag = false;
  for (const char c : to_lower_ascii(text)) {
    if (c == '<') in_tag = true;
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!in_tag && kept) letters += c;
    if (c == '>') in_tag = false;
  }
  return letters;
}

class SourceText {
 public:
  explicit SourceText(const Document& document) : sop_(document.sop) {
    for (const auto& line : document.lines) lines_.push_back(letters_of(line));
    find_parts();
    find_rows();
  }

  // The line of the place, from 1; 0 if its words are not found.
  std::size_t line_of(const Finding& finding) const {
    const auto& place = finding.place;
    if (place == "source") return 0;
    if (place.starts_with("steps/")) return row_line(place.substr(6));
    const bool of_table = place.starts_with("performers") || place.starts_with("headings");
    if (of_table) {
      const auto line = find_words(finding, head_, first_row_);
      return line != 0 || head_ == 0 ? line : head_ + 1;
    }
    const bool of_sheet = place.starts_with("worksheet");
    const auto line =
        place.starts_with("worksheet/steps")
            ? find_words(finding, sheet_rows_, lines_.size())
            : find_words(finding, of_sheet ? sheet_ : 0, of_sheet ? lines_.size() : sheet_);
    return line != 0 ? line : field_line(place);
  }

 private:
  void find_parts() {
    sheet_ = lines_.size();
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (lines_[i].find("lembarkerjaidentifikasi") != std::string::npos) sheet_ = i;
    for (std::size_t i = sheet_; i < lines_.size(); ++i)
      if (lines_[i].find("identifikasilangkah") != std::string::npos) sheet_rows_ = i;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool head = lines_[i].find("mutubaku") != std::string::npos;
      if (head) head_ = i;
      if (head) break;
    }
  }

  // Rows follow each other; the first letters of the sentence stand behind the printed number.
  void find_rows() {
    std::size_t from = head_;
    for (const auto& step : sop_.steps) {
      const auto letters = letters_of(step.activity);
      const auto number = letters_of(step.printed_number);
      std::size_t found = 0;
      for (std::size_t i = from; i < lines_.size() && found == 0; ++i) {
        const auto opening = number + letters.substr(0, 12);
        if (lines_[i].starts_with(opening)) found = i + 1;
      }
      rows_.push_back(found);
      if (found != 0) from = found;
      if (found != 0 && first_row_ == 0) first_row_ = found;
    }
  }

  std::size_t row_line(std::string_view number) const {
    std::size_t row = 0;
    std::from_chars(number.data(), number.data() + number.size(), row);
    return row >= 1 && row <= rows_.size() ? rows_[row - 1] : 0;
  }

  // An item of a list stands behind its number; the longest opening of its words tells it best.
  std::size_t find_words(const Finding& finding, std::size_t from, std::size_t end) const {
    const auto place = sop::find_place(sop_, finding.place);
    const bool own = place.words != nullptr && !place.words->empty();
    const auto letters = letters_of(own ? *place.words : finding.words);
    if (letters.size() < 3) return 0;
    const auto item = finding.place.substr(finding.place.rfind('/') + 1);
    const bool numbered = item.find_first_not_of("0123456789") == std::string::npos;
    // The head of a column may be broken over lines; its first letters are enough there.
    const std::size_t shortest = finding.place.starts_with("performers") ? 10 : 24;
    for (const std::size_t length :
         {std::size_t{400}, std::size_t{120}, std::size_t{56}, std::size_t{40}, shortest}) {
      const auto opening = letters.substr(0, length);
      if (numbered)
        if (const auto line = find_letters(item + opening, from, end); line != 0) return line;
      if (const auto line = find_letters(opening, from, end); line != 0) return line;
    }
    return 0;
  }

  std::size_t find_letters(const std::string& letters, std::size_t from, std::size_t end) const {
    for (std::size_t i = from; i < end && i < lines_.size(); ++i)
      if (lines_[i].find(letters) != std::string::npos) return i + 1;
    return 0;
  }

  // An empty field has no words: the line of its label.
  std::size_t field_line(const std::string& place) const {
    static const std::map<std::string, const char*, std::less<>> kLabels = {
        {"identity/agency", "nama"},
        {"identity/number", "nomorsop"},
        {"identity/made", "pembuatan"},
        {"identity/effective", "efektif"},
        {"identity/warnings", "peringatan"},
        {"worksheet/main_step", "langkahutama"},
        {"identity/approved_by", "disahkanoleh"},
        {"identity/legal_basis", "dasarhukum"},
        {"identity/related", "keterkaitan"},
        {"identity/records", "pencatatan"}};
    if (place == "identity/legal_basis" && !sop_.identity.legal_basis.empty()) {
      const auto opening = letters_of(sop_.identity.legal_basis.front()).substr(0, 40);
      if (const auto line = find_letters(opening, 0, sheet_); line != 0) return line;
    }
    const auto label = kLabels.find(place);
    if (label == kLabels.end()) return 0;
    const bool of_sheet = place.starts_with("worksheet");
    for (std::size_t i = of_sheet ? sheet_ : 0; i < (of_sheet ? lines_.size() : sheet_); ++i) {
      const bool of_row = i + 1 >= first_row_ && i < last_row() && first_row_ != 0;
      if (!of_row && lines_[i].find(label->second) != std::string::npos) return i + 1;
    }
    return 0;
  }

  std::size_t last_row() const { return rows_.empty() ? 0 : rows_.back(); }

  const sop::Sop& sop_;
  Lines lines_;
  std::size_t sheet_ = 0, sheet_rows_ = 0, head_ = 0, first_row_ = 0;
  std::vector<std::size_t> rows_;
};

}  // namespace

void place_in_source(const Document& document, std::vector<Finding>& findings) {
  if (document.lines.empty()) return;
  const SourceText source(document);
  for (auto& finding : findings)
    if (finding.line == 0) finding.line = source.line_of(finding);
}

}  // namespace takar::lint
