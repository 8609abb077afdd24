#pragma once
// A draft: what was read out of somebody's SOP document, before a person has confirmed it.
//
// It holds the words that stand in the document, what was proposed where the document is silent,
// the evidence of every field (where it stood, how sure the reading is) and the open questions.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "sop/sop.hpp"

namespace takar::exchange {

// Where something stands in the document. Zero: not known, or the form has no such thing.
struct Origin {
  std::int32_t line = 0;  // Of a text, from 1.
  std::int32_t page = 0;  // From 1.
  std::string box;        // "x,y,width,height" in points from the upper left, or a cell: "C7".

  bool operator==(const Origin&) const = default;
};

inline constexpr int kSure = 95;      // Percent: the words stand in the document.
inline constexpr int kLikely = 75;    // Percent: read with help of a rule.
inline constexpr int kGuessed = 50;   // Percent: the document does not say it.
inline constexpr int kDoubtful = 30;  // Percent: only a place to begin from.

// Why a field holds what it holds.
struct Evidence {
  std::string place;  // Path as in the JSON: "identity/number", "steps/3/performers".
  Origin origin;
  int confidence = kSure;  // Percent, 0-100.
  std::string reason;      // The rule, in Indonesian, for the person who confirms.
};

enum class TimeUnit : std::uint8_t { kMinute, kHour, kDay };

// Standard time as the document writes it: "5 jam" stays five hours.
struct DraftTime {
  std::int32_t amount = 0;
  TimeUnit unit = TimeUnit::kMinute;

  bool operator==(const DraftTime&) const = default;
};

struct DraftStep {
  sop::Step row;                  // `standard_time` is filled by to_sop().
  std::string inputs_text;        // The whole cell, as it stands; `row.inputs` are its items.
  std::optional<DraftTime> time;  // Empty: the document names none.
  int confidence = kSure;         // Of its least sure field, percent.
  bool symbol_drawn = false;      // Its symbol stands in the document.
  bool exits_drawn = false;       // So do its arrows: nothing is proposed for them.
};

// What only a person can answer. `place` is a path as in Evidence.
struct Question {
  std::string place;
  std::string question_id, question_en;
  std::vector<std::string> proposals;  // The first is what the draft holds; may be empty.
};

struct Draft {
  std::string form;  // How it was read: "text", "ocr", "narrative", "docx", "xlsx", "pdf".
  sop::Identity identity;
  sop::Headings headings;
  std::vector<sop::Performer> performers;
  std::vector<DraftStep> steps;
  std::optional<sop::Worksheet> worksheet;
  std::vector<sop::Formula> formulas;
  std::vector<Question> questions;
  std::vector<Evidence> evidence;
  std::vector<Evidence> unread;  // Text that found no field: `reason` holds the words.
};

// The shape that `takar sop import --json` prints.
[[nodiscard]] json::Value to_json(const Draft&);

// The SOP that results when every proposal is taken. Its id is made of the agency and the title.
// Rejects with exchange.not_answered {place, question} if a needed field has no proposal, and with
// the rejections of sop::check_sound().
[[nodiscard]] Result<sop::Sop> to_sop(const Draft&);

// The file format of sop/*.sop.yaml. Rejects like to_sop().
[[nodiscard]] Result<std::string> to_yaml(const Draft&);
// The same format, of an SOP that needs no confirming. Cannot fail.
[[nodiscard]] std::string to_yaml(const sop::Sop&);

}  // namespace takar::exchange
