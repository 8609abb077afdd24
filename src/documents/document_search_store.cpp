#include "documents/document_search_store.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/indonesian_stem.hpp"

namespace takar::documents {
namespace {

using organisation::AgencyId;

constexpr std::size_t kNameStemsMax = 32;
// A stem that stands in so many documents is common: which of two common ones is rarer matters not.
constexpr std::int64_t kCommonFrom = 1000;

using Places = std::map<std::string, std::int64_t>;

void add(Places& places, std::string_view text, std::size_t most, SearchPlace place) {
  for (auto& stem : stems_of(text, most)) places[std::move(stem)] |= place;
}

// Eight rows a statement: a database over the network is asked less often.
void insert(store::WriteTransaction& tx,
            const SearchedDocument& document,
            const std::array<Places::const_iterator, 8>& rows) {
  const auto agency = document.agency.value;
  const auto id = document.document;
  tx.execute(
      "INSERT INTO search_stem (agency_id, document_id, stem, places) VALUES "
      "($1, $2, $3, $4), ($1, $2, $5, $6), ($1, $2, $7, $8), ($1, $2, $9, $10), "
      "($1, $2, $11, $12), ($1, $2, $13, $14), ($1, $2, $15, $16), ($1, $2, $17, $18) "
      "ON CONFLICT (agency_id, stem, document_id) DO NOTHING",
      {agency,
       id,
       rows[0]->first,
       rows[0]->second,
       rows[1]->first,
       rows[1]->second,
       rows[2]->first,
       rows[2]->second,
       rows[3]->first,
       rows[3]->second,
       rows[4]->first,
       rows[4]->second,
       rows[5]->first,
       rows[5]->second,
       rows[6]->first,
       rows[6]->second,
       rows[7]->first,
       rows[7]->second});
}

// In how many documents the stem stands, as far as kCommonFrom.
std::int64_t commonness(store::ReadTransaction& tx, AgencyId agency, const std::string& stem) {
  std::int64_t count = 0;
  tx.query(
      "SELECT count(*) FROM (SELECT 1 FROM search_stem WHERE agency_id = $1 AND stem = $2 "
      "LIMIT $3) AS counted",
      {agency.value, stem, kCommonFrom},
      [&](const store::Row& row) { count = row.i64(0); });
  return count;
}

}  // namespace

void keep_search_stems(store::WriteTransaction& tx, const SearchedDocument& document) {
  Places places;
  add(places, document.name, kNameStemsMax, kInName);
  add(places, document.letter_number, kNameStemsMax, kInNumber);
  add(places, document.case_title, kNameStemsMax, kInCase);
  add(places, document.unit, kNameStemsMax, kInUnit);
  add(places, document.content, kContentStemsMax, kInContent);
  auto next = places.cbegin();
  while (next != places.cend()) {
    std::array<Places::const_iterator, 8> rows;
    rows.fill(next);  // The last statement says one of its rows again.
    for (auto& row : rows)
      if (next != places.cend()) row = next++;
    insert(tx, document, rows);
  }
}

void drop_content_stems(store::WriteTransaction& tx, const SearchedDocument& document) {
  for (const auto& stem : stems_of(document.content, kContentStemsMax)) {
    tx.execute(
        "DELETE FROM search_stem WHERE agency_id = $1 AND stem = $2 AND document_id = $3 "
        "AND places = $4",
        {document.agency.value, stem, document.document, std::int64_t{kInContent}});
    tx.execute(
        "UPDATE search_stem SET places = places - $4 WHERE agency_id = $1 AND stem = $2 "
        "AND document_id = $3 AND places > $4",
        {document.agency.value, stem, document.document, std::int64_t{kInContent}});
  }
}

void clear_search_stems(store::WriteTransaction& tx) {
  tx.execute("DELETE FROM search_stem", {});
}

std::vector<SearchHit> search_documents(store::ReadTransaction& tx,
                                        AgencyId agency,
                                        std::string_view question) {
  auto stems = stems_of(question, kQuestionStemsMax);
  if (stems.empty()) return {};
  std::stable_sort(stems.begin(), stems.end(), [&](const auto& a, const auto& b) {
    return commonness(tx, agency, a) < commonness(tx, agency, b);
  });
  stems.resize(kQuestionStemsMax, stems.back());
  std::vector<SearchHit> hits;
  tx.query(
      "SELECT a.document_id, a.places, b.places, c.places, d.places FROM search_stem a "
      "JOIN search_stem b ON b.agency_id = $1 AND b.stem = $3 AND b.document_id = a.document_id "
      "JOIN search_stem c ON c.agency_id = $1 AND c.stem = $4 AND c.document_id = a.document_id "
      "JOIN search_stem d ON d.agency_id = $1 AND d.stem = $5 AND d.document_id = a.document_id "
      "WHERE a.agency_id = $1 AND a.stem = $2 ORDER BY a.document_id DESC LIMIT $6",
      {agency.value, stems[0], stems[1], stems[2], stems[3], static_cast<std::int64_t>(kHitsMax)},
      [&](const store::Row& row) {
        hits.push_back({row.i64(0), row.i64(1) | row.i64(2) | row.i64(3) | row.i64(4)});
      });
  return hits;
}

}  // namespace takar::documents
