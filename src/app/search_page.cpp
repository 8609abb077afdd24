#include "app/search_page.hpp"

#include <array>
#include <limits>

#include "app/document_json.hpp"
#include "base/check.hpp"
#include "documents/document_search_store.hpp"
#include "organisation/organisation_view.hpp"
#include "workflow/case_store.hpp"

namespace takar::app {
namespace {

constexpr std::size_t kQuestionBytesMax = 200;
constexpr std::size_t kTypedBytesMax = 4000;  // Of what was typed, what is looked at.

// Every text that a person typed, in its order.
void add_texts(const json::Value& value, std::string& text) {
  if (text.size() > kTypedBytesMax) return;
  if (const auto* words = value.if_string()) {
    text.append(words->data(), words->size());
    text += '\n';
  } else if (const auto* list = value.if_array()) {
    for (const auto& each : *list) add_texts(each, text);
  } else if (const auto* object = value.if_object()) {
    for (const auto& each : *object) add_texts(each.value(), text);
  }
}

std::string typed_in(const std::string& content) {
  std::string text;
  if (content.empty()) return text;
  const auto recorded = json::parse(content);
  if (!recorded || !recorded->is_object()) return text;
  if (const auto* typed = recorded->get_object().if_contains("content")) add_texts(*typed, text);
  return text;
}

struct Place {
  documents::SearchPlace bit;
  std::string_view word;
};
constexpr std::array<Place, 5> kPlaces{{{documents::kInName, "name"},
                                        {documents::kInNumber, "number"},
                                        {documents::kInCase, "case"},
                                        {documents::kInUnit, "unit"},
                                        {documents::kInContent, "content"}}};

json::Array places_json(std::int64_t places) {
  json::Array words;
  for (const auto& place : kPlaces)
    if ((places & place.bit) != 0) words.emplace_back(std::string(place.word));
  return words;
}

void keep(store::WriteTransaction& tx,
          const Office& office,
          const workflow::DocumentRow& row,
          const std::string& case_title,
          const std::string& content) {
  documents::keep_search_stems(tx,
                               {.agency = office.agency.id,
                                .document = row.document.id.value,
                                .name = row.document.name,
                                .letter_number = row.document.letter_number,
                                .case_title = case_title,
                                .unit = unit_name(office, row.document.unit),
                                .content = typed_in(content)});
}

}  // namespace

void keep_for_search(store::WriteTransaction& tx,
                     const Office& office,
                     const workflow::Case& current,
                     const workflow::DocumentFiled& filed) {
  const auto row = workflow::document_row(tx, current.agency, filed.id);
  TAKAR_CHECK(row.has_value(), "a document that was just filed has no row");
  keep(tx, office, *row, current.title, filed.content);
}

void forget_content_for_search(store::WriteTransaction& tx,
                               AgencyId agency,
                               const workflow::DocumentFiled& filed) {
  documents::drop_content_stems(
      tx, {.agency = agency, .document = filed.id.value, .content = typed_in(filed.content)});
}

void rebuild_search(store::WriteTransaction& tx) {
  documents::clear_search_stems(tx);
  for (const auto agency : organisation::all_agencies(tx)) {
    const auto office = read_office(tx, agency);
    TAKAR_CHECK(office.has_value(), "an agency that was just named is gone");
    for (const auto& row : workflow::cases_of(tx, agency, std::numeric_limits<std::int64_t>::max()))
      for (const auto& document : workflow::documents_of(tx, agency, row.id)) {
        const auto filing = workflow::filing_of(tx, document);
        TAKAR_CHECK(filing.has_value(), "a document names an event that did not file it");
        keep(tx, *office, document, row.title, filing->document.content);
      }
  }
}

Result<json::Object> search_page(const Asked& asked, const Office& office) {
  const auto question = asked.question.ask("q");
  if (question.size() > kQuestionBytesMax) return reject("app.field_wrong", {"q"});
  json::Array items;
  for (const auto& hit : documents::search_documents(asked.tx, office.agency.id, question)) {
    const auto row = workflow::document_row(asked.tx, office.agency.id, {hit.document});
    TAKAR_CHECK(row.has_value(), "a document that can be found is gone");
    const auto of_case = workflow::case_row(asked.tx, office.agency.id, row->case_id);
    const auto sop = of_case ? asked.shelf.sop(asked.tx, office.agency.id, of_case->sop) : nullptr;
    TAKAR_CHECK(sop != nullptr, "a document belongs to a case that is gone");
    items.push_back(
        json::Object{{"document", signed_document_json(asked.tx, {office, *sop, asked.now}, *row)},
                     {"case_title", of_case->title},
                     {"places", places_json(hit.places)}});
  }
  return json::Object{{"items", std::move(items)},
                      {"most", static_cast<std::int64_t>(documents::kHitsMax)}};
}

}  // namespace takar::app
