#pragma once
// The SOP document: identity block, performer columns (pelaksana), steps with mutu baku,
// worksheet.
//
// It names columns, never people: positions are bound to columns when a case is opened. Row order
// is what the official table prints; `next` and `no` are the order of execution.
// Where the source is defective its words stay, a Correction tells why, `reading` is what is
// shown.
// Source: PermenPANRB 35/2012, annex (identity block, flow-chart table with five symbols).

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/id.hpp"
#include "calendar/working_time.hpp"

namespace takar::sop {

using SopId = Id<struct SopTag>;  // One immutable version of one SOP of one agency.

enum class StepNumber : std::uint16_t {
};  // The place in the table, from 1; not the printed number.
enum class PerformerColumn : std::uint16_t {};  // The place among the performers, from 1.

// What a step is in the work: decides its screen, its document and what "done" demands.
enum class StepKind : std::uint8_t {
  kOrder,        // memerintahkan: lembar disposisi
  kPrepareForm,  // menyiapkan formulir
  kHandOut,      // membagikan: tanda terima
  kFillIn,       // mengisi formulir
  kHandIn,       // menyerahkan formulir
  kGather,       // menghimpun data
  kRecap,        // merekap
  kValidate,     // memvalidasi
  kInvite,       // mengundang
  kMeet,         // rapat
  kMinutes,      // notula
  kDraft,        // menyusun konsep
  kCheck,        // memeriksa, mengoreksi, menganalisis: a decision
  kSubmit,       // menyampaikan untuk persetujuan
  kSign,         // menandatangani
  kReport,       // melaporkan
  kCoverLetter,  // surat pengantar dan nomor
  kCopies,       // menggandakan
  kArchive,      // mengarsipkan
};

// The shapes of the official form that stand for an activity.
enum class Symbol : std::uint8_t { kStart, kProcess, kDecision, kEnd };

// One required input (kelengkapan). Without `from` it comes from outside the procedure: the
// performer confirms that he has it. With `from` the output of that step must be registered.
struct Input {
  std::string name;
  std::optional<StepNumber> from;

  bool operator==(const Input&) const = default;
};

// Work that every unit (bidang, bagian, seksi) of the agency does once for itself.
struct FanOut {
  enum class Mode : std::uint8_t {
    kEach,     // The row itself is done once by each unit.
    kCollect,  // The row's performer gathers; each unit contributes its part beneath the row.
  };

  Mode mode = Mode::kEach;
  std::optional<PerformerColumn> performer;  // Without a column: the head of each unit.
  StepNumber opened_by{};  // kCollect: the units may begin when this step is completed.
  std::string activity;    // kCollect: what the unit does, in the words of the form.

  bool operator==(const FanOut&) const = default;
};

// One row of the flow-chart table.
struct Step {
  StepNumber number{};
  std::string printed_number;
  std::string activity;                // The source's own words.
  std::optional<std::string> reading;  // Of `activity`, where a correction gives one.
  StepKind kind = StepKind::kOrder;
  Symbol symbol = Symbol::kProcess;
  std::vector<PerformerColumn> performers;  // The first one completes the step; others take part.
  std::vector<Input> inputs;                // kelengkapan
  calendar::WorkingTime standard_time;      // waktu
  std::string time_text;                    // waktu as printed, e.g. "5 jam"
  std::string output;
  std::string note;                // keterangan
  std::optional<StepNumber> next;  // Empty: the case ends here. A decision: its "yes".
  std::optional<StepNumber> no;    // Decisions only: where "no" returns to.
  std::string yes_label;           // Decisions only, e.g. "Setuju".
  std::string no_label;
  std::optional<FanOut> fan_out;
  std::optional<std::string> calls;  // Title of another SOP that this row refers to.

  bool is_decision() const { return symbol == Symbol::kDecision; }
  const std::string& shown_activity() const { return reading ? *reading : activity; }
  bool operator==(const Step&) const = default;
};

struct Performer {
  PerformerColumn column{};
  std::string id;     // Stable word for files and interfaces, e.g. "kasubag_sungram".
  std::string title;  // As printed.
  std::optional<std::string> reading;  // Of `title`, where a correction gives one.
  bool per_unit = false;  // One holder in each unit (Kabid) instead of one in the agency.

  const std::string& shown_title() const { return reading ? *reading : title; }
  bool operator==(const Performer&) const = default;
};

struct ApprovedBy {
  std::string position, name, rank, nip;

  bool operator==(const ApprovedBy&) const = default;
};

// The identity block. Dates and number are kept as printed; empty where the source has none.
struct Identity {
  std::string government, agency, unit, number, title, made, revised, effective;
  std::string decree, decree_signer;  // The regulation to which the SOP is annexed, if any.
  ApprovedBy approved_by;
  std::vector<std::string> legal_basis, qualifications, related, equipment, warnings, records;
  std::string related_note;  // What the source adds below Keterkaitan.

  bool operator==(const Identity&) const = default;
};

// The heads of the flow-chart table, as printed.
struct Headings {
  std::string number = "No", activity = "Uraian Prosedur", performers = "Pelaksana";
  std::string standard = "Mutu Baku", inputs = "Kelengkapan", time = "Waktu", output = "Output";
  std::string note = "Keterangan";

  bool operator==(const Headings&) const = default;
};

struct WorksheetStep {
  std::string group, number, activity;  // group: "Langkah Awal", "Langkah Utama", "Langkah Akhir".

  bool operator==(const WorksheetStep&) const = default;
};

// Lembar Kerja Identifikasi Kegiatan.
struct Worksheet {
  std::string title, type, product_owner, activity_owner, scope;
  std::string first_step, main_step, last_step;
  std::vector<WorksheetStep> steps;

  bool operator==(const Worksheet&) const = default;
};

// A formula that the SOP itself carries (seed 004's remarks column).
struct Formula {
  std::string id, text, numerator, denominator;
  std::string polarity;  // "higher" or "lower"

  bool operator==(const Formula&) const = default;
};

// Where the source is defective: its words stay, and this is how we read them, and why.
struct Correction {
  std::string place;         // Path in the file, e.g. "steps/8/performers".
  std::string source_words;  // As they stand in the source.
  std::string reading;       // At a place that holds words: the words to show instead.
  std::string reason;
  std::string by;  // Who answers for the reading.

  bool operator==(const Correction&) const = default;
};

// When a case is opened by itself: each quarter, some working days after its end.
struct Recurrence {
  std::string every = "quarter";
  std::int32_t working_days_after_end = 1;
  std::string source;

  bool operator==(const Recurrence&) const = default;
};

struct Sop {
  std::string id;  // e.g. "kota-malang-kesbangpol"
  Identity identity;
  Headings headings;
  std::vector<Performer> performers;
  std::vector<Step> steps;  // In printed order; steps[i].number == i + 1.
  std::optional<Worksheet> worksheet;
  std::vector<Formula> formulas;
  std::vector<Correction> corrections;
  Recurrence recurrence;
  // Pairs of steps that two different people must do (pemisahan tugas).
  std::vector<std::pair<StepNumber, StepNumber>> separations;

  bool operator==(const Sop&) const = default;
};

inline constexpr std::size_t kStepsMax = 200;
inline constexpr std::size_t kPerformersMax = 30;

// Bug if the SOP has no such step.
[[nodiscard]] const Step& step_at(const Sop&, StepNumber);
[[nodiscard]] const Performer& performer_at(const Sop&, PerformerColumn);

}  // namespace takar::sop
