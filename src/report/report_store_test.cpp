#include "report/report_store.hpp"

#include "store/engines_for_tests.hpp"

namespace takar::report {
namespace {

constexpr ReportYear kReport{{1}, 2026};
constexpr IndicatorId kIndicator{5};

class ReportStore : public store::OnBothEngines {
 protected:
  void save(const Chapters& chapters, int at) {
    store().write([&](store::WriteTransaction& tx) {
      save_chapters(tx, kReport, chapters, from_us(at));
      return true;
    });
  }
  void close(const std::string& title, int at) {
    store().write([&](store::WriteTransaction& tx) {
      documents::Document document{.kind = "lkjip", .title = title, .at = from_us(at)};
      close_report(tx, kReport, document, from_us(at));
      return true;
    });
  }
  ReportState state() {
    ReportState found;
    store().read([&](store::ReadTransaction& tx) { found = report_state(tx, kReport); });
    return found;
  }
  YearTexts texts(const ReportYear& report = kReport) {
    YearTexts found;
    store().read([&](store::ReadTransaction& tx) { found = texts_of(tx, report); });
    return found;
  }
  std::string closed_title() {
    std::string title;
    store().read([&](store::ReadTransaction& tx) {
      const auto document = closed_report(tx, kReport);
      if (document) title = document->title;
    });
    return title;
  }
};

Analysis an_analysis() {
  return {.yardsticks = {Rational(5, 4), 2029, measurement::Standard{90, "BPS 2025"}},
          .causes = "Sebab"};
}

TEST_P(ReportStore, GivesBackTheTextsOfTheYearAndOfNoOther) {
  save({.summary = "Ikhtisar"}, 1);
  store().write([](store::WriteTransaction& tx) {
    save_analysis(tx, kReport, kIndicator, an_analysis(), from_us(2));
    return true;
  });
  EXPECT_EQ(texts().chapters.summary, "Ikhtisar");
  EXPECT_EQ(texts().analyses.at(kIndicator), an_analysis());
  EXPECT_TRUE(texts({{1}, 2025}).analyses.empty());
  EXPECT_TRUE(texts({{2}, 2026}).analyses.empty());
}

TEST_P(ReportStore, AChangeAfterClosingMakesItADraftAndKeepsWhatWasClosed) {
  EXPECT_FALSE(state().is_closed());
  save({.summary = "Satu"}, 1);
  close("Yang pertama", 2);
  EXPECT_TRUE(state().is_closed());
  save({.summary = "Dua"}, 3);
  EXPECT_FALSE(state().is_closed());
  EXPECT_EQ(closed_title(), "Yang pertama");
  close("Yang kedua", 4);
  EXPECT_EQ(closed_title(), "Yang kedua");
}

TEST_P(ReportStore, IsRebuiltFromItsEvents) {
  save({.summary = "Satu"}, 1);
  close("Yang pertama", 2);
  save({.summary = "Dua"}, 3);
  const auto before = state();
  store().write([](store::WriteTransaction& tx) {
    EXPECT_EQ(rebuild(tx), 3);
    return true;
  });
  EXPECT_EQ(state().version, before.version);
  EXPECT_EQ(state().closed_version, before.closed_version);
  EXPECT_EQ(texts().chapters.summary, "Dua");
  EXPECT_EQ(closed_title(), "Yang pertama");
}

TAKAR_ON_BOTH_ENGINES(ReportStore);

}  // namespace
}  // namespace takar::report
