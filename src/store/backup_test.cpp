#include "store/backup.hpp"

#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>

#include "store/blob_folder.hpp"
#include "store/engines_for_tests.hpp"
#include "store/event_log.hpp"
#include "store/verify.hpp"

namespace takar::store {
namespace {

namespace fs = std::filesystem;

bool add_event(Store& store, std::int64_t id) {
  return store.write([id](WriteTransaction& t) {
    return t.append({1, "case", id, 1, "case_opened", "{}", from_us(id)}) >= 0;
  });
}

BlobName add_blob(Store& store, std::string_view content) {
  const auto name = store.blobs().put(bytes_of(content));
  store.write([&](WriteTransaction& t) {
    name_blob(t, name);
    return true;
  });
  return name;
}

constexpr auto kMuchLater = Instant(std::chrono::hours(24 * 365 * 200));

class BlobTest : public OnBothEngines {};
TAKAR_ON_BOTH_ENGINES(BlobTest);

TEST_P(BlobTest, KeepsAFileUnderTheHashOfItsContent) {
  auto writer = store().blobs().start();
  writer.append(bytes_of("data "));
  writer.append(bytes_of("dukung"));
  EXPECT_EQ(writer.bytes(), 11);
  const auto name = writer.finish();
  EXPECT_EQ(name.sha256, sha256("data dukung"));
  EXPECT_EQ(store().blobs().read(name.sha256), "data dukung");
  EXPECT_EQ(add_blob(store(), "data dukung").sha256, name.sha256);
}

TEST_P(BlobTest, LeavesNothingOfABlobThatWasDropped) {
  {
    auto writer = store().blobs().start();
    writer.append(bytes_of("setengah"));
  }
  EXPECT_TRUE(fs::is_empty(store().blobs().folder() + "/unfinished"));
}

TEST_P(BlobTest, FindsMissingAndDamagedFiles) {
  const auto good = add_blob(store(), "utuh");
  const auto bad = add_blob(store(), "akan rusak");
  const auto gone = add_blob(store(), "akan hilang");
  std::ofstream(store().blobs().path_of(bad.sha256)) << "diganti";
  fs::remove(store().blobs().path_of(gone.sha256));
  const auto fixity = check_blobs(store());
  EXPECT_EQ(fixity.checked, 3);
  ASSERT_EQ(fixity.damaged.size(), 1U);
  EXPECT_EQ(fixity.damaged[0].sha256, bad.sha256);
  ASSERT_EQ(fixity.missing.size(), 1U);
  EXPECT_EQ(fixity.missing[0].sha256, gone.sha256);
  EXPECT_EQ(store().blobs().read(good.sha256), "utuh");
  EXPECT_THROW(static_cast<void>(store().blobs().read(bad.sha256)), Fault);
}

TEST_P(BlobTest, SweepsOldOrphansAndNothingElse) {
  const auto named = add_blob(store(), "bernama");
  const auto orphan = store().blobs().put(bytes_of("yatim"));
  EXPECT_EQ(sweep_blobs(store(), from_us(0)), 0);
  EXPECT_EQ(sweep_blobs(store(), kMuchLater), 1);
  EXPECT_FALSE(fs::exists(store().blobs().path_of(orphan.sha256)));
  EXPECT_EQ(store().blobs().read(named.sha256), "bernama");
}

TEST(Backup, RestoresEverythingThatWasCommitted) {
  ScratchStore scratch(Engine::kSqlite);
  for (int i = 1; i <= 30; ++i) add_event(*scratch, i);
  const auto blob = add_blob(*scratch, "lampiran");
  const auto folder = scratch.folder() + "/cadangan";
  const auto made = backup(*scratch, folder, scratch.settings().address + ".key");
  EXPECT_EQ(made.events, 30);
  EXPECT_EQ(made.blobs, 1);
  Settings copy;
  copy.address = scratch.folder() + "/pulih.db";
  EXPECT_EQ(restore(folder, copy).checkpoint, made.checkpoint);
  const auto restored = open(copy);
  EXPECT_EQ(restored->log_key(), scratch->log_key());
  EXPECT_EQ(restored->blobs().read(blob.sha256), "lampiran");
  EXPECT_TRUE(add_event(*restored, 31));
}

TEST(Backup, IsSoundWhileOthersWrite) {
  ScratchStore scratch(Engine::kSqlite);
  std::atomic<bool> stop = false;
  std::thread writer([&] {
    for (int i = 1; !stop; ++i) add_event(*scratch, i);
  });
  for (int round = 0; round < 5; ++round) {
    const auto folder = scratch.folder() + "/cadangan" + std::to_string(round);
    const auto made = backup(*scratch, folder, "");
    EXPECT_GE(made.events, 0);
  }
  stop = true;
  writer.join();
}

TEST(Backup, RefusesToOverwriteAndToRestoreDamage) {
  ScratchStore scratch(Engine::kSqlite);
  add_event(*scratch, 1);
  const auto folder = scratch.folder() + "/cadangan";
  static_cast<void>(backup(*scratch, folder, ""));
  EXPECT_THROW(static_cast<void>(backup(*scratch, folder, "")), Fault);
  EXPECT_THROW(static_cast<void>(restore(folder, scratch.settings())), Fault);
  Settings copy;
  copy.address = scratch.folder() + "/pulih.db";
  fs::resize_file(folder + "/takar.db", 5000);
  EXPECT_THROW(static_cast<void>(restore(folder, copy)), Fault);
  EXPECT_FALSE(fs::exists(copy.address));
  EXPECT_THROW(static_cast<void>(restore(scratch.folder() + "/tiada", copy)), Fault);
}

TEST(Backup, LeavesACheckpointThatJudgesTheStoreAsItIsWritten) {
  ScratchStore scratch(Engine::kSqlite);
  add_event(*scratch, 1);
  const auto folder = scratch.folder() + "/cadangan";
  const auto made = backup(*scratch, folder, "");
  std::ostringstream text;
  text << std::ifstream(folder + "/checkpoint.txt").rdbuf();
  const auto outside = read_outside(text.str());
  EXPECT_EQ(outside.key, scratch->log_key());
  EXPECT_EQ(outside.checkpoint, made.checkpoint);
  EXPECT_EQ(read_outside(made.checkpoint).checkpoint, made.checkpoint);
  EXPECT_EQ(read_outside(made.checkpoint).key, "");
  Verdict verdict;
  scratch->read([&](ReadTransaction& t) { verdict = verify_log(t, outside); });
  EXPECT_TRUE(verdict.sound());
  ScratchStore other(Engine::kSqlite);
  add_event(*other, 1);
  other->read([&](ReadTransaction& t) { verdict = verify_log(t, outside); });
  EXPECT_FALSE(verdict.sound());
}

TEST(Backup, RefusesAnOlderDatabasePutIntoTheFolder) {
  ScratchStore scratch(Engine::kSqlite);
  add_event(*scratch, 1);
  static_cast<void>(backup(*scratch, scratch.folder() + "/kemarin", ""));
  add_event(*scratch, 2);
  static_cast<void>(backup(*scratch, scratch.folder() + "/hari_ini", ""));
  fs::copy_file(scratch.folder() + "/kemarin/takar.db",
                scratch.folder() + "/hari_ini/takar.db",
                fs::copy_options::overwrite_existing);
  Settings copy;
  copy.address = scratch.folder() + "/pulih.db";
  EXPECT_THROW(static_cast<void>(restore(scratch.folder() + "/hari_ini", copy)), Fault);
}

TEST(Backup, RefusesPostgresqlAndSaysWhatToUse) {
  if (!postgresql_for_tests()) GTEST_SKIP() << kNoPostgresql;
  ScratchStore scratch(Engine::kPostgresql);
  try {
    static_cast<void>(backup(*scratch, scratch.folder() + "/cadangan", ""));
    FAIL() << "no Fault";
  } catch (const Fault& fault) {
    EXPECT_NE(std::string_view(fault.what()).find("pg_dump"), std::string_view::npos);
  }
}

}  // namespace
}  // namespace takar::store
