#include "app/papers.hpp"

#include <algorithm>

#include "app/figures.hpp"
#include "app/letter_book.hpp"
#include "app/paper_facts.hpp"
#include "app/paper_kind.hpp"
#include "app/reckoning_store.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "calendar/quarter.hpp"
#include "documents/document_for.hpp"
#include "documents/letter_number_store.hpp"
#include "measurement/measurement_store.hpp"

namespace takar::app {
namespace {

using sop::StepKind;

StepKind kind_of(const PaperRequest& request) {
  return app::kind_of(sop::step_at(request.scene.sop, request.visit.step), request.visit);
}

// The id that a content gives as decimal digits; 0 if it is none.
std::int64_t id_in(std::string_view digits) {
  return whole_number(digits).value_or(0);
}

// The paper's figures, so far as they are at hand before anything is written.
struct Figures {
  std::shared_ptr<const CaseIndicators> indicators;  // Null: the form shows no figures.
  std::optional<UnitForm> of_unit;                   // Empty: those of the whole office.
};

// The figures that were typed just now count; the others as answered before.
Result<Figures> figures_for(store::WriteTransaction& tx,
                            Shelf& shelf,
                            const PaperRequest& request) {
  const auto kind = kind_of(request);
  // From here on the case keeps its rules: the form that leaves and the figures that come back in
  // are held to the same ones.
  if (kind == StepKind::kPrepareForm || kind == StepKind::kFillIn)
    freeze_indicators(tx, request.current, {request.scene.now, request.by.person});
  if (!shows_figures(kind)) return Figures{};
  Figures figures{.indicators = shelf.indicators(tx, request.current), .of_unit = {}};
  if (!request.visit.unit) return figures;
  auto& form = figures.of_unit.emplace(
      form_of(tx, request.current, *figures.indicators, request.visit.unit));
  if (kind != StepKind::kFillIn) return figures;
  std::vector<measurement::Indicator> asked;
  for (const auto& row : form.rows) asked.push_back(row.indicator);
  auto entries = measurement::read_values(asked, request.content);
  if (!entries) return reject(entries.error());
  for (auto& row : form.rows)
    for (const auto& entry : *entries)
      if (entry.indicator_id == row.indicator.id) row.entry = entry;
  add_history(tx, request.current, form);
  for (const auto& row : form.rows) {
    const auto held = measurement::held_to_checks(
        row.indicator, typed_figure(request.current, row, row.entry), row.past);
    if (!held) return reject(held.error());
  }
  return figures;
}

bool asks_for(const PaperRequest& request, const Figures& figures, std::int64_t indicator) {
  if (figures.of_unit)
    return std::any_of(figures.of_unit->rows.begin(),
                       figures.of_unit->rows.end(),
                       [&](const auto& row) { return row.indicator.id.value == indicator; });
  const auto& units = request.current.roster.units;
  return figures.indicators != nullptr &&
         std::any_of(figures.indicators->list.begin(),
                     figures.indicators->list.end(),
                     [&](const auto& assigned) {
                       return assigned.indicator.id.value == indicator &&
                              std::any_of(units.begin(), units.end(), [&](const auto& member) {
                                return member.unit == assigned.unit;
                              });
                     });
}

Result<documents::NamedIds> check_content(const PaperRequest& request, const Figures& figures) {
  const auto& agency = request.scene.office.agency;
  const documents::KnownNames known{
      .position =
          [&](std::string_view id) {
            return organisation::find(agency, PositionId{id_in(id)}) != nullptr;
          },
      .unit =
          [&](std::string_view id) {
            return organisation::find(agency, UnitId{id_in(id)}) != nullptr;
          },
      .indicator = [&](std::string_view id) { return asks_for(request, figures, id_in(id)); }};
  return documents::check_typed(
      kind_of(request), {request.content, request.decision, request.reason}, known);
}

// Everybody whose name stands on the paper: who acts, who chairs, and who holds what it names.
std::vector<organisation::PersonView> people_on(const PaperRequest& request,
                                                const documents::NamedIds& named) {
  const auto& office = request.scene.office;
  const auto now = request.scene.now;
  std::vector<organisation::PersonView> people;
  const auto add = [&](PersonId id) {
    const auto same = [&](const auto& person) { return person.id == id; };
    if (std::any_of(people.begin(), people.end(), same)) return;
    const auto found = std::find_if(office.people.begin(), office.people.end(), same);
    if (found != office.people.end()) people.push_back(*found);
  };
  add(request.by.person);
  if (has_chair(kind_of(request))) add(holder_of(office, head_of(office), now));
  for (const auto& id : named.positions) add(holder_of(office, PositionId{id_in(id)}, now));
  for (const auto& id : named.units)
    add(holder_of(office, head_of(office, UnitId{id_in(id)}), now));
  return people;
}

std::vector<UnitId> missing_units(const workflow::Case& current) {
  std::vector<UnitId> missing;
  for (const auto& visit : current.visits)
    if (visit.outcome == workflow::Outcome::kMissing) missing.push_back(visit.unit);
  return missing;
}

// The version of the office's figures as they stand; reckons them if nobody has yet.
std::int64_t reckoning_for(store::WriteTransaction& tx,
                           const PaperRequest& request,
                           const CaseIndicators& indicators) {
  const auto& office = request.scene.office;
  auto basis = basis_of(tx, office, request.current, indicators);
  const auto newest = newest_reckoning(tx, request.current.id).value_or(Reckoning{});
  if (newest.basis == basis) return newest.version;
  const Reckoning next{newest.version + 1, std::move(basis)};
  const auto rows = office_rows(office, forms_of(tx, request.current, indicators));
  record_reckoning(tx, request.current, next, rows, request.scene.now);
  return next.version;
}

Result<bool> record_figures(store::WriteTransaction& tx,
                            const PaperRequest& request,
                            const UnitForm& form) {
  const auto quarter = calendar::parse_quarter(request.current.period);
  if (!quarter) return reject("app.bad_period", {request.current.period});
  std::vector<measurement::Entry> entries;
  for (const auto& row : form.rows) entries.push_back(row.entry);
  measurement::record_entries(
      tx,
      {request.current.agency, request.current.id.value, request.visit.unit, *quarter},
      entries,
      request.scene.now);
  return true;
}

// The next number of the register, or the one that was handed in.
Result<std::string> number_for(store::WriteTransaction& tx, const PaperRequest& request) {
  const auto& office = request.scene.office;
  const auto letter = letter_request(
      office, documents::form_of(kind_of(request)), local_date(request.scene.now, office.zone));
  const organisation::Stamp stamp{request.scene.now, request.by.person};
  const auto given = json::string_or_empty(request.content, "given_number");
  if (given.empty()) return documents::take_letter_number(tx, letter, stamp);
  return documents::use_letter_number(tx, letter, given, stamp);
}

}  // namespace

Result<workflow::Output> make_output(store::WriteTransaction& tx,
                                     Shelf& shelf,
                                     const PaperRequest& request) {
  const auto kind = kind_of(request);
  const auto figures = figures_for(tx, shelf, request);
  if (!figures) return reject(figures.error());
  const auto named = check_content(request, *figures);
  if (!named) return reject(named.error());
  PaperFacts facts{.agency_version = request.scene.office.agency.version,
                   .people = people_on(request, *named),
                   .missing = missing_units(request.current),
                   .target = request.target_step,
                   .rows = {}};
  if (figures->of_unit)
    facts.rows = measured_rows(request.scene.office, *figures->of_unit);
  else if (figures->indicators != nullptr)
    facts.reckoning = reckoning_for(tx, request, *figures->indicators);
  if (kind == StepKind::kFillIn && figures->of_unit)
    if (const auto kept = record_figures(tx, request, *figures->of_unit); !kept)
      return reject(kept.error());
  Result<std::string> number = std::string();
  if (documents::has_letter_number(kind)) number = number_for(tx, request);
  if (!number) return reject(number.error());
  auto content = json::write(json::Object{{"content", request.content}, {"facts", to_json(facts)}});
  workflow::Output output{
      .id = {tx.next_id()},
      .name = output_name(sop::step_at(request.scene.sop, request.visit.step), request.visit),
      .content_sha256 = to_hex(sha256(content)),
      .content = {},
      .uploads = request.uploads,
      .letter_number = std::move(*number)};
  output.content = std::move(content);
  return output;
}

}  // namespace takar::app
