#pragma once
// The performance agreement (perjanjian kinerja) as a paper: the statement of both parties, and on
// its own page the table of targets and budgets that they sign.
// Source: PermenPANRB 53/2014, annex I (form of the agreement).

#include <string>
#include <vector>

#include "base/indonesian.hpp"
#include "documents/model.hpp"

namespace takar::report {

struct AgreementParty {
  std::string position;  // With "Plt." where the post is vacant.
  std::string name;      // "": nobody is known; a line is left for it.
  std::string nip;
  std::string tenure;  // "sejak 2 Januari 2026"; "" if it is not known.
  std::string decree;  // Of a Plt.
};

struct AgreementLine {
  std::string objective, indicator;
  std::string target;  // With its unit, as it is printed.
};

struct AgreementBudget {
  std::string name;
  std::string budget;  // Rupiah, as it is printed.
};

struct AgreementWords {
  documents::Letterhead letterhead;
  std::string agency;
  std::string place;  // Where it is dated.
  std::string plan;   // Of which it is a part, with its decree.
  std::int32_t year = 0;
  AgreementParty first, second;  // Who promises, and to whom.
  std::vector<AgreementLine> targets;
  std::vector<AgreementBudget> budgets;
  std::string total;  // Of the budgets, as it is printed.
  TimeZone zone = TimeZone::kWib;
  Instant at;  // UTC. Printed as the day of the agreement.
};

[[nodiscard]] documents::Document agreement_paper(const AgreementWords&);

}  // namespace takar::report
