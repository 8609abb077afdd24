#pragma once
// A citation of a regulation (butir dasar hukum) as officials write it.
//
// "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;", "PP No.8 Th 2006", "Permenpan RB
// 53/2014": kind, number, year and title are read from the words alone.
// Source: UU 12/2011, articles 7 and 8 and its annex II (how a regulation is named).

#include <cstdint>
#include <string>
#include <string_view>

#include "lint/phrases.hpp"

namespace takar::lint {

enum class Reach : std::uint8_t { kUnknown, kNational, kLocal, kConstitution, kCircular };

struct Citation {
  std::string kind;  // As in data/regulations.tsv, e.g. "PermenPANRB"; empty if no kind is known.
  Reach reach = Reach::kUnknown;
  std::string number;        // Folded, e.g. "25" or "kep/135/m.pan/9/2004"; empty if none is read.
  int year = 0;              // 0 if none is read.
  Words title;               // Without abbreviations and notes in brackets; empty if none is cited.
  bool says_negara = false;  // "Menteri Negara Pendayagunaan ..."
  bool says_menteri = false;  // The issuer is spelled out, so its name can be judged.
  bool says_amended = false;  // "sebagaimana telah diubah ..."
  bool looks_legal = false;   // It begins as a regulation does: "Peraturan ...", "Keputusan ...".
};

// Cannot fail: what is not read stays empty.
[[nodiscard]] Citation read_citation(std::string_view text);

// The words of a title as two titles are compared: without brackets and "Republik Indonesia".
[[nodiscard]] Words title_words(std::string_view title);

}  // namespace takar::lint
