#include "store/verify.hpp"

#include <filesystem>
#include <fstream>

#include "base/random.hpp"
#include "store/engines_for_tests.hpp"
#include "store/event_log.hpp"
#include "store/signed_note.hpp"

namespace takar::store {
namespace {

constexpr std::int64_t kEvents = 40;

// A log of kEvents events in commits of different lengths.
void fill(Store& store) {
  std::int64_t next = 1;
  for (const int length : {1, 7, 2, 10, 1, 15, 4})
    store.write([&](WriteTransaction& t) {
      for (int i = 0; i < length; ++i, ++next) {
        const auto body = R"({"angka":")" + std::to_string(next * 37) + R"("})";
        t.append({3, "case", next % 5, next, "step_completed", body, from_us(next * 1'000)});
      }
      return true;
    });
}

// What verify finds after `damage`, which is undone afterwards.
Verdict after(Store& store,
              const std::function<void(WriteTransaction&)>& damage,
              const OutsideKnowledge& outside = {}) {
  Verdict verdict;
  store.write([&](WriteTransaction& t) {
    damage(t);
    verdict = verify_log(t, outside);
    return false;
  });
  return verdict;
}

StoredEvent event_at(ReadTransaction& transaction, std::int64_t place) {
  std::optional<StoredEvent> found;
  for_each_event(transaction, place, [&](const StoredEvent& event) {
    if (!found) found = event;
  });
  return *found;
}

// An insider with the whole database, but without the signing key, makes all hashes fit again.
void forge_hashes(WriteTransaction& t) {
  CompactRange range;
  for_each_event(t, 0, [&](const StoredEvent& event) {
    const auto leaf = event_leaf(event);
    t.execute("UPDATE event SET leaf = $1 WHERE place = $2", {Bytes(leaf), event.place});
    range.append(leaf);
    const auto root = range.root();
    t.execute("UPDATE checkpoint SET root = $1 WHERE size = $2", {Bytes(root), range.size()});
  });
  std::vector<std::uint8_t> peaks;
  for (const auto& peak : range.peaks()) peaks.insert(peaks.end(), peak.begin(), peak.end());
  t.execute("UPDATE log_head SET size = $1, peaks = $2", {range.size(), Bytes(peaks)});
}

// One random act of damage; answers its name.
class Vandal {
 public:
  explicit Vandal(std::uint64_t seed) : random_(seed) {}

  std::string damage(WriteTransaction& t) {
    const auto place = below(kEvents);
    const auto other = (place + 1 + below(kEvents - 1)) % kEvents;
    switch (below(10)) {
      case 0:
        return flip_body(t, place);
      case 1:
        t.execute("DELETE FROM event WHERE place = $1", {place});
        return "delete " + std::to_string(place);
      case 2:
        t.execute("UPDATE event SET place = -1 WHERE place = $1", {place});
        t.execute("UPDATE event SET place = $1 WHERE place = $2", {place, other});
        t.execute("UPDATE event SET place = $1 WHERE place = -1", {other});
        return "swap " + std::to_string(place) + " " + std::to_string(other);
      case 3:
        return insert_at_end(t, place);
      case 4:
        t.execute("DELETE FROM event WHERE place >= $1", {place});
        return "truncate " + std::to_string(place);
      case 5:
        t.execute("UPDATE event SET at_us = at_us + 1 WHERE place = $1", {place});
        return "at_us " + std::to_string(place);
      case 6:
        t.execute("UPDATE event SET stream_id = stream_id + 100 WHERE place = $1", {place});
        return "stream_id " + std::to_string(place);
      case 7:
        t.execute("UPDATE event SET stream = 'agency' WHERE place = $1", {place});
        return "stream " + std::to_string(place);
      case 8:
        t.execute("UPDATE event SET name = 'step_returned' WHERE place = $1", {place});
        return "name " + std::to_string(place);
      default:
        t.execute("UPDATE event SET agency = 4 WHERE place = $1", {place});
        return "agency " + std::to_string(place);
    }
  }
  std::int64_t below(std::int64_t limit) {
    return static_cast<std::int64_t>(random_below(random_, static_cast<std::uint64_t>(limit)));
  }

 private:
  std::string flip_body(WriteTransaction& t, std::int64_t place) {
    auto body = event_at(t, place).body;
    const auto at = static_cast<std::size_t>(below(static_cast<std::int64_t>(body.size())));
    body[at] = static_cast<char>(body[at] ^ 1);
    t.execute("UPDATE event SET body = $1 WHERE place = $2", {body, place});
    return "body " + std::to_string(place) + ", character " + std::to_string(at);
  }
  static std::string insert_at_end(WriteTransaction& t, std::int64_t version) {
    t.execute(
        "INSERT INTO event(place, agency, stream, stream_id, stream_version, name, body, at_us,"
        " leaf) SELECT 40, agency, stream, 99, $1 + 1, name, body, at_us, leaf FROM event"
        " WHERE place = 0",
        {version});
    return "insert";
  }

  SeededRandom random_;
};

class VerifyTest : public OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (!IsSkipped()) fill(store());
  }
};
TAKAR_ON_BOTH_ENGINES(VerifyTest);

TEST_P(VerifyTest, FindsASoundLogSound) {
  const auto verdict = after(store(), [](WriteTransaction&) {});
  ASSERT_TRUE(verdict.sound()) << verdict.damage->english;
  EXPECT_EQ(verdict.events, kEvents);
  EXPECT_EQ(verdict.checkpoints, 7);
  store().read([&](ReadTransaction& t) { EXPECT_EQ(verdict.head, log_tree_head(t)); });
}

TEST_P(VerifyTest, FindsEachOf300ActsOfDamage) {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    Vandal vandal(seed);
    std::string what;
    const auto verdict = after(store(), [&](WriteTransaction& t) { what = vandal.damage(t); });
    EXPECT_FALSE(verdict.sound()) << "seed " << seed << ": " << what;
  }
}

TEST_P(VerifyTest, FindsDamageWhoseHashesWereMadeToFit) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Vandal vandal(seed);
    std::string what;
    const auto verdict = after(store(), [&](WriteTransaction& t) {
      what = vandal.damage(t);
      forge_hashes(t);
    });
    EXPECT_FALSE(verdict.sound()) << "seed " << seed << ": " << what;
  }
}

TEST_P(VerifyTest, NamesTheFirstAlteredEvent) {
  const auto verdict = after(store(), [](WriteTransaction& t) {
    t.execute("UPDATE event SET body = '{}' WHERE place IN (17, 23)", {});
  });
  ASSERT_FALSE(verdict.sound());
  EXPECT_EQ(verdict.damage->place, 17);
  EXPECT_NE(verdict.damage->indonesian.find("nomor 17"), std::string::npos);
  EXPECT_NE(verdict.damage->english.find("Event 17"), std::string::npos);
}

TEST_P(VerifyTest, FindsADamagedCheckpointKeyOrHead) {
  const auto ruin = [&](auto ruin_it) { return after(store(), ruin_it).sound(); };
  EXPECT_FALSE(
      ruin([](WriteTransaction& t) { t.execute("DELETE FROM checkpoint WHERE size = 10", {}); }));
  EXPECT_FALSE(
      ruin([](WriteTransaction& t) { t.execute("DELETE FROM checkpoint WHERE size = 40", {}); }));
  EXPECT_FALSE(ruin([](WriteTransaction& t) {
    t.execute("UPDATE checkpoint SET note = 'x' WHERE size = 10", {});
  }));
  EXPECT_FALSE(ruin([](WriteTransaction& t) {
    t.execute("UPDATE checkpoint SET size = -5 WHERE size = 10", {});
  }));
  EXPECT_FALSE(ruin([](WriteTransaction& t) { t.execute("DELETE FROM log_key", {}); }));
  EXPECT_FALSE(
      ruin([](WriteTransaction& t) { t.execute("UPDATE log_key SET verifier = 'x'", {}); }));
  EXPECT_FALSE(ruin([](WriteTransaction& t) { t.execute("UPDATE log_head SET size = 39", {}); }));
  EXPECT_FALSE(ruin([](WriteTransaction& t) { t.execute("DELETE FROM log_head", {}); }));
}

// Rolls everything back to the state after 20 events: without knowledge from outside it is sound.
void roll_back_to_20(WriteTransaction& t) {
  t.execute("DELETE FROM event WHERE place >= 20", {});
  t.execute("DELETE FROM checkpoint WHERE size > 20", {});
  CompactRange range;
  for_each_event(t, 0, [&](const StoredEvent& event) { range.append(event.leaf); });
  std::vector<std::uint8_t> peaks;
  for (const auto& peak : range.peaks()) peaks.insert(peaks.end(), peak.begin(), peak.end());
  t.execute("UPDATE log_head SET size = 20, peaks = $1, checkpoints = 4", {Bytes(peaks)});
}

TEST_P(VerifyTest, FindsARollBackToYesterdayGivenACheckpointFromOutside) {
  OutsideKnowledge outside;
  outside.key = store().log_key();
  store().read([&](ReadTransaction& t) { outside.checkpoint = latest_checkpoint(t); });
  EXPECT_TRUE(after(
                  store(), [](WriteTransaction&) {}, outside)
                  .sound());
  EXPECT_TRUE(after(store(), roll_back_to_20).sound());
  const auto verdict = after(store(), roll_back_to_20, outside);
  ASSERT_FALSE(verdict.sound());
  EXPECT_EQ(verdict.damage->place, 20);
}

TEST_P(VerifyTest, FindsALogThatWasSignedAnewWithAnotherKey) {
  ScratchStore other(GetParam());
  OutsideKnowledge outside;
  outside.key = other->log_key();
  EXPECT_FALSE(after(
                   store(), [](WriteTransaction&) {}, outside)
                   .sound());
  fill(*other);
  outside.key.clear();
  other->read([&](ReadTransaction& t) { outside.checkpoint = latest_checkpoint(t); });
  EXPECT_FALSE(after(
                   store(), [](WriteTransaction&) {}, outside)
                   .sound());
}

TEST_P(VerifyTest, JudgesADatabaseThatNoServerHasOpen) {
  scratch().close();
  const auto verdict = verify_database(scratch().settings().address);
  EXPECT_TRUE(verdict.sound());
  EXPECT_EQ(verdict.events, kEvents);
}

TEST_P(VerifyTest, AcceptsANewKeyOnlyWhenItIsAllowed) {
  scratch().close();
  const auto key_path = scratch().folder() + "/takar.db.key";
  std::filesystem::remove(key_path);
  EXPECT_THROW(scratch().reopen(), Fault);
  scratch().settings().replace_lost_key = true;
  scratch().reopen();
  store().write([](WriteTransaction& t) {
    return t.append({1, "case", 77, 1, "case_opened", "{}", from_us(9)}) == kEvents;
  });
  EXPECT_TRUE(after(store(), [](WriteTransaction&) {}).sound());
}

TEST(EventLeaf, IsTheHashOfTheCanonicalBytesOfTheFormat) {
  // Source: the example of docs/formats/event-log.md, behind the leaf mark 00.
  const std::string_view canonical(
      "\0\1\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1\0\0\0\0\0\0\0\7\0\0\0\4case"
      "\0\0\0\0\0\0\0\5\0\0\0\0\0\0\0\1\0\0\0\13case_opened\0\0\0\2{}",
      71);
  EXPECT_EQ(event_leaf({7, "case", 5, 1, "case_opened", "{}", from_us(1)}, 0), sha256(canonical));
}

TEST(VerifyFile, RefusesADatabaseThatAServerHasOpen) {
  ScratchStore scratch(Engine::kSqlite);
  EXPECT_THROW(static_cast<void>(verify_database(scratch.settings().address)), Fault);
  EXPECT_THROW(static_cast<void>(verify_database(scratch.folder() + "/missing.db")), Fault);
}

TEST(VerifyFile, FindsDamageOfTheFileItselfAndNeverFalls) {
  ScratchStore scratch(Engine::kSqlite);
  fill(*scratch);
  scratch.close();
  const auto path = scratch.settings().address;
  std::string sound;
  {
    std::ifstream file(path, std::ios::binary);
    sound.assign(std::istreambuf_iterator<char>(file), {});
  }
  const auto write = [&](const std::string& bytes) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
  };
  SeededRandom random(5);
  int found = 0;
  for (int round = 0; round < 200; ++round) {
    auto bytes = sound;
    // A run of nonsense, as a bad sector leaves it.
    const auto at = random_below(random, bytes.size() - 64);
    for (std::size_t i = 0; i < 64; ++i)
      bytes[at + i] = static_cast<char>(random_below(random, 256));
    if (round % 4 == 0) bytes.resize(random_below(random, bytes.size()));
    write(bytes);
    try {
      found += verify_database(path).sound() ? 0 : 1;
    } catch (const Fault&) {
      ++found;
    }
  }
  // Each of the 50 shortened files is found, and nonsense that meets the log. In an unused part of
  // a page, or in a view table, it changes nothing of the log; every room adds such pages.
  EXPECT_GT(found, 50);
  for (const auto* nonsense : {"", "x", "SQLite format 3"}) {
    write(nonsense);
    EXPECT_FALSE(verify_database(path).sound());
  }
  write(sound);
  EXPECT_TRUE(verify_database(path).sound());
}

}  // namespace
}  // namespace takar::store
