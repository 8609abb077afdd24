#include "app/papers.hpp"

#include <algorithm>

#include "app/figures.hpp"
#include "base/hash.hpp"
#include "calendar/quarter.hpp"
#include "documents/document_for.hpp"
#include "documents/letter_number_store.hpp"
#include "measurement/measurement_store.hpp"
#include "workflow/case_view.hpp"

namespace takar::app {
namespace {

using documents::Facts;
using sop::StepKind;

StepKind kind_of(const PaperRequest& request) {
  return app::kind_of(sop::step_at(request.scene.sop, request.visit.step), request.visit);
}

// Kop surat: the lines of the agency's settings, from the government down to the address.
documents::Letterhead letterhead_of(const Office& office) {
  const auto& lines = office.agency.settings.letterhead;
  const auto line = [&](std::size_t i) { return i < lines.size() ? lines[i] : std::string(); };
  return {.government = line(0), .agency = line(1), .address = line(2), .contact = line(3)};
}

// Where letters are dated: the town at the end of the address line.
std::string place_of(const Office& office) {
  const auto address = letterhead_of(office).address;
  const auto comma = address.rfind(", ");
  return comma == std::string::npos ? office.agency.settings.name : address.substr(comma + 2);
}

documents::Signer signer_of(const Scene& scene, const organisation::Actor& actor) {
  documents::Signer signer{.position = position_title(scene.office, actor.position),
                           .name = person_name(scene.office, actor.person),
                           .authority = actor.authority};
  for (const auto& person : scene.office.people)
    if (person.id == actor.person) signer.nip = person.nip;
  return signer;
}

// "Tribulan III 2026"
std::string period_words(const Scene& scene, const std::string& period) {
  const auto quarter = calendar::parse_quarter(period);
  return quarter ? calendar::to_words(*quarter, scene.office.agency.settings.period_word) : period;
}

documents::Names position_names(const Scene& scene) {
  documents::Names names;
  for (const auto& position : scene.office.agency.positions)
    names[std::to_string(position.id.value)] = {
        position.title, person_name(scene.office, holder_of(scene.office, position.id, scene.now))};
  return names;
}

documents::Names unit_names(const Scene& scene) {
  documents::Names names;
  for (const auto& unit : scene.office.agency.units)
    names[std::to_string(unit.id.value)] = {
        unit.name,
        person_name(scene.office,
                    holder_of(scene.office, head_of(scene.office, unit.id), scene.now))};
  return names;
}

std::vector<documents::MissingUnit> missing_units(const PaperRequest& request) {
  std::vector<documents::MissingUnit> missing;
  for (const auto& visit : request.current.visits)
    if (visit.outcome == workflow::Outcome::kMissing)
      missing.push_back(
          {unit_name(request.scene.office, visit.unit), "ditutup tanpa isian oleh koordinator"});
  return missing;
}

std::optional<documents::Decision> decision_of(const PaperRequest& request) {
  if (!request.decision) return std::nullopt;
  const auto& step = sop::step_at(request.scene.sop, request.visit.step);
  documents::Decision decision{.yes = *request.decision,
                               .label = *request.decision ? step.yes_label : step.no_label,
                               .reason = request.reason};
  const auto target = request.target_step ? request.target_step : step.no;
  if (!decision.yes && target)
    decision.target = sop::step_at(request.scene.sop, *target).shown_activity();
  return decision;
}

// Who gets the paper next: the performer of the row that follows.
std::string receiver_of(const PaperRequest& request) {
  const auto& step = sop::step_at(request.scene.sop, request.visit.step);
  if (!step.next) return {};
  const auto& next = sop::step_at(request.scene.sop, *step.next);
  if (next.performers.empty()) return {};
  return sop::performer_at(request.scene.sop, next.performers.front()).shown_title();
}

std::vector<documents::ListedDocument> papers_of_case(store::ReadTransaction& tx,
                                                      const PaperRequest& request) {
  std::vector<documents::ListedDocument> list;
  for (const auto& row : workflow::documents_of(tx, request.current.agency, request.current.id))
    list.push_back({.title = row.document.name,
                    .version = row.document.version,
                    .step = row.document.step,
                    .unit_name = unit_name(request.scene.office, row.document.unit),
                    .at = row.made_at,
                    .sha256 = row.document.content_sha256});
  return list;
}

bool lists_papers(StepKind kind) {
  return kind == StepKind::kCoverLetter || kind == StepKind::kCopies ||
         kind == StepKind::kArchive || kind == StepKind::kSubmit;
}

bool needs_figures(StepKind kind) {
  return kind != StepKind::kOrder && kind != StepKind::kHandOut && kind != StepKind::kInvite &&
         kind != StepKind::kMeet && kind != StepKind::kMinutes && kind != StepKind::kCoverLetter &&
         kind != StepKind::kCopies && kind != StepKind::kArchive;
}

// The figures that were typed just now count; the others as answered before.
Result<UnitForm> typed_form(store::ReadTransaction& tx, const PaperRequest& request) {
  auto form = form_of(tx, request.current, request.visit.unit);
  if (kind_of(request) != StepKind::kFillIn) return form;
  std::vector<measurement::Indicator> indicators;
  for (const auto& row : form.rows) indicators.push_back(row.indicator);
  auto entries = measurement::read_values(indicators, request.content);
  if (!entries) return reject(entries.error());
  for (auto& row : form.rows)
    for (const auto& entry : *entries)
      if (entry.indicator_id == row.indicator.id) row.entry = entry;
  return form;
}

Result<bool> add_figures(store::ReadTransaction& tx, const PaperRequest& request, Facts& facts) {
  if (!needs_figures(kind_of(request))) return true;
  const auto& office = request.scene.office;
  if (request.visit.unit) {
    const auto form = typed_form(tx, request);
    if (!form) return reject(form.error());
    facts.rows = measured_rows(office, *form);
    return true;
  }
  const auto forms = forms_of(tx, request.current);
  for (const auto& form : forms)
    for (auto& row : measured_rows(office, form)) facts.rows.push_back(std::move(row));
  if (kind_of(request) == StepKind::kPrepareForm) return true;
  for (auto& row : consolidated_rows(office, forms)) facts.rows.push_back(std::move(row));
  return true;
}

// Whose content names positions or units by their ids (docs/openapi.yaml).
bool names_positions(StepKind kind) {
  return kind == StepKind::kOrder || kind == StepKind::kInvite || kind == StepKind::kMeet ||
         kind == StepKind::kMinutes;
}

bool names_units(StepKind kind) {
  return kind == StepKind::kPrepareForm || kind == StepKind::kHandOut ||
         kind == StepKind::kGather || kind == StepKind::kRecap || kind == StepKind::kValidate;
}

Facts plain_facts(const PaperRequest& request) {
  const auto& scene = request.scene;
  const auto& step = sop::step_at(scene.sop, request.visit.step);
  return {
      .office = {.letterhead = letterhead_of(scene.office),
                 .place = place_of(scene.office),
                 .zone = scene.office.zone},
      .procedure = {.title = request.current.title,
                    .period = period_words(scene, request.current.period),
                    .sop_title = scene.sop.identity.title,
                    .sop_number = scene.sop.identity.number,
                    .legal_basis = scene.sop.identity.legal_basis},
      .step = {.number = step.number,
               .printed_number = step.printed_number,
               .activity = activity_of(step, request.visit),
               .output = output_name(step, request.visit),
               .unit_name = unit_name(scene.office, request.visit.unit)},
      .by = signer_of(scene, request.by),
      .at = scene.now,
      .content = request.content,
      .positions = names_positions(kind_of(request)) ? position_names(scene) : documents::Names{},
      .units = names_units(kind_of(request)) ? unit_names(scene) : documents::Names{},
      .missing = missing_units(request),
      .decision = decision_of(request),
      .receiver = receiver_of(request)};
}

// The chair of a meeting signs beside the one who writes: the head of the agency.
std::vector<documents::Signer> others_of(const PaperRequest& request) {
  const auto kind = kind_of(request);
  if (kind != StepKind::kMeet && kind != StepKind::kMinutes) return {};
  const auto& scene = request.scene;
  const auto head = head_of(scene.office);
  if (!head || head == request.by.position) return {};
  return {signer_of(scene, {holder_of(scene.office, head, scene.now), head, {}})};
}

// Classification of the letters of this procedure: laporan kinerja.
// Source: Permendagri 83/2022, code 000.8.6.3.
constexpr std::string_view kClassification = "000.8.6.3";

Result<std::string> number_for(store::WriteTransaction& tx, const PaperRequest& request) {
  const auto& office = request.scene.office;
  documents::NumberRequest letter{.agency = office.agency.id,
                                  .form = std::string(documents::form_of(kind_of(request)))};
  letter.facts.classification = kClassification;
  letter.facts.unit_code = office.agency.settings.letter_code;
  const auto today = local_date(request.scene.now, office.zone);
  letter.facts.date = {today.year(), today.month()};
  return documents::take_letter_number(tx, letter, request.scene.now);
}

workflow::Output output_of(store::WriteTransaction& tx,
                           const PaperRequest& request,
                           const documents::Document& paper,
                           std::string letter_number) {
  const auto content =
      json::write(json::Object{{"content", request.content}, {"paper", documents::to_json(paper)}});
  return {.id = {tx.next_id()},
          .name = output_name(sop::step_at(request.scene.sop, request.visit.step), request.visit),
          .content_sha256 = to_hex(sha256(content)),
          .content = content,
          .uploads = request.uploads,
          .letter_number = std::move(letter_number)};
}

}  // namespace

Result<workflow::Output> make_output(store::WriteTransaction& tx, const PaperRequest& request) {
  const auto kind = kind_of(request);
  auto facts = plain_facts(request);
  const auto figures = add_figures(tx, request, facts);
  if (!figures) return reject(figures.error());
  if (lists_papers(kind)) facts.documents = papers_of_case(tx, request);
  facts.others = others_of(request);
  if (documents::has_letter_number(kind)) {
    auto number = number_for(tx, request);
    if (!number) return reject(number.error());
    facts.letter_number = std::move(*number);
  }
  const auto paper = documents::document_for(kind, facts);
  if (!paper) return reject(paper.error());
  return output_of(tx, request, *paper, std::move(facts.letter_number));
}

Result<bool> record_figures(store::WriteTransaction& tx, const PaperRequest& request) {
  if (kind_of(request) != StepKind::kFillIn || !request.visit.unit) return true;
  const auto form = typed_form(tx, request);
  if (!form) return reject(form.error());
  std::vector<measurement::Entry> entries;
  for (const auto& row : form->rows) entries.push_back(row.entry);
  const auto quarter = calendar::parse_quarter(request.current.period);
  if (!quarter) return reject("app.bad_period", {request.current.period});
  measurement::record_entries(
      tx,
      {request.current.agency, request.current.id.value, request.visit.unit, *quarter},
      entries,
      request.scene.now);
  return true;
}

}  // namespace takar::app
