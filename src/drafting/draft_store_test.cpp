#include "drafting/draft_store.hpp"

#include "store/engines_for_tests.hpp"

namespace takar::drafting {
namespace {

constexpr AgencyId kAgency{11};
constexpr AgencyId kOther{12};
constexpr PersonId kRatna{1};

Draft a_draft() {
  Draft draft{.id = {101}, .agency = kAgency, .revision = 1, .key = "kecamatan"};
  draft.document.rows = {"r1"};
  draft.document.cells = {{"steps/r1/activity", {"Memerintahkan"}}};
  return draft;
}

class DraftStore : public store::OnBothEngines {
 protected:
  void write(const std::function<void(store::WriteTransaction&)>& act) {
    store().write([&](store::WriteTransaction& tx) { return act(tx), true; });
  }
  void edit(store::WriteTransaction& tx, const std::string& place, const Value& value) {
    auto draft = load_draft(tx, kAgency, {101}).value();
    const EditDraft command{{{place, value}}, draft.revision};
    save_edit(tx, draft, decide(command, draft, {from_us(9), kRatna}).value());
  }
};

TEST_P(DraftStore, KeepsTheDraftOfItsAgencyAlone) {
  write([&](auto& tx) {
    start_draft(tx, a_draft(), {from_us(5), kRatna});
    edit(tx, "identity/title", {"Pengukuran Kinerja"});
    EXPECT_EQ(text_at(load_draft(tx, kAgency, {101})->document, "identity/title"),
              "Pengukuran Kinerja");
    EXPECT_FALSE(load_draft(tx, kOther, {101}));
    ASSERT_EQ(open_drafts(tx, kAgency).size(), 1U);
    EXPECT_EQ(open_drafts(tx, kAgency).front().title, "Pengukuran Kinerja");
    EXPECT_TRUE(open_drafts(tx, kOther).empty());
  });
}

TEST_P(DraftStore, StaysOpenOnTrialAndClosesWithTheApprovedVersion) {
  write([&](auto& tx) {
    auto draft = a_draft();
    start_draft(tx, draft, {from_us(5), kRatna});
    record_version(tx, draft, {201}, true, {from_us(6), kRatna});
    EXPECT_EQ(load_draft(tx, kAgency, {101})->trial, sop::SopId{201});
    EXPECT_TRUE(load_draft(tx, kAgency, {101})->open);
    record_version(tx, draft, {202}, false, {from_us(7), kRatna});
    EXPECT_FALSE(load_draft(tx, kAgency, {101})->open);
    EXPECT_TRUE(open_drafts(tx, kAgency).empty());
  });
}

TEST_P(DraftStore, RebuildsItsRowsFromTheLog) {
  std::optional<Draft> before;
  write([&](auto& tx) {
    start_draft(tx, a_draft(), {from_us(5), kRatna});
    edit(tx, "steps/r1/output", {"Disposisi"});
    edit(tx, "steps/baru/position", {"r1"});
    auto draft = load_draft(tx, kAgency, {101}).value();
    save_edit(tx, draft, decide(TakeBackEdit{}, draft, {from_us(10), kRatna}).value());
    before = load_draft(tx, kAgency, {101});
    auto other = a_draft();
    other.id = {102};
    start_draft(tx, other, {from_us(11), kRatna});
    give_up(tx, other, {from_us(12), kRatna});
  });
  write([&](auto& tx) {
    EXPECT_EQ(rebuild(tx), 2);
    EXPECT_EQ(load_draft(tx, kAgency, {101}), before);
    EXPECT_EQ(open_drafts(tx, kAgency).size(), 1U);
  });
}

TAKAR_ON_BOTH_ENGINES(DraftStore);

}  // namespace
}  // namespace takar::drafting
