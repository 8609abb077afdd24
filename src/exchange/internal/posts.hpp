#pragma once
// The performer columns as posts: which words name them, how high they stand, what they usually do.

#include <optional>
#include <string>
#include <vector>

#include "exchange/draft.hpp"

namespace takar::exchange::internal {

struct Post {
  std::vector<std::vector<std::string>> names;  // Ways to name it, as post_words_of().
  int rank = 0;  // 1 head of the agency ... 6 staff; smaller is higher.
  bool per_unit = false;
  bool set_aside = false;  // A secretary beside the head of an agency that is a secretariat.
};

struct Mention {
  std::size_t post = 0;    // Place among the posts.
  std::size_t length = 0;  // Words.
};

class Posts {
 public:
  explicit Posts(const Draft&);

  std::size_t size() const { return posts_.size(); }
  const Post& operator[](std::size_t i) const { return posts_[i]; }

  // The post that the words at `at` name, the longest name first; among equals the one that stands
  // in `acted` last. Empty if none.
  std::optional<Mention> named_at(const std::vector<std::string>& words,
                                  std::size_t at,
                                  const std::vector<std::size_t>& acted) const;

  // Who usually does it. Empty if nobody fits.
  std::optional<std::size_t> head() const;
  std::optional<std::size_t> secretary() const;  // The next below the head.
  std::optional<std::size_t> planner() const;    // Who keeps programmes and reports.
  std::optional<std::size_t> clerk() const;      // Who types, copies and files.
  std::optional<std::size_t> unit() const;       // One holder in each unit.
  // The next higher post with one holder. Empty for the highest.
  std::optional<std::size_t> above(std::size_t post) const;
  // The post, other than the head, whose rank is nearest.
  std::optional<std::size_t> nearest(int rank) const;

 private:
  void name(const Draft&);
  void set_aside_secretary(const Draft&);

  std::vector<Post> posts_;
  std::vector<std::vector<std::string>> titles_;
};

// How high a post stands by its name; 0 if the words name no post.
[[nodiscard]] int rank_of(const std::vector<std::string>& post_words);

}  // namespace takar::exchange::internal
