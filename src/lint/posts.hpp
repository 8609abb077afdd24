#pragma once
// Posts (jabatan) and teams as sentences and column heads name them.
//
// One post has many spellings: "Kepala Sub Bagian", "Kasubbag" and "Kasubag" are one. The words
// that open a post's name are data/lint/offices.tsv.

#include <string>
#include <string_view>
#include <vector>

#include "lint/phrases.hpp"
#include "sop/sop.hpp"

namespace takar::lint {

enum class OfficeWord { kNone, kPost, kTeam, kVague, kOutside };

// What the word is as the first word of a name; only the part before "/" counts.
[[nodiscard]] OfficeWord office_word(std::string_view word);
// A post or a team of the agency itself.
[[nodiscard]] bool opens_post(std::string_view word);

// The name in one spelling: "Kepala Sub Bagian Umum" is "kasubag umum"; "Kepala OPD" is "kepala".
[[nodiscard]] Words post_words(std::string_view name);

// Whether a sentence that says `name` may mean the column with this head: one continues the other.
// A bare "kepala" means no column that names an agency of its own.
[[nodiscard]] bool means_column(std::string_view name, std::string_view title);

// The columns that the name may mean, in their order.
[[nodiscard]] std::vector<sop::PerformerColumn> columns_meant(const sop::Sop&,
                                                              std::string_view name);

}  // namespace takar::lint
