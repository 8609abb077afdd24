#include "drafting/draft_json.hpp"

#include "base/check.hpp"

namespace takar::drafting {
namespace {

json::Array texts_json(const std::vector<std::string>& texts) {
  json::Array all;
  for (const auto& text : texts) all.emplace_back(text);
  return all;
}

std::vector<std::string> texts_of(const json::Object& all, std::string_view key) {
  std::vector<std::string> texts;
  const auto* list = json::array_at(all, key);
  TAKAR_CHECK(list != nullptr, "a stored draft lacks a list");
  for (const auto& item : *list) texts.emplace_back(item.as_string());
  return texts;
}

std::int64_t whole(const json::Object& all, std::string_view key) {
  return json::integer_at(all, key).value_or(0);
}

const json::Object& part(const json::Object& all, std::string_view key) {
  const auto* found = json::object_at(all, key);
  TAKAR_CHECK(found != nullptr, "a stored draft lacks a part");
  return *found;
}

template <class Each>
void for_objects(const json::Object& all, std::string_view key, const Each& each) {
  const auto* list = json::array_at(all, key);
  TAKAR_CHECK(list != nullptr, "a stored draft lacks a list");
  for (const auto& item : *list) each(item.as_object());
}

Document document_from(const json::Object& all) {
  Document document{
      .cells = {}, .rows = texts_of(all, "rows"), .performers = texts_of(all, "performers")};
  const auto& cells = part(all, "cells");
  for (const auto& [place, value] : cells)
    document.cells.emplace(std::string(place), texts_of(cells, place));
  return document;
}

json::Object origin_json(const Origin& origin) {
  return {{"source", word_of(origin.source)},
          {"upload", origin.upload},
          {"file_name", origin.file_name},
          {"form", origin.form},
          {"version", origin.version.value}};
}

Origin origin_from(const json::Object& all) {
  const auto word = json::string_or_empty(all, "source");
  return {.source = word == "import"    ? Source::kImport
                    : word == "version" ? Source::kVersion
                                        : Source::kBlank,
          .upload = whole(all, "upload"),
          .file_name = json::string_or_empty(all, "file_name"),
          .form = json::string_or_empty(all, "form"),
          .version = {whole(all, "version")}};
}

json::Array changes_json(const std::vector<CellChange>& changes) {
  json::Array all;
  for (const auto& change : changes)
    all.push_back(json::Object{{"place", change.place},
                               {"before", texts_json(change.before)},
                               {"after", texts_json(change.after)},
                               {"settles", change.settles}});
  return all;
}

std::vector<CellChange> changes_from(const json::Object& all) {
  std::vector<CellChange> changes;
  for_objects(all, "changes", [&](const json::Object& one) {
    changes.push_back({json::string_or_empty(one, "place"),
                       texts_of(one, "before"),
                       texts_of(one, "after"),
                       json::bool_at(one, "settles").value_or(false)});
  });
  return changes;
}

json::Array log_json(const std::vector<LogEntry>& log) {
  json::Array all;
  for (const auto& entry : log)
    all.push_back(json::Object{{"revision", entry.revision},
                               {"by", entry.by.value},
                               {"at_us", to_us(entry.at)},
                               {"changes", changes_json(entry.changes)},
                               {"taken_back", entry.taken_back}});
  return all;
}

json::Object touched_json(const Draft& draft) {
  json::Object all;
  for (const auto& [place, touch] : draft.touched)
    all[place] = json::Array{touch.revision, touch.by.value, to_us(touch.at)};
  return all;
}

}  // namespace

std::string_view word_of(Source source) {
  switch (source) {
    case Source::kImport:
      return "import";
    case Source::kVersion:
      return "version";
    case Source::kBlank:
      break;
  }
  return "blank";
}

json::Object document_json(const Document& document) {
  json::Object cells;
  for (const auto& [place, value] : document.cells) cells[place] = texts_json(value);
  return {{"rows", texts_json(document.rows)},
          {"performers", texts_json(document.performers)},
          {"cells", std::move(cells)}};
}

json::Array questions_json(const std::vector<Question>& questions) {
  json::Array all;
  for (const auto& question : questions)
    all.push_back(json::Object{{"place", question.place},
                               {"question_id", question.question_id},
                               {"question_en", question.question_en},
                               {"proposals", texts_json(question.proposals)}});
  return all;
}

json::Array evidence_json(const std::vector<Evidence>& evidence) {
  json::Array all;
  for (const auto& one : evidence)
    all.push_back(json::Object{{"place", one.place},
                               {"line", one.line},
                               {"page", one.page},
                               {"box", one.box},
                               {"confidence", one.confidence},
                               {"reason", one.reason}});
  return all;
}

json::Object started_json(const Draft& draft) {
  return {{"key", draft.key},
          {"origin", origin_json(draft.origin)},
          {"document", document_json(draft.document)},
          {"questions", questions_json(draft.questions)},
          {"evidence", evidence_json(draft.evidence)}};
}

Draft draft_from_started(const json::Object& all) {
  Draft draft{.revision = 1,
              .key = json::string_or_empty(all, "key"),
              .origin = origin_from(part(all, "origin")),
              .document = document_from(part(all, "document"))};
  for_objects(all, "questions", [&](const json::Object& one) {
    draft.questions.push_back({json::string_or_empty(one, "place"),
                               json::string_or_empty(one, "question_id"),
                               json::string_or_empty(one, "question_en"),
                               texts_of(one, "proposals")});
  });
  for_objects(all, "evidence", [&](const json::Object& one) {
    draft.evidence.push_back({json::string_or_empty(one, "place"),
                              static_cast<std::int32_t>(whole(one, "line")),
                              static_cast<std::int32_t>(whole(one, "page")),
                              json::string_or_empty(one, "box"),
                              static_cast<std::int32_t>(whole(one, "confidence")),
                              json::string_or_empty(one, "reason")});
  });
  return draft;
}

json::Object edited_json(const DraftEdited& event) {
  return {{"changes", changes_json(event.changes)},
          {"takes_back", event.takes_back},
          {"repeats", event.repeats},
          {"by", event.by.value}};
}

DraftEdited edited_from(const json::Object& all, Instant at) {
  return {.changes = changes_from(all),
          .takes_back = whole(all, "takes_back"),
          .repeats = whole(all, "repeats"),
          .by = {whole(all, "by")},
          .at = at};
}

json::Object state_json(const Draft& draft) {
  auto all = started_json(draft);
  all["id"] = draft.id.value;
  all["agency"] = draft.agency.value;
  all["revision"] = draft.revision;
  all["open"] = draft.open;
  all["touched"] = touched_json(draft);
  all["log"] = log_json(draft.log);
  all["trial"] = draft.trial.value;
  return all;
}

Draft draft_from_state(const json::Object& all) {
  auto draft = draft_from_started(all);
  draft.id = {whole(all, "id")};
  draft.agency = {whole(all, "agency")};
  draft.revision = whole(all, "revision");
  draft.open = json::bool_at(all, "open").value_or(false);
  draft.trial = {whole(all, "trial")};
  for (const auto& [place, touch] : part(all, "touched")) {
    const auto& parts = touch.as_array();
    draft.touched.emplace(
        std::string(place),
        Touch{parts.at(0).as_int64(), {parts.at(1).as_int64()}, from_us(parts.at(2).as_int64())});
  }
  for_objects(all, "log", [&](const json::Object& one) {
    draft.log.push_back({whole(one, "revision"),
                         {whole(one, "by")},
                         from_us(whole(one, "at_us")),
                         changes_from(one),
                         json::bool_at(one, "taken_back").value_or(false)});
  });
  return draft;
}

}  // namespace takar::drafting
