#include "store/store.hpp"

#include <atomic>
#include <condition_variable>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

#include "base/check.hpp"
#include "store/engines_for_tests.hpp"
#include "store/event_log.hpp"
#include "store/idempotency.hpp"
#include "store/signed_note.hpp"

namespace takar::store {
namespace {

NewEvent event_of(std::int64_t stream_id, std::int64_t version, std::string_view body = "{}") {
  return {7, "case", stream_id, version, "step_completed", body, from_us(1'000'000 + version)};
}

std::int64_t count_events(Store& store) {
  std::int64_t count = 0;
  store.read([&](ReadTransaction& transaction) {
    for_each_event(transaction, 0, [&](const StoredEvent&) { ++count; });
  });
  return count;
}

// Collects what the writer answers, in order.
class Answers {
 public:
  WriteAnswer next() {
    return [this](WriteOutcome outcome) {
      const std::lock_guard lock(mutex_);
      outcomes_.push_back(outcome);
      wake_.notify_all();
    };
  }
  std::vector<WriteOutcome> wait_for(std::size_t count) {
    std::unique_lock lock(mutex_);
    wake_.wait(lock, [&] { return outcomes_.size() >= count; });
    return outcomes_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable wake_;
  std::vector<WriteOutcome> outcomes_;
};

class StoreTest : public OnBothEngines {};
TAKAR_ON_BOTH_ENGINES(StoreTest);

TEST_P(StoreTest, KeepsWhatACommandWroteOverAReopening) {
  EXPECT_TRUE(store().write([](WriteTransaction& t) { return t.append(event_of(1, 1)) == 0; }));
  scratch().reopen();
  EXPECT_EQ(count_events(store()), 1);
}

TEST_P(StoreTest, RollsOneCommandBackAndKeepsItsNeighbours) {
  Answers answers;
  const auto add = [](std::int64_t id, bool keep) {
    return [=](WriteTransaction& t) {
      t.append(event_of(id, 1));
      return keep;
    };
  };
  ASSERT_TRUE(store().submit(add(1, true), answers.next()));
  ASSERT_TRUE(store().submit(add(2, false), answers.next()));
  ASSERT_TRUE(store().submit(add(3, true), answers.next()));
  const std::vector expected{
      WriteOutcome::kCommitted, WriteOutcome::kRolledBack, WriteOutcome::kCommitted};
  EXPECT_EQ(answers.wait_for(3), expected);
  std::vector<std::int64_t> streams;
  store().read([&](ReadTransaction& t) {
    for_each_event(t, 0, [&](const StoredEvent& event) { streams.push_back(event.stream_id); });
  });
  EXPECT_EQ(streams, (std::vector<std::int64_t>{1, 3}));
}

TEST_P(StoreTest, RunsABatchAgainOnlyIfACommandIsTakenBackAfterItWrote) {
  const auto runs_beside = [&](bool writes) {
    Answers answers;
    int runs = 0;
    std::promise<void> queued;
    // Holds the writer until the two others wait together.
    EXPECT_TRUE(store().submit(
        [&, ready = queued.get_future().share()](WriteTransaction&) {
          ready.wait();
          return true;
        },
        answers.next()));
    EXPECT_TRUE(store().submit(
        [&](WriteTransaction& t) {
          ++runs;
          return t.append(event_of(writes ? 1 : 2, 1)) >= 0;
        },
        answers.next()));
    EXPECT_TRUE(store().submit(
        [&](WriteTransaction& t) {
          if (writes) t.append(event_of(3, 1));
          return false;
        },
        answers.next()));
    queued.set_value();
    EXPECT_EQ(answers.wait_for(3).back(), WriteOutcome::kRolledBack);
    return runs;
  };
  EXPECT_EQ(runs_beside(true), 2);
  EXPECT_EQ(runs_beside(false), 1);
  EXPECT_EQ(count_events(store()), 2);
}

TEST_P(StoreTest, ThrowsOnWhatACommandThrewAndKeepsNothingOfIt) {
  EXPECT_THROW(store().write([](WriteTransaction& t) -> bool {
    t.append(event_of(1, 1));
    throw Bug("of the test");
  }),
               Bug);
  EXPECT_EQ(count_events(store()), 0);
}

TEST_P(StoreTest, RefusesASecondEventOfOneStreamVersion) {
  EXPECT_TRUE(store().write([](WriteTransaction& t) { return t.append(event_of(1, 1)) == 0; }));
  EXPECT_THROW(store().write([](WriteTransaction& t) { return t.append(event_of(1, 1)) >= 0; }),
               UniqueViolated);
  EXPECT_EQ(count_events(store()), 1);
}

TEST_P(StoreTest, KeepsNothingOfACommandThatSwallowedAFault) {
  EXPECT_TRUE(store().write([](WriteTransaction& t) { return t.append(event_of(1, 1)) == 0; }));
  const auto swallow = [](WriteTransaction& t) {
    t.append(event_of(2, 1));
    try {
      t.append(event_of(1, 1));
    } catch (const Fault&) {}
    EXPECT_THROW(t.append(event_of(3, 1)), Fault);
    return true;
  };
  EXPECT_THROW(store().write(swallow), Fault);
  EXPECT_EQ(count_events(store()), 1);
}

TEST_P(StoreTest, GivesDenseIdsAndTakesThemBackWithTheCommand) {
  std::vector<std::int64_t> ids;
  const auto take = [&](bool keep) {
    return [&ids, keep](WriteTransaction& t) {
      ids.push_back(t.next_id());
      return keep;
    };
  };
  EXPECT_TRUE(store().write(take(true)));
  EXPECT_FALSE(store().write(take(false)));
  EXPECT_TRUE(store().write(take(true)));
  scratch().reopen();
  EXPECT_TRUE(store().write(take(true)));
  EXPECT_EQ(ids, (std::vector<std::int64_t>{1, 2, 2, 3}));
}

TEST_P(StoreTest, BringsEveryKindOfValueBackAsItWent) {
  const std::string text = "Sub Bagian \u2014 'kutip' \"ganda\" $1 \\ \n";
  const std::vector<std::uint8_t> raw{0, 1, 255, 0, 92};
  EXPECT_TRUE(store().write([&](WriteTransaction& t) {
    t.execute("CREATE TABLE probe (n BIGINT, s TEXT, e TEXT, z TEXT)", {});
    t.execute("INSERT INTO probe(n, s, e, z) VALUES ($1, $2, $3, $4)",
              {std::int64_t{-9'007'199'254'740'993}, text, "", nullptr});
    t.execute("INSERT INTO blob(sha256, bytes) VALUES ($1, $2)", {Bytes(raw), std::int64_t{5}});
    return true;
  }));
  store().read([&](ReadTransaction& t) {
    int rows = 0;
    t.query("SELECT n, s, e, z FROM probe WHERE s = $1", {text}, [&](const Row& row) {
      ++rows;
      EXPECT_EQ(row.i64(0), -9'007'199'254'740'993);
      EXPECT_EQ(row.text(1), text);
      EXPECT_EQ(row.text(2), "");
      EXPECT_FALSE(row.is_null(2));
      EXPECT_TRUE(row.is_null(3));
      EXPECT_EQ(row.text(3), "");
    });
    EXPECT_EQ(rows, 1);
    t.query("SELECT sha256 FROM blob", {}, [&](const Row& row) {
      EXPECT_EQ(std::vector(row.bytes(0).begin(), row.bytes(0).end()), raw);
    });
  });
}

TEST_P(StoreTest, TakesParametersInAnyOrder) {
  store().read([](ReadTransaction& t) {
    t.query("SELECT CAST($2 AS BIGINT) - CAST($1 AS BIGINT)",
            {std::int64_t{1}, std::int64_t{10}},
            [](const Row& row) { EXPECT_EQ(row.i64(0), 9); });
  });
}

TEST_P(StoreTest, RefusesTextWithANulCharacter) {
  const std::string_view text("a\0b", 3);
  EXPECT_THROW(store().write([&](WriteTransaction& t) {
    t.append(event_of(1, 1, text));
    return true;
  }),
               Fault);
}

TEST_P(StoreTest, AnswersAQueryInsideAQuery) {
  store().write([](WriteTransaction& t) {
    for (int i = 1; i <= 3; ++i) t.append(event_of(i, 1));
    return true;
  });
  int pairs = 0;
  store().read([&](ReadTransaction& t) {
    const auto ask = [&](auto each) {
      t.query("SELECT place FROM event ORDER BY place", {}, [&](const Row& row) { each(row); });
    };
    ask([&](const Row& outer) {
      const auto place = outer.i64(0);
      t.query("SELECT place FROM event WHERE place >= $1", {place}, [&](const Row&) { ++pairs; });
    });
    ask([&](const Row&) { ask([&](const Row&) { ++pairs; }); });
  });
  EXPECT_EQ(pairs, 6 + 9);
}

TEST_P(StoreTest, RefusesAWriteWhileRowsAreRead) {
  store().write([](WriteTransaction& t) { return t.append(event_of(1, 1)) == 0; });
  const auto write_inside = [](WriteTransaction& t) {
    t.query("SELECT place FROM event", {}, [&](const Row&) { t.append(event_of(2, 1)); });
    return true;
  };
  EXPECT_THROW(store().write(write_inside), Bug);
}

TEST_P(StoreTest, SaysWhichStatementTheDatabaseRefused) {
  try {
    store().read([](ReadTransaction& t) { t.query("SELECT nothing FROM nowhere", {}, {}); });
    FAIL() << "no Fault";
  } catch (const Fault& fault) {
    EXPECT_NE(std::string_view(fault.what()).find("nowhere"), std::string_view::npos);
  }
  EXPECT_EQ(count_events(store()), 0);
}

TEST_P(StoreTest, ShowsAReaderWhatWasCommittedBeforeItBegan) {
  for (int i = 1; i <= 20; ++i) {
    EXPECT_TRUE(store().write([&](WriteTransaction& t) { return t.append(event_of(i, 1)) >= 0; }));
    EXPECT_EQ(count_events(store()), i);
  }
}

TEST_P(StoreTest, KeepsOneLogWhenManyThreadsWriteAndRead) {
  constexpr int kThreads = 8;
  constexpr int kEach = 40;
  std::atomic<int> kept = 0;
  std::vector<std::thread> threads;
  for (int number = 1; number <= kThreads; ++number)
    threads.emplace_back([&, number] {
      for (int version = 1; version <= kEach; ++version) {
        const bool keep = version % 5 != 0;
        const auto stream = number * 1000 + version;
        kept += store().write([&](WriteTransaction& t) {
          t.next_id();
          t.append(event_of(stream, 1));
          return keep;
        });
        if (version % 7 == 0) static_cast<void>(count_events(store()));
      }
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(kept, kThreads * kEach * 4 / 5);
  EXPECT_EQ(count_events(store()), kept);
  store().read([&](ReadTransaction& t) {
    const auto leaves = log_leaves(t, kept);
    EXPECT_EQ(log_tree_head(t), (TreeHead{kept, merkle_root(leaves)}));
  });
}

TEST_P(StoreTest, RefusesWhatNoLongerFitsInTheQueue) {
  std::mutex gate;
  std::unique_lock closed(gate);
  Answers answers;
  std::size_t queued = 0;
  const auto hold = [&](WriteTransaction&) {
    const std::lock_guard wait(gate);
    return true;
  };
  while (queued <= kQueueMax && store().submit(hold, answers.next())) ++queued;
  EXPECT_EQ(queued, kQueueMax);
  closed.unlock();
  EXPECT_EQ(answers.wait_for(queued).size(), kQueueMax);
}

TEST_P(StoreTest, AnswersWhatWasQueuedBeforeItCloses) {
  Answers answers;
  for (int i = 1; i <= 100; ++i)
    ASSERT_TRUE(store().submit([i](WriteTransaction& t) { return t.append(event_of(i, 1)) >= 0; },
                               answers.next()));
  scratch().reopen();
  EXPECT_EQ(answers.wait_for(100), std::vector(100, WriteOutcome::kCommitted));
  EXPECT_EQ(count_events(store()), 100);
}

TEST_P(StoreTest, FindsTheEarlierAnswerOfARetry) {
  const RequestKey key{1, 2, "kunci"};
  EXPECT_TRUE(store().write([&](WriteTransaction& t) {
    EXPECT_FALSE(earlier_answer(t, key, sha256("a")).has_value());
    remember_answer(t, key, sha256("a"), "selesai", from_us(1'000));
    return true;
  }));
  store().read([&](ReadTransaction& t) {
    const auto same = earlier_answer(t, key, sha256("a"));
    ASSERT_TRUE(same.has_value());
    EXPECT_TRUE(same->same_request);
    EXPECT_EQ(same->answer, "selesai");
    EXPECT_FALSE(earlier_answer(t, key, sha256("b"))->same_request);
    EXPECT_FALSE(earlier_answer(t, {1, 3, "kunci"}, sha256("a")).has_value());
  });
  EXPECT_THROW(store().write([&](WriteTransaction& t) {
    remember_answer(t, key, sha256("a"), "lagi", from_us(2'000));
    return true;
  }),
               UniqueViolated);
  EXPECT_TRUE(store().write(
      [](WriteTransaction& t) { return forget_answers_before(t, from_us(1'001)) == 1; }));
}

TEST_P(StoreTest, SignsOneCheckpointACommitAndKeepsItsKey) {
  store().write([](WriteTransaction& t) { return t.append(event_of(1, 1)) == 0; });
  const auto key_text = store().log_key();
  scratch().reopen();
  EXPECT_EQ(store().log_key(), key_text);
  store().write([](WriteTransaction& t) { return t.append(event_of(1, 2)) == 1; });
  const auto key = LogKey::parse(key_text);
  ASSERT_TRUE(key.has_value());
  store().read([&](ReadTransaction& t) {
    const auto head = open_checkpoint(latest_checkpoint(t), *key);
    ASSERT_TRUE(head.has_value());
    EXPECT_EQ(*head, log_tree_head(t));
    EXPECT_EQ(head->size, 2);
  });
}

TEST_P(StoreTest, LetsViewsBeBuiltAnewFromTheLog) {
  store().write([](WriteTransaction& t) {
    for (int i = 1; i <= 1200; ++i) t.append(event_of(5, i));
    return true;
  });
  std::int64_t sum = 0;
  EXPECT_TRUE(store().write([&](WriteTransaction& t) {
    t.execute("CREATE TABLE versions (version BIGINT)", {});
    for_each_event(t, 0, [&](const StoredEvent& event) {
      t.execute("INSERT INTO versions(version) VALUES ($1)", {event.stream_version});
    });
    t.query("SELECT CAST(SUM(version) AS BIGINT) FROM versions", {}, [&](const Row& row) {
      sum = row.i64(0);
    });
    return true;
  }));
  EXPECT_EQ(sum, 1200 * 1201 / 2);
}

TEST_P(StoreTest, StopsAReadThatTakesTooLong) {
  scratch().settings().read_max = std::chrono::milliseconds(200);
  scratch().reopen();
  const auto forever = [](ReadTransaction& t) {
    t.query(
        "WITH RECURSIVE c(i) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT i + 1 FROM c)"
        " SELECT count(*) FROM c",
        {},
        [](const Row&) {});
  };
  EXPECT_THROW(store().read(forever), Fault);
  EXPECT_EQ(count_events(store()), 0);
}

}  // namespace
}  // namespace takar::store
