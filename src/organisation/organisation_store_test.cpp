#include "organisation/organisation_store.hpp"

#include <gtest/gtest.h>

#include "organisation/account_store.hpp"
#include "organisation/commands.hpp"
#include "organisation/organisation_view.hpp"
#include "store/engines_for_tests.hpp"

namespace takar::organisation {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

Instant day(int n) {
  return from_us(std::int64_t{20'000 + n} * 86'400'000'000);
}

struct Scene {
  Agency agency;
  UnitId division, secretariat;
  PositionId head, secretary, division_head, vacant;
  PersonId chief, deputy, clerk;
  DelegationId plh, plt;
};

// Everything a quarter needs: a Plh. of the head on days 3-5, a Plt. of the vacant post.
Scene build(store::WriteTransaction& transaction) {
  Scene scene;
  SeededRandom random(5);
  const RegionId region{transaction.next_id()};
  save(transaction, RegionRegistered{region, "Pemerintah Kota Contoh"}, day(0));
  AgencySettings settings;
  settings.name = "Badan Contoh";
  settings.letterhead = {"PEMERINTAH KOTA CONTOH", "BADAN CONTOH"};
  const FoundAgency found{AgencyId{transaction.next_id()}, region, settings};
  save(transaction, scene.agency, decide(found).value(), day(0));
  const auto id = [&] { return transaction.next_id(); };
  const auto done = [&](const auto& command) {
    ASSERT_TRUE(carry_out(transaction, scene.agency, command, day(0)));
  };
  const auto unit = [&](UnitKind kind, const char* name, bool reports) {
    const Unit added{UnitId{id()}, std::nullopt, kind, name, reports};
    done(AddUnit{added});
    return added.id;
  };
  const auto post = [&](std::optional<UnitId> of, PositionRole role, const char* title) {
    const Position added{PositionId{id()}, of, role, title};
    done(AddPosition{added});
    return added.id;
  };
  const auto person = [&](const char* name) {
    const auto detail = make_person_detail(PersonId{id()}, name, "", random).value();
    done(AddPerson{detail.person, detail_sha256(detail)});
    save_detail(transaction, scene.agency.id, detail);
    return detail.person;
  };
  scene.secretariat = unit(UnitKind::kSecretariat, "Sekretariat", false);
  scene.division = unit(UnitKind::kDivision, "Bidang Contoh", true);
  scene.head = post(std::nullopt, PositionRole::kHead, "Kepala");
  scene.secretary = post(scene.secretariat, PositionRole::kSecretary, "Sekretaris");
  scene.division_head = post(scene.division, PositionRole::kUnitHead, "Kepala Bidang");
  scene.vacant = post(std::nullopt, PositionRole::kPlanner, "Perencana");
  scene.chief = person("Contoh Kepala");
  scene.deputy = person("Contoh Sekretaris");
  scene.clerk = person("Budi Contoh");
  done(AppointPerson{{TenureId{id()}, scene.chief, scene.head, day(0), std::nullopt}});
  done(AppointPerson{{TenureId{id()}, scene.deputy, scene.secretary, day(0), day(90)}});
  scene.plh = DelegationId{id()};
  done(GrantDelegation{{scene.plh,
                        AuthorityKind::kPlh,
                        scene.head,
                        scene.deputy,
                        day(3),
                        day(5),
                        "800/1",
                        {{"badan"}, true}}});
  scene.plt = DelegationId{id()};
  done(GrantDelegation{
      {scene.plt, AuthorityKind::kPlt, scene.vacant, scene.clerk, day(0), day(30), "800/2", {}}});
  done(AddDayOff{{calendar::parse_date("2026-11-23").value(), true, 690, "Upacara", "SE 1"}});
  return scene;
}

class OrganisationStore : public store::OnBothEngines {
 protected:
  Scene built() {
    Scene scene;
    write([&](auto& tx) { scene = build(tx); });
    return scene;
  }
  void write(const std::function<void(store::WriteTransaction&)>& act) {
    store().write([&](store::WriteTransaction& tx) {
      act(tx);
      return true;
    });
  }
  template <class Ask>
  auto read(const Ask& ask) {
    std::optional<decltype(ask(std::declval<store::ReadTransaction&>()))> answer;
    store().read([&](store::ReadTransaction& tx) { answer = ask(tx); });
    return *answer;
  }
};

TEST_P(OrganisationStore, LoadsTheAgencyAsItWasSaved) {
  const Scene scene = built();
  EXPECT_EQ(read([&](auto& tx) { return load_agency(tx, scene.agency.id); }), scene.agency);
  EXPECT_EQ(read([&](auto& tx) { return agency_version(tx, scene.agency.id); }),
            scene.agency.version);
  EXPECT_FALSE(read([&](auto& tx) { return load_agency(tx, AgencyId{999}); }));
}

TEST_P(OrganisationStore, TheRebuiltTablesEqualTheSavedOnes) {
  const Scene scene = built();
  write([&](auto& tx) {
    Agency agency = scene.agency;
    ASSERT_TRUE(carry_out(tx, agency, EndDelegation{scene.plh, day(4), "kembali"}, day(4)));
    ASSERT_TRUE(carry_out(tx, agency, EraseDetail{scene.deputy, day(90)}, day(90)));
    erase_detail(tx, agency.id, scene.deputy);
    const AccountId account{tx.next_id()};
    ASSERT_TRUE(
        open_account(tx, {account, agency.id, scene.clerk, "budi", {}, "hash", true}, day(1)));
    ASSERT_TRUE(set_password(tx, agency.id, account, {.hash = "new", .initial = true}, day(2)));
    Unit unit = *find(agency, scene.division);
    unit.name = "Bidang Lain";
    ASSERT_TRUE(carry_out(tx, agency, ChangeUnit{unit}, {day(4), scene.clerk}));
    Position head = *find(agency, scene.head);
    head.title = "Camat";
    ASSERT_TRUE(carry_out(tx, agency, ChangePosition{head}, day(4)));
    const PositionId post{tx.next_id()};
    ASSERT_TRUE(carry_out(tx, agency, AddPosition{{post, {}, PositionRole::kStaff, "x"}}, day(4)));
    ASSERT_TRUE(carry_out(tx, agency, RemovePosition{post}, day(4)));
    const UnitId spare{tx.next_id()};
    ASSERT_TRUE(carry_out(tx, agency, AddUnit{{spare, {}, UnitKind::kTeam, "x", false}}, day(4)));
    ASSERT_TRUE(carry_out(tx, agency, RemoveUnit{spare}, day(4)));
    const RemoveDayOff no_longer{calendar::parse_date("2026-11-23").value()};
    ASSERT_TRUE(carry_out(tx, agency, no_longer, day(4)));
    const RenameRegion renamed{agency.region, "Pemerintah Kabupaten Contoh"};
    save(tx, decide(renamed).value(), {day(4), scene.clerk});
  });
  const auto before = read([&](auto& tx) { return load_agency(tx, scene.agency.id); });
  write([&](auto& tx) { EXPECT_EQ(rebuild(tx), 1); });
  EXPECT_EQ(read([&](auto& tx) { return load_agency(tx, scene.agency.id); }), before);
  const auto accounts = read([&](auto& tx) { return accounts_of(tx, scene.agency.id); });
  ASSERT_EQ(accounts.size(), 1U);
  EXPECT_TRUE(accounts.front().initial_password);
  EXPECT_EQ(read([&](auto& tx) { return agency_view(tx, scene.agency.id); })->government,
            "Pemerintah Kabupaten Contoh");
}

TEST_P(OrganisationStore, TheSlowerOfTwoWritersIsRefused) {
  const Scene scene = built();
  const auto rename = [&](const char* name) {
    write([&](auto& tx) {
      Agency agency = scene.agency;
      AgencySettings settings = agency.settings;
      settings.name = name;
      ASSERT_TRUE(carry_out(tx, agency, ChangeSettings{settings}, day(1)));
    });
  };
  rename("Dinas Contoh");
  EXPECT_THROW(rename("Dinas Lain"), store::UniqueViolated);
  EXPECT_EQ(read([&](auto& tx) { return agency_view(tx, scene.agency.id); })->name, "Dinas Contoh");
}

TEST_P(OrganisationStore, ViewsAnswerWhoMayActWhen) {
  const Scene scene = built();
  const AgencyId agency = scene.agency.id;
  const auto held = [&](PersonId person, int n) {
    return read([&](auto& tx) { return held_positions(tx, agency, person, day(n)); });
  };
  ASSERT_EQ(held(scene.deputy, 1).size(), 1U);
  const auto both = held(scene.deputy, 3);
  ASSERT_EQ(both.size(), 2U);
  EXPECT_EQ(both[0].position.title, "Sekretaris");
  EXPECT_EQ(both[0].position.unit_name, "Sekretariat");
  EXPECT_EQ(both[0].until, day(90));
  EXPECT_EQ(both[1].authority, (Authority{AuthorityKind::kPlh, "800/1"}));
  EXPECT_EQ(both[1].position.holder->name, "Contoh Kepala");
  EXPECT_EQ(both[1].scope.sops, std::vector<std::string>{"badan"});
  ASSERT_EQ(held(scene.deputy, 5).size(), 1U);
  ASSERT_EQ(held(scene.clerk, 1).size(), 1U);
  const auto may = [&](PositionId position, int n) {
    return read([&](auto& tx) { return may_act_as(tx, agency, position, day(n)); });
  };
  ASSERT_EQ(may(scene.head, 3).size(), 2U);
  EXPECT_EQ(may(scene.head, 3)[0].person.name, "Contoh Kepala");
  EXPECT_EQ(may(scene.head, 3)[1].authority.kind, AuthorityKind::kPlh);
  ASSERT_EQ(may(scene.vacant, 1).size(), 1U);
  EXPECT_FALSE(read([&](auto& tx) { return holder_of(tx, agency, scene.vacant, day(1)); }));
  write([&](auto& tx) {
    Agency now = scene.agency;
    const Tenure tenure{TenureId{tx.next_id()}, scene.chief, scene.vacant, day(2), std::nullopt};
    ASSERT_TRUE(carry_out(tx, now, AppointPerson{tenure}, day(2)));
  });
  EXPECT_TRUE(held(scene.clerk, 2).empty());
  ASSERT_EQ(may(scene.vacant, 2).size(), 1U);
  EXPECT_EQ(may(scene.vacant, 2)[0].authority.kind, AuthorityKind::kDefinitive);
}

TEST_P(OrganisationStore, TheViewsAgreeWithThePureRule) {
  const Scene scene = built();
  for (const PersonId person : {scene.chief, scene.deputy, scene.clerk})
    for (const int n : {-1, 0, 3, 4, 5, 30, 90}) {
      const auto pure =
          positions_held(scene.agency.tenures, scene.agency.delegations, person, day(n));
      const auto view =
          read([&](auto& tx) { return held_positions(tx, scene.agency.id, person, day(n)); });
      ASSERT_EQ(view.size(), pure.size());
      for (std::size_t i = 0; i < view.size(); ++i) {
        EXPECT_EQ(view[i].position.id, pure[i].position);
        EXPECT_EQ(view[i].authority, pure[i].authority);
      }
    }
}

TEST_P(OrganisationStore, ListsUnitsPositionsPeopleAndSubstitutes) {
  const Scene scene = built();
  const AgencyId agency = scene.agency.id;
  const auto units = read([&](auto& tx) { return units_of(tx, agency); });
  ASSERT_EQ(units.size(), 2U);
  EXPECT_EQ(units[0].head, scene.secretary);
  EXPECT_EQ(units[1].head, scene.division_head);
  const auto reporting = read([&](auto& tx) { return reporting_units(tx, agency); });
  ASSERT_EQ(reporting.size(), 1U);
  EXPECT_EQ(reporting[0].id, scene.division);
  EXPECT_EQ(read([&](auto& tx) { return positions_of(tx, agency, day(1)); }).size(), 4U);
  EXPECT_EQ(read([&](auto& tx) { return people_of(tx, agency); }).size(), 3U);
  EXPECT_EQ(read([&](auto& tx) { return delegations_of(tx, agency, day(4)); }).size(), 2U);
  EXPECT_EQ(read([&](auto& tx) { return delegations_of(tx, agency, day(5)); }).size(), 1U);
  EXPECT_EQ(read([&](auto& tx) { return agencies_of(tx, scene.agency.region); }).size(), 1U);
}

TEST_P(OrganisationStore, AnotherAgencySeesNothingOfIt) {
  const Scene scene = built();
  const AgencyId other{999};
  const auto empty = [&](const auto& ask) { return read(ask).empty(); };
  EXPECT_TRUE(empty([&](auto& tx) { return units_of(tx, other); }));
  EXPECT_TRUE(empty([&](auto& tx) { return positions_of(tx, other, day(1)); }));
  EXPECT_TRUE(empty([&](auto& tx) { return people_of(tx, other); }));
  EXPECT_TRUE(empty([&](auto& tx) { return delegations_of(tx, other, day(1)); }));
  EXPECT_TRUE(empty([&](auto& tx) { return held_positions(tx, other, scene.chief, day(1)); }));
  EXPECT_TRUE(empty([&](auto& tx) { return may_act_as(tx, other, scene.head, day(1)); }));
  EXPECT_FALSE(read([&](auto& tx) { return person_view(tx, other, scene.chief); }));
  EXPECT_FALSE(read([&](auto& tx) { return load_detail(tx, other, scene.chief); }));
}

TEST_P(OrganisationStore, AnErasedPersonKeepsHisActsAndLosesHisName) {
  const Scene scene = built();
  const AgencyId agency = scene.agency.id;
  const auto detail = read([&](auto& tx) { return load_detail(tx, agency, scene.clerk); });
  EXPECT_EQ(detail_sha256(*detail), find(scene.agency, scene.clerk)->detail_sha256);
  write([&](auto& tx) { erase_detail(tx, agency, scene.clerk); });
  EXPECT_EQ(read([&](auto& tx) { return person_view(tx, agency, scene.clerk); })->name,
            kErasedName);
}

class AccountStore : public OrganisationStore {
 protected:
  AccountId opened(const Scene& scene) {
    AccountId id;
    write([&](auto& tx) {
      id = AccountId{tx.next_id()};
      ASSERT_TRUE(open_account(
          tx, {id, scene.agency.id, scene.clerk, "Budi", AccountRole::kStaff, "hash"}, day(0)));
    });
    return id;
  }
  // Signs in and answers the session's digest.
  Sha256 signed_in(AccountId id, Instant now) {
    const Sha256 digest = sha256(std::to_string(++sessions_));
    write([&](auto& tx) { EXPECT_TRUE(open_session(tx, id, digest, now)); });
    return digest;
  }
  std::optional<Session> session(const Sha256& digest, Instant now) {
    return read([&](auto& tx) { return find_session(tx, digest, now); });
  }
  Result<SignInAccount> tried(std::string_view name, std::string_view address, Instant now) {
    Result<SignInAccount> answer = SignInAccount{};
    write([&](auto& tx) { answer = begin_sign_in(tx, {name, address}, now); });
    return answer;
  }

 private:
  int sessions_ = 0;
};

TEST_P(AccountStore, ASessionEndsAfterIdlingAndAfterItsLongestTime) {
  const Scene scene = built();
  const AccountId id = opened(scene);
  const Sha256 digest = signed_in(id, day(1));
  const auto found = session(digest, day(1));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->account, id);
  EXPECT_EQ(found->agency, scene.agency.id);
  EXPECT_EQ(found->person, scene.clerk);
  EXPECT_FALSE(found->to_touch);
  EXPECT_TRUE(session(digest, day(1) + minutes(1))->to_touch);
  EXPECT_TRUE(session(digest, day(1) + minutes(29)));
  EXPECT_FALSE(session(digest, day(1) + minutes(30)));
  for (Instant now = day(1); now < day(1) + hours(12); now += minutes(20))
    write([&](auto& tx) { touch_session(tx, digest, now); });
  EXPECT_TRUE(session(digest, day(1) + hours(12) - minutes(1)));
  EXPECT_FALSE(session(digest, day(1) + hours(12)));
  EXPECT_FALSE(session(sha256("guess"), day(1)));
}

TEST_P(AccountStore, EveryChangeOfAnAccountEndsItsSessions) {
  const Scene scene = built();
  const AccountId id = opened(scene);
  const AgencyId agency = scene.agency.id;
  const auto ends = [&](const std::function<Result<void>(store::WriteTransaction&)>& change) {
    const Sha256 digest = signed_in(id, day(1));
    write([&](auto& tx) { EXPECT_TRUE(change(tx)); });
    EXPECT_FALSE(session(digest, day(1)));
  };
  ends([&](auto& tx) { return set_role(tx, agency, id, AccountRole::kAgencyAdmin, day(1)); });
  ends([&](auto& tx) { return set_password(tx, agency, id, {.hash = "new"}, day(1)); });
  ends([&](auto& tx) { return disable_account(tx, agency, id, "pindah", day(1)); });
  EXPECT_FALSE(tried("budi", "a", day(1))->account);
  write([&](auto& tx) { EXPECT_FALSE(open_session(tx, id, sha256("x"), day(1))); });
  write([&](auto& tx) { EXPECT_TRUE(enable_account(tx, agency, id, day(1))); });
  const Sha256 digest = signed_in(id, day(1));
  EXPECT_EQ(session(digest, day(1))->role, AccountRole::kAgencyAdmin);
  write([&](auto& tx) { end_session(tx, digest); });
  EXPECT_FALSE(session(digest, day(1)));
  write([&](auto& tx) {
    EXPECT_EQ(set_role(tx, AgencyId{999}, id, AccountRole::kOperator, day(1)).error().code,
              "organisation.account_not_found");
  });
}

TEST_P(AccountStore, ANameIsTakenOnce) {
  const Scene scene = built();
  opened(scene);
  write([&](auto& tx) {
    EXPECT_EQ(
        open_account(tx, {AccountId{77}, scene.agency.id, scene.chief, "BUDI", {}, "h"}, day(0))
            .error()
            .code,
        "organisation.username_taken");
  });
}

TEST_P(AccountStore, GuessingIsSlowedAndASuccessForgives) {
  const Scene scene = built();
  const AccountId id = opened(scene);
  for (int n = 0; n < 5; ++n) EXPECT_EQ(tried("budi", "10.0.0.1", day(1))->account, id);
  EXPECT_EQ(tried("Budi ", "10.0.0.2", day(1)).error(),
            (Rejection{"organisation.too_many_tries", {"30"}}));
  EXPECT_TRUE(tried("budi", "10.0.0.1", day(1) + std::chrono::seconds(30)));
  EXPECT_FALSE(tried("budi", "10.0.0.1", day(1) + std::chrono::seconds(60)));
  signed_in(id, day(1) + minutes(2));
  EXPECT_TRUE(tried("budi", "10.0.0.1", day(1) + minutes(2)));
}

TEST_P(AccountStore, AnAddressThatTriesManyNamesIsSlowedAndAnOfficeIsNot) {
  const Scene scene = built();
  const AccountId id = opened(scene);
  for (int n = 0; n < 50; ++n) {
    ASSERT_TRUE(tried("budi", "10.0.0.9", day(1)));
    signed_in(id, day(1));
  }
  for (int n = 0; n < 20; ++n) {
    const auto answer = tried("nobody" + std::to_string(n), "10.0.0.1", day(1));
    ASSERT_TRUE(answer);
    EXPECT_FALSE(answer->account);
    EXPECT_EQ(answer->password_hash, "");
  }
  EXPECT_FALSE(tried("another", "10.0.0.1", day(1)));
  EXPECT_TRUE(tried("another", "10.0.0.2", day(1)));
  write([&](auto& tx) { forget_old_sign_ins(tx, day(3)); });
  EXPECT_TRUE(tried("another", "10.0.0.1", day(3)));
}

TEST_P(AccountStore, TheFirstStartMakesOneAdministratorWithASecretUsedOnce) {
  SeededRandom random(3);
  std::string old_secret;
  std::string secret;
  write([&](auto& tx) { old_secret = make_first_admin_secret(tx, random).value(); });
  write([&](auto& tx) { secret = make_first_admin_secret(tx, random).value(); });
  const auto make = [&](std::string_view with) {
    Result<Account> answer = Account{};
    store().write([&](store::WriteTransaction& tx) {
      answer = make_first_admin(tx, {with, "admin.contoh", "hash", "Contoh Admin"}, random, day(0));
      return answer.has_value();
    });
    return answer;
  };
  EXPECT_EQ(make("").error().code, "organisation.wrong_secret");
  EXPECT_EQ(make(old_secret).error().code, "organisation.wrong_secret");
  EXPECT_FALSE(read([](auto& tx) { return any_account(tx); }));
  const auto account = make(secret);
  ASSERT_TRUE(account);
  EXPECT_EQ(account->role, AccountRole::kOperator);
  EXPECT_EQ(read([&](auto& tx) { return person_view(tx, account->agency, account->person); })->name,
            "Contoh Admin");
  EXPECT_EQ(make(secret).error().code, "organisation.first_admin_exists");
  write([&](auto& tx) { EXPECT_FALSE(make_first_admin_secret(tx, random)); });
}

TAKAR_ON_BOTH_ENGINES(OrganisationStore);
TAKAR_ON_BOTH_ENGINES(AccountStore);

}  // namespace
}  // namespace takar::organisation
