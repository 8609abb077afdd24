#pragma once
// Letter registers: gives the next number of a register inside the transaction that completes the
// step, so that a step which is rolled back leaves no hole, and no two steps get the same number.

#include <string>
#include <vector>

#include "documents/letter_number.hpp"
#include "organisation/actor.hpp"
#include "store/store.hpp"

namespace takar::documents {

struct NumberRequest {
  organisation::AgencyId agency;
  std::string form;  // The register, by the form of the letter (form_of()), e.g. "surat_pengantar".
  NumberFacts facts;  // All but the sequence; the year of `date` names the register's year.
  std::string number_template = std::string(kDefaultNumberTemplate);
};

// The number as printed. Rejects as letter_number() does; then nothing was taken. Throws Fault.
[[nodiscard]] Result<std::string> take_letter_number(store::WriteTransaction&,
                                                     const NumberRequest&,
                                                     Instant at);

struct GivenNumber {
  std::int64_t sequence = 0;
  std::string number;
  Instant at;  // UTC.
};
// In the order of the sequence. Throws Fault.
[[nodiscard]] std::vector<GivenNumber> letter_numbers(store::ReadTransaction&,
                                                      organisation::AgencyId,
                                                      std::string_view form,
                                                      int year);

}  // namespace takar::documents
