#include "workflow/filed_content.hpp"

#include "base/check.hpp"
#include "workflow/event_json.hpp"

namespace takar::workflow {
namespace {

DocumentFiled* document_in(Event& event) {
  if (auto* done = std::get_if<StepCompleted>(&event); done != nullptr && done->document)
    return &*done->document;
  if (auto* recorded = std::get_if<StepRecorded>(&event); recorded != nullptr && recorded->document)
    return &*recorded->document;
  auto* late = std::get_if<BranchSupplemented>(&event);
  return late == nullptr ? nullptr : &late->document;
}

}  // namespace

FiledContent filed_content(std::string_view name, std::string_view body) {
  auto event = read_event(name, body);
  TAKAR_CHECK(event.has_value(), "an event of a case cannot be read");
  FiledContent found;
  if (const auto* recorded = std::get_if<StepRecorded>(&*event); recorded && recorded->scan)
    found.uploads.push_back(*recorded->scan);
  auto* document = document_in(*event);
  if (document == nullptr) return found;
  found.document = *document;
  found.uploads.insert(found.uploads.end(), document->uploads.begin(), document->uploads.end());
  if (document->content.empty()) return found;
  document->content.clear();
  found.body_left = body_of(*event);
  return found;
}

}  // namespace takar::workflow
