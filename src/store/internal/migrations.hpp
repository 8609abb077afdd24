#pragma once
// Migrations: numbered SQL files built into the program, applied once each, in order, forward only.

#include <span>
#include <string_view>

#include "store/internal/connection.hpp"

namespace takar::store {

struct Migration {
  std::int64_t number = 0;
  std::string_view name;  // The file's name, NNN_name.sql.
  std::string_view text;  // With {i64}, {json}, {blob} where the engines differ.
};

// All of this program, in order. Bug if a file is not named NNN_name.sql or shares its number.
[[nodiscard]] std::span<const Migration> migrations();

// What the database says of itself before anything is changed.
enum class Schema : std::uint8_t { kEmpty, kBehind, kCurrent };

// Throws Fault if the database belongs to another program, is newer than this one, or if a
// migration that was applied has another text today.
[[nodiscard]] Schema check_schema(Connection&,
                                  const std::string& where,
                                  std::span<const Migration>);

// Applies what is missing, one transaction each. Throws Fault naming the file that failed; the
// database then stands as before that file.
void migrate(Connection&, const std::string& where, std::span<const Migration>);

}  // namespace takar::store
