#pragma once
// Indicators (indikator kinerja): what is measured, in which unit, and by which rule a realisation
// becomes an achievement (capaian). The rule belongs to the indicator, is chosen by the agency and
// is printed beside every number; an indicator without a rule is not measured.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/id.hpp"
#include "base/result.hpp"
#include "measurement/formula.hpp"
#include "measurement/time_rules.hpp"
#include "measurement/unit_rules.hpp"

namespace takar::measurement {

using IndicatorId = Id<struct IndicatorTag>;

enum class Polarity : std::uint8_t {
  kHigher,      // The higher the better.
  kLower,       // The lower the better.
  kRange,       // Inside a band [from, to] is full achievement (rentang).
  kExact,       // The nearer to the target the better (stabil).
  kZeroIsBest,  // Zero is full achievement; a target, if any, is what is still borne.
};

// How a "lower is better" figure becomes a percentage. Both are in use, sometimes in one agency.
enum class LowerRule : std::uint8_t {
  kLinear,   // selisih: (2T - R) / T * 100.
  kInverse,  // kebalikan: T / R * 100.
};

// What happens when the target is zero. No official rule was found, so the agency chooses.
enum class ZeroTarget : std::uint8_t {
  kNotMeasured,  // The achievement is not computable, and says so.
  kFullIfZero,   // R = 0 gives 100; any other R gives 0 where higher is not better.
  kManual,       // A person states the achievement with its reason; nothing is reckoned.
};

// What happens when an inverse rule meets the realisation zero: T / 0 is never infinity.
enum class ZeroActual : std::uint8_t { kNotMeasured, kFull };

// A band [from, to] of Polarity::kRange, ends included.
struct Band {
  Rational from, to;

  bool operator==(const Band&) const = default;
};

// The whole rule of one indicator.
struct AchievementRule {
  Polarity polarity = Polarity::kHigher;
  // Compulsory when lower is better: there is no default. Beyond a band it says how to compare with
  // the nearer end; without it that is R / T * 100.
  std::optional<LowerRule> lower_rule;
  std::optional<Band> band;  // Compulsory for kRange.
  ZeroTarget zero_target = ZeroTarget::kNotMeasured;
  ZeroActual zero_actual = ZeroActual::kNotMeasured;
  std::optional<Rational> cap_percent;  // Raw and capped achievement stay two values.
  std::optional<Rational> floor_percent;

  bool operator==(const AchievementRule&) const = default;
};

// A figure that the formula is made of (komponen), e.g. id "peserta", name "Jumlah peserta hadir".
struct Component {
  std::string id;    // A word of the formula: a letter, then letters, digits and "_".
  std::string name;  // As the form prints it. A formula may write either.
  std::string unit;  // Unit of measure (satuan), e.g. "orang"; "" when it is not held to any.

  bool operator==(const Component&) const = default;
};

// How much a check weighs: an error keeps an entry from being handed in, a warning asks for a note.
enum class CheckSeverity : std::uint8_t { kError, kWarning };

// What an office wants to hold of every entry (pemeriksaan isian), entry_checks.hpp.
struct EntryCheck {
  std::string
      condition;  // Of the formula language: "a <= b", "realisasi >= sebelumnya(realisasi)".
  CheckSeverity severity = CheckSeverity::kWarning;
  std::string words;  // What the office says where it does not hold; "": the condition itself.

  bool operator==(const EntryCheck&) const = default;
};

struct Indicator {
  IndicatorId id;
  std::string code;
  std::string name;
  std::string unit;  // Unit of measure (satuan), e.g. "%", "orang", "hari".
  AchievementRule rule;
  std::vector<Component> components;  // Empty: the realisation itself is typed.
  std::string formula;  // In component ids, e.g. "a / b * 100". Empty without components.
  TimeRules time;       // How periods are put together.
  std::optional<UnitRule> over_units;       // How units are; empty: as unit_rule_or_usual() says.
  int precision = 2;                        // Decimals of what is printed; the value stays exact.
  std::string scale;                        // Rating scale (scales.hpp); "" for none.
  std::optional<Rational> weight;           // In a weighted score; empty counts as the others do.
  std::vector<EntryCheck> checks;           // In the order in which they are told.
  std::optional<Rational> outlier_percent;  // Of the mean of history; empty: not looked at.

  bool operator==(const Indicator&) const = default;
};

inline constexpr std::size_t kComponentsMax = 20;
inline constexpr std::size_t kIndicatorNameBytesMax = 1000;
inline constexpr int kPrecisionMax = 12;  // Source: our choice; decrees print at most four.

// Holds a new or changed indicator to the rules before it is saved.
// Rejects with measurement.indicator_unnamed, measurement.indicator_too_long {bytes},
// measurement.lower_rule_missing {name}, measurement.too_many_components {limit},
// measurement.bad_component {id}, measurement.component_twice {id}, measurement.formula_missing
// {name}, measurement.band_missing {name}, measurement.band_turned {name},
// measurement.cap_below_floor {name}, measurement.bad_precision {name, most decimals},
// measurement.formula_result_unit {name, unit of the indicator, unit of the formula}, what
// check_rules_of() rejects with or what Formula::parse rejects with.
[[nodiscard]] Result<Indicator> checked(Indicator);

// The names that the indicator's formula may use: ids and the words of the form.
[[nodiscard]] std::vector<FormulaName> formula_names(const std::vector<Component>&);

// The rule in one line, as documents print it, e.g. "selisih: (2T - R) / T x 100; batas atas 120".
[[nodiscard]] std::string rule_text(const AchievementRule&);
[[nodiscard]] std::string rule_text_english(const AchievementRule&);

// "higher", "lower", "range", "exact" or "zero_is_best": the word of files and interfaces.
[[nodiscard]] std::string_view polarity_word(Polarity);
[[nodiscard]] std::optional<Polarity> polarity_named(std::string_view);

}  // namespace takar::measurement
