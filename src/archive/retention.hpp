#pragma once
// The retention schedule (Jadwal Retensi Arsip, JRA) and where a file (berkas) stands in it: active
// at the unit, inactive at the archive, then due for disposal or kept for ever.
//
// The lines that come with the program are those of one region on the codes of the country; a
// schedule is local law, so an agency puts its own lines, each with its source, before them.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.hpp"

namespace takar::archive {

using calendar::Date;

// What becomes of a file when its time is over.
enum class Fate : std::uint8_t {
  kDestroy,  // Musnah.
  kKeep,     // Permanen: handed over to the archive institution as statis.
};

struct RetentionLine {
  std::string code, series;
  std::int32_t active_years = 0, inactive_years = 0;
  Fate fate = Fate::kDestroy;
  std::string source;              // The rule it rests on.
  std::optional<Date> valid_from;  // Empty: a line that came with the program.

  bool operator==(const RetentionLine&) const = default;
  [[nodiscard]] std::int32_t years() const { return active_years + inactive_years; }
};
inline constexpr std::int32_t kRetentionYearsMax = 100;  // Source: our choice.

// The files of runs, and the procedures themselves. Source: Permendagri 83/2022, codes 000.8.6.3
// (akuntabilitas kinerja) and 000.8.3.3 (standar operasional prosedur).
inline constexpr std::string_view kCaseCode = "000.8.6.3";
inline constexpr std::string_view kSopCode = "000.8.3.3";

// data/archive-codes.tsv: the codes that have years, in its order.
[[nodiscard]] const std::vector<RetentionLine>& common_schedule();

// The line of the code in force on that day: the agency's newest one, else the common one. Empty if
// neither has it.
[[nodiscard]] std::optional<RetentionLine> line_in_force(std::span<const RetentionLine> own,
                                                         std::string_view code,
                                                         Date on);

enum class Stage : std::uint8_t {
  kOpen,         // Its case still runs.
  kActive,       // Arsip aktif.
  kInactive,     // Arsip inaktif.
  kDue,          // Usul musnah: its years are over.
  kPermanent,    // Its years are over and it is kept.
  kUnscheduled,  // No line has its code.
  kDestroyed,
};

// "open", "active", "inactive", "due", "permanent", "unscheduled", "destroyed".
[[nodiscard]] std::string_view word_of(Stage);

// Where a file stands. Days of the agency's own calendar.
struct Standing {
  Stage stage = Stage::kOpen;
  std::optional<Date> inactive_from;  // The first day at the archive.
  std::optional<Date> due_on;         // The first day after its years.
};

// Years run from the day on which the file was closed, not from its papers; of 29 February they end
// on the 28th where there is no 29th. Cannot fail. Source: docs/decisions/0141-retention.md.
[[nodiscard]] Standing standing_of(const std::optional<RetentionLine>&,
                                   std::optional<Date> closed_on,
                                   Date today);

}  // namespace takar::archive
