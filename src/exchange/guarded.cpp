#include "exchange/guarded.hpp"

#include "base/check.hpp"
#include "base/rejections.hpp"
#include "exchange/read_sop.hpp"
#include "sop/yaml.hpp"

namespace takar::exchange {
namespace {

json::Object rejection_json(const Rejection& rejection) {
  json::Array details;
  for (const auto& detail : rejection.details) details.emplace_back(detail);
  return {{"code", rejection.code}, {"details", std::move(details)}};
}

// The code must be one of the catalogue: it is kept as a view.
Rejection rejection_from(const json::Object& all) {
  const auto* row = find_rejection(json::string_or_empty(all, "code"));
  const auto* details = json::array_at(all, "details");
  if (row == nullptr || details == nullptr) return {"base.sandbox_died", {"rejection"}};
  Rejection rejection{row->code, {}};
  for (const auto& detail : *details)
    if (detail.is_string()) rejection.details.emplace_back(detail.get_string());
  return rejection;
}

constexpr std::string_view kCells = "cells";

// The answer as an object. Rejects with what the child rejected.
Result<json::Object> answer_in(std::string_view text) {
  const auto value = json::parse(text);
  if (!value || !value->is_object()) return reject("base.sandbox_died", {"answer"});
  if (const auto* rejection = json::object_at(value->get_object(), "rejection"))
    return reject(rejection_from(*rejection));
  return value->get_object();
}

PageLetters letters_in(const json::Object& line) {
  PageLetters letters;
  if (const auto* pages = json::array_at(line, "letters"))
    for (const auto& page : *pages)
      if (page.is_string()) letters.emplace_back(page.get_string());
  return letters;
}

// Four bits to a letter, 'a' to 'p': JSON carries no bytes.
std::string as_letters(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const char c : bytes) {
    text += static_cast<char>('a' + (static_cast<unsigned char>(c) >> 4));
    text += static_cast<char>('a' + (static_cast<unsigned char>(c) & 15));
  }
  return text;
}

std::string from_letters(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < text.size(); i += 2)
    bytes += static_cast<char>((text[i] - 'a') << 4 | ((text[i + 1] - 'a') & 15));
  return bytes;
}

std::string pages_answer(const std::vector<std::string>& pages) {
  json::Array all;
  for (const auto& page : pages) all.emplace_back(as_letters(page_for_letters(page)));
  return json::write(json::Object{{"pages", std::move(all)}});
}

std::string rejected_answer(const Rejection& rejection) {
  return json::write(json::Object{{"rejection", rejection_json(rejection)}});
}

std::string cells_answer(std::string_view document, const std::string& name) {
  const auto sheets = read_workbook(document, name);
  if (!sheets) return rejected_answer(sheets.error());
  return json::write(json::Object{{"sheets", to_json(*sheets)}});
}

std::string draft_answer(const Draft& draft, const std::optional<sop::Sop>& sop) {
  json::Object all{{"draft", to_json(draft)}};
  if (sop) all["sop"] = sop::to_json(*sop);
  return json::write(all);
}

}  // namespace

// The first line is JSON, the document follows as it is.
std::string request_for(std::string_view bytes,
                        const std::string& file_name,
                        const PageLetters& letters) {
  json::Array pages;
  for (const auto& page : letters) pages.emplace_back(page);
  std::string request =
      json::write(json::Object{{"file_name", file_name}, {"letters", std::move(pages)}});
  request += '\n';
  request += bytes;
  return request;
}

std::string request_for_cells(std::string_view bytes, const std::string& file_name) {
  std::string request = json::write(json::Object{{"file_name", file_name}, {"wants", "cells"}});
  request += '\n';
  request += bytes;
  return request;
}

std::string answer_to(std::string_view request, const OtherReader& other) {
  const std::size_t end = request.find('\n');
  TAKAR_CHECK(end != request.npos, "a request begins with its line");
  const auto line = json::parse(request.substr(0, end));
  TAKAR_CHECK(line && line->is_object(), "the line of a request is an object");
  const auto name = json::string_or_empty(line->get_object(), "file_name");
  const auto document = request.substr(end + 1);
  if (json::text_at(line->get_object(), "wants") == kCells) return cells_answer(document, name);
  if (const auto read = other ? other(document, name) : std::nullopt)
    return *read ? draft_answer((*read)->draft, (*read)->sop) : rejected_answer(read->error());
  const auto pages = pages_of_scan(document, name);
  if (!pages) return rejected_answer(pages.error());
  const auto letters = letters_in(line->get_object());
  if (!pages->empty() && letters.empty()) return pages_answer(*pages);
  const auto draft = pages->empty() ? read_sop(document, name) : read_scan(*pages, letters, name);
  return draft ? draft_answer(*draft, {}) : rejected_answer(draft.error());
}

Result<Answer> answer_from(std::string_view text) {
  const auto read_answer = answer_in(text);
  if (!read_answer) return reject(read_answer.error());
  const auto& all = *read_answer;
  if (const auto* pages = json::array_at(all, "pages")) {
    Answer answer;
    for (const auto& page : *pages)
      if (page.is_string() && answer.pages.size() < kScanPagesMax)
        answer.pages.push_back(from_letters(page.get_string()));
    return answer;
  }
  const auto* draft = all.if_contains("draft");
  if (draft == nullptr) return reject("base.sandbox_died", {"answer"});
  auto read = draft_from_json(*draft);
  if (!read) return reject(read.error());
  Answer answer{*std::move(read), {}};
  // What passes the rules of an SOP is one, whoever wrote it.
  if (const auto* whole = all.if_contains("sop"))
    if (auto sop = sop::from_json(*whole)) answer.sop = std::move(*sop);
  return answer;
}

Result<std::vector<WorkbookSheet>> cells_from(std::string_view text) {
  const auto all = answer_in(text);
  if (!all) return reject(all.error());
  const auto* sheets = all->if_contains("sheets");
  if (sheets == nullptr) return reject("base.sandbox_died", {"answer"});
  return workbook_from_json(*sheets);
}

}  // namespace takar::exchange
