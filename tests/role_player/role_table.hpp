#pragma once
// The tables of tests/roles: an operation of the contract in each line, a person in each column,
// and in each cell the HTTP status of the answer.
//
//   as           holder  head  nobody
//   cases        200     200   401
//   never nobody reads "Triwulan III"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace takar::roles {

struct RoleCell {
  std::string role;
  int status = 0;
};

struct RoleRow {
  std::string place;  // File and line.
  std::string operation;
  std::vector<RoleCell> cells;
};

// Words that no answer to that person may hold, in the rows of the same file.
struct Hidden {
  std::string role, words;
};

struct RoleTable {
  std::string file;
  std::vector<RoleRow> rows;
  std::vector<Hidden> hidden;
};

// Every *.roles file of the folder by name. Throws std::runtime_error that names file and line: a
// column that is none of `roles` or missing, a row of another length, an operation told twice, or
// one of `operations` told nowhere.
[[nodiscard]] std::vector<RoleTable> read_tables(const std::filesystem::path& folder,
                                                 const std::vector<std::string>& roles,
                                                 const std::vector<std::string>& operations);

// One table, from text. Throws likewise.
[[nodiscard]] RoleTable read_table(std::string_view text,
                                   const std::string& file,
                                   const std::vector<std::string>& roles);

}  // namespace takar::roles
