#include "archive/record_json.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace takar::archive {
namespace {

Date day_in(const json::Object& object, std::string_view key) {
  const auto date = calendar::parse_date(json::string_or_empty(object, key));
  TAKAR_CHECK(date.has_value(), "a stored record of the archive has a damaged day");
  return *date;
}

std::int64_t number_in(const json::Object& object, std::string_view key) {
  return json::integer_at(object, key).value_or(0);
}

std::int32_t years_in(const json::Object& object, std::string_view key) {
  return static_cast<std::int32_t>(number_in(object, key));
}

json::Object file_json(const ListedFile& file) {
  return {{"id", file.id.value},
          {"title", file.title},
          {"period", file.period},
          {"code", file.code},
          {"series", file.series},
          {"closed_on", calendar::to_iso(file.closed_on)},
          {"due_on", calendar::to_iso(file.due_on)},
          {"active_years", file.active_years},
          {"inactive_years", file.inactive_years},
          {"documents", file.documents}};
}

ListedFile file_from(const json::Object& object) {
  return {.id = {number_in(object, "id")},
          .title = json::string_or_empty(object, "title"),
          .period = json::string_or_empty(object, "period"),
          .code = json::string_or_empty(object, "code"),
          .series = json::string_or_empty(object, "series"),
          .closed_on = day_in(object, "closed_on"),
          .due_on = day_in(object, "due_on"),
          .active_years = years_in(object, "active_years"),
          .inactive_years = years_in(object, "inactive_years"),
          .documents = number_in(object, "documents")};
}

json::Array witnesses_json(const std::array<std::string, 2>& witnesses) {
  return {json::Value(witnesses[0]), json::Value(witnesses[1])};
}

std::array<std::string, 2> witnesses_in(const json::Object& object) {
  const auto* list = json::array_at(object, "witnesses");
  TAKAR_CHECK(list != nullptr && list->size() == 2, "a stored disposal has no witnesses");
  return {std::string(list->at(0).as_string()), std::string(list->at(1).as_string())};
}

struct Writing {
  json::Object operator()(const RetentionSet& event) const { return to_json(event.line); }
  json::Object operator()(const FileClassified& event) const {
    return {{"file", event.file.value}, {"code", event.code}, {"reason", event.reason}};
  }
  json::Object operator()(const FileHeld& event) const {
    return {{"file", event.file.value},
            {"reason", event.hold.reason},
            {"since", to_us(event.hold.since)}};
  }
  json::Object operator()(const HoldLifted& event) const {
    return {{"file", event.file.value}, {"reason", event.reason}};
  }
  json::Object operator()(const OriginalsPlaced& event) const {
    return {{"file", event.file.value},
            {"room", event.place.room},
            {"shelf", event.place.shelf},
            {"box", event.place.box}};
  }
  json::Object operator()(const DisposalProposed& event) const { return to_json(event.list); }
  json::Object operator()(const DisposalDecided& event) const {
    return {{"number", event.number},
            {"approved", event.approved},
            {"approval_number", event.approval_number},
            {"reason", event.reason}};
  }
  json::Object operator()(const FilesDestroyed& event) const {
    return {{"number", event.number},
            {"minutes_number", event.minutes_number},
            {"witnesses", witnesses_json(event.witnesses)},
            {"at", to_us(event.at)},
            {"paper", event.paper}};
  }
};

// In the order of RecordEvent.
constexpr std::array<std::string_view, 8> kNames{"retention_set",
                                                 "file_classified",
                                                 "file_held",
                                                 "hold_lifted",
                                                 "originals_placed",
                                                 "disposal_proposed",
                                                 "disposal_decided",
                                                 "files_destroyed"};
static_assert(kNames.size() == std::variant_size_v<RecordEvent>);

}  // namespace

std::string_view name_of(const RecordEvent& event) {
  return kNames.at(event.index());
}

json::Object to_json(const RecordEvent& event) {
  return std::visit(Writing{}, event);
}

json::Object to_json(const RetentionLine& line) {
  json::Object object{{"code", line.code},
                      {"series", line.series},
                      {"active_years", line.active_years},
                      {"inactive_years", line.inactive_years},
                      {"permanent", line.fate == Fate::kKeep},
                      {"source", line.source}};
  if (line.valid_from) object["valid_from"] = calendar::to_iso(*line.valid_from);
  return object;
}

json::Object to_json(const DisposalList& list) {
  json::Array files;
  for (const auto& file : list.files) files.push_back(file_json(file));
  json::Object object{{"number", list.number},
                      {"state", json::text(word_of(list.state))},
                      {"proposed_at", to_us(list.proposed_at)},
                      {"files", std::move(files)}};
  if (!list.approval_number.empty()) object["approval_number"] = list.approval_number;
  if (!list.refusal.empty()) object["refusal"] = list.refusal;
  if (!list.paper.empty()) object["paper"] = list.paper;
  if (!list.carried_out_at) return object;
  object["minutes_number"] = list.minutes_number;
  object["witnesses"] = witnesses_json(list.witnesses);
  object["carried_out_at"] = to_us(*list.carried_out_at);
  object["minutes_paper"] = list.minutes_paper;
  return object;
}

RetentionLine retention_line_from(const json::Object& object) {
  RetentionLine line{
      .code = json::string_or_empty(object, "code"),
      .series = json::string_or_empty(object, "series"),
      .active_years = years_in(object, "active_years"),
      .inactive_years = years_in(object, "inactive_years"),
      .fate = json::bool_at(object, "permanent").value_or(true) ? Fate::kKeep : Fate::kDestroy,
      .source = json::string_or_empty(object, "source"),
      .valid_from = {}};
  if (object.contains("valid_from")) line.valid_from = day_in(object, "valid_from");
  return line;
}

DisposalList disposal_list_from(const json::Object& object) {
  const auto state = list_state_named(json::string_or_empty(object, "state"));
  const auto* files = json::array_at(object, "files");
  TAKAR_CHECK(state && files != nullptr, "a stored disposal list is damaged");
  DisposalList list{.number = number_in(object, "number"),
                    .state = *state,
                    .proposed_at = from_us(number_in(object, "proposed_at")),
                    .approval_number = json::string_or_empty(object, "approval_number"),
                    .refusal = json::string_or_empty(object, "refusal"),
                    .paper = json::string_or_empty(object, "paper")};
  for (const auto& file : *files) list.files.push_back(file_from(file.as_object()));
  if (!object.contains("carried_out_at")) return list;
  list.minutes_number = json::string_or_empty(object, "minutes_number");
  list.witnesses = witnesses_in(object);
  list.carried_out_at = from_us(number_in(object, "carried_out_at"));
  list.minutes_paper = json::string_or_empty(object, "minutes_paper");
  return list;
}

RecordEvent record_event_from(std::string_view name, const json::Object& object) {
  const auto found = std::ranges::find(kNames, name);
  TAKAR_CHECK(found != kNames.end(), "an event of the archive is not known");
  const FileId file{number_in(object, "file")};
  const auto reason = json::string_or_empty(object, "reason");
  switch (found - kNames.begin()) {
    case 0:
      return RetentionSet{retention_line_from(object)};
    case 1:
      return FileClassified{file, json::string_or_empty(object, "code"), reason};
    case 2:
      return FileHeld{file, {reason, from_us(number_in(object, "since"))}};
    case 3:
      return HoldLifted{file, reason};
    case 4:
      return OriginalsPlaced{file,
                             {json::string_or_empty(object, "room"),
                              json::string_or_empty(object, "shelf"),
                              json::string_or_empty(object, "box")}};
    case 5:
      return DisposalProposed{disposal_list_from(object)};
    case 6:
      return DisposalDecided{number_in(object, "number"),
                             json::bool_at(object, "approved").value_or(false),
                             json::string_or_empty(object, "approval_number"),
                             reason};
    default:
      return FilesDestroyed{number_in(object, "number"),
                            json::string_or_empty(object, "minutes_number"),
                            witnesses_in(object),
                            from_us(number_in(object, "at")),
                            json::string_or_empty(object, "paper")};
  }
}

}  // namespace takar::archive
