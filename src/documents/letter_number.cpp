#include "documents/letter_number.hpp"

#include <array>
#include <optional>

#include <fmt/format.h>

namespace takar::documents {
namespace {

constexpr std::array<std::string_view, 12> kRomanMonths = {
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};

// What one token prints; empty optional: no such token.
std::optional<std::string> value_of(std::string_view token, const NumberFacts& facts) {
  const auto year = static_cast<int>(facts.date.year());
  if (token == "klasifikasi") return facts.classification;
  if (token == "urut") return std::to_string(facts.sequence);
  if (token.size() == 6 && token.starts_with("urut:") && token[5] >= '1' && token[5] <= '9')
    return fmt::format("{:0{}}", facts.sequence, token[5] - '0');
  if (token == "suburut") return facts.suffix;
  if (token == "kode_unit") return facts.unit_code;
  if (token == "kode_wilayah") return facts.region_code;
  if (token == "jenis") return facts.letter_type;
  if (token == "tahun") return std::to_string(year);
  if (token == "tahun:2") return fmt::format("{:02}", year % 100);
  if (token == "bulan_romawi")
    return std::string(kRomanMonths.at(static_cast<unsigned>(facts.date.month()) - 1));
  return std::nullopt;
}

enum class Open : bool { kNothing, kSequence };

// Tokens that differ from one number of a register to the next.
bool is_open(std::string_view token) {
  return token.starts_with("urut") || token == "suburut" || token == "bulan_romawi";
}

// The template with its tokens filled in; those that are left open stand there by their name.
Result<std::string> fill(std::string_view number_template, const NumberFacts& facts, Open open) {
  if (number_template.size() > kNumberTemplateBytesMax || !facts.date.ok())
    return reject("documents.bad_number_template",
                  {"1", std::string(number_template.substr(0, 40))});
  std::string number;
  bool has_sequence = false;
  for (std::size_t at = 0; at < number_template.size();) {
    if (number_template[at] != '{') {
      number += number_template[at++];
      continue;
    }
    const auto end = number_template.find('}', at);
    const auto token =
        number_template.substr(at + 1, end == std::string_view::npos ? end : end - at - 1);
    const auto value = end == std::string_view::npos ? std::nullopt : value_of(token, facts);
    if (!value)
      return reject("documents.bad_number_template", {std::to_string(at + 1), std::string(token)});
    if (value->empty() && token != "suburut")
      return reject("documents.number_fact_missing", {std::string(token)});
    has_sequence = has_sequence || token.starts_with("urut");
    if (open == Open::kSequence && is_open(token))
      number += "{" + std::string(token.substr(0, token.find(':'))) + "}";
    else
      number += *value;
    at = end + 1;
  }
  if (!has_sequence) return reject("documents.number_without_sequence");
  return number;
}

}  // namespace

Result<std::string> letter_number(std::string_view number_template, const NumberFacts& facts) {
  if (facts.sequence < 1) return reject("documents.number_without_sequence");
  return fill(number_template, facts, Open::kNothing);
}

Result<std::string> register_of(std::string_view number_template, const NumberFacts& facts) {
  return fill(number_template, facts, Open::kSequence);
}

bool has_suffix(std::string_view number_template) {
  return number_template.find("{suburut}") != std::string_view::npos;
}

}  // namespace takar::documents
