#include "measurement/measure_file.hpp"

#include <set>

#include <fmt/format.h>

#include "base/json_parts.hpp"
#include "base/rejections.hpp"
#include "measurement/measure_case.hpp"
#include "measurement/scales.hpp"

namespace takar::measurement {
namespace {

json::Value rounded(const std::optional<Rational>& value, int precision) {
  return value ? json::text(fixed_decimal(*value, precision)) : json::Value(nullptr);
}

json::Value exact(const std::optional<Rational>& value) {
  return value ? json::text(fraction_text(*value)) : json::Value(nullptr);
}

std::string_view status_of(NotComputable why) {
  if (why == NotComputable::kComputed) return "ok";
  const bool missing = why == NotComputable::kMissing || why == NotComputable::kNotDue;
  return missing ? "missing" : "not_computable";
}

Sentence reason_of(const Measured& measured) {
  const auto why = measured.achieved.why;
  const bool of_figure = why == measured.to_date.why && !measured.to_date.about.empty();
  const auto about = of_figure ? " (" + measured.to_date.about + ")" : std::string();
  return {std::string(sentence(why)) + about, std::string(sentence_english(why)) + about};
}

json::Array codes_of(const std::vector<Period>& periods) {
  json::Array codes;
  for (const auto& period : periods) codes.push_back(json::text(to_text(period)));
  return codes;
}

json::Array sentences_json(const std::vector<Sentence>& sentences) {
  json::Array list;
  for (const auto& each : sentences)
    list.push_back(
        json::Object{{"id", json::text(each.indonesian)}, {"en", json::text(each.english)}});
  return list;
}

json::Array warnings_json(const std::vector<std::string_view>& warnings) {
  json::Array list;
  for (const auto code : warnings) {
    const auto sentence = warning_sentence(code);
    list.push_back(json::Object{{"code", json::text(code)},
                                {"id", json::text(sentence.indonesian)},
                                {"en", json::text(sentence.english)}});
  }
  return list;
}

json::Array presets_of(const MeasureCase& each, const Measured& measured) {
  json::Array list;
  for (const auto& [preset, achieved] : under_presets(each, measured))
    list.push_back(json::Object{
        {"preset", json::text(preset->id)},
        {"practice", json::text(preset->practice)},
        {"status", json::text(status_of(achieved.why))},
        {"achievement", rounded(achieved.raw, each.indicator.precision)},
        {"achievement_capped", rounded(achieved.capped, each.indicator.precision)},
        {"code", json::text(word(achieved.why))},
        {"rule_id", json::text(rule_text(applied(*preset, each.indicator.rule)))},
        {"rule_en", json::text(rule_text_english(applied(*preset, each.indicator.rule)))}});
  return list;
}

json::Value rating_json(const MeasureCase& each, const Achievement& achieved) {
  const auto rating = achieved.capped ? rate(each.indicator.scale, *achieved.capped) : std::nullopt;
  if (!rating) return nullptr;
  return json::Object{{"scale", each.indicator.scale},
                      {"id", json::text(rating->indonesian)},
                      {"en", json::text(rating->english)}};
}

std::vector<Sentence> explanation_of(const MeasureCase& each, const Measured& measured) {
  const auto& to_date = measured.to_date;
  return explain(each.indicator,
                 {to_date.figures, to_date.actual, to_date.target, measured.achieved});
}

// Outside a band the nearer end, else what the file set.
std::optional<Rational> held_against(const MeasureCase& each, const ToDate& to_date) {
  if (!to_date.actual) return to_date.target;
  const auto compared = compared_target(each.indicator.rule, to_date.target, *to_date.actual);
  return compared ? compared : to_date.target;
}

json::Object result_json(const MeasureCase& each, const Measured& measured, bool with_presets) {
  const auto places = each.indicator.precision;
  const auto& to_date = measured.to_date;
  const auto& achieved = measured.achieved;
  const auto target = held_against(each, to_date);
  const auto reason = reason_of(measured);
  const bool computed = achieved.why == NotComputable::kComputed;
  json::Object result{
      {"id", each.id},
      {"status", json::text(status_of(achieved.why))},
      {"actual", rounded(to_date.actual, places)},
      {"target", rounded(target, places)},
      {"achievement", rounded(achieved.raw, places)},
      {"achievement_capped", rounded(achieved.capped, places)},
      {"reason",
       computed ? json::Value(nullptr) : json::text(reason.indonesian + " / " + reason.english)},
      {"code", json::text(word(achieved.why))},
      {"reason_id", json::text(reason.indonesian)},
      {"reason_en", json::text(reason.english)},
      {"actual_exact", exact(to_date.actual)},
      {"target_exact", exact(target)},
      {"achievement_exact", exact(achieved.raw)},
      {"achievement_capped_exact", exact(achieved.capped)},
      {"as_of", json::text(to_text(each.as_of))},
      {"filled", codes_of(to_date.filled)},
      {"missing", codes_of(to_date.missing)},
      {"carried_from",
       to_date.carried_from ? json::text(to_text(*to_date.carried_from)) : json::Value(nullptr)},
      {"rule_id", json::text(rule_text(each.indicator.rule))},
      {"rule_en", json::text(rule_text_english(each.indicator.rule))},
      {"time_id", json::text(time_text(each.indicator.time))},
      {"time_en", json::text(time_text_english(each.indicator.time))},
      {"rating", rating_json(each, achieved)},
      {"why", sentences_json(explanation_of(each, measured))},
      {"warnings", warnings_json(measured.warnings)}};
  if (!each.ignored.empty()) {
    json::Array ignored;
    for (const auto& field : each.ignored) ignored.push_back(json::text(field));
    result["ignored"] = std::move(ignored);
  }
  if (with_presets) result["presets"] = presets_of(each, measured);
  return result;
}

// A refused case has the same fields, and "refused" names the place.
json::Object refusal_json(const ReadCase& read, const Sentence& reason) {
  return {{"id", read.id},
          {"status", "not_computable"},
          {"actual", nullptr},
          {"target", nullptr},
          {"achievement", nullptr},
          {"achievement_capped", nullptr},
          {"reason", json::text(reason.indonesian + " / " + reason.english)},
          {"code", json::text(read.refusal.code)},
          {"reason_id", json::text(reason.indonesian)},
          {"reason_en", json::text(reason.english)},
          {"refused", true},
          {"field", json::text(read.field)}};
}

Sentence refusal_sentence(const ReadCase& read) {
  const auto rejected = explain(read.refusal);
  const auto field = read.field.empty() ? std::string("-") : read.field;
  return {fmt::format("Kasus \"{}\", kolom {}: {}", read.id, field, rejected.indonesian),
          fmt::format("Case \"{}\", field {}: {}", read.id, field, rejected.english)};
}

std::string words_of(const MeasureCase& each, const Measured& measured) {
  std::string words = fmt::format("{}  {}\n", each.id, to_text(each.as_of));
  for (const auto& sentence : explanation_of(each, measured))
    words += fmt::format("  {}\n  {}\n", sentence.indonesian, sentence.english);
  return words;
}

struct Results {
  json::Array list;
  std::string words;
  std::set<std::string, std::less<>> ids;
  std::size_t refused = 0;

  void add(ReadCase read, bool with_presets) {
    if (read.value && !ids.insert(read.id).second) {
      read.value.reset();
      read.field = "id";
      read.refusal = {"measurement.case_twice", {read.id}};
    }
    if (!read.value) {
      const auto reason = refusal_sentence(read);
      ++refused;
      words += fmt::format("{}\n  {}\n  {}\n", read.id, reason.indonesian, reason.english);
      list.push_back(refusal_json(read, reason));
      return;
    }
    const auto measured = measure(*read.value);
    words += words_of(*read.value, measured);
    list.push_back(result_json(*read.value, measured, with_presets));
  }
};

Result<std::vector<std::string_view>> cases_in(std::string_view text) {
  const auto bad = [](std::string_view why) {
    return reject("measurement.bad_file", {std::string(why)});
  };
  if (text.size() > kMeasureBytesMax) return bad("> 64 MiB");
  const auto members = json::members_of(text);
  if (!members) return bad("bukan objek JSON / no JSON object");
  std::optional<std::vector<std::string_view>> cases;
  for (const auto& [key, value] : *members) {
    if (key != "cases") continue;
    if (cases) return bad("\"cases\" dua kali / twice");
    cases = json::elements_of(value);
    if (!cases) return bad("\"cases\" bukan daftar / is no list");
  }
  if (!cases) return bad("tanpa \"cases\" / without \"cases\"");
  if (cases->size() > kCasesMax)
    return reject("measurement.too_many_cases", {std::to_string(kCasesMax)});
  return std::move(*cases);
}

}  // namespace

Result<MeasuredFile> measure_file(std::string_view text, bool with_presets) {
  const auto cases = cases_in(text);
  if (!cases) return reject(cases.error());
  Results results;
  for (const auto each : *cases) results.add(read_case(each), with_presets);
  return MeasuredFile{{{"results", std::move(results.list)}}, results.words, results.refused};
}

json::Object presets_json() {
  json::Array list;
  for (const auto& preset : presets())
    list.push_back(json::Object{{"preset", json::text(preset.id)},
                                {"polarity", json::text(polarity_word(preset.rule.polarity))},
                                {"id", json::text(preset.indonesian)},
                                {"en", json::text(preset.english)},
                                {"rule_id", json::text(rule_text(preset.rule))},
                                {"rule_en", json::text(rule_text_english(preset.rule))},
                                {"practice", json::text(preset.practice)}});
  return {{"presets", std::move(list)}};
}

std::string presets_words() {
  std::string words;
  for (const auto& preset : presets())
    words += fmt::format("{}\n  {}\n  {}\n  {}\n",
                         preset.id,
                         rule_text(preset.rule),
                         rule_text_english(preset.rule),
                         preset.practice);
  return words;
}

}  // namespace takar::measurement
