#include "tidy/source.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

namespace tidy {
namespace {

namespace fs = std::filesystem;

// Walks the characters of a file once and blanks what is no code.
class Blanker {
 public:
  explicit Blanker(Source& file) : file_(file) {}

  void run() {
    for (line_ = 0; line_ < file_.code.size(); ++line_)
      for (at_ = 0; at_ < line().size();) step();
  }

 private:
  std::string& line() { return file_.code[line_]; }

  void step() {
    if (raw_end_) return leave_raw();
    const char c = line()[at_];
    if (line().compare(at_, 2, "//") == 0) return line().resize(at_);
    if (c == '"' && at_ > 0 && line()[at_ - 1] == 'R') return enter_raw();
    if (c == '"' || (c == '\'' && !follows_word())) return blank_literal();
    ++at_;
  }

  bool follows_word() {
    return at_ > 0 && std::isalnum(static_cast<unsigned char>(line()[at_ - 1])) != 0;
  }

  void blank_literal() {
    const std::size_t first = at_;
    const char quote = line()[at_++];
    std::string text;
    while (at_ < line().size() && line()[at_] != quote) {
      const std::size_t width = line()[at_] == '\\' && at_ + 1 < line().size() ? 2 : 1;
      text += line().substr(at_, width);
      line().replace(at_, width, width, ' ');
      at_ += width;
    }
    ++at_;
    if (quote == '"') file_.literals.push_back({line_, first, text});
  }

  void enter_raw() {
    const auto open = line().find('(', at_);
    if (open == std::string::npos) return void(++at_);
    raw_end_ = ")" + line().substr(at_ + 1, open - at_ - 1) + "\"";
    file_.literals.push_back({line_, at_, ""});
    at_ = open + 1;
    if (at_ >= line().size()) return;
    leave_raw();
  }

  // Blanks up to the end of the raw string, or to the end of the line.
  void leave_raw() {
    const auto end = std::min(line().find(*raw_end_, at_), line().size());
    file_.literals.back().text += line().substr(at_, end - at_) + "\n";
    line().replace(at_, end - at_, end - at_, ' ');
    at_ = end;
    if (end == line().size()) return;
    at_ += raw_end_->size();
    raw_end_.reset();
  }

  Source& file_;
  std::size_t line_ = 0;
  std::size_t at_ = 0;
  std::optional<std::string> raw_end_;  // Set while inside a raw string.
};

void read_includes(Source& file) {
  for (std::size_t i = 0; i < file.text.size(); ++i) {
    const auto& line = file.text[i];
    if (!line.starts_with("#include ") || line.size() < 11) continue;
    const bool in_brackets = line[9] == '<';
    const auto end = line.find(in_brackets ? '>' : '"', 10);
    if (end != std::string::npos)
      file.includes.push_back({i, line.substr(10, end - 10), in_brackets});
  }
}

bool is_source(const fs::path& path) {
  return path.extension() == ".hpp" || path.extension() == ".cpp";
}

}  // namespace

bool Source::may_name_store() const {
  return room == "store" || room == "archive" || room == "app" || room == "server" ||
         contains(name, "_store") || contains(name, "_view");
}

Source read_source(std::string name, Lines text) {
  Source file;
  file.name = std::move(name);
  if (const auto parts = split(file.name, '/'); parts.size() > 2 && parts[0] == "src")
    file.room = parts[1];
  file.code = text;
  file.text = std::move(text);
  Blanker(file).run();
  read_includes(file);
  return file;
}

std::vector<Source> read_sources(const fs::path& root) {
  std::vector<Source> files;
  for (const auto* top : {"src", "tests", "tools"}) {
    if (!fs::exists(root / top)) continue;
    for (auto entry = fs::recursive_directory_iterator(root / top); entry != fs::end(entry);
         ++entry) {
      if (is_foreign(entry->path()))
        entry.disable_recursion_pending();
      else if (is_source(entry->path()))
        files.push_back(read_source(fs::relative(entry->path(), root).generic_string(),
                                    read_lines(entry->path())));
    }
  }
  std::sort(files.begin(), files.end(), [](auto& a, auto& b) { return a.name < b.name; });
  return files;
}

}  // namespace tidy
