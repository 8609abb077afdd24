#include "bpmn/write.hpp"

#include <sstream>

#include <pugixml.hpp>

#include "bpmn/internal/diagram.hpp"
#include "bpmn/internal/facts.hpp"
#include "bpmn/internal/names.hpp"
#include "bpmn/internal/rows.hpp"
#include "sop/places.hpp"

namespace takar::bpmn {
namespace {

using internal::Exit;
using internal::Node;
using internal::NodeKind;

// An expression of the dialect that is the value of a variable, or true if it holds a word.
std::string value_of(Dialect dialect, const std::string& name) {
  switch (dialect) {
    case Dialect::kJuel:
      return "${" + name + "}";
    case Dialect::kJavascript:
      return "${environment.variables." + name + "}";
    case Dialect::kPython:
      return name;
    case Dialect::kFeel:
      break;
  }
  return "=" + name;
}

std::string holds(Dialect dialect, const std::string& name, const std::string& word) {
  switch (dialect) {
    case Dialect::kJuel:
      return "${" + name + " == '" + word + "'}";
    case Dialect::kJavascript:
      return "next(null, this.environment.variables." + name + " === '" + word + "')";
    case Dialect::kPython:
      return name + " == '" + word + "'";
    case Dialect::kFeel:
      break;
  }
  return "=" + name + " = \"" + word + "\"";
}

pugi::xml_node add(pugi::xml_node parent, const char* name, const std::string& id) {
  auto node = parent.append_child(name);
  node.append_attribute("id") = id.c_str();
  return node;
}

void add_text(pugi::xml_node parent, const char* name, const std::string& text) {
  parent.append_child(name).text().set(text.c_str());
}

class Writer {
 public:
  Writer(const sop::Sop& sop, Form form)
      : sop_(sop), form_(form), drawing_(internal::drawing_of(sop)) {}

  std::string write() {
    auto declaration = document_.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    write_definitions();
    std::ostringstream out;
    document_.save(out, "  ", pugi::format_indent, pugi::encoding_utf8);
    return out.str();
  }

 private:
  bool with_papers() const { return form_.profile == Profile::kDocument; }

  void write_definitions() {
    auto definitions = document_.append_child("bpmn:definitions");
    const std::pair<const char*, std::string> attributes[] = {
        {"xmlns:bpmn", internal::kBpmn},
        {"xmlns:bpmndi", internal::kBpmnDi},
        {"xmlns:dc", internal::kDc},
        {"xmlns:di", internal::kDi},
        {"xmlns:xsi", internal::kXsi},
        {"xmlns:takar", internal::kNamespace},
        {"id", "definitions"},
        {"name", sop_.identity.title},
        {"targetNamespace", "urn:takar:sop:" + sop_.id},
        {"exporter", "Takar"}};
    for (const auto& [name, value] : attributes) definitions.append_attribute(name) = value.c_str();
    for (std::size_t i = 0; with_papers() && i < sop_.performers.size(); ++i)
      add(definitions, "bpmn:resource", resource_id(i)).append_attribute("name") =
          sop_.performers[i].shown_title().c_str();
    auto pool =
        add(add(definitions, "bpmn:collaboration", "collaboration"), "bpmn:participant", "pool");
    const auto& agency = sop::shown_words(sop_, "identity/agency");
    pool.append_attribute("name") = agency.empty() ? sop_.identity.title.c_str() : agency.c_str();
    pool.append_attribute("processRef") = "procedure";
    write_procedure(definitions);
    internal::write_diagram(definitions, drawing_, internal::place(sop_, drawing_, with_papers()));
  }

  static std::string resource_id(std::size_t performer) {
    return "performer_" + std::to_string(performer + 1);
  }

  void write_procedure(pugi::xml_node definitions) {
    auto procedure = add(definitions, "bpmn:process", "procedure");
    procedure.append_attribute("name") = sop::shown_words(sop_, "identity/title").c_str();
    procedure.append_attribute("isExecutable") = !with_papers();
    internal::write_facts(
        procedure.append_child("bpmn:extensionElements"), "sop", internal::head_facts(sop_));
    write_lanes(procedure);
    for (const auto& node : drawing_.nodes) write_node(procedure, node);
    for (std::size_t i = 0; i < drawing_.flows.size(); ++i) write_flow(procedure, i);
    if (!with_papers()) return;
    for (const auto& node : drawing_.nodes)
      if (node.kind == NodeKind::kTask) write_data_objects(procedure, node);
    for (const auto& node : drawing_.nodes)
      if (node.kind == NodeKind::kTask) write_note(procedure, node);
  }

  void write_lanes(pugi::xml_node procedure) {
    auto lanes = add(procedure, "bpmn:laneSet", "lanes");
    for (std::size_t i = 0; i < sop_.performers.size(); ++i) {
      auto lane = add(lanes, "bpmn:lane", internal::lane_id(i));
      lane.append_attribute("name") = sop_.performers[i].shown_title().c_str();
      internal::write_facts(lane.append_child("bpmn:extensionElements"),
                            "performer",
                            internal::performer_facts(sop_.performers[i]));
      for (const auto& node : drawing_.nodes)
        if (node.lane == i) add_text(lane, "bpmn:flowNodeRef", node.id);
    }
  }

  void write_node(pugi::xml_node procedure, const Node& node) {
    auto element = add(procedure, element_of(node), node.id);
    if (!node.name.empty()) element.append_attribute("name") = node.name.c_str();
    if (node.kind == NodeKind::kTask) {
      add_text(element, "bpmn:documentation", internal::standard_in_words(sop_, node.step));
      internal::write_facts(element.append_child("bpmn:extensionElements"),
                            "step",
                            internal::step_facts(sop_, node.step));
    } else if (node.kind == NodeKind::kUnits) {
      internal::write_facts(element.append_child("bpmn:extensionElements"),
                            "units",
                            json::Object{{"place", node.step + 1}});
    }
    write_ways(element, node);
    if (!node.is_task()) return;
    if (with_papers() && node.kind == NodeKind::kTask) write_papers(element, node);
    if (node.kind == NodeKind::kTask) write_performers(element, node);
    if (internal::is_per_unit(sop_, node)) write_units(element);
  }

  const char* element_of(const Node& node) const {
    switch (node.kind) {
      case NodeKind::kStart:
        return "bpmn:startEvent";
      case NodeKind::kEnd:
        return "bpmn:endEvent";
      case NodeKind::kJoin:
      case NodeKind::kDecision:
        return "bpmn:exclusiveGateway";
      case NodeKind::kUnits:
      case NodeKind::kTask:
        break;
    }
    return with_papers() ? "bpmn:manualTask" : "bpmn:userTask";
  }

  // The flows that come in and go out; a decision's "yes" needs no condition: it is the default.
  void write_ways(pugi::xml_node element, const Node& node) {
    const auto* first = drawing_.nodes.data();
    for (std::size_t i = 0; i < drawing_.flows.size(); ++i)
      if (first + drawing_.flows[i].to == &node)
        add_text(element, "bpmn:incoming", internal::flow_id(i));
    for (std::size_t i = 0; i < drawing_.flows.size(); ++i) {
      if (first + drawing_.flows[i].from != &node) continue;
      add_text(element, "bpmn:outgoing", internal::flow_id(i));
      if (drawing_.flows[i].exit == Exit::kYes && !with_papers())
        element.append_attribute("default") = internal::flow_id(i).c_str();
    }
  }

  void write_papers(pugi::xml_node element, const Node& node) {
    const auto& step = sop_.steps.at(node.step);
    const std::size_t inputs = step.inputs.size();
    if (inputs == 0 && step.output.empty()) return;
    auto io = element.append_child("bpmn:ioSpecification");
    for (std::size_t i = 0; i < inputs; ++i)
      add(io, "bpmn:dataInput", internal::input_id(node, i) + "_in");
    if (!step.output.empty()) add(io, "bpmn:dataOutput", internal::output_id(node) + "_out");
    auto in_set = io.append_child("bpmn:inputSet");
    for (std::size_t i = 0; i < inputs; ++i)
      add_text(in_set, "bpmn:dataInputRefs", internal::input_id(node, i) + "_in");
    auto out_set = io.append_child("bpmn:outputSet");
    if (!step.output.empty())
      add_text(out_set, "bpmn:dataOutputRefs", internal::output_id(node) + "_out");
    for (std::size_t i = 0; i < inputs; ++i) {
      const auto id = internal::input_id(node, i);
      auto line = add(element, "bpmn:dataInputAssociation", id + "_line");
      add_text(line, "bpmn:sourceRef", id);
      add_text(line, "bpmn:targetRef", id + "_in");
    }
    if (step.output.empty()) return;
    const auto id = internal::output_id(node);
    auto line = add(element, "bpmn:dataOutputAssociation", id + "_line");
    add_text(line, "bpmn:sourceRef", id + "_out");
    add_text(line, "bpmn:targetRef", id);
  }

  // Whoever takes part; the first one's lane holds the task. Engines offer it to a group of the
  // performer's id.
  void write_performers(pugi::xml_node element, const Node& node) {
    for (const auto column : sop_.steps.at(node.step).performers) {
      const auto index = static_cast<std::size_t>(column) - 1;
      if (with_papers()) {
        add_text(element.append_child("bpmn:performer"), "bpmn:resourceRef", resource_id(index));
        continue;
      }
      auto owner = element.append_child("bpmn:potentialOwner");
      add_text(owner.append_child("bpmn:resourceAssignmentExpression"),
               "bpmn:formalExpression",
               sop_.performers.at(index).id);
    }
  }

  void write_units(pugi::xml_node element) {
    auto loop = element.append_child("bpmn:multiInstanceLoopCharacteristics");
    if (with_papers()) return;
    auto count = loop.append_child("bpmn:loopCardinality");
    count.append_attribute("xsi:type") = "bpmn:tFormalExpression";
    count.text().set(value_of(form_.dialect, "jumlah_unit").c_str());
  }

  void write_flow(pugi::xml_node procedure, std::size_t i) {
    const auto& flow = drawing_.flows[i];
    auto element = add(procedure, "bpmn:sequenceFlow", internal::flow_id(i));
    if (!flow.name.empty()) element.append_attribute("name") = flow.name.c_str();
    element.append_attribute("sourceRef") = drawing_.nodes[flow.from].id.c_str();
    element.append_attribute("targetRef") = drawing_.nodes[flow.to].id.c_str();
    if (flow.exit != Exit::kNo || with_papers()) return;
    auto condition = element.append_child("bpmn:conditionExpression");
    condition.append_attribute("xsi:type") = "bpmn:tFormalExpression";
    if (form_.dialect == Dialect::kJavascript)
      condition.append_attribute("language") = "JavaScript";
    condition.text().set(holds(form_.dialect, "keputusan", "tidak").c_str());
  }

  // One object for each output and each input from outside; an input from an earlier row is a
  // second sign for that row's output.
  void write_data_objects(pugi::xml_node procedure, const Node& node) {
    const auto& step = sop_.steps.at(node.step);
    for (std::size_t i = 0; i < step.inputs.size(); ++i) {
      const auto id = internal::input_id(node, i);
      const auto place = internal::step_place(node.step, "inputs/" + std::to_string(i + 1));
      std::string object = id + "_object";
      const auto& from = step.inputs[i].from;
      if (from && !sop::step_at(sop_, *from).output.empty())
        object = "step_" + std::to_string(static_cast<std::size_t>(*from)) + "_output_object";
      else
        add(procedure, "bpmn:dataObject", object);
      write_reference(procedure, id, sop::shown_words(sop_, place), object);
    }
    if (step.output.empty()) return;
    const auto id = internal::output_id(node);
    add(procedure, "bpmn:dataObject", id + "_object");
    write_reference(procedure,
                    id,
                    sop::shown_words(sop_, internal::step_place(node.step, "output")),
                    id + "_object");
  }

  static void write_reference(pugi::xml_node procedure,
                              const std::string& id,
                              const std::string& name,
                              const std::string& object) {
    auto reference = add(procedure, "bpmn:dataObjectReference", id);
    reference.append_attribute("name") = name.c_str();
    reference.append_attribute("dataObjectRef") = object.c_str();
  }

  void write_note(pugi::xml_node procedure, const Node& node) {
    const auto& note = sop::shown_words(sop_, internal::step_place(node.step, "note"));
    if (note.empty()) return;
    const auto id = internal::note_id(node);
    add_text(add(procedure, "bpmn:textAnnotation", id), "bpmn:text", note);
    auto line = add(procedure, "bpmn:association", id + "_line");
    line.append_attribute("sourceRef") = id.c_str();
    line.append_attribute("targetRef") = node.id.c_str();
  }

  const sop::Sop& sop_;
  Form form_;
  internal::Drawing drawing_;
  pugi::xml_document document_;
};

}  // namespace

std::optional<Profile> profile_from(std::string_view name) {
  if (name == "bpmn") return Profile::kDocument;
  if (name == "bpmn-exec") return Profile::kExecutable;
  return std::nullopt;
}

std::optional<Dialect> dialect_from(std::string_view name) {
  if (name == "juel") return Dialect::kJuel;
  if (name == "javascript") return Dialect::kJavascript;
  if (name == "python") return Dialect::kPython;
  if (name == "feel") return Dialect::kFeel;
  return std::nullopt;
}

std::string to_bpmn(const sop::Sop& sop, Form form) {
  return Writer(sop, form).write();
}

}  // namespace takar::bpmn
