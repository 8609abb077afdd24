#include "archive/record_acts.hpp"

#include <algorithm>
#include <set>

#include "base/check.hpp"

namespace takar::archive {
namespace {

// Whether the words were written, and shortly enough to be printed.
bool are_sound(std::string_view words) {
  return !words.empty() && words.size() <= kWordsBytesMax;
}

Result<void> need(std::string_view field, std::string_view words) {
  if (!are_sound(words)) return reject("archive.words_missing", {std::string(field)});
  return {};
}

bool is_live(const DisposalList& list) {
  return list.state == ListState::kProposed || list.state == ListState::kApproved;
}

// What stands in the way of any change of the file.
Result<void> changeable(const FileFacts& facts, const RecordFile& file, const Records& records) {
  if (file.destroyed_at) return reject("archive.file_destroyed", {facts.title});
  const auto* list = records.list(file.list);
  if (list != nullptr && is_live(*list))
    return reject("archive.file_on_list", {facts.title, std::to_string(file.list)});
  return {};
}

Result<ListedFile> listed(const FileFacts& facts, const Records& records, Date today) {
  const auto file = records.file(facts.id);
  if (const auto may = changeable(facts, file, records); !may) return reject(may.error());
  if (file.hold) return reject("archive.file_held", {facts.title, file.hold->reason});
  if (!facts.closed_on) return reject("archive.file_open", {facts.title});
  const auto line = line_in_force(records.own_lines, file.code, today);
  if (!line) return reject("archive.code_unknown", {file.code});
  if (line->fate == Fate::kKeep) return reject("archive.file_kept", {facts.title, file.code});
  const auto standing = standing_of(line, facts.closed_on, today);
  if (standing.stage != Stage::kDue)
    return reject("archive.not_due", {facts.title, calendar::to_iso(*standing.due_on)});
  return ListedFile{.id = facts.id,
                    .title = facts.title,
                    .period = facts.period,
                    .code = line->code,
                    .series = line->series,
                    .closed_on = *facts.closed_on,
                    .due_on = *standing.due_on,
                    .active_years = line->active_years,
                    .inactive_years = line->inactive_years,
                    .documents = facts.documents};
}

DisposalList& list_at(Records& records, std::int64_t number) {
  const auto found = std::ranges::find(records.lists, number, &DisposalList::number);
  TAKAR_CHECK(found != records.lists.end(), "a disposal list was decided that was never proposed");
  return *found;
}

struct Applying {
  Records& records;

  RecordFile& file(FileId id) const {
    return records.files.try_emplace(id, RecordFile{.id = id}).first->second;
  }
  void operator()(const RetentionSet& event) const { records.own_lines.push_back(event.line); }
  void operator()(const FileClassified& event) const { file(event.file).code = event.code; }
  void operator()(const FileHeld& event) const { file(event.file).hold = event.hold; }
  void operator()(const HoldLifted& event) const { file(event.file).hold.reset(); }
  void operator()(const OriginalsPlaced& event) const { file(event.file).place = event.place; }
  void operator()(const DisposalProposed& event) const {
    for (const auto& each : event.list.files) file(each.id).list = event.list.number;
    records.lists.push_back(event.list);
  }
  void operator()(const DisposalDecided& event) const {
    auto& list = list_at(records, event.number);
    list.state = event.approved ? ListState::kApproved : ListState::kRefused;
    list.approval_number = event.approval_number;
    list.refusal = event.reason;
  }
  void operator()(const FilesDestroyed& event) const {
    auto& list = list_at(records, event.number);
    TAKAR_CHECK(list.state == ListState::kApproved, "files were destroyed without an approval");
    list.state = ListState::kCarriedOut;
    list.minutes_number = event.minutes_number;
    list.witnesses = event.witnesses;
    list.carried_out_at = event.at;
    list.minutes_paper = event.paper;
    for (const auto& each : list.files) file(each.id).destroyed_at = event.at;
  }
};

}  // namespace

Result<RetentionSet> decide(const SetRetention& command, const Records&) {
  const auto& line = command.line;
  if (const auto code = need("code", line.code); !code) return reject(code.error());
  if (const auto series = need("series", line.series); !series) return reject(series.error());
  if (const auto source = need("source", line.source); !source) return reject(source.error());
  const auto in_bounds = [](std::int32_t years) {
    return years >= 0 && years <= kRetentionYearsMax;
  };
  if (!in_bounds(line.active_years) || !in_bounds(line.inactive_years))
    return reject("archive.bad_years", {std::to_string(kRetentionYearsMax)});
  if (!line.valid_from || !line.valid_from->ok()) return reject("archive.no_start");
  return RetentionSet{line};
}

Result<FileClassified> decide(const ClassifyFile& command, const Records& records) {
  const auto file = records.file(command.file.id);
  if (const auto may = changeable(command.file, file, records); !may) return reject(may.error());
  if (!line_in_force(records.own_lines, command.code, command.today))
    return reject("archive.code_unknown", {command.code});
  if (const auto reason = need("reason", command.reason); !reason) return reject(reason.error());
  return FileClassified{command.file.id, command.code, command.reason};
}

Result<FileHeld> decide(const HoldFile& command, const Records& records) {
  const auto file = records.file(command.file.id);
  if (file.destroyed_at) return reject("archive.file_destroyed", {command.file.title});
  if (file.hold) return reject("archive.held_already", {command.file.title});
  if (const auto reason = need("reason", command.reason); !reason) return reject(reason.error());
  return FileHeld{command.file.id, {command.reason, command.at}};
}

Result<HoldLifted> decide(const LiftHold& command, const Records& records) {
  if (!records.file(command.file.id).hold) return reject("archive.not_held", {command.file.title});
  if (const auto reason = need("reason", command.reason); !reason) return reject(reason.error());
  return HoldLifted{command.file.id, command.reason};
}

Result<OriginalsPlaced> decide(const PlaceOriginals& command, const Records& records) {
  if (records.file(command.file.id).destroyed_at)
    return reject("archive.file_destroyed", {command.file.title});
  const auto& place = command.place;
  if (const auto box = need("box", place.box); !box) return reject(box.error());
  if (place.room.size() > kWordsBytesMax) return reject("archive.words_missing", {"room"});
  if (place.shelf.size() > kWordsBytesMax) return reject("archive.words_missing", {"shelf"});
  return OriginalsPlaced{command.file.id, place};
}

Result<DisposalProposed> decide(const ProposeDisposal& command, const Records& records) {
  if (command.files.empty()) return reject("archive.nothing_listed");
  if (command.files.size() > kListedFilesMax)
    return reject("archive.too_many_listed", {std::to_string(kListedFilesMax)});
  DisposalList list{.number = static_cast<std::int64_t>(records.lists.size()) + 1,
                    .proposed_at = command.at};
  std::set<FileId> seen;
  for (const auto& facts : command.files) {
    if (!seen.insert(facts.id).second) continue;
    auto file = listed(facts, records, command.today);
    if (!file) return reject(file.error());
    list.files.push_back(std::move(*file));
  }
  return DisposalProposed{std::move(list)};
}

Result<DisposalDecided> decide(const DecideDisposal& command, const Records& records) {
  const auto* list = records.list(command.number);
  if (list == nullptr) return reject("archive.list_not_found", {std::to_string(command.number)});
  if (list->state != ListState::kProposed)
    return reject("archive.list_decided", {std::to_string(command.number)});
  const auto words = command.approves ? need("approval_number", command.approval_number)
                                      : need("reason", command.reason);
  if (!words) return reject(words.error());
  if (command.approves) return DisposalDecided{command.number, true, command.approval_number, {}};
  return DisposalDecided{command.number, false, {}, command.reason};
}

Result<FilesDestroyed> decide(const DestroyFiles& command, const Records& records) {
  const auto* list = records.list(command.number);
  if (list == nullptr) return reject("archive.list_not_found", {std::to_string(command.number)});
  if (list->state != ListState::kApproved)
    return reject("archive.list_not_approved", {std::to_string(command.number)});
  for (const auto& each : list->files)
    if (const auto hold = records.file(each.id).hold)
      return reject("archive.file_held", {each.title, hold->reason});
  if (const auto number = need("minutes_number", command.minutes_number); !number)
    return reject(number.error());
  for (const auto& witness : command.witnesses)
    if (const auto name = need("witnesses", witness); !name) return reject(name.error());
  return FilesDestroyed{command.number, command.minutes_number, command.witnesses, command.at, {}};
}

void apply(const RecordEvent& event, Records& records) {
  std::visit(Applying{records}, event);
}

}  // namespace takar::archive
