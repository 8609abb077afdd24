#include "app/letter_book.hpp"

#include <array>

#include "app/command_body.hpp"
#include "base/check.hpp"
#include "documents/build.hpp"

namespace takar::app {
namespace {

constexpr std::string_view kClassification = "000.8.6.3";

// {jenis} of each form that bears a number.
struct LetterType {
  std::string_view form, code;
};
constexpr std::array<LetterType, 4> kTypes{
    {{"undangan", "UND"}, {"nota_dinas", "ND"}, {"laporan", "LAP"}, {"surat_pengantar", "SP"}}};

// Empty for a form that bears no number.
std::string_view type_of(std::string_view form) {
  for (const auto& type : kTypes)
    if (type.form == form) return type.code;
  return {};
}

// The office of the desk as of this transaction.
const Office& office_of(AgencyDesk& desk, std::shared_ptr<const Office>& kept) {
  kept = desk.shelf.office(desk.tx, desk.agency.id);
  TAKAR_CHECK(kept != nullptr, "an act on an agency that is gone");
  return *kept;
}

}  // namespace

documents::NumberRequest letter_request(const Office& office,
                                        std::string_view form,
                                        std::chrono::year_month_day date) {
  documents::NumberRequest letter{.agency = office.agency.id, .form = std::string(form)};
  letter.facts.classification = kClassification;
  letter.facts.unit_code = office.agency.settings.letter_code;
  letter.facts.letter_type = type_of(form);
  letter.facts.date = date;
  return letter;
}

AgencyAnswer set_number_template(AgencyDesk& desk) {
  const auto words = json::text_at(desk.body(), "number_template");
  if (!words) return reject("app.field_missing", {"number_template"});
  std::shared_ptr<const Office> kept;
  const auto& office = office_of(desk, kept);
  const auto sample =
      letter_request(office, kTypes.front().form, local_date(desk.stamp.at, office.zone));
  const auto done = documents::set_number_template(desk.tx, sample, *words, desk.stamp);
  if (!done) return reject(done.error());
  return json::Object{};
}

AgencyAnswer reserve_number(AgencyDesk& desk) {
  const auto form = json::string_or_empty(desk.body(), "form");
  if (type_of(form).empty()) return reject("app.field_wrong", {"form"});
  std::shared_ptr<const Office> kept;
  const auto& office = office_of(desk, kept);
  const auto today = local_date(desk.stamp.at, office.zone);
  auto date = today;
  if (const auto words = json::text_at(desk.body(), "date")) {
    const auto read = documents::date_of(*words);
    if (!read || *read > today) return reject("app.field_wrong", {"date"});
    date = *read;
  }
  const auto letter = letter_request(office, form, date);
  const auto reason = json::string_or_empty(desk.body(), "reason");
  const auto number = date < today
                          ? documents::back_date_letter_number(desk.tx, letter, reason, desk.stamp)
                          : documents::reserve_letter_number(desk.tx, letter, reason, desk.stamp);
  if (!number) return reject(number.error());
  return json::Object{{"number", *number}};
}

AgencyAnswer void_number(AgencyDesk& desk) {
  const auto year = json::integer_at(desk.body(), "year");
  if (!year || *year < kYearMin || *year > kYearMax) return reject("app.field_wrong", {"year"});
  const documents::NumberPlace place{
      desk.agency.id, static_cast<int>(*year), json::string_or_empty(desk.body(), "number")};
  const auto reason = json::string_or_empty(desk.body(), "reason");
  const auto done = documents::void_letter_number(desk.tx, place, reason, desk.stamp);
  if (!done) return reject(done.error());
  return json::Object{};
}

json::Object letter_book_json(store::ReadTransaction& tx, const Office& office, int year) {
  json::Array items;
  for (const auto& number : documents::letter_numbers(tx, office.agency.id, year)) {
    const auto state = documents::word_of(number.state);
    items.push_back(json::Object{{"number", number.number},
                                 {"sequence", number.sequence},
                                 {"suffix", number.suffix},
                                 {"state", json::text(state)},
                                 {"form", number.form},
                                 {"date", number.date},
                                 {"reason", number.reason},
                                 {"at", to_rfc3339(number.at)}});
  }
  return {{"number_template", documents::number_template_of(tx, office.agency.id)},
          {"year", year},
          {"items", std::move(items)}};
}

}  // namespace takar::app
