#include "measurement/figure_comment_store.hpp"

#include "measurement/measurement_store.hpp"
#include "store/engines_for_tests.hpp"

namespace takar::measurement {
namespace {

constexpr CommentedCase kCase{{1}, 7};
constexpr CommentedCase kOfOthers{{2}, 7};
const organisation::Actor kSecretary{{21}, {31}, {organisation::AuthorityKind::kPlh, "800/12"}};

class FigureComments : public store::OnBothEngines {
 protected:
  Result<std::int64_t> says(std::string text, std::int64_t indicator = 5) {
    Result<std::int64_t> said = reject("measurement.comment_empty");
    store().write([&](store::WriteTransaction& tx) {
      said = comment(tx, kCase, {0, {indicator}, kSecretary, from_us(9), std::move(text)});
      return said.has_value();
    });
    return said;
  }
};

TEST_P(FigureComments, StandBesideTheirFigureInTheOrderInWhichTheyWereSaid) {
  EXPECT_EQ(says("  Pembilang belum termasuk Desember.  "), 1);
  EXPECT_EQ(says("Sudah diperbaiki."), 2);
  EXPECT_EQ(says("Satuan benar?", 6), 3);
  store().read([](store::ReadTransaction& tx) {
    const auto comments = comments_of(tx, kCase, {5});
    ASSERT_EQ(comments.size(), 2U);
    EXPECT_EQ(comments[0].text, "Pembilang belum termasuk Desember.");
    EXPECT_EQ(comments[0].by.position.value, 31);
    EXPECT_EQ(comments[0].by.authority.decree_number, "800/12");
    EXPECT_EQ(comments[1].at, from_us(9));
    EXPECT_EQ(comment_counts(tx, kCase), (std::map<IndicatorId, std::int64_t>{{{5}, 2}, {{6}, 1}}));
  });
}

TEST_P(FigureComments, AreNotSeenByAnotherAgency) {
  EXPECT_TRUE(says("Mohon dicek.").has_value());
  store().read([](store::ReadTransaction& tx) {
    EXPECT_TRUE(comments_of(tx, kOfOthers, {5}).empty());
    EXPECT_TRUE(comment_counts(tx, kOfOthers).empty());
  });
}

TEST_P(FigureComments, MustSaySomethingAndNotTooMuch) {
  EXPECT_EQ(says(" \n ").error().code, "measurement.comment_empty");
  EXPECT_EQ(says(std::string(kCommentBytesMax + 1, 'x')).error().code,
            "measurement.comment_too_long");
  EXPECT_TRUE(says(std::string(kCommentBytesMax, 'x')).has_value());
}

TEST_P(FigureComments, AreLimitedInEachCase) {
  store().write([](store::WriteTransaction& tx) {
    tx.execute(
        "INSERT INTO figure_comment VALUES (7, $1, 1, 5, 21, 31, 'definitive', '', 9, 'Penuh.')",
        {kCommentsPerCaseMax});
    return true;
  });
  EXPECT_EQ(says("Satu lagi.").error().code, "measurement.too_many_comments");
}

TEST_P(FigureComments, AreRebuiltFromTheLog) {
  EXPECT_TRUE(says("Mohon dicek.").has_value());
  store().write([](store::WriteTransaction& tx) {
    EXPECT_EQ(rebuild(tx), 1);
    EXPECT_EQ(comments_of(tx, kCase, {5}).at(0).text, "Mohon dicek.");
    EXPECT_EQ(comments_of(tx, kCase, {5}).at(0).by, kSecretary);
    return true;
  });
}

TAKAR_ON_BOTH_ENGINES(FigureComments);

}  // namespace
}  // namespace takar::measurement
