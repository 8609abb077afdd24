#include "bpmn/read.hpp"

#include "bpmn/internal/draft_builder.hpp"
#include "bpmn/internal/names.hpp"

namespace takar::bpmn {

bool is_bpmn(std::string_view bytes) {
  constexpr std::size_t kOpening = 16 * 1024;
  const auto opening = bytes.substr(0, kOpening);
  const auto first = opening.find('<');
  return first != opening.npos && first < 16 && opening.find(internal::kBpmn) != opening.npos;
}

Result<Reading> read_bpmn(std::string_view bytes, const std::string& file_name) {
  pugi::xml_document document;
  if (auto loaded = internal::load(bytes, file_name, document); !loaded)
    return reject(loaded.error());
  const auto root = document.document_element();
  if (internal::local_name(root) != "definitions" ||
      internal::namespace_of(root) != internal::kBpmn)
    return reject("bpmn.not_bpmn", {file_name});
  const auto graph = internal::graph_of(root, internal::Lines(bytes));
  if (!graph.procedure) return reject("bpmn.no_steps", {file_name});
  const auto rows = internal::activities_in_order(graph);
  if (rows.empty()) return reject("bpmn.no_steps", {file_name});
  if (rows.size() > sop::kStepsMax || graph.lanes.size() > sop::kPerformersMax)
    return reject("bpmn.too_many_steps",
                  {file_name, std::to_string(sop::kStepsMax), std::to_string(sop::kPerformersMax)});
  Reading reading;
  if (auto own = internal::own_sop(graph, rows)) {
    reading.draft = internal::draft_of(*own);
    reading.draft.unread = graph.unread;
    reading.sop = std::move(*own);
  } else {
    reading.draft = internal::draft_of(graph, rows);
  }
  return reading;
}

}  // namespace takar::bpmn
