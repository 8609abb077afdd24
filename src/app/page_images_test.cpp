#include "app/page_images.hpp"

#include <gtest/gtest.h>

namespace takar::app {
namespace {

TEST(PageImages, DrawThePageOfTheSameBytesOnce) {
  int drawn = 0;
  PageImages images([&](std::string_view pdf, std::int64_t page) -> Result<std::string> {
    ++drawn;
    return std::string(pdf) + std::to_string(page);
  });
  EXPECT_EQ(images.page("paper", 1), "paper1");
  EXPECT_EQ(images.page("paper", 2), "paper2");
  EXPECT_EQ(images.page("paper", 1), "paper1");
  EXPECT_EQ(images.page("another", 1), "another1");
  EXPECT_EQ(drawn, 3);
}

TEST(PageImages, LetGoOfThoseThatNobodyAskedForTheLongest) {
  int drawn = 0;
  PageImages images([&](std::string_view, std::int64_t) -> Result<std::string> {
    ++drawn;
    return std::string(kPageImagesKeptBytes / 2, 'x');
  });
  for (const int page : {1, 2, 1, 3}) EXPECT_TRUE(images.page("paper", page).has_value());
  EXPECT_EQ(drawn, 3);
  EXPECT_TRUE(images.page("paper", 1).has_value());
  EXPECT_EQ(drawn, 3) << "page 1 was asked for later than page 2";
  EXPECT_TRUE(images.page("paper", 2).has_value());
  EXPECT_EQ(drawn, 4);
}

TEST(PageImages, KeepNothingOfAPageThatCannotBeDrawn) {
  PageImages images([](std::string_view, std::int64_t) -> Result<std::string> {
    return reject("app.no_page_drawer");
  });
  EXPECT_EQ(images.page("paper", 1).error().code, "app.no_page_drawer");
  EXPECT_EQ(images.page("paper", 1).error().code, "app.no_page_drawer");
}

}  // namespace
}  // namespace takar::app
