#include <array>

#include <gtest/gtest.h>

#include "base/check.hpp"
#include "organisation/access.hpp"
#include "organisation/authority.hpp"
#include "organisation/commands.hpp"
#include "organisation/person_detail.hpp"
#include "organisation/words.hpp"

namespace takar::organisation {
namespace {

constexpr PersonId kHead{1}, kDeputy{2}, kClerk{3};
constexpr PositionId kHeadPost{11}, kSecretaryPost{12}, kDivisionPost{13};
constexpr UnitId kDivision{21};

Instant day(int n) {
  return from_us(std::int64_t{n} * 86'400'000'000);
}

Tenure tenure(std::int64_t id, PersonId who, PositionId post, int from, std::optional<int> until) {
  return {TenureId{id}, who, post, day(from), until ? std::optional(day(*until)) : std::nullopt};
}

Delegation delegation(AuthorityKind kind, PositionId post, PersonId who, int from, int until) {
  return {DelegationId{31}, kind, post, who, day(from), day(until), "800/12/2026", {}};
}

// An agency with three posts; the head is held from day 0, the secretary until day 10.
Agency office() {
  Agency agency;
  AgencySettings settings;
  settings.name = "Badan Contoh";
  apply(decide(FoundAgency{AgencyId{7}, RegionId{6}, settings}).value(), agency);
  const auto done = [&](const auto& command) { apply(decide(command, agency).value(), agency); };
  done(AddUnit{{kDivision, std::nullopt, UnitKind::kDivision, "Bidang Contoh", true}});
  done(AddPosition{{kHeadPost, std::nullopt, PositionRole::kHead, "Kepala"}});
  done(AddPosition{{kSecretaryPost, std::nullopt, PositionRole::kSecretary, "Sekretaris"}});
  done(AddPosition{{kDivisionPost, kDivision, PositionRole::kUnitHead, "Kepala Bidang"}});
  for (const PersonId person : {kHead, kDeputy, kClerk}) done(AddPerson{person, "00"});
  done(AppointPerson{tenure(41, kHead, kHeadPost, 0, std::nullopt)});
  done(AppointPerson{tenure(42, kDeputy, kSecretaryPost, 0, 10)});
  return agency;
}

template <class Command>
std::string_view refusal(const Command& command, const Agency& agency) {
  const auto event = decide(command, agency);
  return event ? "" : event.error().code;
}

TEST(Authority, TheHolderActsWhileHisTenureRuns) {
  const Agency agency = office();
  const auto at = [&](int n) {
    return positions_held(agency.tenures, agency.delegations, kDeputy, day(n));
  };
  ASSERT_EQ(at(0).size(), 1U);
  EXPECT_EQ(at(0)[0].position, kSecretaryPost);
  EXPECT_EQ(at(0)[0].authority.kind, AuthorityKind::kDefinitive);
  EXPECT_EQ(at(9)[0].until, day(10));
  EXPECT_TRUE(at(10).empty());
  EXPECT_TRUE(at(-1).empty());
}

TEST(Authority, APlhActsBesideTheHolderWithTheNumberOfHisDecree) {
  Agency agency = office();
  apply(decide(GrantDelegation{delegation(AuthorityKind::kPlh, kHeadPost, kDeputy, 3, 5)}, agency)
            .value(),
        agency);
  const auto held = positions_held(agency.tenures, agency.delegations, kDeputy, day(4));
  EXPECT_EQ(authority_of(held, kHeadPost, {"x", true}),
            (Authority{AuthorityKind::kPlh, "800/12/2026"}));
  EXPECT_EQ(authority_of(held, kSecretaryPost, {"x", true}),
            (Authority{AuthorityKind::kDefinitive, ""}));
  EXPECT_FALSE(authority_of(held, kDivisionPost, {}));
  const auto after = positions_held(agency.tenures, agency.delegations, kDeputy, day(5));
  EXPECT_FALSE(authority_of(after, kHeadPost, {}));
}

TEST(Authority, APltEndsByItselfWhenThePostIsFilled) {
  Agency agency = office();
  apply(
      decide(GrantDelegation{delegation(AuthorityKind::kPlt, kDivisionPost, kClerk, 1, 90)}, agency)
          .value(),
      agency);
  const auto may = [&](int n) {
    const auto held = positions_held(agency.tenures, agency.delegations, kClerk, day(n));
    return authority_of(held, kDivisionPost, {}).has_value();
  };
  EXPECT_TRUE(may(20));
  apply(decide(AppointPerson{tenure(43, kHead, kDivisionPost, 20, std::nullopt)}, agency).value(),
        agency);
  EXPECT_TRUE(may(19));
  EXPECT_FALSE(may(20));
}

TEST(Authority, TheScopeOfASubstituteIsKept) {
  Agency agency = office();
  Delegation narrow = delegation(AuthorityKind::kPlh, kHeadPost, kClerk, 0, 9);
  narrow.scope = {{"badan"}, false};
  apply(decide(GrantDelegation{narrow}, agency).value(), agency);
  const auto held = positions_held(agency.tenures, agency.delegations, kClerk, day(1));
  EXPECT_TRUE(authority_of(held, kHeadPost, {"badan", false}));
  EXPECT_FALSE(authority_of(held, kHeadPost, {"badan", true}));
  EXPECT_FALSE(authority_of(held, kHeadPost, {"kota-pasuruan", false}));
}

TEST(GrantDelegation, APltNeedsAVacantPostAndAPlhAHeldOne) {
  const Agency agency = office();
  const auto grant = [&](AuthorityKind kind, PositionId post, PersonId who, int from, int until) {
    return refusal(GrantDelegation{delegation(kind, post, who, from, until)}, agency);
  };
  EXPECT_EQ(grant(AuthorityKind::kPlt, kHeadPost, kClerk, 1, 2), "organisation.post_is_held");
  EXPECT_EQ(grant(AuthorityKind::kPlh, kSecretaryPost, kClerk, 10, 12),
            "organisation.post_is_vacant");
  EXPECT_EQ(grant(AuthorityKind::kPlt, kSecretaryPost, kClerk, 10, 12), "");
  EXPECT_EQ(grant(AuthorityKind::kPlh, kHeadPost, kHead, 1, 2), "organisation.own_substitute");
  EXPECT_EQ(grant(AuthorityKind::kPlh, kHeadPost, kClerk, 2, 2), "organisation.bad_period");
  EXPECT_EQ(grant(AuthorityKind::kPlh, PositionId{99}, kClerk, 1, 2),
            "organisation.position_not_found");
  EXPECT_EQ(grant(AuthorityKind::kPlh, kHeadPost, PersonId{99}, 1, 2),
            "organisation.person_not_found");
  EXPECT_EQ(grant(AuthorityKind::kDefinitive, kHeadPost, kClerk, 1, 2),
            "organisation.bad_settings");
  Delegation nameless = delegation(AuthorityKind::kPlh, kHeadPost, kClerk, 1, 2);
  nameless.decree_number = " ";
  EXPECT_EQ(refusal(GrantDelegation{nameless}, agency), "organisation.decree_missing");
}

TEST(GrantDelegation, TwoSubstitutesOfOnePostDoNotOverlap) {
  Agency agency = office();
  const auto plh = [](int from, int until) {
    return GrantDelegation{delegation(AuthorityKind::kPlh, kHeadPost, kClerk, from, until)};
  };
  apply(decide(plh(3, 6), agency).value(), agency);
  EXPECT_EQ(refusal(plh(5, 8), agency), "organisation.delegation_overlaps");
  EXPECT_EQ(refusal(plh(6, 8), agency), "");
  apply(decide(EndDelegation{DelegationId{31}, day(4), ""}, agency).value(), agency);
  EXPECT_EQ(refusal(plh(5, 8), agency), "");
  EXPECT_EQ(refusal(EndDelegation{DelegationId{31}, day(5), ""}, agency),
            "organisation.already_ended");
  EXPECT_EQ(refusal(EndDelegation{DelegationId{98}, day(5), ""}, agency),
            "organisation.delegation_not_found");
}

TEST(AppointPerson, TenuresOfOnePostDoNotOverlap) {
  Agency agency = office();
  EXPECT_EQ(refusal(AppointPerson{tenure(51, kClerk, kHeadPost, 5, 6)}, agency),
            "organisation.tenure_overlaps");
  EXPECT_EQ(refusal(AppointPerson{tenure(51, kClerk, kSecretaryPost, 9, 12)}, agency),
            "organisation.tenure_overlaps");
  EXPECT_EQ(refusal(AppointPerson{tenure(51, kClerk, kSecretaryPost, 10, 12)}, agency), "");
  EXPECT_EQ(refusal(AppointPerson{tenure(51, kClerk, kSecretaryPost, 12, 12)}, agency),
            "organisation.bad_period");
  EXPECT_EQ(refusal(EndTenure{TenureId{42}, day(11)}, agency), "organisation.already_ended");
  EXPECT_EQ(refusal(EndTenure{TenureId{41}, day(0)}, agency), "organisation.bad_period");
  EXPECT_EQ(refusal(EndTenure{TenureId{99}, day(3)}, agency), "organisation.tenure_not_found");
  apply(decide(EndTenure{TenureId{41}, day(5)}, agency).value(), agency);
  EXPECT_EQ(refusal(AppointPerson{tenure(51, kClerk, kHeadPost, 5, 6)}, agency), "");
}

TEST(EraseDetail, WaitsUntilThePersonHoldsNothing) {
  Agency agency = office();
  EXPECT_EQ(refusal(EraseDetail{kDeputy, day(3)}, agency), "organisation.still_in_office");
  apply(decide(EraseDetail{kDeputy, day(10)}, agency).value(), agency);
  EXPECT_TRUE(find(agency, kDeputy)->erased);
  EXPECT_EQ(refusal(ChangeDetail{kDeputy, "11"}, agency), "organisation.person_not_found");
}

TEST(Structure, NamesUnitsAndSettingsAreChecked) {
  const Agency agency = office();
  EXPECT_EQ(refusal(AddUnit{{UnitId{22}, std::nullopt, UnitKind::kPart, " ", false}}, agency),
            "organisation.bad_name");
  EXPECT_EQ(refusal(AddUnit{{UnitId{22}, UnitId{99}, UnitKind::kPart, "x", false}}, agency),
            "organisation.unit_not_found");
  const Position lost{PositionId{14}, UnitId{99}, PositionRole::kStaff, "x"};
  EXPECT_EQ(refusal(AddPosition{lost}, agency), "organisation.unit_not_found");
  const auto with = [&](auto&& change) {
    AgencySettings settings = agency.settings;
    change(settings);
    return refusal(ChangeSettings{settings}, agency);
  };
  EXPECT_EQ(with([](auto&) {}), "");
  EXPECT_EQ(with([](auto& s) { s.time_zone = "Europe/Berlin"; }), "organisation.bad_settings");
  EXPECT_EQ(with([](auto& s) { s.time_zone = "WIB"; }), "organisation.bad_settings");
  EXPECT_EQ(with([](auto& s) { s.hours_profile = "x"; }), "organisation.bad_settings");
  EXPECT_EQ(with([](auto& s) { s.period_word = "Kuartal"; }), "organisation.bad_settings");
  EXPECT_EQ(with([](auto& s) { s.name = std::string(201, 'x'); }), "organisation.bad_name");
  EXPECT_EQ(with([](auto& s) { s.letterhead = {"a\nb"}; }), "organisation.bad_name");
  EXPECT_EQ(with([](auto& s) { s.letterhead.assign(9, "x"); }), "organisation.too_many");
}

TEST(Structure, AUnitIsRenamedAndKeepsItsPlace) {
  Agency agency = office();
  const Unit renamed{kDivision, std::nullopt, UnitKind::kSection, "Seksi Pelayanan", true};
  apply(decide(ChangeUnit{renamed}, agency).value(), agency);
  EXPECT_EQ(find(agency, kDivision)->name, "Seksi Pelayanan");
  EXPECT_EQ(refusal(ChangeUnit{{UnitId{99}, {}, UnitKind::kPart, "x", false}}, agency),
            "organisation.unit_not_found");
  EXPECT_EQ(refusal(ChangeUnit{{kDivision, {}, UnitKind::kPart, "", false}}, agency),
            "organisation.bad_name");
}

TEST(Structure, OnlyAnEmptyUnitIsRemoved) {
  Agency agency = office();
  const UnitId fresh{22};
  const PositionId post{14};
  apply(UnitAdded{{fresh, kDivision, UnitKind::kPart, "Bagian", false}}, agency);
  EXPECT_EQ(refusal(RemoveUnit{kDivision}, agency), "organisation.unit_in_use");
  apply(PositionAdded{{post, fresh, PositionRole::kStaff, "Staf"}}, agency);
  EXPECT_EQ(refusal(RemoveUnit{fresh}, agency), "organisation.unit_in_use");
  apply(decide(RemovePosition{post}, agency).value(), agency);
  apply(decide(RemoveUnit{fresh}, agency).value(), agency);
  EXPECT_EQ(find(agency, fresh), nullptr);
  EXPECT_EQ(refusal(RemoveUnit{fresh}, agency), "organisation.unit_not_found");
}

TEST(Structure, APositionWithAHistoryIsChangedButNotRemoved) {
  Agency agency = office();
  EXPECT_EQ(refusal(RemovePosition{kHeadPost}, agency), "organisation.position_in_use");
  EXPECT_EQ(refusal(RemovePosition{PositionId{99}}, agency), "organisation.position_not_found");
  const Position renamed{kHeadPost, std::nullopt, PositionRole::kHead, "Camat"};
  apply(decide(ChangePosition{renamed}, agency).value(), agency);
  EXPECT_EQ(find(agency, kHeadPost)->title, "Camat");
  Position lost = renamed;
  lost.unit = UnitId{99};
  EXPECT_EQ(refusal(ChangePosition{lost}, agency), "organisation.unit_not_found");
  lost = renamed;
  lost.title = "";
  EXPECT_EQ(refusal(ChangePosition{lost}, agency), "organisation.bad_name");
  lost.id = PositionId{99};
  EXPECT_EQ(refusal(ChangePosition{lost}, agency), "organisation.position_not_found");
}

TEST(Calendar, IsThatOfTheAgencysOffice) {
  Agency agency = office();
  const auto date = calendar::parse_date("2026-11-23").value();
  EXPECT_TRUE(calendar_of(agency)->is_working_day(date));
  apply(decide(AddDayOff{{date, false, 0, "Hari jadi", "SE 1/2026"}}, agency).value(), agency);
  EXPECT_FALSE(calendar_of(agency)->is_working_day(date));
  EXPECT_EQ(refusal(AddDayOff{{date, true, 1441, "x", "y"}}, agency), "organisation.bad_settings");
  EXPECT_EQ(refusal(AddDayOff{{date, true, 690, "x", "y"}}, agency), "organisation.day_off_twice");
  apply(decide(RemoveDayOff{date}, agency).value(), agency);
  EXPECT_TRUE(calendar_of(agency)->is_working_day(date));
  EXPECT_EQ(refusal(RemoveDayOff{date}, agency), "organisation.day_off_not_found");
}

TEST(Events, EachIsReadBackAsItWasWritten) {
  const Agency agency = office();
  Delegation scoped = delegation(AuthorityKind::kPlh, kHeadPost, kClerk, 3, 5);
  scoped.scope = {{"badan", "kota-pasuruan"}, false};
  const std::vector<AgencyEvent> events{
      AgencyFounded{AgencyId{7}, RegionId{6}, agency.settings},
      SettingsChanged{agency.settings},
      UnitAdded{{UnitId{22}, kDivision, UnitKind::kTeam, "Tim \"A\"", false}},
      PositionAdded{{PositionId{14}, std::nullopt, PositionRole::kGeneralAffairs, "Kasubbag"}},
      PersonAdded{kHead, "ab"},
      DetailChanged{kHead, "cd"},
      DetailErased{kHead},
      PersonAppointed{tenure(44, kHead, kHeadPost, 1, std::nullopt)},
      PersonAppointed{tenure(44, kHead, kHeadPost, 1, 2)},
      TenureEnded{TenureId{44}, day(3)},
      DelegationGranted{scoped},
      DelegationEnded{DelegationId{31}, day(4), "kembali bertugas"},
      DayOffAdded{{calendar::parse_date("2026-11-23").value(), true, 690, "x", "y"}},
      UnitChanged{{kDivision, std::nullopt, UnitKind::kTeam, "Tim", true}},
      UnitRemoved{kDivision},
      PositionChanged{{PositionId{14}, kDivision, PositionRole::kTeam, "Ketua"}},
      PositionRemoved{PositionId{14}},
      DayOffRemoved{calendar::parse_date("2026-11-23").value()}};
  for (const AgencyEvent& event : events) {
    const std::string body = to_json(event);
    const AgencyEvent read = agency_event_from(name_of(event), body);
    EXPECT_EQ(read.index(), event.index());
    EXPECT_EQ(to_json(read), body);
  }
  EXPECT_THROW((void)agency_event_from("moon_landed", "{}"), Bug);
  EXPECT_THROW((void)agency_event_from("unit_added", R"({"unit":1})"), Bug);
  EXPECT_THROW((void)agency_event_from("unit_added", "[]"), Bug);
}

TEST(Events, TellWhoDidItBesideTheirFields) {
  EXPECT_EQ(to_json(AgencyEvent(UnitRemoved{UnitId{3}}), PersonId{9}), R"({"unit":3,"by":9})");
  EXPECT_EQ(to_json(AgencyEvent(UnitRemoved{UnitId{3}})), R"({"unit":3})");
  EXPECT_EQ(to_json(AccountEvent(PasswordChanged{true}), PersonId{9}),
            R"({"initial":true,"by":9})");
  EXPECT_EQ(to_json(RegionRenamed{RegionId{6}, "Pemerintah Kota"}, PersonId{9}),
            R"({"region":6,"name":"Pemerintah Kota","by":9})");
}

TEST(Events, AnEventThatDoesNotFitIsABug) {
  Agency agency = office();
  EXPECT_THROW(apply(TenureEnded{TenureId{99}, day(1)}, agency), Bug);
  EXPECT_THROW(apply(UnitAdded{{kDivision, {}, UnitKind::kPart, "x", false}}, agency), Bug);
}

TEST(Nip, HasEighteenDigitsWithTwoDates) {
  EXPECT_EQ(checked_nip("19850817 201001 1 003").value(), "198508172010011003");
  EXPECT_EQ(checked_nip("").value(), "");
  for (const char* wrong : {"19850817201001100",
                            "1985081720100110031",
                            "19850230201001 1003",
                            "198508172010131003",
                            "198508172010013003",
                            "198508171985071003",
                            "19850817201001100x",
                            "000008172010011003"})
    EXPECT_EQ(checked_nip(wrong).error().code, "organisation.bad_nip") << wrong;
}

TEST(PersonDetail, TheHashNeedsTheSalt) {
  SeededRandom random(1);
  const auto first = make_person_detail(kHead, "Budi Contoh", "", random).value();
  const auto second = make_person_detail(kHead, "Budi Contoh", "", random).value();
  EXPECT_NE(detail_sha256(first), detail_sha256(second));
  EXPECT_EQ(detail_sha256(first).size(), 64U);
  EXPECT_FALSE(make_person_detail(kHead, "Budi\nContoh", "", random));
  EXPECT_FALSE(make_person_detail(kHead, "Budi Contoh", "123", random));
}

TEST(Words, EachIsReadBack) {
  for (const UnitKind kind : {UnitKind::kSecretariat,
                              UnitKind::kDivision,
                              UnitKind::kPart,
                              UnitKind::kSection,
                              UnitKind::kSubdivision,
                              UnitKind::kTeam})
    EXPECT_EQ(unit_kind_named(word_of(kind)), kind);
  EXPECT_FALSE(position_role_named("king"));
  EXPECT_EQ(title_prefix(AuthorityKind::kPlt), "Plt. ");
}

// The whole table, written a second time by hand: action, then the roles that may, for own, headed,
// own unit, own agency, no position, other agency and none. s staff, a agency_admin, o operator, i
// auditor, "-" nobody.
TEST(Access, IsExactlyThisTable) {
  struct Line {
    Action action;
    const char* word;
    std::array<const char*, 7> roles;
  };
  const std::vector<Line> lines{
      {Action::kSeeTask, "see_task", {"sai", "sai", "sai", "sai", "ai", "i", "-"}},
      {Action::kActOnTask, "act_on_task", {"sa", "sa", "sa", "sa", "-", "-", "-"}},
      {Action::kSeeCase, "see_case", {"sai", "sai", "sai", "sai", "ai", "i", "-"}},
      {Action::kOpenCase, "open_case", {"sa", "sa", "a", "a", "-", "-", "-"}},
      {Action::kSteerCase, "steer_case", {"sa", "sa", "-", "-", "-", "-", "-"}},
      {Action::kSeeSop, "see_sop", {"saoi", "saoi", "saoi", "saoi", "saoi", "oi", "-"}},
      {Action::kPublishSop, "publish_sop", {"ao", "ao", "ao", "ao", "ao", "o", "-"}},
      {Action::kDraftSop, "draft_sop", {"sa", "sa", "sa", "sa", "a", "-", "-"}},
      {Action::kApproveSop, "approve_sop", {"a", "sa", "a", "a", "a", "-", "-"}},
      {Action::kSeeDocument, "see_document", {"sai", "sai", "sai", "sai", "ai", "i", "-"}},
      {Action::kUploadEvidence, "upload_evidence", {"sa", "sa", "sa", "sa", "a", "-", "-"}},
      {Action::kSeeFigures, "see_figures", {"sai", "sai", "sai", "sai", "ai", "i", "-"}},
      {Action::kSetTargets, "set_targets", {"sao", "ao", "ao", "ao", "ao", "-", "-"}},
      {Action::kWriteReport, "write_report", {"sa", "sa", "sa", "sa", "a", "-", "-"}},
      {Action::kCloseReport, "close_report", {"a", "sa", "a", "a", "a", "-", "-"}},
      {Action::kSeeOrganisation,
       "see_organisation",
       {"saoi", "saoi", "saoi", "saoi", "aoi", "oi", "-"}},
      {Action::kChangeOrganisation,
       "change_organisation",
       {"ao", "ao", "ao", "ao", "ao", "o", "-"}},
      {Action::kGrantDelegation, "grant_delegation", {"a", "sa", "a", "a", "a", "-", "-"}},
      {Action::kManageAccounts, "manage_accounts", {"ao", "ao", "ao", "ao", "ao", "o", "-"}},
      {Action::kFoundAgency, "found_agency", {"o", "o", "o", "o", "o", "o", "-"}},
      {Action::kSeeLog, "see_log", {"aoi", "aoi", "aoi", "aoi", "aoi", "oi", "-"}},
      {Action::kApprovePlan, "approve_plan", {"-", "sa", "-", "-", "-", "-", "-"}},
      {Action::kKeepRecords, "keep_records", {"sa", "sa", "sa", "sa", "a", "-", "-"}},
      {Action::kDisposeOfRecords, "dispose_of_records", {"-", "sa", "-", "-", "-", "-", "-"}}};
  ASSERT_EQ(lines.size(), static_cast<std::size_t>(Action::kCount));
  ASSERT_EQ(lines.front().roles.size(), static_cast<std::size_t>(Relation::kCount));
  const std::string letters = "saoi";
  for (const Line& line : lines) {
    EXPECT_EQ(word_of(line.action), line.word);
    for (std::size_t relation = 0; relation < line.roles.size(); ++relation)
      for (std::size_t role = 0; role < letters.size(); ++role)
        EXPECT_EQ(
            allowed(static_cast<AccountRole>(role), line.action, static_cast<Relation>(relation)),
            std::string(line.roles[relation]).find(letters[role]) != std::string::npos)
            << line.word << ", relation " << relation << ", role " << letters[role];
  }
}

TEST(Access, DeniesWhatStandsInNoRow) {
  EXPECT_FALSE(allowed(AccountRole::kOperator, Action::kCount, Relation::kOwn));
  EXPECT_FALSE(allowed(AccountRole::kOperator, Action::kFoundAgency, Relation::kCount));
  EXPECT_EQ(word_of(Action::kCount), "");
}

}  // namespace
}  // namespace takar::organisation
