#include "store/erasure.hpp"

#include "store/engines_for_tests.hpp"
#include "store/signed_note.hpp"
#include "store/verify.hpp"

namespace takar::store {
namespace {

constexpr std::string_view kSecret = R"({"step":1,"content":"rahasia"})";
constexpr std::string_view kLeft = R"({"step":1})";

class ErasedContent : public OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (IsSkipped()) return;
    store().write([](WriteTransaction& tx) {
      for (std::int64_t version = 1; version <= 6; ++version)
        tx.append({3, "case", 9, version, "step_completed", kSecret, from_us(version)});
      return true;
    });
  }
  TreeHead head() {
    TreeHead head;
    store().read([&](ReadTransaction& tx) { head = log_tree_head(tx); });
    return head;
  }
  void erase(std::vector<std::int64_t> places) {
    store().write([&](WriteTransaction& tx) {
      Erasure erasure{.agency = 3, .subject = 9, .by = 17, .at = from_us(100), .bodies = {}};
      for (const auto place : places) erasure.bodies.push_back({place, std::string(kLeft)});
      erase_content(tx, erasure);
      return true;
    });
  }
  // What verify finds after `damage`, which is undone.
  Verdict after(const std::function<void(WriteTransaction&)>& damage) {
    Verdict verdict;
    store().write([&](WriteTransaction& tx) {
      damage(tx);
      verdict = verify_log(tx);
      return false;
    });
    return verdict;
  }
};

TEST_P(ErasedContent, IsGoneWhileTheLogStaysSound) {
  erase({1, 3});
  store().read([](ReadTransaction& tx) {
    for_each_event(tx, 0, [](const StoredEvent& event) {
      const bool erased = event.place == 1 || event.place == 3;
      EXPECT_EQ(event.body.find("rahasia") == std::string::npos, erased || event.place == 6);
    });
  });
  const auto verdict = after([](WriteTransaction&) {});
  EXPECT_TRUE(verdict.sound()) << verdict.damage->english;
  EXPECT_EQ(verdict.events, 7);
}

TEST_P(ErasedContent, LeavesEarlierRootsAndProofsAsTheyWere) {
  const auto before = head();
  std::vector<Sha256> leaves;
  store().read([&](ReadTransaction& tx) { leaves = log_leaves(tx, before.size); });
  const auto proof = inclusion_proof(3, leaves);
  erase({3});
  std::vector<Sha256> now;
  store().read([&](ReadTransaction& tx) { now = log_leaves(tx, head().size); });
  EXPECT_TRUE(verify_inclusion(leaves[3], 3, before, proof));
  EXPECT_EQ(now[3], leaves[3]);
  EXPECT_TRUE(verify_consistency(before, head(), consistency_proof(before.size, now)));
}

TEST_P(ErasedContent, IsDamageWhereNoErasureTellsOfIt) {
  const auto verdict = after([](WriteTransaction& tx) {
    tx.execute("UPDATE event SET body = $1 WHERE place = 2", {kLeft});
  });
  ASSERT_FALSE(verdict.sound());
  EXPECT_EQ(verdict.damage->place, 2);
}

TEST_P(ErasedContent, BindsWhatStaysOfTheEvent) {
  erase({2});
  EXPECT_FALSE(after([](WriteTransaction& tx) {
                 tx.execute("UPDATE event SET body = '{\"step\":2}' WHERE place = 2", {});
               }).sound());
  EXPECT_FALSE(after([](WriteTransaction& tx) {
                 tx.execute("UPDATE event SET at_us = 7 WHERE place = 2", {});
               }).sound());
  EXPECT_FALSE(after([](WriteTransaction& tx) {
                 tx.execute("UPDATE event SET body = '{\"bodies\":[]}' WHERE place = 6", {});
               }).sound());
}

TEST_P(ErasedContent, MayBeShortenedOnceMore) {
  erase({2});
  erase({2, 4});
  EXPECT_TRUE(after([](WriteTransaction&) {}).sound());
}

TEST_P(ErasedContent, WritesNothingWithoutBodies) {
  erase({});
  EXPECT_EQ(head().size, 6);
}

TAKAR_ON_BOTH_ENGINES(ErasedContent);

TEST(Erasures, BelieveNoEventAboutALaterOne) {
  StoredEvent event{.place = 4, .agency = 3, .stream = "erasure", .name = "content_erased"};
  const auto leaf = to_hex(sha256("leaf")), left = to_hex(sha256("left"));
  event.body = R"({"bodies":[{"place":4,"leaf":")" + leaf + R"(","left":")" + left +
               R"("},{"place":3,"leaf":")" + leaf + R"(","left":")" + left + R"("}]})";
  Erasures erasures;
  erasures.add(event);
  EXPECT_FALSE(erasures.explain(4, sha256("leaf"), sha256("left")));
  EXPECT_TRUE(erasures.explain(3, sha256("leaf"), sha256("left")));
  EXPECT_FALSE(erasures.explain(3, sha256("leaf"), sha256("other")));
}

}  // namespace
}  // namespace takar::store
