#include "bpmn/internal/graph.hpp"

#include <algorithm>
#include <array>

#include "bpmn/internal/facts.hpp"
#include "bpmn/internal/names.hpp"

namespace takar::bpmn::internal {
namespace {

constexpr std::array kActivities = {"task",
                                    "userTask",
                                    "manualTask",
                                    "serviceTask",
                                    "sendTask",
                                    "receiveTask",
                                    "scriptTask",
                                    "businessRuleTask",
                                    "callActivity",
                                    "subProcess",
                                    "adHocSubProcess",
                                    "transaction"};

bool is_activity(const pugi::xml_node& node) {
  return std::find(kActivities.begin(), kActivities.end(), local_name(node)) != kActivities.end();
}

std::optional<ElementKind> kind_of(const pugi::xml_node& node) {
  const auto name = local_name(node);
  if (is_activity(node)) return ElementKind::kActivity;
  if (name == "startEvent") return ElementKind::kStart;
  if (name == "endEvent") return ElementKind::kEnd;
  if (name.ends_with("Gateway")) return ElementKind::kGateway;
  if (name.ends_with("Event")) return ElementKind::kEvent;
  return std::nullopt;
}

std::string name_at(const pugi::xml_node& node) {
  return clean(node.attribute("name").value());
}

class Builder {
 public:
  Builder(const pugi::xml_node& definitions, const Lines& lines)
      : definitions_(definitions), lines_(lines) {}

  Graph build() {
    choose_procedure();
    if (!graph_.procedure) return std::move(graph_);
    for (const auto& part : definitions_.children())
      if (local_name(part) == "collaboration") read_collaboration(part);
    for (const auto& part : graph_.procedure.children())
      if (local_name(part) == "laneSet") read_lanes(part);
    for (const auto& part : graph_.procedure.children()) read_part(part);
    for (const auto& part : graph_.procedure.children())
      if (local_name(part) == "sequenceFlow") read_flow(part);
    join_link_events();
    for (const auto& part : graph_.procedure.children()) read_artifact(part);
    return std::move(graph_);
  }

 private:
  void not_understood(const pugi::xml_node& node, const std::string& what) {
    const auto name = name_at(node);
    const std::string id = clean(node.attribute("id").value());
    exchange::Evidence evidence{.place = id, .origin = {.line = lines_.line_of(node)}};
    evidence.reason =
        std::string(local_name(node)) + (name.empty() ? "" : " \"" + name + "\"") + ": " + what;
    graph_.unread.push_back(std::move(evidence));
  }

  static std::size_t activities_in(const pugi::xml_node& procedure) {
    const auto parts = procedure.children();
    return static_cast<std::size_t>(std::count_if(parts.begin(), parts.end(), is_activity));
  }

  void choose_procedure() {
    std::size_t most = 0;
    for (const auto& part : definitions_.children())
      if (local_name(part) == "process" && activities_in(part) > most) {
        most = activities_in(part);
        graph_.procedure = part;
      }
    for (const auto& part : definitions_.children())
      if (local_name(part) == "process" && part != graph_.procedure)
        not_understood(part, "proses lain dalam berkas ini / another process of this file");
  }

  void read_collaboration(const pugi::xml_node& collaboration) {
    const std::string_view own = graph_.procedure.attribute("id").value();
    for (const auto& part : collaboration.children()) {
      const auto name = local_name(part);
      std::string_view target = part.attribute("processRef").value();
      if (const auto colon = target.find(':'); colon != target.npos)
        target.remove_prefix(colon + 1);
      if (name == "participant" && target == own)
        graph_.pool = name_at(part);
      else if (name == "participant")
        not_understood(part, "pihak lain / another participant");
      else if (name == "messageFlow")
        not_understood(part, "aliran pesan antarpihak / message between participants");
      read_artifact(part);
    }
  }

  // NOLINTNEXTLINE(misc-no-recursion): the depth of the file is limited.
  void read_lanes(const pugi::xml_node& lanes) {
    for (const auto& lane : lanes.children()) {
      if (local_name(lane) != "lane") continue;
      if (const auto inner = child_of(lane, kBpmn, "childLaneSet")) {
        read_lanes(inner);
        continue;
      }
      for (const auto& part : lane.children())
        if (local_name(part) == "flowNodeRef")
          lane_of_[clean(part.text().get())] = graph_.lanes.size();
      graph_.lanes.push_back({lane, name_at(lane), lines_.line_of(lane)});
    }
  }

  void read_part(const pugi::xml_node& part) {
    const auto name = local_name(part);
    if (const auto kind = kind_of(part)) return add_element(part, *kind);
    if (name == "dataObject" || name == "dataObjectReference" || name == "dataStoreReference")
      return read_paper(part);
    if (name == "extensionElements") return read_extensions(part);
    static constexpr std::array kKnown = {"laneSet",
                                          "sequenceFlow",
                                          "textAnnotation",
                                          "association",
                                          "documentation",
                                          "ioSpecification",
                                          "property",
                                          "incoming",
                                          "outgoing"};
    if (part.type() == pugi::node_element &&
        std::find(kKnown.begin(), kKnown.end(), name) == kKnown.end())
      not_understood(part, "tidak dikenal SOP / unknown to an SOP");
  }

  void add_element(const pugi::xml_node& node, ElementKind kind) {
    Element element{node, kind, node.attribute("id").value(), name_at(node)};
    element.line = lines_.line_of(node);
    const auto lane = lane_of_.find(element.id);
    if (lane != lane_of_.end()) element.lane = lane->second;
    place_of_[element.id] = graph_.elements.size();
    tell_what_is_lost(node, kind);
    graph_.elements.push_back(std::move(element));
  }

  void tell_what_is_lost(const pugi::xml_node& node, ElementKind kind) {
    const auto name = local_name(node);
    if (kind == ElementKind::kGateway && name != "exclusiveGateway")
      not_understood(node, "SOP hanya mengenal keputusan ya/tidak / an SOP only decides yes or no");
    if (kind == ElementKind::kEvent)
      not_understood(node, "SOP tidak mengenal peristiwa / an SOP has no such event");
    for (const auto& part : node.children()) {
      const auto inner = local_name(part);
      const bool event = kind == ElementKind::kStart || kind == ElementKind::kEnd;
      if (event && inner.ends_with("EventDefinition"))
        not_understood(part, "pemicu atau hasil peristiwa / trigger or result of an event");
      if (kind != ElementKind::kActivity) continue;
      if (kind_of(part)) not_understood(part, "di dalam subproses / inside a subprocess");
      if (inner == "standardLoopCharacteristics" ||
          (inner == "multiInstanceLoopCharacteristics" && !has_own_facts(node)))
        not_understood(part, "pengulangan / repetition");
      if (inner == "extensionElements") read_extensions(part);
    }
  }

  static bool has_own_facts(const pugi::xml_node& node) {
    return own_facts(node, "step") || own_facts(node, "units");
  }

  // Elements of other namespaces, each kind told once.
  void read_extensions(const pugi::xml_node& extensions) {
    for (const auto& part : extensions.children()) {
      const std::string key = part.name();
      if (part.type() != pugi::node_element || namespace_of(part) == kNamespace) continue;
      if (!told_[key]++) not_understood(part, "tambahan program lain / extension of a program");
    }
  }

  void read_paper(const pugi::xml_node& node) {
    const std::string id = node.attribute("id").value();
    auto name = name_at(node);
    const auto object = graph_.papers.find(node.attribute("dataObjectRef").value());
    if (name.empty() && object != graph_.papers.end()) name = object->second;
    graph_.papers[id] = std::move(name);
  }

  void read_flow(const pugi::xml_node& node) {
    const auto from = place_of_.find(node.attribute("sourceRef").value());
    const auto to = place_of_.find(node.attribute("targetRef").value());
    if (from == place_of_.end() || to == place_of_.end())
      return not_understood(node, "ujungnya tidak ada / one of its ends does not exist");
    auto& source = graph_.elements[from->second];
    const std::string_view standard = source.xml.attribute("default").value();
    const bool is_default = !standard.empty() && standard == node.attribute("id").value();
    join(from->second, to->second, name_at(node), is_default);
  }

  void join(std::size_t from, std::size_t to, std::string name, bool is_default) {
    graph_.elements[from].out.push_back(graph_.links.size());
    graph_.elements[to].is_entered = true;
    graph_.links.push_back({from, to, std::move(name), is_default});
  }

  // A throwing link event goes on at the catching one of the same name.
  void join_link_events() {
    std::map<std::string, std::size_t> catches;
    const auto link_name = [](const Element& element) {
      return name_at(child_of(element.xml, kBpmn, "linkEventDefinition"));
    };
    for (std::size_t i = 0; i < graph_.elements.size(); ++i)
      if (local_name(graph_.elements[i].xml) == "intermediateCatchEvent" &&
          !link_name(graph_.elements[i]).empty())
        catches.emplace(link_name(graph_.elements[i]), i);
    for (std::size_t i = 0; i < graph_.elements.size(); ++i) {
      const auto target = catches.find(link_name(graph_.elements[i]));
      if (local_name(graph_.elements[i].xml) == "intermediateThrowEvent" && target != catches.end())
        join(i, target->second, "", false);
    }
  }

  // Annotations come with associations, in the process or in the collaboration.
  void read_artifact(const pugi::xml_node& node) {
    if (local_name(node) != "textAnnotation") return;
    const std::string id = node.attribute("id").value();
    const auto words = clean(child_of(node, kBpmn, "text").text().get());
    bool used = false;
    for (const auto& line : node.parent().children()) {
      if (local_name(line) != "association") continue;
      const std::string source = line.attribute("sourceRef").value();
      const std::string target = line.attribute("targetRef").value();
      if (source != id && target != id) continue;
      auto& note = graph_.notes[source == id ? target : source];
      note += (note.empty() ? "" : "; ") + words;
      used = place_of_.contains(source == id ? target : source) || used;
    }
    if (!used) not_understood(node, words);
  }

  pugi::xml_node definitions_;
  const Lines& lines_;
  Graph graph_;
  std::map<std::string, std::size_t> lane_of_, place_of_;
  std::map<std::string, int> told_;
};

}  // namespace

Graph graph_of(const pugi::xml_node& definitions, const Lines& lines) {
  return Builder(definitions, lines).build();
}

pugi::xml_node own_facts(const pugi::xml_node& element, std::string_view name) {
  return child_of(child_of(element, kBpmn, "extensionElements"), kNamespace, name);
}

}  // namespace takar::bpmn::internal
