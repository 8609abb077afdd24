#include "app/sop_public_act.hpp"

#include "app/command_body.hpp"
#include "base/text.hpp"
#include "sop/catalogue_store.hpp"
#include "sop/sop_store.hpp"

namespace takar::app {
namespace {

AgencyAnswer answer(sop::SopId id) {
  return json::Object{{"sop_id", std::to_string(id.value)}};
}

Result<sop::SopRow> version_of(AgencyDesk& desk) {
  const auto id = id_at(desk.body(), "sop_id");
  if (!id) return reject(id.error());
  const auto row = sop::sop_row(desk.tx, desk.agency.id, {*id});
  if (!row) return reject("app.sop_not_found", {std::to_string(*id)});
  return *row;
}

}  // namespace

AgencyAnswer show_sop_publicly(AgencyDesk& desk) {
  const auto row = version_of(desk);
  if (!row) return reject(row.error());
  if (row->state != sop::VersionState::kInForce) return reject("app.sop_not_in_force");
  sop::show_publicly(desk.tx, desk.agency.id, row->id, desk.stamp);
  return answer(row->id);
}

AgencyAnswer hide_sop_publicly(AgencyDesk& desk) {
  const auto row = version_of(desk);
  if (!row) return reject(row.error());
  sop::hide_publicly(desk.tx, desk.agency.id, row->id, desk.stamp);
  return answer(row->id);
}

AgencyAnswer answer_sop_feedback(AgencyDesk& desk) {
  const auto row = version_of(desk);
  if (!row) return reject(row.error());
  const auto number = json::integer_at(desk.body(), "number").value_or(0);
  const auto note = json::string_or_empty(desk.body(), "note");
  if (trim(note).empty()) return reject("app.field_missing", {"note"});
  const sop::FeedbackAnswer given{row->id, number, std::string(trim(note))};
  if (!sop::answer_feedback(desk.tx, desk.agency.id, given, desk.stamp))
    return reject("app.feedback_not_open", {std::to_string(number)});
  return answer(row->id);
}

Result<void> keep_feedback(store::WriteTransaction& tx,
                           sop::SopId id,
                           const sop::Feedback& given,
                           Instant at) {
  const auto version = sop::listed_version(tx, id);
  if (!version || !sop::is_public(*version))
    return reject("app.sop_not_public", {std::to_string(id.value)});
  const auto kept = sop::decide(given, sop::open_feedback(tx, version->agency, id));
  if (!kept) return reject(kept.error());
  sop::give_feedback(tx, *version, *kept, at);
  return {};
}

}  // namespace takar::app
