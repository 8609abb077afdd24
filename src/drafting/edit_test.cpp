#include "drafting/edit.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "drafting/fields.hpp"

namespace takar::drafting {
namespace {

constexpr PersonId kRatna{1};
constexpr PersonId kYusuf{2};

// A draft of two rows and two columns, and people who edit it.
class Editing : public testing::Test {
 protected:
  Editing() {
    auto& document = draft_.document;
    document.rows = {"r1", "r2"};
    document.performers = {"camat", "staf"};
    document.cells = {{"identity/title", {"Pengukuran Kinerja"}},
                      {"performers/camat/title", {"Camat"}},
                      {"performers/staf/title", {"Staf"}},
                      {"steps/r1/activity", {"Memerintahkan"}},
                      {"steps/r2/activity", {"Mengisi formulir"}}};
    draft_.revision = 1;
    draft_.questions = {{"steps/r1/performers", "Siapa?", "Who?", {"camat"}}};
  }

  std::string told(const Command& command, PersonId by) {
    last_ = {};
    const auto event = decide(command, draft_, {from_us(++clock_), by});
    if (!event) {
      last_ = event.error();
      return std::string(event.error().code);
    }
    apply(*event, draft_);
    return "";
  }
  std::string edits(PersonId by, const std::string& place, const Value& value) {
    return told(EditDraft{{{place, value}}, draft_.revision}, by);
  }
  Value at(const std::string& place) const { return value_at(draft_.document, place); }

  Draft draft_;
  Rejection last_;
  std::int64_t clock_ = 0;
};

TEST_F(Editing, PutsARowBehindAnother) {
  const Command insert = EditDraft{
      {{"steps/baru/position", {"r1"}}, {"steps/baru/activity", {"Membagikan formulir"}}}, 1};
  EXPECT_EQ(told(insert, kRatna), "");
  EXPECT_EQ(draft_.document.rows, (std::vector<std::string>{"r1", "baru", "r2"}));
  EXPECT_EQ(at("steps/baru/activity"), Value{"Membagikan formulir"});
}

TEST_F(Editing, TakesAnInsertedRowBackWithTheKindItWasGiven) {
  EXPECT_EQ(
      told(EditDraft{{{"steps/baru/position", {"r1"}}, {"steps/baru/kind", {"draft"}}}, 1}, kRatna),
      "");
  EXPECT_EQ(told(TakeBackEdit{}, kRatna), "");
  EXPECT_EQ(draft_.document.rows, (std::vector<std::string>{"r1", "r2"}));
}

TEST_F(Editing, GivesARemovedRowBackWithItsCells) {
  EXPECT_EQ(edits(kRatna, "steps/r2/position", {}), "");
  EXPECT_EQ(draft_.document.rows, std::vector<std::string>{"r1"});
  EXPECT_EQ(told(TakeBackEdit{}, kRatna), "");
  EXPECT_EQ(draft_.document.rows, (std::vector<std::string>{"r1", "r2"}));
  EXPECT_EQ(at("steps/r2/activity"), Value{"Mengisi formulir"});
}

TEST_F(Editing, TakesBackAndRepeatsInOrder) {
  edits(kRatna, "identity/title", {"A"});
  edits(kRatna, "identity/title", {"B"});
  EXPECT_EQ(told(TakeBackEdit{}, kRatna), "");
  EXPECT_EQ(told(TakeBackEdit{}, kRatna), "");
  EXPECT_EQ(at("identity/title"), Value{"Pengukuran Kinerja"});
  EXPECT_EQ(told(RepeatEdit{}, kRatna), "");
  EXPECT_EQ(at("identity/title"), Value{"A"});
  EXPECT_EQ(told(RepeatEdit{}, kRatna), "");
  EXPECT_EQ(at("identity/title"), Value{"B"});
  EXPECT_EQ(told(RepeatEdit{}, kRatna), "drafting.nothing_to_repeat");
}

TEST_F(Editing, TakesBackOnlyWhatThePersonDidHimself) {
  edits(kRatna, "identity/title", {"A"});
  EXPECT_EQ(told(TakeBackEdit{}, kYusuf), "drafting.nothing_to_take_back");
  edits(kYusuf, "identity/title", {"B"});
  EXPECT_EQ(told(TakeBackEdit{}, kRatna), "drafting.overtaken");
  EXPECT_EQ(at("identity/title"), Value{"B"});
}

TEST_F(Editing, JoinsTheEditsOfTwoPeopleInDifferentCells) {
  EXPECT_EQ(told(EditDraft{{{"steps/r1/output", {"Disposisi"}}}, 1}, kRatna), "");
  EXPECT_EQ(told(EditDraft{{{"steps/r2/output", {"Formulir terisi"}}}, 1}, kYusuf), "");
  EXPECT_EQ(at("steps/r1/output"), Value{"Disposisi"});
}

TEST_F(Editing, TellsWhoChangedACellThatOneHasNotSeen) {
  EXPECT_EQ(told(EditDraft{{{"steps/r1/output", {"Disposisi"}}}, 1}, kRatna), "");
  EXPECT_EQ(told(EditDraft{{{"steps/r1/output", {"Surat tugas"}}}, 1}, kYusuf),
            "drafting.changed_meanwhile");
  EXPECT_EQ(last_.details, (std::vector<std::string>{"steps/r1/output", "person:1", "at:1"}));
  EXPECT_EQ(at("steps/r1/output"), Value{"Disposisi"});
  // The same words are no quarrel, and who has seen the change may replace it.
  EXPECT_EQ(told(EditDraft{{{"steps/r1/output", {"Disposisi"}}}, 1}, kYusuf), "");
  EXPECT_EQ(edits(kYusuf, "steps/r1/output", {"Surat tugas"}), "");
}

TEST_F(Editing, AnswersAQuestionByAnyValueAtItsPlaceAndAsksAgainWhenItIsTakenBack) {
  ASSERT_EQ(open_questions(draft_).size(), 1U);
  EXPECT_EQ(edits(kRatna, "steps/r1/performers", {"camat"}), "");
  EXPECT_TRUE(open_questions(draft_).empty());
  EXPECT_EQ(told(TakeBackEdit{}, kRatna), "");
  EXPECT_EQ(open_questions(draft_).size(), 1U);
}

TEST_F(Editing, AsksNothingMoreAboutARowThatIsGone) {
  edits(kRatna, "steps/r1/position", {});
  EXPECT_TRUE(open_questions(draft_).empty());
}

TEST_F(Editing, DoesAllEditsOfACommandOrNone) {
  const Command command = EditDraft{{{"identity/title", {"A"}}, {"identity/colour", {"biru"}}}, 1};
  EXPECT_EQ(told(command, kRatna), "drafting.no_such_place");
  EXPECT_EQ(at("identity/title"), Value{"Pengukuran Kinerja"});
}

TEST_F(Editing, RefusesWhatACellCannotHold) {
  EXPECT_EQ(edits(kRatna, "steps/r9/activity", {"x"}), "drafting.no_such_place");
  EXPECT_EQ(edits(kRatna, "steps/../activity", {"x"}), "drafting.no_such_place");
  EXPECT_EQ(edits(kRatna, "steps/r1/time", {"-5", "menit"}), "drafting.bad_value");
  EXPECT_EQ(edits(kRatna, "steps/r1/time", {"5", "minggu"}), "drafting.bad_value");
  EXPECT_EQ(edits(kRatna, "steps/r1/kind", {"terbang"}), "drafting.bad_value");
  EXPECT_EQ(edits(kRatna, "steps/r1/no", {"r9"}), "drafting.bad_value");
  EXPECT_EQ(edits(kRatna, "steps/r1/performers", {"lurah"}), "drafting.bad_value");
  EXPECT_EQ(edits(kRatna, "steps/r1/position", {"r1"}), "drafting.bad_value");
  EXPECT_EQ(edits(kRatna, "identity/title", {"a\x01"}), "drafting.bad_value");
  EXPECT_EQ(edits(kRatna, "identity/title", {std::string(5000, 'a')}), "drafting.too_long");
  EXPECT_EQ(told(EditDraft{}, kRatna), "drafting.too_many");
}

TEST_F(Editing, ChangesNothingInADraftThatIsClosed) {
  draft_.open = false;
  EXPECT_EQ(edits(kRatna, "identity/title", {"A"}), "drafting.closed");
}

// Random commands of two people: each one may be taken back, and then the document is as before.
RC_GTEST_FIXTURE_PROP(Editing, IsAsBeforeWhenAllIsTakenBack, ()) {
  const std::vector<Edit> pool{{"identity/title", {"Judul"}},
                               {"steps/r1/output", {"Disposisi"}},
                               {"steps/r2/position", {"-"}},
                               {"steps/r2/position", {}},
                               {"steps/r1/position", {}},
                               {"steps/r3/position", {"-"}},
                               {"performers/staf/position", {}},
                               {"steps/r1/time", {"2", "jam"}}};
  const auto before = draft_.document;
  const auto picks =
      *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, pool.size()));
  for (const auto pick : picks)
    static_cast<void>(edits(kRatna, pool[pick].place, pool[pick].value));
  while (told(TakeBackEdit{}, kRatna).empty()) {}
  RC_ASSERT(last_.code == "drafting.nothing_to_take_back");
  RC_ASSERT(draft_.document.rows == before.rows);
  RC_ASSERT(draft_.document.performers == before.performers);
  for (const auto& [place, value] : before.cells)
    RC_ASSERT(value_at(draft_.document, place) == value);
}

}  // namespace
}  // namespace takar::drafting
