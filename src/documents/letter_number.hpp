#pragma once
// Letter numbers (nomor surat): a template of tokens, one gapless sequence per register and year.
//
// A register is what the numbers of one sequence have in common: the template with all but the
// sequence filled in. So the template says what has a sequence of its own, each unit by
// {kode_unit}, each type by {jenis}, and no number can be given twice. Reasons: decision 0091.
// Source: Permendagri 1/2023 (composition classification/sequence/unit/year).

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace takar::documents {

inline constexpr std::string_view kDefaultNumberTemplate =
    "{klasifikasi}/{urut:3}{suburut}/{kode_unit}/{tahun}";
inline constexpr std::size_t kNumberTemplateBytesMax = 200;

// What the tokens of one letter stand for. Empty texts are refused only if the template uses them.
struct NumberFacts {
  std::string classification;          // {klasifikasi}, e.g. 000.8.6.3 (Permendagri 83/2022)
  std::int64_t sequence = 0;           // {urut}, {urut:3}
  std::string suffix;                  // {suburut}: a letter for a back-dated number, else empty
  std::string unit_code;               // {kode_unit}
  std::string region_code;             // {kode_wilayah}
  std::string letter_type;             // {jenis}, e.g. UND
  std::chrono::year_month_day date{};  // {bulan_romawi}, {tahun}, {tahun:2}
};

// Tokens: {klasifikasi} {urut} {urut:N} {suburut} {kode_unit} {kode_wilayah} {jenis} {bulan_romawi}
// {tahun} {tahun:2}; everything else is printed as it stands.
// Rejects with documents.bad_number_template {place, token}, documents.number_without_sequence,
// documents.number_fact_missing {token}.
[[nodiscard]] Result<std::string> letter_number(std::string_view number_template,
                                                const NumberFacts&);

// The register of that letter: the number with sequence, suffix and month left open. Rejects as
// letter_number().
[[nodiscard]] Result<std::string> register_of(std::string_view number_template, const NumberFacts&);

// Whether a back-dated number can be told from the one it follows.
[[nodiscard]] bool has_suffix(std::string_view number_template);

}  // namespace takar::documents
