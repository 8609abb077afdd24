#pragma once
// Places: the path of a value in an SOP file, e.g. "steps/8/activity" or "performers/staf/title".
//
// Corrections point at places. Where a place holds words, the correction's reading replaces them on
// screens and in print; elsewhere ("steps/8/decision") the reading explains a choice.

#include <string>
#include <string_view>

#include "sop/sop.hpp"

namespace takar::sop {

struct Place {
  bool exists = false;
  const std::string* words = nullptr;  // Borrowed from the SOP; null where the place is no text.
};

// Steps and list items count from 1; performers and formulas go by their id. Cannot fail.
[[nodiscard]] Place find_place(const Sop&, std::string_view path);

// The same words, to be changed. Null where no words stand. Borrowed from the SOP.
[[nodiscard]] std::string* words_at(Sop&, std::string_view path);

// Null if no correction stands at this place.
[[nodiscard]] const Correction* correction_at(const Sop&, std::string_view path);

// The words at the place as a reader should see them: the correction's reading, else the source's
// own words. Bug if no words stand there.
[[nodiscard]] const std::string& shown_words(const Sop&, std::string_view path);

}  // namespace takar::sop
