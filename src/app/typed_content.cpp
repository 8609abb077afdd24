#include "app/typed_content.hpp"

namespace takar::app {
namespace {

struct Handed {
  workflow::VisitNumber visit{};
  const workflow::DocumentFiled* filed = nullptr;
};

Handed handed_by(const workflow::Event& event) {
  if (const auto* done = std::get_if<workflow::StepCompleted>(&event))
    return {done->visit, done->document ? &*done->document : nullptr};
  if (const auto* recorded = std::get_if<workflow::StepRecorded>(&event))
    return {recorded->visit, recorded->document ? &*recorded->document : nullptr};
  return {};
}

}  // namespace

void for_each_content(const workflow::Case& current,
                      const std::vector<workflow::Event>& history,
                      const std::function<void(const workflow::Visit&, const json::Object&)>& use) {
  for (const auto& event : history) {
    const auto handed = handed_by(event);
    if (handed.filed == nullptr) continue;
    const auto* visit = workflow::find_visit(current, handed.visit);
    const auto parsed = json::parse(handed.filed->content);
    if (visit == nullptr || !parsed || !parsed->is_object()) continue;
    if (const auto* typed = json::object_at(parsed->get_object(), "content")) use(*visit, *typed);
  }
}

}  // namespace takar::app
