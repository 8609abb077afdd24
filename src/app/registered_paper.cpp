#include "app/registered_paper.hpp"

#include <fmt/format.h>

#include "app/letterhead.hpp"
#include "app/paper_facts.hpp"
#include "app/paper_kind.hpp"
#include "app/reckoning_store.hpp"
#include "base/check.hpp"
#include "calendar/quarter.hpp"
#include "documents/document_for.hpp"
#include "documents/meeting_calendar.hpp"
#include "organisation/organisation_store.hpp"
#include "workflow/case_store.hpp"

namespace takar::app {
namespace {

using documents::Facts;
using sop::StepKind;

// What stands on one paper. Borrowed for the call.
struct Making {
  store::ReadTransaction& tx;
  const Scene& scene;  // As it was when the step was completed.
  const workflow::Case& current;
  const workflow::DocumentRow& row;
  const workflow::Filing& filing;
  const json::Object& content;
  const PaperFacts& recorded;

  [[nodiscard]] const workflow::Visit& visit() const {
    return workflow::visit_at(current, row.document.visit);
  }
  [[nodiscard]] const sop::Step& step() const { return sop::step_at(scene.sop, visit().step); }
  [[nodiscard]] StepKind kind() const { return kind_of(step(), visit()); }
};

// Kop surat: the lines of the agency's settings, from the government down to the address.
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

std::vector<documents::MissingUnit> missing_units(const Making& making) {
  std::vector<documents::MissingUnit> missing;
  for (const auto unit : making.recorded.missing)
    missing.push_back(
        {unit_name(making.scene.office, unit), "ditutup tanpa isian oleh koordinator"});
  return missing;
}

std::optional<documents::Decision> decision_of(const Making& making) {
  const auto outcome = making.filing.outcome;
  if (outcome != workflow::Outcome::kYes && outcome != workflow::Outcome::kNo) return std::nullopt;
  const auto& step = making.step();
  const bool yes = outcome == workflow::Outcome::kYes;
  documents::Decision decision{.yes = yes,
                               .label = yes ? step.yes_label : step.no_label,
                               .reason = making.filing.reason,
                               .target = {},
                               .remarks = {}};
  const auto target = making.recorded.target ? making.recorded.target : step.no;
  if (!yes && target) decision.target = sop::step_at(making.scene.sop, *target).shown_activity();
  return decision;
}

// Who gets the paper next: the performer of the row that follows.
std::string receiver_of(const Making& making) {
  const auto& step = making.step();
  if (!step.next) return {};
  const auto& next = sop::step_at(making.scene.sop, *step.next);
  if (next.performers.empty()) return {};
  return sop::performer_at(making.scene.sop, next.performers.front()).shown_title();
}

std::vector<documents::ListedDocument> papers_before(const Making& making) {
  std::vector<documents::ListedDocument> list;
  if (!lists_papers(making.kind())) return list;
  for (const auto& row :
       workflow::documents_of(making.tx, making.current.agency, making.current.id))
    if (row.event_version < making.row.event_version)
      list.push_back({.title = row.document.name,
                      .version = row.document.version,
                      .step = row.document.step,
                      .unit_name = unit_name(making.scene.office, row.document.unit),
                      .at = row.made_at,
                      .sha256 = row.document.content_sha256});
  return list;
}

// The chair of a meeting signs beside the one who writes: the head of the agency.
std::vector<documents::Signer> others_of(const Making& making) {
  const auto& scene = making.scene;
  const auto head = head_of(scene.office);
  if (!has_chair(making.kind()) || !head || head == making.filing.act.by.position) return {};
  return {signer_of(scene, {holder_of(scene.office, head, scene.now), head, {}})};
}

std::vector<documents::MeasuredRow> rows_of(const Making& making) {
  if (making.recorded.reckoning == 0) return making.recorded.rows;
  return reckoning_at(making.tx, making.current.id, making.recorded.reckoning);
}

Facts facts_of(const Making& making) {
  const auto& scene = making.scene;
  const auto& step = making.step();
  return {.office = {.letterhead = letterhead_of(scene.office),
                     .place = place_of(scene.office),
                     .zone = scene.office.zone},
          .procedure = {.title = making.current.title,
                        .period = period_words(scene, making.current.period),
                        .sop_title = scene.sop.identity.title,
                        .sop_number = scene.sop.identity.number,
                        .legal_basis = scene.sop.identity.legal_basis},
          .step = {.number = step.number,
                   .printed_number = step.printed_number,
                   .activity = activity_of(step, making.visit()),
                   .output = output_name(step, making.visit()),
                   .unit_name = unit_name(scene.office, making.visit().unit)},
          .by = signer_of(scene, making.filing.act.by),
          .at = scene.now,
          .content = making.content,
          .positions = position_names(scene),
          .units = unit_names(scene),
          .rows = rows_of(making),
          .missing = missing_units(making),
          .decision = decision_of(making),
          .letter_number = making.filing.document.letter_number,
          .receiver = receiver_of(making),
          .others = others_of(making),
          .documents = papers_before(making)};
}

// The office as it stood, with the names as they were recorded then.
Office office_then(store::ReadTransaction& tx, const Office& now, const PaperFacts& recorded) {
  Office office;
  office.agency = organisation::agency_at(tx, now.agency.id, recorded.agency_version);
  office.people = recorded.people;
  const auto zone = time_zone_named(office.agency.settings.time_zone);
  TAKAR_CHECK(zone.has_value(), "an agency has settings that its rules do not let pass");
  office.zone = *zone;
  return office;
}

// Hands on what stands on the paper. Rejects with app.document_has_no_paper or
// app.document_destroyed.
template <class Answer, class Use>
Result<Answer> with_facts(store::ReadTransaction& tx,
                          const Scene& scene,
                          const workflow::DocumentRow& row,
                          const Use& use) {
  const auto filing = workflow::filing_of(tx, row);
  TAKAR_CHECK(filing.has_value(), "a document names an event that did not file it");
  const bool had_content = !row.document.content_sha256.empty();
  if (filing->document.content.empty())
    return reject(had_content ? "app.document_destroyed" : "app.document_has_no_paper");
  const auto recorded = json::parse(filing->document.content);
  TAKAR_CHECK(recorded && recorded->is_object(), "a filed content is not JSON");
  const auto* content = json::object_at(recorded->get_object(), "content");
  const auto* facts = json::object_at(recorded->get_object(), "facts");
  if (content == nullptr || facts == nullptr) return reject("app.document_has_no_paper");
  const auto paper_facts = paper_facts_from(*facts);
  const auto office = office_then(tx, scene.office, paper_facts);
  const auto current = workflow::load_case(tx, scene.office.agency.id, row.case_id);
  TAKAR_CHECK(current.has_value(), "a document belongs to a case that is gone");
  const Scene then{office, scene.sop, filing->act.at};
  const Making making{tx, then, *current, row, *filing, *content, paper_facts};
  return use(making);
}

}  // namespace

Result<documents::Document> registered_paper(store::ReadTransaction& tx,
                                             const Scene& scene,
                                             const workflow::DocumentRow& row) {
  return with_facts<documents::Document>(tx, scene, row, [](const Making& making) {
    return documents::document_for(making.kind(), facts_of(making));
  });
}

Result<std::string> registered_meeting(store::ReadTransaction& tx,
                                       const Scene& scene,
                                       const workflow::DocumentRow& row) {
  return with_facts<std::string>(tx, scene, row, [](const Making& making) -> Result<std::string> {
    if (making.kind() != StepKind::kInvite) return reject("app.document_no_invitation");
    const auto& current = making.current;
    const auto opened = current.opened_at.time_since_epoch().count();
    const documents::CalendarIdentity identity{
        fmt::format("undangan-{}-{}-{}",
                    opened,
                    current.id.value,
                    static_cast<std::int64_t>(making.step().number)),
        making.row.document.version - 1};
    return documents::meeting_calendar(facts_of(making), identity);
  });
}

}  // namespace takar::app
