#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "lint/internal/checks.hpp"

namespace takar::lint {
namespace {

constexpr std::array<std::string_view, 7> kFieldHeads = {"dasar hukum",
                                                         "kualifikasi pelaksana",
                                                         "keterkaitan",
                                                         "peralatan",
                                                         "peringatan",
                                                         "pencatatan",
                                                         "perlengkapan"};
constexpr std::size_t kCellsMin = 6;

bool is_field_head(const std::string& line) {
  const auto folded = fold(line);
  return line.find('\t') == std::string::npos &&
         std::any_of(kFieldHeads.begin(), kFieldHeads.end(), [&](auto head) {
           return folded.starts_with(head);
         });
}

bool is_blank(const std::string& line) {
  return trim(line).empty();
}

std::size_t cells_in(const std::string& line) {
  return static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t')) + 1;
}

bool is_table_row(const std::string& line) {
  return cells_in(line) >= kCellsMin && !line.empty() && line[0] >= '0' && line[0] <= '9';
}

// Marks that a scanner makes of lines and symbols: "[", "|", "\", ">" and "4" between words.
std::string scanner_marks(const std::string& line) {
  std::string marks;
  for (const char c : line)
    if (c == '[' || c == '|' || c == '\\' || c == '>' || c == '!' || c == '{' || c == '~')
      marks += c;
  return marks;
}

class SourceChecks {
 public:
  SourceChecks(const Reading& reading, Report& report)
      : lines_(reading.document.lines), report_(report) {}

  void run() {
    find_table();
    check_blank_rows();
    check_cells();
    check_groups();
    check_interleaving();
    if (!has_tabs_) check_scan();
    check_split_list();
    check_field_heads();
  }

 private:
  void add(std::string_view key, std::size_t line, std::string words) {
    report_.add(key, "source", std::move(words));
    report_.findings().back().line = line + 1;
  }

  void find_table() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (fold(lines_[i]).find("mutu baku") == std::string::npos) continue;
      head_ = i;
      has_tabs_ = lines_[i].find('\t') != std::string::npos;
      return;
    }
    head_ = lines_.size();
  }

  // From the head of the table to the line behind its last row.
  std::size_t table_end() const {
    std::size_t end = head_;
    for (std::size_t i = head_; i < lines_.size(); ++i)
      if (is_table_row(lines_[i])) end = i + 1;
    return end;
  }

  void check_blank_rows() {
    for (std::size_t i = head_; i < table_end(); ++i)
      if (cells_in(lines_[i]) >= kCellsMin && is_blank(lines_[i])) add("IM-BLANK", i, "");
  }

  void check_cells() {
    if (head_ == lines_.size() || !has_tabs_) return;
    const auto wanted = cells_in(lines_[head_]);
    for (std::size_t i = head_; i < table_end(); ++i) {
      if (!is_table_row(lines_[i]) || cells_in(lines_[i]) >= wanted) continue;
      add("IM-CELLS", i, fold(lines_[i]).substr(0, 60));
      while (i + 1 < lines_.size() && is_table_row(lines_[i + 1]) &&
             cells_in(lines_[i + 1]) < wanted)
        ++i;
    }
  }

  // "Pelaksana" must stand over the first performer; here one stands left of it, or it is lost.
  void check_groups() {
    if (head_ == lines_.size() || !has_tabs_) return;
    const auto cells = split(lines_[head_], '\t');
    const auto group = std::find_if(
        cells.begin(), cells.end(), [](auto cell) { return fold(cell) == "pelaksana"; });
    if (group == cells.end()) return add("IM-GROUP.lost", head_, lines_[head_]);
    if (group - cells.begin() > 2) add("IM-GROUP", head_, std::string(cells[2]));
  }

  void check_interleaving() {
    for (std::size_t i = 0; i < head_; ++i) {
      if (!is_field_head(lines_[i])) continue;
      auto next = i + 1;
      while (next < head_ && is_blank(lines_[next])) ++next;
      if (next < head_ && is_field_head(lines_[next]))
        return add("IM-INTERLEAVE", i, fold(lines_[i]) + " / " + fold(lines_[next]));
    }
  }

  // A list of regulations that another list interrupts.
  void check_split_list() {
    bool legal = false, left = false;
    for (std::size_t i = 0; i < head_; ++i) {
      const auto folded = fold(lines_[i]);
      const bool cites = folded.find("peraturan ") != std::string::npos &&
                         folded.find(" nomor ") != std::string::npos;
      if (cites && left) {
        report_.add("LB-LIST.split", "identity/legal_basis", trim_tags(lines_[i]));
        report_.findings().back().line = i + 1;
        return;
      }
      legal = legal || cites;
      left = left || (legal && is_field_head(lines_[i]) && !folded.starts_with("dasar hukum"));
    }
  }

  // "Peralatan/perengkapan" and "Kualifikasi Pelaksanaan" are no heads of the official form.
  void check_field_heads() {
    for (std::size_t i = 0; i < head_; ++i) {
      const auto text = trim_tags(lines_[i]);
      for (const auto cell : split(text, '\t')) {
        const Words words = words_of(cell);
        if (words.empty() || words.size() > 3) continue;
        if (words.front().starts_with("peralatan/") && words.front() != "peralatan/perlengkapan")
          add_head(i, cell, "Peralatan/Perlengkapan");
        if (words.front() == "kualifikasi" && words.back() == "pelaksanaan")
          add_head(i, cell, "Kualifikasi Pelaksana");
      }
    }
  }

  void add_head(std::size_t line, std::string_view words, std::string official) {
    report_.add("TX-TYPO.heading", "source", std::string(trim(words)), {std::move(official)});
    report_.findings().back().line = line + 1;
  }

  static std::string trim_tags(const std::string& line) {
    std::string text;
    bool in_tag = false;
    for (const char c : line) {
      if (c == '<') in_tag = true;
      if (!in_tag) text += c;
      if (c == '>') in_tag = false;
    }
    return std::string(trim(text));
  }

  void check_scan() {
    std::size_t first = lines_.size(), rows = 0;
    std::string marks;
    for (std::size_t i = head_; i < lines_.size(); ++i) {
      const auto found = scanner_marks(lines_[i]);
      const bool diamond = found.find('\\') != std::string::npos &&
                           lines_[i].find('/') != std::string::npos && found.size() < 3;
      if (diamond && marks.find('\\') != std::string::npos) add("IM-OCR.diamond", i, lines_[i]);
      const bool row = !lines_[i].empty() && lines_[i][0] >= '0' && lines_[i][0] <= '9';
      rows += row ? 1 : 0;
      if (row && rows == 1 && i > head_ + 1) add("IM-OCR.head", head_, lines_[head_]);
      if (row && rows == 1 && i + 1 < lines_.size() && !is_blank(lines_[i + 1]))
        add("IM-CELLS.lines", i, lines_[i]);
      if (!found.empty() && first == lines_.size()) first = i;
      marks += found;
    }
    if (first != lines_.size()) add("IM-OCR", first, marks);
  }

  const std::vector<std::string>& lines_;
  Report& report_;
  std::size_t head_ = 0;
  bool has_tabs_ = true;
};

}  // namespace

void check_source_text(const Reading& reading, Report& report) {
  if (reading.document.symbols_lost) report.add("IM-SYMBOLS", "steps", "");
  if (!reading.document.lines.empty()) SourceChecks(reading, report).run();
}

}  // namespace takar::lint
