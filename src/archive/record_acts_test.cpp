#include "archive/record_acts.hpp"

#include <gtest/gtest.h>

#include "archive/record_json.hpp"

namespace takar::archive {
namespace {

Date on(int y, unsigned m, unsigned d) {
  return {std::chrono::year(y), std::chrono::month(m), std::chrono::day(d)};
}

const Date kToday = on(2032, 1, 5);

FileFacts closed(std::int64_t id, Date day = on(2026, 10, 5)) {
  return {{id}, "Pengukuran Kinerja", "2026Q3", day, 12};
}

class RecordActs : public testing::Test {
 protected:
  // "done", or the code of the rejection.
  template <class Command>
  std::string does(const Command& command) {
    const auto event = decide(command, records_);
    if (!event) return std::string(event.error().code);
    apply(*event, records_);
    return "done";
  }
  std::string proposes(std::vector<FileFacts> files) {
    return does(ProposeDisposal{std::move(files), kToday, from_us(1)});
  }
  std::string holds(std::int64_t id) { return does(HoldFile{closed(id), "Perkara", from_us(2)}); }
  std::string approves(std::int64_t number) {
    return does(DecideDisposal{number, true, "B/12/2032", {}});
  }
  std::string destroys(std::int64_t number) {
    return does(
        DestroyFiles{number, "BA/1/2032", {"Saksi Contoh A", "Saksi Contoh B"}, from_us(9)});
  }

  Records records_;
};

TEST_F(RecordActs, ADisposalIsProposedApprovedAndCarriedOut) {
  ASSERT_EQ(proposes({closed(1), closed(2), closed(1)}), "done");
  ASSERT_EQ(records_.lists.size(), 1U);
  EXPECT_EQ(records_.lists[0].files.size(), 2U) << "a file stands on a list once";
  EXPECT_EQ(records_.lists[0].files[0].due_on, on(2031, 10, 5));
  EXPECT_EQ(destroys(1), "archive.list_not_approved");
  ASSERT_EQ(approves(1), "done");
  ASSERT_EQ(destroys(1), "done");
  EXPECT_EQ(records_.lists[0].state, ListState::kCarriedOut);
  EXPECT_EQ(records_.file({2}).destroyed_at, from_us(9));
  EXPECT_EQ(destroys(1), "archive.list_not_approved") << "not twice";
}

TEST_F(RecordActs, AHoldKeepsAFileOffTheListAndStopsAnApprovedOne) {
  ASSERT_EQ(holds(1), "done");
  EXPECT_EQ(holds(1), "archive.held_already");
  EXPECT_EQ(proposes({closed(1)}), "archive.file_held");
  ASSERT_EQ(does(LiftHold{closed(1), "Perkara selesai"}), "done");
  EXPECT_EQ(does(LiftHold{closed(1), "Perkara selesai"}), "archive.not_held");
  ASSERT_EQ(proposes({closed(1)}), "done");
  ASSERT_EQ(approves(1), "done");
  ASSERT_EQ(holds(1), "done");
  EXPECT_EQ(destroys(1), "archive.file_held");
  EXPECT_FALSE(records_.file({1}).destroyed_at.has_value());
}

TEST_F(RecordActs, OnlyAClosedFileWhoseTimeIsOverMayBeListed) {
  EXPECT_EQ(proposes({}), "archive.nothing_listed");
  EXPECT_EQ(proposes(std::vector<FileFacts>(kListedFilesMax + 1, closed(1))),
            "archive.too_many_listed");
  EXPECT_EQ(proposes({closed(1, on(2030, 1, 1))}), "archive.not_due");
  auto open = closed(1);
  open.closed_on.reset();
  EXPECT_EQ(proposes({open}), "archive.file_open");
  EXPECT_EQ(proposes({closed(2), closed(1, on(2030, 1, 1))}), "archive.not_due");
  EXPECT_TRUE(records_.lists.empty()) << "all of them or none";
}

TEST_F(RecordActs, WhatIsKeptForEverIsNeverListed) {
  ASSERT_EQ(does(ClassifyFile{closed(1), std::string(kSopCode), "Bagian dari SOP", kToday}),
            "done");
  EXPECT_EQ(proposes({closed(1)}), "archive.file_kept");
}

TEST_F(RecordActs, AFileOnALiveListStaysAsItIs) {
  ASSERT_EQ(proposes({closed(1)}), "done");
  EXPECT_EQ(proposes({closed(1)}), "archive.file_on_list");
  EXPECT_EQ(does(ClassifyFile{closed(1), "000.1.5", "Notula", kToday}), "archive.file_on_list");
  ASSERT_EQ(does(DecideDisposal{1, false, {}, "Masih dipakai auditor"}), "done");
  EXPECT_EQ(approves(1), "archive.list_decided");
  EXPECT_EQ(proposes({closed(1)}), "done") << "a refused list binds nothing";
}

TEST_F(RecordActs, NothingCanBeDoneToADestroyedFile) {
  ASSERT_EQ(proposes({closed(1)}), "done");
  ASSERT_EQ(approves(1), "done");
  ASSERT_EQ(destroys(1), "done");
  EXPECT_EQ(holds(1), "archive.file_destroyed");
  EXPECT_EQ(proposes({closed(1)}), "archive.file_destroyed");
  EXPECT_EQ(does(PlaceOriginals{closed(1), {"", "", "Boks 1"}}), "archive.file_destroyed");
  EXPECT_EQ(does(ClassifyFile{closed(1), "000.1.5", "Notula", kToday}), "archive.file_destroyed");
}

TEST_F(RecordActs, EveryActNeedsItsWords) {
  EXPECT_EQ(does(HoldFile{closed(1), "", from_us(1)}), "archive.words_missing");
  EXPECT_EQ(does(HoldFile{closed(1), std::string(kWordsBytesMax + 1, 'a'), from_us(1)}),
            "archive.words_missing");
  EXPECT_EQ(does(ClassifyFile{closed(1), "000.1.5", "", kToday}), "archive.words_missing");
  EXPECT_EQ(does(ClassifyFile{closed(1), "12", "Salah", kToday}), "archive.code_unknown");
  EXPECT_EQ(does(PlaceOriginals{closed(1), {"Ruang", "Rak", ""}}), "archive.words_missing");
  ASSERT_EQ(proposes({closed(1)}), "done");
  EXPECT_EQ(does(DecideDisposal{1, true, "", "x"}), "archive.words_missing");
  EXPECT_EQ(does(DecideDisposal{1, false, "x", ""}), "archive.words_missing");
  EXPECT_EQ(does(DecideDisposal{7, true, "x", ""}), "archive.list_not_found");
  ASSERT_EQ(approves(1), "done");
  EXPECT_EQ(does(DestroyFiles{1, "BA", {"Saksi Contoh A", ""}, from_us(1)}),
            "archive.words_missing");
  EXPECT_EQ(does(DestroyFiles{1, "", {"A", "B"}, from_us(1)}), "archive.words_missing");
  EXPECT_EQ(does(DestroyFiles{7, "BA", {"A", "B"}, from_us(1)}), "archive.list_not_found");
}

TEST_F(RecordActs, ALineOfTheAgencysOwnNeedsYearsSourceAndBeginning) {
  RetentionLine line{"000.8.6.3", "Akuntabilitas", 1, 1, Fate::kDestroy, "Perbup Contoh 1", kToday};
  EXPECT_EQ(does(SetRetention{line}), "done");
  auto wrong = line;
  wrong.active_years = kRetentionYearsMax + 1;
  EXPECT_EQ(does(SetRetention{wrong}), "archive.bad_years");
  wrong = line;
  wrong.source.clear();
  EXPECT_EQ(does(SetRetention{wrong}), "archive.words_missing");
  wrong = line;
  wrong.valid_from.reset();
  EXPECT_EQ(does(SetRetention{wrong}), "archive.no_start");
}

TEST_F(RecordActs, TheLongestTimeSaysWhoHasToApprove) {
  ASSERT_EQ(proposes({closed(1)}), "done");
  EXPECT_EQ(records_.lists[0].approver(), Approver::kRegionHead);
  RetentionLine line{"900", "Lama", 2, 8, Fate::kDestroy, "Perbup Contoh 1", on(2020, 1, 1)};
  ASSERT_EQ(does(SetRetention{line}), "done");
  ASSERT_EQ(does(ClassifyFile{closed(2, on(2015, 1, 1)), "900", "Lama", kToday}), "done");
  ASSERT_EQ(proposes({closed(2, on(2015, 1, 1)), closed(3)}), "done");
  EXPECT_EQ(records_.lists[1].approver(), Approver::kNationalArchive);
}

TEST(RecordJson, ReadsBackWhatItWrote) {
  DisposalList list{
      .number = 2,
      .state = ListState::kCarriedOut,
      .files = {{{4}, "Judul", "2026Q3", "000.1.5", "Notula", kToday, kToday, 2, 4, 9}},
      .proposed_at = from_us(5),
      .approval_number = "B/1",
      .minutes_number = "BA/1",
      .witnesses = {"A", "B"},
      .carried_out_at = from_us(6),
      .paper = "{}",
      .minutes_paper = "{}"};
  EXPECT_EQ(disposal_list_from(to_json(list)), list);
  list.state = ListState::kRefused;
  list.carried_out_at.reset();
  list.minutes_number.clear();
  list.minutes_paper.clear();
  list.witnesses = {};
  list.refusal = "Masih dipakai";
  EXPECT_EQ(disposal_list_from(to_json(list)), list);
}

}  // namespace
}  // namespace takar::archive
