#pragma once
// Searching the documents of an agency by words, whatever their affixes: every document is found by
// the stems of its name, its number, its case, its unit and what was typed for it. The stems are
// made here, not by the database, so SQLite and PostgreSQL give the same hits. All throw Fault.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "organisation/agency.hpp"
#include "store/store.hpp"

namespace takar::documents {

// Where a word may stand; summed in one number.
enum SearchPlace : std::int64_t {
  kInName = 1,
  kInNumber = 2,
  kInCase = 4,
  kInUnit = 8,
  kInContent = 16,
};

struct SearchedDocument {
  organisation::AgencyId agency;
  std::int64_t document = 0;
  std::string name, letter_number, case_title, unit, content;
};

// Of what was typed, only so many different stems are kept: the beginning tells what it is about.
inline constexpr std::size_t kContentStemsMax = 64;
inline constexpr std::size_t kQuestionStemsMax = 4;
inline constexpr std::size_t kHitsMax = 50;

// Twice for one document changes nothing: a document never changes.
void keep_search_stems(store::WriteTransaction&, const SearchedDocument&);
// The document is found no more by what was typed for it, which is said once more.
void drop_content_stems(store::WriteTransaction&, const SearchedDocument&);
// Before all are kept anew.
void clear_search_stems(store::WriteTransaction&);

struct SearchHit {
  std::int64_t document = 0;
  std::int64_t places = 0;  // Of all the words asked for.
};

// The documents that have every word of the question, the latest first, at most kHitsMax; of a
// longer question the first kQuestionStemsMax words count. A question without a word finds nothing.
[[nodiscard]] std::vector<SearchHit> search_documents(store::ReadTransaction&,
                                                      organisation::AgencyId,
                                                      std::string_view question);

}  // namespace takar::documents
