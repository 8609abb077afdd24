#include "sop/catalogue_store.hpp"

#include <fstream>
#include <sstream>

#include "sop/sop_store.hpp"
#include "sop/yaml.hpp"
#include "store/engines_for_tests.hpp"

namespace takar::sop {
namespace {

constexpr organisation::AgencyId kAgency{11};
constexpr organisation::AgencyId kOther{12};
constexpr SopId kSop{101};
constexpr SopId kCopy{102};
const organisation::Stamp kStamp{from_us(7), {3}};

Sop procedure(const std::string& name) {
  std::ifstream file(TAKAR_SOURCE_DIR "/sop/" + name + ".sop.yaml");
  std::stringstream text;
  text << file.rdbuf();
  return read_yaml(text.str()).value();
}

class SopCatalogue : public store::OnBothEngines {
 protected:
  void SetUp() override {
    store::OnBothEngines::SetUp();
    if (IsSkipped()) return;
    write([](store::WriteTransaction& tx) {
      save_version(tx, kAgency, kSop, procedure("kota-pasuruan"), {from_us(5), {1}});
      save_version(
          tx, kOther, kCopy, procedure("kabupaten-pesisir-selatan-setwan"), {from_us(6), {2}});
    });
  }
  template <class Act>
  void write(Act act) {
    store().write([&](store::WriteTransaction& tx) {
      act(tx);
      return true;
    });
  }
  void show(organisation::AgencyId agency, SopId id) {
    write([&](store::WriteTransaction& tx) { show_publicly(tx, agency, id, kStamp); });
  }
  std::vector<SopId> found(const CatalogueQuestion& question) {
    std::vector<SopId> ids;
    store().read([&](store::ReadTransaction& tx) {
      for (const auto& each : catalogue(tx, question)) ids.push_back(each.id);
    });
    return ids;
  }
  std::vector<SopId> alike(organisation::AgencyId viewer) {
    std::vector<SopId> ids;
    const auto sop = procedure("kota-pasuruan");
    store().read([&](store::ReadTransaction& tx) {
      for (const auto& each : share_words(tx, {kSop, sop, viewer, viewer})) ids.push_back(each.id);
    });
    return ids;
  }
};

using Ids = std::vector<SopId>;

TEST_P(SopCatalogue, ShowsNothingThatNoAgencyHasMadePublic) {
  EXPECT_EQ(found({}), Ids{});
  show(kAgency, kSop);
  EXPECT_EQ(found({}), Ids{kSop});
}

TEST_P(SopCatalogue, FindsAVersionByItsWordsWhateverTheirAffixes) {
  show(kAgency, kSop);
  EXPECT_EQ(found({.words = "mengukur kinerja"}), Ids{kSop});
  EXPECT_EQ(found({.words = "pengukuran"}), Ids{kSop});
  EXPECT_EQ(found({.words = "pengukuran jembatan"}), Ids{});
  EXPECT_EQ(found({.words = "dan yang"}), Ids{kSop});  // They say nothing: everything.
  EXPECT_EQ(found({.words = "pengukuran", .agency = kOther}), Ids{});
  EXPECT_EQ(found({.words = "", .page = 2}), Ids{});
}

TEST_P(SopCatalogue, LosesAVersionThatIsHiddenOrNoLongerInForce) {
  show(kAgency, kSop);
  show(kOther, kCopy);
  EXPECT_EQ(found({}).size(), 2U);
  write([](store::WriteTransaction& tx) {
    hide_publicly(tx, kAgency, kSop, kStamp);
    change_state(tx, kOther, kCopy, {VersionState::kRevoked, {2}, from_us(9), "Diganti."});
  });
  EXPECT_EQ(found({}), Ids{});
  EXPECT_EQ(found({.words = "pengukuran"}), Ids{});
}

TEST_P(SopCatalogue, OffersForComparisonOnlyWhatTheViewerMayRead) {
  EXPECT_EQ(alike(kAgency), Ids{});
  EXPECT_EQ(alike(kOther), Ids{kCopy});
  show(kOther, kCopy);
  EXPECT_EQ(alike(kAgency), Ids{kCopy});
}

TEST_P(SopCatalogue, KeepsFeedbackUntilItIsAnsweredAndNoneTwice) {
  show(kAgency, kSop);
  const Feedback words{"Langkah 3 tidak jelas.", "", "siti@contoh.go.id"};
  write([&](store::WriteTransaction& tx) {
    const auto version = listed_version(tx, kSop).value();
    give_feedback(tx, version, words, from_us(20));
    give_feedback(tx, version, words, from_us(21));
    EXPECT_EQ(open_feedback(tx, kAgency, kSop), 1);
    EXPECT_EQ(open_feedback(tx, kOther, kSop), 0);
    const auto number = feedback_of(tx, kAgency, kSop).front().number;
    EXPECT_FALSE(answer_feedback(tx, kOther, {kSop, number, "Terima kasih."}, kStamp));
    EXPECT_TRUE(answer_feedback(tx, kAgency, {kSop, number, "Terima kasih."}, kStamp));
    EXPECT_FALSE(answer_feedback(tx, kAgency, {kSop, number, "Lagi."}, kStamp));
    EXPECT_EQ(open_feedback(tx, kAgency, kSop), 0);
    give_feedback(tx, version, words, from_us(22));
  });
  write([&](store::WriteTransaction& tx) {
    const auto rows = feedback_of(tx, kAgency, kSop);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_FALSE(rows.front().answered_at);
    EXPECT_EQ(rows.back().note, "Terima kasih.");
    EXPECT_EQ(rows.back().answered_by, kStamp.by);
  });
}

TEST_P(SopCatalogue, IsTheSameAfterARebuild) {
  show(kAgency, kSop);
  write([&](store::WriteTransaction& tx) {
    const auto version = listed_version(tx, kSop).value();
    give_feedback(tx, version, {"Bagus.", "", ""}, from_us(20));
    give_feedback(tx, version, {"Kurang jelas.", "", ""}, from_us(21));
    const auto number = feedback_of(tx, kAgency, kSop).back().number;
    EXPECT_TRUE(answer_feedback(tx, kAgency, {kSop, number, "Baik."}, kStamp));
    confirm_reading(tx, kAgency, kSop, {from_us(30), {4}});
  });
  write([&](store::WriteTransaction& tx) {
    const auto before = feedback_of(tx, kAgency, kSop);
    EXPECT_EQ(rebuild(tx), 2);
    const auto after = feedback_of(tx, kAgency, kSop);
    ASSERT_EQ(after.size(), before.size());
    for (std::size_t i = 0; i < after.size(); ++i) {
      EXPECT_EQ(after[i].number, before[i].number);
      EXPECT_EQ(after[i].words, before[i].words);
      EXPECT_EQ(after[i].note, before[i].note);
      EXPECT_EQ(after[i].answered_at, before[i].answered_at);
    }
    // The stream goes on where it was.
    hide_publicly(tx, kAgency, kSop, kStamp);
  });
  EXPECT_EQ(found({}), Ids{});
  show(kAgency, kSop);
  EXPECT_EQ(found({.words = "kinerja"}), Ids{kSop});
}

TAKAR_ON_BOTH_ENGINES(SopCatalogue);

}  // namespace
}  // namespace takar::sop
