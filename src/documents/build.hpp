#pragma once
// The parts that the papers have in common, and one function for each form. They take facts whose
// content was checked, so they cannot fail.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "documents/facts.hpp"
#include "documents/model.hpp"
#include "sop/sop.hpp"

namespace takar::documents {

// Reads 2026-03-19. Empty if there is no such day.
[[nodiscard]] std::optional<std::chrono::year_month_day> date_of(std::string_view text);

// A form with letterhead, heading, the output's words, period and unit, and the foot of every page.
[[nodiscard]] Document form(const Facts&, std::string_view kind, std::string_view heading);

// The SOP's words for the output on one line; `otherwise` if it has none.
[[nodiscard]] std::string output_words(const Facts&, std::string_view otherwise);

// "SOP Pengukuran Kinerja", whether or not the title itself begins with SOP.
[[nodiscard]] std::string sop_words(const Facts&);

// "Plh. Sekretaris": the position with the authority it is held by.
[[nodiscard]] std::string position_words(const Signer&);
[[nodiscard]] Signature signature(const Signer&, std::string above);
// "Pengukuran Kinerja Triwulan III 2026": the case with its period, said once; `between` stands
// before a period that the title does not have.
[[nodiscard]] std::string case_words(const Facts&, std::string_view between = " untuk ");
// "Lumajang, 7 April 2025": place and day of the act.
[[nodiscard]] std::string place_and_day(const Facts&);
[[nodiscard]] std::string day_words(const Facts&, Instant);

[[nodiscard]] std::string title_of(const Names&, std::string_view id);
[[nodiscard]] std::string holder_of(const Names&, std::string_view id);
// The text or list under the key; empty when there is none.
[[nodiscard]] std::string text_of(const Facts&, std::string_view key);
[[nodiscard]] const json::Array& list_of(const json::Object&, std::string_view key);

// The paragraph under a heading, or nothing when the text is empty.
void add_section(Document&, std::string_view heading, const std::string& text);

// "12" and "3 (tiga)": numbers as letters write them. 0-999.
[[nodiscard]] std::string number_words(std::int64_t);

// Indicator, unit of measure, target, realisation, achievement, remark.
[[nodiscard]] Table measured_table(const std::vector<MeasuredRow>&, bool with_unit);

[[nodiscard]] Document disposition(const Facts&);
[[nodiscard]] Document collection_form(const Facts&);
[[nodiscard]] Document receipt(const Facts&);
[[nodiscard]] Document filled_form(const Facts&);
[[nodiscard]] Document hand_in_receipt(const Facts&);
[[nodiscard]] Document recapitulation(const Facts&);
[[nodiscard]] Document validation(const Facts&);
[[nodiscard]] Document invitation(const Facts&);
[[nodiscard]] Document attendance_list(const Facts&);
[[nodiscard]] Document minutes(const Facts&);
[[nodiscard]] Document measurement_draft(const Facts&);
[[nodiscard]] Document measurement_document(const Facts&);
[[nodiscard]] Document examination(const Facts&);
[[nodiscard]] Document official_note(const Facts&);  // Nota dinas: submit.
[[nodiscard]] Document report(const Facts&);
[[nodiscard]] Document cover_letter(const Facts&);
[[nodiscard]] Document copies_list(const Facts&);
[[nodiscard]] Document archive_list(const Facts&);

}  // namespace takar::documents
