#pragma once
// The register of letters (buku nomor surat): every number of an agency, taken, reserved,
// back-dated, void or recorded from elsewhere. Numbers are given inside the transaction that uses
// them, so that what is rolled back leaves no hole, and each is an event: the book can be made anew
// from the log.
//
// Law: within a register and year the sequence runs 1, 2, 3 ...; no number stands there twice; a
// number is never removed, only declared void.

#include <string>
#include <string_view>
#include <vector>

#include "documents/letter_number.hpp"
#include "organisation/actor.hpp"
#include "store/store.hpp"

namespace takar::documents {

inline constexpr std::size_t kGivenNumberBytesMax = 100;
inline constexpr std::size_t kNumberReasonBytesMax = 500;

struct NumberRequest {
  organisation::AgencyId agency;
  std::string form;   // The form of the letter (form_of()), e.g. "surat_pengantar".
  NumberFacts facts;  // All but the sequence and suffix; `date` is the letter's.
};

enum class NumberState : std::uint8_t { kReserved, kUsed, kVoid };
// "reserved", "used" or "void".
[[nodiscard]] std::string_view word_of(NumberState);

struct RegisteredNumber {
  std::string number;
  std::int64_t sequence = 0;  // 0: numbered elsewhere (SRIKANDI).
  std::string suffix;         // Of a back-dated number, "a" ... "z".
  NumberState state = NumberState::kUsed;
  std::string form, date, reason;  // `date`: the letter's, YYYY-MM-DD.
  Instant at;                      // UTC. When it was given.
};

// The agency's template; the default one until it has set its own. Throws Fault.
[[nodiscard]] std::string number_template_of(store::ReadTransaction&, organisation::AgencyId);
// Rejects with documents.bad_number_template, documents.number_without_sequence or
// documents.number_fact_missing, tried on `sample`. Throws Fault.
[[nodiscard]] Result<void> set_number_template(store::WriteTransaction&,
                                               const NumberRequest& sample,
                                               std::string_view number_template,
                                               organisation::Stamp);

// The next number, used at once. Rejects as letter_number(); then nothing was taken. Throws Fault.
[[nodiscard]] Result<std::string> take_letter_number(store::WriteTransaction&,
                                                     const NumberRequest&,
                                                     organisation::Stamp);
// The next number, kept for a letter that comes later. Rejects as letter_number() and with
// documents.number_reason_wrong. Throws Fault.
[[nodiscard]] Result<std::string> reserve_letter_number(store::WriteTransaction&,
                                                        const NumberRequest&,
                                                        std::string_view reason,
                                                        organisation::Stamp);
// A number for a letter of an earlier day: the last one given up to that day, with the next suffix;
// reserved. Rejects as letter_number() and with documents.number_reason_wrong,
// documents.number_without_suffix, documents.number_nothing_before {date},
// documents.number_suffixes_used_up {number}. Throws Fault.
[[nodiscard]] Result<std::string> back_date_letter_number(store::WriteTransaction&,
                                                          const NumberRequest&,
                                                          std::string_view reason,
                                                          organisation::Stamp);
// A number that somebody hands in: a reserved one is used now; one that the book does not know was
// given elsewhere and is recorded. Rejects with documents.number_wrong, documents.number_taken
// {number}, documents.number_void {number}. Throws Fault.
[[nodiscard]] Result<std::string> use_letter_number(store::WriteTransaction&,
                                                    const NumberRequest&,
                                                    std::string_view number,
                                                    organisation::Stamp);
// Where a number stands in the books of an agency. The year is the letter's.
struct NumberPlace {
  organisation::AgencyId agency;
  int year = 0;
  std::string number;
};
// Declares a reserved or used number void; it stays in the book and is never given again. Rejects
// with documents.number_reason_wrong, documents.number_not_found {number} or documents.number_void
// {number}. Throws Fault.
[[nodiscard]] Result<void> void_letter_number(store::WriteTransaction&,
                                              const NumberPlace&,
                                              std::string_view reason,
                                              organisation::Stamp);

// The book of one year, in the order of the registers and their sequences. Throws Fault.
[[nodiscard]] std::vector<RegisteredNumber> letter_numbers(store::ReadTransaction&,
                                                           organisation::AgencyId,
                                                           int year);

// Writes the book anew from the event log; what was numbered before the log knew of numbers stays.
// Throws Fault.
void rebuild_letter_numbers(store::WriteTransaction&);

}  // namespace takar::documents
