#include "sop/sop_store.hpp"

#include <fstream>
#include <sstream>

#include "sop/yaml.hpp"
#include "store/engines_for_tests.hpp"

namespace takar::sop {
namespace {

constexpr organisation::AgencyId kAgency{11};
constexpr organisation::AgencyId kOther{12};

Sop a_procedure() {
  std::ifstream file(TAKAR_SOURCE_DIR "/sop/badan.sop.yaml");
  std::stringstream text;
  text << file.rdbuf();
  return read_yaml(text.str()).value();
}

class SopStore : public store::OnBothEngines {};

TEST_P(SopStore, GivesBackWhatWasTakenUp) {
  const auto sop = a_procedure();
  store().write([&](store::WriteTransaction& tx) {
    return save_version(tx, kAgency, {101}, sop, from_us(5)), true;
  });
  store().read([&](store::ReadTransaction& tx) {
    const auto loaded = load_sop(tx, kAgency, {101});
    ASSERT_NE(loaded, nullptr);
    EXPECT_EQ(*loaded, sop);
  });
}

TEST_P(SopStore, KeepsTheSopsOfAnotherAgencyFromView) {
  store().write([&](store::WriteTransaction& tx) {
    return save_version(tx, kAgency, {101}, a_procedure(), from_us(5)), true;
  });
  store().read([&](store::ReadTransaction& tx) {
    EXPECT_EQ(load_sop(tx, kOther, {101}), nullptr);
    EXPECT_TRUE(sops_of(tx, kOther).empty());
  });
}

TEST_P(SopStore, NumbersTheVersionsOfOneProcedure) {
  store().write([&](store::WriteTransaction& tx) {
    save_version(tx, kAgency, {101}, a_procedure(), from_us(5));
    save_version(tx, kAgency, {102}, a_procedure(), from_us(6));
    return true;
  });
  store().read([&](store::ReadTransaction& tx) {
    const auto rows = sops_of(tx, kAgency);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].version, 2);
    EXPECT_EQ(rows[0].id, SopId{102});
  });
}

TEST_P(SopStore, RebuildsItsRowsFromTheLog) {
  store().write([&](store::WriteTransaction& tx) {
    return save_version(tx, kAgency, {101}, a_procedure(), from_us(5)), true;
  });
  store().write([&](store::WriteTransaction& tx) {
    EXPECT_EQ(rebuild(tx), 1);
    EXPECT_EQ(sops_of(tx, kAgency).size(), 1U);
    return true;
  });
}

TEST_P(SopStore, KeepsTheLifeOfAVersionAndWhoReadItOverARebuild) {
  store().write([&](store::WriteTransaction& tx) {
    save_version_as(
        tx, kAgency, {101}, a_procedure(), {VersionState::kApproved, {1}, from_us(5), ""});
    change_state(tx, kAgency, {101}, {VersionState::kInForce, {2}, from_us(6), ""});
    confirm_reading(tx, kAgency, {101}, {from_us(7), {3}});
    confirm_reading(tx, kAgency, {101}, {from_us(8), {3}});
    change_state(tx, kAgency, {101}, {VersionState::kRevoked, {2}, from_us(9), "Diganti."});
    return true;
  });
  store().write([&](store::WriteTransaction& tx) {
    EXPECT_EQ(rebuild(tx), 1);
    const auto row = sop_row(tx, kAgency, {101});
    EXPECT_TRUE(row && row->state == VersionState::kRevoked);
    EXPECT_FALSE(sop_row(tx, kOther, {101}));
    const auto changes = state_changes(tx, kAgency, {101});
    EXPECT_EQ(changes.size(), 3U);
    EXPECT_EQ(changes.back().reason, "Diganti.");
    EXPECT_EQ(changes.back().by, organisation::PersonId{2});
    const auto readings = readings_of(tx, kAgency, {101});
    EXPECT_EQ(readings.size(), 1U);
    EXPECT_EQ(readings.front().at, from_us(7));
    EXPECT_NE(load_sop(tx, kAgency, {101}), nullptr);
    return true;
  });
}

TAKAR_ON_BOTH_ENGINES(SopStore);

}  // namespace
}  // namespace takar::sop
