#include "documents/letter_number_store.hpp"

#include "store/engines_for_tests.hpp"

namespace takar::documents {
namespace {

using std::chrono::month;
using std::chrono::year;

class LetterNumberStore : public store::OnBothEngines {
 protected:
  static NumberRequest letter(std::int64_t agency, int of_year) {
    NumberRequest request{.agency = {agency}, .form = "surat_pengantar"};
    request.facts.classification = "000.8.6.3";
    request.facts.unit_code = "DC";
    request.facts.date = {year(of_year), month(10)};
    return request;
  }
  std::string take(const NumberRequest& request, bool keep = true) {
    std::string number;
    store().write([&](store::WriteTransaction& tx) {
      number = take_letter_number(tx, request, from_us(1)).value();
      return keep;
    });
    return number;
  }
};

TEST_P(LetterNumberStore, CountsEachRegisterAndYearForItself) {
  EXPECT_EQ(take(letter(1, 2026)), "000.8.6.3/001/DC/2026");
  EXPECT_EQ(take(letter(1, 2026)), "000.8.6.3/002/DC/2026");
  EXPECT_EQ(take(letter(2, 2026)), "000.8.6.3/001/DC/2026");
  EXPECT_EQ(take(letter(1, 2027)), "000.8.6.3/001/DC/2027");
}

TEST_P(LetterNumberStore, LeavesNoHoleWhenTheStepIsRolledBack) {
  take(letter(1, 2026));
  EXPECT_EQ(take(letter(1, 2026), false), "000.8.6.3/002/DC/2026");
  EXPECT_EQ(take(letter(1, 2026)), "000.8.6.3/002/DC/2026");
  store().read([&](store::ReadTransaction& tx) {
    const auto given = letter_numbers(tx, {1}, "surat_pengantar", 2026);
    ASSERT_EQ(given.size(), 2U);
    EXPECT_EQ(given[0].sequence, 1);
    EXPECT_EQ(given[1].sequence, 2);
    EXPECT_TRUE(letter_numbers(tx, {2}, "surat_pengantar", 2026).empty());
  });
}

TAKAR_ON_BOTH_ENGINES(LetterNumberStore);

}  // namespace
}  // namespace takar::documents
