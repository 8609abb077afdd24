#include "archive/record_store.hpp"

#include "store/engines_for_tests.hpp"

namespace takar::archive {
namespace {

constexpr organisation::AgencyId kAgency{1};
constexpr organisation::AgencyId kOther{2};

Date on(int y, unsigned m, unsigned d) {
  return {std::chrono::year(y), std::chrono::month(m), std::chrono::day(d)};
}

FileFacts closed(std::int64_t id) {
  return {{id}, "Pengukuran Kinerja", "2026Q3", on(2026, 10, 5), 12};
}

class RecordStore : public store::OnBothEngines {
 protected:
  template <class Command>
  void carry_out(const Command& command, int at) {
    store().write([&](store::WriteTransaction& tx) {
      const auto event = decide(command, records_of(tx, kAgency));
      EXPECT_TRUE(event.has_value()) << event.error().code;
      save(tx, kAgency, *event, {from_us(at), {17}});
      return true;
    });
  }
  // One of each act.
  void keep_records() {
    RetentionLine line{"900", "Contoh", 1, 1, Fate::kKeep, "Perbup Contoh 1", on(2026, 1, 1)};
    carry_out(SetRetention{line}, 1);
    carry_out(ClassifyFile{closed(5), "900", "Nilai sejarah", on(2032, 1, 5)}, 2);
    carry_out(HoldFile{closed(6), "Pemeriksaan", from_us(3)}, 3);
    carry_out(HoldFile{closed(7), "Pemeriksaan", from_us(4)}, 4);
    carry_out(LiftHold{closed(7), "Selesai"}, 5);
    carry_out(PlaceOriginals{closed(7), {"Ruang 2", "Rak B", "Boks 14"}}, 6);
    carry_out(ProposeDisposal{{closed(7), closed(8)}, on(2032, 1, 5), from_us(7)}, 7);
    carry_out(DecideDisposal{1, true, "B/1", ""}, 8);
    carry_out(DestroyFiles{1, "BA/1", {"Saksi Contoh A", "Saksi Contoh B"}, from_us(9)}, 9);
    carry_out(ProposeDisposal{{closed(9)}, on(2032, 1, 5), from_us(10)}, 10);
    carry_out(DecideDisposal{2, false, "", "Masih dipakai"}, 11);
  }
  Records records(organisation::AgencyId agency = kAgency) {
    Records read;
    store().read([&](store::ReadTransaction& tx) { read = records_of(tx, agency); });
    return read;
  }
};

TEST_P(RecordStore, KeepsWhatWasDoneToEachFileAndList) {
  keep_records();
  const auto read = records();
  EXPECT_EQ(read.own_lines.size(), 1U);
  EXPECT_EQ(read.file({5}).code, "900");
  EXPECT_EQ(read.file({6}).hold->reason, "Pemeriksaan");
  EXPECT_FALSE(read.file({7}).hold.has_value());
  EXPECT_EQ(read.file({7}).place->box, "Boks 14");
  EXPECT_EQ(read.file({8}).destroyed_at, from_us(9));
  EXPECT_EQ(read.list(1)->minutes_number, "BA/1");
  EXPECT_EQ(read.list(2)->state, ListState::kRefused);
  EXPECT_EQ(records(kOther), Records());
}

TEST_P(RecordStore, IsTheSameAfterTheRowsWereRebuilt) {
  keep_records();
  const auto before = records();
  store().write([](store::WriteTransaction& tx) { return rebuild_records(tx) == 11; });
  EXPECT_EQ(records(), before);
}

TAKAR_ON_BOTH_ENGINES(RecordStore);

}  // namespace
}  // namespace takar::archive
