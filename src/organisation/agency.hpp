#pragma once
// An agency (perangkat daerah, OPD) with its units, positions, people, tenures and substitutes.
//
// It holds no name of a person: names and NIP lie apart (person_detail.hpp) and can be erased while
// the record of acts stays provable. Changes are events; apply() rebuilds the agency from them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"
#include "calendar/working_calendar.hpp"
#include "organisation/actor.hpp"

namespace takar::organisation {

using TenureId = Id<struct TenureTag>;          // Masa jabatan.
using DelegationId = Id<struct DelegationTag>;  // Penugasan Plt. atau Plh.

enum class UnitKind : std::uint8_t {
  kSecretariat,  // Sekretariat.
  kDivision,     // Bidang.
  kPart,         // Bagian.
  kSection,      // Seksi.
  kSubdivision,  // Subbagian.
  kTeam,         // Tim.
};

// What a position is in the work; the words by which a procedure's columns find their positions.
enum class PositionRole : std::uint8_t {
  kHead,            // Kepala perangkat daerah, camat.
  kSecretary,       // Sekretaris.
  kPlanner,         // Perencana, Kasubbag Program.
  kUnitHead,        // Kepala bidang, bagian, seksi.
  kStaff,           // Pelaksana.
  kGeneralAffairs,  // Umum dan kepegawaian: letters, copies, archive.
  kTeam,            // Anggota tim.
};

// How a new agency is called until its administrator names it.
inline constexpr std::string_view kUnnamedAgency = "Perangkat daerah (belum diberi nama)";

struct AgencySettings {
  std::string name;                        // Dinas ...
  std::string time_zone = "Asia/Jakarta";  // IANA name, one of the four of Indonesia.
  std::string hours_profile = "five_day";  // A profile of data/calendar/working-hours.tsv.
  std::vector<std::string> letterhead;     // Kop surat, a line each.
  std::string letter_code;                 // Kode unit in letter numbers.
  std::string period_word = "Triwulan";    // Or Tribulan.

  bool operator==(const AgencySettings&) const = default;
};

struct Unit {
  UnitId id;
  std::optional<UnitId> parent;
  UnitKind kind = UnitKind::kDivision;
  std::string name;
  bool reports_data = false;  // Takes part when a form is spread over the units.

  bool operator==(const Unit&) const = default;
};

struct Position {
  PositionId id;
  std::optional<UnitId> unit;  // Empty: above all units.
  PositionRole role = PositionRole::kStaff;
  std::string title;

  bool operator==(const Position&) const = default;
};

struct Person {
  PersonId id;
  std::string detail_sha256;  // Of his details with their salt; proves them while they exist.
  bool erased = false;

  bool operator==(const Person&) const = default;
};

// A person in a position from `from` up to, not including, `until`. UTC.
struct Tenure {
  TenureId id;
  PersonId person;
  PositionId position;
  Instant from;
  std::optional<Instant> until;  // Empty: until further notice.

  bool operator==(const Tenure&) const = default;
};

// What a substitute may do. Empty `sops`: all procedures.
struct DelegationScope {
  std::vector<std::string> sops;  // Sop::id.
  bool may_sign = true;

  bool operator==(const DelegationScope&) const = default;
};

// A Plt. or Plh. from `from` up to, not including, `until`. UTC.
struct Delegation {
  DelegationId id;
  AuthorityKind kind = AuthorityKind::kPlh;
  PositionId position;
  PersonId person;
  Instant from, until;
  std::string decree_number;
  DelegationScope scope;

  bool operator==(const Delegation&) const = default;
};

// A day off of this agency alone.
struct LocalDayOff {
  calendar::Date date;
  bool half_day = false;
  std::int16_t closes_at = 0;  // Half days: minutes after midnight.
  std::string name, source;

  bool operator==(const LocalDayOff&) const = default;
};

struct Agency {
  AgencyId id;
  RegionId region;
  std::int64_t version = 0;  // Of its event stream.
  AgencySettings settings;
  std::vector<Unit> units;
  std::vector<Position> positions;
  std::vector<Person> people;
  std::vector<Tenure> tenures;
  std::vector<Delegation> delegations;
  std::vector<LocalDayOff> days_off;

  bool operator==(const Agency&) const = default;
};

// Null if the agency has none of that id. Borrowed until the agency changes.
[[nodiscard]] const Unit* find(const Agency&, UnitId);
[[nodiscard]] const Position* find(const Agency&, PositionId);
[[nodiscard]] const Person* find(const Agency&, PersonId);

// The calendar of the agency's office. Rejects like calendar::office_calendar; never for an agency
// whose settings passed decide().
[[nodiscard]] Result<calendar::WorkingCalendar> calendar_of(const Agency&);

}  // namespace takar::organisation
