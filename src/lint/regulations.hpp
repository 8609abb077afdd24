#pragma once
// The catalogue of national regulations: data/regulations.tsv, dated and sourced, built in.
//
// A rule is judged as of a date: in force, amended, revoked by another, or its period over. Rules
// of provinces, regencies and cities are not in it: an agency verifies its own.

#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.hpp"
#include "lint/citation.hpp"

namespace takar::lint {

struct Regulation {
  std::string_view kind, issuer, number, title, status;
  int year = 0;
  std::vector<std::string_view> amended_by, replaced_by;  // "UU 20/2023"
  std::string_view valid_to;  // The day, or only the year, from which it no longer holds; or empty.
  std::string_view use;       // "core_sop", "core_performance", "weak" or empty.
  std::string_view checked_on, source;

  bool has_title() const { return !title.starts_with('('); }  // Else the title is not verified.
  std::string name() const;                                   // "PermenPANRB 53/2014"
};

[[nodiscard]] const std::vector<Regulation>& regulations();

// Null if the catalogue does not hold this kind, number and year.
[[nodiscard]] const Regulation* find_regulation(const Citation&);
// The one of the same kind and title, the same number or year first; null if there is none.
[[nodiscard]] const Regulation* find_by_title(const Citation&);

// Whether it no longer holds on that day: revoked, or its period is over.
[[nodiscard]] bool is_over(const Regulation&, calendar::Date);
// The amendments made by that day's year.
[[nodiscard]] std::vector<std::string_view> amendments(const Regulation&, calendar::Date);

}  // namespace takar::lint
