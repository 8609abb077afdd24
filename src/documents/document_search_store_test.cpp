#include "documents/document_search_store.hpp"

#include "store/engines_for_tests.hpp"

namespace takar::documents {
namespace {

class DocumentSearchStore : public store::OnBothEngines {
 protected:
  void keep(const SearchedDocument& document) {
    store().write([&](store::WriteTransaction& tx) {
      keep_search_stems(tx, document);
      return true;
    });
  }
  std::vector<std::int64_t> find(std::string_view question, std::int64_t agency = 1) {
    std::vector<std::int64_t> documents;
    store().read([&](store::ReadTransaction& tx) {
      for (const auto& hit : search_documents(tx, {agency}, question))
        documents.push_back(hit.document);
    });
    return documents;
  }
  std::int64_t places(std::string_view question) {
    std::int64_t places = 0;
    store().read([&](store::ReadTransaction& tx) {
      for (const auto& hit : search_documents(tx, {1}, question)) places = hit.places;
    });
    return places;
  }

  const SearchedDocument minutes_{.agency = {1},
                                  .document = 10,
                                  .name = "Notulen rapat",
                                  .letter_number = "",
                                  .case_title = "Pengukuran Kinerja Triwulan III 2026",
                                  .unit = "Bidang Politik",
                                  .content = "Data dukung diserahkan paling lambat Jumat."};
  const SearchedDocument letter_{.agency = {1},
                                 .document = 11,
                                 .name = "Surat pengantar",
                                 .letter_number = "000.8.6.3/015/BC/2026",
                                 .case_title = "Pengukuran Kinerja Triwulan III 2026",
                                 .unit = "",
                                 .content = ""};
};

using Found = std::vector<std::int64_t>;

TEST_P(DocumentSearchStore, FindsAWordInAnyOfItsForms) {
  keep(minutes_);
  keep(letter_);
  EXPECT_EQ(find("menyerahkan"), Found{10});
  EXPECT_EQ(find("PENYERAHAN data"), Found{10});
  EXPECT_EQ(find("mengukur kinerja"), (Found{11, 10})) << "the latest first";
  EXPECT_EQ(find("mengukur notulen"), Found{10}) << "every word counts";
  EXPECT_EQ(find("anggaran"), Found{});
}

TEST_P(DocumentSearchStore, SaysWhereTheWordsStand) {
  keep(minutes_);
  EXPECT_EQ(places("rapat"), kInName);
  EXPECT_EQ(places("politik serah"), kInUnit | kInContent);
  keep(letter_);
  EXPECT_EQ(places("015"), kInNumber);
}

TEST_P(DocumentSearchStore, AnotherAgencysDocumentsAreNotFound) {
  keep(minutes_);
  EXPECT_EQ(find("rapat", 2), Found{});
}

TEST_P(DocumentSearchStore, AQuestionWithoutAWordFindsNothing) {
  keep(minutes_);
  EXPECT_EQ(find(""), Found{});
  EXPECT_EQ(find("dan - ! ' \" % _"), Found{});
  EXPECT_EQ(find("rapat' OR '1'='1"), Found{});
}

TEST_P(DocumentSearchStore, ALongQuestionCountsItsFirstWords) {
  keep(minutes_);
  EXPECT_EQ(find("notulen rapat triwulan kinerja tidak ditemukan sama sekali"), Found{10});
}

TAKAR_ON_BOTH_ENGINES(DocumentSearchStore);

}  // namespace
}  // namespace takar::documents
