#include <algorithm>
#include <array>
#include <functional>

#include "base/json_parts.hpp"
#include "base/text.hpp"
#include "measurement/measure_case.hpp"

namespace takar::measurement {
namespace {

// Our own limits of one case.
constexpr std::size_t kIdBytesMax = 200;
constexpr std::size_t kPeriodsMax = 400;
constexpr std::size_t kFiguresMax = 200;  // In one period.

constexpr std::array kFields{
    "id",          "name",         "polarity",  "minimise",   "range",        "zero_target",
    "zero_actual", "cap",          "floor",     "preset",     "unit",         "units",
    "time_rule",   "target_basis", "missing",   "carry",      "formula",      "targets",
    "components",  "definitions",  "precision", "predicates", "rating_scale", "as_of"};

std::string shortened(std::string_view text) {
  return std::string(text.substr(0, 80));
}

class CaseReader {
 public:
  explicit CaseReader(const json::Object& object) : object_(object) {}

  ReadCase read() {
    id();
    preset();
    polarity();
    zeros();
    limits();
    band();
    time_rules();
    precision();
    predicates();
    targets();
    components();
    as_of();
    definitions();
    formula();
    for (const auto& [key, value] : object_)
      if (std::find(kFields.begin(), kFields.end(), std::string_view(key)) == kFields.end())
        case_.ignored.push_back(shortened(key));
    if (refusal_) return {case_.id, std::nullopt, field_, *refusal_};
    return {case_.id, std::move(case_), {}, {}};
  }

 private:
  void refuse(std::string field, Rejection rejection) {
    if (refusal_) return;
    field_ = std::move(field);
    refusal_ = std::move(rejection);
  }
  void wrong_type(const std::string& field, std::string_view wanted) {
    refuse(field, {"measurement.field_type", {std::string(wanted)}});
  }

  // The field's value; null when it is absent or null.
  const json::Value* at(std::string_view key) const {
    const auto* value = object_.if_contains(key);
    return value == nullptr || value->is_null() ? nullptr : value;
  }
  std::optional<std::string> text_at(const std::string& key) {
    const auto* value = at(key);
    if (value == nullptr) return std::nullopt;
    if (const auto* text = value->if_string()) return std::string(*text);
    wrong_type(key, "teks / text");
    return std::nullopt;
  }
  const json::Object* object_at(const std::string& key) {
    const auto* value = at(key);
    if (value == nullptr) return nullptr;
    if (const auto* object = value->if_object()) return object;
    wrong_type(key, "objek / object");
    return nullptr;
  }

  // Takes over what `named` makes of the field's word. `allowed` is what the refusal lists.
  template <class Enum>
  void word_at(const std::string& key,
               std::string_view allowed,
               std::optional<Enum> (*named)(std::string_view),
               const std::function<void(Enum)>& take) {
    const auto text = text_at(key);
    if (!text) return;
    const auto value = named(*text);
    if (value) return take(*value);
    refuse(key, {"measurement.unknown_word", {shortened(*text), std::string(allowed)}});
  }

  // A figure as decimal text, or a code of the case's predicates. Empty text is no figure.
  std::optional<Rational> figure(const std::string& field, const json::Value& value) {
    if (value.is_null()) return std::nullopt;
    const auto* text = value.if_string();
    if (text == nullptr) {
      wrong_type(field, "teks desimal / decimal text");
      return std::nullopt;
    }
    const std::string_view written(text->data(), text->size());
    if (trim(written).empty()) return std::nullopt;
    auto number = parse_decimal(written);
    if (number) return *number;
    if (!predicates_.empty()) {
      const auto found = predicates_.find(to_lower_ascii(trim(written)));
      if (found != predicates_.end()) return found->second;
      refuse(field, {"measurement.not_on_scale", {shortened(written)}});
      return std::nullopt;
    }
    refuse(field, number.error());
    return std::nullopt;
  }

  void id() {
    const auto text = text_at("id");
    if (!text) return refuse("id", {"measurement.field_missing", {}});
    case_.id = text->substr(0, kIdBytesMax);
    if (text->empty() || text->size() > kIdBytesMax || !is_utf8(*text))
      refuse("id", {"measurement.bad_case_id", {std::to_string(kIdBytesMax)}});
    case_.indicator.name = text_at("name").value_or("");
    case_.indicator.unit = text_at("unit").value_or("");
    case_.indicator.scale = text_at("rating_scale").value_or("");
  }

  void preset() {
    const auto name = text_at("preset");
    if (!name) return;
    const auto* preset = find_preset(*name);
    if (preset == nullptr)
      return refuse("preset",
                    {"measurement.unknown_word", {shortened(*name), "takar measure --presets"}});
    case_.indicator.rule = preset->rule;
    case_.has_polarity = true;
  }

  // A word that stands in the file replaces the preset's.
  void polarity() {
    auto& rule = case_.indicator.rule;
    word_at<Polarity>("polarity",
                      "higher, lower, range, exact, zero_is_best",
                      polarity_named,
                      [&](Polarity polarity) {
                        rule.polarity = polarity;
                        case_.has_polarity = true;
                      });
    word_at<LowerRule>(
        "minimise",
        "linear, inverse",
        [](std::string_view word) -> std::optional<LowerRule> {
          if (word == "linear") return LowerRule::kLinear;
          if (word == "inverse") return LowerRule::kInverse;
          return std::nullopt;
        },
        [&](LowerRule lower) { rule.lower_rule = lower; });
  }

  void zeros() {
    auto& rule = case_.indicator.rule;
    word_at<ZeroTarget>(
        "zero_target",
        "not_computable, full_if_zero, manual, error",
        [](std::string_view word) -> std::optional<ZeroTarget> {
          if (word == "full_if_zero") return ZeroTarget::kFullIfZero;
          if (word == "manual") return ZeroTarget::kManual;
          if (word == "not_computable" || word == "not_measured" || word == "error")
            return ZeroTarget::kNotMeasured;
          return std::nullopt;
        },
        [&](ZeroTarget zero) { rule.zero_target = zero; });
    word_at<ZeroActual>(
        "zero_actual",
        "not_computable, full",
        [](std::string_view word) -> std::optional<ZeroActual> {
          if (word == "full" || word == "100") return ZeroActual::kFull;
          if (word == "not_computable" || word == "not_measured") return ZeroActual::kNotMeasured;
          return std::nullopt;
        },
        [&](ZeroActual zero) { rule.zero_actual = zero; });
  }

  // A cap or floor that stands in the file replaces the preset's; null lifts it.
  void limits() {
    auto& rule = case_.indicator.rule;
    const auto read = [&](const std::string& key, std::optional<Rational>& limit) {
      const auto* value = object_.if_contains(key);
      if (value == nullptr) return;
      limit = json::text_at(object_, key) == "none" ? std::nullopt : figure(key, *value);
    };
    read("cap", rule.cap_percent);
    read("floor", rule.floor_percent);
    if (rule.cap_percent && rule.floor_percent && *rule.cap_percent < *rule.floor_percent)
      refuse("cap", {"measurement.cap_below_floor", {case_.id}});
  }

  void band() {
    const auto* value = at("range");
    if (value == nullptr) return;
    const auto* ends = value->if_array();
    if (ends == nullptr || ends->size() != 2)
      return wrong_type("range", "[\"bawah\", \"atas\"] / [\"from\", \"to\"]");
    const auto from = figure("range[0]", (*ends)[0]);
    const auto to = figure("range[1]", (*ends)[1]);
    if (!from || !to) return refuse("range", {"measurement.field_missing", {}});
    if (*to < *from) refuse("range", {"measurement.band_turned", {case_.id}});
    case_.indicator.rule.band = Band{*from, *to};
  }

  void time_rules() {
    auto& time = case_.indicator.time;
    word_at<TimeRule>("time_rule",
                      "sum, average, last, max, min, cumulative, ratio_of_sums",
                      time_rule_named,
                      [&](TimeRule rule) { time.rule = rule; });
    word_at<TargetBasis>("target_basis",
                         "to_date, filled, period, year",
                         target_basis_named,
                         [&](TargetBasis basis) { time.target = basis; });
    // Held against the filled periods only, a gap is left out on both sides.
    if (time.target == TargetBasis::kFilled) time.missing = MissingRule::kSkip;
    word_at<MissingRule>(
        "missing", "block, flag, skip, zero", missing_rule_named, [&](MissingRule missing) {
          time.missing = missing;
        });
    if (const auto* carry = at("carry")) {
      if (carry->is_bool())
        time.carry = carry->get_bool();
      else
        wrong_type("carry", "true, false");
    }
  }

  void precision() {
    const auto* value = at("precision");
    if (value == nullptr) return;
    const auto* places = value->if_int64();
    if (places == nullptr || *places < 0 || *places > kPrecisionMax)
      return wrong_type("precision", "0 - " + std::to_string(kPrecisionMax));
    case_.indicator.precision = static_cast<int>(*places);
  }

  void predicates() {
    const auto* codes = object_at("predicates");
    if (codes == nullptr) return;
    if (codes->size() > kFiguresMax) return wrong_type("predicates", "<= 200");
    std::map<std::string, Rational, std::less<>> read;
    for (const auto& [code, value] : *codes) {
      const auto number = figure("predicates." + shortened(code), value);
      const auto name = to_lower_ascii(trim({code.data(), code.size()}));
      if (number && !name.empty()) read.emplace(name, *number);
    }
    predicates_ = std::move(read);
  }

  std::optional<Period> period(const std::string& field, std::string_view code) {
    const auto period = parse_period(code);
    if (period) return *period;
    refuse(field, period.error());
    return std::nullopt;
  }

  void targets() {
    const auto* targets = object_at("targets");
    if (targets == nullptr) return;
    if (targets->size() > kPeriodsMax) return wrong_type("targets", "<= 400");
    for (const auto& [code, value] : *targets) {
      const auto field = "targets." + shortened(code);
      const auto when = period(field, code);
      const auto target = figure(field, value);
      if (when && target) case_.series.targets.emplace(*when, *target);
    }
  }

  void components() {
    const auto* periods = object_at("components");
    if (periods == nullptr) return;
    if (periods->size() > kPeriodsMax) return wrong_type("components", "<= 400");
    for (const auto& [code, value] : *periods) {
      const auto field = "components." + shortened(code);
      const auto when = period(field, code);
      if (value.is_null() || !when) continue;
      const auto* figures = value.if_object();
      if (figures == nullptr || figures->size() > kFiguresMax)
        return wrong_type(field, "objek / object");
      for (const auto& [id, number] : *figures)
        case_.series.figures[*when].emplace(std::string(id),
                                            figure(field + "." + shortened(id), number));
    }
  }

  // A year as of which periods of it are recorded means its last period.
  void as_of() {
    const auto& figures = case_.series.figures;
    const auto& targets = case_.series.targets;
    if (const auto text = text_at("as_of")) {
      const auto when = period("as_of", *text);
      if (!when) return;
      case_.as_of = *when;
      if (when->parts != 1 || figures.contains(*when)) return;
      std::int32_t parts = 4;
      for (const auto& [each, unused] : figures)
        if (each.year == when->year) parts = each.parts;
      case_.as_of = {when->year, parts, parts};
      return;
    }
    std::optional<Period> newest;
    for (const auto& [each, recorded] : figures)
      if (!newest || later(each, *newest)) newest = each;
    if (!newest)
      for (const auto& [each, target] : targets)
        if (!newest || later(each, *newest)) newest = each;
    if (!newest) return refuse("as_of", {"measurement.field_missing", {}});
    case_.as_of = *newest;
  }

  // By the end of the period.
  static bool later(const Period& one, const Period& other) {
    if (one.year != other.year) return one.year > other.year;
    return one.number * other.parts > other.number * one.parts;
  }

  std::vector<FormulaName> names() {
    std::map<std::string, std::string, std::less<>> units;
    if (const auto* given = object_at("units"))
      for (const auto& [id, unit] : *given) {
        if (const auto* text = unit.if_string())
          units.emplace(std::string(id), std::string(*text));
        else
          wrong_type("units." + shortened(id), "teks / text");
      }
    std::vector<FormulaName> names;
    for (const auto& [when, figures] : case_.series.figures)
      for (const auto& [id, number] : figures)
        if (std::none_of(names.begin(), names.end(), [&name = id](const auto& each) {
              return each.id == name;
            }))
          names.push_back({id, id, units[id]});
    for (const auto& definition : case_.series.definitions)
      names.push_back({definition.id, definition.id, units[definition.id]});
    return names;
  }

  void definitions() {
    const auto* given = object_at("definitions");
    if (given == nullptr) return;
    std::map<std::string, std::string, std::less<>> texts;
    for (const auto& [id, text] : *given) {
      if (!text.is_string()) return wrong_type("definitions." + shortened(id), "teks / text");
      texts.emplace(std::string(id), std::string(text.get_string()));
    }
    auto read = ordered(texts);
    if (!read) return refuse("definitions", read.error());
    case_.series.definitions = std::move(*read);
  }

  void formula() {
    const auto text = text_at("formula");
    if (!text || trim(*text).empty() || refusal_) return;
    auto formula = Formula::parse_open(*text, names());
    if (!formula) return refuse("formula", formula.error());
    const auto& wanted = case_.indicator.unit;
    const auto& unit = formula->unit();
    if (!wanted.empty() && unit && !unit->empty() && *unit != wanted)
      return refuse("formula", {"measurement.formula_result_unit", {case_.id, wanted, *unit}});
    case_.indicator.formula = *text;
    case_.series.formula = std::move(*formula);
  }

  const json::Object& object_;
  MeasureCase case_;
  std::map<std::string, Rational, std::less<>> predicates_;
  std::string field_;
  std::optional<Rejection> refusal_;
};

// The id of a case that is no JSON, as far as it can be told.
std::string id_in(std::string_view text) {
  const auto members = json::members_of(text);
  if (!members) return {};
  for (const auto& [key, value] : *members) {
    const auto id = key == "id" ? json::parse(value) : Result<json::Value>(nullptr);
    if (id && id->is_string()) return std::string(id->get_string()).substr(0, kIdBytesMax);
  }
  return {};
}

}  // namespace

ReadCase read_case(std::string_view text) {
  const auto value = json::parse(text);
  if (!value) return {id_in(text), std::nullopt, json::broken_part(text), value.error()};
  if (!value->is_object())
    return {{}, std::nullopt, {}, {"measurement.field_type", {"objek / object"}}};
  return CaseReader(value->get_object()).read();
}

}  // namespace takar::measurement
