#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include "tidy/checks.hpp"

namespace tidy {
namespace {

namespace fs = std::filesystem;

const std::string kRejections = "docs/rejections.tsv";
const std::string kGlossary = "docs/glossary.tsv";

struct Row {
  std::size_t line;  // From 1.
  std::vector<std::string> fields;
};

// The rows of a table after its head. Reports rows without five fields or with an empty one.
std::vector<Row> read_rows(const fs::path& root, const std::string& name, Findings& out) {
  std::vector<Row> rows;
  const auto lines = read_lines(root / name);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    auto fields = split(lines[i], '\t');
    const bool gap = std::any_of(fields.begin(), fields.end(), [](auto& f) { return f.empty(); });
    if (fields.size() != 5 || gap)
      out.push_back({name, i + 1, "tables", "a row has five fields, none of them empty"});
    else
      rows.push_back({i + 1, std::move(fields)});
  }
  return rows;
}

// Whether some file under tests/ names `word`. Read once, as one text.
std::string text_of_tests(const fs::path& root) {
  std::ostringstream all;
  if (!fs::exists(root / "tests")) return {};
  for (const auto& entry : fs::recursive_directory_iterator(root / "tests")) {
    if (!entry.is_regular_file() || entry.file_size() > (1U << 20U)) continue;
    all << std::ifstream(entry.path()).rdbuf() << "\n";
    all.clear();  // An empty file sets the failure bit.
  }
  return all.str();
}

// The code that `reject(` takes as a literal on this line or the next; empty if it is a variable.
std::string rejected_code(const Source& file, std::size_t line, std::size_t at) {
  const auto& code = file.code[line];
  const bool breaks = code.find_first_not_of(' ', at) == code.npos;
  const auto wanted = breaks ? line + 1 : line;
  if (wanted >= file.code.size()) return {};
  const auto first = file.code[wanted].find_first_not_of(' ', breaks ? 0 : at);
  for (const auto& literal : file.literals)
    if (literal.line == wanted && literal.column == first) return literal.text;
  return {};
}

void check_listed(const Source& file, const std::map<std::string, Row>& listed, Findings& out) {
  for (std::size_t i = 0; i < file.code.size(); ++i)
    for (auto at = find_word(file.code[i], "reject("); at != std::string::npos;
         at = find_word(file.code[i], "reject(", at + 1)) {
      const auto code = rejected_code(file, i, at + 7);
      if (!code.empty() && !listed.contains(code))
        out.push_back({file.name, i + 1, "rejections", code + " is not in " + kRejections});
    }
}

void check_rejection_row(const Row& row, const RoomMap& map, Findings& out) {
  static const std::set<std::string> classes = {
      "invalid", "not_now", "forbidden", "not_found", "conflict"};
  const auto report = [&](const std::string& what) {
    out.push_back({kRejections, row.line, "rejections", what});
  };
  if (!map.may_include.contains(row.fields[0].substr(0, row.fields[0].find('.'))))
    report(row.fields[0] + " names no room");
  if (!classes.contains(row.fields[1])) report("no class is named " + row.fields[1]);
  for (const auto column : {2u, 3u})
    if (!row.fields[column].ends_with('.') && !row.fields[column].ends_with('?'))
      report("a sentence ends with a full stop: " + row.fields[column]);
  for (char mark = '1'; mark <= '9'; ++mark) {
    const std::string placeholder = {'{', mark, '}'};
    if (contains(row.fields[2], placeholder) != contains(row.fields[3], placeholder))
      report(placeholder + " stands in one language only");
  }
}

std::map<std::string, Row> read_catalogue(const fs::path& root, const RoomMap& map, Findings& out) {
  std::map<std::string, Row> listed;
  std::string last;
  for (const auto& row : read_rows(root, kRejections, out)) {
    check_rejection_row(row, map, out);
    if (row.fields[0] <= last)
      out.push_back({kRejections, row.line, "rejections", "rows are sorted by code and differ"});
    last = row.fields[0];
    listed.emplace(row.fields[0], row);
  }
  return listed;
}

// The words of a glossary cell: "Holiday, JointLeave" or "Target / Actual".
std::vector<std::string> words_of(const std::string& cell) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : cell + ",") {
    if (c != ',' && c != '/') {
      word += c;
      continue;
    }
    const auto first = word.find_first_not_of(' ');
    if (first != word.npos)
      words.push_back(word.substr(first, word.find_last_not_of(' ') - first + 1));
    word.clear();
  }
  return words;
}

bool occurs(const std::string& word, const std::string& room, const std::vector<Source>& files) {
  // "Step.activity" is the member `activity`; "DayOffKind::kHoliday" its last part.
  const auto last = word.find_last_of(".:");
  const auto name = last == word.npos ? word : word.substr(last + 1);
  return std::any_of(files.begin(), files.end(), [&](const Source& file) {
    return file.room == room && std::any_of(file.code.begin(), file.code.end(), [&](auto& line) {
             return find_word(line, name) != line.npos || find_word(line, "k" + name) != line.npos;
           });
  });
}

}  // namespace

void check_rejections(const fs::path& root,
                      const RoomMap& map,
                      const std::vector<Source>& files,
                      Findings& out) {
  const auto listed = read_catalogue(root, map, out);
  std::set<std::string> used;
  std::string told = text_of_tests(root);
  for (const auto& file : files) {
    if (file.room.empty()) continue;
    if (!file.is_test()) check_listed(file, listed, out);
    for (const auto& literal : file.literals) {
      if (file.is_test()) told += literal.text + "\n";
      if (!file.is_test()) used.insert(literal.text);
    }
  }
  for (const auto& [code, row] : listed) {
    if (!used.contains(code))
      out.push_back(
          {kRejections, row.line, "rejections", code + " is used nowhere; remove the row"});
    if (find_word(told, code) == told.npos)
      out.push_back({kRejections, row.line, "stories", code + " occurs in no story and no test"});
  }
}

void check_glossary(const fs::path& root,
                    const RoomMap& map,
                    const std::vector<Source>& files,
                    Findings& out) {
  std::set<std::string> codes;
  std::set<std::string> terms;
  for (const auto& row : read_rows(root, kGlossary, out)) {
    const auto report = [&](const std::string& what) {
      out.push_back({kGlossary, row.line, "glossary", what});
    };
    if (!map.may_include.contains(row.fields[2])) report("no room is named " + row.fields[2]);
    for (const auto& word : words_of(row.fields[0])) {
      if (!codes.insert(row.fields[2] + "::" + word).second) report(word + " stands here twice");
      if (!occurs(word, row.fields[2], files)) report(word + " occurs nowhere in " + row.fields[2]);
    }
    for (const auto& term : words_of(row.fields[1]))
      if (!terms.insert(row.fields[2] + "::" + term).second)
        report("the term \"" + term + "\" has another code word already");
  }
}

}  // namespace tidy
