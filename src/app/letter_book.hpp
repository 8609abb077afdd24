#pragma once
// The agency's book of letter numbers (buku nomor surat): what its administrator does with it
// beside the numbers that steps take, and how it reads.

#include <chrono>

#include "app/agency_desk.hpp"
#include "base/json.hpp"
#include "documents/letter_number_store.hpp"

namespace takar::app {

// Years that a book may have. Our own limits.
inline constexpr std::int64_t kYearMin = 2000;
inline constexpr std::int64_t kYearMax = 2099;

// What a letter of that form (documents::form_of()) brings to its number. Its classification is
// that of performance accountability. Source: Permendagri 83/2022, code 000.8.6.3.
[[nodiscard]] documents::NumberRequest letter_request(const Office&,
                                                      std::string_view form,
                                                      std::chrono::year_month_day date);

// {"number_template"}. Rejects with app.field_missing and as documents::set_number_template().
[[nodiscard]] AgencyAnswer set_number_template(AgencyDesk&);
// {"form","reason","date"}: a date before today asks for a back-dated number. Answers {"number"}.
// Rejects with app.field_wrong and as documents::reserve_letter_number() and
// documents::back_date_letter_number().
[[nodiscard]] AgencyAnswer reserve_number(AgencyDesk&);
// {"year","number","reason"}. Rejects as documents::void_letter_number().
[[nodiscard]] AgencyAnswer void_number(AgencyDesk&);

// {"number_template","year","items":[...]}: the book of one year. Throws Fault.
[[nodiscard]] json::Object letter_book_json(store::ReadTransaction&, const Office&, int year);

}  // namespace takar::app
