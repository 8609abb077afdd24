#include "app/agreement_page.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>

#include <fmt/format.h>

#include "app/letterhead.hpp"
#include "app/paper_file.hpp"
#include "base/text.hpp"
#include "measurement/measurement_store.hpp"
#include "plan/agreement.hpp"
#include "plan/plan_store.hpp"
#include "report/agreement_paper.hpp"

namespace takar::app {
namespace {

using report::AgreementParty;

// All that the agreements of one year are made from.
struct Year {
  std::optional<plan::Version> version;
  std::vector<plan::Agreement> agreements;
  std::int32_t year = 0;
};

Year year_of(const Asked& asked, const Office& office) {
  Year found{.year = static_cast<std::int32_t>(asked.question.numbers.at(0))};
  const auto plans = plan::plans_of(asked.tx, office.agency.id);
  const auto* version = plan::in_force(plans);
  if (version == nullptr) return found;
  found.version = *version;
  found.agreements = plan::agreements_of(*version, head_of(office), found.year);
  return found;
}

std::string day(const Office& office, Instant at) {
  return indonesian_date(local_date(at, office.zone));
}

std::string span_words(const Office& office, Instant from, const std::optional<Instant>& until) {
  // A tenure ends before `until`: its last day is the day before.
  if (!until) return "sejak " + day(office, from);
  return day(office, from) + " sampai " + day(office, *until - std::chrono::microseconds(1));
}

void put_person(const Office& office, PersonId id, AgreementParty& party) {
  for (const auto& person : office.people)
    if (person.id == id) {
      party.name = person.name;
      party.nip = person.nip;
    }
}

// The holder signs, and a Plt. where the post is vacant. A Plh. signs no agreement: the holder is
// only away.
AgreementParty party_at(const Office& office, PositionId position, Instant now) {
  AgreementParty party{.position = position_title(office, position)};
  for (const auto& tenure : office.agency.tenures)
    if (tenure.position == position && tenure.from <= now &&
        (!tenure.until || now < *tenure.until)) {
      put_person(office, tenure.person, party);
      party.tenure = span_words(office, tenure.from, tenure.until);
      return party;
    }
  for (const auto& each : office.agency.delegations) {
    if (each.position != position || each.kind != organisation::AuthorityKind::kPlt) continue;
    if (now < each.from || now >= each.until) continue;
    put_person(office, each.person, party);
    party.position = "Plt. " + party.position;
    party.tenure = span_words(office, each.from, each.until);
    party.decree = each.decree_number;
  }
  return party;
}

// "Pemerintah Kota Malang" is led by the "Wali Kota Malang". His name is not known here.
// Source: UU 23/2014, article 59 (kepala daerah).
std::string head_of_region(const std::string& government) {
  struct Rule {
    std::string_view begin, title;
  };
  constexpr std::array<Rule, 3> kRules{{{"pemerintah kota ", "Wali Kota "},
                                        {"pemerintah kabupaten ", "Bupati "},
                                        {"pemerintah provinsi ", "Gubernur "}}};
  for (const auto& rule : kRules)
    if (to_lower_ascii(government).starts_with(rule.begin))
      return std::string(rule.title) + government.substr(rule.begin.size());
  return "Kepala Daerah";
}

AgreementParty second_party(const Office& office, const plan::Agreement& agreement, Instant now) {
  if (agreement.superior) return party_at(office, agreement.superior, now);
  return {.position = head_of_region(office.government)};
}

std::string plan_words(const plan::Version& version) {
  return version.decree_number.empty() ? version.title
                                       : version.title + " (" + version.decree_number + ")";
}

std::vector<report::AgreementLine> lines_of(const Asked& asked, const plan::Agreement& agreement) {
  std::map<measurement::IndicatorId, measurement::Indicator> known;
  for (const auto& each : measurement::indicators_of(asked.tx, asked.viewer.agency))
    known[each.indicator.id] = each.indicator;
  std::vector<report::AgreementLine> lines;
  lines.reserve(agreement.targets.size());
  for (const auto& target : agreement.targets) {
    const auto found = known.find(target.indicator);
    if (found == known.end()) continue;
    const auto& indicator = found->second;
    lines.push_back({target.objective,
                     indicator.code + " " + indicator.name,
                     target.target.empty()
                         ? std::string("belum ditetapkan")
                         : indonesian_number(target.target) + " " + indicator.unit});
  }
  return lines;
}

report::AgreementWords words_of(const Asked& asked,
                                const Office& office,
                                const Year& year,
                                const plan::Agreement& agreement) {
  report::AgreementWords words{.letterhead = letterhead_of(office),
                               .agency = office.agency.settings.name,
                               .place = place_of(office),
                               .plan = plan_words(*year.version),
                               .year = year.year,
                               .first = party_at(office, agreement.position, asked.now),
                               .second = second_party(office, agreement, asked.now),
                               .targets = lines_of(asked, agreement),
                               .budgets = {},
                               .total = indonesian_number(plan::total_of(agreement.budgets)),
                               .zone = office.zone,
                               .at = asked.now};
  for (const auto& budget : agreement.budgets)
    words.budgets.push_back(
        {std::string(trim(budget.code + " " + budget.name)), indonesian_number(budget.budget)});
  return words;
}

}  // namespace

Result<json::Object> agreements_page(const Asked& asked, const Office& office) {
  const auto year = year_of(asked, office);
  json::Array items;
  for (const auto& agreement : year.agreements) {
    const auto first = party_at(office, agreement.position, asked.now);
    const auto second = second_party(office, agreement, asked.now);
    const auto set = std::count_if(agreement.targets.begin(),
                                   agreement.targets.end(),
                                   [](const auto& each) { return !each.target.empty(); });
    items.push_back(json::Object{
        {"position_id", id_text(agreement.position.value)},
        {"position", first.position},
        {"holder", text_or_null(first.name)},
        {"superior", second.position},
        {"indicators", static_cast<std::int64_t>(agreement.targets.size())},
        {"without_target", static_cast<std::int64_t>(agreement.targets.size()) - std::int64_t{set}},
        {"budget", plan::total_of(agreement.budgets)}});
  }
  return json::Object{{"year", year.year}, {"items", std::move(items)}};
}

Result<FileMaking> agreement_file(const Asked& asked, const Office& office) {
  const auto year = year_of(asked, office);
  const PositionId position{asked.question.numbers.at(1)};
  const auto found = std::find_if(year.agreements.begin(),
                                  year.agreements.end(),
                                  [&](const auto& each) { return each.position == position; });
  if (found == year.agreements.end())
    return reject("app.agreement_not_found", {std::to_string(position.value)});
  return paper_file(asked.question,
                    report::agreement_paper(words_of(asked, office, year, *found)),
                    fmt::format("perjanjian-kinerja-{}-{}.pdf", year.year, position.value));
}

}  // namespace takar::app
