#include "role_table.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <stdexcept>

namespace takar::roles {
namespace {

[[noreturn]] void wrong(const std::string& place, const std::string& what) {
  throw std::runtime_error(place + ": " + what);
}

std::vector<std::string> words_of(const std::string& line) {
  std::istringstream stream(line);
  return {std::istream_iterator<std::string>(stream), {}};
}

bool has(const std::vector<std::string>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::vector<std::string> columns_of(const std::vector<std::string>& words,
                                    const std::string& place,
                                    const std::vector<std::string>& roles) {
  const std::vector<std::string> columns(words.begin() + 1, words.end());
  for (const auto& column : columns)
    if (!has(roles, column)) wrong(place, "unknown role " + column);
  for (const auto& role : roles)
    if (std::count(columns.begin(), columns.end(), role) != 1)
      wrong(place, "the role " + role + " needs one column");
  return columns;
}

int status_of(const std::string& word, const std::string& place) {
  int status = 0;
  const auto [stop, error] = std::from_chars(word.data(), word.data() + word.size(), status);
  if (error != std::errc{} || stop != word.data() + word.size() || status < 200 || status > 599)
    wrong(place, "\"" + word + "\" is no HTTP status");
  return status;
}

RoleRow row_of(const std::vector<std::string>& words,
               const std::string& place,
               const std::vector<std::string>& columns) {
  if (columns.empty()) wrong(place, "the line \"as ROLE ...\" comes first");
  if (words.size() != columns.size() + 1)
    wrong(place, "needs " + std::to_string(columns.size()) + " statuses");
  RoleRow row{place, words.front(), {}};
  for (std::size_t i = 0; i < columns.size(); ++i)
    row.cells.push_back({columns[i], status_of(words[i + 1], place)});
  return row;
}

Hidden hidden_of(const std::string& line,
                 const std::string& place,
                 const std::vector<std::string>& roles) {
  const auto words = words_of(line);
  const auto first = line.find('"');
  const auto last = line.rfind('"');
  if (words.size() < 4 || words[2] != "reads" || first == std::string::npos || last <= first + 1)
    wrong(place, "needs the form: never ROLE reads \"WORDS\"");
  if (!has(roles, words[1])) wrong(place, "unknown role " + words[1]);
  return {words[1], line.substr(first + 1, last - first - 1)};
}

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

RoleTable read_table(std::string_view text,
                     const std::string& file,
                     const std::vector<std::string>& roles) {
  RoleTable table{file, {}, {}};
  std::vector<std::string> columns;
  std::istringstream lines{std::string(text)};
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    const auto place = file + ":" + std::to_string(++number);
    const auto words = words_of(line);
    if (words.empty() || words.front().front() == '#') continue;
    if (words.front() == "as")
      columns = columns_of(words, place, roles);
    else if (words.front() == "never")
      table.hidden.push_back(hidden_of(line, place, roles));
    else
      table.rows.push_back(row_of(words, place, columns));
  }
  return table;
}

std::vector<RoleTable> read_tables(const std::filesystem::path& folder,
                                   const std::vector<std::string>& roles,
                                   const std::vector<std::string>& operations) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".roles") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<RoleTable> tables;
  std::set<std::string> told;
  for (const auto& path : paths) {
    tables.push_back(read_table(text_of(path), path.filename().string(), roles));
    for (const auto& row : tables.back().rows) {
      if (!has(operations, row.operation))
        wrong(row.place, "docs/openapi.yaml has no operation " + row.operation);
      if (!told.insert(row.operation).second) wrong(row.place, row.operation + " is told twice");
    }
  }
  for (const auto& operation : operations)
    if (!told.contains(operation))
      wrong(folder.string(), "no row for the operation " + operation + " of docs/openapi.yaml");
  return tables;
}

}  // namespace takar::roles
